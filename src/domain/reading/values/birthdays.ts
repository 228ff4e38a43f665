import type { CellValue } from "../../sheet/cells";
import { isErrorCell } from "../../sheet/cells";
import type { Day } from "../../calendar/day";
import { dayFromYmd } from "../../calendar/day";
import type { DateContext } from "./dates";
import { parseDate, yearlessBirthdayYear } from "./dates";
import type { Parsed } from "./parsed";
import { empty, problem, value } from "./parsed";
import { plainText, simplified } from "../../text/text";

export type Birthday = { readonly day: Day; readonly lunar: boolean };

/** How a column writes the days of numbers such as 3.08 and 10.1. */
export type DottedDays = "asTyped" | "twoDigits";

/** A column with 3.08 writes every day in two digits: 10.1 in it was 10.10 until Excel dropped the zero. */
export function dottedDaysOf(cells: Iterable<CellValue>): DottedDays {
  for (const cell of cells) if (typeof cell === "number" && /^\d{1,2}\.0\d$/.test(String(cell))) return "twoDigits";
  return "asTyped";
}

/**
 * A birthday, solar or lunar. A lunar one ("农历二月十九") is held as its month and day written as if they were solar; the
 * one such day that has no solar counterpart, the 30th of the second month, is held as the 29th. Without a year the year
 * is 1904; the texts 1.1 and 0415 and the number 415 are such month and day, a year alone is a problem, as is the number 1.1:
 * Excel makes it of 1.10 too. `headerIsLunar` says that the column's header is 农历生日, so that plain dates in it are lunar too.
 */
export function parseBirthday(
  cell: CellValue,
  context: DateContext,
  headerIsLunar: boolean,
  dottedDays: DottedDays = "asTyped",
): Parsed<Birthday> {
  if (isWithoutDay(cell)) return problem("incompleteDate");
  if (context.chinese && dottedDays === "asTyped" && mayHaveLostZero(cell)) return problem("openBirthday");
  // Elsewhere 1.2 may be the first of February as well as the second of January.
  const monthDay = context.chinese ? monthAndDay(cell, dottedDays) : undefined;
  if (monthDay) {
    const day = dayFromYmd(yearlessBirthdayYear, monthDay.month, monthDay.day);
    return day ? value({ day, lunar: headerIsLunar }) : problem("impossibleDate");
  }
  if (typeof cell === "string" && !isErrorCell(cell)) {
    const text = simplified(plainText(cell));
    const marked = lunarMark.test(text);
    if (marked || (!/\d/.test(text) && text.includes("月"))) {
      const lunar = lunarDay(text.replace(lunarMark, "").replace(/[()\s:]/g, ""), marked || headerIsLunar);
      if (lunar) return lunar;
      if (marked) {
        const rest = parseDate(dotted(text, text.replace(lunarMark, "").replace(/[():]/g, "").trim()), context);
        return rest.kind === "value" ? value({ day: rest.value, lunar: true }) : rest;
      }
    }
    const solar = parseDate(dotted(text, text.replace(solarMark, "").replace(/^\(\)|\(\)$/g, "")), context);
    return solar.kind === "value" ? value({ day: solar.value, lunar: headerIsLunar && !solarMark.test(text) }) : solar;
  }
  const parsed = parseDate(cell, context);
  if (parsed.kind === "value") return value({ day: parsed.value, lunar: headerIsLunar });
  return parsed.kind === "empty" ? empty : parsed;
}

/** 1988, 88年, 90后, 5月: a year or a month alone. */
function isWithoutDay(cell: CellValue): boolean {
  if (typeof cell === "number") return Number.isInteger(cell) && cell >= 1900 && cell <= 2100;
  if (typeof cell !== "string") return false;
  return /^(?:(?:19|20)\d\d|(?:(?:19|20)\d\d|\d\d)年|\d\d[后後]|\d{1,2}月份?)生?$/.test(plainText(cell));
}

