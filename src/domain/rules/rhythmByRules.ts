import { rhythmOf, type Rhythm, type RhythmQuestion } from "../rhythm/rhythm";
import type { Rules } from "./rules";
import { tradeIn } from "./rulesOfTrade";

/**
 * What a customer's silence means by the rules and their trade; `null` without a last purchase, or with one after the
 * as-of day. A cycle that is 0 or blank is none.
 */
export function rhythmByRules(
  {
    lastOn,
    cycleDays,
    ...question
  }: Pick<RhythmQuestion, "asOf" | "ownGaps"> & {
    readonly lastOn: RhythmQuestion["lastOn"] | null;
    readonly cycleDays: number | null;
  },
  rules: Pick<Rules, "churn" | "trade">,
): Rhythm | null {
  if (lastOn === null) return null;
  const { silence, visits } = tradeIn(rules);
  const result = rhythmOf({
    ...question,
    lastOn,
    cycleDays: cycleDays !== null && cycleDays > 0 ? cycleDays : undefined,
    silence,
    cycleIsOfTreatments: visits === "purchases",
    limits: rules.churn.statesFromGaps,
  });
  return result.ok ? result.rhythm : null;
}
