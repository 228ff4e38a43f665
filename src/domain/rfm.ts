import { daysBetween, type Day } from "./day";
import { reversedScoreOf, scoreOf } from "./rank";
import type { RfmScale } from "./rfmScales";

/** What a sheet says of one customer's orders in the period. `null` is a blank cell. */
export type Purchases = {
  readonly lastOn: Day | null;
  readonly orders: number | null;
  /** Net amount; a blank one counts as 0, as Excel itself counts a blank cell. */
  readonly amount: number | null;
};

export type Tier = "P" | "G" | "S" | "B";

export const tiers: readonly Tier[] = ["P", "G", "S", "B"];

/** Why a customer has no score, though nothing is wrong. */
export type NoScore = "noOrders" | "outsidePeriod";

/** What in a row contradicts itself. */
export type PurchasesFault = "futureDate" | "negativeOrders" | "fractionalOrders" | "ordersWithoutDate";

export type RfmScores = { readonly r: number; readonly f: number; readonly m: number };

export type Graded = RfmScores & { readonly kind: "graded"; readonly score: number; readonly tier: Tier };

export type RfmGrade =
  | Graded
  | { readonly kind: "none"; readonly reason: NoScore }
  | { readonly kind: "fault"; readonly fault: PurchasesFault };

/**
 * The R, F and M scores of one customer (1–5), their weighted sum and its tier, on the given scale.
 * No orders, or a last order before the scale's period, is no score; a date after the scale's as-of day, orders that
 * are no whole count, and orders without a date are faults.
 */
export function gradeCustomer(purchases: Purchases, scale: RfmScale): RfmGrade {
  const countable = countablePurchases(purchases, scale.asOf, scale.periodFrom);
  if (countable.kind !== "countable") return countable;
  const { daysSince, orders, amount } = countable;
  const r = reversedScoreOf(daysSince, scale.ruler.recencyDays);
  const f = scoreOf(orders, scale.ruler.orders);
  const m = scoreOf(amount, scale.ruler.amount);
  const score = weightedScore({ r, f, m }, scale);
  return { kind: "graded", r, f, m, score, tier: tierOf(score, scale) };
}

export type CountablePurchases = {
  readonly kind: "countable";
  readonly lastOn: Day;
  readonly daysSince: number;
  readonly orders: number;
  readonly amount: number;
};

/** What can be scored of a row: days since the last order, orders, amount; else why it cannot. */
export function countablePurchases(
  { lastOn, orders, amount }: Purchases,
  asOf: Day,
  periodFrom: Day | null,
): CountablePurchases | Exclude<RfmGrade, Graded> {
  if (orders !== null && orders < 0) return { kind: "fault", fault: "negativeOrders" };
  if (orders !== null && !Number.isInteger(orders)) return { kind: "fault", fault: "fractionalOrders" };
  if (lastOn !== null && lastOn > asOf) return { kind: "fault", fault: "futureDate" };
  if (orders === null || orders === 0) return { kind: "none", reason: "noOrders" };
  if (lastOn === null) return { kind: "fault", fault: "ordersWithoutDate" };
  if (periodFrom !== null && lastOn < periodFrom) return { kind: "none", reason: "outsidePeriod" };
  return { kind: "countable", lastOn, daysSince: daysBetween(lastOn, asOf), orders, amount: amount ?? 0 };
}

export function weightedScore({ r, f, m }: RfmScores, { weights }: RfmScale): number {
  return weights.r * r + weights.f * f + weights.m * m;
}

export function tierOf(score: number, { tierFrom }: RfmScale): Tier {
  if (score >= tierFrom.P) return "P";
  if (score >= tierFrom.G) return "G";
  return score >= tierFrom.S ? "S" : "B";
}
