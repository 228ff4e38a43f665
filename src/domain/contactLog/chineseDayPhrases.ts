import { addDays, addMonths, dayFromYmd, ymd } from "../calendar/day";
import { addWorkingDays, previousWorkingDay } from "../calendar/workdays";
import {
  afterFestival,
  beginningOfMonth,
  beginningOfNextQuarter,
  countOf,
  dayInMonth,
  endOfMonth,
  endOfYear,
  firstOfMonth,
  nextDayOfMonth,
  nextMonth,
  nextWeekday,
  partOfMonth,
  partOfMonthOf,
  roughly,
  weekdayInWeek,
  weekdayNamed,
} from "./datePhraseDays";
import { dayPhrase, type DayPhrase } from "./dayPhrase";

/** Digits, Chinese figures up to 99; "几" is three. */
const number = "(\\d{1,3}|[一二两三四五六七八九十几]{1,3})";
const chineseCount = "([一二三四五六七八九十]{1,3})";
const anyMonth = "(\\d{1,2}|[一二三四五六七八九十]{1,3})月份?";
const partsOfMonth = "(底|末|初|中旬?|上旬|下旬)";
const after = "(?:之?后|以后|过后)";
const week = "(?:周|星期|礼拜)";
const weekday = `${week}([一二三四五六日天末1-7])`;

