import { daysBetween, type Day } from "../calendar/day";
import type { NextContact } from "../contactPlan/contactPlan";
import type { Tier } from "../tier";
import type { CallCandidate } from "./callListCandidates";
import type { CallClass } from "./callListOrder";

/** Why a customer is on today's list: what brings them there, and what else speaks for them. */
export type CallReason = {
  readonly because: CallBecause;
  /** What puts the customer before others, strongest first. */
  readonly highlights: readonly CallHighlight[];
};

export type CallBecause =
  /** As the plan says, with the lateness on the day of the list. */
  | { readonly code: "next"; readonly next: NextContact }
  /** Covering: nobody has been in contact for so many days. */
  | { readonly code: "untouched"; readonly days: number }
  /** Covering before the time has come, because the days to come cannot hold everybody. */
  | { readonly code: "ahead"; readonly days: number }
  | { readonly code: "neverReached" };

export type CallHighlight =
  | { readonly code: "stage"; readonly stage: number; readonly label: string }
  | { readonly code: "contractExpired"; readonly endedOn: Day | null }
  | { readonly code: "contractEnding"; readonly endsOn: Day }
  | { readonly code: "intent"; readonly text: string }
  | { readonly code: "grade"; readonly grade: string }
  | { readonly code: "atRisk"; readonly tier: Tier }
  | { readonly code: "cold" }
  | { readonly code: "moved"; readonly words: string };

export function callReasonOf(candidate: CallCandidate, callClass: CallClass, day: Day, isAhead: boolean): CallReason {
  const { next, daysLate, lastContact } = candidate;
  const because: CallBecause =
    callClass !== "h"
      ? { code: "next", next: { ...next, daysLate } }
      : lastContact === null
        ? { code: "neverReached" }
        : { code: isAhead ? "ahead" : "untouched", days: daysBetween(lastContact, day) };
  return { because, highlights: highlightsOf(candidate, callClass) };
}

/** What the rule does not say already. */
function highlightsOf(candidate: CallCandidate, callClass: CallClass): CallHighlight[] {
  const { next, stage, contract, contractIsEnding, hasGoodIntent, grade, customer, tier, isAtRisk } = candidate;
  const said = new Set(callClass === "h" ? [] : [next.why, ...next.also.map(({ why }) => why)].map(({ code }) => code));
  const highlights: CallHighlight[] = [];
  if (candidate.movedWords !== null) highlights.push({ code: "moved", words: candidate.movedWords });
  if (candidate.isCold) highlights.push({ code: "cold" });
  if (stage && (stage.role === "contractSent" || stage.role === "intends") && !said.has("stage"))
    highlights.push({ code: "stage", stage: stage.stage, label: stage.label });
  if (contract.state === "expired" && !said.has("renewal"))
    highlights.push({ code: "contractExpired", endedOn: contract.endsOn });
  if (contractIsEnding && contract.endsOn !== null && !said.has("renewal"))
    highlights.push({ code: "contractEnding", endsOn: contract.endsOn });
  if (hasGoodIntent && customer.intent !== null) highlights.push({ code: "intent", text: customer.intent });
  if (grade !== null && !said.has("grade")) highlights.push({ code: "grade", grade });
  if (isAtRisk && (tier === "P" || tier === "G")) highlights.push({ code: "atRisk", tier });
  return highlights;
}
