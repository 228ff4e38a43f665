import { newDocumentState } from "../../../workbench/excel/state/documentState";
import { openExcel } from "./openExcel";
import { type OpenAddIn, openThroughOfficeJs } from "./openThroughOfficeJs";

/** The unmodified Office.js speaks to the stand-in over its own wire. */
describe("through Office.js", () => {
  let excel: OpenAddIn["excel"];
  let addIn: OpenAddIn["addIn"];
  let close: OpenAddIn["close"];

  beforeEach(async () => {
    ({ excel, addIn, close } = await openThroughOfficeJs());
  });

  afterEach(() => {
    expect(close()).toEqual([]);
  });

  it("writes, calculates and reads within one run", async () => {
    const read = await addIn.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("客户");
      const range = sheet.getRange("A1:C2");
      range.values = [
        ["姓名", "金额", "加倍"],
        ["李", 10, "=B2*2"],
      ];
      range.format.autofitColumns();
      sheet.getRange("A1:C1").format.fill.color = "#DDEBF7";
      range.load("values, formulas, address, numberFormat, valueTypes, format/fill/color");
      sheet.load("name, id, position");
      await context.sync();
      return {
        values: range.values,
        formulas: range.formulas,
        address: range.address,
        fill: range.format.fill.color,
        name: sheet.name,
      };
    });
    expect(read).toEqual({
      values: [
        ["姓名", "金额", "加倍"],
        ["李", 10, 20],
      ],
      formulas: [
        ["姓名", "金额", "加倍"],
        ["李", 10, "=B2*2"],
      ],
      address: "客户!A1:C2",
      fill: null,
      name: "客户",
    });
  });

  it("writes thousands of rows, which Office.js sends in slices", async () => {
    const rows = Array.from({ length: 3_000 }, (_, row) => [row, `name ${row}`, row % 2 === 0]);
    const used = await addIn.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C3000").values = rows;
      const range = sheet.getUsedRange(true);
      range.load("values, address");
      await context.sync();
      return { address: range.address, values: range.values };
    });
    expect(used).toEqual({ address: "Sheet1!A1:C3000", values: rows });
  });

  it("keeps ranges and tables between syncs, and answers null objects", async () => {
    await addIn.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("B2:C4");
      range.values = [
        ["n", "m"],
        [1, 2],
        [3, 4],
      ];
      const table = context.workbook.tables.add("B2:C4", true);
      table.name = "Orders";
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      const missing = context.workbook.tables.getItemOrNullObject("Nobody");
      const columns = table.columns.load("items/name, items/id");
      const body = table.getDataBodyRange().load("values, address");
      range.load("address");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(columns.items.map(({ name, id }) => [name, id])).toEqual([
        ["n", 1],
        ["m", 2],
      ]);
      expect([body.address, body.values]).toEqual([
        "Sheet1!B4:C5",
        [
          [1, 2],
          [3, 4],
        ],
      ]);
      expect(range.address).toBe("Sheet1!B3:C5");
      const column = table.columns.getItem("m").getDataBodyRange();
      column.numberFormat = [["0.00"], ["0.00"]];
      column.load("text");
      table.autoFilter.load("enabled, isDataFiltered");
      sheet.protection.load("protected, options");
      sheet.autoFilter.load("enabled");
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      const merged = sheet.getRange("A1:Z9").getMergedAreasOrNullObject();
      await context.sync();
      expect(column.text).toEqual([["2.00"], ["4.00"]]);
      expect([table.autoFilter.enabled, table.autoFilter.isDataFiltered, sheet.autoFilter.enabled]).toEqual([
        true,
        false,
        false,
      ]);
      expect([sheet.protection.protected, frozen.isNullObject, merged.isNullObject]).toEqual([false, true, true]);
    });
  });

  it("loads everything of an object without a fault", async () => {
    await addIn.window.Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["n", "m"],
        [1, 2],
      ];
      const table = sheet.tables.add(range, true);
      const format = range.conditionalFormats.add(addIn.window.Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = "=TRUE";
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      const name = workbook.names.add("Here", range);
      for (const object of [
        workbook,
        workbook.application,
        workbook.properties,
        sheet,
        sheet.pageLayout,
        sheet.protection,
        range,
      ]) {
        object.load();
      }
      for (const object of [
        range.format,
        range.format.font,
        range.dataValidation,
        table,
        table.columns,
        table.rows,
        format,
        name,
      ]) {
        object.load();
      }
      workbook.application.cultureInfo.datetimeFormat.load();
      await context.sync();
      expect(range.toJSON()).toMatchObject({
        address: "Sheet1!A1:B2",
        values: [
          ["n", "m"],
          [1, 2],
        ],
      });
      expect(name.toJSON()).toMatchObject({ name: "Here", type: "Range", value: "Sheet1!A1:B2" });
      expect(workbook.application.cultureInfo.datetimeFormat.shortDatePattern).toBe("M/d/yyyy");
    });
  });

  it("tells by its DATE function that days are counted from 1900", async () => {
    const serial = await addIn.window.Excel.run(async (context) => {
      const result = context.workbook.functions.date(2000, 1, 1).load("value");
      await context.sync();
      return result.value;
    });
    expect(serial).toBe(36_526);
  });

  it("tells by its DATE function that the days of a workbook are counted from 1904", () => {
    const { excel } = openExcel({ state: { ...newDocumentState(), date1904: true } });
    // 1 January 2000, as Excel for Mac counted it: 36526 − 1462.
    expect(excel.workbook.functions.date(2000, 1, 1).value).toBe(35_064);
  });

  it("reports refusals as Excel's errors", async () => {
    const failure = async (work: (context: Excel.RequestContext) => void): Promise<string> => {
      try {
        await addIn.window.Excel.run(async (context) => {
          work(context);
          await context.sync();
        });
      } catch (error) {
        return (error as { code: string }).code;
      }
      return "nothing";
    };
    const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
      context.workbook.worksheets.getActiveWorksheet();
    expect(await failure((context) => (sheetOf(context).getRange("A1:B2").values = [["x"]]))).toBe("InvalidArgument");
    expect(await failure((context) => context.workbook.worksheets.getItem("Nobody").activate())).toBe("ItemNotFound");
    expect(await failure((context) => context.workbook.worksheets.add("Sheet1"))).toBe("ItemAlreadyExists");
    expect(
      await failure((context) => {
        sheetOf(context).protection.protect();
        sheetOf(context).getRange("A1").values = [[1]];
      }),
    ).toBe("AccessDenied");
  });

  it("keeps settings, and hears of changes that a person makes", async () => {
    await addIn.window.Excel.run(async (context) => {
      context.workbook.settings.add("rules", { version: 2 });
      await context.sync();
      const setting = context.workbook.settings.getItem("rules").load("value");
      await context.sync();
      expect(setting.value).toEqual({ version: 2 });
    });
    let hear: (event: string) => void = () => undefined;
    const heard = new Promise<string>((resolve) => {
      hear = resolve;
    });
    await addIn.window.Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
        hear(`${event.address} ${event.source}`);
        return Promise.resolve();
      });
      await context.sync();
    });
    excel.book.univerAPI.getActiveWorkbook()?.getActiveSheet().getRange("C3").setValue("typed");
    expect(await heard).toBe("C3 Local");
  });
});
