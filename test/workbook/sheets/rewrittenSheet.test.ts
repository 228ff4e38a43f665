import type { NewSheetEdit } from "../../../src/domain/sheet/edits";
import { openInExcel, type OpenWorkbook } from "../support/openInExcel";

jest.setTimeout(240_000);

let workbook: OpenWorkbook;

afterEach(() => workbook.close());

const sheetName = "拨打清单 2026-11-20";

const columns: NewSheetEdit["columns"] = [
  { header: "序", format: "integer", width: 6, values: [1, 2, 3] },
  { header: "客户", format: "text", width: 20, values: ["=陈伟", "'阿强", "007"], wrap: true },
  { header: "上次联系", format: "date", width: 12, values: [46300, "", 46310] },
  {
    header: "结果",
    format: "text",
    width: 16,
    values: ["", "", ""],
    choices: ["未接", "接通-有意向"],
    hint: { title: "结果", text: "选一个，或直接写“周五”。" },
  },
  { header: "行标识", format: "text", width: 10, values: ["id:1", "id:2", "id:3"], hidden: true },
];

const first: NewSheetEdit = {
  kind: "newSheet",
  name: sheetName,
  title: ["拨打清单 2026-11-20 周五", "共 3 位", "未列入：无"],
  tableName: "CallList_20261120",
  printReady: true,
  frozenColumns: 2,
  columns,
};

/** One line of title less and one row less. */
const second: NewSheetEdit = {
  ...first,
  replaces: sheetName,
  title: ["拨打清单 2026-11-20 周五", "共 2 位"],
  columns: columns.map((column) => ({ ...column, values: column.values.slice(0, 2).reverse() })),
};

describe("a sheet of ours that is written anew", () => {
  it("keeps its place, its name and the name of its table, and holds the new rows alone", async () => {
    await open();
    const outcome = await applied(second);
    expect(outcome.sheets).toEqual([{ sheet: sheetName, rows: 2 }]);
    const now = await everything();
    expect(now.sheets).toEqual(["客户表", sheetName, "说明"]);
    expect(now.table).toEqual({ name: "CallList_20261120", address: "A4:E6" });
    expect(now.values.map((row) => row.slice(0, 2))).toEqual([
      ["拨打清单 2026-11-20 周五", ""],
      ["共 2 位", ""],
      ["", ""],
      ["序", "客户"],
      [2, expect.stringMatching(/阿强$/)],
      [1, "=陈伟"],
    ]);
    expect(now.choices).toEqual({ list: { inCellDropDown: true, source: "未接,接通-有意向" } });
    expect(now.hidden).toBe(true);
  });

  it("is put back with every cell, its table, its drop-down and its hidden key", async () => {
    await open();
    const [before, cells] = [await everything(), await workbook.everyCell(sheetName)];
    const { undo } = await applied(second);
    expect(await workbook.everyCell(sheetName)).not.toEqual(cells);
    const undone = await workbook.door.undo(undo);
    expect(undone).toEqual({
      ok: true,
      value: { cells: 0, columnsRemoved: 0, sheetsRemoved: 0, sheetsRestored: 1, left: [] },
    });
    expect(await workbook.everyCell(sheetName)).toEqual(cells);
    expect(await everything()).toEqual(before);
  });

  it("stays as it is once somebody has typed on it", async () => {
    await open();
    const { undo } = await applied(second);
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRange("D5").values = [["未接"]];
      await context.sync();
    });
    const cells = await workbook.everyCell(sheetName);
    expect(await workbook.door.undo(undo)).toMatchObject({
      value: { sheetsRestored: 0, left: [{ kind: "rewritten", sheet: sheetName }] },
    });
    expect(await workbook.everyCell(sheetName)).toEqual(cells);
  });

  it("is refused, with nothing lost, where it is protected or somebody renamed one of its columns", async () => {
    await open();
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRange("B5").values = [["称呼"]];
      await context.sync();
    });
    const cells = await workbook.everyCell(sheetName);
    expect(await workbook.door.applyEdits(request(second))).toMatchObject({
      ok: false,
      failure: { kind: "changedSince", sheet: sheetName },
      halfWritten: null,
    });
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem(sheetName).protection.protect();
      await context.sync();
    });
    expect(await workbook.door.applyEdits(request(second))).toMatchObject({
      ok: false,
      failure: { kind: "protected", sheet: sheetName },
    });
    expect(await workbook.everyCell(sheetName)).toEqual(cells);
  });

  it("is refused where it is gone, or where a second table stands on it", async () => {
    await open();
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem(sheetName).tables.add("J5:J6", true);
      await context.sync();
    });
    const refused = { ok: false, failure: { kind: "changedSince", sheet: sheetName }, halfWritten: null };
    expect(await workbook.door.applyEdits(request(second))).toEqual(refused);
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem(sheetName).delete();
      await context.sync();
    });
    expect(await workbook.door.applyEdits(request(second))).toMatchObject({ ok: false });
  });

  it("is put back with what stood beside its table, and without title and lines where it had none", async () => {
    const plain: NewSheetEdit = { ...first, title: [], printReady: false };
    workbook = await openInExcel({ 客户表: [["姓名"], ["陈伟"]] });
    await applied(plain);
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem(sheetName).getRange("H1:H2").values = [["旁注"], ["别丢"]];
      await context.sync();
    });
    const cells = await workbook.everyCell(sheetName);
    const { undo } = await applied({ ...plain, replaces: sheetName, columns: second.columns });
    expect(await workbook.everyCell(sheetName)).not.toEqual(cells);
    expect(await workbook.door.undo(undo)).toMatchObject({ ok: true, value: { sheetsRestored: 1, left: [] } });
    expect(await workbook.everyCell(sheetName)).toEqual(cells);
  });

  it("is not put back where it has been deleted since, and that is said", async () => {
    await open();
    const { undo } = await applied(second);
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem(sheetName).delete();
      await context.sync();
    });
    expect(await workbook.door.undo(undo)).toMatchObject({
      ok: true,
      value: { sheetsRestored: 0, left: [{ kind: "sheetGone", sheet: sheetName }] },
    });
  });

  it("shows all its rows again where it was filtered", async () => {
    await open();
    await workbook.byHand(async (context) => {
      const table = context.workbook.tables.getItem("CallList_20261120");
      table.columns.getItem("序").filter.applyValuesFilter(["1"]);
      await context.sync();
    });
    const cells = await workbook.everyCell(sheetName);
    const { undo } = await applied(second);
    expect((await everything()).values.slice(4).map(([rank]) => rank)).toEqual([2, 1]);
    await workbook.door.undo(undo);
    expect(await workbook.everyCell(sheetName)).toEqual(cells);
  });
});

