import { dayColours } from "../../../src/domain/sheet/dayColours";
import type { ColumnEdit } from "../../../src/domain/sheet/edits";
import { tierColours } from "../../../src/domain/sheet/tierColours";
import { openInExcel, type OpenWorkbook, type TestSheets } from "../support/openInExcel";

jest.setTimeout(120_000);

let workbook: OpenWorkbook;

afterEach(() => workbook.close());

const sheets: TestSheets = {
  客户表: [
    ["姓名", "下次跟进"],
    ["陈伟", 46300],
    ["林晓燕", ""],
    ["黄志强", 46400],
  ],
};

const coloured: ColumnEdit = {
  kind: "column",
  sheet: "客户表",
  headerRow: 1,
  target: { kind: "theirs", index: 1, header: "下次跟进" },
  cells: [{ row: 3, value: 46350 }],
  format: "date",
  colours: dayColours,
  colourRows: { first: 2, last: 4 },
};

describe("the colours of days", () => {
  it("are conditional formats on the rows in use, by today's date, and go with undo", async () => {
    workbook = await openInExcel(sheets);
    const before = await workbook.everyCell("客户表");
    const record = await written([coloured]);
    expect(await formats()).toEqual([
      ["客户表!B2:B4", past("B2"), "#FBD5D5"],
      ["客户表!B2:B4", today("B2"), "#FFE8A3"],
    ]);
    expect(await workbook.door.undo(record)).toMatchObject({ ok: true, value: { cells: 1, left: [] } });
    expect(await formats()).toEqual([]);
    expect(await workbook.everyCell("客户表")).toEqual(before);
  });

  it("go with undo where a column has been put in before theirs since", async () => {
    workbook = await openInExcel(sheets);
    const record = await written([coloured]);
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("客户表").getRange("A:A").insert("Right");
      await context.sync();
    });
    await workbook.door.undo({ ...record, sameRows: [] });
    expect(await formats()).toEqual([]);
  });

  it("can be all that is written, and can be taken back alone", async () => {
    workbook = await openInExcel(sheets);
    const record = await written([{ ...coloured, cells: [] }]);
    expect(await formats()).toHaveLength(2);
    await workbook.door.undo(record);
    expect(await formats()).toEqual([]);
  });

  it("stand beside the person's own formats and count after them; undo takes ours alone", async () => {
    workbook = await openInExcel(sheets);
    await workbook.byHand(async (context) => {
      const sheet = context.workbook.worksheets.getItem("客户表");
      const theirs = sheet.getRange("B3").conditionalFormats.add("Custom");
      theirs.custom.rule.formula = "=TRUE";
      // One with our fill that speaks of something else is theirs too.
      const alike = sheet.getRange("A1:C9").conditionalFormats.add("Custom");
      alike.custom.rule.formula = "=$A1<TODAY()";
      alike.custom.format.fill.color = "#FBD5D5";
      sheet.getRange("B2:B4").conditionalFormats.add("DataBar");
      await context.sync();
    });
    const record = await written([coloured]);
    const theirs = ["DataBar", "=$A1<TODAY()", "=TRUE"];
    expect((await formats()).map(([, rule]) => rule)).toEqual([...theirs, past("B2"), today("B2")]);
    await workbook.door.undo(record);
    expect((await formats()).map(([, rule]) => rule)).toEqual(theirs);
  });

  it("are not put a second time on rows that have them", async () => {
    workbook = await openInExcel(sheets);
    await written([coloured]);
    await written([coloured]);
    expect(await formats()).toHaveLength(2);
  });

  it("are known again where Excel has moved them along, and put on the rows that have come since", async () => {
    workbook = await openInExcel(sheets);
    await workbook.byHand(async (context) => {
      // As they are once a column and a row have been put in before them.
      const { conditionalFormats } = context.workbook.worksheets.getItem("客户表").getRange("C3:C5");
      for (const [formula, fill] of [
        [today("C3"), "#FFE8A3"],
        [past("C3"), "#FBD5D5"],
      ] as const) {
        const { custom } = conditionalFormats.add("Custom");
        custom.rule.formula = formula;
        custom.format.fill.color = fill;
      }
      await context.sync();
    });
    const target = { kind: "theirs", index: 2, header: "" } as const;
    const record = await written([{ ...coloured, target, colourRows: { first: 2, last: 7 } }]);
    expect((await formats()).map(([address]) => address)).toEqual(
      ["C3:C5", "C3:C5", "C2", "C6:C7", "C2", "C6:C7"].map((area) => `客户表!${area}`),
    );
    await workbook.door.undo(record);
    expect((await formats()).map(([address]) => address)).toEqual(["客户表!C3:C5", "客户表!C3:C5"]);
  });

  it("of words are known again as well", async () => {
    workbook = await openInExcel(sheets);
    const tiers: ColumnEdit = { ...coloured, cells: [], colours: tierColours };
    await written([tiers]);
    const once = await formats();
    expect(once).toHaveLength(tierColours.length);
    await written([tiers]);
    expect(await formats()).toEqual(once);
  });
});

async function written(edits: readonly ColumnEdit[]) {
  const outcome = await workbook.door.applyEdits({ edits, unchanged: [], sameRows: [] });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value.undo;
}

const past = (cell: string) => `=IFERROR(AND(VALUE(${cell})>=20000,INT(VALUE(${cell}))<TODAY()),FALSE)`;
const today = (cell: string) => `=IFERROR(AND(VALUE(${cell})>=20000,INT(VALUE(${cell}))=TODAY()),FALSE)`;

/** Address, rule (else type) and fill of each conditional format of the sheet, the one that counts first in front. */
function formats(): Promise<unknown[][]> {
  return workbook.byHand(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem("客户表").getRange("A1:D20");
    conditionalFormats.load("items/type");
    await context.sync();
    const found = conditionalFormats.items.map((format) => {
      const range = format.getRange().load("address");
      switch (format.type) {
        case "Custom":
          return {
            range,
            rule: format.custom.rule.load("formula"),
            fill: format.custom.format.fill.load("color"),
          };
        case "CellValue":
          return { range, rule: format.cellValue.load("rule"), fill: format.cellValue.format.fill.load("color") };
        default:
          return { range, type: format.type };
      }
    });
    await context.sync();
    return found.map((format) => {
      if (!("rule" in format) || format.rule === undefined) return [format.range.address, format.type];
      const { range, rule, fill } = format;
      return [range.address, "formula" in rule ? rule.formula : rule.rule.formula1, fill.color];
    });
  });
}
