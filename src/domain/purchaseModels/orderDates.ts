import type { Day } from "../calendar/day";
import { isTimeToPause } from "../pauses";
import { fitLogisticSteps, logOdds, probabilityOf, type LogisticModel } from "./logisticRegression";
import { historyAt, orderDaysUntil, ordersWithin, type OrderTimeline } from "./orderTimeline";
import type { PurchaseHistory } from "./purchaseHistory";
import { riskOfNoOrder, type PurchaseModel } from "./purchaseModel";

/** What the regression was learned from and how its answer became one for the stated horizon. */
export type LearnedFromOrderDates = {
  /** The window in days whose orders it learned to foresee. */
  readonly window: number;
  /** Customers known at the start of the latest such window, and how many of them ordered in it. */
  readonly customers: number;
  readonly ordered: number;
  /** From how many earlier days it looked ahead. */
  readonly looks: number;
  /** What is added to the log-odds of an order because a year ago the same season brought more (or fewer) orders. */
  readonly seasonShift: number;
  /** A horizon beyond the window is reached by what followed in the past over the whole horizon, or by MBG/NBD. */
  readonly stretch: "none" | "by-past" | "by-model";
};

export type NotLearnable = "history-too-short" | "too-few-customers" | "too-few-outcomes";

export type OrderDateEstimator =
  | {
      readonly ok: true;
      readonly learned: LearnedFromOrderDates;
      /** The probability of no order in the horizon after the as-of day; the customer must have an order until then. */
      readonly riskOf: (timeline: OrderTimeline) => number;
    }
  | { readonly ok: false; readonly code: NotLearnable };

/** What the estimator asks of a sheet before it learns from it. */
export const fewestCustomersToLearnFrom = 200;
export const fewestOfEachOutcome = 30;

/**
 * Learns from a sheet's own past who orders again: stands on earlier days, looks only at what was known then, and sees
 * who ordered in the following window of min(horizon, 90, half the history) days. A logistic regression (L2 penalty 1 on
 * standardised features) on log repeats, log days since, log age, log mean amount, days since over the customer's own
 * usual gap, and the interaction of repeats with that ratio; then applied to `asOf`. Orders after `asOf` are not looked
 * at. Up to four looks, a third of a window apart, are pooled: the answer then depends less on one season.
 *
 * Learned where the latest look knows 200 customers with 30 who ordered and 30 who did not; else the reason why not.
 * A horizon beyond the window is calibrated on looks that far back if the history reaches, else carried on by `model`.
 * Either way the level is moved where the season of a year ago plainly differed.
 */
export function* learnFromOrderDatesSteps(
  timelines: readonly OrderTimeline[],
  asOf: Day,
  horizon: number,
  model: PurchaseModel,
): Generator<number, OrderDateEstimator, void> {
  const begin = firstDay(timelines);
  const window = Math.floor(Math.min(horizon, longestWindow, (asOf - begin) / 2));
  const isCutShort = window < Math.floor(horizon);
  if (window < (isCutShort ? shortestWindow : 1)) return { ok: false, code: "history-too-short" };

  const latest = yield* lookAheadSteps(timelines, (asOf - window) as Day, window);
  yield 1;
  const code = whyNotLearnable(latest);
  if (code) return { ok: false, code };
  const looks = [latest];
  for (let look = 1; look < mostLooks; look += 1) {
    const from = (asOf - window - Math.round((look * window) / 3)) as Day;
    if (from - begin < window) break;
    const earlier = yield* lookAheadSteps(timelines, from, window);
    yield looks.length + 1;
    if (!whyNotLearnable(earlier)) looks.push(earlier);
  }
  const regression = yield* fitLogisticSteps(
    { features: looks.flatMap((look) => look.features), happened: looks.flatMap((look) => look.ordered) },
    penalty,
  );
  yield looks.length + 1;

  const byPast = isCutShort
    ? yield* oddsOverHorizonByPast(timelines, asOf, horizon, begin, window, regression)
    : undefined;
  const oddsOf = (row: readonly number[]) => {
    const odds = logOdds(regression, row);
    return byPast ? byPast(odds) : odds;
  };
  const foreseen = byPast ? horizon : window;
  const seasonShift =
    isCutShort && !byPast
      ? 0
      : yield* shiftOfSeasonSteps(timelines, asOf, { days: foreseen, known: window, begin }, oddsOf, latest);
  const others = yield* usualOfSteps(timelines, asOf);
  const oddsNow = (timeline: OrderTimeline) => oddsOf(featuresOf(timeline, asOf, others)) + seasonShift;
  const learned = {
    window,
    customers: latest.ordered.length,
    ordered: total(latest.ordered),
    looks: looks.length,
    seasonShift,
  };
  if (!isCutShort || byPast) {
    const riskOf = (timeline: OrderTimeline) => probabilityOf(-oddsNow(timeline));
    return { ok: true, learned: { ...learned, stretch: byPast ? "by-past" : "none" }, riskOf };
  }
  const byModel = yield* oddsOverHorizonByModel(timelines, asOf, horizon, window, model, oddsNow);
  const riskOf = (timeline: OrderTimeline) => probabilityOf(-byModel(oddsNow(timeline)));
  return { ok: true, learned: { ...learned, stretch: "by-model" }, riskOf };
}

