import { addDays, daysBetween, type Day } from "../calendar/day";
import { addWorkingDays, type WorkingWeek } from "../calendar/workdays";
import { contractReader, endsWithin, type Contract } from "../contactPlan/contract";
import type { NextContact } from "../contactPlan/contactPlan";
import { contactPlanner } from "../contactPlan/contactPlanner";
import type { KnownCustomers } from "../contactPlan/knownCustomers";
import { lastContactOf } from "../contactPlan/lastContact";
import { renewalKindOf } from "../contactPlan/renewal";
import type { RowFacts } from "../contactPlan/rowFacts";
import type { Standing } from "../contactPlan/standing";
import type { Customer } from "../customer";
import { workingWeeks } from "../daysOff/holidays";
import { phoneKey } from "../reading/values/phones";
import { gradeLookup } from "../rules/intentGrades";
import { likelihoodLookup } from "../rules/likelihood";
import type { Rules } from "../rules/rules";
import { stageLookup, type StageRule } from "../rules/telesalesStages";
import type { Tier } from "../tier";
import type { LeftOutReason } from "./callListLeftOut";

/** A customer who may be called: what the plan says, and what the order and the reason go by. */
export type CallCandidate = {
  readonly customer: Customer;
  /** In the form in which two rows have the same number. */
  readonly phone: string;
  readonly standing: Standing;
  readonly next: NextContact;
  /** On the day of the list. */
  readonly daysLate: number;
  readonly isCold: boolean;
  readonly tier: Tier | null;
  readonly isAtRisk: boolean;
  /** As the rules spell it; `null` where there is none or the rules do not know it. */
  readonly grade: string | null;
  /** 0 is the hottest; no grade comes last. */
  readonly gradeRank: number;
  readonly gradeIsPriority: boolean;
  readonly stage: StageRule | undefined;
  readonly contract: Contract;
  readonly contractIsEnding: boolean;
  readonly hasGoodIntent: boolean;
  /** The words of a remark that the customer has moved away; `null` where none says so. */
  readonly movedWords: string | null;
  /** As far as is known on the as-of day, or the earlier day of the same plan that has the customer. */
  readonly lastContact: Day | null;
  readonly amount: number;
};

/** The customers of a day. */
export type SortedOut = {
  readonly due: readonly CallCandidate[];
  /** Not due, and nobody has been in contact for a whole period of coverage. */
  readonly toCover: readonly CallCandidate[];
  /** Neither, but may be called before their time; only where they were asked for. */
  readonly ahead: readonly CallCandidate[];
  readonly leftOut: ReadonlyMap<LeftOutReason, readonly number[]>;
  /** Whoever is not left alone, by owner: those who are to be covered once a period. */
  readonly openByOwner: ReadonlyMap<string | null, number>;
};

export type CallSorter = {
  /**
   * Sorts out who is due on a day. `listedOn` are the earlier days of the same plan, by row: who is on a list counts as
   * contacted on its day and comes again by the own rhythm. `asksAhead`: whether those are wanted who may be called early.
   */
  readonly sortOut: (day: Day, listedOn: ReadonlyMap<number, Day>, asksAhead: boolean) => SortedOut;
  /**
   * Whom a plan that ends on a day has to contact, one for each phone: everybody open who is due or to be covered by then.
   * A day that was agreed or typed for later, a pause and a refusal are respected.
   */
  readonly toReachBy: (last: Day) => readonly Customer[];
};

