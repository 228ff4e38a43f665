import { addMonths, dayFromYmd, daysInMonth, ymd, type Day } from "../calendar/day";
import { rateOf, type Rate } from "../rates/rate";

/** The customers whose first order fell into one month, and how many of them ordered in the months after it. */
export type MonthCohort = {
  /** The first day of the month. */
  readonly month: Day;
  readonly customers: number;
  /** Month +1, +2, … up to the month of as-of. */
  readonly later: readonly { readonly months: number; readonly rate: Rate; readonly complete: boolean }[];
};

/**
 * Retention by month cohort: of the customers with their first order in a month, the share with an order in the calendar
 * month one, two, … months later. The last `months` months up to as-of are shown, months without new customers too.
 * The days of each customer (in any order) must reach back to the first order; those after as-of are left out. The month
 * of as-of itself is complete only on its last day.
 */
export function monthCohorts(customers: Iterable<readonly Day[]>, asOf: Day, months = 12): MonthCohort[] {
  const monthOf = monthNumbers();
  const last = monthOf(asOf);
  const begin = last - months + 1;
  const sizes = Array<number>(months).fill(0);
  const returned = sizes.map(() => Array<number>(months).fill(0));
  // Which customer was counted last in each month: nobody counts twice, and no set is made for each.
  const countedLast = Array<number>(months).fill(0);
  let customer = 0;
  for (const days of customers) {
    customer += 1;
    let first = Number.POSITIVE_INFINITY;
    for (const on of days) if (on <= asOf) first = Math.min(first, monthOf(on));
    const row = returned[first - begin];
    if (!row) continue;
    sizes[first - begin]! += 1;
    for (const on of days) {
      const later = on <= asOf ? monthOf(on) - first : 0;
      if (later === 0 || countedLast[later] === customer) continue;
      countedLast[later] = customer;
      row[later]! += 1;
    }
  }
  return sizes.map((customers, index) => ({
    month: firstDayOf(begin + index),
    customers,
    later: Array.from({ length: months - 1 - index }, (_, offset) => ({
      months: offset + 1,
      rate: rateOf(returned[index]?.[offset + 1] ?? 0, customers),
      complete: begin + index + offset + 1 < last || isLastOfMonth(asOf),
    })),
  }));
}

/** Months counted from year 0, remembered by day: a log asks for few different days, many times. */
function monthNumbers(): (day: Day) => number {
  const known = new Map<Day, number>();
  return (day) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const { year, month } = ymd(day);
    const number = year * 12 + month - 1;
    known.set(day, number);
    return number;
  };
}

function firstDayOf(month: number): Day {
  return addMonths(epoch, month - epochMonth);
}

function isLastOfMonth(day: Day): boolean {
  const { year, month, day: date } = ymd(day);
  return date === daysInMonth(year, month);
}

const epoch = dayFromYmd(2000, 1, 1) as Day;
const epochMonth = 2000 * 12;
