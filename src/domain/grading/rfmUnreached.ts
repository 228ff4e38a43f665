import { reversedScoreOf, scoreOf } from "../rates/rank";
import type { CountablePurchases, Purchases } from "./rfmPurchases";
import { customersThatCount, type RfmScale, type Ruler } from "./rfmScales";

/** A measure of which some scores go to nobody, because too many customers are alike in it. */
export type UnreachedScores = {
  readonly measure: "r" | "f" | "m";
  /** The scores that somebody has, ascending. */
  readonly reached: readonly number[];
  /** The commonest value (days since the last order, orders or amount) and the share of customers who have it. */
  readonly commonest: number;
  readonly share: number;
};

/** Which of R, F and M do not use all five scores on these customers. */
export function unreachedScores(scale: RfmScale, customers: readonly Purchases[]): UnreachedScores[] {
  const counted = customersThatCount(customers, scale.asOf);
  return measures.flatMap(({ measure, valueOf, score }) => {
    const scores = new Set<number>();
    for (const customer of counted) scores.add(score(valueOf(customer), scale.ruler));
    if (scores.size === 5) return [];
    const customersByValue = new Map<number, number>();
    for (const customer of counted) {
      const value = valueOf(customer);
      customersByValue.set(value, (customersByValue.get(value) ?? 0) + 1);
    }
    const values = [...customersByValue];
    const reached = [...scores].sort();
    const [commonest, times] = values.reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0]);
    return times > 0 ? [{ measure, reached, commonest, share: times / counted.length }] : [];
  });
}

const measures: readonly {
  readonly measure: UnreachedScores["measure"];
  readonly valueOf: (customer: CountablePurchases) => number;
  readonly score: (value: number, ruler: Ruler) => number;
}[] = [
  {
    measure: "r",
    valueOf: ({ daysSince }) => daysSince,
    score: (days, ruler) => reversedScoreOf(days, ruler.recencyDays),
  },
  { measure: "f", valueOf: ({ orders }) => orders, score: (orders, ruler) => scoreOf(orders, ruler.orders) },
  { measure: "m", valueOf: ({ amount }) => amount, score: (amount, ruler) => scoreOf(amount, ruler.amount) },
];
