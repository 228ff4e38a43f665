import { addDays, addMonths, type Day } from "./day";
import { groupBy } from "./groupBy";
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
  const ordersOf = new Map<string, number>();
  const seen = new Set<string>();
  for (const { customer, on } of log) {
    if (!isWithin(on, window)) continue;
    if (by === "day") {
      const dayOfCustomer = `${on} ${customer}`;
      if (seen.has(dayOfCustomer)) continue;
      seen.add(dayOfCustomer);
    }
    ordersOf.set(customer, (ordersOf.get(customer) ?? 0) + 1);
  }
  const repeaters = [...ordersOf.values()].filter((orders) => orders >= 2).length;
  return rateOf(repeaters, ordersOf.size);
}

/**
 * Returning rate (回头率): of the visitors of the window, the share that came on two different days within `days` days in
 * a row, six unless said otherwise. Both days count: of six days in a row the second visit is at most five days after
 * the first. A window of six days asks for two visit days in it; in a longer one any six days in a row will do.
 */
export function returningRate(visits: readonly LogEntry[], window: Window, days = usualDaysToReturn): Rate {
  const visitors = groupBy(
    visits.filter(({ on }) => isWithin(on, window)),
    ({ customer }) => customer,
  );
  let returning = 0;
  for (const own of visitors.values()) {
    const visitDays = [...new Set(own.map(({ on }) => on))].sort((one, other) => one - other);
    if (visitDays.some((on, index) => index > 0 && on - (visitDays[index - 1] ?? on) < days)) returning += 1;
  }
  return rateOf(returning, visitors.size);
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
