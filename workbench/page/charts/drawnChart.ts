import type { Book } from "../../excel/engine/book";
import { displayText, general } from "../../excel/cells/cellFormats";
import { chartContents, type SeriesContents, titleText } from "../../excel/charts/chartContents";
import { gapWidthOf, holeSizeOf, showsLegend, textSizes, usualTextColor } from "../../excel/charts/chartDefaults";
import { type ValueScale, valueScale } from "../../excel/charts/chartScale";
import type { ChartFontState, ChartSeriesState, ChartState } from "../../excel/state/chartState";
import { type ChartKind, chartTypes } from "../../excel/state/chartTypes";

/** A chart as it is to be drawn just now: numbers, words and colours, and nothing that has to be looked up any more. */
export type DrawnChart = {
  readonly id: string;
  readonly shape: ChartKind["shape"];
  readonly grouping: ChartKind["grouping"];
  readonly title: DrawnText | undefined;
  /** What a screen reader says of it. */
  readonly spoken: string;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly legend: { readonly position: string; readonly entries: readonly LegendEntry[] } | undefined;
  readonly categoryAxis: DrawnAxis;
  readonly valueAxis: DrawnAxis & { readonly ticks: readonly DrawnTick[] };
  /** In per cent of the width of a column or bar. */
  readonly gapWidth: number;
  /** In per cent of the size of a doughnut. */
  readonly holeSize: number;
  readonly background: string;
  readonly border: string;
};

export type DrawnSeries = {
  readonly name: string;
  readonly isLine: boolean;
  readonly hasMarkers: boolean;
  readonly isDashed: boolean;
  readonly values: readonly (number | undefined)[];
  /** One for each value; `transparent` where nothing is painted. */
  readonly colors: readonly string[];
  /** `undefined` without labels. */
  readonly labels: DrawnLabels | undefined;
};

export type DrawnLabels = {
  readonly texts: readonly string[];
  readonly position: string | undefined;
  readonly look: TextLook;
};

export type DrawnAxis = {
  readonly isVisible: boolean;
  readonly isReversed: boolean;
  readonly hasGridlines: boolean;
  readonly title: DrawnText | undefined;
  readonly look: TextLook;
};

export type DrawnTick = { readonly value: number; readonly text: string };

export type DrawnText = { readonly text: string; readonly look: TextLook };

/** Sizes are pixels. */
export type TextLook = {
  readonly size: number;
  readonly color: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
};

export type LegendEntry = { readonly name: string; readonly color: string };

export function drawnChart(book: Book, chart: ChartState): DrawnChart {
  const { shape, grouping } = chartTypes[chart.type];
  const contents = chartContents(book, chart);
  const scale = valueScale(chart, contents);
  const accents = book.state.accents ?? officeAccents;
  const series = chart.series.map((state, index) => drawnSeries(chart, state, contents.series[index], index, accents));
  const title = chart.title?.visible === false ? undefined : titleText(book, chart);
  const usualFormat = grouping === "percentStacked" ? "0%" : (contents.series[0]?.numberFormat ?? general);
  const { fill, line } = chart.format ?? {};
  return {
    id: chart.id,
    shape,
    grouping,
    title: title === undefined ? undefined : { text: title, look: lookOf(chart.title?.format?.font, textSizes.title) },
    spoken: chart.description ?? spokenText(title ?? chart.name, contents.categories, series),
    categories: contents.categories,
    series,
    legend: showsLegend(chart) ? legendOf(chart, contents.categories, series) : undefined,
    categoryAxis: axisOf(chart.categoryAxis, false),
    valueAxis: {
      ...axisOf(shape === "funnel" ? { visible: false } : chart.valueAxis, shape !== "funnel"),
      ticks: ticksOf(scale, chart.valueAxis?.numberFormat ?? usualFormat),
    },
    gapWidth: shape === "funnel" ? (chart.gapWidth ?? 6) : gapWidthOf(chart),
    holeSize: shape === "doughnut" ? holeSizeOf(chart) : 0,
    background: fill?.none === true ? "transparent" : (fill?.color ?? "#FFFFFF"),
    border: line?.none === true ? "transparent" : (line?.color ?? "#D9D9D9"),
  };
}

/** The same with its words larger or smaller. */
export function scaled(drawn: DrawnChart, zoom: number): DrawnChart {
  const look = <Look extends TextLook | undefined>(given: Look): Look =>
    given === undefined ? given : { ...given, size: given.size * zoom };
  const text = (given: DrawnText | undefined): DrawnText | undefined => given && { ...given, look: look(given.look) };
  const axis = <Axis extends DrawnAxis>(given: Axis): Axis => ({
    ...given,
    title: text(given.title),
    look: look(given.look),
  });
  return {
    ...drawn,
    title: text(drawn.title),
    categoryAxis: axis(drawn.categoryAxis),
    valueAxis: axis(drawn.valueAxis),
    series: drawn.series.map((series) => ({
      ...series,
      labels: series.labels && { ...series.labels, look: look(series.labels.look) },
    })),
  };
}

