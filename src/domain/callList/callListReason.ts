import type { CallClass } from "./callListOrder";
import type { Standing } from "./callListStanding";
import { daysBetween, type Day } from "../calendar/day";
import type { ContactWhy } from "../contactPlan/contactPlan";

/** Why a customer is on today's list: what brings them there, and what else speaks for them. */
export type CallReason = {
  readonly because: CallBecause;
  /** What puts the customer before others, strongest first. */
  readonly highlights: readonly CallHighlight[];
};

export type CallBecause =
  | { readonly code: "neverContacted" }
  /** Nobody knows whether and when the customer was contacted. */
  | { readonly code: "noContactDate" }
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
  | { readonly code: "rule"; readonly why: ContactWhy };

export function callReasonOf(standing: Standing, callClass: CallClass, day: Day): CallReason {
  const because = becauseOf(standing, callClass, day);
  const isDue = because.code === "due" || because.code === "overdue";
  return { because, highlights: [...highlightsOf(standing), ...(isDue ? ruleOf(standing) : [])] };
}

function becauseOf(standing: Standing, callClass: CallClass, day: Day): CallBecause {
  const { next, tier, lastContact, customer } = standing;
  const yetToCome = lastContact === null ? (customer.lastContactDate ?? customer.lastVisitDate) : null;
  switch (callClass) {
    case "a":
    case "f":
      if (next.why.code === "neverContacted" || next.why.code === "noContactDate") return { code: next.why.code };
      if (next.why.code === "contactYetToCome") return { code: "contactYetToCome", on: next.why.on };
      if (next.dueOn === day) return { code: "due", on: day };
      return { code: "overdue", on: next.dueOn, days: daysBetween(next.dueOn, day) };
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

/** The rule where it says more than how long ago. */
function ruleOf({ next: { why } }: Standing): CallHighlight[] {
  switch (why.code) {
    case "cycle":
    case "firstService":
    case "service":
    case "careDay":
    case "agreed":
    case "paused":
    case "tier":
    case "default":
      return [{ code: "rule", why }];
    case "renewal":
      // A contract that ends is a highlight of its own.
      return why.renewal === "contract" ? [] : [{ code: "rule", why }];
    case "typed":
    case "unreached":
    case "outcome":
    case "neverContacted":
    case "noContactDate":
    case "contactYetToCome":
    case "grade":
    case "stage":
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
