import { dayFromSerial, dayFromYmd, type Day } from "../domain/day";
import { parseCount } from "../domain/reading/counts";
import { dateForm } from "../domain/reading/dates";
import { parseMoney } from "../domain/reading/money";
import type { Parsed } from "../domain/reading/parsed";
import { fault, type CellDecoder, type PlainCell } from "./decodeColumn";

/**
 * A day: a serial number, or a date written out with its year ("2026-11-05", "2026年11月5日", "民國115年11月20日",
 * "12-Mar-2027"). What leaves the year or the order of day and month open is not guessed in a formula. Blank, a word for
 * none ("无", "-"), and the 0 that Excel on the desktop sends for a blank cell are `null`.
 */
export const dayOrBlank: CellDecoder<Day | null> = (cell, argument) => {
  if (cell === null || cell === 0) return { ok: true, value: null };
  const day = typeof cell === "boolean" ? undefined : writtenDay(cell);
  return day === undefined ? fault({ code: "notADate", argument, found: shown(cell) }) : { ok: true, value: day };
};

/** A day, or `otherwise` where the cell is blank: for as-of, which is today unless the formula says so. */
export function dayOr(otherwise: Day): CellDecoder<Day> {
  return (cell, argument) => {
    const decoded = dayOrBlank(cell, argument);
    return decoded.ok ? { ok: true, value: decoded.value ?? otherwise } : decoded;
  };
}

/** A number of things; "3次" counts as 3, and numbers are left as they are for the domain to judge. Blank is `null`. */
export const countOrBlank: CellDecoder<number | null> = (cell, argument) =>
  numberFrom(typeof cell === "string" ? parseCount(cell) : cell, cell, argument);

/** An amount; "￥1,234" and "1.2万" are understood as on a sheet. Blank is `null`. */
export const moneyOrBlank: CellDecoder<number | null> = (cell, argument) =>
  numberFrom(typeof cell === "string" ? parseMoney(cell, 1) : cell, cell, argument);

/** A word, or a number that stands for one. Blank is `null`. */
export const wordOrBlank: CellDecoder<string | number | null> = (cell, argument) =>
  typeof cell === "boolean" ? fault({ code: "notText", argument, found: shown(cell) }) : { ok: true, value: cell };

/** A cell as a person would recognise it in a message. */
export function shown(cell: PlainCell): string {
  if (cell === null) return "";
  return typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
}

function numberFrom(parsed: Parsed<number> | number | boolean | null, cell: PlainCell, argument: string) {
  if (parsed === null) return { ok: true, value: null } as const;
  if (typeof parsed === "number" && Number.isFinite(parsed)) return { ok: true, value: parsed } as const;
  if (typeof parsed === "object" && parsed.kind === "value") return { ok: true, value: parsed.value } as const;
  if (typeof parsed === "object" && parsed.kind === "empty") return { ok: true, value: null } as const;
  return fault({ code: "notANumber", argument, found: shown(cell) });
}

/** `null` for a word that says that there is none, `undefined` for what is no date. */
function writtenDay(cell: string | number): Day | null | undefined {
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
