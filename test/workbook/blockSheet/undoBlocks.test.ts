import { openInExcel, type OpenWorkbook } from "../support/openInExcel";
import { board, boardIn, calls, chart, edit, head, type Figures } from "./blocks";

jest.setTimeout(120_000);

const three: Figures = [
  ["林", 15, 0.5],
  ["何", 9, 0.25],
  ["宋", 3, 0.1],
];

let workbook: OpenWorkbook;
let on: ReturnType<typeof boardIn>;

beforeEach(async () => {
  workbook = await openInExcel({ 客户表: [["姓名"], ["陈伟"]] });
  on = boardIn(workbook);
});

afterEach(() => workbook.close());

describe("taking a block sheet back", () => {
  it("removes a new one whole, unless the person has written on it or put a chart there", async () => {
    const first = await on.written();
    expect(await workbook.door.undo(first.undo)).toMatchObject({ ok: true, value: { sheetsRemoved: 1, left: [] } });
    expect(await on.sheets()).toEqual(["客户表"]);

    const left = { ok: true, value: { sheetsRemoved: 0, left: [{ kind: "sheet", sheet: board }] } };
    const typed = await on.written();
    await on.byHand((sheet) => (sheet.getRange("F2").values = [["我的"]]));
    expect(await workbook.door.undo(typed.undo)).toMatchObject(left);
    await on.byHand((sheet) => sheet.delete());
    const drawn = await on.written();
    await on.byHand((sheet) => sheet.charts.add("Pie", sheet.getRange("A6:B7")));
    expect(await workbook.door.undo(drawn.undo)).toMatchObject(left);
  });

  it("puts the cells of renewed blocks back as they were, so that they can be written again", async () => {
    await on.written();
    const before = await workbook.everyCell(board);
    const again = await on.written(edit([head("11月21日"), calls(three)]));
    expect(await workbook.everyCell(board)).not.toEqual(before);
    // The head has 2 cells and the calls had 5 rows and have 6 of 3 cells.
    expect(await workbook.door.undo(again.undo)).toMatchObject({ ok: true, value: { cells: 20, left: [] } });
    expect(await workbook.everyCell(board)).toEqual(before);
    expect((await on.written()).blocks.map(({ state }) => state)).toEqual(["written", "written"]);
  });

  it("finds the block where the person has moved it since", async () => {
    await on.written();
    const again = await on.written(edit([head("11月21日"), calls(three)]));
    await on.byHand((sheet) => sheet.getRange("1:2").insert("Down"));
    expect(await workbook.door.undo(again.undo)).toMatchObject({ ok: true, value: { left: [] } });
    expect((await on.values("A8:B10")).map(([first, second]) => [first, second])).toEqual([
      ["林", 12],
      ["何", 8],
      ["合计", 20],
    ]);
  });

  it("leaves a block alone that the person typed into since, with its new chart, and names it", async () => {
    await on.written();
    const again = await on.written(edit([head("11月21日"), calls(three, { chart: chart(3) })]));
    await on.byHand((sheet) => (sheet.getRange("B6").values = [[99]]));
    expect(await workbook.door.undo(again.undo)).toMatchObject({
      ok: true,
      value: { cells: 2, left: [{ kind: "block", sheet: board, title: "拨打量" }] },
    });
    expect(await on.values("A2")).toEqual([["11月20日"]]);
    expect(await on.values("B6")).toEqual([[99]]);
    expect(await on.charts()).toHaveLength(1);
  });

  it("removes a block that had not been there, with its name, its chart and its page", async () => {
    await on.written(edit([head()]));
    // Further down than one page across holds, so that it begins a page of its own.
    const far = calls(three, { row: 60, chart: chart(3) });
    const again = await on.written(edit([head(), far]));
    expect(await on.pageBreaks()).toEqual([60]);
    expect(await workbook.door.undo(again.undo)).toMatchObject({ ok: true, value: { left: [] } });
    expect(await on.values("A60:C66")).toEqual(Array.from({ length: 7 }, () => ["", "", ""]));
    expect(await on.names()).toEqual(["Callsheet_head"]);
    expect([await on.charts(), await on.pageBreaks()]).toEqual([[], []]);
  });

  it("says that the sheet is gone, and is refused while it is protected", async () => {
    await on.written();
    const again = await on.written(edit([head("11月21日"), calls(three)]));
    await on.byHand((sheet) => sheet.protection.protect());
    expect(await workbook.door.undo(again.undo)).toMatchObject({
      ok: false,
      failure: { kind: "protected", sheet: board },
    });
    await on.byHand((sheet) => sheet.protection.unprotect());
    await on.byHand((sheet) => sheet.delete());
    expect(await workbook.door.undo(again.undo)).toMatchObject({
      ok: true,
      value: {
        cells: 0,
        left: [
          { kind: "sheetGone", sheet: board },
          { kind: "sheetGone", sheet: board },
        ],
      },
    });
  });

  it("puts a formula back that the person had left in a cell of ours, as a formula", async () => {
    await on.written();
    await on.byHand((sheet) => (sheet.getRange("B8").formulas = [["=SUM(B6:B7)"]]));
    // It shows the same 20, so that the block counts as it was written, and is written anew.
    const again = await on.written(edit([head(), calls(three)]));
    expect(await on.values("B9")).toEqual([[27]]);
    await workbook.door.undo(again.undo);
    const formulas = await on.byHand(async (sheet, context) => {
      const range = sheet.getRange("B8").load("formulas");
      await context.sync();
      return range.formulas as unknown[][];
    });
    expect(formulas).toEqual([["=SUM(B6:B7)"]]);
  });
});

describe("what was written half way", () => {
  it("is put back where a later edit is refused, whatever the person could have typed", async () => {
    await on.written();
    const before = await workbook.everyCell(board);
    const outcome = await workbook.door.applyEdits({
      edits: [
        edit([head("11月21日"), calls(three, { chart: chart(3) })]),
        // Excel takes no name with a blank in it, and says so only when all cells are written.
        { ...edit(), name: "坏的", blocks: [calls(three, { name: "bad name!", row: 1 })] },
      ],
      unchanged: [],
      sameRows: [],
    });
    expect(outcome.ok).toBe(false);
    expect(await workbook.everyCell(board)).toEqual(before);
    expect(await on.sheets()).toEqual(["客户表", board]);
    expect(await on.charts()).toEqual([]);
  });
});
