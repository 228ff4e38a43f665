import { usualGapInDays } from "../rhythm/tradePresets";
import type { Rules } from "./rules";

/** A named trade brings its own usual gap; without one the rules say what is usual. */
export function gapOf({ churn }: Rules): number {
  return churn.trade === "general" ? churn.usualGapDays : usualGapInDays(churn.trade);
}
