import type { ContactLog } from "./contactLog";
import type { Day } from "./day";
import { dealDays, type DealDaySource } from "./dealDays";
import { conversion, type FunnelCustomer } from "./funnel";
import { amountForecast, type AmountForecast } from "./funnelAmounts";
import { funnelListOf, type FunnelList } from "./funnelList";
import { funnelMeasures, type FunnelMeasures } from "./funnelMeasures";
import { isWithin, periodPair, type FunnelPeriod, type PeriodPair } from "./funnelPeriod";
import { funnelProgresses, type FunnelProgress, type UnknownStage } from "./funnelProgress";
import { groupBy } from "./groupBy";
import type { OrdersReading } from "./reading/readOrders";
import type { Reading } from "./reading/reading";
import type { Rules } from "./rules";
import { wilsonInterval, type Interval } from "./wilson";

export type FunnelRequest = {
  readonly reading: Reading;
  /** The sheet of orders; `null` where there is none. */
  readonly orders: OrdersReading | null;
  readonly log: ContactLog | null;
  readonly rules: Rules;
  readonly asOf: Day;
  readonly period: FunnelPeriod;
};

/** Reaching a stage implies the ones before it; or only what is recorded counts. */
export const funnelDefinitions = ["inOrder", "any"] as const;

export type FunnelDefinition = (typeof funnelDefinitions)[number];

export type FunnelStageFigures = {
  readonly stage: number;
  readonly reached: number;
  /** Of those who reached the stage before, how many reached this one too; `null` for the first stage. */
  readonly wentOn: number | null;
  /** Those who reached the stage before. */
  readonly from: number | null;
  /** `wentOn` of `from`; `null` where nobody was there to go on. */
  readonly stepRate: number | null;
  /** Reached this stage, of those who reached the first. */
  readonly overall: number | null;
  /** Reached the stage before and not this one. */
  readonly dropOff: number | null;
};

/** The step that loses most: the lowest step rate, the first of equals. */
export type Bottleneck = {
  /** The stage that they come from; the next one is what they do not reach. */
  readonly stage: number;
  readonly from: number;
  readonly wentOn: number;
  /** The same step in the period before; `null` where everybody is looked at. */
  readonly before: { readonly from: number; readonly wentOn: number } | null;
};

export type FunnelSplit = {
  /** `null` for the customers of whom the sheet does not say it. */
  readonly name: string | null;
  /** How many reached each stage. */
  readonly reached: readonly number[];
  readonly won: number;
  readonly rate: number | null;
  /** Where the true rate lies with 95 % confidence; `null` where nobody entered. */
  readonly interval: Interval | null;
};

export type SplitBy = "source" | "owner";

export type FunnelStudy = {
  readonly asOf: Day;
  readonly period: FunnelPeriod;
  readonly days: PeriodPair | null;
  readonly list: FunnelList;
  /** Customers in the funnel: of the period, or all. */
  readonly customers: number;
  readonly tables: Readonly<Record<FunnelDefinition, readonly FunnelStageFigures[]>>;
  readonly bottlenecks: Readonly<Record<FunnelDefinition, Bottleneck | null>>;
  /** In order; each adds up to the whole. Larger groups first, the unnamed one last. */
  readonly splits: Readonly<Record<SplitBy, readonly FunnelSplit[]>>;
  /** `null` where everybody is looked at: then there is no period before. */
  readonly measures: FunnelMeasures | null;
  readonly dealDaysFrom: DealDaySource;
  /** `null` where the sheet has no amounts at stake. */
  readonly forecast: AmountForecast | null;
  readonly unknown: readonly UnknownStage[];
  readonly blank: number;
  /** Customers whose first contact is not known and who therefore are in no period. */
  readonly withoutEntry: number;
};

/** Whether a sheet says anything about the way to a deal. */
export function hasStages({ columns }: Pick<Reading, "columns">): boolean {
  return columns.some(({ field }) => field === "stage" || field === "testDrive" || field === "dealStatus");
}

/**
 * The funnel of a sheet. With a period it is about the customers who entered in it, and beside it stands the same for the
 * period before; these have had more time, which the screen says. The forecast is about everybody.
 */