function drawnSeries(
  chart: ChartState,
  state: ChartSeriesState,
  contents: SeriesContents | undefined,
  position: number,
  accents: readonly string[],
): DrawnSeries {
  const { shape } = chartTypes[state.type ?? chart.type];
  const values = contents?.values ?? [];
  const isLine = shape === "line";
  const isRound = shape === "pie" || shape === "doughnut";
  const own = isLine ? state.format?.line : state.format?.fill;
  const colors = values.map((_, index) => {
    const point = state.points?.[index]?.fill;
    if (point?.none === true || (point?.color === undefined && own?.none === true)) return "transparent";
    return point?.color ?? own?.color ?? accents[(isRound ? index : position) % accents.length] ?? "#4F81BD";
  });
  return {
    name: contents?.name ?? "",
    isLine,
    hasMarkers:
      isLine && (state.markerStyle ?? ((state.type ?? chart.type) === "LineMarkers" ? "" : "None")) !== "None",
    isDashed: isLine && !["Continuous", undefined].includes(state.format?.line?.style),
    values,
    colors,
    labels: labelsOf(state, contents, values),
  };
}

function labelsOf(
  { dataLabels }: ChartSeriesState,
  contents: SeriesContents | undefined,
  values: readonly (number | undefined)[],
): DrawnLabels | undefined {
  if (dataLabels === undefined || contents === undefined) return undefined;
  const format = dataLabels.numberFormat ?? contents.numberFormat;
  const whole = values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  const texts = values.map((value, index) => {
    if (value === undefined) return "";
    const said = [
      dataLabels.showSeriesName === true ? contents.name : undefined,
      dataLabels.showCategoryName === true ? contents.categories[index] : undefined,
      dataLabels.showValue === false ? undefined : displayText(value, format),
      dataLabels.showPercentage === true && whole > 0 ? displayText(value / whole, "0%") : undefined,
    ];
    return said.filter((text) => text !== undefined && text !== "").join(dataLabels.separator ?? ", ");
  });
  return { texts, position: dataLabels.position, look: lookOf(dataLabels.format?.font, textSizes.labels) };
}

/** Slices are told apart by their categories, everything else by its series; what is not painted needs no key. */
function legendOf(
  { legend, type }: ChartState,
  categories: readonly string[],
  series: readonly DrawnSeries[],
): DrawnChart["legend"] {
  const { shape } = chartTypes[type];
  const [first] = series;
  const isRound = shape === "pie" || shape === "doughnut";
  const all: readonly LegendEntry[] = isRound
    ? categories.map((name, index) => ({ name, color: first?.colors[index] ?? "transparent" }))
    : series.map(({ name, colors }) => ({ name, color: colors[0] ?? "transparent" }));
  const entries = all.filter(
    ({ color }, index) => color !== "transparent" && !(legend?.hiddenEntries ?? []).includes(index),
  );
  return { position: legend?.position ?? "Bottom", entries };
}

/** From the lowest to the highest, fewer than Excel writes where there are many. */
function ticksOf({ minimum, maximum, majorUnit }: ValueScale, format: string): readonly DrawnTick[] {
  const steps = Math.max(1, Math.round((maximum - minimum) / majorUnit));
  const every = Math.ceil(steps / mostTicks);
  return Array.from({ length: Math.floor(steps / every) + 1 }, (_, index) => {
    const value = Number((minimum + index * every * majorUnit).toPrecision(12));
    return { value, text: displayText(value, format) };
  });
}

function axisOf(axis: ChartState["valueAxis"], usuallyHasGridlines: boolean): DrawnAxis {
  const title = axis?.title?.visible === true ? axis.title.text : undefined;
  return {
    isVisible: axis?.visible !== false && axis?.tickLabelPosition !== "None",
    isReversed: axis?.reversePlotOrder === true,
    hasGridlines: axis?.majorGridlines?.visible ?? usuallyHasGridlines,
    title:
      title === undefined ? undefined : { text: title, look: lookOf(axis?.title?.format?.font, textSizes.axisTitle) },
    look: lookOf(axis?.format?.font, textSizes.labels),
  };
}

function lookOf(font: ChartFontState | undefined, points: number): TextLook {
  return {
    size: (font?.size ?? points) / 0.75,
    color: font?.color ?? usualTextColor,
    isBold: font?.bold === true,
    isItalic: font?.italic === true,
  };
}

/** `Funnel. Customers: Lead 60, Visit 42` without the series that nobody sees. */
function spokenText(title: string, categories: readonly string[], series: readonly DrawnSeries[]): string {
  const seen = series.filter(({ colors }) => colors.some((color) => color !== "transparent"));
  const said = seen.map(({ name, values }) => {
    const points = values.flatMap((value, index) =>
      value === undefined ? [] : [`${categories[index] ?? ""} ${Math.round(value * 1_000) / 1_000}`],
    );
    return `${name}: ${points.slice(0, mostSpoken).join(", ")}`;
  });
  return [title, ...said].join(". ");
}

const officeAccents = ["#4F81BD", "#C0504D", "#9BBB59", "#8064A2", "#4BACC6", "#F79646"];
const mostSpoken = 20;
const mostTicks = 8;
