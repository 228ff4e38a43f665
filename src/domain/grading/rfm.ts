import { reversedScoreOf, scoreOf } from "../rates/rank";
import { countablePurchases, type AmountUnknown, type NotCountable, type Purchases } from "./rfmPurchases";
import type { RfmScale } from "./rfmScales";
import type { Tier } from "../tier";

export type RfmScores = { readonly r: number; readonly f: number; readonly m: number };

export type Graded = RfmScores & { readonly kind: "graded"; readonly score: number; readonly tier: Tier };

/** No score for want of an amount; recency and frequency are known all the same. */
export type WithoutAmount = Pick<AmountUnknown, "kind" | "reason"> & Pick<RfmScores, "r" | "f">;

export type RfmGrade = Graded | WithoutAmount | NotCountable;

/**
 * The R, F and M scores of one customer (1–5), their weighted sum and its tier, on the given scale; or why there is no
 * score, or what in the row contradicts itself (see `countablePurchases`).
 */
export function gradeCustomer(purchases: Purchases, scale: RfmScale): RfmGrade {
  const countable = countablePurchases(purchases, scale.asOf, scale.periodFrom);
  if (countable.kind === "fault" || !("daysSince" in countable)) return countable;
  const { ruler, weights } = scale;
  const r = reversedScoreOf(countable.daysSince, ruler.recencyDays);
  const f = scoreOf(countable.orders, ruler.orders);
  if (countable.kind === "none") return { kind: "none", reason: countable.reason, r, f };
  const m = scoreOf(countable.amount, ruler.amount);
  const score = weights.r * r + weights.f * f + weights.m * m;
  return { kind: "graded", r, f, m, score, tier: tierOf(score, scale) };
}

function tierOf(score: number, { tierFrom }: RfmScale): Tier {
  if (score >= tierFrom.P) return "P";
  if (score >= tierFrom.G) return "G";
  return score >= tierFrom.S ? "S" : "B";
}
