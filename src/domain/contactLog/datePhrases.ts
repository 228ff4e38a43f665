import { addDays, addMonths, dayFromYmd, ymd, type Day } from "../calendar/day";
import { addWorkingDays, previousWorkingDay } from "../calendar/workdays";
import { plainText, simplified } from "../text/text";
import {
  afterFestival,
  beginningOfMonth,
  beginningOfNextQuarter,
  countOf,
  dayInMonth,
  firstOfMonth,
  lastOfMonth,
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

export type { DatePhraseContext } from "./datePhraseDays";

/** A day that was named in passing, and the text without it. */
export type DatePhrase = { readonly day: Day; readonly rest: string };

/** Words that name a day, where they stand in the text as `datePhraseText` gives it. */
export type DayWords = {
  /** It may have passed when it was said: "本周一" on a Friday. */
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  /** Whether it is a date by month and day, which is the same whenever it was said, but for the year. */
  readonly isDate: boolean;
};

/**
 * The day named in what somebody typed after a call, in any of the three languages: "约周五", "下周三", "月底", "下月", "3天后",
 * "11/28", "年后", "Friday", "next Wednesday", "in two weeks", "Nov 28". Days lie ahead: a weekday is the next one after the
 * call, "下周" and "next" mean the week after (weeks begin on Monday), a date without a year is the next such date. Of
 * several days the latest counts: "今天没空，下周再说". Named days stay as they are, a Saturday too; rough ones move to a
 * working day. `undefined` where there is no day in the text, or only some that have passed.
 */
export function readDatePhrase(text: string, context: DatePhraseContext): DatePhrase | undefined {
  const plain = datePhraseText(text);
  const ahead = dayWordsIn(plain, context).filter(({ day }) => day >= context.saidOn);
  const [first] = ahead;
  if (!first) return undefined;
  const day = ahead.reduce((latest, words) => (words.day > latest ? words.day : latest), first.day);
  return { day, rest: withoutDayWords(plain, ahead) };
}

/** All words that name a day, from left to right: of two that overlap, the more particular ("下下周三", not "周三" in it). */
export function dayWordsIn(plain: string, context: DatePhraseContext): readonly DayWords[] {
  const found: DayWords[] = [];
  for (const { pattern, dayOf, isDate } of phrases) {
    for (const match of plain.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((words) => from < words.to && words.from < to)) continue;
      const day = dayOf(
        match.slice(1).map((group) => group ?? ""),
        context,
      );
      if (day !== undefined) found.push({ day, from, to, isDate });
    }
  }
  return found.sort((one, other) => one.from - other.from);
}

/** The text as the phrases are looked for: as long as `plainText` of it, so that places are the same in both. */
export function datePhraseText(text: string): string {
  return simplified(plainText(text)).replaceAll("週", "周").toLowerCase();
}

/** The text without those words. */
export function withoutDayWords(plain: string, words: readonly DayWords[]): string {
  const parts = words.map(({ from }, index) => plain.slice(words[index - 1]?.to ?? 0, from));
  return [...parts, plain.slice(words.at(-1)?.to ?? 0)].join(" ").trim();
}

type Phrase = {
  readonly pattern: RegExp;
  readonly dayOf: (groups: readonly string[], context: DatePhraseContext) => Day | undefined;
  readonly isDate: boolean;
};

/** Numbers as people write them: digits, Chinese up to 99, English up to twelve; "几" and "a few" are three. */
const number =
  "(\\d{1,3}|[一二两三四五六七八九十几]{1,3}|a\\s+couple(?:\\s+of)?|a\\s+few|several|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
const chineseCount = "([一二三四五六七八九十]{1,3})";
const anyMonth = "(\\d{1,2}|[一二三四五六七八九十]{1,3})月份?";
const partsOfMonth = "(底|末|初|中旬?|上旬|下旬)";
const after = "(?:之?后|以后|过后)";
const week = "(?:周|星期|礼拜)";
const chineseWeekday = `${week}([一二三四五六日天末1-7])`;
const englishWeekday =
  "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const englishMonth =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** Tried from the most to the least particular: "下下周三" before "下周三" before "周三". */
