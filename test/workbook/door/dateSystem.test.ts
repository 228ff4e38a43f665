import type { ColumnEdit, Edit, NewSheetEdit } from "../../../src/domain/sheet/edits";
import { boardIn, calls, edit as boardEdit } from "../blockSheet/blocks";
import { openInExcel, type OpenWorkbook } from "../support/openInExcel";

jest.setTimeout(120_000);

/*
 * A workbook that counts its days from 1904 holds every day as a number smaller by 1462: 2026-11-20 is 46346 with us and
 * 44884 there.
 */
const ours = 46_346;
const theirs = 44_884;

let workbook: OpenWorkbook;

afterEach(() => workbook.close());

const next: ColumnEdit = {
  kind: "column",
  sheet: "客户表",
  headerRow: 1,
  target: { kind: "theirs", index: 1, header: "下次跟进" },
  cells: [{ row: 2, value: ours }],
  format: "date",
};
const count: ColumnEdit = {
  ...next,
  target: { kind: "theirs", index: 2, header: "次数" },
  format: "integer",
};
const list: NewSheetEdit = {
  kind: "newSheet",
  name: "清单",
  title: [],
  tableName: "List",
  columns: [
    { header: "日期", format: "date", width: 12, values: [ours, "待定"] },
    { header: "编号", format: "integer", width: 12, values: [ours, 1] },
  ],
  printReady: false,
};

describe("a workbook that counts from 1904", () => {
  it("gets days as it counts them, and numbers that are no days as they are", async () => {
    await open(true);
    await apply([next, count, list]);
    expect(await values("客户表", "B2:C2")).toEqual([[theirs, ours]]);
    expect(await values("清单", "A2:B3")).toEqual([
      [theirs, ours],
      ["待定", 1],
    ]);
  });

  it("gets them so in blocks as well", async () => {
    await open(true);
    const block = calls([["林", ours, 0.5]]);
    const rows = block.rows.map((row, index) =>
      index === 2
        ? { ...row, cells: row.cells.map((cell, at) => (at === 2 ? { value: ours, format: "date" as const } : cell)) }
        : row,
    );
    await apply([boardEdit([{ ...block, rows }])]);
    expect(await boardIn(workbook).values("A6:C6")).toEqual([["林", ours, theirs]]);
  });

  it("is told by every sheet that is read, so that its days are understood", async () => {
    await open(true);
    expect(await workbook.door.readSheet("客户表")).toMatchObject({ ok: true, value: { dateSystem: 1904 } });
  });
});

it("a workbook that counts from 1900 gets days as they are", async () => {
  await open(false);
  await apply([next]);
  expect(await values("客户表", "B2")).toEqual([[ours]]);
  expect(await workbook.door.readSheet("客户表")).toMatchObject({ ok: true, value: { dateSystem: 1900 } });
});

async function open(date1904: boolean): Promise<void> {
  const rows = [
    ["姓名", "下次跟进", "次数"],
    ["陈伟", "", ""],
  ];
  workbook = await openInExcel({ 客户表: rows }, { state: date1904 ? { date1904 } : {} });
}

async function apply(edits: readonly Edit[]): Promise<void> {
  const outcome = await workbook.door.applyEdits({ edits, unchanged: [], sameRows: [] });
  if (!outcome.ok) throw new Error(outcome.failure.kind);
}

function values(sheet: string, address: string): Promise<unknown[][]> {
  return boardIn(workbook).values(address, sheet);
}
