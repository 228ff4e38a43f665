import { addDays, addMonths, type Day } from "../calendar/day";
import type { LunarToSolar } from "../calendar/lunar";
import { addWorkingDays, nextWorkingDay, previousWorkingDay, type WorkingWeek } from "../calendar/workdays";
import type { Customer } from "../customer";
import type { GradeRule } from "../rules/intentGrades";
import type { Rules } from "../rules/rules";
import type { StageRule } from "../rules/telesalesStages";
import type { Tier } from "../tier";
import type { DayYetToCome } from "./asKnownOn";
import { careDays } from "./careDays";
import type { ContactWhy, DueRule, Slowed } from "./contactPlan";
import type { Contract } from "./contract";
import type { RenewalKind } from "./renewal";
import type { RowFacts } from "./rowFacts";
import type { Standing } from "./standing";
import { attemptsOf, notReachedStage } from "./unreachedAttempts";

/** A customer as far as is known on the as-of day, with what follows from it. */
export type PlannedCustomer = {
  readonly customer: Customer;
  readonly facts: RowFacts;
  readonly standing: Standing;
  readonly contract: Contract;
  readonly lastContact: Day | null;
  readonly yetToCome: readonly DayYetToCome[];
  readonly week: WorkingWeek;
  readonly grade: GradeRule | undefined;
  /** Stage 7 where a contract of stage 6 has ended. */
  readonly stage: StageRule | undefined;
  /** The outcome of the last call, while no contact is newer. */
  readonly outcome: Rules["outcomes"][number] | undefined;
  readonly outcomeOn: Day | null;
};

export type DueRulesContext = {
  readonly rules: Rules;
  readonly asOf: Day;
  readonly renewal: RenewalKind;
  readonly visitsArePurchases: boolean;
  readonly hasServices: boolean;
  readonly lunarToSolar: LunarToSolar | undefined;
};

/**
 * Every rule that gives a customer a day, in the order of SPEC §7: the outcome of the last call, the rhythm of sales,
 * renewals, supply or cycle, service, the rhythm of keeping, and the default where none of the rhythms is known. In
 * contract without a hot sign only renewals, cycle and service hold. What was due when a call was made waits for what came
 * of that call.
 */
export function dueRules(planned: PlannedCustomer, context: DueRulesContext): DueRule[] {
  const { standing, contract } = planned;
  const outcome = afterLastCall(planned, context.rules);
  const isPurelyInContract = contract.state === "inContract" && standing.alsoProspect === null;
  const due: DueRule[] = [];
  const sales = isPurelyInContract ? null : salesRhythm(planned, context);
  if (sales) due.push(sales);
  const renewal = beforeTheEnd(planned, context);
  if (renewal) due.push(renewal);
  const cycle = byCycle(planned, context);
  if (cycle) due.push(cycle);
  const service = context.hasServices ? byService(planned, context) : null;
  if (service) due.push(service);
  const keeping = isPurelyInContract || sales ? null : keepingRhythm(planned, context);
  if (keeping) due.push(keeping);
  if (!isPurelyInContract && !sales && !cycle && !service && !keeping && !isWonByWord(planned.standing)) {
    const interval = intervalOf(context.rules.followUp.defaultDays, planned, context.rules);
    due.push(fromLastContact(planned, context, interval.days, false, { code: "default", ...interval }));
  }
  if (!outcome || planned.outcomeOn === null) return due;
  const calledOn = planned.outcomeOn;
  return [outcome, ...due.filter(({ dueOn }) => dueOn > calledOn)];
}

/** The customer's own interval in days: that of the rule that decided where it has one, else of the rhythm. */
export function ownIntervalDays(planned: PlannedCustomer, why: ContactWhy, rules: Rules): number {
  switch (why.code) {
    case "grade":
    case "tier":
    case "default":
      return why.days;
    case "stage":
      return why.workingDays ? inCalendarDays(why.days) : why.days;
    case "cycle":
      return why.cycleDays;
    case "firstService":
    case "service":
      return why.months * daysInAMonth;
    default: {
      const { grade, stage, facts, customer } = planned;
      const days = grade?.followUpDays ?? null;
      if (days !== null) return days;
      const ofStage = stage?.followUpDays ?? null;
      if (stage && ofStage !== null) return stage.workingDays ? inCalendarDays(ofStage) : ofStage;
      if (customer.cycleDays !== null && customer.cycleDays > 0) return customer.cycleDays;
      return facts.tier ? rules.followUp.tierDays[facts.tier] : rules.followUp.defaultDays;
    }
  }
}

