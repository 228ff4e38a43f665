import { addDays, addMonths, dayFromYmd, daysInMonth, weekday, ymd, type Day } from "../calendar/day";
import { plainText, simplified } from "../text/text";
import { addWorkingDays, nextWorkingDay, previousWorkingDay, type WorkingWeek } from "../calendar/workdays";

/** A day that was named in passing, and the text without it. */
export type DatePhrase = { readonly day: Day; readonly rest: string };

export type DatePhraseContext = {
  /** The day on which it was said. */
  readonly saidOn: Day;
  /** For days that are only roughly meant ("下月", "3天后", "end of month"), which move to a working day. */
  readonly week: WorkingWeek;
  /** "11/12" is the 12th of November, or the 11th of December where the sheet writes the day first. */
  readonly dayFirst?: boolean;
};

/**
 * Finds a day in what somebody typed after a call, in any of the three languages: "约周五", "下周三", "月底", "下月", "3天后",
 * "11/28", "Friday", "next Wednesday", "in two weeks", "Nov 28". Days lie ahead: a weekday is the next one after the call,
 * "下周" and "next" mean the week after (weeks begin on Monday), a date without a year is the next such date.
 * Named days stay as they are, a Saturday too; rough ones move to a working day. `undefined` where there is no day in
 * the text, or one that has passed ("本周一" on a Friday).
 */
export function readDatePhrase(text: string, context: DatePhraseContext): DatePhrase | undefined {
  const plain = simplified(plainText(text)).replaceAll("週", "周").toLowerCase();
  for (const { pattern, dayOf } of phrases) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const day = dayOf(
      match.slice(1).map((group) => group ?? ""),
      context,
    );
    if (day === undefined) continue;
    if (day < context.saidOn) return undefined;
    return { day, rest: `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`.trim() };
  }
  return undefined;
}

type Phrase = {
  readonly pattern: RegExp;
  readonly dayOf: (groups: readonly string[], context: DatePhraseContext) => Day | undefined;
};

/** Numbers as people write them: digits, Chinese up to 99, English up to twelve, half left to the phrase. */
const number =
  "(\\d{1,3}|[一二两三四五六七八九十]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const chineseCount = "([一二三四五六七八九十]{1,3})";
const chineseWeekday = "(?:周|星期|礼拜)([一二三四五六日天末1-7])";
const englishWeekday =
  "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const englishMonth =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** Tried from the most to the least particular: "下下周三" before "下周三" before "周三". */