type Look = { readonly features: readonly (readonly number[])[]; readonly ordered: readonly number[] };

/** Everyone known on `from`, as known then, and whether an order followed in the window. */
function* lookAheadSteps(
  timelines: readonly OrderTimeline[],
  from: Day,
  window: number,
): Generator<number, Look, void> {
  const others = yield* usualOfSteps(timelines, from);
  const features: (readonly number[])[] = [];
  const ordered: number[] = [];
  for (const [index, timeline] of timelines.entries()) {
    if (isTimeToPause(index)) yield index;
    if (orderDaysUntil(timeline, from) === 0) continue;
    features.push(featuresOf(timeline, from, others));
    ordered.push(ordersWithin(timeline, from, window) ? 1 : 0);
  }
  return { features, ordered };
}

function whyNotLearnable({ ordered }: Look): NotLearnable | undefined {
  if (ordered.length < fewestCustomersToLearnFrom) return "too-few-customers";
  const yes = total(ordered);
  return Math.min(yes, ordered.length - yes) < fewestOfEachOutcome ? "too-few-outcomes" : undefined;
}

/** What is usual among all customers as known on one day. */
type Usual = { readonly gap: number; readonly logAmount: number };

/** A customer's features as of a day. Someone without an amount counts as one who spends like the others. */
function featuresOf(timeline: OrderTimeline, asOf: Day, usual: Usual): number[] {
  const known = orderDaysUntil(timeline, asOf);
  const first = timeline.days[0] ?? asOf;
  const last = timeline.days[known - 1] ?? asOf;
  const logRepeats = Math.log(known);
  const daysSince = asOf - last;
  // Her own gap, drawn towards everybody's as if that had been seen once.
  const ownGap = (last - first + usual.gap) / known;
  const ratio = Math.min(daysSince / ownGap, longestSilenceInGaps);
  return [
    logRepeats,
    Math.log(daysSince + daysAdded),
    Math.log(asOf - first + daysAdded),
    logMeanAmount(timeline, known) ?? usual.logAmount,
    ratio,
    logRepeats * ratio,
  ];
}

/** The median of the customers' own mean gaps, and their mean log amount. */
function* usualOfSteps(timelines: readonly OrderTimeline[], asOf: Day): Generator<number, Usual, void> {
  const gaps = new Float64Array(timelines.length);
  let withGap = 0;
  let sumOfLogs = 0;
  let withAmount = 0;
  for (const [index, timeline] of timelines.entries()) {
    if (isTimeToPause(index)) yield index;
    const known = orderDaysUntil(timeline, asOf);
    if (known >= 2) gaps[withGap++] = (timeline.days[known - 1]! - timeline.days[0]!) / (known - 1);
    const logAmount = logMeanAmount(timeline, known);
    if (logAmount === undefined) continue;
    sumOfLogs += logAmount;
    withAmount += 1;
  }
  const sorted = gaps.subarray(0, withGap).sort();
  const middle = withGap >> 1;
  const median = withGap % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { gap: withGap === 0 ? gapWithoutRepeats : median, logAmount: withAmount === 0 ? 0 : sumOfLogs / withAmount };
}

function logMeanAmount(timeline: OrderTimeline, known: number): number | undefined {
  const days = timeline.daysPaid[known - 1] ?? 0;
  const mean = (timeline.paid[known - 1] ?? 0) / days;
  return days > 0 && mean > 0 ? Math.log(mean) : undefined;
}

/** The days that are foreseen, how many must be known before them, and where the history begins. */
type Season = { readonly days: number; readonly known: number; readonly begin: Day };

/**
 * The coming season seen from a year ago: by how much what was learned on the latest months was too low or too high
 * then. 0 unless that is plain (three standard errors, and more than chance and slow change bring about).
 */
function* shiftOfSeasonSteps(
  timelines: readonly OrderTimeline[],
  asOf: Day,
  { days, known, begin }: Season,
  oddsOf: (row: readonly number[]) => number,
  latest: Look,
): Generator<number, number, void> {
  const from = (asOf - daysInAYear) as Day;
  if (days > daysInAYear || from - begin < known) return 0;
  const look = likeThoseOf(latest, yield* lookAheadSteps(timelines, from, days));
  if (whyNotLearnable(look)) return 0;
  const odds = look.features.map(oddsOf);
  let shift = 0;
  let information = 0;
  for (let round = 0; round < 30; round += 1) {
    let missing = 0;
    information = 0;
    for (let index = 0; index < odds.length; index += 1) {
      const probability = probabilityOf(odds[index]! + shift);
      missing += look.ordered[index]! - probability;
      information += probability * (1 - probability);
    }
    const step = Math.max(-1, Math.min(1, missing / Math.max(information, 1e-9)));
    shift = Math.max(-largestSeasonShift, Math.min(largestSeasonShift, shift + step));
    if (Math.abs(step) < 1e-9) break;
    yield round;
  }
  return Math.abs(shift) > Math.max(smallestSeasonShift, 3 / Math.sqrt(information)) ? shift : 0;
}

