import type { ColumnEdit } from "../../../src/domain/sheet/edits";
import type { Formula } from "../../../src/domain/sheet/formula";
import type { UndoRecord } from "../../../src/workbook/cells/undoRecord";
import { openInExcel, type OpenWorkbook } from "../support/openInExcel";

jest.setTimeout(120_000);

let workbook: OpenWorkbook;

beforeEach(async () => {
  workbook = await openInExcel({
    客户表: [
      ["姓名", "消费金额", "RFM·等级"],
      ["陈伟", 100, "旧"],
      ["林晓燕", 200, { formula: "=1+1" }],
      ["黄志强", 300, ""],
    ],
  });
});

afterEach(() => workbook.close());

const tiers: ColumnEdit = {
  kind: "column",
  sheet: "客户表",
  headerRow: 1,
  target: { kind: "ours", column: "rfmTier", header: "RFM·等级" },
  cells: [2, 3, 4].map((row) => ({ row, value: "P" })),
  format: "text",
};

/** One in every row, with a row between that gets none. */
const everyRow: ColumnEdit = {
  ...tiers,
  cells: [2, 4].map((row) => ({ row, value: "P" })),
  formulas: [2, 4].map((row) => ({ row, rows: 1, formula: formula(`=$B${row}*2`) })),
};

/** One that fills the rows below it. */
const filled: ColumnEdit = {
  ...tiers,
  formulas: [{ row: 2, rows: 3, formula: formula("=$B$2:$B$4*2") }],
};

const scores: Pick<ColumnEdit, "target" | "format"> = {
  target: { kind: "ours", column: "rfmScore", header: "RFM·分值" },
  format: "integer",
};

describe("formulas of ours in place of values", () => {
  it("stand in their rows and calculate there, also in a column of text, and no other cell is touched", async () => {
    await written(everyRow);
    expect(await formulas("C1:C4")).toEqual(["RFM·等级", "=$B2*2", "=1+1", "=$B4*2"]);
    expect(await values("C2:C4")).toEqual([200, 2, 600]);
  });

  it("fill the rows below them where one does for all", async () => {
    await written(filled);
    expect(await values("C2:C4")).toEqual([200, 400, 600]);
  });

  it("come into a new column in the same way", async () => {
    const added = await written({ ...everyRow, ...scores });
    expect(await values("D1:D4")).toEqual(["RFM·分值", 200, "", 600]);
    expect(await workbook.door.undo(added)).toMatchObject({ ok: true, value: { columnsRemoved: 1, left: [] } });
    await written({ ...filled, ...scores });
    expect(await values("D1:D4")).toEqual(["RFM·分值", 200, 400, 600]);
  });
});

describe("taking formulas back", () => {
  it.each([
    ["in every row", everyRow],
    ["that fill the rows below", filled],
  ])("%s puts back what had stood there", async (_title, edit) => {
    const before = await workbook.everyCell("客户表");
    const record = await written(edit);
    expect(await workbook.door.undo(record)).toMatchObject({ ok: true, value: { left: [] } });
    expect(await workbook.everyCell("客户表")).toEqual(before);
  });

  it("does not mind that they show something else by now", async () => {
    const record = await written(everyRow);
    await byHand((sheet) => (sheet.getRange("B2").values = [[999]]));
    await workbook.calculated();
    expect(await workbook.door.undo(record)).toMatchObject({ ok: true, value: { left: [] } });
    expect(await values("C2")).toEqual(["旧"]);
  });

  it("leaves what was typed over one of them, and puts the others back", async () => {
    const record = await written(everyRow);
    await byHand((sheet) => (sheet.getRange("C4").values = [["老客户"]]));
    expect(await workbook.door.undo(record)).toMatchObject({
      ok: true,
      value: { cells: 1, left: [{ kind: "cells", sheet: "客户表", header: "RFM·等级", count: 1 }] },
    });
    expect(await values("C2:C4")).toEqual(["旧", 2, "老客户"]);
  });

  it("leaves a text that blocks a formula which fills cells, and puts back the cells around it", async () => {
    const record = await written(filled);
    await byHand((sheet) => (sheet.getRange("C3").values = [["我的"]]));
    await workbook.calculated();
    expect(await values("C2")).toEqual(["#SPILL!"]);
    expect(await workbook.door.undo(record)).toMatchObject({
      ok: true,
      value: { left: [{ kind: "cells", sheet: "客户表", header: "RFM·等级", count: 1 }] },
    });
    expect(await values("C2:C4")).toEqual(["旧", "我的", ""]);
  });

  it("keeps a column that was added for them once somebody has typed into it", async () => {
    const record = await written({ ...filled, ...scores });
    await byHand((sheet) => (sheet.getRange("D3").values = [["我的"]]));
    await workbook.calculated();
    expect(await workbook.door.undo(record)).toMatchObject({
      ok: true,
      value: { columnsRemoved: 0, left: [{ kind: "column", sheet: "客户表", header: "RFM·分值" }] },
    });
  });
});

async function written(edit: ColumnEdit): Promise<UndoRecord> {
  const outcome = await workbook.door.applyEdits({ edits: [edit], unchanged: [], sameRows: [] });
  if (!outcome.ok) throw new Error(outcome.failure.kind);
  await workbook.calculated();
  return outcome.value.undo;
}

function byHand(work: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  return workbook.byHand(async (context) => {
    work(context.workbook.worksheets.getItem("客户表"));
    await context.sync();
  });
}

function values(address: string): Promise<unknown[]> {
  return read(address, "values");
}

function formulas(address: string): Promise<unknown[]> {
  return read(address, "formulas");
}

function read(address: string, property: "values" | "formulas"): Promise<unknown[]> {
  return workbook.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("客户表").getRange(address).load(property);
    await context.sync();
    return (range[property] as unknown[][]).flat();
  });
}

function formula(text: string): Formula {
  return text as Formula;
}
