import { colours } from "./dashboardColours";
import { blockOf, chartBeside, figuresRow, headerRow, headingRow, noteRows, type UnplacedBlock } from "./dashboardRows";
import type { FunnelStudy } from "../funnel/funnelStudy";
import type { Locale } from "../locale";
import { rateOf } from "../rates/rate";
import { unknownStageTexts } from "../funnel/unknownStages";
import { unknownStageTextsText } from "../funnel/unknownStagesWords";
import { dashboardWords } from "./dashboardWords";
import { bottleneckText, funnelDefinitionText, funnelLeftOutTexts, funnelStageNames } from "../funnel/funnelWords";

/** How the funnel is drawn: as a centred stacked bar, which every reader shows, or as Excel's own funnel. */
export type FunnelChartKind = "bar" | "native";

/**
 * The stages with a chart, of the kind that was asked for, else as it stands, and where none stands as bars: half of what a stage is short of the widest pushes its bar to the
 * middle.
 */
export function funnelBlock(study: FunnelStudy, locale: Locale, kind: FunnelChartKind | null): UnplacedBlock {
  const words = dashboardWords(locale);
  const { heading, header, chart, unknown } = words.funnel;
  const table = study.tables.inOrder;
  const names = funnelStageNames(study, locale);
  const widest = Math.max(0, ...table.map(({ reached }) => reached));
  const notes = [
    bottleneckText(study.bottlenecks.inOrder, study, locale),
    funnelDefinitionText("inOrder", locale),
    ...funnelLeftOutTexts(study, locale),
    ...(study.unknown.length > 0
      ? [unknown(study.unknown.length, unknownStageTextsText(unknownStageTexts(study.unknown), locale))]
      : []),
  ];
  const noteLines = notes.flatMap(noteRows);
  const firstRow = noteLines.length + 2;
  const reachedSeries = { name: words.customers, column: 1, colour: colours.brand };
  const drawn = { name: "Callsheet funnel", title: chart, firstRow, rowCount: table.length, down: firstRow - 1 };
  const rows = Math.max(12, table.length + 5);
  const pushed = { name: header[5], column: 5, colour: colours.none };
  const bar = chartBeside({ ...drawn, rows, type: "BarStacked", series: [pushed, reachedSeries] });
  const native = chartBeside({ ...drawn, rows, type: "Funnel", series: [reachedSeries] });
  return blockOf(
    "funnel",
    heading,
    [
      headingRow(heading),
      ...noteLines,
      headerRow(header),
      ...table.map(({ stage, reached, step, overall, dropOff }) =>
        figuresRow(
          names[stage] ?? "",
          [reached, step?.rate ?? "", overall.rate ?? "", dropOff ?? "", (widest - reached) / 2],
          ["integer", "percent", "percent", "integer", "general"],
        ),
      ),
    ],
    {
      reserved: 3,
      chart:
        kind === "native"
          ? { ...native, otherwise: bar, isChosen: true }
          : { ...bar, otherwise: native, isChosen: kind === "bar" },
    },
  );
}

/** Customers and deals by source. */
export function sourcesBlock(study: FunnelStudy, locale: Locale): UnplacedBlock {
  const { heading, note, header, unnamed, others } = dashboardWords(locale).sources;
  const { source } = study.splits;
  const rest = source.slice(sourcesShown);
  const sum = (part: "numerator" | "denominator") => rest.reduce((total, { overall }) => total + overall[part], 0);
  const rows = [
    ...source.slice(0, sourcesShown).map(({ name, overall }) => ({ name: name ?? unnamed, overall })),
    ...(rest.length > 0 ? [{ name: others(rest.length), overall: rateOf(sum("numerator"), sum("denominator")) }] : []),
  ];
  return blockOf(
    "sources",
    heading,
    [
      headingRow(heading),
      ...noteRows(note),
      headerRow(header),
      ...rows.map(({ name, overall: { numerator, denominator, rate, interval } }) =>
        figuresRow(
          name,
          [denominator, numerator, rate ?? "", interval?.low ?? ""],
          ["integer", "integer", "percent", "percent"],
        ),
      ),
    ],
    { reserved: 3 },
  );
}

/** What is written by hand may have hundreds of spellings; the rest is one row. */
const sourcesShown = 15;
