import type { CellValue } from "../../../../src/domain/sheet/cells";
import { isoText } from "../../../../src/domain/calendar/day";
import { amountInFormula, countInFormula, dayInFormula } from "../../../../src/domain/reading/values/cellsInFormulas";

describe("a cell as the functions in cells take it", () => {
  it.each<[CellValue, string | null | undefined]>([
    [46346, "2026-11-20"],
    ["46346", "2026-11-20"],
    ["2026-11-05", "2026-11-05"],
    ["2026年11月5日", "2026-11-05"],
    ["民國115年11月20日", "2026-11-20"],
    ["12-Mar-2027", "2027-03-12"],
    // Blank, as the desktop and the web send it, and words for none.
    [0, null],
    ["", null],
    [null, null],
    ["无", null],
    ["-", null],
    // What leaves the year, or the order of day and month, open is not guessed.
    ["115/11/20", undefined],
    ["12-Mar-27", undefined],
    ["26-11-5", undefined],
    ["26年11月5日", undefined],
    ["11/5/2026", undefined],
    ["11月5日", undefined],
    ["11/5", undefined],
    ["2026-11", undefined],
    ["3天前", undefined],
    ["下周", undefined],
    ["2026-02-30", undefined],
    [true, undefined],
    // A number is a serial number, unless its eight digits are a date written in one: day 20 of Excel's calendar is in 1900.
    [20, "1900-01-20"],
    [20261105, "2026-11-05"],
    [20261305, undefined],
    [-1, undefined],
  ])("%j as a day is %j", (cell, expected) => {
    const found = dayInFormula(cell);
    expect(typeof found === "number" ? isoText(found) : found).toBe(expected);
  });

  it.each<[CellValue, number | null | undefined]>([
    [3, 3],
    [-2.5, -2.5],
    ["3次", 3],
    ["", null],
    [null, null],
    ["无", null],
    ["很多", undefined],
    [false, undefined],
    [Infinity, undefined],
  ])("%j as a count is %j", (cell, expected) => {
    expect(countInFormula(cell)).toBe(expected);
  });

  it.each<[CellValue, number | null | undefined]>([
    [12.5, 12.5],
    ["￥1,234", 1234],
    ["1.2万", 12_000],
    ["", null],
    ["-", null],
    ["10–15万", undefined],
    [true, undefined],
  ])("%j as an amount is %j", (cell, expected) => {
    expect(amountInFormula(cell)).toBe(expected);
  });
});
