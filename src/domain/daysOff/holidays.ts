import type { Day } from "../calendar/day";
import type { Rules } from "../rules/rules";
import type { HolidayCalendar, WorkingWeek } from "../calendar/workdays";

/** One line of the 节假日 sheet: a day that is off or worked, for everybody or for one owner (personal leave). */
export type Holiday = {
  readonly day: Day;
  readonly kind: "rest" | "work";
  /** `null` for everybody. */
  readonly owner: string | null;
};

/** Gives the working week of an owner; customers without an owner keep the week of the shop. */
export type WorkingWeeks = (owner: string | null) => WorkingWeek;

/**
 * The working weeks of a workbook: what the rules say of each owner, then the 节假日 sheet. A line that names an owner
 * beats one for everybody; of two lines of the same kind the lower one counts.
 */
export function workingWeeks(rules: Rules["workingWeek"], holidays: readonly Holiday[] = []): WorkingWeeks {
  const everybody = holidays.filter((holiday) => holiday.owner === null);
  const weeks = new Map<string, WorkingWeek>();
  const weekFor = (owner: string | null): WorkingWeek => ({
    calendar: calendarOfRules(rules),
    week: ownOrShared(rules.byOwner, owner, rules.week),
    closedWeekdays: ownOrShared(rules.closedWeekdaysByOwner, owner, rules.closedWeekdays),
    exceptions: exceptions([
      ...everybody,
      ...holidays.filter((holiday) => holiday.owner !== null && holiday.owner === owner),
    ]),
  });
  const shop = weekFor(null);
  return (owner) => {
    if (owner === null) return shop;
    const known = weeks.get(owner) ?? weekFor(owner);
    weeks.set(owner, known);
    return known;
  };
}

/** Whose holidays are off; China's where neither rules nor a customer sheet have said. */
export function calendarOfRules({ calendar }: Pick<Rules["workingWeek"], "calendar">): HolidayCalendar {
  return calendar === "automatic" ? "china" : calendar;
}

/** What the rules say of one owner, else of everybody; a name like "constructor" is a name like any other. */
export function ownOrShared<Value>(
  byOwner: Readonly<Record<string, Value>>,
  owner: string | null,
  shared: Value,
): Value {
  return owner !== null && Object.hasOwn(byOwner, owner) ? (byOwner[owner] ?? shared) : shared;
}

function exceptions(holidays: readonly Holiday[]): WorkingWeek["exceptions"] {
  return new Map(holidays.map((holiday) => [holiday.day, holiday.kind]));
}
