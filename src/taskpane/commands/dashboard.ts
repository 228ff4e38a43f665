import type { ChurnReason } from "../../domain/churn/churnReasons";
import { dashboardFigures, type DashboardFigures } from "../../domain/dashboard/dashboardFigures";
import type { FunnelChartKind } from "../../domain/dashboard/dashboardFunnel";
import { planDashboard } from "../../domain/dashboard/dashboardPlan";
import type { FunnelPeriod } from "../../domain/funnel/funnelPeriod";
import { churnMarkFrom } from "../../domain/churn/churnMark";
import { standingBlockSheet, type StandingBlockSheet } from "../../workbook/blockSheet/blockSheet";
import type { Outcome } from "../../workbook/door/failure";
import { breathe, type JobOptions } from "../../workbook/door/progress";
import { gather } from "../../workbook/read/gather";
import type { Found } from "./findCustomers";
import { funnelOf } from "./funnel";
import { planned } from "./knownOfCustomers";
import { ourValues } from "./ourValues";
import { alsoUnchanged, prepared, type Prepared } from "./prepared";
import type { Source } from "./source";

export type DashboardChoices = {
  /** Whose three measures and rates are shown, beside those of the period before. */
  readonly period: FunnelPeriod;
  /** How the funnel is drawn. Absent: a chart that stands stays as it is, a new one is drawn as bars. */
  readonly funnelChart?: FunnelChartKind | undefined;
};

export type PreparedDashboard = Prepared & {
  readonly figures: DashboardFigures;
  /** The name that a new sheet gets, a number added where it is taken. */
  readonly sheet: string;
  readonly blocks: readonly string[];
  readonly charts: number;
  /** The dashboard that is there and will be written anew; `null` where there is none. */
  readonly standing: StandingBlockSheet | null;
};

/** Works out the dashboard of a customer sheet: a sheet of blocks and charts, made or written anew. */
export function prepareDashboard(
  source: Source & DashboardChoices,
  options: JobOptions = {},
): Promise<Outcome<PreparedDashboard>> {
  return gather(async (workbook) => {
    const { found, rules, orders, log, beside } = await funnelOf(workbook, source);
    await breathe();
    const figures = dashboardFigures({
      reading: found.reading,
      orders,
      log,
      rules,
      asOf: source.asOf,
      locale: source.locale,
      period: source.period,
      facts: planned(found),
      chosenReasons: chosenReasons(found),
    });
    await breathe();
    const edit = planDashboard(figures, source.locale, source.funnelChart ?? null);
    return {
      ...alsoUnchanged(prepared(found, [edit]), beside),
      figures,
      sheet: edit.name,
      blocks: edit.blocks.map(({ title }) => title),
      charts: edit.blocks.filter(({ chart }) => chart !== undefined).length,
      standing: await workbook.ask(standingBlockSheet(edit)),
    };
  }, options);
}

/** Unless the person looks at another one. */
export const usualPeriod: FunnelPeriod = "last3Months";

function chosenReasons(found: Found): ReadonlyMap<number, ChurnReason> {
  return new Map(
    [...ourValues(found, "churnReason")].flatMap(([row, value]) => {
      const mark = churnMarkFrom(String(value ?? ""));
      return mark === null ? [] : [[row, mark.reason] as const];
    }),
  );
}
