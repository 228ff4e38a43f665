import { rhythmOf, type Rhythm, type RhythmQuestion } from "../rhythm/rhythm";
import type { Rules } from "./rules";
import { tradeIn } from "./rulesOfTrade";
import { gapOf } from "./usualGap";

/**
 * What a customer's silence means by the rules and their trade; `null` without a last purchase, or with one after the
 * as-of day. A cycle that is 0 or blank is none.
 */
export function rhythmByRules(silent: SilentCustomer, rules: Pick<Rules, "churn" | "trade">): Rhythm | null {
  const { lastOn, asOf, ownGaps, cycleDays, orderedOnce } = silent;
  if (lastOn === null) return null;
  const { silence, visits } = tradeIn(rules);
  const result = rhythmOf({
    lastOn,
    asOf,
    ownGaps,
    cycleDays: cycleDays !== null && cycleDays > 0 ? cycleDays : undefined,
    silence,
    cycleIsOfTreatments: visits === "purchases",
    usualGap: orderedOnce ? gapOf(rules) : undefined,
    limits: rules.churn.statesFromGaps,
  });
  return result.ok ? result.rhythm : null;
}

type SilentCustomer = Pick<RhythmQuestion, "asOf" | "ownGaps"> & {
  readonly lastOn: RhythmQuestion["lastOn"] | null;
  readonly cycleDays: number | null;
  /** Whether one order is all there is: then what is usual stands for the gap that nobody knows. */
  readonly orderedOnce: boolean;
};
