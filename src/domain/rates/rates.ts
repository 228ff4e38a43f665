import { addDays, addMonths, type Day } from "../calendar/day";
import { groupBy } from "../groupBy";
import { rateOf, type Rate } from "./rate";

/** One order or visit of a customer. */
export type LogEntry = { readonly customer: string; readonly on: Day };

/** Days from `from` to `to`, both counted. */
export type Window = { readonly from: Day; readonly to: Day };

/**
 * Repeat rate (复购率): of the customers with an order in the window, the share with two or more. `by: "day"` counts
 * several orders of one day once.
 */
export function repeatRate(log: readonly LogEntry[], window: Window, by: "order" | "day"): Rate {
  return repeatRateOfDays(daysByCustomer(log), window, by);
}

/** The same from the order days of each customer, in any order. */
export function repeatRateOfDays(customers: Iterable<readonly Day[]>, window: Window, by: "order" | "day"): Rate {
  let buyers = 0;
  let repeaters = 0;
  for (const days of customers) {
    const inWindow = days.filter((on) => isWithin(on, window));
    if (inWindow.length === 0) continue;
    buyers += 1;
    const again = by === "order" ? inWindow.length > 1 : inWindow.some((on) => on !== inWindow[0]);
    if (again) repeaters += 1;
  }
  return rateOf(repeaters, buyers);
}

/** The days of each customer's entries, customers and days in their first order. */
export function daysByCustomer(log: readonly LogEntry[]): Day[][] {
  const byCustomer = groupBy(log, ({ customer }) => customer);
  return [...byCustomer.values()].map((own) => own.map(({ on }) => on));
}

/**
 * Returning rate (回头率): of the visitors of the window, the share that came on two different days within `days` days in
 * a row, six unless said otherwise. Both days count: of six days in a row the second visit is at most five days after
 * the first. A window of six days asks for two visit days in it; in a longer one any six days in a row will do.
 */
export function returningRate(visits: readonly LogEntry[], window: Window, days = usualDaysToReturn): Rate {
  const visitors = daysByCustomer(visits.filter(({ on }) => isWithin(on, window)));
  const returning = visitors.filter((own) => {
    const visitDays = [...new Set(own)].sort((one, other) => one - other);
    return visitDays.some((on, index) => index > 0 && on - (visitDays[index - 1] ?? on) < days);
  });
  return rateOf(returning.length, visitors.length);
}

/** Repurchase rate (回购率): of the customers with an order in the earlier window, the share with one in the later. */
export function repurchaseRate(log: readonly LogEntry[], windows: TwoWindows): Rate {
  const { earlier, later } = customersIn(log, windows);
  return rateOf([...earlier].filter((customer) => later.has(customer)).length, earlier.size);
}

/**
 * Retention (客户掌握率): of the customers with a service in the year before last (from 24 months before as-of up to, not
 * including, 12 months before), the share with one in the last 12 months, as-of included.
 */
export function retentionRate(log: readonly LogEntry[], asOf: Day, months = usualMonths): Rate {
  return repurchaseRate(log, lastTwoWindows(asOf, months));
}

export type TwoWindows = { readonly earlier: Window; readonly later: Window };

/** The last so many months up to and including as-of, and as many months before them. */
export function lastTwoWindows(asOf: Day, months = usualMonths): TwoWindows {
  const laterFrom = addMonths(asOf, -months);
  return {
    earlier: { from: addMonths(asOf, -2 * months), to: addDays(laterFrom, -1) },
    later: { from: laterFrom, to: asOf },
  };
}

/** The customers of each window. */
export function customersIn(
  log: readonly LogEntry[],
  windows: TwoWindows,
): { readonly earlier: ReadonlySet<string>; readonly later: ReadonlySet<string> } {
  const earlier = new Set<string>();
  const later = new Set<string>();
  for (const { customer, on } of log) {
    if (isWithin(on, windows.earlier)) earlier.add(customer);
    if (isWithin(on, windows.later)) later.add(customer);
  }
  return { earlier, later };
}

export function isWithin(day: Day | null, { from, to }: Window): boolean {
  return day !== null && day >= from && day <= to;
}

export const usualDaysToReturn = 6;
export const usualMonths = 12;
