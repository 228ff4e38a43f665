import type { CellValue } from "../sheet/cells";
import { cohortBlock, reasonsBlock, segmentsBlock, statesBlock, tiersBlock, workloadBlock } from "./dashboardCharts";
import type { DashboardFigures } from "./dashboardFigures";
import { blockOf, figuresRow, headingRow, headerRow, noteRow, noteRows, type UnplacedBlock } from "./dashboardRows";
import { isoText } from "../calendar/day";
import { dealerKpiDefinition, dealerKpiWords } from "./dealerKpiWords";
import type { RetiredBlock, SheetBlock } from "../sheet/edits";
import type { Rate } from "../rates/rate";
import { funnelBlock, sourcesBlock, type FunnelChartKind } from "./dashboardFunnel";
import type { Locale } from "../locale";
import { measureFormats, measureLackText, measureTexts, restsOnText } from "./measureWords";
import { dashboardWords } from "./dashboardWords";
import { amount, fewCasesText } from "../rates/rateWords";
import { funnelDaysText, measureNames, measureWords } from "../funnel/funnelWords";

/** The blocks that these figures give, top to bottom; what the workbook does not tell has no block. */
export function dashboardBlocks(
  figures: DashboardFigures,
  locale: Locale,
  funnelChart: FunnelChartKind | null,
): UnplacedBlock[] {
  const { funnel, tiers, segments, workload, states, cohorts, reasons } = figures;
  return [
    titleBlock(figures, locale),
    summaryBlock(figures, locale),
    ...measuresBlock(figures, locale),
    ...(funnel ? [funnelBlock(funnel, locale, funnelChart)] : []),
    ...(workload ? [workloadBlock(workload, locale)] : []),
    ...(tiers ? [tiersBlock(tiers, figures, locale)] : []),
    ...(segments && segments.length > 0 ? [segmentsBlock(segments, locale)] : []),
    ...(states ? [statesBlock(states, figures, locale)] : []),
    ...(cohorts ? [cohortBlock(cohorts, locale)] : []),
    ...(reasons ? [reasonsBlock(reasons, locale)] : []),
    ...(funnel && funnel.splits.source.some(({ name }) => name !== null) ? [sourcesBlock(funnel, locale)] : []),
    ...kpisBlock(figures, locale),
  ];
}

/** What stands in place of the blocks that these figures do not give. */
export function retiredBlocks(given: readonly Pick<SheetBlock, "name">[], locale: Locale): RetiredBlock[] {
  const { noLongerKnown, ...words } = dashboardWords(locale);
  return blocksThatMayGo
    .filter((name) => !given.some((block) => block.name === name))
    .map((name) => {
      const title = words[name === "rates" ? "kpis" : name].heading;
      return { name, title, rows: [headingRow(title), noteRow(noLongerKnown)] };
    });
}

function titleBlock({ sheet, customers, asOf }: DashboardFigures, locale: Locale): UnplacedBlock {
  const words = dashboardWords(locale);
  const day = isoText(asOf);
  return blockOf("title", words.sheet, [
    { look: "title", cells: [{ value: words.title(day), format: "general" }] },
    noteRow(words.from(sheet, customers, day)),
    ...noteRows(words.refresh),
    // Which blocks could not be written anew.
    noteRow(""),
  ]);
}

function summaryBlock({ measures, customers, rules }: DashboardFigures, locale: Locale): UnplacedBlock {
  const { summary } = dashboardWords(locale);
  const [nameHeader, valueHeader, definitionHeader, restsOn] = summary.header;
  return blockOf("summary", summary.heading, [
    headingRow(summary.heading),
    headerRow([nameHeader, valueHeader, restsOn], definitionHeader),
    ...measures.map(({ measure, value, rate, known, lacks }) => {
      const { name, definition } = measureTexts(measure, rules, locale);
      const meaning = rate ? summary.madeOf(definition, partsOf(rate, locale)) : definition;
      const basis = known === null ? "" : restsOnText(known, customers, locale);
      return figuresRow(
        name,
        [value ?? "—", basis],
        [measureFormats[measure], "general"],
        lacks === null ? meaning : summary.madeOf(definition, measureLackText(lacks, rules, locale)),
      );
    }),
  ]);
}

/** What a rate was made of, so that nobody takes a share of few for one of many. */
function partsOf(rate: Rate, locale: Locale): string {
  return `${amount(Math.round(rate.numerator))} ÷ ${amount(Math.round(rate.denominator))}${fewText(rate, locale)}`;
}

/** "; few cases", where a rate rests on few. */
function fewText(rate: Rate | null, locale: Locale): string {
  return rate?.fewCases ? `${dashboardWords(locale).few}${fewCasesText(locale)}` : "";
}

function measuresBlock({ recent }: DashboardFigures, locale: Locale): UnplacedBlock[] {
  if (!recent?.measures) return [];
  const { measures } = recent;
  const { heading, header } = dashboardWords(locale).measures;
  return [
    blockOf("measures", heading, [
      headingRow(heading),
      noteRow(funnelDaysText(recent, locale)),
      headerRow([...header.slice(0, 4), ""], header[4]),
      ...measureNames.map((name) => {
        const words = measureWords(measures, name, locale);
        const figures: CellValue[] = [measures[name].now ?? "—", measures[name].before ?? "—", words.change, ""];
        return figuresRow(words.name, figures, ["general", "general", "integer"], words.definition);
      }),
    ]),
  ];
}

function kpisBlock({ kpis, recent }: DashboardFigures, locale: Locale): UnplacedBlock[] {
  if (kpis.length === 0 || recent === null) return [];
  const { heading, header } = dashboardWords(locale).kpis;
  return [
    blockOf("rates", heading, [
      headingRow(heading),
      noteRow(funnelDaysText(recent, locale)),
      headerRow([...header.slice(0, 4), ""], header[4]),
      ...kpis.map(({ kind, rate }) =>
        figuresRow(
          dealerKpiWords(kind, locale).name,
          [rate?.rate ?? "—", rate?.numerator ?? "—", rate?.denominator ?? "—", ""],
          ["percent", "integer", "integer"],
          rate
            ? `${dealerKpiDefinition(kind, locale)}${fewText(rate, locale)}`
            : dashboardWords(locale).summary.madeOf(
                dealerKpiDefinition(kind, locale),
                dashboardWords(locale).kpis.unknown,
              ),
        ),
      ),
    ]),
  ];
}

/** All but the first two, which are always there. */
const blocksThatMayGo = [
  "measures",
  "funnel",
  "workload",
  "tiers",
  "segments",
  "states",
  "cohorts",
  "reasons",
  "sources",
  "rates",
] as const;