/** Of a look, the customers with an age and a silence such as the other look knows: of others it has learned nothing. */
function likeThoseOf(other: Look, look: Look): Look {
  const ranges = [daysSinceAt, ageAt].map((feature) => {
    const sorted = Float64Array.from(other.features, (row) => row[feature]!).sort();
    const edge = Math.floor(sorted.length / 20);
    return { feature, from: sorted[edge]!, to: sorted[sorted.length - 1 - edge]! };
  });
  const isLike = (row: readonly number[]) =>
    ranges.every(({ feature, from, to }) => row[feature]! >= from && row[feature]! <= to);
  return {
    features: look.features.filter(isLike),
    ordered: look.ordered.filter((_, index) => isLike(look.features[index]!)),
  };
}

/**
 * Log-odds of the window → log-odds of the horizon, as it was on up to four days at least a horizon ago, a third of a
 * horizon apart; `undefined` if nobody can say.
 */
function* oddsOverHorizonByPast(
  timelines: readonly OrderTimeline[],
  asOf: Day,
  horizon: number,
  begin: Day,
  window: number,
  regression: LogisticModel,
): Generator<number, ((odds: number) => number) | undefined, void> {
  const looks: Look[] = [];
  for (let look = 0; look < mostLooks; look += 1) {
    const from = (asOf - Math.ceil(horizon) - Math.round((look * horizon) / 3)) as Day;
    if (from - begin < window) break;
    const seen = yield* lookAheadSteps(timelines, from, horizon);
    if (whyNotLearnable(seen)) break;
    looks.push(seen);
  }
  if (looks.length === 0) return undefined;
  const map = yield* fitLogisticSteps(
    {
      features: looks.flatMap((look) => look.features.map((row) => [logOdds(regression, row)])),
      happened: looks.flatMap((look) => look.ordered),
    },
    penalty,
  );
  return (map.slopes[0] ?? 0) > 0 ? (odds) => logOdds(map, [odds]) : undefined;
}

/**
 * The same where the history is shorter than the horizon: the model of purchases says for every customer by how much
 * the odds of an order grow from the window to the horizon. Its level is taken, but not its ranking, which is the worse
 * one: the line through all customers keeps them in the order that was learned.
 */
function* oddsOverHorizonByModel(
  timelines: readonly OrderTimeline[],
  asOf: Day,
  horizon: number,
  window: number,
  model: PurchaseModel,
  oddsNow: (timeline: OrderTimeline) => number,
): Generator<number, (odds: number) => number, void> {
  const features: number[][] = [];
  const happened: number[] = [];
  for (const [index, timeline] of timelines.entries()) {
    if (isTimeToPause(index)) yield index;
    const history = historyAt(timeline, asOf);
    if (!history) continue;
    const odds = oddsNow(timeline);
    const gained = oddsOfOrder(model, history, horizon) - oddsOfOrder(model, history, window);
    features.push([odds]);
    happened.push(probabilityOf(odds + gained));
  }
  const map = yield* fitLogisticSteps({ features, happened }, penalty);
  return (odds) => logOdds(map, [odds]);
}

function oddsOfOrder(model: PurchaseModel, history: PurchaseHistory, days: number): number {
  const risk = Math.min(Math.max(riskOfNoOrder(model, history, days), 1e-12), 1 - 1e-12);
  return Math.log((1 - risk) / risk);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function firstDay(timelines: readonly OrderTimeline[]): Day {
  let first = Infinity;
  for (const { days } of timelines) first = Math.min(first, days[0] ?? Infinity);
  return first as Day;
}

/** Where these features stand in a row. */
const daysSinceAt = 1;
const ageAt = 2;

const longestWindow = 90;
/** A window cut short by the history: fewer days than this say little about a longer horizon. */
const shortestWindow = 14;
const mostLooks = 4;
const penalty = 1;
/** Added before taking logarithms of days, so that today and yesterday are not worlds apart. */
const daysAdded = 7;
/** More than ten of her own gaps silent is as gone as ten. */
const longestSilenceInGaps = 10;
/** Where nobody has ordered twice, a gap only scales a feature. */
const gapWithoutRepeats = 60;
const daysInAYear = 365;
const largestSeasonShift = 3;
const smallestSeasonShift = 0.3;