const phrases: readonly Phrase[] = [
  // Dates with and without a year.
  phrase("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?", ([year, month, day]) =>
    dayFromYmd(Number(year), Number(month), Number(day)),
  ),
  phrase("(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?", ([month, day], { saidOn }) =>
    nextDate(Number(month), Number(day), saidOn),
  ),
  phrase(`${chineseCount}月${chineseCount}[日号]`, ([month, day], { saidOn }) =>
    nextDate(countOf(month), countOf(day), saidOn),
  ),
  // The beginning, the middle or the end of a month that is named.
  phrase(`(\\d{1,2}|${chineseCount.slice(1, -1)})月\\s*(底|末|初|中旬?)`, ([month, part], context) =>
    partOfMonth(countOf(month), part, context),
  ),
  phrase("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b", ([first, second, year], { dayFirst }) =>
    dayFirst
      ? dayFromYmd(Number(year), Number(second), Number(first))
      : dayFromYmd(Number(year), Number(first), Number(second)),
  ),
  phrase(
    "(?<![\\d/.-])(\\d{1,2})[/.-](\\d{1,2})(?![\\d/.-]|\\s*[天日个周万元次点折])",
    ([first, second], { saidOn, dayFirst }) =>
      // There is no 28th month: whatever the sheet does, this is a day.
      (dayFirst || Number(first) > 12) && Number(second) <= 12
        ? nextDate(Number(second), Number(first), saidOn)
        : nextDate(Number(first), Number(second), saidOn),
  ),
  phrase(`\\b${englishMonth}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b`, ([month, day], { saidOn }) =>
    nextDate(monthNamed(month), Number(day), saidOn),
  ),
  phrase(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${englishMonth}\\b`, ([day, month], { saidOn }) =>
    nextDate(monthNamed(month), Number(day), saidOn),
  ),

  // So many days, weeks, months from now.
  phrase(`${number}\\s*个?工作[日天](?:之?后|以后)?`, ([count], { saidOn, week }) =>
    addWorkingDays(saidOn, countOf(count), week),
  ),
  phrase(`(?:in|after)\\s+${number}\\s+(?:working|business)\\s+days?`, ([count], { saidOn, week }) =>
    addWorkingDays(saidOn, countOf(count), week),
  ),
  phrase(`${number}\\s*[天日]\\s*(?:之?后|以后)`, ([count], context) =>
    roughly(addDays(context.saidOn, countOf(count)), context),
  ),
  phrase(`${number}\\s*个?(?:周|星期|礼拜)\\s*(?:之?后|以后)`, ([count], context) =>
    roughly(addDays(context.saidOn, 7 * countOf(count)), context),
  ),
  phrase("半个?月\\s*(?:之?后|以后)", (_, context) => roughly(addDays(context.saidOn, 15), context)),
  phrase("半年\\s*(?:之?后|以后)", (_, context) => roughly(addMonths(context.saidOn, 6), context)),
  phrase(`${number}\\s*个月\\s*(?:之?后|以后)`, ([count], context) =>
    roughly(addMonths(context.saidOn, countOf(count)), context),
  ),
  phrase(`\\b(?:in|after)\\s+${number}\\s+(day|week|month)s?\\b`, ([count, unit], context) =>
    roughly(later(context.saidOn, countOf(count), unit), context),
  ),
  phrase(`\\b${number}\\s+(day|week|month)s?\\s+(?:later|from\\s+now)\\b`, ([count, unit], context) =>
    roughly(later(context.saidOn, countOf(count), unit), context),
  ),

  // Today and the days after it.
  phrase("大后[天日]", (_, { saidOn }) => addDays(saidOn, 3)),
  phrase("后[天日]|\\bday\\s+after\\s+tomorrow\\b", (_, { saidOn }) => addDays(saidOn, 2)),
  phrase("明[天日早晚]|\\btomorrow\\b", (_, { saidOn }) => addDays(saidOn, 1)),
  phrase("今[天日晚]|\\btoday\\b", (_, { saidOn }) => saidOn),

  // Weekdays.
  phrase(`下下个?${chineseWeekday}`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 2)),
  phrase(`下个?${chineseWeekday}`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 1)),
  phrase(`[本这]个?${chineseWeekday}`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 0)),
  phrase(chineseWeekday, ([name], { saidOn }) => nextWeekday(weekdayNamed(name), saidOn)),
  phrase(`\\bnext\\s+${englishWeekday}\\b`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 1)),
  phrase(`\\bthis\\s+${englishWeekday}\\b`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 0)),
  phrase(`\\b(?:on\\s+)?${englishWeekday}\\b`, ([name], { saidOn }) => nextWeekday(weekdayNamed(name), saidOn)),
  phrase("\\bend\\s+of\\s+next\\s+week\\b|下个?(?:周|星期|礼拜)底", (_, context) =>
    previousWorkingDay(weekdayInWeek(5, context.saidOn, 1), context.week),
  ),
  phrase("下下个?(?:周|星期|礼拜)", (_, context) => roughly(weekdayInWeek(1, context.saidOn, 2), context)),
  phrase("下个?(?:周|星期|礼拜)|\\bnext\\s+week\\b", (_, context) =>
    roughly(weekdayInWeek(1, context.saidOn, 1), context),
  ),

  // Months and the year.
  phrase("下个?月\\s*底|\\bend\\s+of\\s+next\\s+month\\b", (_, { saidOn, week }) =>
    previousWorkingDay(lastOfMonth(addMonths(firstOfMonth(saidOn), 1)), week),
  ),
  phrase("下个?月\\s*中旬?", (_, context) => roughly(addDays(addMonths(firstOfMonth(context.saidOn), 1), 14), context)),
  phrase("下个?月\\s*(\\d{1,2})\\s*[日号]?", ([day], { saidOn }) =>
    dayInMonth(addMonths(firstOfMonth(saidOn), 1), Number(day)),
  ),
  phrase(
    "下个?月(?:\\s*初)?|\\b(?:(?:early|(?:the\\s+)?(?:beginning|start)\\s+of)\\s+)?next\\s+month\\b",
    (_, context) => roughly(addMonths(firstOfMonth(context.saidOn), 1), context),
  ),
  phrase(
    "月\\s*底|月末|\\b(?:end\\s+of\\s+(?:the\\s+|this\\s+)?month|month[\\s-]end|eom)\\b",
    (_, { saidOn, week }) => {
      const end = previousWorkingDay(lastOfMonth(saidOn), week);
      return end > saidOn ? end : previousWorkingDay(lastOfMonth(addMonths(firstOfMonth(saidOn), 1)), week);
    },
  ),
  phrase("月\\s*初", (_, context) => roughly(addMonths(firstOfMonth(context.saidOn), 1), context)),
  phrase("月\\s*中旬?", (_, context) => {
    const middle = addDays(firstOfMonth(context.saidOn), 14);
    return roughly(middle > context.saidOn ? middle : addMonths(middle, 1), context);
  }),
  phrase("年\\s*底|\\b(?:end\\s+of\\s+(?:the\\s+)?year|year[\\s-]end)\\b", (_, { saidOn, week }) => {
    const end = dayFromYmd(ymd(saidOn).year, 12, 31);
    return end === undefined ? undefined : previousWorkingDay(end, week);
  }),
  phrase("(?<![月\\d])(\\d{1,2})\\s*[号日](?!\\s*[线楼])", ([day], { saidOn }) => nextDayOfMonth(Number(day), saidOn)),
  phrase(`(?<!月)${chineseCount}[号日](?!\\s*[线楼])`, ([day], { saidOn }) => nextDayOfMonth(countOf(day), saidOn)),
  phrase(
    "\\b(?:on\\s+)?(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s*(?:floor|time|call|attempt))",
    ([day], { saidOn }) => nextDayOfMonth(Number(day), saidOn),
  ),
];

/** The day of this month if it is still to come, else of the next one. */
function nextDayOfMonth(day: number, saidOn: Day): Day | undefined {
  const thisMonth = dayInMonth(firstOfMonth(saidOn), day);
  return thisMonth !== undefined && thisMonth > saidOn
    ? thisMonth
    : dayInMonth(addMonths(firstOfMonth(saidOn), 1), day);
}

/** "12月底": its last working day; its beginning and its middle roughly. Of the next such month that is not over. */
function partOfMonth(month: number, part: string | undefined, context: DatePhraseContext): Day | undefined {
  const { saidOn, week } = context;
  const { year } = ymd(saidOn);
  const dayIn = (inYear: number): Day | undefined => {
    const first = dayFromYmd(inYear, month, 1);
    if (first === undefined) return undefined;
    if (part === "初") return roughly(first, context);
    return part === "底" || part === "末"
      ? previousWorkingDay(lastOfMonth(first), week)
      : roughly(addDays(first, 14), context);
  };
  const thisYear = dayIn(year);
  return thisYear !== undefined && thisYear >= saidOn ? thisYear : dayIn(year + 1);
}

function phrase(pattern: string, dayOf: Phrase["dayOf"]): Phrase {
  return { pattern: new RegExp(pattern), dayOf };
}

/** A day off was hardly meant where only "in three days" was said. */
function roughly(day: Day, { week }: DatePhraseContext): Day {
  return nextWorkingDay(day, week);
}

function later(from: Day, count: number, unit: string | undefined): Day {
  if (unit === "month") return addMonths(from, count);
  return addDays(from, unit === "week" ? 7 * count : count);
}

/** The next such date, the day on which it was said included. */
function nextDate(month: number, day: number, saidOn: Day): Day | undefined {
  const { year } = ymd(saidOn);
  const thisYear = dayFromYmd(year, month, day);
  return thisYear !== undefined && thisYear >= saidOn ? thisYear : dayFromYmd(year + 1, month, day);
}

function nextWeekday(wanted: number, saidOn: Day): Day {
  return addDays(saidOn, ((wanted - weekday(saidOn) + 6) % 7) + 1);
}

/** A weekday of the week so many weeks after the one in which it was said; weeks begin on Monday. */
function weekdayInWeek(wanted: number, saidOn: Day, weeksLater: number): Day {
  return addDays(saidOn, wanted - weekday(saidOn) + 7 * weeksLater);
}

function firstOfMonth(day: Day): Day {
  return addDays(day, 1 - ymd(day).day);
}

function lastOfMonth(day: Day): Day {
  const { year, month } = ymd(day);
  return addDays(firstOfMonth(day), daysInMonth(year, month) - 1);
}

function dayInMonth(first: Day, day: number): Day | undefined {
  const { year, month } = ymd(first);
  return dayFromYmd(year, month, day);
}

/** 1 Monday … 7 Sunday; 周末 is Saturday. */
function weekdayNamed(name: string | undefined): number {
  const text = name ?? "";
  const chinese = "一二三四五六日".indexOf(text);
  if (text !== "" && chinese >= 0) return chinese + 1;
  if (text === "天") return 7;
  if (text === "末") return 6;
  if (/^[1-7]$/.test(text)) return Number(text);
  return ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(text.slice(0, 3)) + 1;
}

function monthNamed(name: string | undefined): number {
  const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  return months.indexOf((name ?? "").slice(0, 3)) + 1;
}

function countOf(text: string | undefined): number {
  const count = text ?? "";
  if (/^\d+$/.test(count)) return Number(count);
  const english = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
  if (count === "a" || count === "an") return 1;
  if (english.includes(count)) return english.indexOf(count) + 1;
  const digit = (character: string) => Math.max(0, "一二三四五六七八九".indexOf(character.replace("两", "二")) + 1);
  if (!count.includes("十")) return digit(count.charAt(0));
  const [tens = "", ones = ""] = count.split("十");
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}
