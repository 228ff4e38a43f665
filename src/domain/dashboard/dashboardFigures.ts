import type { ChurnReason } from "../churn/churnReasons";
import type { Day } from "../calendar/day";
import type { FactsByRow } from "../contactPlan/rowFacts";
import { orderMatches } from "../reading/orders/orderMatches";
import { dealerCounts } from "./dealerCounts";
import { dealerKpis, type DealerKpi } from "./dealerKpis";
import {
  funnelGround,
  hasStages,
  studyGround,
  type FunnelGround,
  type FunnelRequest,
  type FunnelStudy,
} from "../funnel/funnelStudy";
import { gradingDistribution, type GradingDistribution } from "../grading/gradingDistribution";
import { gradeReading, type GradedReading } from "../grading/gradingPlan";
import { lostReasons, type LostReasons } from "./lostReasons";
import { monthCohorts, type MonthCohort } from "./monthCohorts";
import { customersWithOrders } from "../grading/orderGrading";
import { ownerWorkloads, type OwnerWorkload } from "./ownerWorkload";
import { repeatRateOfDays, type Window } from "../rates/rates";
import type { OrdersReading } from "../reading/orders/readOrders";
import type { Rules } from "../rules/rules";
import type { Segment } from "../grading/segments";
import { tradeIn } from "../rules/rulesOfTrade";
import type { TradeKey } from "../trades/trade";
import { measureFigures, type MeasureFigure } from "./measureFigures";
import { silenceStates, type SilenceStates } from "../churn/silenceStates";

export type DashboardRequest = FunnelRequest & {
  readonly locale: Parameters<typeof gradeReading>[0]["locale"];
  readonly facts?: FactsByRow;
  /** Reasons for leaving that a person has chosen, by row number. */
  readonly chosenReasons: ReadonlyMap<number, ChurnReason>;
};

/** Every number of the dashboard; `null` where the workbook does not tell it. */
export type DashboardFigures = {
  readonly trade: TradeKey;
  /** Whether visits stand for orders, because the trade has them for purchases and the workbook no orders. */
  readonly byVisits: boolean;
  /** What stands at the top: the measures of the trade, in its order. */
  readonly measures: readonly MeasureFigure[];
  readonly sheet: string;
  readonly asOf: Day;
  readonly customers: number;
  /** Those that the figures follow, for their definitions. */
  readonly rules: Pick<Rules, "rfm" | "churn" | "trade" | "followUp">;
  /** Everybody on the sheet. */
  readonly funnel: FunnelStudy | null;
  /** The three measures and the dealer's rates are of this period. */
  readonly recent: FunnelStudy | null;
  readonly tiers: GradingDistribution | null;
  /** Larger segments first. */
  readonly segments: readonly SegmentCount[] | null;
  /** `null` where no next contact is known. */
  readonly workload: readonly OwnerWorkload[] | null;
  readonly states: SilenceStates | null;
  readonly cohorts: readonly MonthCohort[] | null;
  readonly reasons: LostReasons | null;
  /** Those of the trade; a rate is `null` where the sheet does not tell its counts. */
  readonly kpis: readonly DealerKpi[];
};

export type SegmentCount = { readonly segment: Segment; readonly customers: number; readonly amount: number };

/** All that the dashboard shows, from one reading of the workbook. */
export function dashboardFigures(request: DashboardRequest): DashboardFigures {
  const { reading, orders, rules, asOf } = request;
  const otherOrders = orders !== null && orders.reading.sheet !== reading.sheet ? orders : null;
  const buyers = orderMatches(reading, orders);
  const ground = hasStages(reading) ? funnelGround(request, buyers) : null;
  const funnel = ground && studyGround(ground, { asOf, period: "all" });
  const recent = ground && request.period !== "all" ? studyGround(ground, request) : null;
  const graded = gradedFor(request, otherOrders);
  const orderDays = otherOrders?.customers.map(({ days }) => days);
  const workload = tellsContacts(request) ? ownerWorkloads(request) : null;
  const states = silenceStates(reading, buyers, rules, asOf);
  const repeat = otherOrders && orderDays ? repeatRateOfDays(orderDays, otherOrders.window, "day") : null;
  const reasons = lostReasons(reading.customers, rules, lostRowsOf(ground), request.chosenReasons);
  const trade = tradeIn(rules);
  return {
    sheet: reading.sheet,
    asOf,
    customers: reading.customers.length,
    trade: trade.key,
    byVisits: graded?.purchasesFrom === "visits",
    measures: measureFigures({
      measures: trade.measures,
      reading,
      graded,
      funnel,
      workload,
      states,
      repeat,
      rules,
      asOf,
    }),
    rules,
    funnel,
    recent,
    tiers: graded && gradingDistribution(graded),
    segments: graded && segmentsOf(graded),
    workload,
    states,
    cohorts: orderDays ? monthCohorts(orderDays, asOf, cohortMonths) : null,
    reasons: reasons.lost > 0 ? reasons : null,
    kpis: recent?.days ? knownKpis(request, recent.days.now) : [],
  };
}

/** Whether the sheet tells of any contact, visit or next day at all; without one "no date of a contact" would be everybody. */
function tellsContacts({ reading, facts }: DashboardRequest): boolean {
  return reading.customers.some(
    ({ row, lastContactDate, lastVisitDate, nextContactDate }) =>
      (lastContactDate ?? lastVisitDate ?? nextContactDate ?? facts?.get(row)?.plannedNext ?? null) !== null,
  );
}

/** Grades from the sheet's own columns, else from the orders, else by visits; `null` where nothing tells what was bought. */
function gradedFor({ reading, rules, asOf, locale }: DashboardRequest, orders: OrdersReading | null) {
  const own = gradeReading({ reading, rules, asOf, locale });
  const isByVisits = own.purchasesFrom === "visits";
  if (own.reason === undefined && !(isByVisits && orders !== null)) return own;
  if (orders === null) return null;
  const joined = customersWithOrders(reading, orders, rules.rfm);
  if (joined.facts.missing.length > 0) return null;
  return gradeReading({ reading: joined.reading, rules, asOf, locale, purchasesFrom: "orders" });
}

function segmentsOf({ rows, reading }: GradedReading): SegmentCount[] {
  const counts = new Map<Segment, { customers: number; amount: number }>();
  rows.forEach(({ segment }, index) => {
    if (segment === null) return;
    const count = counts.get(segment) ?? { customers: 0, amount: 0 };
    count.customers += 1;
    count.amount += reading.customers[index]?.totalAmount ?? 0;
    counts.set(segment, count);
  });
  return [...counts]
    .map(([segment, count]) => ({ segment, ...count }))
    .sort((one, other) => other.customers - one.customers);
}

function lostRowsOf(ground: FunnelGround | null): ReadonlySet<number> {
  const lost = ground?.customers.filter(({ state }) => state === "lost") ?? [];
  return new Set(lost.map(({ row }) => row));
}

function knownKpis({ reading, rules }: DashboardRequest, period: Window): DealerKpi[] {
  const kpis = dealerKpis(dealerCounts(reading.customers, period, rules));
  const { periodRates } = tradeIn(rules);
  return kpis.filter(({ kind }) => periodRates.includes(kind));
}

/** The month of as-of and the five before it. */
const cohortMonths = 6;
