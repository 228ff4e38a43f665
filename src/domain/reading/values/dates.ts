import type { CellValue } from "../../sheet/cells";
import { isErrorCell } from "../../sheet/cells";
import { dayOfSerial, type DateSystem } from "../../calendar/dateSystem";
import type { Day } from "../../calendar/day";
import { addDays, dayFromYmd, isoText, ymd } from "../../calendar/day";
import type { DateForm } from "./dateForm";
import { dateForm, firstSerial, lastSerial } from "./dateForm";
import type { Parsed } from "./parsed";
import { empty, problem, value } from "./parsed";
import type { DateOrder } from "../reading";

export { dateForm };

/** What the column and the sheet tell about a date that its text leaves open. */
export type DateContext = {
  /** A past date without a year is the latest such day up to the as-of day, a next one the nearest; birthdays need none. */
  readonly kind: "past" | "next" | "birthday";
  readonly asOf: Day;
  /** For "26-11-5" and "11/26/26": where the year stands. */
  readonly shortOrder: DateOrder;
  /** For "11/5/2026" and "11/5". */
  readonly yearLastOrder: "MDY" | "DMY";
  /** Years of two digits are ROC years (75 = 1986), as on a sheet that writes 民國. */
  readonly shortYearsAreRoc: boolean;
  /** ROC years of three digits and of seven digits in a row (1151120) occur only on Chinese sheets. */
  readonly chinese: boolean;
  readonly dateSystem: DateSystem;
};

/** A birthday without a year is held in this one: a leap year before any customer's birth, so that 29 February exists. */
export const yearlessBirthdayYear = 1904;

/**
 * A cell of a date column as a day; its time of day is dropped. Understands Excel serials (20000–80000), year-month-day
 * with - / . or 年月日, 20261105, ROC years, English month names, day and month without a year, each with a time, a weekday
 * or full-width digits. Days that do not exist, 0, 1900-01-00 and 9999-12-31 are problems, as is "43天前": the sheet
 * does not tell from which day it counts.
 */
export function parseDate(cell: CellValue, context: DateContext): Parsed<Day> {
  if (cell === null || cell === "") return empty;
  if (isErrorCell(cell)) return problem("errorCell");
  return resolveDate(dateForm(cell), context);
}

/** The day that a form means in its column, or why it means none. */
export function resolveDate(form: DateForm, context: DateContext): Parsed<Day> {
  switch (form.form) {
    case "nothing":
      return empty;
    case "noDate":
      return problem("unreadableDate");
    case "incomplete":
      return problem("incompleteDate");
    case "relative":
      return problem("relativeDate", { day: isoText(addDays(context.asOf, form.daysLater)) });
    case "serial":
      return within(dayOfSerial(form.serial, context.dateSystem), context);
    case "full":
      return within(dayFromYmd(form.year, form.month, form.day), context);
    case "roc":
      if (!context.chinese && !form.marked) return problem("unreadableDate");
      return within(dayFromYmd(form.year + rocOffset, form.month, form.day), context);
    case "shortChinese":
      return within(dayFromYmd(fullYear(form.year, context), form.month, form.day), context);
    case "short":
      return shortDate(form.parts, context);
    case "yearLast": {
      const found = inOrder(form.first, form.second, form.year, context.yearLastOrder);
      if (found) return within(found, context);
      const other = inOrder(form.first, form.second, form.year, context.yearLastOrder === "MDY" ? "DMY" : "MDY");
      return other ? problem("otherDateOrder", { order: context.yearLastOrder }) : problem("impossibleDate");
    }
    case "monthDay":
      return withoutYear(form.month, form.day, context);
    case "numericMonthDay":
      return context.chinese || context.yearLastOrder === "MDY"
        ? withoutYear(form.first, form.second, context)
        : withoutYear(form.second, form.first, context);
    case "namedMonth":
      return within(
        dayFromYmd(form.shortYear ? fullYear(form.year, context) : form.year, form.month, form.day),
        context,
      );
  }
}

/** Whether day and month of the form exist in that order, for deciding the order of a column. */
export function fitsOrder(form: DateForm, order: DateOrder): boolean {
  if (form.form === "short") return shortInOrder(form.parts, order, 2000) !== undefined;
  if (form.form === "yearLast" && order !== "YMD")
    return inOrder(form.first, form.second, form.year, order) !== undefined;
  return false;
}

/** A day that stands for a real date of a customer sheet: not Excel's zero day, not the end of its calendar. */
function within(day: Day | undefined, context: DateContext): Parsed<Day> {
  if (day === undefined) return problem("impossibleDate");
  if (context.kind === "birthday") {
    return day > placeholderDays && day <= context.asOf ? value(day) : problem("impossibleDate");
  }
  return day >= firstSerial && day <= lastSerial ? value(day) : problem("impossibleDate");
}

function shortDate(parts: readonly [string, string, string], context: DateContext): Parsed<Day> {
  const found = shortInOrder(parts, context.shortOrder, undefined, context);
  if (found) return within(found, context);
  const others = (["YMD", "MDY", "DMY"] as const).filter((order) => order !== context.shortOrder);
  return others.some((order) => shortInOrder(parts, order, undefined, context))
    ? problem("otherDateOrder", { order: context.shortOrder })
    : problem("impossibleDate");
}

function shortInOrder(
  parts: readonly [string, string, string],
  order: DateOrder,
  century: number | undefined,
  context?: DateContext,
): Day | undefined {
  const [first, second, third] = parts;
  const yearText = order === "YMD" ? first : third;
  if (yearText.length !== 2) return undefined;
  const year = context ? fullYear(Number(yearText), context) : Number(yearText) + (century ?? 0);
  if (order === "YMD") return dayFromYmd(year, Number(second), Number(third));
  return inOrder(Number(first), Number(second), year, order);
}

function inOrder(first: number, second: number, year: number, order: "MDY" | "DMY"): Day | undefined {
  return order === "MDY" ? dayFromYmd(year, first, second) : dayFromYmd(year, second, first);
}

/** 26 → 2026; a birthday that would lie in the future belongs to the last century; on ROC sheets 75 → 1986. */
function fullYear(shortYear: number, context: DateContext): number {
  if (context.shortYearsAreRoc && shortYear >= 1) {
    return shortYear + rocOffset;
  }
  const year = 2000 + shortYear;
  return context.kind === "birthday" && year > ymd(context.asOf).year ? year - 100 : year;
}

function withoutYear(month: number, day: number, context: DateContext): Parsed<Day> {
  if (context.kind === "birthday") {
    const birthday = dayFromYmd(yearlessBirthdayYear, month, day);
    return birthday ? value(birthday) : problem("impossibleDate");
  }
  const asOfYear = ymd(context.asOf).year;
  let best: Day | undefined;
  // 29 February comes round every four years, once after eight.
  for (let year = asOfYear + 8; year >= asOfYear - 8; year--) {
    const candidate = dayFromYmd(year, month, day);
    if (candidate === undefined) continue;
    if (context.kind === "past") {
      if (candidate <= context.asOf) return value(candidate);
    } else if (best === undefined || Math.abs(candidate - context.asOf) < Math.abs(best - context.asOf)) {
      best = candidate;
    }
  }
  return best === undefined ? problem("impossibleDate") : value(best);
}

/** The first year of Excel's calendar holds placeholders, not birthdays. */
const placeholderDays = 366;
const rocOffset = 1911;
