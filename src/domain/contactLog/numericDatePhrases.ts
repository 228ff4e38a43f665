import { dayFromYmd } from "../calendar/day";
import { countOf, nextDate } from "./datePhraseDays";
import { datePhrase, type DayPhrase } from "./dayPhrase";

/** Dates by month and day, with and without a year: "2026-12-03", "11月28日", "11/28". */
export const numericDatePhrases: readonly DayPhrase[] = [
  datePhrase("0-9", "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?", ([year, month, day]) =>
    dayFromYmd(Number(year), Number(month), Number(day)),
  ),
  datePhrase("/", "\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b", ([first, second, year], { dayFirst }) =>
    dayFirst
      ? dayFromYmd(Number(year), Number(second), Number(first))
      : dayFromYmd(Number(year), Number(first), Number(second)),
  ),
  datePhrase(
    "月",
    "(?<![明来]年\\s*)(?<!\\d)(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?(?!\\d|\\s*[个天万元次])",
    ([month, day], { saidOn }) => nextDate(Number(month), Number(day), saidOn),
  ),
  datePhrase(
    "月",
    "(?<![明来]年\\s*)([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]",
    ([month, day], { saidOn }) => nextDate(countOf(month), countOf(day), saidOn),
  ),
  datePhrase(
    "0-9",
    "(?<![\\d/.:-])(\\d{1,2})[/.-](\\d{1,2})(?![\\d/.:-]|\\s*[天日个周万元次点折%分岁成k]|\\s*(?:左右|千|百))",
    ([first, second], { saidOn, dayFirst }) =>
      // There is no 28th month: whatever the sheet does, this is a day.
      (dayFirst || Number(first) > 12) && Number(second) <= 12
        ? nextDate(Number(second), Number(first), saidOn)
        : nextDate(Number(first), Number(second), saidOn),
  ),
];
