import type { Day } from "../calendar/day";
import type { PurchaseHistory } from "./purchaseHistory";

/** One order; a refund that the sheet keeps on a line of its own has a negative amount. */
export type DatedOrder = { readonly on: Day; readonly amount?: number | undefined };

/** The orders of one customer as the models see them. */
export type OrderTimeline = {
  /** The distinct days with an order, ascending. */
  readonly days: readonly Day[];
  /** For each of these days, all that was paid until then, and how many of these days had an amount. */
  readonly paid: readonly number[];
  readonly daysPaid: readonly number[];
};

/**
 * Several orders on one day are one order day. A day on which at least as much came back as was paid is none: what
 * came back is taken from what the customer paid.
 */
export function orderTimeline(orders: readonly DatedOrder[]): OrderTimeline {
  const sorted = [...orders].sort((one, other) => one.on - other.on);
  const days: Day[] = [];
  const paid: number[] = [];
  const daysPaid: number[] = [];
  let paidSoFar = 0;
  let daysPaidSoFar = 0;
  for (let from = 0; from < sorted.length;) {
    const on = sorted[from]!.on;
    let net = 0;
    let refunded = false;
    let hasAmount = false;
    for (; from < sorted.length && sorted[from]!.on === on; from += 1) {
      const amount = sorted[from]!.amount;
      if (amount === undefined || !Number.isFinite(amount)) continue;
      hasAmount = true;
      net += amount;
      if (amount < 0) refunded = true;
    }
    paidSoFar += net;
    if (refunded && net <= 0) continue;
    if (hasAmount) daysPaidSoFar += 1;
    days.push(on);
    paid.push(paidSoFar);
    daysPaid.push(daysPaidSoFar);
  }
  return { days, paid, daysPaid };
}

/** How many of the ascending days are not after `asOf`. */
export function orderDaysUntil(timeline: OrderTimeline, asOf: Day): number {
  let low = 0;
  let high = timeline.days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeline.days[middle]! <= asOf) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What was known of the customer on `asOf`; `undefined` before her first order. */
export function historyAt(timeline: OrderTimeline, asOf: Day): PurchaseHistory | undefined {
  const known = orderDaysUntil(timeline, asOf);
  const first = timeline.days[0];
  const last = timeline.days[known - 1];
  if (first === undefined || last === undefined) return undefined;
  return { repeats: known - 1, recency: last - first, age: asOf - first };
}

/** Whether an order follows in the `days` after `asOf`. */
export function ordersWithin(timeline: OrderTimeline, asOf: Day, days: number): boolean {
  const next = timeline.days[orderDaysUntil(timeline, asOf)];
  return next !== undefined && next <= asOf + days;
}
