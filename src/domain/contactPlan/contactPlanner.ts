import type { Day } from "../calendar/day";
import type { Customer } from "../customer";
import { workingWeeks } from "../daysOff/holidays";
import { phoneKey } from "../reading/values/phones";
import type { Rules } from "../rules/rules";
import { gradeLookup } from "../rules/intentGrades";
import { stageLookup } from "../rules/telesalesStages";
import { tradeIn } from "../rules/rulesOfTrade";
import { nextWorkingDay } from "../calendar/workdays";
import { asKnownOn } from "./asKnownOn";
import type { ContactPlan, ContactWhy, DueRule, LeftAlone, NextContact } from "./contactPlan";
import { contractReader } from "./contract";
import { dueRules, ownIntervalDays, type DueRulesContext, type PlannedCustomer } from "./dueRules";
import { filledDateIn } from "./filledDate";
import type { KnownCustomers } from "./knownCustomers";
import { pausedUntil } from "./pausedUntil";
import { lastContactOf, laterContact } from "./lastContact";
import { renewalKindOf } from "./renewal";
import type { RowFacts } from "./rowFacts";
import { standingReader, type Standing, type StandingFacts } from "./standing";

/** The plan of every customer of the sheet, in its order. */
export function contactPlans(known: KnownCustomers): readonly ContactPlan[] {
  const planOf = contactPlanner(known);
  const { facts } = known;
  return known.reading.customers.map((customer) => planOf(customer, facts?.get(customer.row)));
}

/**
 * Whom to contact, when and why (SPEC §7). A customer is left alone, under the first reason that holds, or has a next
 * contact: the day that was agreed or typed, which stands alone, else the earliest of all rules that apply.
 *
 * The due day is the true one: it may have passed. A computed day is a working day of the owner; an agreed one stays where
 * it is. A date that we filled in earlier counts as computed and changes nothing. What is dated after the as-of day has
 * not happened yet.
 */
export function contactPlanner(known: KnownCustomers): (customer: Customer, facts?: RowFacts) => ContactPlan {
  const { reading, rules, asOf, lunarToSolar } = known;
  const weeks = workingWeeks(rules.workingWeek, known.holidays);
  const renewal = renewalKindOf(reading);
  const { visits } = tradeIn(rules);
  const visitsArePurchases = visits === "purchases";
  const hasServices = visits === "services" || isServiceSheet(known);
  const standingOf = standingReader(rules);
  const contractOf = contractReader(rules, renewal, asOf);
  const gradeOf = gradeLookup(rules.grades);
  const stageOf = stageLookup(rules.telesalesStages);
  const expiredStage = rules.telesalesStages.find(({ role }) => role === "contractExpired");
  const outcomes = new Map(rules.outcomes.map((rule) => [rule.outcome, rule] as const));
  const closedPhones = phonesThat(reading.customers, ({ doNotContact }) => doNotContact);
  const refusingPhones = phonesThat(reading.customers, ({ consent }) => consent === false);
  const tellsPhones = reading.columns.some(({ field }) => field === "phone");
  const context = { rules, asOf, renewal, visitsArePurchases, hasServices, lunarToSolar };

  return (row, facts = noFacts): ContactPlan => {
    const { customer, yetToCome } = asKnownOn(row, asOf);
    const { lastOutcome } = facts;
    const outcome =
      lastOutcome && (customer.lastContactDate === null || customer.lastContactDate <= lastOutcome.on)
        ? outcomes.get(lastOutcome.outcome)
        : undefined;
    const outcomeOn = outcome && lastOutcome ? lastOutcome.on : null;
    const reachedOn = outcome?.reached ? outcomeOn : null;
    const lastContact = laterContact(lastContactOf(customer, asOf, rules), reachedOn, asOf);
    const contract = contractOf(customer);
    const lastVisit = customer.lastVisitDate;
    const standing = standingOf(customer, {
      contract,
      lastOrder: customer.lastPurchaseDate,
      hasOrder: (customer.orderCount ?? 0) > 0,
      lastVisit: visitsArePurchases ? lastVisit : null,
      outcome: outcomeSign(outcome, outcomeOn),
    });
    const leftAlone = reasonToLeaveAlone(customer, standing, facts);
    if (leftAlone) return { row: row.row, standing, leftAlone, next: null };

    const typedStage = stageOf(customer.stage);
    const planned: PlannedCustomer = {
      customer,
      facts,
      standing,
      contract,
      lastContact,
      yetToCome,
      week: weeks(customer.owner),
      grade: gradeOf(customer.grade)?.rule,
      stage: contract.state === "expired" && typedStage?.role === "inContract" ? expiredStage : typedStage,
      outcome,
      outcomeOn,
    };
    const cell = customer.nextContactDate ?? facts.plannedNext ?? null;
    const filled = cell !== null && facts.plannedWhy !== undefined ? filledDateIn(facts.plannedWhy) : null;
    const isFilled = filled !== null && filled.writtenOn === cell;
    const isServed = cell !== null && lastContact !== null && lastContact >= cell;
    const agreed = agreedDay(planned, cell !== null && !isFilled && !isServed ? cell : null);
    if (agreed) return { row: row.row, standing, leftAlone: null, next: nextOf(agreed, none, planned, context) };

    const pause = pausedUntil(planned, rules);
    const due = dueRules(planned, context);
    if (pause) due.unshift({ dueOn: nextWorkingDay(pause.until, planned.week), why: pause });
    const first = pause ? due[0] : earliest(due);
    if (!first) {
      const { because } = standing;
      const reason: LeftAlone =
        contract.state === "inContract" || because === null || because.says !== "won"
          ? { code: "inContract", endsOn: contract.endsOn }
          : { code: "closed", sign: because };
      return { row: row.row, standing, leftAlone: reason, next: null };
    }
    const known =
      isFilled && filled && isDueNow(first.why) && filled.dueOn < first.dueOn
        ? { ...first, dueOn: filled.dueOn }
        : first;
    return { row: row.row, standing, leftAlone: null, next: nextOf(known, due, planned, context) };
  };

  function reasonToLeaveAlone(customer: Customer, standing: Standing, facts: RowFacts): LeftAlone | null {
    const phone = customer.phone === null ? null : phoneKey(customer.phone);
    if (customer.consent === false || (phone !== null && refusingPhones.has(phone))) return { code: "consentRefused" };
    if (customer.doNotContact) return { code: "doNotContact", words: customer.doNotContactWords, otherRow: null };
    const otherRow = phone === null ? undefined : closedPhones.get(phone);
    if (otherRow !== undefined) return { code: "doNotContact", words: [], otherRow };
    const { because } = standing;
    if (standing.is === "lost" && because) return { code: "closed", sign: because };
    const isDelivered = gradeOf(customer.grade)?.rule.means === "delivered";
    if (isDelivered && standing.alsoProspect === null && because) return { code: "closed", sign: because };
    const { said } = facts;
    if (said?.says === "refused" && said.times > rules.followUp.refused.times)
      return { code: "refused", times: said.times };
    if (phone !== null || !tellsPhones) return null;
    if (customer.wechat !== null) return { code: "wechatOnly" };
    return { code: "noPhone" };
  }
}

