import { addDays, addMonths, dayFromYmd, daysInMonth, weekday, ymd, type Day } from "../calendar/day";
import { springFestival } from "../calendar/springFestival";
import { nextWorkingDay, previousWorkingDay, type WorkingWeek } from "../calendar/workdays";

export type DatePhraseContext = {
  /** The day on which it was said. */
  readonly saidOn: Day;
  /** For days that are only roughly meant ("下月", "3天后", "end of month"), which move to a working day. */
  readonly week: WorkingWeek;
  /** "11/12" is the 12th of November, or the 11th of December where the sheet writes the day first. */
  readonly dayFirst?: boolean;
};

/** A day off was hardly meant where only "in three days" was said. */
export function roughly(day: Day, { week }: DatePhraseContext): Day {
  return nextWorkingDay(day, week);
}

export function later(from: Day, count: number, unit: string | undefined): Day {
  if (unit === "month" || unit === "year") return addMonths(from, unit === "year" ? 12 * count : count);
  return addDays(from, unit === "week" ? 7 * count : count);
}

/** The next such date, the day on which it was said included. */
export function nextDate(month: number, day: number, saidOn: Day): Day | undefined {
  const { year } = ymd(saidOn);
  const thisYear = dayFromYmd(year, month, day);
  return thisYear !== undefined && thisYear >= saidOn ? thisYear : dayFromYmd(year + 1, month, day);
}

/** "3月再联系": the beginning of the next such month; which day of the month that runs is meant, nobody can tell. */
export function nextMonth(month: number, context: DatePhraseContext): Day | undefined {
  const { year, month: now } = ymd(context.saidOn);
  return month === now ? undefined : partOfMonthOf(month > now ? year : year + 1, month, "初", context);
}

/** The day of this month if it is still to come, else of the next one. */
export function nextDayOfMonth(day: number, saidOn: Day): Day | undefined {
  const thisMonth = dayInMonth(firstOfMonth(saidOn), day);
  return thisMonth !== undefined && thisMonth > saidOn
    ? thisMonth
    : dayInMonth(addMonths(firstOfMonth(saidOn), 1), day);
}

/** "12月底": its last working day; its beginning, middle and last third roughly. Of the next such month that is not over. */
export function partOfMonth(month: number, part: string | undefined, context: DatePhraseContext): Day | undefined {
  const { year } = ymd(context.saidOn);
  const thisYear = partOfMonthOf(year, month, part, context);
  return thisYear !== undefined && thisYear >= context.saidOn
    ? thisYear
    : partOfMonthOf(year + 1, month, part, context);
}

/** The same of the month of one year. */
export function partOfMonthOf(
  year: number,
  month: number,
  part: string | undefined,
  context: DatePhraseContext,
): Day | undefined {
  const first = dayFromYmd(year, month, 1);
  if (first === undefined) return undefined;
  switch (part) {
    case "初":
    case "上旬":
      return beginningOf(first, context);
    case "底":
    case "末":
      return previousWorkingDay(lastOfMonth(first), context.week);
    case "下旬":
      return roughly(addDays(first, 20), context);
    default:
      return roughly(addDays(first, 14), context);
  }
}

/**
 * The first working day after a holiday that is still to come. After the Spring Festival people are back from the ninth
 * day on. "节后" is after the next of the long ones that is close enough to be meant.
 */
export function afterFestival(
  festival: "spring" | "labour" | "national" | "newYear" | "any",
  context: DatePhraseContext,
): Day | undefined {
  const { saidOn } = context;
  const { year } = ymd(saidOn);
  const next = [year, year + 1].flatMap((each) =>
    festivalsOf(each).filter(({ name, back }) => back > saidOn && (festival === "any" || name === festival)),
  )[0];
  if (!next || (festival === "any" && next.begins - saidOn > closeFestival)) return undefined;
  return roughly(next.back, context);
}

