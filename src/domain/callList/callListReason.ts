import type { CallClass } from "./callListOrder";
import type { Standing } from "./callListStanding";
import { daysBetween, type Day } from "../calendar/day";
import type { FollowUpWhy } from "../contactPlan/followUp";
import { ruleIn } from "../contactPlan/followUpWords";

/** Why a customer is on today's list: what brings them there, and what else speaks for them. */
export type CallReason = {
  readonly because: CallBecause;
  /** What puts the customer before others, strongest first. */
  readonly highlights: readonly CallHighlight[];
};

export type CallBecause =
  | { readonly code: "neverContacted" }
  /** The last contact is dated after the as-of day, so nobody knows when it was. */
  | { readonly code: "contactYetToCome"; readonly on: Day }
  | { readonly code: "due"; readonly on: Day }
  | { readonly code: "overdue"; readonly on: Day; readonly days: number }
  | { readonly code: "priority" }
  | { readonly code: "churnAtRisk"; readonly tier: string }
  | { readonly code: "untouched"; readonly days: number }
  | { readonly code: "neverReached" };

export type CallHighlight =
  | { readonly code: "stage"; readonly stage: number; readonly label: string }
  | { readonly code: "contractExpired"; readonly endedOn: Day | null }
  | { readonly code: "contractEnding"; readonly endsOn: Day }
  | { readonly code: "intent"; readonly text: string }
  | { readonly code: "grade"; readonly grade: string }
  /** The rule that the day was computed by, where it says more than how long ago: a supply, a service, an insurance. */
  | { readonly code: "rule"; readonly why: FollowUpWhy }
  /** The rule that stands beside the date on the sheet, where nothing else speaks for the customer. */
  | { readonly code: "written"; readonly rule: string };

/** `written` is what our column says beside a date that was filled in earlier. */
export function callReasonOf(standing: Standing, callClass: CallClass, day: Day, written?: string): CallReason {
  const because = becauseOf(standing, callClass, day);
  const isDue = because.code === "due" || because.code === "overdue";
  const highlights = [...highlightsOf(standing), ...(isDue ? ruleOf(standing) : [])];
  const rule = isDue && standing.next.kind === "typed" && highlights.length === 0 ? ruleIn(written ?? "") : "";
  return { because, highlights: rule === "" ? highlights : [{ code: "written", rule }] };
}

function becauseOf(standing: Standing, callClass: CallClass, day: Day): CallBecause {
  const { next, tier, lastContact, customer } = standing;
  const yetToCome = lastContact === null ? (customer.lastContactDate ?? customer.lastVisitDate) : null;
  switch (callClass) {
    case "a":
    case "f":
      if (next.kind === "computed" && next.followUp.why.code === "neverContacted") return { code: "neverContacted" };
      if (next.kind === "computed" && next.followUp.why.code === "lastContactUnknown" && yetToCome !== null)
        return { code: "contactYetToCome", on: yetToCome };
      if (next.kind === "none" || next.on === day) return { code: "due", on: day };
      return { code: "overdue", on: next.on, days: daysBetween(next.on, day) };
    case "b":
    case "c":
    case "d":
    case "e":
      return { code: "priority" };
    case "g":
      return { code: "churnAtRisk", tier: tier ?? "" };
    case "h":
      if (yetToCome !== null) return { code: "contactYetToCome", on: yetToCome };
      return lastContact === null
        ? { code: "neverReached" }
        : { code: "untouched", days: daysBetween(lastContact, day) };
  }
}

function ruleOf({ next }: Standing): CallHighlight[] {
  if (next.kind !== "computed") return [];
  const { why } = next.followUp;
  switch (why.code) {
    case "runOut":
    case "firstService":
    case "service":
    case "careDay":
    case "agreed":
      return [{ code: "rule", why }];
    case "renewal":
      // A contract that ends is a highlight of its own.
      return why.renewal === "contract" ? [] : [{ code: "rule", why }];
    case "unreached":
    case "outcome":
    case "neverContacted":
    case "lastContactUnknown":
    case "grade":
    case "stage":
    case "tier":
    case "default":
      return [];
  }
}

function highlightsOf({
  stage,
  contract,
  contractIsEnding,
  hasGoodIntent,
  grade,
  customer,
}: Standing): CallHighlight[] {
  const highlights: CallHighlight[] = [];
  if (stage && (stage.role === "contractSent" || stage.role === "intends")) {
    highlights.push({ code: "stage", stage: stage.stage, label: stage.label });
  }
  if (contract.state === "expired") highlights.push({ code: "contractExpired", endedOn: contract.endsOn });
  if (contractIsEnding && contract.endsOn !== null)
    highlights.push({ code: "contractEnding", endsOn: contract.endsOn });
  if (hasGoodIntent && customer.intent !== null) highlights.push({ code: "intent", text: customer.intent });
  if (grade !== null) highlights.push({ code: "grade", grade });
  return highlights;
}
