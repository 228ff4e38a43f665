import type { Day } from "../calendar/day";
import type { Customer } from "../customer";
import { gradeLookup } from "../rules/intentGrades";
import { likelihoodLookup } from "../rules/likelihood";
import type { Rules } from "../rules/rules";
import { stageLookup } from "../rules/telesalesStages";
import type { NextContact } from "./contactPlan";
import { contractReader, endsWithin } from "./contract";
import type { RenewalKind } from "./renewal";

/**
 * The classes in which customers who are due are contacted (SPEC §8): a the day was agreed or typed · b contract sent · c
 * contract expired or about to end · d intends to choose us · e hot grade or good intent · f others · i cold.
 */
export type ContactClass = "a" | "b" | "c" | "d" | "e" | "f" | "i";

/** What one customer is ordered by; `compareContacts` compares two of them. */
export type ContactRank = {
  readonly class: ContactClass;
  /** 0 is the hottest; no grade comes last. */
  readonly gradeRank: number;
  readonly dueOn: Day;
  readonly amount: number;
  readonly row: number;
};

/** Ranks the customers who have a next contact. */
export function contactRanks(
  rules: Rules,
  renewal: RenewalKind,
  asOf: Day,
): (customer: Customer, next: NextContact) => ContactRank {
  const gradeOf = gradeLookup(rules.grades);
  const stageOf = stageLookup(rules.telesalesStages);
  const likelihoodOf = likelihoodLookup(rules.likelihood);
  const contractOf = contractReader(rules, renewal, asOf);
  const classOf = (customer: Customer, next: NextContact): ContactClass => {
    if (next.isCold) return "i";
    if (next.kind !== "computed") return "a";
    const role = stageOf(customer.stage)?.role;
    if (role === "contractSent") return "b";
    const contract = contractOf(customer);
    if (contract.state === "expired" || endsWithin(contract, rules.calls.contractEndingDays, asOf)) return "c";
    if (role === "intends") return "d";
    const isHot = gradeOf(customer.grade)?.rule.priority === true;
    return isHot || (likelihoodOf(customer.intent) ?? 0) >= rules.likelihood.goodFrom ? "e" : "f";
  };
  return (customer, next) => ({
    class: classOf(customer, next),
    gradeRank: gradeOf(customer.grade)?.rank ?? rules.grades.length,
    dueOn: next.dueOn,
    amount: customer.dealAmount ?? customer.totalAmount ?? 0,
    row: customer.row,
  });
}

/** The class, then hotter grade, longer due, larger amount, sheet order. */
export function compareContacts(one: ContactRank, other: ContactRank): number {
  if (one.class !== other.class) return one.class < other.class ? -1 : 1;
  return one.gradeRank - other.gradeRank || one.dueOn - other.dueOn || other.amount - one.amount || one.row - other.row;
}
