import { addMonths, daysBetween, type Day } from "../calendar/day";
import { cutPoints, type CutPoints, type RankMethod } from "../rates/rank";
import { countablePurchases, type CountablePurchases, type Purchases } from "./rfmPurchases";
import type { Rules } from "../rules/rules";

export type RfmRules = Rules["rfm"];

/**
 * Where each score begins. Days since the last order score in reverse: the fewest earn the 5.
 * A ruler that was taken from one month's customers can be kept ("frozen") and laid on the next month's.
 */
export type Ruler = { readonly recencyDays: CutPoints; readonly orders: CutPoints; readonly amount: CutPoints };

export type ScaleMethod = "fixed" | RankMethod | "frozen";

/** All that turns a customer's orders into scores on one day. */
export type RfmScale = {
  readonly method: ScaleMethod;
  readonly asOf: Day;
  readonly ruler: Ruler;
  /** A last order before this day earns no score; `null` where the scale has no such limit. */
  readonly periodFrom: Day | null;
  readonly weights: RfmRules["weights"];
  readonly tierFrom: RfmRules["tierFrom"];
  /** The rules that the scale was made from. */
  readonly rules: RfmRules;
};

/**
 * The scale of the rules: calendar months for recency, so that exactly n months earns the better score, and whole bands
 * for orders and amount. "within n months" is `last >= EDATE(asOf, −n)`.
 */
export function fixedScale(rules: RfmRules, asOf: Day): RfmScale {
  const [five, four, three, two, one] = rules.recencyMonths;
  const recencyDays = [five, four, three, two].map((months) => daysBetween(addMonths(asOf, -months), asOf) + 1);
  const ruler = { recencyDays, orders: rules.frequencyFrom, amount: rules.monetaryFrom };
  return scaleFrom("fixed", ruler, addMonths(asOf, -one), rules, asOf);
}

/**
 * A scale that divides these customers among themselves. It has no period of its own: whoever has an order counts,
 * whoever has none or a faulty row does not. `undefined` where there are too few customers to divide (`rank`: under 5).
 */
export function relativeScale(
  method: RankMethod,
  customers: readonly Purchases[],
  rules: RfmRules,
  asOf: Day,
): RfmScale | undefined {
  const days = new Float64Array(customers.length);
  const counts = new Float64Array(customers.length);
  const amounts = new Float64Array(customers.length);
  let counted = 0;
  for (const customer of customers) {
    const countable = countablePurchases(customer, asOf, null);
    if (countable.kind !== "countable") continue;
    days[counted] = countable.daysSince;
    counts[counted] = countable.orders;
    amounts[counted] = countable.amount;
    counted += 1;
  }
  const recencyDays = cutPoints(days.subarray(0, counted), method);
  const orders = cutPoints(counts.subarray(0, counted), method);
  const amount = cutPoints(amounts.subarray(0, counted), method);
  if (!recencyDays || !orders || !amount) return undefined;
  return scaleFrom(method, { recencyDays, orders, amount }, null, rules, asOf);
}

/** The scale of a ruler that was kept: the same days, orders and amounts earn the same scores on any as-of day. */
export function frozenScale(ruler: Ruler, rules: RfmRules, asOf: Day): RfmScale {
  return scaleFrom("frozen", ruler, null, rules, asOf);
}

/** The customers who have an order on a day that is not after `asOf`: those whom a relative scale divides. */
export function customersThatCount(customers: readonly Purchases[], asOf: Day): CountablePurchases[] {
  const counted: CountablePurchases[] = [];
  for (const customer of customers) {
    const countable = countablePurchases(customer, asOf, null);
    if (countable.kind === "countable") counted.push(countable);
  }
  return counted;
}

function scaleFrom(method: ScaleMethod, ruler: Ruler, periodFrom: Day | null, rules: RfmRules, asOf: Day): RfmScale {
  return { method, asOf, ruler, periodFrom, weights: rules.weights, tierFrom: rules.tierFrom, rules };
}
