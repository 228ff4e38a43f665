import type { Tier } from "../tier";
import { contractOf, endsWithin, type Contract } from "../contactPlan/contract";
import type { Customer } from "../customer";
import type { Day } from "../calendar/day";
import { lastContactOf, nextFollowUp, type FollowUp, type FollowUpContext } from "../contactPlan/followUp";
import { type RenewalKind } from "../contactPlan/renewal";
import type { FactsByRow } from "../contactPlan/rowFacts";
import { isClosedGrade } from "../rules/gradeMeanings";
import { gradeLookup } from "../rules/intentGrades";
import { likelihoodLookup } from "../rules/likelihood";
import type { Rules } from "../rules/rules";
import { stageLookup, type StageRule } from "../rules/telesalesStages";

/** Where a customer stands on the day of the list: everything that the exclusions, the order and the reason are decided by. */
export type Standing = {
  readonly customer: Customer;
  /** In the form in which two rows have the same number. */
  readonly phone: string;
  readonly tier: Tier | null;
  /** The grade as the rules spell it; `null` where there is none or the rules do not know it. */
  readonly grade: string | null;
  /** 0 is the hottest; no grade comes last. */
  readonly gradeRank: number;
  readonly gradeIsPriority: boolean;
  readonly stage: StageRule | undefined;
  readonly contract: Contract;
  readonly contractIsEnding: boolean;
  readonly hasGoodIntent: boolean;
  readonly next: NextContact;
  /** As far as is known on the as-of day. */
  readonly lastContact: Day | null;
  readonly amount: number;
};

/** When the customer is to be contacted next: as typed, else by the rules of the follow-up. */
export type NextContact =
  | { readonly kind: "typed"; readonly on: Day }
  | { readonly kind: "computed"; readonly on: Day; readonly followUp: FollowUp & { readonly kind: "due" } }
  | { readonly kind: "none"; readonly followUp: FollowUp & { readonly kind: "none" } };

/** What is known of all customers, and how to learn more of one. */
export type StandingContext = {
  readonly rules: Rules;
  readonly day: Day;
  readonly asOf: Day;
  /** What the end date of the sheet is the end of. */
  readonly renewal: RenewalKind;
  /** The date in our own column stands for rows without one of theirs. */
  readonly facts: FactsByRow | undefined;
  readonly followUpContextOf: (customer: Customer) => FollowUpContext;
};

/** Reads contracts and standings on the day; what a row is left out by is told before the rest is worked out. */
export type StandingReader = {
  readonly contractOf: (customer: Customer) => Contract;
  readonly isEnding: (contract: Contract) => boolean;
  readonly isClosed: (customer: Customer) => boolean;
  /** The date that stands for the next contact, if there is one. */
  readonly typedNextOf: (customer: Customer) => Day | undefined;
  readonly standingOf: (customer: Customer, phone: string, contract: Contract) => Standing;
};

export function standingReader(context: StandingContext): StandingReader {
  const { rules, day, asOf, renewal, facts, followUpContextOf } = context;
  const gradeOf = gradeLookup(rules.grades);
  const stageOf = stageLookup(rules.telesalesStages);
  const likelihoodOf = likelihoodLookup(rules.likelihood);
  const isEnding = (contract: Contract) => endsWithin(contract, rules.calls.contractEndingDays, day);
  const typedNextOf = (customer: Customer) => customer.nextContactDate ?? facts?.get(customer.row)?.plannedNext;
  return {
    // The end of a car insurance or of a warranty is an occasion to call, and no contract with us.
    contractOf: (customer) =>
      contractOf(renewal === "contract" ? customer : withoutEnd(customer), stageOf(customer.stage), day),
    isEnding,
    isClosed: ({ grade }) => isClosedGrade(gradeOf(grade)?.rule),
    typedNextOf,
    standingOf: (customer, phone, contract) => {
      const grade = gradeOf(customer.grade);
      const likelihood = likelihoodOf(customer.intent);
      const typedNext = typedNextOf(customer);
      return {
        customer,
        phone,
        tier: facts?.get(customer.row)?.tier ?? null,
        grade: grade?.rule.grade ?? null,
        gradeRank: grade?.rank ?? rules.grades.length,
        gradeIsPriority: grade?.rule.priority ?? false,
        stage: stageOf(customer.stage),
        contract,
        contractIsEnding: isEnding(contract),
        hasGoodIntent: likelihood !== undefined && likelihood >= rules.likelihood.goodFrom,
        next:
          typedNext === undefined
            ? computedNext(customer, followUpContextOf(customer))
            : { kind: "typed", on: typedNext },
        lastContact: lastContactOf(customer, asOf),
        amount: customer.dealAmount ?? customer.totalAmount ?? 0,
      };
    },
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

function computedNext(customer: Customer, context: FollowUpContext): NextContact {
  const followUp = nextFollowUp(customer, context);
  if (followUp.kind === "none") return { kind: "none", followUp };
  // A run-out call is made before its day, a call that was due long ago on the day it was due.
  const on = followUp.on < followUp.dueOn ? followUp.on : followUp.dueOn;
  return { kind: "computed", on, followUp };
}

function withoutEnd(customer: Customer): Pick<Customer, "contractEndDate" | "contractStatus"> {
  return { contractEndDate: null, contractStatus: customer.contractStatus };
}
