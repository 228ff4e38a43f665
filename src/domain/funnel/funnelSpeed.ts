import type { Day } from "../calendar/day";
import { quantile } from "../rates/quantile";
import { fewestCases } from "../rates/rate";
import { isWithin, type Window } from "../rates/rates";

/** When a customer reached one stage and a later one; `null` where the day is not known or not yet. */
export type StageSpan = { readonly from: Day | null; readonly to: Day | null };

export type FunnelSpeed = {
  /** Customers who reached both, the later one in the window. */
  readonly cases: number;
  /** Days from one to the other; `null` without cases. */
  readonly median: number | null;
  /** Between these two lies the middle half of the cases (the quartiles). */
  readonly middleHalf: { readonly low: number; readonly high: number } | null;
  readonly fewCases: boolean;
  /** Customers whose later stage is dated before the earlier one: a mistake in the sheet, left out. */
  readonly backwards: number;
};

/**
 * How fast customers go from one stage to another: the median of the days between them. From the first contact to the
 * deal this is the height of the funnel. A window takes those who reached the later stage in it. The same day is 0.
 */
export function funnelSpeed(spans: readonly StageSpan[], window?: Window): FunnelSpeed {
  const days: number[] = [];
  let backwards = 0;
  for (const { from, to } of spans) {
    if (from === null || to === null || (window && !isWithin(to, window))) continue;
    if (to < from) backwards += 1;
    else days.push(to - from);
  }
  const sorted = Float64Array.from(days).sort();
  const known = sorted.length > 0;
  return {
    cases: sorted.length,
    median: known ? quantile(sorted, 0.5) : null,
    middleHalf: known ? { low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) } : null,
    fewCases: sorted.length < fewestCases,
    backwards,
  };
}
