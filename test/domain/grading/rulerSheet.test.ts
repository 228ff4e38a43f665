import type { CellValue } from "../../../src/domain/sheet/cells";
import { planRulerSheet, readRulerSheet, scaleOfKept, type KeptRuler } from "../../../src/domain/grading/rulerSheet";
import { locales, type Locale } from "../../../src/domain/locale";
import { defaultRules } from "../../../src/domain/rules/rules";
import { day } from "./rfm/day";

const kept: KeptRuler = {
  ruler: { recencyDays: [10, 30, 60, 120], orders: [2, 3, 5, 8], amount: [100, 500, 1000, Infinity] },
  method: "quantile",
  asOf: day("2026-11-20"),
};

describe("a ruler that is kept on a sheet", () => {
  it.each(locales)("is read back as it was written in %s, a score that nobody reaches as a dash", (locale) => {
    const cells = written(locale);
    expect(cells.flat()).toContain("—");
    expect(read(cells)).toEqual({
      kind: "ruler",
      kept,
      cuts: { sheet: "标尺", firstRow: 7, lastRow: 9, firstColumn: 0, lastColumn: 4 },
    });
  });

  it("is no ruler where its three rows are not there one under the other", () => {
    expect(read([["客户"], ["陈伟"]])).toBeNull();
    const cells = written();
    expect(read([...cells.slice(0, 7), [""], ...cells.slice(7)])).toBeNull();
    expect(read(cells.slice(0, 8))).toBeNull();
  });

  it.each<[string, number, number, CellValue, string]>([
    ["a word among its numbers", 6, 2, "很多", "C7"],
    ["a number that falls", 7, 3, 1, "D8"],
    ["a blank", 8, 1, "", "B9"],
    ["a method that there is not", 6, 5, "抛硬币", "F7"],
    ["the method by which it is graded itself", 6, 5, "", "F7"],
    ["no day", 6, 6, "上周", "G7"],
  ])("is faulty with %s, and the cell is named", (_title, row, column, cell, address) => {
    const cells = written();
    const line = cells[row];
    if (!line) throw new Error("there is no such row");
    line[column] = cell;
    expect(read(cells)).toEqual({ kind: "faulty", cell: address, text: String(cell) });
  });

  it("grades by whole bands of its own, in months as they lie on that day, where it was a fixed one", () => {
    const asOf = day("2026-12-20");
    const fixed = scaleOfKept({ ...kept, method: "fixed" }, defaultRules.rfm, asOf);
    expect(fixed).toMatchObject({ method: "fixed", asOf });
    expect(fixed.ruler.orders).toEqual([2, 3, 5, 8]);
    const frozen = scaleOfKept(kept, defaultRules.rfm, asOf);
    expect(frozen).toMatchObject({ method: "frozen", ruler: kept.ruler });
  });
});

/** As it stands on its sheet: four lines of title, a blank one, the header, three rows. */
function written(locale: Locale = "zh-CN"): CellValue[][] {
  const { title, columns } = planRulerSheet(kept, locale);
  const rows = [0, 1, 2].map((row) => columns.map(({ values }) => values[row] ?? null));
  return [...title.map((line) => [line]), [""], columns.map(({ header }) => header), ...rows];
}

function read(values: CellValue[][]) {
  return readRulerSheet({ name: "标尺", firstRow: 1, firstColumn: 0, values });
}
