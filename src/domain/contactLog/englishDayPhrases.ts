import { addDays, ymd } from "../calendar/day";
import { addWorkingDays, previousWorkingDay } from "../calendar/workdays";
import {
  afterFestival,
  beginningOfMonth,
  beginningOfNextQuarter,
  countOf,
  endOfMonth,
  endOfYear,
  later,
  monthNamed,
  nextDate,
  nextDayOfMonth,
  nextMonth,
  nextWeekday,
  partOfMonth,
  partOfMonthOf,
  roughly,
  weekdayInWeek,
  weekdayNamed,
  type DatePhraseContext,
} from "./datePhraseDays";
import type { Day } from "../calendar/day";
import { datePhrase, dayPhrase, type DayPhrase } from "./dayPhrase";

/** Digits, words up to twelve; "a few" is three. */
const number =
  "(\\d{1,3}|a\\s+couple(?:\\s+of)?|a\\s+few|several|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const weekday =
  "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** Tried from the most to the least particular. As `datePhraseText` writes them, in small letters. */
export const englishDayPhrases: readonly DayPhrase[] = [
  date(`\\b${month}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`, ([name, day], { saidOn }) =>
    nextDate(monthNamed(name), Number(day), saidOn),
  ),
  date(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month}\\b`, ([day, name], { saidOn }) =>
    nextDate(monthNamed(name), Number(day), saidOn),
  ),
  phrase(
    `\\b(?:(early|mid|late|(?:the\\s+)?(?:first\\s+week|beginning|start|middle|end)\\s+of)[\\s-]+)${month}\\b`,
    ([part, name], context) =>
      partOfMonth(monthNamed(name), /late|end/.test(part ?? "") ? "底" : /mid/.test(part ?? "") ? "中" : "初", context),
  ),
  phrase(`\\b(?:in|until|till|by|after)\\s+${month}\\b`, ([name], context) => nextMonth(monthNamed(name), context)),

  phrase(`\\b(?:in|after)\\s+${number}\\s+(?:working|business)\\s+days?\\b`, ([count], { saidOn, week }) =>
    addWorkingDays(saidOn, countOf(count), week),
  ),
  phrase(`\\b(?:in|after|within)\\s+${number}\\s+(day|week|month|year)s?\\b`, ([count, unit], context) =>
    roughly(later(context.saidOn, countOf(count), unit), context),
  ),
  phrase(`\\b${number}\\s+(day|week|month|year)s?\\s+(?:later|from\\s+now)\\b`, ([count, unit], context) =>
    roughly(later(context.saidOn, countOf(count), unit), context),
  ),

  phrase(
    "\\bafter\\s+(?:the\\s+)?(?:cny|chinese\\s+new\\s+year|spring\\s+festival|lunar\\s+new\\s+year)\\b",
    (_, context) => afterFestival("spring", context),
  ),
  phrase("\\bafter\\s+(?:the\\s+)?new\\s+year\\b|\\bin\\s+the\\s+new\\s+year\\b", (_, context) =>
    afterFestival("newYear", context),
  ),
  phrase("\\bafter\\s+the\\s+holidays?\\b", (_, context) => afterFestival("any", context)),

  phrase("\\bday\\s+after\\s+tomorrow\\b", (_, { saidOn }) => addDays(saidOn, 2)),
  phrase("\\btomorrow\\b", (_, { saidOn }) => addDays(saidOn, 1)),
  phrase("\\btoday\\b", (_, { saidOn }) => saidOn),

  phrase(`\\bnext\\s+${weekday}\\b`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 1)),
  phrase(`\\bthis\\s+${weekday}\\b`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 0)),
  phrase(`\\blast\\s+${weekday}\\b`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, -1)),
  phrase(`\\b(?:on\\s+)?${weekday}\\b`, ([name], { saidOn }) => nextWeekday(weekdayNamed(name), saidOn)),
  phrase("\\bend\\s+of\\s+next\\s+week\\b", (_, context) =>
    previousWorkingDay(weekdayInWeek(5, context.saidOn, 1), context.week),
  ),
  phrase("\\bnext\\s+week\\b", (_, context) => roughly(weekdayInWeek(1, context.saidOn, 1), context)),
  phrase("\\b(?:later\\s+this|end\\s+of\\s+(?:the|this))\\s+week\\b", (_, context) =>
    previousWorkingDay(weekdayInWeek(5, context.saidOn, 0), context.week),
  ),

  phrase("\\bend\\s+of\\s+next\\s+month\\b", (_, context) => endOfMonth(1, context)),
  phrase("\\b(?:(?:early|(?:the\\s+)?(?:beginning|start)\\s+of)\\s+)?next\\s+month\\b", (_, context) =>
    beginningOfMonth(1, context),
  ),
  phrase("\\b(?:end\\s+of\\s+(?:the\\s+|this\\s+)?month|month[\\s-]end|eom)\\b", (_, context) => {
    const end = endOfMonth(0, context);
    return end > context.saidOn ? end : endOfMonth(1, context);
  }),
  phrase("\\bnext\\s+quarter\\b", (_, context) => beginningOfNextQuarter(context)),
  phrase("\\b(?:early\\s+)?next\\s+year\\b", (_, context) =>
    partOfMonthOf(ymd(context.saidOn).year + 1, 1, "初", context),
  ),
  phrase("\\b(?:end\\s+of\\s+(?:the\\s+|this\\s+)?year|year[\\s-]end)\\b", (_, context) => endOfYear(context)),
  phrase(
    "\\b(?:on\\s+)?(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s*(?:floor|time|call|attempt|visit|contact|meeting|party|quarter|week|choice|place|car|one))",
    ([day], { saidOn }) => nextDayOfMonth(Number(day), saidOn),
  ),
];

type DayOf = (groups: readonly string[], context: DatePhraseContext) => Day | undefined;

function phrase(pattern: string, dayOf: DayOf): DayPhrase {
  return dayPhrase("a-z", pattern, dayOf);
}

function date(pattern: string, dayOf: DayOf): DayPhrase {
  return datePhrase("a-z", pattern, dayOf);
}