/** Tried from the most to the least particular: "下下周三" before "下周三" before "周三". As `datePhraseText` writes them. */
export const chineseDayPhrases: readonly DayPhrase[] = [
  // Next year.
  dayPhrase("年", `[明来]年\\s*${anyMonth}\\s*(\\d{1,2})\\s*[日号]`, ([month, day], { saidOn }) =>
    dayFromYmd(ymd(saidOn).year + 1, countOf(month), Number(day)),
  ),
  dayPhrase("年", `[明来]年\\s*${anyMonth}\\s*${partsOfMonth}?`, ([month, part], context) =>
    partOfMonthOf(ymd(context.saidOn).year + 1, countOf(month), part || "初", context),
  ),
  dayPhrase("年", "[明来]年\\s*(开春|春天|下半年|年?底|年?末)?(?:年?初|上半年)?", ([part], context) => {
    const year = ymd(context.saidOn).year + 1;
    if (part?.endsWith("底") || part?.endsWith("末")) return partOfMonthOf(year, 12, "底", context);
    return partOfMonthOf(year, part === "下半年" ? 7 : part ? 3 : 1, "初", context);
  }),

  // The beginning, the middle or the end of a month that is named.
  dayPhrase("月", `${anyMonth}\\s*${partsOfMonth}`, ([month, part], context) =>
    partOfMonth(countOf(month), part, context),
  ),

  // So many days, weeks, months from now.
  dayPhrase("工", `${number}\\s*个?工作[日天](?:${after}|内)?`, ([count], { saidOn, week }) =>
    addWorkingDays(saidOn, countOf(count), week),
  ),
  dayPhrase(
    "天日",
    `${number}\\s*[天日]\\s*(?:${after}|内|左右)|过(?:了|个)?${number}\\s*天`,
    ([count, passing], context) => roughly(addDays(context.saidOn, countOf(count || passing)), context),
  ),
  dayPhrase(
    "周星礼",
    `${number}\\s*个?${week}\\s*(?:${after}|内|左右)|过(?:了|个)?${number}\\s*个?${week}`,
    ([count, passing], context) => roughly(addDays(context.saidOn, 7 * countOf(count || passing)), context),
  ),
  dayPhrase("半", `半个?月\\s*(?:${after}|左右)|过(?:了)?半个?月`, (_, context) =>
    roughly(addDays(context.saidOn, 15), context),
  ),
  dayPhrase("半", `半年\\s*(?:${after}|左右)|过(?:了)?半年`, (_, context) =>
    roughly(addMonths(context.saidOn, 6), context),
  ),
  dayPhrase("月", `${number}\\s*个月\\s*(?:${after}|内|左右)|过(?:了)?${number}\\s*个月`, ([count, passing], context) =>
    roughly(addMonths(context.saidOn, countOf(count || passing)), context),
  ),
  dayPhrase("年", `${number}\\s*年\\s*${after}`, ([count], context) =>
    roughly(addMonths(context.saidOn, 12 * countOf(count)), context),
  ),

  // After a holiday.
  dayPhrase(
    "年春正",
    "春节(?:过?后|之后|以后)|过完(?:春节|年)|过(?:了)?年(?:之?后|再)|(?<![\\d一二两三四五六七八九十几半多今去明前后])年(?:后|过后)|开年后?|正月(?!初|十|二十)",
    (_, context) => afterFestival("spring", context),
  ),
  dayPhrase("后", `(五一|劳动节|国庆|十一|元旦)(?:节|假期?|长假)?${after}`, ([name], context) =>
    afterFestival(name === "元旦" ? "newYear" : name === "国庆" || name === "十一" ? "national" : "labour", context),
  ),
  dayPhrase("后", `(?:节|长假|假期)${after}`, (_, context) => afterFestival("any", context)),

  // Today and the days after it.
  dayPhrase("后", "大后[天日]", (_, { saidOn }) => addDays(saidOn, 3)),
  dayPhrase("后", "后[天日]", (_, { saidOn }) => addDays(saidOn, 2)),
  dayPhrase("明次", "明(?:[天日晚]|早(?!期))|次日", (_, { saidOn }) => addDays(saidOn, 1)),
  dayPhrase("今", "今[天日晚]", (_, { saidOn }) => saidOn),

  // Weekdays and weeks.
  dayPhrase("周星礼", `下下个?${weekday}`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 2)),
  dayPhrase("周星礼", `下个?${weekday}`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 1)),
  dayPhrase("周星礼", `[本这]个?${weekday}`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, 0)),
  dayPhrase("周星礼", `上上?个?${weekday}`, ([name], { saidOn }) => weekdayInWeek(weekdayNamed(name), saidOn, -1)),
  dayPhrase("周星礼", weekday, ([name], { saidOn }) => nextWeekday(weekdayNamed(name), saidOn)),
  dayPhrase("周星礼", `下个?${week}底`, (_, context) =>
    previousWorkingDay(weekdayInWeek(5, context.saidOn, 1), context.week),
  ),
  dayPhrase("周星礼", `下下个?${week}`, (_, context) => roughly(weekdayInWeek(1, context.saidOn, 2), context)),
  dayPhrase("周星礼", `下个?${week}`, (_, context) => roughly(weekdayInWeek(1, context.saidOn, 1), context)),
  dayPhrase("周星礼", `[本这]个?${week}(?:之?内|底)`, (_, context) =>
    previousWorkingDay(weekdayInWeek(5, context.saidOn, 0), context.week),
  ),

  // Months, quarters and the year.
  dayPhrase("月", "下下个?月", (_, context) => beginningOfMonth(2, context)),
  dayPhrase("月", "下个?月\\s*[底末]", (_, context) => endOfMonth(1, context)),
  dayPhrase("月", "下个?月\\s*中旬?", (_, context) =>
    roughly(addDays(addMonths(firstOfMonth(context.saidOn), 1), 14), context),
  ),
  dayPhrase("月", "下个?月\\s*下旬", (_, context) =>
    roughly(addDays(addMonths(firstOfMonth(context.saidOn), 1), 20), context),
  ),
  dayPhrase("月", "下个?月\\s*(\\d{1,2})\\s*[日号]?", ([day], { saidOn }) =>
    dayInMonth(addMonths(firstOfMonth(saidOn), 1), Number(day)),
  ),
  dayPhrase("月", "下个?月(?:\\s*(?:初|上旬))?", (_, context) => beginningOfMonth(1, context)),
  dayPhrase("月", "月\\s*底|月末", (_, context) => {
    const end = endOfMonth(0, context);
    return end > context.saidOn ? end : endOfMonth(1, context);
  }),
  dayPhrase("月", "月\\s*初", (_, context) => beginningOfMonth(1, context)),
  dayPhrase("月", "月\\s*(中旬?|下旬)", ([part], context) => {
    const day = addDays(firstOfMonth(context.saidOn), part === "下旬" ? 20 : 14);
    return roughly(day > context.saidOn ? day : addMonths(day, 1), context);
  }),
  dayPhrase("季", "下个?季度", (_, context) => beginningOfNextQuarter(context)),
  dayPhrase("年", "下半年", (_, context) =>
    ymd(context.saidOn).month < 7 ? partOfMonthOf(ymd(context.saidOn).year, 7, "初", context) : undefined,
  ),
  dayPhrase("年", "年\\s*底|年末", (_, context) => endOfYear(context)),
  dayPhrase("年", "年\\s*初", (_, context) => partOfMonth(1, "初", context)),
  dayPhrase("月", `(?<!第|[\\d.])${anyMonth}(?!\\s*[\\d底末初中上下后前内龄大半])`, ([month], context) =>
    nextMonth(countOf(month), context),
  ),
  dayPhrase("号日", "(?<![月\\d/.-])(\\d{1,2})\\s*[号日](?!\\s*[线楼店车])", ([day], { saidOn }) =>
    nextDayOfMonth(Number(day), saidOn),
  ),
  dayPhrase("号日", `(?<!月|第)${chineseCount}[号日](?!\\s*[线楼店车])`, ([day], { saidOn }) =>
    nextDayOfMonth(countOf(day), saidOn),
  ),
];