/** The contact that a rule gives, with how late it is and which other rules are soon due as well. */
function nextOf(
  { dueOn, why }: DueRule,
  rulesDue: readonly DueRule[],
  planned: PlannedCustomer,
  { rules, asOf }: Pick<DueRulesContext, "rules" | "asOf">,
): NextContact {
  const intervalDays = ownIntervalDays(planned, why, rules);
  const daysLate = dueOn < asOf ? asOf - dueOn : 0;
  const { afterDays, afterIntervals } = rules.followUp.cold;
  const also =
    rulesDue.length < 2
      ? none
      : rulesDue
          .filter(
            (other) =>
              other.why !== why && other.dueOn >= dueOn && other.dueOn - dueOn <= rules.followUp.alsoWithinDays,
          )
          .sort((one, other) => one.dueOn - other.dueOn);
  return {
    dueOn,
    kind: why.code === "agreed" ? "agreed" : why.code === "typed" ? "typed" : "computed",
    why,
    also,
    intervalDays,
    daysLate,
    isCold: daysLate > afterDays && daysLate > afterIntervals * intervalDays,
    setAside: planned.yetToCome,
  };
}

/** The day that was agreed with the customer, or typed: the newest that no contact has answered yet. */
function agreedDay({ facts, lastContact, outcomeOn }: PlannedCustomer, typed: Day | null): DueRule | null {
  const { said, lastOutcome } = facts;
  const isOpen = (day: Day) => lastContact === null || lastContact < day;
  const saidDay =
    said?.says === "agreed" &&
    (said.saidOn === null || lastContact === null || lastContact <= said.saidOn) &&
    isOpen(said.day)
      ? said.day
      : null;
  const outcomeDay = outcomeOn !== null ? (lastOutcome?.agreedOn ?? null) : null;
  if (typed !== null) {
    if (outcomeDay === typed) return { dueOn: typed, why: { code: "agreed", said: null } };
    if (saidDay === typed && said) return { dueOn: typed, why: { code: "agreed", said } };
    return { dueOn: typed, why: { code: "typed" } };
  }
  // An appointment for later the same day is no contact that has been made.
  if (outcomeDay !== null && (isOpen(outcomeDay) || outcomeDay === outcomeOn))
    return { dueOn: outcomeDay, why: { code: "agreed", said: null } };
  return saidDay !== null && said ? { dueOn: saidDay, why: { code: "agreed", said } } : null;
}

function earliest(due: readonly DueRule[]): DueRule | undefined {
  let first = due[0];
  for (const rule of due) if (first === undefined || rule.dueOn < first.dueOn) first = rule;
  return first;
}

/** Due on the day of asking, whenever that is: a date that was filled in remembers since when. */
function isDueNow({ code }: ContactWhy): boolean {
  return code === "noContactDate" || code === "neverContacted" || code === "contactYetToCome";
}

function outcomeSign(outcome: Rules["outcomes"][number] | undefined, on: Day | null): StandingFacts["outcome"] {
  if (!outcome || on === null) return null;
  if (outcome.outcome === "won") return { says: "won", text: outcome.outcome, on };
  return outcome.closes && !outcome.doNotContact ? { says: "lost", text: outcome.outcome, on } : null;
}

/** The phones of such customers, each with the first row that has it. */
function phonesThat(customers: readonly Customer[], has: (customer: Customer) => boolean): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const customer of customers) {
    if (!has(customer)) continue;
    const { phone, otherPhones, row } = customer;
    for (const number of phone === null ? otherPhones : [phone, ...otherPhones]) {
      const key = phoneKey(number);
      if (!rows.has(key)) rows.set(key, row);
    }
  }
  return rows;
}

/** A sheet whose visits are services says so in the header: 上次保养日期. */
function isServiceSheet({ reading }: KnownCustomers): boolean {
  const header = reading.columns.find(({ field }) => field === "lastVisitDate")?.header ?? "";
  return /保养|保養|maintenance|service/i.test(header);
}

const noFacts: RowFacts = {};
const none: readonly DueRule[] = [];
