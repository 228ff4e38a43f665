import type { Day } from "../calendar/day";
import { daysBetween } from "../calendar/day";
import type { CallCandidate } from "./callListCandidates";

/**
 * The classes of a call list, called in this order (SPEC §8): a day agreed with the customer has come · b contract sent ·
 * c contract expired or ending soon · d intends to choose us · e grade O, H or A, or good intent · f other due · g kept
 * customers of a high tier at risk of leaving, so late that they would be cold · h covering · i cold.
 */
export const callClasses = ["a", "b", "c", "d", "e", "f", "g", "h", "i"] as const;

export type CallClass = (typeof callClasses)[number];

/** A call to be made, under the owner of the customer or the one to whom an earlier day dealt them. */
export type Call = {
  readonly owner: string | null;
  readonly callClass: CallClass;
  readonly candidate: CallCandidate;
  /** Covered before the time has come. */
  readonly isEarly?: true;
};

/**
 * The class of a customer who is due on a day. Who is cold is no overdue follow-up any more and comes last, whatever the
 * grade; only a kept customer worth much who is about to leave goes before those who are merely covered.
 */
export function classOfDue(candidate: CallCandidate): Exclude<CallClass, "h"> {
  const { next, isCold, standing, tier, isAtRisk, stage, contract, contractIsEnding } = candidate;
  if (isCold) return standing.is === "customer" && isAtRisk && (tier === "P" || tier === "G") ? "g" : "i";
  if (next.kind === "agreed") return "a";
  if (stage?.role === "contractSent") return "b";
  if (contract.state === "expired" || contractIsEnding) return "c";
  if (stage?.role === "intends") return "d";
  return candidate.gradeIsPriority || candidate.hasGoodIntent ? "e" : "f";
}

/** Within a class: hotter grade, longer late (covering: longer untouched), larger amount, sheet order. */
export function compareWithinClass(
  callClass: CallClass,
  day: Day,
): (one: CallCandidate, other: CallCandidate) => number {
  const waiting = ({ next, lastContact }: CallCandidate): number =>
    callClass === "h"
      ? lastContact === null
        ? Infinity
        : daysBetween(lastContact, day)
      : daysBetween(next.dueOn, day);
  return (one, other) =>
    one.gradeRank - other.gradeRank ||
    compare(waiting(other), waiting(one)) ||
    other.amount - one.amount ||
    one.customer.row - other.customer.row;
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
