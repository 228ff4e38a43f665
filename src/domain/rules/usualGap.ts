import { usualGapWithin } from "../rhythm/silenceLimits";
import type { Rules } from "./rules";
import { tradeIn } from "./rulesOfTrade";

/** A trade with limits brings its own usual gap; without them the rules say what is usual. */
export function gapOf(rules: Pick<Rules, "churn" | "trade">): number {
  const { silence } = tradeIn(rules);
  return silence ? usualGapWithin(silence) : rules.churn.usualGapDays;
}
