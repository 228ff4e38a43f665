import { bandOf } from "../rates/rank";
import type { Graded } from "./rfm";
import type { CountablePurchases } from "./rfmPurchases";
import type { RfmScale } from "./rfmScales";

/** Where a value lies on the ruler: the band of its score, `from` inclusive, `below` exclusive, `null` where it is open. */
export type Band = {
  readonly score: number;
  readonly value: number;
  readonly from: number | null;
  readonly below: number | null;
  /** How far through the band, 0 at `from` and nearly 1 at `below`; `null` in an open band. */
  readonly position: number | null;
};

export type RfmBands = { readonly recencyDays: Band; readonly orders: Band; readonly amount: Band };

/** The value behind each score and the band that it fell in. Recency is in days since the last order. */
export function rfmBands(purchases: CountablePurchases, grade: Graded, { ruler }: RfmScale): RfmBands {
  return {
    recencyDays: band(purchases.daysSince, grade.r, bandOf(6 - grade.r, ruler.recencyDays)),
    orders: band(purchases.orders, grade.f, bandOf(grade.f, ruler.orders)),
    amount: band(purchases.amount, grade.m, bandOf(grade.m, ruler.amount)),
  };
}

function band(value: number, score: number, { from, below }: ReturnType<typeof bandOf>): Band {
  const position = from === null || below === null ? null : (value - from) / (below - from);
  return { score, value, from, below, position };
}
