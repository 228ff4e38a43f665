import type { ColumnEdit, NewSheetEdit } from "../../../src/domain/sheet/edits";
import { board, boardIn, edit as boardEdit } from "../blockSheet/blocks";
import { openInExcel, type OpenWorkbook } from "../support/openInExcel";

jest.setTimeout(120_000);

let workbook: OpenWorkbook;

afterEach(() => workbook.close());

const column: ColumnEdit = {
  kind: "column",
  sheet: "客户表",
  headerRow: 1,
  target: { kind: "theirs", index: 0, header: "姓名" },
  cells: [],
  format: "text",
};
const list: NewSheetEdit = {
  kind: "newSheet",
  name: "清单",
  title: [],
  tableName: "List",
  columns: [],
  printReady: false,
};

describe("what would keep edits from being written", () => {
  it("is nothing in a workbook that may be written to", async () => {
    await open();
    expect(await workbook.door.writeObstacle([column, list, boardEdit()])).toEqual({ ok: true, value: null });
    expect(await workbook.door.writeObstacle([])).toEqual({ ok: true, value: null });
  });

  it("is that it is open for reading only", async () => {
    await open({ readOnly: true });
    expect(await workbook.door.writeObstacle([column])).toEqual({ ok: true, value: { kind: "readOnly" } });
  });

  it("is a protected sheet, where one of them writes there", async () => {
    await open();
    await byHand((context) => context.workbook.worksheets.getItem("客户表").protection.protect());
    const obstacle = { ok: true, value: { kind: "protected", sheet: "客户表" } };
    expect(await workbook.door.writeObstacle([list, column])).toEqual(obstacle);
    expect(await workbook.door.writeObstacle([{ ...list, replaces: "客户表" }])).toEqual(obstacle);
    expect(await workbook.door.writeObstacle([list, { ...column, sheet: "别的" }])).toEqual({ ok: true, value: null });
  });

  it("is a protected workbook, where one of them adds a sheet", async () => {
    await open();
    await boardIn(workbook).written();
    await byHand((context) => context.workbook.protection.protect());
    const obstacle = { ok: true, value: { kind: "workbookProtected" } };
    expect(await workbook.door.writeObstacle([column, list])).toEqual(obstacle);
    // What stands already is written anew where it is.
    expect(await workbook.door.writeObstacle([column, { ...list, replaces: "客户表" }, boardEdit()])).toEqual({
      ok: true,
      value: null,
    });
  });

  it("is a protected block sheet, under whatever name it goes", async () => {
    await open();
    await boardIn(workbook).written();
    await byHand((context) => {
      const sheet = context.workbook.worksheets.getItem(board);
      sheet.name = "周会";
      sheet.protection.protect();
    });
    expect(await workbook.door.writeObstacle([boardEdit()])).toEqual({
      ok: true,
      value: { kind: "protected", sheet: "周会" },
    });
  });
});

async function open(state: { readonly readOnly?: true } = {}): Promise<void> {
  workbook = await openInExcel({ 客户表: [["姓名"], ["陈伟"]], 别的: [["x"]] }, { state });
}

function byHand(work: (context: Excel.RequestContext) => unknown): Promise<void> {
  return workbook.byHand(async (context) => {
    work(context);
    await context.sync();
  });
}
