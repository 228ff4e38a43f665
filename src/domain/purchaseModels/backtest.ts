import type { Day } from "../calendar/day";
import { finish, isTimeToPause } from "../pauses";
import { areaUnderCurve } from "./areaUnderCurve";
import { calibrationOf, type Calibration } from "./calibration";
import { evenedOverTies } from "./evenedOverTies";
import { orderTimeline, ordersWithin, orderDaysUntil, type DatedOrder, type OrderTimeline } from "./orderTimeline";
import {
  churnFromTimelinesSteps,
  defaultHorizonInDays,
  faultOfHorizon,
  type ChurnEstimator,
  type HorizonFault,
  type OrdersChoice,
} from "./risk";

/** How many of the lost a list of the `size` customers of highest risk holds; ties share their places evenly. */
export type ListCatch = {
  readonly size: number;
  readonly lostOnList: number;
  readonly lostOnListByDaysSince: number;
  readonly lostOnListByChance: number;
};

export type TestedForecast = {
  readonly status: "tested";
  /** The day on which the forecast was made; everything after it was hidden. */
  readonly cutOff: Day;
  readonly horizon: number;
  readonly customers: number;
  /** Customers without an order in the hidden days. */
  readonly lost: number;
  readonly estimator: ChurnEstimator;
  /** How often a lost customer had the higher risk than a kept one: ours, and that of "days since last order". */
  readonly auc: number;
  readonly aucOfDaysSince: number;
  /** The customers who were foreseen to be lost: the sum of the risks. */
  readonly foreseenLost: number;
  readonly calibration: Calibration;
  readonly list: ListCatch;
};

export type Backtest =
  | TestedForecast
  | {
      readonly status: BacktestRefusal;
      readonly cutOff: Day;
      readonly horizon: number;
      readonly customers: number;
      readonly lost: number;
    };

/** Why the past is too small to prove anything. */
export type BacktestRefusal = "history-too-short" | "too-few-customers" | "too-few-outcomes" | HorizonFault;

/** What a backtest asks of the sheet. */
export const fewestCustomersToTest = 50;
export const fewestOfEachToTest = 10;

export type BacktestChoice = OrdersChoice & {
  /** Length of the call list whose catch is counted; a day's capacity unless said otherwise. */
  readonly listSize?: number;
};

/**
 * The proof on the person's own sheet: hides the last `horizon` days before `asOf`, learns from the rest as it would
 * have been done on that day, and compares the risks with what then happened, beside the ranking by days since the last
 * order. Refuses with fewer than 50 customers known on the cut-off day, fewer than 10 lost or kept, or less history
 * before that day than half the horizon.
 */
export function* backtestSteps(
  customers: readonly (readonly DatedOrder[])[],
  choice: BacktestChoice,
): Generator<number, Backtest, void> {
  const { asOf, horizon = defaultHorizonInDays, listSize = defaultListSize } = choice;
  const days = Math.ceil(horizon);
  const cutOff = (asOf - days) as Day;
  const unfit = faultOfHorizon(horizon);
  if (unfit) return { status: unfit, cutOff: asOf, horizon, customers: 0, lost: 0 };
  const known: OrderTimeline[] = [];
  for (const [index, orders] of customers.entries()) {
    if (isTimeToPause(index)) yield index;
    const timeline = orderTimeline(orders);
    if (orderDaysUntil(timeline, cutOff) > 0) known.push(timeline);
  }
  const lost = known.map((timeline) => !ordersWithin(timeline, cutOff, days));
  const lostCount = lost.filter(Boolean).length;
  const counts = { cutOff, horizon, customers: known.length, lost: lostCount };
  const begin = known.reduce((first, { days: [day] }) => Math.min(first, day ?? Infinity), Infinity);
  if (known.length < fewestCustomersToTest) return { status: "too-few-customers", ...counts };
  if (cutOff - begin < days / 2) return { status: "history-too-short", ...counts };
  if (Math.min(lostCount, known.length - lostCount) < fewestOfEachToTest)
    return { status: "too-few-outcomes", ...counts };

  const report = yield* churnFromTimelinesSteps(known, { ...choice, asOf: cutOff, horizon });
  const risks = report.answers.map((answer) => (answer.ok ? answer.risk : NaN));
  yield known.length;
  const daysSince = known.map((timeline) => cutOff - (timeline.days[orderDaysUntil(timeline, cutOff) - 1] ?? cutOff));
  const auc = areaUnderCurve(risks, lost) ?? NaN;
  yield known.length;
  const aucOfDaysSince = areaUnderCurve(daysSince, lost) ?? NaN;
  yield known.length;
  const calibration = calibrationOf(risks, lost);
  yield known.length;
  const lostOnList = caughtByList(risks, lost, listSize);
  yield known.length;
  return {
    status: "tested",
    ...counts,
    estimator: report.estimator,
    auc,
    aucOfDaysSince,
    foreseenLost: risks.reduce((sum, risk) => sum + risk, 0),
    calibration,
    list: {
      size: Math.min(listSize, known.length),
      lostOnList,
      lostOnListByDaysSince: caughtByList(daysSince, lost, listSize),
      lostOnListByChance: (lostCount * Math.min(listSize, known.length)) / known.length,
    },
  };
}

export function backtest(customers: readonly (readonly DatedOrder[])[], choice: BacktestChoice): Backtest {
  return finish(backtestSteps(customers, choice));
}

function caughtByList(scores: readonly number[], lost: readonly boolean[], size: number): number {
  const shares = evenedOverTies(scores, lost);
  const caught = shares.slice(Math.max(0, shares.length - size)).reduce((sum, { share }) => sum + share, 0);
  return Math.round(caught * 1e6) / 1e6;
}

const defaultListSize = 60;
