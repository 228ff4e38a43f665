import type { Day } from "../calendar/day";
import type { Customer } from "../customer";
import type { Rules } from "./rules";
import { tradeIn } from "./rulesOfTrade";

/**
 * The day from which a customer's silence counts: of the last purchase, and where a visit ends a silence, of the last visit
 * if that was later. What is dated after the as-of day has not happened yet; `null` where nothing is known.
 */
export function lastPurchaseOrVisit(
  { lastPurchaseDate, lastVisitDate }: Pick<Customer, "lastPurchaseDate" | "lastVisitDate">,
  rules: Pick<Rules, "trade">,
  asOf: Day,
): Day | null {
  const days = tradeIn(rules).visits === "contacts" ? [lastPurchaseDate] : [lastPurchaseDate, lastVisitDate];
  return days.reduce<Day | null>(
    (last, day) => (day !== null && day <= asOf && (last === null || day > last) ? day : last),
    null,
  );
}
