import type { Tier } from "../tier";
import type { RenewalKind } from "./renewal";
import type { LastOutcome } from "../contactLog/lastOutcome";
import { asKnownOn, type DayYetToCome } from "./asKnownOn";
import { careDays, type CareDay } from "./careDays";
import { contractState } from "./contract";
import type { Customer } from "../customer";
import { addDays, addMonths, type Day } from "../calendar/day";
import { isClosedGrade } from "../rules/gradeMeanings";
import { gradeLookup } from "../rules/intentGrades";
import type { LunarToSolar } from "../calendar/lunar";
import type { Rules } from "../rules/rules";
import { tradeIn } from "../rules/rulesOfTrade";
import { stageLookup } from "../rules/telesalesStages";
import { addWorkingDays, nextWorkingDay, previousWorkingDay, type WorkingWeek } from "../calendar/workdays";

export type FollowUpContext = {
  readonly asOf: Day;
  readonly rules: Rules;
  /** The working week of the customer's owner. */
  readonly week: WorkingWeek;
  readonly tier?: Tier | null | undefined;
  readonly lastOutcome?: LastOutcome | undefined;
  /** The customer's own gaps between orders, where a log of orders is at hand. */
  readonly ownGaps?: { readonly count: number; readonly mean: number } | undefined;
  /** A contract or policy unless said otherwise. */
  readonly renewal?: RenewalKind;
  readonly lunarToSolar?: LunarToSolar | undefined;
};

export type FollowUp =
  | {
      readonly kind: "due";
      /** The working day to write. */
      readonly on: Day;
      /** The day that the rule gives; it differs from `on` where it has passed or is a day off. */
      readonly dueOn: Day;
      readonly why: FollowUpWhy;
      /** What the sheet says has happened after the as-of day, and the day therefore does not rest on; absent where nothing does. */
      readonly setAside?: readonly DayYetToCome[];
    }
  | { readonly kind: "none"; readonly why: NoFollowUpWhy };

/** The rule that decided; its sentence is in `words/followUp.ts`. */
export type FollowUpWhy =
  | { readonly code: "agreed" }
  | { readonly code: "unreached"; readonly attempts: number; readonly workingDays: number }
  | { readonly code: "outcome"; readonly outcome: string; readonly workingDays: number }
  | { readonly code: "renewal"; readonly renewal: RenewalKind; readonly daysBefore: number; readonly endsOn: Day }
  | {
      readonly code: "runOut";
      readonly runsOutOn: Day;
      readonly cycleDays: number;
      readonly cycleIsOwnGap: boolean;
      readonly state: "due" | "overdue" | "winBack";
    }
  | { readonly code: "firstService"; readonly purchasedOn: Day; readonly months: number }
  | { readonly code: "service"; readonly lastVisitOn: Day; readonly months: number }
  | { readonly code: "neverContacted" }
  /** The last contact is dated after the as-of day: when the customer was contacted is not known. */
  | { readonly code: "lastContactUnknown" }
  | { readonly code: "grade"; readonly grade: string; readonly days: number }
  | {
      readonly code: "stage";
      readonly stage: number;
      readonly label: string;
      readonly days: number;
      readonly workingDays: boolean;
    }
  | { readonly code: "careDay"; readonly tier: Tier; readonly careDay: CareDay }
  | { readonly code: "tier"; readonly tier: Tier; readonly days: number }
  | { readonly code: "default"; readonly days: number };

export type NoFollowUpWhy =
  | { readonly code: "closedGrade"; readonly grade: string }
  | { readonly code: "doNotContact" }
  | { readonly code: "closedByOutcome"; readonly outcome: string };

/**
 * The next contact with a customer: last contact + the interval of the first rule that applies, on a working day.
 *
 * 1. Nothing follows for a customer who must not be contacted or whose grade is closed (delivered, lost, out of reach).
 * 2. The outcome of the last call.
 * 3. The contacts before a contract, a policy, an insurance or a warranty ends that have not been made yet. A customer in
 *    contract waits for the first of them; an insurance or a warranty leaves the later rules in force until its window
 *    opens, and only keeps them from reaching beyond that day.
 * 4. The purchase cycle (typed, else the own mean gap of at least three orders): before the supply runs out, once for each
 *    order; and the services of a car.
 * 5. Never contacted: the as-of day.
 * 6. The intent grade, the telesales stage, the RFM tier, the default.
 *
 * A day before as-of is written as the first working day from as-of on; a day off moves to the next working day, a
 * run-out call to the one before, and a day that was agreed on the phone stays. A visit counts as a contact where no
 * contact is recorded. A contact, a visit or an order dated after the as-of day has not happened yet: no day rests on it.
 */
