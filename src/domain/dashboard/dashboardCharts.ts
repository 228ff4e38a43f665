import type { RhythmState } from "../rhythm/rhythm";
import { colours } from "./dashboardColours";
import { blockOf, chartBeside, figuresRow, headerRow, headingRow, noteRows, type UnplacedBlock } from "./dashboardRows";
import type { DashboardFigures, SegmentCount } from "./dashboardFigures";
import type { GradingDistribution } from "../grading/gradingDistribution";
import type { Locale } from "../locale";
import type { LostReasons } from "./lostReasons";
import type { MonthCohort } from "./monthCohorts";
import type { OwnerWorkload } from "./ownerWorkload";
import { tiers as tierNames } from "../tier";
import { tradeIn } from "../rules/rulesOfTrade";
import type { SilenceStates } from "../churn/silenceStates";
import { churnReasonName } from "../churn/churnWords";
import { rhythmStateName } from "../rhythm/rhythmWords";
import { dashboardWords, monthText } from "./dashboardWords";
import { segmentName, tierName } from "../grading/rfmWords";

export function tiersBlock(
  distribution: GradingDistribution,
  { rules: { rfm, trade }, byVisits, customers: all }: Pick<DashboardFigures, "rules" | "byVisits" | "customers">,
  locale: Locale,
): UnplacedBlock {
  const words = dashboardWords(locale);
  const { heading, header } = words.tiers;
  const { visit } = tradeIn({ trade }).words[locale];
  const note = [
    byVisits ? words.byVisits(visit) : "",
    words.tiers.restsOn(distribution.graded, all),
    words.tiers.note(rfm),
  ].join("");
  return blockOf(
    "tiers",
    heading,
    [
      headingRow(heading),
      ...noteRows(note),
      headerRow(header),
      ...tierNames.map((tier) => {
        const { customers, ofCustomers, amount, ofAmount } = distribution.tiers[tier];
        return figuresRow(
          `${tier} ${tierName(tier, locale)}`,
          [customers, ofCustomers, amount, ofAmount ?? ""],
          ["integer", "percent", "wholeMoney", "percent"],
        );
      }),
    ],
    {
      chart: chartBeside({
        name: "Callsheet tiers",
        title: heading,
        type: "ColumnClustered",
        ...figureRows(note, tierNames.length),
        series: [{ name: words.customers, column: 1, colour: colours.brand }],
      }),
    },
  );
}

export function segmentsBlock(segments: readonly SegmentCount[], locale: Locale): UnplacedBlock {
  const words = dashboardWords(locale);
  const { heading, note, header } = words.segments;
  return blockOf(
    "segments",
    heading,
    [
      headingRow(heading),
      ...noteRows(note),
      headerRow(header),
      ...segments.map(({ segment, customers, amount }) =>
        figuresRow(segmentName(segment, locale), [customers, amount], ["integer", "wholeMoney"]),
      ),
    ],
    {
      reserved: 2,
      chart: chartBeside({
        name: "Callsheet segments",
        title: heading,
        type: "BarClustered",
        ...figureRows(note, segments.length),
        series: [{ name: words.customers, column: 1, colour: colours.brand }],
        rows: Math.max(13, segments.length + 4),
      }),
    },
  );
}

export function workloadBlock(workload: readonly OwnerWorkload[], locale: Locale): UnplacedBlock {
  const { heading, note, header, unassigned, others, total } = dashboardWords(locale).workload;
  const counts = workloadCounts.map(({ count }) => count);
  const sumOf = (some: readonly OwnerWorkload[]) =>
    counts.map((count) => some.reduce((sum, owner) => sum + owner[count], 0));
  const rest = workload.slice(ownersShown);
  const rows = [
    ...workload.slice(0, ownersShown).map((own) => ({ name: own.owner ?? unassigned, figures: sumOf([own]) })),
    ...(rest.length > 0 ? [{ name: others(rest.length), figures: sumOf(rest) }] : []),
  ];
  return blockOf(
    "workload",
    heading,
    [
      headingRow(heading),
      ...noteRows(note),
      headerRow(header),
      ...rows.map(({ name, figures }) => figuresRow(name, figures, "integer")),
      figuresRow(total, sumOf(workload), "integer", undefined, "total"),
    ],
    {
      reserved: 4,
      chart: chartBeside({
        name: "Callsheet workload",
        title: heading,
        type: "BarStacked",
        ...figureRows(note, rows.length),
        series: workloadCounts.map(({ colour }, index) => ({
          name: header[index + 1] ?? "",
          column: index + 1,
          colour,
        })),
        rows: Math.max(13, rows.length + 6),
      }),
    },
  );
}

