import { contractOf, endsWithin, type Contract } from "./contract";
import type { Customer } from "./customer";
import type { Day } from "./day";
import {
  lastContactOf,
  nextFollowUp,
  type FollowUp,
  type FollowUpContext,
  type RenewalKind,
  type RfmTier,
} from "./followUp";
import { gradeLookup } from "./intentGrades";
import { likelihoodLookup } from "./likelihood";
import type { Rules } from "./rules";
import { stageLookup, type StageRule } from "./telesalesStages";

/** Where a customer stands on the day of the list: everything that the exclusions, the order and the reason are decided by. */
export type Standing = {
  readonly customer: Customer;
  readonly tier: RfmTier | null;
  /** The grade as the rules spell it; `null` where there is none or the rules do not know it. */
  readonly grade: string | null;
  /** 0 is the hottest; no grade comes last. */
  readonly gradeRank: number;
  readonly gradeIsPriority: boolean;
  readonly gradeIsClosed: boolean;
  readonly stage: StageRule | undefined;
  readonly contract: Contract;
  readonly contractIsEnding: boolean;
  readonly hasGoodIntent: boolean;
  readonly next: NextContact;
  readonly lastContact: Day | null;
  readonly amount: number;
};

/** When the customer is to be contacted next: as typed, else by the rules of the follow-up. */
export type NextContact =
  | { readonly kind: "typed"; readonly on: Day }
  | { readonly kind: "computed"; readonly on: Day; readonly followUp: FollowUp & { readonly kind: "due" } }
  | { readonly kind: "none"; readonly followUp: FollowUp & { readonly kind: "none" } };

/** What is known of all customers; `followUp` adds what is known of one. */
export type StandingContext = {
  readonly rules: Rules;
  readonly day: Day;
  /** What the end date of the sheet is the end of. */
  readonly renewal: RenewalKind;
  readonly followUpContextOf: (customer: Customer) => FollowUpContext;
  /** The date in our own column, for sheets without one of theirs. */
  readonly plannedNext: ReadonlyMap<number, Day> | undefined;
};

/** Gives the standing of each customer on the day; the rules are looked into once. */
export function standings(context: StandingContext): (customer: Customer) => Standing {
  const { rules, day, renewal, followUpContextOf, plannedNext } = context;
  const gradeOf = gradeLookup(rules.grades);
  const stageOf = stageLookup(rules.telesalesStages);
  const likelihoodOf = likelihoodLookup(rules.likelihood);
  return (customer) => {
    const grade = gradeOf(customer.grade);
    const stage = stageOf(customer.stage);
    // The end of a car insurance or of a warranty is an occasion to call, and no contract with us.
    const contract = contractOf(renewal === "contract" ? customer : withoutEnd(customer), stage, day);
    const likelihood = likelihoodOf(customer.intent);
    const followUpContext = followUpContextOf(customer);
    return {
      customer,
      tier: followUpContext.tier ?? null,
      grade: grade?.rule.grade ?? null,
      gradeRank: grade?.rank ?? rules.grades.length,
      gradeIsPriority: grade?.rule.priority ?? false,
      gradeIsClosed: grade?.rule.closed ?? false,
      stage,
      contract,
      contractIsEnding: endsWithin(contract, rules.calls.contractEndingDays, day),
      hasGoodIntent: likelihood !== undefined && likelihood >= rules.likelihood.goodFrom,
      next: nextContact(customer, followUpContext, plannedNext?.get(customer.row)),
      lastContact: lastContactOf(customer),
      amount: customer.dealAmount ?? customer.totalAmount ?? 0,
    };
  };
}

/** Stage 4 or 5, a contract that has expired or is about to, good intent, or a grade that goes first (H, A, O). */
export function isInPrioritySet(standing: Standing): boolean {
  return (
    standing.stage?.role === "intends" ||
    standing.stage?.role === "contractSent" ||
    standing.contract.state === "expired" ||
    standing.contractIsEnding ||
    standing.hasGoodIntent ||
    standing.gradeIsPriority
  );
}

function nextContact(customer: Customer, context: FollowUpContext, plannedNext: Day | undefined): NextContact {
  const typed = customer.nextContactDate ?? plannedNext;
  if (typed !== undefined) return { kind: "typed", on: typed };
  const followUp = nextFollowUp(customer, context);
  if (followUp.kind === "none") return { kind: "none", followUp };
  // A run-out call is made before its day, a call that was due long ago on the day it was due.
  const on = followUp.on < followUp.dueOn ? followUp.on : followUp.dueOn;
  return { kind: "computed", on, followUp };
}

function withoutEnd(customer: Customer): Pick<Customer, "contractEndDate" | "contractStatus"> {
  return { contractEndDate: null, contractStatus: customer.contractStatus };
}
