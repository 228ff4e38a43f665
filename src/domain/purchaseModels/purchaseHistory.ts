import { daysBetween, type Day } from "../calendar/day";

/**
 * All that the purchase models know of one customer: `repeats` orders after the first (x), the last of them `recency`
 * after the first (t_x), watched until `age` after the first (T). Any one unit of time; ours is days.
 */
export type PurchaseHistory = { readonly repeats: number; readonly recency: number; readonly age: number };

/** A customer as a sheet summarises her: first and last order day and the number of distinct days with an order. */
export type OrderSummary = { readonly firstOn: Day; readonly lastOn: Day; readonly orders: number };

export type OrderSummaryFault =
  "orders-not-a-count" | "no-orders" | "first-after-last" | "last-after-as-of" | "one-order-on-two-days";

export type HistoryResult =
  { readonly ok: true; readonly history: PurchaseHistory } | { readonly ok: false; readonly code: OrderSummaryFault };

/**
 * What the models are told about a row of the sheet, in days. Several orders all on one day are one order day, so
 * nothing repeats. Days that contradict each other or the count are a fault, never repaired.
 */
export function purchaseHistory(summary: OrderSummary, asOf: Day): HistoryResult {
  const { firstOn, lastOn, orders } = summary;
  if (!Number.isInteger(orders) || orders < 0 || orders > mostOrders) return { ok: false, code: "orders-not-a-count" };
  if (orders === 0) return { ok: false, code: "no-orders" };
  if (firstOn > lastOn) return { ok: false, code: "first-after-last" };
  if (lastOn > asOf) return { ok: false, code: "last-after-as-of" };
  const recency = daysBetween(firstOn, lastOn);
  if (orders === 1 && recency > 0) return { ok: false, code: "one-order-on-two-days" };
  const repeats = recency === 0 ? 0 : orders - 1;
  return { ok: true, history: { repeats, recency, age: daysBetween(firstOn, asOf) } };
}

/** Of one customer; a larger number is something else, such as an amount or an id. */
const mostOrders = 1_000_000;
