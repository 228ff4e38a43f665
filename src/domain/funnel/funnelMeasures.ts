import type { PeriodPair } from "./funnelPeriod";
import type { FunnelProgress } from "./funnelProgress";
import { funnelSpeed } from "./funnelSpeed";
import { isWithin, type Window } from "../rates/rates";

/** One measure in a period and in the one before it; `null` where nothing is there to measure. */
export type Measured = { readonly now: number | null; readonly before: number | null; readonly change: Change };

/** Whether the measure grew, shrank or stayed; `unknown` where one of the two is missing. */
export type Change = "more" | "fewer" | "same" | "unknown";

/** The three measures of a funnel: wide at the top, flat, wide at the mouth. */
export type FunnelMeasures = {
  /** Customers who entered in the period. */
  readonly top: Measured;
  /** Median days from the first contact to the deal, of the deals closed in the period. */
  readonly height: Measured;
  /** Deals closed in the period. */
  readonly mouth: Measured;
  /** Deals of the period whose first contact is unknown or later than the deal: they have no height. */
  readonly withoutHeight: number;
};

export function funnelMeasures(customers: readonly FunnelProgress[], { now, before }: PeriodPair): FunnelMeasures {
  const spans = customers.map(({ enteredOn, dealOn }) => ({ from: enteredOn, to: dealOn }));
  const heights = { now: funnelSpeed(spans, now), before: funnelSpeed(spans, before) };
  const entered = (days: Window) => customers.filter(({ enteredOn }) => isWithin(enteredOn, days)).length;
  const deals = (days: Window) => customers.filter(({ dealOn }) => isWithin(dealOn, days)).length;
  return {
    top: measured(entered(now), entered(before)),
    height: measured(heights.now.median, heights.before.median),
    mouth: measured(deals(now), deals(before)),
    withoutHeight: deals(now) - heights.now.cases,
  };
}

function measured(now: number | null, before: number | null): Measured {
  if (now === null || before === null) return { now, before, change: "unknown" };
  return { now, before, change: now > before ? "more" : now < before ? "fewer" : "same" };
}
