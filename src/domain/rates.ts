import { addMonths, type Day } from "./day";

/** A rate with what it was made of; `rate` is `null` where there is nothing to divide by. */
export type Rate = { readonly numerator: number; readonly denominator: number; readonly rate: number | null };

/** One order or visit of a customer. */
export type LogEntry = { readonly customer: string; readonly on: Day };

/** Days from `from` to `to`, both counted. */
export type Window = { readonly from: Day; readonly to: Day };

/**
 * Repeat rate: of the customers with an order in the window, the share with two or more. `by: "day"` counts several
 * orders of one day once.
 */
export function repeatRate(log: readonly LogEntry[], window: Window, by: "order" | "day"): Rate {
  const ordersOf = new Map<string, number>();
  const seen = new Set<string>();
  for (const { customer, on } of log) {
    if (on < window.from || on > window.to) continue;
    const dayOfCustomer = `${on} ${customer}`;
    if (by === "day" && seen.has(dayOfCustomer)) continue;
    seen.add(dayOfCustomer);
    ordersOf.set(customer, (ordersOf.get(customer) ?? 0) + 1);
  }
  const repeaters = [...ordersOf.values()].filter((orders) => orders >= 2).length;
  return rateOf(repeaters, ordersOf.size);
}

/**
 * Retention (客户掌握率): of the customers with a service in the year before last (from 24 months before as-of up to, not
 * including, 12 months before), the share with one in the last 12 months, as-of included.
 */
export function retentionRate(log: readonly LogEntry[], asOf: Day): Rate {
  const yearBeforeFrom = addMonths(asOf, -24);
  const lastYearFrom = addMonths(asOf, -12);
  const before = new Set<string>();
  const since = new Set<string>();
  for (const { customer, on } of log) {
    if (on >= lastYearFrom && on <= asOf) since.add(customer);
    else if (on >= yearBeforeFrom && on < lastYearFrom) before.add(customer);
  }
  return rateOf([...before].filter((customer) => since.has(customer)).length, before.size);
}

function rateOf(numerator: number, denominator: number): Rate {
  return { numerator, denominator, rate: denominator === 0 ? null : numerator / denominator };
}
