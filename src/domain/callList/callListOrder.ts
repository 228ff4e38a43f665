import type { Day } from "../calendar/day";
import { isInPrioritySet, type Standing } from "./callListStanding";

/**
 * The classes of a call list, called in this order:
 * a due or overdue and in the priority set · b contract sent · c contract expired · d intends to choose us ·
 * e good intent · f other due or overdue · g churn at risk with a high tier · h filling up to capacity.
 */
export const callClasses = ["a", "b", "c", "d", "e", "f", "g", "h"] as const;

export type CallClass = (typeof callClasses)[number];

/** The class of a customer who is not left out. */
export function callClassOf(standing: Standing, day: Day, isChurnAtRisk: boolean): CallClass {
  const isDue = standing.next.dueOn <= day;
  if (isDue && isInPrioritySet(standing)) return "a";
  if (standing.stage?.role === "contractSent") return "b";
  if (standing.contract.state === "expired") return "c";
  if (standing.stage?.role === "intends") return "d";
  if (standing.hasGoodIntent) return "e";
  if (isDue) return "f";
  if (isChurnAtRisk && (standing.tier === "P" || standing.tier === "G")) return "g";
  return "h";
}

/**
 * Within a class: hotter grade, older last contact (never contacted first), larger amount, sheet order. The class that
 * fills up puts the last contact before the grade: the longest untouched first.
 */
export function compareWithinClass(callClass: CallClass): (one: Standing, other: Standing) => number {
  return callClass === "h"
    ? (one, other) => byLastContact(one, other) || byGrade(one, other) || byAmountAndRow(one, other)
    : (one, other) => byGrade(one, other) || byLastContact(one, other) || byAmountAndRow(one, other);
}

function byGrade(one: Standing, other: Standing): number {
  return one.gradeRank - other.gradeRank;
}

function byLastContact(one: Standing, other: Standing): number {
  return (one.lastContact ?? 0) - (other.lastContact ?? 0);
}

function byAmountAndRow(one: Standing, other: Standing): number {
  return other.amount - one.amount || one.customer.row - other.customer.row;
}
