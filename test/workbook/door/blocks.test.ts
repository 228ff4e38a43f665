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
  // A control character takes six bytes on the way, where one was reckoned with: thirty such texts are six megabytes.
  const texts = Array.from({ length: 30 }, (_, index) => String(index).padEnd(longest, "\u0001"));
  const names = texts.map((_, index) => [`客户${index}`]);

  it("takes smaller ones where Excel finds them too large, and every cell comes to stand in its row", async () => {
    await open([["姓名"], ...names]);
    const outcome = await workbook.door.applyEdits({ edits: [remarks(texts)], unchanged: [], sameRows: [] });
    expect(outcome).toMatchObject({ ok: true });
    expect(await columnOf("B")).toEqual(texts);
  });

  it("takes columns one by one where all of them together are too large", async () => {
    await open([["姓名"], ...names]);
    const second: ColumnEdit = {
      ...remarks(texts.slice(0, 5)),
      target: { kind: "ours", column: "churnReason", header: "流失·原因" },
    };
    const outcome = await workbook.door.applyEdits({ edits: [remarks(texts), second], unchanged: [], sameRows: [] });
    expect(outcome).toMatchObject({ ok: true });
    expect(await columnOf("B")).toEqual(texts);
    expect((await columnOf("C")).slice(0, 6)).toEqual([...texts.slice(0, 5), ""]);
  });

  it("cuts a column by its bytes, so that Excel need not refuse it", async () => {
    // Each character of these takes six bytes as an escape: so that twelve of these texts fit a block.
    const chinese = Array.from({ length: 30 }, (_, index) => String(index).padEnd(longest, "长"));
    await open([["姓名"], ...names]);
    const seen: number[] = [];
    const outcome = await workbook.door.applyEdits(
      { edits: [remarks(chinese)], unchanged: [], sameRows: [] },
      { onProgress: ({ phase, done }) => phase === "writing" && seen.push(done) },
    );
    expect(outcome).toMatchObject({ ok: true });
    // 32,767 × 6 are 196,602 bytes: twelve are below 2,500,000 and thirteen are above.
    expect(seen).toEqual([12, 24, 30]);
    expect(await columnOf("B")).toEqual(chinese);
  });
});

/** Rows 2 to 31 of a column, asked for in pieces that are small enough. */
function columnOf(letter: string): Promise<unknown[]> {
  return workbook.byHand(async (context) => {
    const sheet = context.workbook.worksheets.getItem("客户表");
    const values: unknown[] = [];
    for (const rows of [
      [2, 11],
      [12, 21],
      [22, 31],
    ]) {
      const part = sheet.getRange(rows.map((row) => `${letter}${row}`).join(":")).load("values");
      await context.sync();
      values.push(...(part.values as unknown[][]).flat());
    }
    return values;
  });
}

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
