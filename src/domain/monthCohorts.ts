import { addMonths, dayFromYmd, daysInMonth, ymd, type Day } from "./day";
import { rateOf, type Rate } from "./rate";
import type { LogEntry } from "./rates";

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
 * The log must reach back to every customer's first order; orders after as-of are left out. The month of as-of itself is
 * complete only on its last day.
 */
export function monthCohorts(log: readonly LogEntry[], asOf: Day, months = 12): MonthCohort[] {
  const monthOf = monthNumbers();
  const last = monthOf(asOf);
  const firstOf = new Map<string, number>();
  for (const { customer, on } of log) {
    if (on > asOf) continue;
    const month = monthOf(on);
    const first = firstOf.get(customer);
    if (first === undefined || month < first) firstOf.set(customer, month);
  }
  const begin = last - months + 1;
  const sizes = Array<number>(months).fill(0);
  for (const month of firstOf.values()) if (month >= begin) sizes[month - begin] = (sizes[month - begin] ?? 0) + 1;

  const returned = sizes.map(() => Array<number>(months).fill(0));
  const counted = new Map<number, Set<string>>();
  for (const { customer, on } of log) {
    const first = firstOf.get(customer);
    const month = monthOf(on);
    if (on > asOf || first === undefined || first < begin || month === first) continue;
    const seen = counted.get(month) ?? new Set<string>();
    if (seen.has(customer)) continue;
    counted.set(month, seen.add(customer));
    const row = returned[first - begin];
    if (row) row[month - first] = (row[month - first] ?? 0) + 1;
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
