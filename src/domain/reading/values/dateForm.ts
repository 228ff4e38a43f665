import type { CellValue } from "../../sheet/cells";
import { saysNothing } from "./parsed";
import { plainText, simplified } from "../../text/text";

/** What a cell looks like as a date, before the column tells what it means. */
export type DateForm =
  | { readonly form: "nothing" }
  | { readonly form: "noDate" }
  | { readonly form: "incomplete" }
  | { readonly form: "relative"; readonly daysLater: number }
  | { readonly form: "serial"; readonly serial: number }
  | { readonly form: "full"; readonly year: number; readonly month: number; readonly day: number }
  | {
      readonly form: "roc";
      readonly year: number;
      readonly month: number;
      readonly day: number;
      readonly marked: boolean;
    }
  | { readonly form: "short"; readonly parts: readonly [string, string, string] }
  | { readonly form: "shortChinese"; readonly year: number; readonly month: number; readonly day: number }
  | { readonly form: "yearLast"; readonly first: number; readonly second: number; readonly year: number }
  | { readonly form: "monthDay"; readonly month: number; readonly day: number }
  | { readonly form: "numericMonthDay"; readonly first: number; readonly second: number }
  | {
      readonly form: "namedMonth";
      readonly year: number;
      readonly shortYear: boolean;
      readonly month: number;
      readonly day: number;
    };

/** The shape of one cell; texts that are no date at all are `noDate`. */
export function dateForm(cell: CellValue): DateForm {
  if (typeof cell === "number") return formOfNumber(cell);
  if (cell === null || cell === "") return { form: "nothing" };
  if (typeof cell !== "string") return noDate;
  const quick = yearFirst(cell);
  if (quick) return quick;
  const plain = plainText(cell);
  if (saysNothing(plain) || saysNoDay(plain)) return { form: "nothing" };
  if (plain.length > longestDateText || !/\d/.test(plain)) return relativeWord(plain) ?? noDate;
  const text = withoutTimeAndWeekday(plain);
  return formOfText(text);
}

function formOfNumber(number: number): DateForm {
  if (number >= firstSerial && number < lastSerial + 1) return { form: "serial", serial: Math.floor(number) };
  if (Number.isInteger(number)) {
    const digits = String(number);
    if (digits.length === 8) return eightDigits(digits);
    if (digits.length === 7) return sevenDigits(digits);
    if (digits.length === 6) return sixDigits(digits);
  }
  if (number > 1 && number < 13) {
    const dotted = /^(\d+)\.(\d\d)$/.exec(String(number));
    if (dotted) return { form: "numericMonthDay", first: Number(dotted[1]), second: Number(dotted[2]) };
  }
  return number === 0 ? zeroDay : number > 0 && number < firstSerial ? { form: "serial", serial: number } : noDate;
}

/** The commonest texts, "2026-11-05", "2026/11/5" and the same with a time, without any regular expression. */
function yearFirst(text: string): DateForm | null {
  const length = text.length;
  if (length < 8 || length > 26) return null;
  const separator = text.charCodeAt(4);
  if (separator !== dash && separator !== slash) return null;
  const year = digitsAt(text, 0, 4);
  const secondSeparator = text.charCodeAt(6) === separator ? 6 : text.charCodeAt(7) === separator ? 7 : -1;
  if (year < 0 || secondSeparator < 0) return null;
  const end = endOfDay(text, secondSeparator + 1);
  if (end < length && !isPlainTime(text, end)) return null;
  const month = digitsAt(text, 5, secondSeparator);
  const day = digitsAt(text, secondSeparator + 1, end);
  return month < 0 || day < 0 ? null : { form: "full", year, month, day };
}

/** Where the one or two digits of the day end. */
function endOfDay(text: string, from: number): number {
  const second = text.charCodeAt(from + 1);
  return second >= 48 && second <= 57 ? from + 2 : from + 1;
}

/** Whether " 16:23:32" or "T16:23:32" follows, and nothing else. */
function isPlainTime(text: string, from: number): boolean {
  const mark = text.charCodeAt(from);
  if (mark !== 32 && mark !== 84) return false;
  let colons = 0;
  for (let index = from + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 58) colons++;
    else if (code === 90 && index === text.length - 1) continue;
    else if ((code < 48 || code > 57) && code !== 46) return false;
  }
  const first = text.charCodeAt(from + 1);
  return colons >= 1 && colons <= 2 && first >= 48 && first <= 57;
}