/** The long holidays of a year in their order: when each begins, and the day from which people are back. */
function festivalsOf(year: number) {
  const spring = springFestival(year);
  const fixed = (name: "labour" | "national" | "newYear", month: number, day: number, length: number) => {
    const begins = dayFromYmd(year, month, day);
    return begins === undefined ? [] : [{ name, begins, back: addDays(begins, length) }];
  };
  return [
    ...fixed("newYear", 1, 1, 1),
    ...(spring === undefined ? [] : [{ name: "spring" as const, begins: spring, back: addDays(spring, 8) }]),
    ...fixed("labour", 5, 1, 5),
    ...fixed("national", 10, 1, 7),
  ];
}

export function nextWeekday(wanted: number, saidOn: Day): Day {
  return addDays(saidOn, ((wanted - weekday(saidOn) + 6) % 7) + 1);
}

/** A weekday of the week so many weeks after the one in which it was said; weeks begin on Monday. */
export function weekdayInWeek(wanted: number, saidOn: Day, weeksLater: number): Day {
  return addDays(saidOn, wanted - weekday(saidOn) + 7 * weeksLater);
}

export function firstOfMonth(day: Day): Day {
  return addDays(day, 1 - ymd(day).day);
}

function lastOfMonth(day: Day): Day {
  const { year, month } = ymd(day);
  return addDays(firstOfMonth(day), daysInMonth(year, month) - 1);
}

/** The last working day of the month so many months after the one of a day. */
export function endOfMonth(monthsLater: number, { saidOn, week }: DatePhraseContext): Day {
  return previousWorkingDay(lastOfMonth(addMonths(firstOfMonth(saidOn), monthsLater)), week);
}

/** The last working day of the year. */
export function endOfYear({ saidOn, week }: DatePhraseContext): Day | undefined {
  const end = dayFromYmd(ymd(saidOn).year, 12, 31);
  return end === undefined ? undefined : previousWorkingDay(end, week);
}

/** The first working day of the month so many months after the one of a day. */
export function beginningOfMonth(monthsLater: number, context: DatePhraseContext): Day {
  return beginningOf(addMonths(firstOfMonth(context.saidOn), monthsLater), context);
}

/** The first working day of the next quarter. */
export function beginningOfNextQuarter(context: DatePhraseContext): Day {
  return beginningOfMonth(3 - ((ymd(context.saidOn).month - 1) % 3), context);
}

/** Nobody begins on New Year's Day, and the notice of the next year is not out yet when this is said. */
function beginningOf(first: Day, context: DatePhraseContext): Day {
  return roughly(ymd(first).month === 1 ? addDays(first, 1) : first, context);
}

export function dayInMonth(first: Day, day: number): Day | undefined {
  const { year, month } = ymd(first);
  return dayFromYmd(year, month, day);
}

/** 1 Monday … 7 Sunday; 周末 is Saturday. */
export function weekdayNamed(name: string | undefined): number {
  const text = name ?? "";
  const chinese = "一二三四五六日".indexOf(text);
  if (text !== "" && chinese >= 0) return chinese + 1;
  if (text === "天") return 7;
  if (text === "末") return 6;
  if (/^[1-7]$/.test(text)) return Number(text);
  return ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(text.slice(0, 3)) + 1;
}

export function monthNamed(name: string | undefined): number {
  const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  return months.indexOf((name ?? "").slice(0, 3)) + 1;
}

/** "12", "十二", "twelve"; of "两三" the larger, and three for "几" and "a few". */
export function countOf(text: string | undefined): number {
  const count = (text ?? "").trim();
  if (/^\d+$/.test(count)) return Number(count);
  const english = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
  if (count === "a" || count === "an") return 1;
  if (/^a\s+couple/.test(count)) return 2;
  if (/^a\s+few$|^several$/.test(count)) return 3;
  if (english.includes(count)) return english.indexOf(count) + 1;
  const digit = (character: string) =>
    character === "几" ? 3 : Math.max(0, "一二三四五六七八九".indexOf(character.replace("两", "二")) + 1);
  if (!count.includes("十")) return digit(count.charAt(count.length - 1));
  const [tens = "", ones = ""] = count.split("十");
  return (tens === "" ? 1 : digit(tens)) * 10 + (ones === "" ? 0 : digit(ones));
}

/** So many days before a holiday nobody says "after the holiday" without naming it. */
const closeFestival = 45;
