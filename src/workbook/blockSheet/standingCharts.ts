import type { SheetBlock, SheetChart } from "../../domain/sheet/edits";
import { queueChart, queueSeries } from "./blockCharts";
import type { Remembered } from "../cells/undoRecord";
import type { BlockArea } from "./blockPlaces";
import type { AddedChart, ChartFrame, KeptBlock } from "../cells/undoRecord";

/**
 * What became of the chart of a block: it shows the block; the person has deleted it, and it is not made again; they have
 * added or deleted series, so that it was left alone; or another one stands in its place.
 */
export type ChartOutcome = "shown" | "gone" | "left" | "replaced";

export type StandingChart = {
  readonly chart: Excel.Chart;
  readonly name: string;
  readonly id: string;
  readonly type: string;
  readonly frame: ChartFrame;
};

export async function chartsOn(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<StandingChart[]> {
  const { charts } = worksheet;
  charts.load("items/name,items/id,items/chartType,items/left,items/top,items/width,items/height");
  await context.sync();
  return charts.items.map((chart) => {
    const { name, id, chartType: type, left, top, width, height } = chart;
    return { chart, name, id, type, frame: { left, top, width, height } };
  });
}

/** The chart of a block, under whatever name it goes now. */
export function chartOf(
  charts: readonly StandingChart[],
  { name }: SheetChart,
  remembered: Remembered | undefined,
): StandingChart | undefined {
  return charts.find((each) => each.name === name) ?? charts.find(({ id }) => id === remembered?.chartId);
}

export type RenewedBlock = {
  readonly block: SheetBlock;
  readonly area: BlockArea;
  readonly remembered: Remembered | undefined;
  readonly kept: KeptBlock;
};

/**
 * Adds the charts of new blocks and points those that stand at the rows of their blocks; all else about them is the
 * person's. Only where another kind was asked for, or where Excel offers nothing to point it by, is one made anew in the
 * same place.
 */
export async function followBlocks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  charts: readonly StandingChart[],
  renewed: readonly RenewedBlock[],
  journal: { readonly blocks: KeptBlock[]; readonly addedCharts: AddedChart[] },
): Promise<ReadonlyMap<string, ChartOutcome>> {
  const outcomes = new Map<string, ChartOutcome>();
  const asked = renewed.flatMap((each) => {
    const { block, area, remembered } = each;
    if (!block.chart) return [];
    const standing = chartOf(charts, block.chart, remembered);
    if (standing) return [{ ...each, chart: block.chart, standing, ...loadTexts(standing) }];
    if (remembered?.chart !== undefined && !block.chart.isChosen) outcomes.set(block.name, "gone");
    else {
      queueChart(worksheet, block, block.chart, area);
      journal.addedCharts.push({ sheetId: each.kept.sheetId, sheet: each.kept.sheet, name: block.chart.name });
      outcomes.set(block.name, "shown");
    }
    return [];
  });
  await context.sync();

  for (const { block, area, remembered, kept, chart, standing, title, series } of asked) {
    const isOfKind = isNative(standing.type) === (chart.type === "Funnel");
    const drawn = isOfKind ? chart : (chart.otherwise ?? chart);
    const moved = remembered?.chart?.[0] !== drawn.firstRow || remembered.chart[1] !== drawn.rowCount;
    if ((chart.isChosen && !isOfKind) || (moved && isNative(standing.type))) {
      const wanted = { ...(chart.isChosen ? chart : drawn), name: standing.name };
      standing.chart.delete();
      queueChart(worksheet, block, wanted, area);
      Object.assign(worksheet.charts.getItem(standing.name), standing.frame);
      const former = isOfKind ? chart : (chart.otherwise ?? chart);
      remember(journal, kept, { chart: { ...former, name: standing.name }, replacedChart: standing.frame });
      outcomes.set(block.name, "replaced");
      continue;
    }
    remember(journal, kept, { chart: { ...drawn, name: standing.name } });
    // A title in another language, where it is still ours.
    const isRenamed = remembered?.chartTitle !== drawn.title && remembered?.chartTitle === title?.text;
    if (isRenamed) standing.chart.title.text = drawn.title;
    if (series === null || !(moved || isRenamed)) outcomes.set(block.name, "shown");
    else if (series.items.length !== drawn.series.length) outcomes.set(block.name, moved ? "left" : "shown");
    else {
      queueSeries(worksheet, standing.chart, drawn, area, isRenamed);
      outcomes.set(block.name, "shown");
    }
  }
  await context.sync();
  return outcomes;
}

/** Excel offers neither series nor a title that could be set for its own funnel. */
function loadTexts({ chart, type }: StandingChart) {
  if (isNative(type)) return { title: null, series: null };
  return { title: chart.title.load("text"), series: chart.series.load("items/name") };
}

function remember(journal: { readonly blocks: KeptBlock[] }, kept: KeptBlock, more: Partial<KeptBlock>): void {
  const at = journal.blocks.findIndex(({ sheetId, name }) => sheetId === kept.sheetId && name === kept.name);
  const known = journal.blocks[at];
  if (known) journal.blocks[at] = { ...known, ...more };
}

function isNative(type: string): boolean {
  return type === "Funnel";
}
