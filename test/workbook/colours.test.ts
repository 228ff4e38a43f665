import { dayColours } from "../../src/domain/dayColours";
import type { ColumnEdit } from "../../src/domain/edits";
import { openInExcel, type OpenWorkbook, type TestSheets } from "./support/openInExcel";

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
      ["客户表!B2:B4", "=IFERROR(AND(VALUE(B2)>=20000,INT(VALUE(B2))=TODAY()),FALSE)", "#FFE8A3"],
      ["客户表!B2:B4", "=IFERROR(AND(VALUE(B2)>=20000,INT(VALUE(B2))<TODAY()),FALSE)", "#FBD5D5"],
    ]);
    expect(await workbook.door.undo(record)).toMatchObject({ ok: true, value: { cells: 1, left: [] } });
    expect(await formats()).toEqual([]);
    expect(await workbook.everyCell("客户表")).toEqual(before);
  });

  it("can be all that is written, and can be taken back alone", async () => {
    workbook = await openInExcel(sheets);
    const record = await written([{ ...coloured, cells: [] }]);
    expect(await formats()).toHaveLength(2);
    await workbook.door.undo(record);
    expect(await formats()).toEqual([]);
  });

  it("leave a column alone that has conditional formats", async () => {
    workbook = await openInExcel(sheets);
    await workbook.byHand(async (context) => {
      const theirs = context.workbook.worksheets.getItem("客户表").getRange("B3").conditionalFormats.add("Custom");
      theirs.custom.rule.formula = "=TRUE";
      await context.sync();
    });
    const record = await written([coloured]);
    expect((await formats()).map(([, formula]) => formula)).toEqual(["=TRUE"]);
    await workbook.door.undo(record);
    expect((await formats()).map(([, formula]) => formula)).toEqual(["=TRUE"]);
  });
});

it("offers choices for the cells of a row that is added below", async () => {
  workbook = await openInExcel(sheets);
  const target = { kind: "theirs", index: 0, header: "姓名" } as const;
  await written([
    { ...coloured, target, cells: [{ row: 5, value: "赵敏" }], format: "text", choices: ["赵敏", "吴建国"] },
  ]);
  const rule = await workbook.byHand(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem("客户表").getRange("A5");
    dataValidation.load("rule,errorAlert");
    await context.sync();
    return [dataValidation.rule.list?.source, dataValidation.errorAlert.showAlert];
  });
  expect(rule).toEqual(["赵敏,吴建国", false]);
});

async function written(edits: readonly ColumnEdit[]) {
  const outcome = await workbook.door.applyEdits({ edits, unchanged: [], sameRows: [] });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value.undo;
}

/** Address, formula and fill of each conditional format of the sheet. */
function formats(): Promise<unknown[][]> {
  return workbook.byHand(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem("客户表").getRange("A1:D20");
    conditionalFormats.load("items");
    await context.sync();
    const found = conditionalFormats.items.map((format) => ({
      range: format.getRange().load("address"),
      rule: format.custom.rule.load("formula"),
      fill: format.custom.format.fill.load("color"),
    }));
    await context.sync();
    return found.map(({ range, rule, fill }) => [range.address, rule.formula, fill.color]);
  });
}
