import type { Day } from "../calendar/day";
import { finish, isTimeToPause } from "../pauses";
import {
  chooseModelSteps,
  priorModel,
  type ChosenModel,
  type ChurnModel,
  type ChurnModelOrigin,
  type ModelChoice,
} from "./churnModel";
import { learnFromOrderDatesSteps, type LearnedFromOrderDates, type NotLearnable } from "./orderDates";
import { historyAt, orderTimeline, type DatedOrder, type OrderTimeline } from "./orderTimeline";
import { riskOfNoOrder } from "./purchaseModel";
import { purchaseHistory, type OrderSummary, type OrderSummaryFault, type PurchaseHistory } from "./purchaseHistory";

export type HorizonFault = "horizon-not-positive" | "horizon-too-long";

export type ChurnFault = OrderSummaryFault | HorizonFault;

export type ChurnAnswer =
  | {
      readonly ok: true;
      /** The probability of no order in the horizon, 0 to 1. */
      readonly risk: number;
      /** What the probability comes from. */
      readonly model: ChurnModelOrigin | "order-dates";
    }
  | { readonly ok: false; readonly code: ChurnFault };

/** The risk is for the next 90 days unless the person says otherwise. */
export const defaultHorizonInDays = 90;

/** Nobody looks further ahead than a hundred years: what asks for that has mistaken a date for a number of days. */
const longestHorizonInDays = 36_525;

export function faultOfHorizon(horizon: number): HorizonFault | undefined {
  if (!(horizon > 0)) return "horizon-not-positive";
  return horizon > longestHorizonInDays ? "horizon-too-long" : undefined;
}

export type ChurnQuestion = OrderSummary & {
  readonly asOf: Day;
  readonly horizon?: number;
  readonly model?: ChurnModel;
};

/**
 * The probability, 0 to 1, that the customer places no order in the `horizon` days after `asOf`, from the summary of
 * her orders. Without a model the prior of a business with an order every 60 days answers.
 */
export function churnRisk(question: ChurnQuestion): ChurnAnswer {
  const { asOf, horizon = defaultHorizonInDays, model = priorModel() } = question;
  const unfit = faultOfHorizon(horizon);
  if (unfit) return { ok: false, code: unfit };
  const read = purchaseHistory(question, asOf);
  if (!read.ok) return read;
  return { ok: true, risk: riskOfNoOrder(model, read.history, horizon), model: model.origin };
}

export type ChurnChoice = ModelChoice & {
  readonly asOf: Day;
  readonly horizon?: number;
};

export type ChurnReport = {
  /** One for each customer, in the order they were given. */
  readonly answers: readonly ChurnAnswer[];
  readonly horizon: number;
  readonly estimator: ChurnEstimator;
};

export type ChurnEstimator =
  | { readonly kind: "order-dates"; readonly learned: LearnedFromOrderDates }
  | {
      readonly kind: "purchase-model";
      readonly chosen: ChosenModel;
      /** Why it was not learned from order dates, where there are some. */
      readonly notLearned?: NotLearnable;
    };

/**
 * The risk of every customer of a sheet that gives first order, last order and number of orders: a model is fitted to
 * the sheet itself, else the prior answers. Rows that cannot be read get their fault and are left out of the fit.
 */
export function* churnFromSummariesSteps(
  summaries: readonly OrderSummary[],
  choice: ChurnChoice,
): Generator<number, ChurnReport, void> {
  const { asOf, horizon = defaultHorizonInDays } = choice;
  const reads = summaries.map((summary) => purchaseHistory(summary, asOf));
  yield 0;
  const chosen = yield* chooseModelSteps(
    reads.flatMap((read) => (read.ok ? [read.history] : [])),
    choice,
  );
  const answers: ChurnAnswer[] = [];
  for (const [index, read] of reads.entries()) {
    if (isTimeToPause(index)) yield index;
    answers.push(read.ok ? answerOfModel(chosen.model, read.history, horizon) : read);
  }
  return { answers, horizon, estimator: { kind: "purchase-model", chosen } };
}

export function churnFromSummaries(summaries: readonly OrderSummary[], choice: ChurnChoice): ChurnReport {
  return finish(churnFromSummariesSteps(summaries, choice));
}

export type OrdersChoice = ChurnChoice & {
  /** "purchase-model" keeps to MBG/NBD (or the family named) where order dates would do better. */
  readonly estimator?: "best" | "purchase-model";
};

/**
 * The risk of every customer from the dates of her orders, by the estimator of `learnFromOrderDatesSteps` where the
 * sheet's past is enough to learn from, else by a model fitted to the sheet or the prior. Orders after `asOf` are not
 * known yet; a customer without an order until then gets the fault "no-orders".
 */
export function* churnFromOrdersSteps(
  customers: readonly (readonly DatedOrder[])[],
  choice: OrdersChoice,
): Generator<number, ChurnReport, void> {
  const timelines: OrderTimeline[] = [];
  for (const orders of customers) {
    if (isTimeToPause(timelines.length)) yield timelines.length;
    timelines.push(orderTimeline(orders));
  }
  return yield* churnFromTimelinesSteps(timelines, choice);
}

export function churnFromOrders(customers: readonly (readonly DatedOrder[])[], choice: OrdersChoice): ChurnReport {
  return finish(churnFromOrdersSteps(customers, choice));
}

/** The same for orders that have been laid out already. */
export function* churnFromTimelinesSteps(
  timelines: readonly OrderTimeline[],
  choice: OrdersChoice,
): Generator<number, ChurnReport, void> {
  const { asOf, horizon = defaultHorizonInDays, estimator = "best" } = choice;
  const histories = timelines.map((timeline) => historyAt(timeline, asOf));
  yield 0;
  const chosen = yield* chooseModelSteps(
    histories.filter((history) => history !== undefined),
    choice,
  );
  const answersOfModelSteps = function* (): Generator<number, ChurnAnswer[], void> {
    const answers: ChurnAnswer[] = [];
    for (const [index, history] of histories.entries()) {
      if (isTimeToPause(index)) yield index;
      answers.push(answerOrNone(history, (known) => answerOfModel(chosen.model, known, horizon)));
    }
    return answers;
  };
  if (estimator === "purchase-model" || faultOfHorizon(horizon)) {
    const answers = yield* answersOfModelSteps();
    return { answers, horizon, estimator: { kind: "purchase-model", chosen } };
  }
  const learnt = yield* learnFromOrderDatesSteps(timelines, asOf, horizon, chosen.model);
  if (!learnt.ok) {
    const answers = yield* answersOfModelSteps();
    return { answers, horizon, estimator: { kind: "purchase-model", chosen, notLearned: learnt.code } };
  }
  const answers: ChurnAnswer[] = [];
  for (const [index, timeline] of timelines.entries()) {
    if (isTimeToPause(index)) yield index;
    answers.push(
      answerOrNone(histories[index], () => ({ ok: true, risk: learnt.riskOf(timeline), model: "order-dates" })),
    );
  }
  return { answers, horizon, estimator: { kind: "order-dates", learned: learnt.learned } };
}

function answerOfModel(model: ChurnModel, history: PurchaseHistory, horizon: number): ChurnAnswer {
  const unfit = faultOfHorizon(horizon);
  if (unfit) return { ok: false, code: unfit };
  return { ok: true, risk: riskOfNoOrder(model, history, horizon), model: model.origin };
}

function answerOrNone(
  history: PurchaseHistory | undefined,
  answer: (history: PurchaseHistory) => ChurnAnswer,
): ChurnAnswer {
  return history ? answer(history) : { ok: false, code: "no-orders" };
}