/** The number written at `from` to `to`; −1 where there is anything but digits. */
function digitsAt(text: string, from: number, to: number): number {
  if (from >= to) return -1;
  let number = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function withoutTimeAndWeekday(text: string): string {
  return text
    .replace(aroundDates, "")
    .replace(weekdays, " ")
    .trim()
    .replace(timeOfDay, "")
    .replace(weekdays, " ")
    .trim();
}

/** 未到店, 从未联系, never: it has not happened. 长期, 永久: it does not end. */
function saysNoDay(plain: string): boolean {
  return plain.length <= longestNoDay && noDay.test(simplified(plain));
}

function formOfText(text: string): DateForm {
  let match = /^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/.exec(text);
  if (match) return { form: "full", year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) };
  match = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/.exec(text);
  if (match) return { form: "full", year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  match = /^(?:民国|民國|民|R\.?O\.?C\.?)\s*(\d{1,3})\s*([-/.年])\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text);
  if (match)
    return { form: "roc", year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), marked: true };
  match = /^(\d{3})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/.exec(text);
  if (match)
    return { form: "roc", year: Number(match[1]), month: Number(match[3]), day: Number(match[4]), marked: false };
  match = /^(\d{2,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/.exec(text);
  if (match) {
    const year = Number(match[1]);
    const month = Number(match[2]);
    const day = Number(match[3]);
    return match[1]?.length === 3
      ? { form: "roc", year, month, day, marked: true }
      : { form: "shortChinese", year, month, day };
  }
  match = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(text);
  if (match) return { form: "yearLast", first: Number(match[1]), second: Number(match[3]), year: Number(match[4]) };
  match = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/.exec(text);
  if (match) return { form: "short", parts: [match[1] ?? "", match[3] ?? "", match[4] ?? ""] };
  match = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/.exec(text);
  if (match) return { form: "monthDay", month: Number(match[1]), day: Number(match[2]) };
  match = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})\.([0-3]\d)$/.exec(text);
  if (match) return { form: "numericMonthDay", first: Number(match[1]), second: Number(match[2]) };
  if (/^\d+(\.\d+)?$/.test(text)) return formOfDigits(text);
  if (/^\d{4}\s*(?:[-/.]\s*\d{1,2}|年(?:\s*\d{1,2}\s*月份?)?)$/.test(text)) return { form: "incomplete" };
  return relativeDate(text) ?? formOfEnglish(text);
}

function formOfDigits(digits: string): DateForm {
  if (!digits.includes(".")) {
    if (digits.length === 8) return eightDigits(digits);
    if (digits.length === 7) return sevenDigits(digits);
    if (digits.length === 6) return sixDigits(digits);
    if (digits.length === 12 || digits.length === 14) return eightDigits(digits.slice(0, 8));
  }
  const number = Number(digits);
  if (number >= firstSerial && number < lastSerial + 1) return { form: "serial", serial: Math.floor(number) };
  return number === 0 ? zeroDay : noDate;
}

/** 20261105 */
function eightDigits(digits: string): DateForm {
  return {
    form: "full",
    year: Number(digits.slice(0, 4)),
    month: Number(digits.slice(4, 6)),
    day: Number(digits.slice(6)),
  };
}

/** 1151120, the 20 November of ROC 115. */
function sevenDigits(digits: string): DateForm {
  const [year, month, day] = [Number(digits.slice(0, 3)), Number(digits.slice(3, 5)), Number(digits.slice(5))];
  return year >= 1 && year < 200 ? { form: "roc", year, month, day, marked: false } : noDate;
}

/** 261105, where it is a day: other numbers of six digits are none. */
function sixDigits(digits: string): DateForm {
  const parts = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)] as const;
  const [month, day] = [Number(parts[1]), Number(parts[2])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { form: "short", parts } : noDate;
}

