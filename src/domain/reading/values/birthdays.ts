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

/**
 * A birthday, solar or lunar. A lunar one ("农历二月十九") is held as its month and day written as if they were solar; the
 * one such day that has no solar counterpart, the 30th of the second month, is held as the 29th. Without a year the year
 * is 1904. `headerIsLunar` says that the column's header is 农历生日, so that plain dates in it are lunar too.
 */
export function parseBirthday(cell: CellValue, context: DateContext, headerIsLunar: boolean): Parsed<Birthday> {
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

/** 5.3 behind 阳历 or 农历 is the third of the fifth month; alone it might be a number that lost a zero. */
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
