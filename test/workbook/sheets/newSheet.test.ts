import type { NewSheetEdit } from "../../../src/domain/sheet/edits";
import { openInExcel, type OpenWorkbook } from "../support/openInExcel";

jest.setTimeout(240_000);

let workbook: OpenWorkbook;

beforeEach(async () => {
  workbook = await openInExcel({ 客户表: [["姓名"], ["陈伟"]] });
});

afterEach(() => workbook.close());

const list: NewSheetEdit = {
  kind: "newSheet",
  name: "拨打清单 2026-11-20",
  title: ["拨打清单 2026-11-20 周五", "=SUM(1,1)"],
  tableName: "CallList_20261120",
  printReady: true,
  columns: [
    { header: "序", format: "integer", width: 6, values: [1, 2] },
    { header: "客户", format: "text", width: 20, values: ['=HYPERLINK("x")', "'阿强"], wrap: true },
    { header: "电话", format: "text", width: 18, values: ["19900000001", "+8619900000002"] },
    { header: "上次联系", format: "date", width: 12, values: [46300, ""] },
    {
      header: "结果",
      format: "text",
      width: 16,
      values: ["", ""],
      choices: ["未接", "接通-有意向"],
      hint: { title: "结果", text: "选一个，或直接写“周五”。" },
    },
    { header: "行标识", format: "text", width: 10, values: ["id:1", "id:2"], hidden: true },
  ],
};

describe("a sheet of ours", () => {
  it("has title lines, and one real table whose cells are what was planned", async () => {
    const [written] = await made(list);
    expect(written).toEqual({ sheet: "拨打清单 2026-11-20", rows: 2 });
    const seen = await workbook.byHand(async (context) => {
      const sheet = context.workbook.worksheets.getItem("拨打清单 2026-11-20");
      const title = sheet.getRange("A1:A2").load("values,valueTypes");
      const table = sheet.tables.getItemAt(0).load("name,showFilterButton");
      const whole = table.getRange().load("address,values,valueTypes,numberFormat");
      await context.sync();
      return { title: title.values, titleTypes: title.valueTypes, name: table.name, ...whole.toJSON() };
    });
    expect(seen).toMatchObject({
      title: [["拨打清单 2026-11-20 周五"], ["=SUM(1,1)"]],
      titleTypes: [["String"], ["String"]],
      name: "CallList_20261120",
      values: [
        ["序", "客户", "电话", "上次联系", "结果", "行标识"],
        [1, '=HYPERLINK("x")', "19900000001", 46300, "", "id:1"],
        [2, expect.stringMatching(/阿强$/), "+8619900000002", "", "", "id:2"],
      ],
    });
    expect(seen.address).toMatch(/A4:F6$/);
    expect(seen.valueTypes?.[1]?.[1]).toBe("String");
    expect(seen.numberFormat?.[1]).toEqual(["0", "@", "@", "yyyy-mm-dd", "@", "@"]);
  });

  it("freezes the header, hides the key, prints one page wide with the header repeated, and is in front", async () => {
    await made(list);
    const seen = await workbook.byHand(async (context) => {
      const sheet = context.workbook.worksheets.getItem("拨打清单 2026-11-20");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const key = sheet.getRange("F1:F6").load("columnHidden");
      const layout = sheet.pageLayout.load("orientation,zoom");
      const repeated = layout.getPrintTitleRowsOrNullObject().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return {
        frozen: frozen.address,
        hidden: key.columnHidden,
        orientation: layout.orientation,
        zoom: layout.zoom.horizontalFitToPages,
        repeated: repeated.address,
        active: active.name,
      };
    });
    expect(seen).toMatchObject({ hidden: true, orientation: "Landscape", zoom: 1, active: "拨打清单 2026-11-20" });
    expect(seen.frozen).toMatch(/1:4$|A1:.*4$/);
    expect(seen.repeated).toMatch(/\$?4:\$?4$/);
  });

  it("prints on A4 with its name in the footer, and has lines that need no table style", async () => {
    await made({ ...list, frozenColumns: 2 });
    const seen = await workbook.byHand(async (context) => {
      const sheet = context.workbook.worksheets.getItem(list.name);
      const layout = sheet.pageLayout.load("paperSize,leftMargin");
      const footer = layout.headersFooters.defaultForAllPages.load("leftFooter,rightFooter");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const cells = sheet.getRange("A4:F6");
      const line = cells.format.borders.getItem("InsideVertical").load("style");
      await context.sync();
      return [layout.paperSize, layout.leftMargin, footer.leftFooter, footer.rightFooter, line.style, frozen.address];
    });
    expect(seen).toEqual(["A4", 28, "&A", "&P / &N", "Continuous", expect.stringMatching(/A1:B4$/)]);
  });

  it("offers the choices, says what to type, and accepts any other text", async () => {
    await made(list);
    expect(await validationOf("E5:E6")).toMatchObject({
      rule: { list: { inCellDropDown: true, source: "未接,接通-有意向" } },
      errorAlert: { showAlert: false },
      prompt: { showPrompt: true, title: "结果" },
    });
  });

  it("keeps choices that are too long for a written list in a hidden column", async () => {
    const choices = Array.from({ length: 30 }, (_, index) => `Reached - outcome ${index}`);
    const columns = list.columns.map((column) => (column.choices ? { ...column, choices } : column));
    await made({ ...list, columns });
    const { rule } = await validationOf("E5:E6");
    expect(rule.list?.source).toBe("=$H$5:$H$34");
    const stored = await workbook.byHand(async (context) => {
      const range = context.workbook.worksheets.getItem(list.name).getRange("H5:H34").load("values,columnHidden");
      await context.sync();
      return { values: range.values.map((row: unknown[]) => row[0]), hidden: range.columnHidden };
    });
    expect(stored).toEqual({ values: choices, hidden: true });
  });

  it("gets a number where its name or its table's name is taken, whatever the case", async () => {
    const [first] = await made(list);
    const [second] = await made({ ...list, tableName: "calllist_20261120" });
    expect([first?.sheet, second?.sheet]).toEqual(["拨打清单 2026-11-20", "拨打清单 2026-11-20 (2)"]);
  });

  it("takes a name that Excel would refuse", async () => {
    const [written] = await made({ ...list, name: `清单:A/B?[1]*\\${"长".repeat(40)}` });
    expect(written?.sheet).toHaveLength(31);
  });

  it("has one blank row to type into when there is nothing to list", async () => {
    const [written] = await made({ ...list, columns: list.columns.map((column) => ({ ...column, values: [] })) });
    expect(written?.rows).toBe(0);
  });

  it("is refused, and not half made, in a workbook whose structure is protected", async () => {
    await workbook.byHand(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    expect(await workbook.door.applyEdits({ edits: [list], unchanged: [], sameRows: [] })).toEqual({
      ok: false,
      failure: { kind: "workbookProtected" },
      halfWritten: null,
    });
  });
});

async function made(edit: NewSheetEdit) {
  const outcome = await workbook.door.applyEdits({ edits: [edit], unchanged: [], sameRows: [] });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value.sheets;
}

function validationOf(address: string) {
  return workbook.byHand(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem(list.name).getRange(address);
    dataValidation.load("rule,errorAlert,prompt");
    await context.sync();
    return { rule: dataValidation.rule, errorAlert: dataValidation.errorAlert, prompt: dataValidation.prompt };
  });
}