export function studyFunnel({ reading, orders, log, rules, asOf, period }: FunnelRequest): FunnelStudy {
  const list = funnelListOf(reading, rules);
  const deals = dealDays({ reading, orders, log, rules });
  const { customers, unknown, blank } = funnelProgresses(reading, list, rules, deals.byRow);
  const days = periodPair(period, asOf);
  const shown = days === null ? customers : customers.filter(({ enteredOn }) => isWithin(enteredOn, days.now));
  const earlier = days === null ? null : customers.filter(({ enteredOn }) => isWithin(enteredOn, days.before));
  const count = list.stages.length;
  const tables = { inOrder: stageFigures(shown, "inOrder", count), any: stageFigures(shown, "any", count) };
  const before = earlier && {
    inOrder: stageFigures(earlier, "inOrder", count),
    any: stageFigures(earlier, "any", count),
  };
  return {
    asOf,
    period,
    days,
    list,
    customers: shown.length,
    tables,
    bottlenecks: {
      inOrder: bottleneckOf(tables.inOrder, before?.inOrder ?? null),
      any: bottleneckOf(tables.any, before?.any ?? null),
    },
    splits: { source: splitBy(shown, "source", count), owner: splitBy(shown, "owner", count) },
    measures: days && funnelMeasures(customers, days),
    dealDaysFrom: deals.from,
    forecast: reading.columns.some(({ field }) => field === "dealAmount") ? amountForecast(customers, count) : null,
    unknown,
    blank,
    withoutEntry: customers.filter(({ enteredOn }) => enteredOn === null).length,
  };
}

/** The funnel stage by stage, by one of the two definitions. */
export function stageFigures(
  customers: readonly FunnelProgress[],
  definition: FunnelDefinition,
  stageCount: number,
): FunnelStageFigures[] {
  const asCustomers = customers.map((customer) => asFunnelCustomer(customer, definition));
  const first = conversion(asCustomers, 0, 0).reachedFrom;
  return Array.from({ length: stageCount }, (_, stage) => {
    const reached = conversion(asCustomers, stage, stage).reachedFrom;
    const ofFirst = conversion(asCustomers, 0, stage);
    const step = stage === 0 ? null : conversion(asCustomers, stage - 1, stage);
    return {
      stage,
      reached,
      wentOn: step && step.reachedTo,
      from: step && step.reachedFrom,
      stepRate: step && step.rate,
      overall: first === 0 ? null : ofFirst.rate,
      dropOff: step && step.reachedFrom - step.reachedTo,
    };
  });
}

function asFunnelCustomer({ furthest, recorded }: FunnelProgress, definition: FunnelDefinition): FunnelCustomer {
  return definition === "inOrder" ? { kind: "furthest", stage: furthest } : { kind: "recorded", stages: recorded };
}

function bottleneckOf(
  table: readonly FunnelStageFigures[],
  before: readonly FunnelStageFigures[] | null,
): Bottleneck | null {
  let lowest: FunnelStageFigures | null = null;
  for (const row of table) {
    if (row.stepRate !== null && (lowest?.stepRate ?? Infinity) > row.stepRate) lowest = row;
  }
  if (lowest === null || lowest.stepRate === 1) return null;
  const { stage, from, wentOn } = lowest;
  const same = before?.[stage];
  return {
    stage: stage - 1,
    from: from ?? 0,
    wentOn: wentOn ?? 0,
    before: same ? { from: same.from ?? 0, wentOn: same.wentOn ?? 0 } : null,
  };
}

function splitBy(customers: readonly FunnelProgress[], by: SplitBy, stageCount: number): FunnelSplit[] {
  const splits = [...groupBy(customers, (customer) => customer[by])].map(([name, own]): FunnelSplit => {
    const reached = stageFigures(own, "inOrder", stageCount).map((row) => row.reached);
    const won = reached.at(-1) ?? 0;
    return {
      name,
      reached,
      won,
      rate: own.length === 0 ? null : won / own.length,
      interval: own.length === 0 ? null : wilsonInterval(won, own.length),
    };
  });
  const size = ({ name, reached }: FunnelSplit) => (name === null ? -1 : (reached[0] ?? 0));
  return splits.sort((one, other) => size(other) - size(one));
}
