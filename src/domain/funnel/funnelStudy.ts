import type { ContactLog } from "../contactLog/contactLog";
import type { Field } from "../customer";
import type { Day } from "../calendar/day";
import { dealDays, type DealDaySource } from "./dealDays";
import { orderMatches, type OrderMatches } from "../reading/orders/orderMatches";
import { funnelTableOf, type FunnelCustomer, type FunnelRow } from "./funnel";
import { amountForecast, type AmountForecast } from "./funnelAmounts";
import { funnelListOf, type FunnelList } from "./funnelList";
import { funnelMeasures, type FunnelMeasures } from "./funnelMeasures";
import { periodPair, type FunnelPeriod, type PeriodPair } from "./funnelPeriod";
import { funnelProgresses, type FunnelProgress, type FunnelProgresses, type UnknownStage } from "./funnelProgress";
import { groupBy } from "../groupBy";
import { rateOf, type Rate } from "../rates/rate";
import { isWithin } from "../rates/rates";
import type { OrdersReading } from "../reading/orders/readOrders";
import type { Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";

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
  /** Of those who reached the first stage, how many reached the last. */
  readonly overall: Rate;
};

export type SplitBy = "source" | "owner";

export type FunnelStudy = {
  readonly asOf: Day;
  readonly period: FunnelPeriod;
  readonly days: PeriodPair | null;
  readonly list: FunnelList;
  /** Customers in the funnel: of the period, or all. */
  readonly customers: number;
  readonly tables: Readonly<Record<FunnelDefinition, readonly FunnelRow[]>>;
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
  /** Customers who were not reached yet: beside the way. */
  readonly aside: number;
  /** Whether intent grades tell the way, for want of stages. */
  readonly byGrades: boolean;
  /** Customers whose first contact is not known and who therefore are in no period. */
  readonly withoutEntry: number;
};

/** Whether a sheet says anything about the way to a deal. */
export function hasStages({ columns }: Pick<Reading, "columns">): boolean {
  return columns.some(({ field }) => field !== null && tellingFields.includes(field));
}

const tellingFields: readonly Field[] = ["stage", "testDrive", "dealStatus", "grade"];

/** What is known of the way of every customer, whatever the period. */
export type FunnelGround = FunnelProgresses & Pick<FunnelStudy, "list" | "dealDaysFrom" | "forecast" | "withoutEntry">;

/** Places every customer of the sheet: the part of the study that all periods share. */
export function funnelGround(
  { reading, log, rules }: Pick<FunnelRequest, "reading" | "log" | "rules">,
  buyers: OrderMatches | null,
): FunnelGround {
  const list = funnelListOf(reading, rules);
  const deals = dealDays({ reading, buyers, log, rules });
  const progresses = funnelProgresses(reading, list, rules, deals.byRow);
  const { customers } = progresses;
  const hasAmounts = reading.columns.some(({ field }) => field === "dealAmount");
  return {
    ...progresses,
    list,
    dealDaysFrom: deals.from,
    forecast: hasAmounts ? amountForecast(customers, list.stages.length) : null,
    withoutEntry: customers.filter(({ enteredOn }) => enteredOn === null).length,
  };
}

/**
 * The funnel of a sheet. With a period it is about the customers who entered in it, and beside it stands the same for the
 * period before; these have had more time, which the screen says. The forecast is about everybody.
 */
export function studyFunnel(request: FunnelRequest): FunnelStudy {
  return studyGround(funnelGround(request, orderMatches(request.reading, request.orders)), request);
}

/** The same from customers that are placed already. */
export function studyGround(
  { customers, list, ...ground }: FunnelGround,
  { asOf, period }: Pick<FunnelRequest, "asOf" | "period">,
): FunnelStudy {
  const days = periodPair(period, asOf);
  const shown = days === null ? customers : customers.filter(({ enteredOn }) => isWithin(enteredOn, days.now));
  const earlier = days === null ? null : customers.filter(({ enteredOn }) => isWithin(enteredOn, days.before));
  const count = list.stages.length;
  const tables = tablesOf(shown, count);
  const before = earlier && tablesOf(earlier, count);
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
    dealDaysFrom: ground.dealDaysFrom,
    forecast: ground.forecast,
    unknown: ground.unknown,
    blank: ground.blank,
    aside: ground.aside,
    byGrades: ground.byGrades,
    withoutEntry: ground.withoutEntry,
  };
}

function tablesOf(customers: readonly FunnelProgress[], stageCount: number): FunnelStudy["tables"] {
  const table = (definition: FunnelDefinition) => {
    // Customers who went the same way share it: there are few ways and many customers.
    const ways = new Map<FunnelCustomer, number>();
    for (const { [definition]: way } of customers) ways.set(way, (ways.get(way) ?? 0) + 1);
    return funnelTableOf(ways, stageCount);
  };
  return { inOrder: table("inOrder"), any: table("any") };
}

function bottleneckOf(table: readonly FunnelRow[], before: readonly FunnelRow[] | null): Bottleneck | null {
  const row = table.find(({ bottleneck }) => bottleneck);
  if (!row?.step || row.step.rate === 1) return null;
  const { stage, step } = row;
  return { stage: stage - 1, from: step.denominator, wentOn: step.numerator, before: beforeOf(before?.[stage]) };
}

function beforeOf(row: FunnelRow | undefined): Bottleneck["before"] {
  return row?.step ? { from: row.step.denominator, wentOn: row.step.numerator } : null;
}

function splitBy(customers: readonly FunnelProgress[], by: SplitBy, stageCount: number): FunnelSplit[] {
  const splits = [...groupBy(customers, (customer) => customer[by])].map(([name, own]): FunnelSplit => {
    const reached = Array<number>(stageCount).fill(0);
    for (const { furthest } of own) for (let stage = 0; stage <= furthest; stage += 1) reached[stage]! += 1;
    return { name, reached, overall: rateOf(reached.at(-1) ?? 0, own.length) };
  });
  const size = ({ name, reached }: FunnelSplit) => (name === null ? -1 : (reached[0] ?? 0));
  return splits.sort((one, other) => size(other) - size(one));
}
