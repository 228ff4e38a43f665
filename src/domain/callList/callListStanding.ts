import type { Tier } from "../tier";
import { contractReader, endsWithin, type Contract } from "../contactPlan/contract";
import type { Customer } from "../customer";
import type { Day } from "../calendar/day";
import type { NextContact } from "../contactPlan/contactPlan";
import { lastContactOf } from "../contactPlan/lastContact";
import { type RenewalKind } from "../contactPlan/renewal";
import type { FactsByRow } from "../contactPlan/rowFacts";
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

/** What is known of all customers, and how to learn more of one. */
export type StandingContext = {
  readonly rules: Rules;
  readonly day: Day;
  readonly asOf: Day;
  /** What the end date of the sheet is the end of. */
  readonly renewal: RenewalKind;
  /** The date in our own column stands for rows without one of theirs. */
  readonly facts: FactsByRow | undefined;
};

/** Reads contracts and standings on the day; what a row is left out by is told before the rest is worked out. */
export type StandingReader = {
  readonly standingOf: (customer: Customer, phone: string, next: NextContact) => Standing;
};

export function standingReader(context: StandingContext): StandingReader {
  const { rules, day, asOf, renewal, facts } = context;
  const contractOf = contractReader(rules, renewal, day);
  const gradeOf = gradeLookup(rules.grades);
  const stageOf = stageLookup(rules.telesalesStages);
  const likelihoodOf = likelihoodLookup(rules.likelihood);
  const isEnding = (contract: Contract) => endsWithin(contract, rules.calls.contractEndingDays, day);
  return {
    standingOf: (customer, phone, next) => {
      const contract = contractOf(customer);
      const grade = gradeOf(customer.grade);
      const likelihood = likelihoodOf(customer.intent);
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
        next,
        lastContact: lastContactOf(customer, asOf, rules),
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