export function nextFollowUp(customer: Customer, context: FollowUpContext): FollowUp {
  const { customer: known, yetToCome } = asKnownOn(customer, context.asOf);
  const none = noFollowUp(known, context);
  if (none) return { kind: "none", why: none };
  const due = firstRule(known, context);
  const why = isContactUnknown(due.why, yetToCome) ? ({ code: "lastContactUnknown" } as const) : due.why;
  const on = workingDayFor(due, context);
  return { kind: "due", on, dueOn: due.dueOn, why, ...(yetToCome.length > 0 ? { setAside: yetToCome } : {}) };
}

function isContactUnknown({ code }: FollowUpWhy, yetToCome: readonly DayYetToCome[]): boolean {
  return code === "neverContacted" && yetToCome.some(({ field }) => field !== "lastPurchaseDate");
}

function workingDayFor({ dueOn, why }: Due, { asOf, week }: FollowUpContext): Day {
  if (dueOn < asOf) return nextWorkingDay(asOf, week);
  if (why.code === "agreed") return dueOn;
  const before = why.code === "runOut" ? previousWorkingDay(dueOn, week) : null;
  return before !== null && before >= asOf ? before : nextWorkingDay(dueOn, week);
}

/** Whether the next contact is overdue (before as-of), due on it, or still to come. */
export function followUpStatus(next: Day, asOf: Day): FollowUpStatus {
  if (next < asOf) return "overdue";
  return next === asOf ? "due" : "upcoming";
}

export type FollowUpStatus = "overdue" | "due" | "upcoming";

/** The last contact that is known on a day: a call or message, else the last visit. */
export function lastContactOf(
  { lastContactDate, lastVisitDate }: Pick<Customer, "lastContactDate" | "lastVisitDate">,
  asOf: Day,
): Day | null {
  return [lastContactDate, lastVisitDate].find((day) => day !== null && day <= asOf) ?? null;
}

type Due = { readonly dueOn: Day; readonly why: FollowUpWhy };

function noFollowUp(customer: Customer, { rules, lastOutcome }: FollowUpContext): NoFollowUpWhy | undefined {
  if (customer.doNotContact) return { code: "doNotContact" };
  const grade = gradeLookup(rules.grades)(customer.grade)?.rule;
  if (grade && isClosedGrade(grade)) return { code: "closedGrade", grade: grade.grade };
  const outcome = lastOutcome && isLatest(lastOutcome, customer) ? outcomeRule(lastOutcome, rules) : undefined;
  return outcome?.closes ? { code: "closedByOutcome", outcome: outcome.outcome } : undefined;
}

function firstRule(customer: Customer, context: FollowUpContext): Due {
  const byOutcome = afterLastCall(customer, context);
  if (byOutcome) return byOutcome;
  const renewal = beforeTheEnd(customer, context);
  if (renewal?.windowIsOpen) return renewal.due;
  const later = byCycle(customer, context) ?? byService(customer, context) ?? byInterval(customer, context);
  return renewal && renewal.due.dueOn < later.dueOn ? renewal.due : later;
}

function afterLastCall(customer: Customer, { lastOutcome, rules, week }: FollowUpContext): Due | undefined {
  if (!lastOutcome || !isLatest(lastOutcome, customer)) return undefined;
  const { on, attempts, agreedOn } = lastOutcome;
  if (agreedOn !== null) return { dueOn: agreedOn, why: { code: "agreed" } };
  const rule = outcomeRule(lastOutcome, rules);
  if (!rule) return undefined;
  if (!rule.reached) {
    const workingDays = rule.nextWorkingDays ?? workingDaysAfterUnreached(attempts, rules.calls);
    return { dueOn: addWorkingDays(on, workingDays, week), why: { code: "unreached", attempts, workingDays } };
  }
  if (rule.nextWorkingDays === null) return undefined;
  const why = { code: "outcome", outcome: rule.outcome, workingDays: rule.nextWorkingDays } as const;
  return { dueOn: addWorkingDays(on, rule.nextWorkingDays, week), why };
}

/** After the third call in a row that reached nobody, the customer is left in peace for longer. */
export function workingDaysAfterUnreached(attempts: number, calls: Rules["calls"]): number {
  return attempts >= calls.unreachedAttempts ? calls.unreachedLaterDays : calls.unreachedDays;
}

/** The first contact before the end that has not been made; `windowIsOpen` when nothing else may come first. */
function beforeTheEnd(
  customer: Customer,
  { asOf, rules, renewal = "contract" }: FollowUpContext,
): { readonly due: Due; readonly windowIsOpen: boolean } | undefined {
  const endsOn = customer.contractEndDate;
  if (endsOn === null || contractState(endsOn, asOf) !== "inContract") return undefined;
  const daysBefore = [...rules.followUp.renewalDaysBefore[renewal]].sort((one, other) => other - one);
  const lastContact = lastContactOf(customer, asOf);
  const next = daysBefore.find((days) => lastContact === null || addDays(endsOn, -days) > lastContact);
  if (next === undefined) return undefined;
  const opensOn = addDays(endsOn, -(daysBefore[0] ?? 0));
  const dueOn = addDays(endsOn, -next);
  return {
    due: { dueOn, why: { code: "renewal", renewal, daysBefore: next, endsOn } },
    windowIsOpen: renewal === "contract" || opensOn <= asOf,
  };
}