const phrases: readonly Phrase[] = [
  // Dates with and without a year.
  date("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?", ([year, month, day]) =>
    dayFromYmd(Number(year), Number(month), Number(day)),
  ),
  date("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b", ([first, second, year], { dayFirst }) =>
    dayFirst
      ? dayFromYmd(Number(year), Number(second), Number(first))
      : dayFromYmd(Number(year), Number(first), Number(second)),
  ),
  phrase(`[明来]年\\s*${anyMonth}\\s*(\\d{1,2})\\s*[日号]`, ([month, day], { saidOn }) =>
    dayFromYmd(ymd(saidOn).year + 1, countOf(month), Number(day)),
  ),
  phrase(`[明来]年\\s*${anyMonth}\\s*${partsOfMonth}?`, ([month, part], context) =>
    partOfMonthOf(ymd(context.saidOn).year + 1, countOf(month), part || "初", context),
  ),
  phrase("[明来]年\\s*(开春|春天|下半年|年?底|年?末)?(?:年?初|上半年)?", ([part], context) => {
    const year = ymd(context.saidOn).year + 1;
    if (part?.endsWith("底") || part?.endsWith("末")) return partOfMonthOf(year, 12, "底", context);
    return partOfMonthOf(year, part === "下半年" ? 7 : part ? 3 : 1, "初", context);
  }),
  date("(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?(?!\\d|\\s*[个天万元次])", ([month, day], { saidOn }) =>
    nextDate(Number(month), Number(day), saidOn),
  ),
  date(`${chineseCount}月${chineseCount}[日号]`, ([month, day], { saidOn }) =>
    nextDate(countOf(month), countOf(day), saidOn),
  ),
  // The beginning, the middle or the end of a month that is named.
  phrase(`${anyMonth}\\s*${partsOfMonth}`, ([month, part], context) => partOfMonth(countOf(month), part, context)),
  date(
    "(?<![\\d/.:-])(\\d{1,2})[/.-](\\d{1,2})(?![\\d/.:-]|\\s*[天日个周万元次点折%分岁成k]|\\s*(?:左右|万|千|百))",
    ([first, second], { saidOn, dayFirst }) =>
      // There is no 28th month: whatever the sheet does, this is a day.
      (dayFirst || Number(first) > 12) && Number(second) <= 12
        ? nextDate(Number(second), Number(first), saidOn)
        : nextDate(Number(first), Number(second), saidOn),
  ),
  date(`\\b${englishMonth}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`, ([month, day], { saidOn }) =>
    nextDate(monthNamed(month), Number(day), saidOn),
  ),
  date(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${englishMonth}\\b`, ([day, month], { saidOn }) =>
    nextDate(monthNamed(month), Number(day), saidOn),
  ),
  phrase(
    `\\b(?:(early|mid|late|(?:the\\s+)?(?:first\\s+week|beginning|start|middle|end)\\s+of)[\\s-]+)${englishMonth}\\b`,
    ([part, month], context) => {
      const name = /late|end/.test(part ?? "") ? "底" : /mid/.test(part ?? "") ? "中" : "初";
      return partOfMonth(monthNamed(month), name, context);
    },
  ),
  phrase(`\\b(?:in|until|till|by|after)\\s+${englishMonth}\\b`, ([month], context) =>
    nextMonth(monthNamed(month), context),
  ),

  // So many days, weeks, months from now.
  phrase(`${number}\\s*个?工作[日天](?:${after}|内)?`, ([count], { saidOn, week }) =>
    addWorkingDays(saidOn, countOf(count), week),
  ),
  phrase(`(?:in|after)\\s+${number}\\s+(?:working|business)\\s+days?`, ([count], { saidOn, week }) =>
    addWorkingDays(saidOn, countOf(count), week),
  ),
  phrase(`${number}\\s*[天日]\\s*(?:${after}|内|左右)|过(?:了|个)?${number}\\s*天`, ([count, passing], context) =>
    roughly(addDays(context.saidOn, countOf(count || passing)), context),
  ),
  phrase(
    `${number}\\s*个?${week}\\s*(?:${after}|内|左右)|过(?:了|个)?${number}\\s*个?${week}`,
    ([count, passing], context) => roughly(addDays(context.saidOn, 7 * countOf(count || passing)), context),
  ),
  phrase(`半个?月\\s*(?:${after}|左右)|过(?:了)?半个?月`, (_, context) =>
    roughly(addDays(context.saidOn, 15), context),
  ),
  phrase(`半年\\s*(?:${after}|左右)|过(?:了)?半年`, (_, context) => roughly(addMonths(context.saidOn, 6), context)),
  phrase(`${number}\\s*个月\\s*(?:${after}|内|左右)|过(?:了)?${number}\\s*个月`, ([count, passing], context) =>
    roughly(addMonths(context.saidOn, countOf(count || passing)), context),
  ),
  phrase(`${number}\\s*年\\s*${after}`, ([count], context) =>
    roughly(addMonths(context.saidOn, 12 * countOf(count)), context),
  ),
  phrase(`\\b(?:in|after|within)\\s+${number}\\s+(day|week|month|year)s?\\b`, ([count, unit], context) =>
    roughly(later(context.saidOn, countOf(count), unit), context),
  ),
  phrase(`\\b${number}\\s+(day|week|month|year)s?\\s+(?:later|from\\s+now)\\b`, ([count, unit], context) =>
    roughly(later(context.saidOn, countOf(count), unit), context),
  ),

  // After a holiday.
  phrase(
    "春节(?:过?后|之后|以后)|过完(?:春节|年)|过(?:了)?年(?:之?后|再)|(?<![\\d一二两三四五六七八九十几半多今去明前后])年(?:后|过后)|开年后?|正月(?!初|十|二十)|\\bafter\\s+(?:the\\s+)?(?:cny|chinese\\s+new\\s+year|spring\\s+festival|lunar\\s+new\\s+year)\\b",
    (_, context) => afterFestival("spring", context),
  ),
  phrase(`(五一|劳动节|国庆|十一|元旦)(?:节|假期?|长假)?${after}`, ([name], context) =>
    afterFestival(name === "元旦" ? "newYear" : name === "国庆" || name === "十一" ? "national" : "labour", context),
  ),
  phrase(`(?:节|长假|假期)${after}|\\bafter\\s+the\\s+holidays?\\b`, (_, context) => afterFestival("any", context)),
  phrase("\\bafter\\s+(?:the\\s+)?new\\s+year\\b|\\bin\\s+the\\s+new\\s+year\\b", (_, context) =>
    afterFestival("newYear", context),
  ),

  // Today and the days after it.
  phrase("大后[天日]", (_, { saidOn }) => addDays(saidOn, 3)),
  phrase("后[天日]|\\bday\\s+after\\s+tomorrow\\b", (_, { saidOn }) => addDays(saidOn, 2)),
  phrase("明(?:[天日晚]|早(?!期))|次日|\\btomorrow\\b", (_, { saidOn }) => addDays(saidOn, 1)),
  phrase("今[天日晚]|\\btoday\\b", (_, { saidOn }) => saidOn),

  // Weekdays.
  phrase(`下下个?${chineseWeekday}`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 2)),
  phrase(`下个?${chineseWeekday}`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 1)),
  phrase(`[本这]个?${chineseWeekday}`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 0)),
  phrase(`上上?个?${chineseWeekday}`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, -1)),
  phrase(chineseWeekday, ([name], { saidOn }) => nextWeekday(weekdayNamed(name), saidOn)),
  phrase(`\\bnext\\s+${englishWeekday}\\b`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 1)),
  phrase(`\\bthis\\s+${englishWeekday}\\b`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 0)),
  phrase(`\\blast\\s+${englishWeekday}\\b`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, -1)),
  phrase(`\\b(?:on\\s+)?${englishWeekday}\\b`, ([name], { saidOn }) => nextWeekday(weekdayNamed(name), saidOn)),
  phrase(`\\bend\\s+of\\s+next\\s+week\\b|下个?${week}底`, (_, context) =>
    previousWorkingDay(weekdayInWeek(5, context.saidOn, 1), context.week),
  ),
  phrase(`下下个?${week}`, (_, context) => roughly(weekdayInWeek(1, context.saidOn, 2), context)),
  phrase(`下个?${week}|\\bnext\\s+week\\b`, (_, context) => roughly(weekdayInWeek(1, context.saidOn, 1), context)),
  phrase(`[本这]个?${week}(?:之?内|底)|\\b(?:later\\s+this|end\\s+of\\s+(?:the|this))\\s+week\\b`, (_, context) =>
    previousWorkingDay(weekdayInWeek(5, context.saidOn, 0), context.week),
  ),

  // Months, quarters and the year.
  phrase("下下个?月", (_, context) => beginningOfMonth(2, context)),
  phrase("下个?月\\s*[底末]|\\bend\\s+of\\s+next\\s+month\\b", (_, { saidOn, week }) =>
    previousWorkingDay(lastOfMonth(addMonths(firstOfMonth(saidOn), 1)), week),
  ),
  phrase("下个?月\\s*(?:中旬?)", (_, context) =>
    roughly(addDays(addMonths(firstOfMonth(context.saidOn), 1), 14), context),
  ),
  phrase("下个?月\\s*下旬", (_, context) => roughly(addDays(addMonths(firstOfMonth(context.saidOn), 1), 20), context)),
  phrase("下个?月\\s*(\\d{1,2})\\s*[日号]?", ([day], { saidOn }) =>
    dayInMonth(addMonths(firstOfMonth(saidOn), 1), Number(day)),
  ),
  phrase(
    "下个?月(?:\\s*(?:初|上旬))?|\\b(?:(?:early|(?:the\\s+)?(?:beginning|start)\\s+of)\\s+)?next\\s+month\\b",
    (_, context) => beginningOfMonth(1, context),
  ),
  phrase(
    "月\\s*底|月末|\\b(?:end\\s+of\\s+(?:the\\s+|this\\s+)?month|month[\\s-]end|eom)\\b",
    (_, { saidOn, week }) => {
      const end = previousWorkingDay(lastOfMonth(saidOn), week);
      return end > saidOn ? end : previousWorkingDay(lastOfMonth(addMonths(firstOfMonth(saidOn), 1)), week);
    },
  ),
  phrase("月\\s*初", (_, context) => beginningOfMonth(1, context)),
  phrase("月\\s*(中旬?|下旬)", ([part], context) => {
    const day = addDays(firstOfMonth(context.saidOn), part === "下旬" ? 20 : 14);
    return roughly(day > context.saidOn ? day : addMonths(day, 1), context);
  }),
  phrase("下个?季度|\\bnext\\s+quarter\\b", (_, context) => beginningOfNextQuarter(context)),
  phrase("下半年", (_, context) =>
    ymd(context.saidOn).month < 7 ? partOfMonthOf(ymd(context.saidOn).year, 7, "初", context) : undefined,
  ),
  phrase("\\b(?:early\\s+)?next\\s+year\\b", (_, context) =>
    partOfMonthOf(ymd(context.saidOn).year + 1, 1, "初", context),
  ),
  phrase("年\\s*底|年末|\\b(?:end\\s+of\\s+(?:the\\s+|this\\s+)?year|year[\\s-]end)\\b", (_, { saidOn, week }) => {
    const end = dayFromYmd(ymd(saidOn).year, 12, 31);
    return end === undefined ? undefined : previousWorkingDay(end, week);
  }),
  phrase("年\\s*初", (_, context) => partOfMonth(1, "初", context)),
  phrase(`(?<!第|[\\d.])${anyMonth}(?!\\s*[\\d底末初中上下后前内龄大半])`, ([month], context) =>
    nextMonth(countOf(month), context),
  ),
  phrase("(?<![月\\d/.-])(\\d{1,2})\\s*[号日](?!\\s*[线楼店车])", ([day], { saidOn }) =>
    nextDayOfMonth(Number(day), saidOn),
  ),
  phrase(`(?<!月|第)${chineseCount}[号日](?!\\s*[线楼店车])`, ([day], { saidOn }) =>
    nextDayOfMonth(countOf(day), saidOn),
  ),
  phrase(
    "\\b(?:on\\s+)?(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s*(?:floor|time|call|attempt|visit|contact|meeting|party|quarter|week|choice|place|car|one))",
    ([day], { saidOn }) => nextDayOfMonth(Number(day), saidOn),
  ),
];

function phrase(pattern: string, dayOf: Phrase["dayOf"]): Phrase {
  return { pattern: new RegExp(pattern, "g"), dayOf, isDate: false };
}

function date(pattern: string, dayOf: Phrase["dayOf"]): Phrase {
  return { ...phrase(pattern, dayOf), isDate: true };
}
