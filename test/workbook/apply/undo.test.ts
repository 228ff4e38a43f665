import type { ColumnEdit, Edit, NewSheetEdit } from "../../../src/domain/sheet/edits";
import type { UndoRecord } from "../../../src/workbook/cells/undoRecord";
import { openInExcel, type OpenWorkbook, type TestSheets } from "../support/openInExcel";

jest.setTimeout(240_000);

let workbook: OpenWorkbook;

afterEach(() => workbook.close());

/** One of everything that a cell can hold: what is put back must be what it was, not only look like it. */
const sheets: TestSheets = {
  客户表: [
    ["姓名", "下次跟进", "RFM·等级"],
    ["陈伟", 46300.5, "旧"],
    ["林晓燕", "2026-11-05", { formula: "=1+1" }],
    ["黄志强", "", "007"],
    ["赵敏", true, "=HYPERLINK(1)"],
    ["吴建国", { formula: "=NA()" }, ""],
  ],
};

const dates: ColumnEdit = {
  kind: "column",
  sheet: "客户表",
  headerRow: 1,
  target: { kind: "theirs", index: 1, header: "下次跟进" },
  cells: [2, 3, 4, 5, 6].map((row) => ({ row, value: 46346 + row })),
  format: "date",
};

const tiers: ColumnEdit = {
  kind: "column",
  sheet: "客户表",
  headerRow: 1,
  target: { kind: "ours", column: "rfmTier", header: "RFM·等级" },
  cells: [2, 3, 4, 5, 6].map((row) => ({ row, value: "P" })),
  format: "text",
};

const states: ColumnEdit = {
  ...tiers,
  target: { kind: "ours", column: "churnState", header: "流失·状态" },
};

const list: NewSheetEdit = {
  kind: "newSheet",
  name: "拨打清单",
  title: ["拨打清单 2026-11-20"],
  tableName: "CallList",
  columns: [{ header: "客户", format: "text", width: 10, values: ["陈伟", "林晓燕"] }],
  printReady: false,
};

