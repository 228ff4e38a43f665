import { daysBetween, type Day } from "../calendar/day";

/** What a sheet says of one customer's orders in the period. `null` is a blank cell. */
export type Purchases = {
  readonly lastOn: Day | null;
  readonly orders: number | null;
  /** Net amount; `null` is one that nobody knows, not 0. */
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

/** Orders whose amount nobody knows: recency and frequency can be told, money and what rests on it cannot. */
export type AmountUnknown = {
  readonly kind: "none";
  readonly reason: "amountUnknown";
  readonly daysSince: number;
  readonly orders: number;
};

/** Why a customer has no score. */
export type NoScore = "noOrders" | "outsidePeriod" | AmountUnknown["reason"];

/** What in a row contradicts itself. */
export type PurchasesFault = "futureDate" | "negativeOrders" | "fractionalOrders" | "ordersWithoutDate";

export type NotCountable =
  | { readonly kind: "none"; readonly reason: Exclude<NoScore, AmountUnknown["reason"]> }
  | { readonly kind: "fault"; readonly fault: PurchasesFault };

/**
 * What can be scored of a row: days since the last order, orders, amount; else why it cannot. No orders, or a last
 * order before `periodFrom` (`null`: no such limit), is no score, nor are orders without an amount; a date after `asOf`,
 * orders that are no whole count, and orders without a date are faults.
 */
export function countablePurchases(
  { lastOn, orders, amount }: Purchases,
  asOf: Day,
  periodFrom: Day | null,
): CountablePurchases | AmountUnknown | NotCountable {
  if (orders !== null && orders < 0) return { kind: "fault", fault: "negativeOrders" };
  if (orders !== null && !Number.isInteger(orders)) return { kind: "fault", fault: "fractionalOrders" };
  if (lastOn !== null && lastOn > asOf) return { kind: "fault", fault: "futureDate" };
  if (orders === null || orders === 0) return { kind: "none", reason: "noOrders" };
  if (lastOn === null) return { kind: "fault", fault: "ordersWithoutDate" };
  if (periodFrom !== null && lastOn < periodFrom) return { kind: "none", reason: "outsidePeriod" };
  const daysSince = daysBetween(lastOn, asOf);
  if (amount === null) return { kind: "none", reason: "amountUnknown", daysSince, orders };
  return { kind: "countable", lastOn, daysSince, orders, amount };
}
