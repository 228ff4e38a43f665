import { forecast, type StageForecast } from "./funnelForecast";
import type { FunnelProgress } from "./funnelProgress";

/** What the open customers will bring, and how far that can be trusted. */
export type AmountForecast = {
  readonly openAmount: number;
  /** `null` where a stage with open amounts has no win rate yet. */
  readonly expected: number | null;
  /** The same with every win rate at the low and at the high end of its interval; `null` like `expected`. */
  readonly low: number | null;
  readonly high: number | null;
  readonly stages: readonly StageForecast[];
  /** The stages with an open amount on which fewer than ten were won or lost. */
  readonly fewClosed: readonly number[];
  /** Nobody is marked as lost, so that every rate is 100 % and says nothing. */
  readonly nobodyLost: boolean;
  /** Open customers without an amount. */
  readonly withoutAmount: number;
};

/** The amounts of the open customers times the win rates of those who were decided before. */
export function amountForecast(customers: readonly FunnelProgress[], stageCount: number): AmountForecast {
  const { expected, low, high, stages } = forecast(
    customers.map(({ furthest, state, amount }) => ({ stage: furthest, state, amount: amount ?? 0 })),
    stageCount,
  );
  const open = stages.filter(({ openAmount }) => openAmount !== 0);
  const nobodyLost = customers.every(({ state }) => state !== "lost");
  return {
    openAmount: open.reduce((sum, { openAmount }) => sum + openAmount, 0),
    expected: nobodyLost ? null : expected,
    low: nobodyLost ? null : low,
    high: nobodyLost ? null : high,
    stages,
    fewClosed: open.filter(({ fewClosed }) => fewClosed).map(({ stage }) => stage),
    nobodyLost,
    withoutAmount: customers.filter(({ state, amount }) => state === "open" && amount === null).length,
  };
}