describe("taking back", () => {
  it("puts back every cell with its value, its formula and its format, and removes what was added", async () => {
    await open();
    const before = await workbook.everyCell("客户表");
    const record = await written([dates, tiers, states, list]);
    expect(await workbook.everyCell("客户表")).not.toEqual(before);
    const outcome = await workbook.door.undo(record);
    // The formula =NA() was never written over.
    expect(outcome).toEqual({
      ok: true,
      value: { cells: 9, columnsRemoved: 1, sheetsRemoved: 1, sheetsRestored: 0, left: [] },
    });
    expect(await workbook.everyCell("客户表")).toEqual(before);
    expect(await sheetNames()).toEqual(["客户表"]);
  });

  it("removes a column from the table that it had become part of", async () => {
    await open();
    await byHand((sheet) => sheet.tables.add("A1:C6", true));
    const before = await workbook.everyCell("客户表");
    const record = await written([states]);
    expect(await workbook.door.undo(record)).toMatchObject({ ok: true, value: { columnsRemoved: 1 } });
    expect(await workbook.everyCell("客户表")).toEqual(before);
  });

  it("gives the column that it empties the width back that it had, and no sentence makes it wider than the sheet", async () => {
    await open();
    const widthOfD = () =>
      workbook.byHand(async (context) => {
        const { format } = context.workbook.worksheets.getItem("客户表").getRange("D1").load("format/columnWidth");
        await context.sync();
        return format.columnWidth;
      });
    await byHand((sheet) => (sheet.getRange("D1").format.columnWidth = 42));
    const sentence = "太久没有联系，按规则明天退回公海；".repeat(20);
    const record = await written([{ ...states, cells: [{ row: 2, value: sentence }] }]);
    const whenWritten = await widthOfD();
    expect(whenWritten).toBeGreaterThan(42);
    // Points: about a third of a screen.
    expect(whenWritten).toBeLessThan(300);
    await workbook.door.undo(record);
    expect(await widthOfD()).toBe(42);
  });

  it("leaves what was typed since, and says so", async () => {
    await open();
    const record = await written([dates, states]);
    await byHand((sheet) => {
      sheet.getRange("B2").values = [[46399]];
      sheet.getRange("D4").values = [["老客户"]];
    });
    expect(await workbook.door.undo(record)).toEqual({
      ok: true,
      value: {
        cells: 3,
        columnsRemoved: 0,
        sheetsRemoved: 0,
        sheetsRestored: 0,
        left: [
          { kind: "cells", sheet: "客户表", header: "下次跟进", count: 1 },
          { kind: "column", sheet: "客户表", header: "流失·状态" },
        ],
      },
    });
    expect(await values("B2:B3")).toEqual([[46399], ["2026-11-05"]]);
    expect(await values("D3:D4")).toEqual([["P"], ["老客户"]]);
  });

  it("leaves a sheet that was typed into since, and does not mind one that is gone", async () => {
    await open();
    const first = await written([list]);
    const second = await written([{ ...list, name: "第二张", tableName: "Second" }]);
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.getItem("拨打清单").getRange("B4").values = [["接通"]];
      context.workbook.worksheets.getItem("第二张").delete();
      await context.sync();
    });
    expect(await workbook.door.undo(second)).toEqual({
      ok: true,
      value: { cells: 0, columnsRemoved: 0, sheetsRemoved: 0, sheetsRestored: 0, left: [] },
    });
    expect(await workbook.door.undo(first)).toMatchObject({
      ok: true,
      value: { sheetsRemoved: 0, sheetsRestored: 0, left: [{ kind: "sheet", sheet: "拨打清单" }] },
    });
    expect(await sheetNames()).toEqual(["客户表", "拨打清单"]);
  });

  it("says which sheet is gone, and takes back the rest", async () => {
    await open();
    const record = await written([dates, states, list]);
    await workbook.byHand(async (context) => {
      context.workbook.worksheets.add("别的");
      context.workbook.worksheets.getItem("客户表").delete();
      await context.sync();
    });
    expect(await workbook.door.undo(record)).toEqual({
      ok: true,
      value: {
        cells: 0,
        columnsRemoved: 0,
        sheetsRemoved: 1,
        sheetsRestored: 0,
        left: [{ kind: "sheetGone", sheet: "客户表" }],
      },
    });
  });

  it("touches nothing while the sheet is filtered: what is put back would land in other rows", async () => {
    await open();
    const record = await written([dates]);
    await byHand((sheet) => sheet.autoFilter.apply("A1:C6", 0, { filterOn: "Values", values: ["陈伟"] }));
    expect(await workbook.door.undo(record)).toEqual({ ok: false, failure: { kind: "filtered", sheet: "客户表" } });
  });

  it("takes the colours of a column away that was only coloured", async () => {
    await open();
    const coloured: ColumnEdit = {
      ...dates,
      cells: [],
      colours: [{ day: "past", fill: "#FFC7CE", font: "#9C0006" }],
      colourRows: { first: 2, last: 6 },
    };
    const count = () =>
      workbook.byHand(async (context) => {
        const { conditionalFormats } = context.workbook.worksheets.getItem("客户表").getRange("B2:B6");
        const found = conditionalFormats.getCount();
        await context.sync();
        return found.value;
      });
    const record = await written([coloured]);
    expect(await count()).toBeGreaterThan(0);
    expect(await workbook.door.undo(record)).toMatchObject({ ok: true, value: { cells: 0, left: [] } });
    expect(await count()).toBe(0);
  });

  it("follows a sheet that was renamed", async () => {
    await open();
    const record = await written([dates]);
    await byHand((sheet) => (sheet.name = "老客户"));
    expect(await workbook.door.undo(record)).toMatchObject({ ok: true, value: { cells: 4, left: [] } });
  });

  it("touches nothing where rows have been moved since", async () => {
    await open();
    const record = await written([dates]);
    await byHand((sheet) => sheet.getRange("3:3").insert("Down"));
    const before = await workbook.everyCell("客户表");
    expect(await workbook.door.undo(record)).toEqual({
      ok: false,
      failure: { kind: "changedSince", sheet: "客户表" },
    });
    expect(await workbook.everyCell("客户表")).toEqual(before);
  });

  it("finds the columns by their headers where a column has been put in beside them since", async () => {
    await open();
    const before = await workbook.everyCell("客户表");
    const cleared: ColumnEdit = { ...dates, cells: [2, 3, 4].map((row) => ({ row, value: "" })) };
    const record = await written([cleared, states]);
    await byHand((sheet) => sheet.getRange("B:B").insert("Right"));
    // A blank cell in a blank column is no proof that it is the one that we emptied.
    expect(await workbook.door.undo(record)).toMatchObject({
      ok: true,
      value: { cells: 3, columnsRemoved: 1, left: [] },
    });
    expect(await values("B1:B6")).toEqual([[""], [""], [""], [""], [""], [""]]);
    await byHand((sheet) => sheet.getRange("B:B").delete("Left"));
    expect(await workbook.everyCell("客户表")).toEqual(before);
  });

  it("leaves a column alone that has been taken out since, and says so", async () => {
    await open();
    const record = await written([{ ...dates, cells: [{ row: 2, value: "" }] }]);
    await byHand((sheet) => sheet.getRange("B:B").delete("Left"));
    const before = await workbook.everyCell("客户表");
    expect(await workbook.door.undo(record)).toMatchObject({
      ok: true,
      value: { cells: 0, left: [{ kind: "cells", sheet: "客户表", header: "下次跟进", count: 1 }] },
    });
    expect(await workbook.everyCell("客户表")).toEqual(before);
  });

  it("touches nothing on a sheet that has been protected since, and can be tried again", async () => {
    await open();
    const before = await workbook.everyCell("客户表");
    const record = await written([dates]);
    await byHand((sheet) => sheet.protection.protect());
    expect(await workbook.door.undo(record)).toEqual({ ok: false, failure: { kind: "protected", sheet: "客户表" } });
    await byHand((sheet) => sheet.protection.unprotect());
    expect(await workbook.door.undo(record)).toMatchObject({ ok: true });
    expect(await workbook.everyCell("客户表")).toEqual(before);
  });
});

async function open(): Promise<void> {
  workbook = await openInExcel(sheets);
}

async function written(edits: readonly Edit[]): Promise<UndoRecord> {
  const sheet = await workbook.door.readSheet("客户表");
  if (!sheet.ok) throw new Error(sheet.failure.kind);
  const outcome = await workbook.door.applyEdits({
    edits,
    unchanged: [workbook.door.stampOf(sheet.value, [0, 1])],
    sameRows: [workbook.door.stampOf(sheet.value, [0])],
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value.undo;
}

function byHand(work: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  return workbook.byHand(async (context) => {
    work(context.workbook.worksheets.getItem("客户表"));
    await context.sync();
  });
}

function values(address: string): Promise<unknown[][]> {
  return workbook.byHand(async (context) => {
    const range = context.workbook.worksheets.getItem("客户表").getRange(address).load("values");
    await context.sync();
    return range.values as unknown[][];
  });
}

async function sheetNames(): Promise<string[]> {
  const listing = await workbook.door.listSheets();
  return listing.ok ? listing.value.map(({ name }) => name) : [];
}