/** After the third call in a row that reached nobody, the customer is left in peace for longer. */
function workingDaysAfterUnreached(attempts: number, calls: Rules["calls"]): number {
  return attempts >= calls.unreachedAttempts ? calls.unreachedLaterDays : calls.unreachedDays;
}

function afterLastCall({ outcome, outcomeOn, facts, week }: PlannedCustomer, rules: Rules): DueRule | null {
  if (!outcome || outcomeOn === null) return null;
  const attempts = facts.lastOutcome?.attempts ?? 0;
  if (!outcome.reached) {
    const workingDays = outcome.nextWorkingDays ?? workingDaysAfterUnreached(attempts, rules.calls);
    const why = { code: "unreached", attempts, workingDays } as const;
    return { dueOn: addWorkingDays(outcomeOn, workingDays, week), why };
  }
  if (outcome.nextWorkingDays === null) return null;
  const why = { code: "outcome", outcome: outcome.outcome, workingDays: outcome.nextWorkingDays } as const;
  return { dueOn: addWorkingDays(outcomeOn, outcome.nextWorkingDays, week), why };
}

/** The intent grade, else the stage; not of a customer who is no prospect as well. */
function salesRhythm(planned: PlannedCustomer, context: DueRulesContext): DueRule | null {
  const { standing, grade, stage, contract } = planned;
  const isWonBack = contract.state === "expired" && stage?.role === "contractExpired" && !isWonByWord(standing);
  if (standing.is === "customer" && standing.alsoProspect === null && !isWonBack) return null;
  const countsGrade = standing.is !== "customer" || grade?.means === "open" || grade?.means === "deposit";
  if (grade && countsGrade && grade.followUpDays !== null) {
    const interval = intervalOf(grade.followUpDays, planned, context.rules);
    return fromLastContact(planned, context, interval.days, false, { code: "grade", grade: grade.grade, ...interval });
  }
  if (!stage || stage.followUpDays === null) return null;
  const { label, workingDays } = stage;
  const attempts = attemptsOf(planned.customer, planned.facts);
  const isHardToReach = stage.stage === notReachedStage && attempts >= context.rules.calls.unreachedAttempts;
  const interval = intervalOf(stage.followUpDays, planned, context.rules, isHardToReach ? attempts : 0);
  return fromLastContact(planned, context, interval.days, workingDays, {
    code: "stage",
    stage: stage.stage,
    label,
    workingDays,
    ...interval,
  });
}

/** By what a customer is worth; tiers that the rules spare too many contacts only on their next care day. */
function keepingRhythm(planned: PlannedCustomer, context: DueRulesContext): DueRule | null {
  const { tier } = planned.facts;
  if (!tier) return null;
  const interval = intervalOf(context.rules.followUp.tierDays[tier], planned, context.rules);
  const why = { code: "tier", tier, ...interval } as const;
  return onCareDay(planned, tier, context) ?? fromLastContact(planned, context, interval.days, false, why);
}

function onCareDay(
  { customer, lastContact, week }: PlannedCustomer,
  tier: Tier,
  context: DueRulesContext,
): DueRule | null {
  const { rules, asOf, lunarToSolar } = context;
  if (lastContact === null || !rules.followUp.keyDaysOnlyTiers.includes(tier)) return null;
  const from = lastContact < asOf ? asOf : addDays(lastContact, 1);
  const careDay = careDays(customer, { from, to: addMonths(from, 12), lunarToSolar })[0];
  return careDay ? { dueOn: nextWorkingDay(careDay.on, week), why: { code: "careDay", tier, careDay } } : null;
}

/** Counted from the last contact; without a day of one the customer is due now, and that is said. */
function fromLastContact(
  { customer, facts, lastContact, yetToCome, week }: PlannedCustomer,
  { asOf }: DueRulesContext,
  days: number,
  inWorkingDays: boolean,
  why: ContactWhy,
): DueRule {
  if (lastContact !== null) {
    const dueOn = inWorkingDays
      ? addWorkingDays(lastContact, days, week)
      : nextWorkingDay(addDays(lastContact, days), week);
    return { dueOn, why };
  }
  const slip = yetToCome.find(({ field }) => field !== "lastPurchaseDate");
  const dueOn = nextWorkingDay(asOf, week);
  if (slip) return { dueOn, why: { code: "contactYetToCome", on: slip.on } };
  // Only a count of none proves that there was none; a log that began last week does not.
  const isProved = customer.contactCount === 0 && (facts.attempts ?? 0) === 0 && facts.calledOn === undefined;
  return { dueOn, why: isProved ? { code: "neverContacted" } : { code: "noContactDate" } };
}

