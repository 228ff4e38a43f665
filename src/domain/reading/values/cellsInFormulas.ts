import type { CellValue } from "../../sheet/cells";
import { dayFromSerial, dayFromYmd, type Day } from "../../calendar/day";
import { parseCount } from "./counts";
import { dateForm } from "./dates";
import { parseMoney } from "./money";
import type { Parsed } from "./parsed";

/**
 * A cell as the functions in cells take it: without the column around it nothing is guessed. `null` is blank or a word
 * for none ("无", "-"), `undefined` what is not understood.
 */
export type InFormula<Value> = Value | null | undefined;

/**
 * A day: a serial number, or a date written out with its year ("2026-11-05", "2026年11月5日", "民國115年11月20日",
 * "12-Mar-2027"). What leaves the year or the order of day and month open is not guessed. The 0 that Excel on the desktop
 * sends for a blank cell is blank.
 */
export function dayInFormula(cell: CellValue): InFormula<Day> {
  if (cell === null || cell === "" || cell === 0) return null;
  return typeof cell === "boolean" ? undefined : writtenDay(cell);
}

/** A number of things; "3次" counts as 3, and numbers are left as they are for others to judge. */
export function countInFormula(cell: CellValue): InFormula<number> {
  return numberInFormula(cell, parseCount);
}

/** An amount; "￥1,234" and "1.2万" are understood as on a sheet. */
export function amountInFormula(cell: CellValue): InFormula<number> {
  return numberInFormula(cell, (text) => parseMoney(text, 1));
}

function numberInFormula(cell: CellValue, parse: (text: string) => Parsed<number>): InFormula<number> {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell === "boolean") return undefined;
  const parsed = parse(cell);
  switch (parsed.kind) {
    case "value":
      return parsed.value;
    case "empty":
      return null;
    case "problem":
      return undefined;
  }
}

function writtenDay(cell: string | number): InFormula<Day> {
  const form = dateForm(cell);
  switch (form.form) {
    case "nothing":
      return null;
    case "serial":
      return dayFromSerial(form.serial);
    case "full":
      return dayFromYmd(form.year, form.month, form.day);
    case "roc":
      return form.marked ? dayFromYmd(form.year + rocOffset, form.month, form.day) : undefined;
    case "namedMonth":
      return form.shortYear ? undefined : dayFromYmd(form.year, form.month, form.day);
    case "noDate":
    case "incomplete":
    case "relative":
    case "short":
    case "shortChinese":
    case "yearLast":
    case "monthDay":
    case "numericMonthDay":
      return typeof cell === "number" ? dayFromSerial(cell) : undefined;
  }
}

/** ROC year 1 is 1912. */
const rocOffset = 1911;