export function statesBlock(
  { counts, withoutOrder }: SilenceStates,
  { rules, byVisits }: Pick<DashboardFigures, "rules" | "byVisits">,
  locale: Locale,
): UnplacedBlock {
  const words = dashboardWords(locale);
  const { heading, header } = words.states;
  const trade = tradeIn(rules);
  const trading = trade.words[locale];
  const none = words.states.withoutOrder(trading);
  const note = [
    byVisits ? words.byVisits(trading.visit) : "",
    words.states.note(rules.churn.statesFromGaps, trading),
    trade.visits === "purchases" ? words.states.treatments(trading) : "",
  ].join("");
  const all = states.reduce((sum, state) => sum + counts[state], withoutOrder);
  const row = (name: string, count: number) =>
    figuresRow(name, [count, all === 0 ? "" : count / all], ["integer", "percent"]);
  return blockOf(
    "states",
    heading,
    [
      headingRow(heading),
      ...noteRows(note),
      headerRow(header),
      ...states.map((state) => row(rhythmStateName(state, locale), counts[state])),
      row(none, withoutOrder),
    ],
    {
      chart: chartBeside({
        name: "Callsheet churn states",
        title: heading,
        type: "ColumnClustered",
        ...figureRows(note, states.length + 1),
        series: [{ name: words.customers, column: 1, colour: colours.brand }],
      }),
    },
  );
}

/** Months 1 to 4 after the first order: what six months of cohorts can tell without a wide table. */
export function cohortBlock(cohorts: readonly MonthCohort[], locale: Locale): UnplacedBlock {
  const { heading, note, month, customers, later } = dashboardWords(locale).cohorts;
  const withLater = cohorts.filter((cohort) => cohort.later.length > 0).length;
  return blockOf(
    "cohorts",
    heading,
    [
      headingRow(heading),
      ...noteRows(note),
      headerRow([month, customers, ...monthsLater.map(later)]),
      ...cohorts.map((cohort) =>
        figuresRow(
          monthText(cohort.month),
          [cohort.customers, ...monthsLater.map((months) => cohort.later[months - 1]?.rate.rate ?? "")],
          ["integer", "percent", "percent", "percent", "percent"],
        ),
      ),
    ],
    {
      chart: chartBeside({
        name: "Callsheet retention",
        title: `${heading}: ${later(1)}`,
        type: "ColumnClustered",
        ...figureRows(note, withLater),
        series: [{ name: later(1), column: 2, colour: colours.brand }],
      }),
    },
  );
}

export function reasonsBlock({ reasons, unknown }: LostReasons, locale: Locale): UnplacedBlock {
  const words = dashboardWords(locale);
  const { heading, note, header, unknown: nobodySays } = words.reasons;
  return blockOf(
    "reasons",
    heading,
    [
      headingRow(heading),
      ...noteRows(note),
      headerRow(header),
      ...reasons.map(({ reason, chosen, fromRemark }) =>
        figuresRow(churnReasonName(reason, locale), [chosen, fromRemark, chosen + fromRemark], "integer"),
      ),
      figuresRow(nobodySays, ["", "", unknown], "integer"),
    ],
    {
      reserved: 5,
      chart: chartBeside({
        name: "Callsheet reasons",
        title: heading,
        type: "BarClustered",
        ...figureRows(note, reasons.length + 1),
        series: [{ name: words.customers, column: 3, colour: colours.brand }],
      }),
    },
  );
}

/** Of a block with a heading, its notes and a header above its figures. */
function figureRows(
  note: string,
  rowCount: number,
): { readonly firstRow: number; readonly rowCount: number; readonly down: number } {
  const header = 1 + noteRows(note).length;
  return { firstRow: header + 1, rowCount, down: header };
}

/** A chart of more bars cannot be read. */
const ownersShown = 20;
const states: readonly RhythmState[] = ["active", "watch", "at-risk", "lost", "too-early"];
const monthsLater = [1, 2, 3, 4] as const;

const workloadCounts = [
  { count: "overdue", colour: colours.red },
  { count: "today", colour: colours.orange },
  { count: "soon", colour: colours.brand },
  { count: "later", colour: colours.light },
  { count: "cold", colour: colours.grey },
] as const;
