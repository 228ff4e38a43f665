import chineseDays from "chinese-days/dist/chinese-days.json";
import { addDays, dayFromIso, weekday, ymd, type Day } from "./day";
import { taiwanDaysOff } from "./taiwanDaysOff";

/**
 * Whose public holidays are off: China's with the make-up days (调休) that are worked for them, Taiwan's, or nobody's, so that
 * only weekends are. Others are declared day by day.
 */
export const holidayCalendars = ["china", "taiwan", "weekends"] as const;

export type HolidayCalendar = (typeof holidayCalendars)[number];

/**
 * The days on which somebody works.
 *
 * - `office`: Monday to Friday, with the holidays of the calendar off and its make-up days (调休) worked.
 * - `sixDays`: Monday to Saturday, with the same holidays off; a make-up Sunday is worked.
 * - `everyDay`: every day of the year, holidays too: shops are open then.
 *
 * Closed weekdays are off even on a make-up day, because they are the shop's own choice; exceptions beat everything.
 */
export type WorkingWeek = {
  readonly calendar: HolidayCalendar;
  readonly week: "office" | "sixDays" | "everyDay";
  /** 1 Monday … 7 Sunday; never all seven. */
  readonly closedWeekdays: readonly number[];
  /** Single days that a person declared to be worked or off. */
  readonly exceptions: ReadonlyMap<Day, "work" | "rest">;
};

/** Monday to Friday with 调休, nothing declared. */
export const officeWeek: WorkingWeek = { calendar: "china", week: "office", closedWeekdays: [], exceptions: new Map() };

export function isWorkingDay(day: Day, week: WorkingWeek = officeWeek): boolean {
  const exception = week.exceptions.get(day);
  if (exception) return exception === "work";
  const { weekday, kind } = calendarOf(day, week.calendar);
  if (week.closedWeekdays.includes(weekday)) return false;
  switch (week.week) {
    case "everyDay":
      return true;
    case "sixDays":
      return kind === "makeUp" || (kind === "plain" && weekday <= 6);
    case "office":
      return kind === "makeUp" || (kind === "plain" && weekday <= 5);
  }
}

/** The day itself when it is worked, else the first working day after it. */
export function nextWorkingDay(day: Day, week: WorkingWeek = officeWeek): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, week)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The day itself when it is worked, else the last working day before it. */
export function previousWorkingDay(day: Day, week: WorkingWeek = officeWeek): Day {
  let candidate = day;
  while (!isWorkingDay(candidate, week)) candidate = addDays(candidate, -1);
  return candidate;
}

/**
 * The working day `count` working days after `start`, as Excel's WORKDAY counts: the start is not counted, a negative
 * count goes back, and 0 gives the start back even when it is a day off. The fraction of a count is dropped.
 */
export function addWorkingDays(start: Day, count: number, week: WorkingWeek = officeWeek): Day {
  const step = count < 0 ? -1 : 1;
  let day = start;
  for (let left = Math.trunc(Math.abs(count)); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, week)) left -= 1;
  }
  return day;
}

/** Whether the holidays of that year are known; without them only plain weekends are off. */
export function hasHolidayData(year: number, calendar: HolidayCalendar): boolean {
  return calendar === "weekends" || specialDays[calendar].has(year);
}

/** The years from one day to another for which a plan had to do with plain weekends. */
export function yearsWithoutHolidayData(from: Day, to: Day, calendar: HolidayCalendar): readonly number[] {
  const years: number[] = [];
  for (let year = ymd(from).year; year <= ymd(to).year; year += 1)
    if (!hasHolidayData(year, calendar)) years.push(year);
  return years;
}

type DayKind = "plain" | "rest" | "makeUp";
type CalendarDay = { readonly weekday: number; readonly kind: DayKind };

/** A list of 100,000 customers asks for the same few hundred days again and again. */
function calendarOf(day: Day, calendar: HolidayCalendar): CalendarDay {
  const known = calendarDays[calendar].get(day);
  if (known) return known;
  const kind = specialDays[calendar].get(ymd(day).year)?.get(day) ?? ("plain" as const);
  const calendarDay = { weekday: weekday(day), kind };
  calendarDays[calendar].set(day, calendarDay);
  return calendarDay;
}

type SpecialDays = ReadonlyMap<number, ReadonlyMap<Day, DayKind>>;

/**
 * China's statutory days off and make-up days by year; a year without a notice of the State Council is absent. Read from the package's table: its functions take the texts through the local clock, which makes
 * every holiday a day early west of Greenwich.
 */
function chinasDays(): SpecialDays {
  return byYear([Object.keys(chineseDays.holidays), "rest"], [Object.keys(chineseDays.workdays), "makeUp"]);
}

function byYear(...lists: readonly (readonly [readonly string[], DayKind])[]): SpecialDays {
  const years = new Map<number, Map<Day, DayKind>>();
  for (const [texts, kind] of lists) {
    for (const text of texts) {
      const day = dayFromIso(text);
      if (day === undefined) continue;
      const { year } = ymd(day);
      const known = years.get(year) ?? new Map<Day, DayKind>();
      years.set(year, known.set(day, kind));
    }
  }
  return years;
}

const calendarDays: Readonly<Record<HolidayCalendar, Map<Day, CalendarDay>>> = {
  china: new Map(),
  taiwan: new Map(),
  weekends: new Map(),
};
const specialDays: Readonly<Record<HolidayCalendar, SpecialDays>> = {
  china: chinasDays(),
  taiwan: byYear([Object.values(taiwanDaysOff).flat(), "rest"]),
  weekends: new Map(),
};
