import type { ColumnEdit } from "../../../src/domain/sheet/edits";
import { openInExcel, type OpenWorkbook, type TestCell } from "../support/openInExcel";

jest.setTimeout(240_000);

/*
 * Excel on the web refuses what is larger than five megabytes: requests as well as answers. So is the stand-in here. A cell
 * holds 32,767 characters at most.
 */
const longest = 32_767;

let workbook: OpenWorkbook;

afterEach(() => workbook.close());

describe("reading in blocks", () => {
  it("takes smaller ones where Excel finds them too large, and every cell comes to stand in its row", async () => {
    // 200 rows, as many as are asked for at first, are six and a half megabytes.
    const rows = Array.from({ length: 260 }, (_, index) => [`客户${index}`, String(index).padEnd(longest, "x")]);
    await open([["姓名", "备注"], ...rows]);
    const read = await workbook.door.readSheet("客户表");
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.values).toHaveLength(261);
    expect(
      read.value.values.slice(1).every(([name, remark], index) => {
        return name === `客户${index}` && String(remark).startsWith(`${index}x`) && String(remark).length === longest;
      }),
    ).toBe(true);
  });

  it("says so where a single row is too large", async () => {
    await open([Array.from({ length: 160 }, (_, index) => (index === 0 ? "姓名" : "x".repeat(longest)))]);
    expect(await workbook.door.readSheet("客户表")).toEqual({
      ok: false,
      failure: { kind: "tooLarge", sheet: "客户表" },
    });
  });

  it("skips the blank rows above a cell that went astray, and those below everything", async () => {
    const rows = Array.from({ length: 700 }, (): TestCell[] => []);
    await open([["姓名"], ["陈伟"], ...rows, ["迷路的"]]);
    const read = await workbook.door.readSheet("客户表");
    if (!read.ok) throw new Error(read.failure.kind);
    expect(read.value.values).toHaveLength(703);
    expect(read.value.values.flatMap(([cell], index) => (cell === "" ? [] : [[index, cell]]))).toEqual([
      [0, "姓名"],
      [1, "陈伟"],
      [702, "迷路的"],
    ]);
  });
});

describe("writing in blocks", () => {
  it("takes smaller ones where Excel finds them too large, and every cell comes to stand in its row", async () => {
    // Each mark of quotation takes four bytes on the way, where one was reckoned with.
    const texts = Array.from({ length: 70 }, (_, index) => String(index).padEnd(longest, '"'));
    await open([["姓名"], ...texts.map((_, index) => [`客户${index}`])]);
    const outcome = await workbook.door.applyEdits({ edits: [remarks(texts)], unchanged: [], sameRows: [] });
    expect(outcome).toMatchObject({ ok: true });
    const written = await workbook.byHand(async (context) => {
      const sheet = context.workbook.worksheets.getItem("客户表");
      const halves = ["B2:B36", "B37:B71"].map((address) => sheet.getRange(address));
      const values: unknown[] = [];
      for (const half of halves) {
        half.load("values");
        await context.sync();
        values.push(...(half.values as unknown[][]).flat());
      }
      return values;
    });
    expect(written).toEqual(texts);
  });
});

async function open(rows: readonly (readonly TestCell[])[]): Promise<void> {
  workbook = await openInExcel({ 客户表: rows });
}

function remarks(texts: readonly string[]): ColumnEdit {
  return {
    kind: "column",
    sheet: "客户表",
    headerRow: 1,
    target: { kind: "ours", column: "poolWhy", header: "公海·依据" },
    cells: texts.map((value, index) => ({ row: index + 2, value })),
    format: "text",
  };
}