function byCycle(customer: Customer, { asOf, rules, ownGaps }: FollowUpContext): Due | undefined {
  const lastOrder = customer.lastPurchaseDate ?? customer.lastVisitDate;
  const typed = customer.cycleDays !== null && customer.cycleDays > 0 ? customer.cycleDays : undefined;
  const own = ownGaps && ownGaps.count >= gapsThatMakeACycle ? Math.round(ownGaps.mean) : undefined;
  const cycleDays = typed ?? own;
  if (lastOrder === null || cycleDays === undefined || cycleDays < 1) return undefined;
  const dueDaysBefore = rules.followUp.runOutDaysBefore;
  const runsOutOn = addDays(lastOrder, cycleDays);
  // A supply of three days or less would be due before it was bought.
  const dueOn = addDays(lastOrder, Math.max(1, cycleDays - dueDaysBefore));
  if (isContactedSince(customer, dueOn)) return undefined;
  const state = asOf > runsOutOn ? "winBack" : asOf > addDays(runsOutOn, -dueDaysBefore) ? "overdue" : "due";
  return { dueOn, why: { code: "runOut", runsOutOn, cycleDays, cycleIsOwnGap: typed === undefined, state } };
}

function byService(customer: Customer, { asOf, rules }: FollowUpContext): Due | undefined {
  if (tradeIn(rules).visits !== "services") return undefined;
  const { firstFromMonths, firstUntilMonths, everyMonths } = rules.followUp.service;
  const { lastPurchaseDate: purchasedOn, lastVisitDate: lastVisitOn } = customer;
  if (lastVisitOn !== null && (purchasedOn === null || lastVisitOn > purchasedOn)) {
    const dueOn = addMonths(lastVisitOn, everyMonths);
    if (isContactedSince(customer, dueOn)) return undefined;
    return { dueOn, why: { code: "service", lastVisitOn, months: everyMonths } };
  }
  if (purchasedOn === null || asOf > addMonths(purchasedOn, firstUntilMonths)) return undefined;
  const dueOn = addMonths(purchasedOn, firstFromMonths);
  if (isContactedSince(customer, dueOn)) return undefined;
  return { dueOn, why: { code: "firstService", purchasedOn, months: firstFromMonths } };
}

function byInterval(customer: Customer, context: FollowUpContext): Due {
  const { asOf, rules, week, tier } = context;
  const lastContact = lastContactOf(customer, asOf);
  if (lastContact === null) return { dueOn: asOf, why: { code: "neverContacted" } };

  const grade = gradeLookup(rules.grades)(customer.grade)?.rule;
  if (grade && grade.followUpDays !== null) {
    const days = grade.followUpDays;
    return { dueOn: addDays(lastContact, days), why: { code: "grade", grade: grade.grade, days } };
  }
  const stage = stageLookup(rules.telesalesStages)(customer.stage);
  if (stage && stage.followUpDays !== null) {
    const { followUpDays: days, workingDays, label } = stage;
    const dueOn = workingDays ? addWorkingDays(lastContact, days, week) : addDays(lastContact, days);
    return { dueOn, why: { code: "stage", stage: stage.stage, label, days, workingDays } };
  }
  if (tier) return onKeyDay(customer, tier, lastContact, context) ?? byTier(tier, lastContact, rules);
  const days = rules.followUp.defaultDays;
  return { dueOn: addDays(lastContact, days), why: { code: "default", days } };
}

function byTier(tier: Tier, lastContact: Day, rules: Rules): Due {
  const days = rules.followUp.tierDays[tier];
  return { dueOn: addDays(lastContact, days), why: { code: "tier", tier, days } };
}

/** Tiers that the rules spare too many contacts are called on their next care day only. */
function onKeyDay(
  customer: Customer,
  tier: Tier,
  lastContact: Day,
  { rules, asOf, lunarToSolar }: FollowUpContext,
): Due | undefined {
  if (!rules.followUp.keyDaysOnlyTiers.includes(tier)) return undefined;
  const from = lastContact < asOf ? asOf : addDays(lastContact, 1);
  const careDay = careDays(customer, { from, to: addMonths(from, 12), lunarToSolar })[0];
  return careDay && { dueOn: careDay.on, why: { code: "careDay", tier, careDay } };
}

function isContactedSince(customer: Customer, day: Day): boolean {
  return customer.lastContactDate !== null && customer.lastContactDate >= day;
}

/** A contact typed into the sheet after the last recorded call knows better. */
function isLatest(lastOutcome: LastOutcome, customer: Customer): boolean {
  return customer.lastContactDate === null || customer.lastContactDate <= lastOutcome.on;
}

function outcomeRule({ outcome }: LastOutcome, rules: Rules): Rules["outcomes"][number] | undefined {
  return rules.outcomes.find((rule) => rule.outcome === outcome);
}

const gapsThatMakeACycle = 2;