/** Asks the contact plan about every customer, once. */
export function callSorter(known: KnownCustomers): CallSorter {
  const { reading, rules, asOf } = known;
  const planOf = contactPlanner(known);
  const weeks = workingWeeks(rules.workingWeek, known.holidays);
  const gradeOf = gradeLookup(rules.grades);
  const stageOf = stageLookup(rules.telesalesStages);
  const likelihoodOf = likelihoodLookup(rules.likelihood);
  const renewal = renewalKindOf(reading);
  const plans = reading.customers.map((customer) => planOf(customer, known.facts?.get(customer.row)));
  const { afterDays, afterIntervals } = rules.followUp.cold;
  const coveredFrom = new Map<WorkingWeek, { readonly day: Day; readonly since: Day }>();

  const sortOut: CallSorter["sortOut"] = (day, listedOn, asksAhead) => {
    const due: CallCandidate[] = [];
    const toCover: CallCandidate[] = [];
    const ahead: CallCandidate[] = [];
    const leftOut = new Map<LeftOutReason, number[]>();
    const openByOwner = new Map<string | null, number>();
    const contractOf = contractReader(rules, renewal, day);
    const planAgain = listedOn.size > 0 ? contactPlanner({ ...known, asOf: day }) : planOf;
    const calledPhones = phonesOf(
      reading.customers.filter(
        ({ lastContactDate, row }) => lastContactDate === day || known.facts?.get(row)?.calledOn === day,
      ),
    );
    const leave = (reason: LeftOutReason, row: number): void => {
      const rows = leftOut.get(reason);
      if (rows) rows.push(row);
      else leftOut.set(reason, [row]);
    };
    reading.customers.forEach((row, index) => {
      const listed = listedOn.get(row.row);
      const facts = known.facts?.get(row.row);
      const customer = listed === undefined ? row : contactedOn(row, listed);
      const plan = listed === undefined ? plans[index] : planAgain(customer, calledBefore(facts));
      if (!plan) return;
      if (plan.leftAlone) {
        leave(plan.leftAlone.code === "closed" ? "closed" : plan.leftAlone.code, row.row);
        return;
      }
      const { next, standing } = plan;
      openByOwner.set(row.owner, (openByOwner.get(row.owner) ?? 0) + 1);
      const phone = row.phone === null ? null : phoneKey(row.phone);
      if (phone === null) return leave("noPhone", row.row);
      if (calledPhones.has(phone)) return leave("calledThatDay", row.row);
      const lastContact = listed ?? lastContactOf(row, asOf, rules);
      const isDue = next.dueOn <= day;
      const isToCover = !isDue && mayBeCovered(next, facts, lastContact, day, weeks(row.owner));
      const isAhead = asksAhead && !isDue && !isToCover && listed === undefined && waitsForRules(next, facts);
      if (!isDue && !isToCover && !isAhead) return leave(listed === undefined ? "notDue" : "listedBefore", row.row);
      const daysLate = Math.max(0, daysBetween(next.dueOn, day));
      const grade = gradeOf(row.grade);
      const likelihood = likelihoodOf(row.intent);
      const contract = contractOf(row);
      const candidate: CallCandidate = {
        customer: row,
        phone,
        standing,
        next,
        daysLate,
        isCold: isDue && daysLate > afterDays && daysLate > afterIntervals * next.intervalDays,
        tier: facts?.tier ?? null,
        isAtRisk: facts?.churnState === "at-risk",
        grade: grade?.rule.grade ?? null,
        gradeRank: grade?.rank ?? rules.grades.length,
        gradeIsPriority: grade?.rule.priority ?? false,
        stage: stageOf(row.stage),
        contract,
        contractIsEnding: endsWithin(contract, rules.calls.contractEndingDays, day),
        hasGoodIntent: likelihood !== undefined && likelihood >= rules.likelihood.goodFrom,
        movedWords: facts?.said?.says === "moved" ? facts.said.words : null,
        lastContact,
        amount: row.dealAmount ?? row.totalAmount ?? 0,
      };
      (isDue ? due : isToCover ? toCover : ahead).push(candidate);
    });
    return { due, toCover, ahead, leftOut, openByOwner };
  };

  const toReachBy: CallSorter["toReachBy"] = (last) => {
    const byPhone = new Map<string, Customer>();
    reading.customers.forEach((customer, index) => {
      const next = plans[index]?.next;
      if (!next || customer.phone === null) return;
      const lastContact = lastContactOf(customer, asOf, rules);
      const facts = known.facts?.get(customer.row);
      const phone = phoneKey(customer.phone);
      if (byPhone.has(phone)) return;
      if (next.dueOn <= last || mayBeCovered(next, facts, lastContact, last, weeks(customer.owner)))
        byPhone.set(phone, customer);
    });
    return [...byPhone.values()];
  };

  return { sortOut, toReachBy };

  /** Asked for every row, and the same for all owners of one week. */
  function coveredSince(day: Day, week: WorkingWeek): Day {
    let known = coveredFrom.get(week);
    if (known?.day !== day) {
      known = { day, since: addWorkingDays(day, -rules.calls.workingDaysPerMonth, week) };
      coveredFrom.set(week, known);
    }
    return known.since;
  }

  function mayBeCovered(
    next: NextContact,
    facts: RowFacts | undefined,
    lastContact: Day | null,
    day: Day,
    week: WorkingWeek,
  ): boolean {
    if (!waitsForRules(next, facts)) return false;
    return lastContact === null || lastContact <= coveredSince(day, week);
  }
}

/** Only the days that the rules compute: nothing pulls an agreed or typed day forward, nor whom we were asked to spare. */
function waitsForRules({ kind, why }: NextContact, facts: RowFacts | undefined): boolean {
  if (kind !== "computed" || why.code === "paused" || why.code === "careDay") return false;
  return facts?.said?.says !== "refused" && why.code !== "outcome";
}

/**
 * Whether somebody was in contact so lately that only what cannot wait brings the next call: an agreed or typed day, a
 * redial, an interval of the customer's own that is shorter.
 */
export function isTooSoon(
  { next, lastContact }: CallCandidate,
  day: Day,
  { daysOfPeace }: Pick<Rules["followUp"], "daysOfPeace">,
): boolean {
  if (lastContact === null || lastContact <= addDays(day, -daysOfPeace)) return false;
  return next.kind === "computed" && next.why.code !== "unreached" && next.intervalDays >= daysOfPeace;
}

/** A day that was typed for later stays: the same number may stand in two rows. */
function contactedOn(customer: Customer, on: Day): Customer {
  const { nextContactDate: next } = customer;
  return { ...customer, lastContactDate: on, nextContactDate: next !== null && next > on ? next : null };
}

/** What an assumed contact leaves of the facts: nothing that was said or came of a call before it. */
function calledBefore(facts: RowFacts | undefined): RowFacts {
  if (!facts) return {};
  const { said: _said, lastOutcome: _outcome, plannedNext: _next, plannedWhy: _why, ...rest } = facts;
  return rest;
}

function phonesOf(customers: readonly Customer[]): ReadonlySet<string> {
  const phones = customers.flatMap(({ phone, otherPhones }) =>
    phone === null ? otherPhones : [phone, ...otherPhones],
  );
  return new Set(phones.map(phoneKey));
}