async function open(): Promise<void> {
  workbook = await openInExcel({ 客户表: [["姓名"], ["陈伟"]] });
  await applied(first);
  await workbook.byHand(async (context) => {
    context.workbook.worksheets.add("说明");
    await context.sync();
  });
}

function request(edit: NewSheetEdit) {
  return { edits: [edit], unchanged: [], sameRows: [] };
}

async function applied(edit: NewSheetEdit) {
  const outcome = await workbook.door.applyEdits(request(edit));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** What a person sees of the list beside its formats. */
function everything() {
  return workbook.byHand(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    const sheet = worksheets.getItem(sheetName);
    const used = sheet.getUsedRange(true).load("values");
    const table = sheet.tables.getItemAt(0).load("name,style");
    const whole = table.getRange().load("address");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const repeated = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const body = table.getDataBodyRange();
    const outcome = body.getColumn(3);
    outcome.dataValidation.load("rule,prompt,errorAlert");
    const key = body.getColumn(4).load("columnHidden");
    const customer = body.getColumn(1);
    customer.format.load("wrapText,columnWidth,verticalAlignment");
    const rank = body.getColumn(0);
    rank.format.load("horizontalAlignment");
    const line = whole.format.borders.getItem("InsideHorizontal").load("style,color");
    const header = table.getHeaderRowRange();
    header.format.fill.load("color");
    await context.sync();
    return {
      sheets: worksheets.items.map(({ name }) => name),
      values: used.values as unknown[][],
      table: { name: table.name, address: whole.address.split("!")[1] },
      style: table.style,
      frozen: frozen.address,
      repeated: repeated.address,
      choices: outcome.dataValidation.rule,
      prompt: outcome.dataValidation.prompt,
      errorAlert: outcome.dataValidation.errorAlert,
      hidden: key.columnHidden,
      looks: [customer.format.wrapText, customer.format.columnWidth, customer.format.verticalAlignment],
      paper: [rank.format.horizontalAlignment, line.style, line.color, header.format.fill.color],
    };
  });
}