/** The number 1.1 may be the first of January, or the tenth without its last zero; February has no thirtieth. */
function mayHaveLostZero(cell: CellValue): boolean {
  return typeof cell === "number" && /^(?:\d|1[0-2])\.[123]$/.test(String(cell)) && cell !== 2.3;
}

/** Month and day without a year: 1.1, 12.25, 0415, 415. A number of a column with two digits a day has lost its last zero. */
function monthAndDay(
  cell: CellValue,
  dottedDays: DottedDays,
): { readonly month: number; readonly day: number } | undefined {
  if (typeof cell !== "number" && typeof cell !== "string") return undefined;
  const text = plainText(String(cell));
  const dots = /^(\d{1,2})\.(\d{1,2})$/.exec(text);
  if (dots) {
    const [, month = "", day = ""] = dots;
    const hasLostZero = typeof cell === "number" && dottedDays === "twoDigits" && day.length === 1;
    return { month: Number(month), day: Number(day) * (hasLostZero ? 10 : 1) };
  }
  const run = /^(\d{1,2})(\d\d)$/.exec(text);
  if (!run || (typeof cell === "string" && text.length < 4)) return undefined;
  return { month: Number(run[1]), day: Number(run[2]) };
}

/** 5.3 behind 阳历 or 农历 is the third of the fifth month. */
function dotted(marked: string, bare: string): string {
  return marked === bare ? bare : bare.replace(/^(\d{1,2})\.(\d{1,2})$/, "$1-$2");
}

/** "二月十九", "正月初五", "1990年腊月廿三", "闰四月初一"; without a mark only words that no solar date uses count as lunar. */
function lunarDay(text: string, isLunar: boolean): Parsed<Birthday> | null {
  const match = /^(?:(\d{4})年)?闰?(正|[一二三四五六七八九十冬腊]{1,2}|\d{1,2})月(\D{1,3}|\d{1,2})日?$/.exec(text);
  if (!match) return null;
  const month = lunarMonth(match[2] ?? "");
  const day = lunarDayNumber((match[3] ?? "").replace(/日$/, ""));
  if (!isLunar && !/正|冬|腊|初|廿|卅|闰/.test(text)) return null;
  if (month === undefined || day === undefined) return problem("impossibleDate");
  const year = match[1] ? Number(match[1]) : yearlessBirthdayYear;
  const held = dayFromYmd(year, month, day) ?? dayFromYmd(year, month, day - 1) ?? dayFromYmd(year, month, day - 2);
  return held ? value({ day: held, lunar: true }) : problem("impossibleDate");
}

function lunarMonth(text: string): number | undefined {
  const named = { 正: 1, 冬: 11, 腊: 12, 冬月: 11 }[text];
  const month = named ?? (/^\d+$/.test(text) ? Number(text) : chineseNumber(text));
  return month !== undefined && month >= 1 && month <= 12 ? month : undefined;
}

function lunarDayNumber(text: string): number | undefined {
  const day = /^\d+$/.test(text)
    ? Number(text)
    : chineseNumber(text.replace(/^初/, "").replace(/^廿/, "二十").replace(/^卅/, "三十"));
  return day !== undefined && day >= 1 && day <= 30 ? day : undefined;
}

/** 一 … 三十 as a number. */
function chineseNumber(text: string): number | undefined {
  const match = /^([一二三]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!match || text === "") {
    const single = digits.indexOf(text);
    return single > 0 ? single : undefined;
  }
  const [, tens = "", ten = "", ones = ""] = match;
  if (ten === "") return text.length === 1 ? digits.indexOf(text) : undefined;
  return (tens === "" ? 1 : digits.indexOf(tens)) * 10 + (ones === "" ? 0 : digits.indexOf(ones));
}

const digits = "〇一二三四五六七八九";
const lunarMark = /农历|阴历|旧历|lunar|\(农\)|^农(?=[\d正一二三四五六七八九十冬腊闰])/i;
const solarMark = /公历|阳历|新历|国历|solar/i;