/** The first contact before, or since, the end that has not been made yet. */
function beforeTheEnd(
  { customer, lastContact, week }: PlannedCustomer,
  { rules, renewal }: DueRulesContext,
): DueRule | null {
  const endsOn = customer.contractEndDate;
  if (endsOn === null) return null;
  let next: number | undefined;
  for (const days of rules.followUp.renewalDaysBefore[renewal]) {
    const isServed = lastContact !== null && addDays(endsOn, -days) <= lastContact;
    if (!isServed && (next === undefined || days > next)) next = days;
  }
  if (next === undefined) return null;
  const dueOn = nextWorkingDay(addDays(endsOn, -next), week);
  return { dueOn, why: { code: "renewal", renewal, daysBefore: next, endsOn } };
}

/** Before the supply runs out or the cycle is over, once for each order or visit. */
function byCycle({ customer, facts, week }: PlannedCustomer, context: DueRulesContext): DueRule | null {
  const { lastPurchaseDate: order, lastVisitDate: visit, cycleDays: typedDays } = customer;
  const countsVisits = context.visitsArePurchases || context.hasServices;
  const sinceVisit = visit !== null && (order === null || (countsVisits && visit > order));
  const since = sinceVisit ? visit : order;
  const typed = typedDays !== null && typedDays > 0 ? typedDays : undefined;
  const own = facts.ownGaps && facts.ownGaps.count >= gapsThatMakeACycle ? Math.round(facts.ownGaps.mean) : undefined;
  const cycleDays = typed ?? own;
  if (since === null || cycleDays === undefined || cycleDays < 1) return null;
  // A supply of three days or less would be due before it was bought.
  const wanted = addDays(since, Math.max(1, cycleDays - context.rules.followUp.runOutDaysBefore));
  const before = previousWorkingDay(wanted, week);
  const dueOn = before > since ? before : nextWorkingDay(wanted, week);
  if (isContactedSince(customer, dueOn)) return null;
  return { dueOn, why: { code: "cycle", since, sinceVisit, cycleDays, cycleIsOwnGap: typed === undefined } };
}

function byService({ customer, week }: PlannedCustomer, { rules, asOf }: DueRulesContext): DueRule | null {
  const { firstFromMonths, firstUntilMonths, everyMonths } = rules.followUp.service;
  const { lastPurchaseDate: purchasedOn, lastVisitDate: lastVisitOn } = customer;
  if (lastVisitOn !== null && (purchasedOn === null || lastVisitOn > purchasedOn)) {
    const dueOn = nextWorkingDay(addMonths(lastVisitOn, everyMonths), week);
    if (isContactedSince(customer, dueOn)) return null;
    return { dueOn, why: { code: "service", lastVisitOn, months: everyMonths } };
  }
  if (purchasedOn === null || asOf > addMonths(purchasedOn, firstUntilMonths)) return null;
  const dueOn = nextWorkingDay(addMonths(purchasedOn, firstFromMonths), week);
  if (isContactedSince(customer, dueOn)) return null;
  return { dueOn, why: { code: "firstService", purchasedOn, months: firstFromMonths } };
}

/** Longer where so many calls reached nobody, and after a refusal so many times as long; then with what is usual, and why. */
function intervalOf(
  usualDays: number,
  { facts, outcome }: PlannedCustomer,
  { calls, followUp }: Rules,
  attempts = 0,
): { readonly days: number; readonly slowed?: Slowed } {
  const isRefused = facts.said?.says === "refused" || outcome?.outcome === "refused";
  const reached = attempts > 0 ? calls.unreachedLaterDays : usualDays;
  const days = isRefused ? Math.round(reached * followUp.refused.intervals) : reached;
  return days === usualDays ? { days } : { days, slowed: { usualDays, attempts, isRefused } };
}

/** Won by what a cell or a call says: the deal is done, and only service, care, renewal and what the customer is worth bring us back. */
function isWonByWord({ is, because, alsoProspect }: Standing): boolean {
  if (is !== "customer" || alsoProspect !== null || because === null) return false;
  return (
    because.from === "grade" || because.from === "stage" || because.from === "dealStatus" || because.from === "outcome"
  );
}

function isContactedSince({ lastContactDate }: Customer, day: Day): boolean {
  return lastContactDate !== null && lastContactDate >= day;
}

function inCalendarDays(workingDays: number): number {
  return Math.round((workingDays * 7) / 5);
}

const gapsThatMakeACycle = 2;
const daysInAMonth = 30;
