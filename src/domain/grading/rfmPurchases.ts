import { daysBetween, type Day } from "../calendar/day";

/** What a sheet says of one customer's orders in the period. `null` is a blank cell. */
export type Purchases = {
  readonly lastOn: Day | null;
  readonly orders: number | null;
  /** Net amount; a blank one counts as 0, as Excel itself counts a blank cell. */
  readonly amount: number | null;
};

/** Purchases that can be scored. */
export type CountablePurchases = {
  readonly kind: "countable";
  readonly lastOn: Day;
  readonly daysSince: number;
  readonly orders: number;
  readonly amount: number;
};

/** Why a customer has no score, though nothing is wrong. */
export type NoScore = "noOrders" | "outsidePeriod";

/** What in a row contradicts itself. */
export type PurchasesFault = "futureDate" | "negativeOrders" | "fractionalOrders" | "ordersWithoutDate";

export type NotCountable =
  { readonly kind: "none"; readonly reason: NoScore } | { readonly kind: "fault"; readonly fault: PurchasesFault };

/**
 * What can be scored of a row: days since the last order, orders, amount; else why it cannot. No orders, or a last
 * order before `periodFrom` (`null`: no such limit), is no score; a date after `asOf`, orders that are no whole count,
 * and orders without a date are faults.
 */
export function countablePurchases(
  { lastOn, orders, amount }: Purchases,
  asOf: Day,
  periodFrom: Day | null,
): CountablePurchases | NotCountable {
  if (orders !== null && orders < 0) return { kind: "fault", fault: "negativeOrders" };
  if (orders !== null && !Number.isInteger(orders)) return { kind: "fault", fault: "fractionalOrders" };
  if (lastOn !== null && lastOn > asOf) return { kind: "fault", fault: "futureDate" };
  if (orders === null || orders === 0) return { kind: "none", reason: "noOrders" };
  if (lastOn === null) return { kind: "fault", fault: "ordersWithoutDate" };
  if (periodFrom !== null && lastOn < periodFrom) return { kind: "none", reason: "outsidePeriod" };
  return { kind: "countable", lastOn, daysSince: daysBetween(lastOn, asOf), orders, amount: amount ?? 0 };
}