function formOfEnglish(text: string): DateForm {
  const lower = text.toLowerCase();
  let match = /^(\d{1,2})(?:st|nd|rd|th)?[-\s/.,]*([a-z]{3,9})\.?[-\s/.,]*'?(\d{4}|\d{2})$/.exec(lower);
  if (match) return namedMonth(match[1], match[2], match[3]);
  match = /^([a-z]{3,9})\.?[-\s/.]*(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|[-\s/.]+)'?(\d{4}|\d{2})$/.exec(lower);
  if (match) return namedMonth(match[2], match[1], match[3]);
  match = /^(\d{4})[-\s/.]+([a-z]{3,9})\.?[-\s/.]+(\d{1,2})$/.exec(lower);
  if (match) return namedMonth(match[3], match[2], match[1]);
  match = /^(\d{1,2})(?:st|nd|rd|th)?[-\s/.]*([a-z]{3,9})\.?$/.exec(lower);
  const monthBefore = monthNumber(match?.[2]);
  if (match && monthBefore) return { form: "monthDay", month: monthBefore, day: Number(match[1]) };
  match = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?$/.exec(lower);
  const monthAfter = monthNumber(match?.[1]);
  if (match && monthAfter) return { form: "monthDay", month: monthAfter, day: Number(match[2]) };
  match = /^([a-z]{3,9})\.?[-\s/,.]*'?(\d{4}|\d{2})$/.exec(lower);
  return match && monthNumber(match[1]) ? { form: "incomplete" } : noDate;
}

function namedMonth(day: string | undefined, name: string | undefined, year: string | undefined): DateForm {
  const month = monthNumber(name);
  if (!month) return noDate;
  return { form: "namedMonth", year: Number(year), shortYear: year?.length === 2, month, day: Number(day) };
}

/** "nov", "november", "sept" → 11, 11, 9; 0 for other words. */
function monthNumber(name: string | undefined): number {
  if (!name) return 0;
  if (name === "sept") return 9;
  return monthNames.findIndex((month) => month === name || month.slice(0, 3) === name) + 1;
}

function relativeDate(text: string): DateForm | null {
  const match = /^(\d{1,4})\s*(天|日|days?|周|週|weeks?|个月|個月|months?)\s*(前|之前|以前|ago|后|後|之后|之後)$/i.exec(
    text,
  );
  if (!match) return null;
  const unit = (match[2] ?? "").toLowerCase();
  const length = /^(天|日|day)/.test(unit) ? 1 : /^(周|週|week)/.test(unit) ? 7 : 30;
  const daysAway = Number(match[1]) * length;
  return { form: "relative", daysLater: /前|ago/i.test(match[3] ?? "") ? -daysAway : daysAway };
}

function relativeWord(text: string): DateForm | null {
  const daysLater = relativeWords.get(simplified(text).toLowerCase());
  return daysLater === undefined ? null : { form: "relative", daysLater };
}

/** What stands before and behind a date without changing it: an apostrophe, 约, a full stop. */
const aroundDates = /^['’]|^(?:约|約|预约|預約)\s*(?=\d)|[.。]$/g;
const noDay =
  /^(?:从未|尚未|还未|暂未|未|没有?)(?:联系|联络|跟进|回访|拨打|拜访|到店|来店|到访|来访|来过|进厂|就诊|消费|购买|下单|成交|签约|约|预约|定|确定|安排)?(?:过)?$|^(?:长期|长期有效|永久|永久有效|终身|终生|无期限|无固定期限|不限)$|^(?:待|另|再)(?:约|联系|联络|安排|通知|回复|议)$|^0000[-/.]0?0[-/.]0?0|^(?:never|not yet|none yet|no date|permanent|lifetime|open-ended)$/i;
const longestNoDay = 20;
const noDate: DateForm = { form: "noDate" };
/** Excel shows its day 0 as 1900-01-00. */
const zeroDay: DateForm = { form: "full", year: 1900, month: 1, day: 0 };
/** Excel's day 20,000 is in 1954, 80,000 in 2119: other numbers in a date column are no dates. */
export const firstSerial = 20_000;
export const lastSerial = 80_000;
const longestDateText = 60;
const dash = 45;
const slash = 47;
const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const weekdays =
  /\(?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天]\)?|\([一二三四五六日]\)|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?/gi;
const timeOfDay =
  /(?:T|,\s*(?=\d{1,2}:)|\s+|(?<=[日号號])|(?=上午|下午|中午|晚上|早上|凌晨))(?:上午|下午|中午|晚上|早上|凌晨)?\s*\d{1,2}(?::\d{2}(?::\d{2}(?:[.,]\d+)?)?|[时時点點](?:\d{1,2}分?)?)\s*(?:[ap]\.?m\.?|上午|下午)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$|(?<=^\d{8})\s+\d{4}(?:\d{2})?$|\s*(?:上午|下午|中午|晚上|早上|凌晨)$/i;
const relativeWords = new Map<string, number>([
  ["今天", 0],
  ["今日", 0],
  ["昨天", -1],
  ["昨日", -1],
  ["前天", -2],
  ["明天", 1],
  ["明日", 1],
  ["后天", 2],
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);
