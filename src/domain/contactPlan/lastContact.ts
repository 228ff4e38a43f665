import type { Day } from "../calendar/day";
import type { Customer } from "../customer";
import type { Rules } from "../rules/rules";
import { tradeIn } from "../rules/rulesOfTrade";

/**
 * The last contact that is known on a day: a call or message, and in a trade whose visits count as purchases the last
 * visit too, where that is later. Elsewhere a visit stands in where no contact is recorded. What is dated after the day
 * has not happened yet.
 */
export function lastContactOf(
  { lastContactDate, lastVisitDate }: Pick<Customer, "lastContactDate" | "lastVisitDate">,
  asOf: Day,
  rules: Pick<Rules, "trade">,
): Day | null {
  const contact = lastContactDate !== null && lastContactDate <= asOf ? lastContactDate : null;
  const visit = lastVisitDate !== null && lastVisitDate <= asOf ? lastVisitDate : null;
  if (contact === null) return visit;
  return visit !== null && visit > contact && tradeIn(rules).visits === "purchases" ? visit : contact;
}

/** The later of a recorded contact and a call of the log that reached the customer, as far as that has happened. */
export function laterContact(recorded: Day | null, reachedOn: Day | null, asOf: Day): Day | null {
  return reachedOn !== null && reachedOn <= asOf && (recorded ?? 0) < reachedOn ? reachedOn : recorded;
}
