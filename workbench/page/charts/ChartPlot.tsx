import {
  AreaChart,
  type BarSeries,
  DonutChart,
  GroupedVerticalBarChart,
  HorizontalBarChartWithAxis,
  type HorizontalBarChartWithAxisDataPoint,
  LineChart,
  type LineChartPoints,
  type LineSeries,
  VerticalStackedBarChart,
} from "@fluentui/react-charts";
import type { DrawnChart, DrawnSeries } from "./drawnChart";
import { fitted, widestOf } from "./labelWidths";
import { spokenPoint } from "./spokenPoint";

type PlotProps = { readonly drawn: DrawnChart; readonly width: number; readonly height: number };

/** The axes and what stands between them, in the charts of the library that the pane draws with too. */
export function ChartPlot({ drawn, width, height }: PlotProps) {
  if (drawn.categories.length === 0) return null;
  switch (drawn.shape) {
    case "column":
      return drawn.grouping === "clustered" ? (
        <Columns drawn={drawn} width={width} height={height} />
      ) : (
        <StackedColumns drawn={asShares(drawn)} width={width} height={height} />
      );
    case "bar":
      return <Bars drawn={asShares(drawn)} width={width} height={height} />;
    case "funnel":
      return <Bars drawn={centred(drawn)} width={width} height={height} />;
    case "line":
    case "area":
      return <Lines drawn={drawn} width={width} height={height} />;
    case "pie":
    case "doughnut":
      return <Slices drawn={drawn} width={width} height={height} />;
  }
}

function Columns({ drawn, width, height }: PlotProps) {
  const series = drawn.series.map((one): BarSeries<string, number> | LineSeries<string, number> => {
    const data = one.values.flatMap((y, index) =>
      y === undefined ? [] : [{ x: keyed(drawn.categories, index), y, ...pointLook(drawn, one, index) }],
    );
    const look = { legend: one.name, color: one.colors[0] ?? "transparent" };
    return one.isLine ? { type: "line", data, ...look } : { type: "bar", data, ...look };
  });
  return (
    <GroupedVerticalBarChart
      {...common(drawn, width, height, besideValues(drawn))}
      {...upright(drawn)}
      dataV2={series}
      barWidth="auto"
      maxBarWidth={widestBar}
      xAxisInnerPadding={gapShare(drawn)}
      hideLabels
    />
  );
}

function StackedColumns({ drawn, width, height }: PlotProps) {
  return (
    <VerticalStackedBarChart
      {...common(drawn, width, height, besideValues(drawn))}
      {...upright(drawn)}
      data={drawn.categories.map((_, index) => ({
        xAxisPoint: keyed(drawn.categories, index),
        chartData: drawn.series
          .filter(({ isLine }) => !isLine)
          .map((one) => ({
            legend: one.name,
            data: one.values[index] ?? 0,
            color: one.colors[index] ?? "transparent",
            ...pointLook(drawn, one, index),
          })),
        lineData: drawn.series
          .filter(({ isLine, values }) => isLine && values[index] !== undefined)
          .map((one) => ({ legend: one.name, y: one.values[index] ?? 0, color: one.colors[0] ?? "transparent" })),
      }))}
      barWidth="auto"
      maxBarWidth={widestBar}
      xAxisInnerPadding={gapShare(drawn)}
      hideLabels
    />
  );
}

function Bars({ drawn, width, height }: PlotProps) {
  const { look, isVisible } = drawn.categoryAxis;
  // Names that take more than their share of the chart are cut; the library would let them run out of it.
  const names = drawn.categories.map((category) => fitted(category, look, width * mostForLabels));
  const data = barRows(drawn, names);
  // Around nothing but zeros the library draws all its lines in one place.
  if (data.every(({ x }) => x === 0)) return null;
  return (
    <HorizontalBarChartWithAxis
      {...common(drawn, width, height, isVisible ? widestOf(names, look) + labelGap : labelGap)}
      data={data}
      yAxisPadding={isClustered(drawn) ? 0 : gapShare(drawn)}
      tickValues={drawn.valueAxis.ticks.map(({ value }) => value)}
      xAxis={{ tickText: drawn.valueAxis.ticks.map(({ text }) => text) }}
      hideLabels
    />
  );
}

/**
 * The library begins at the bottom, as Excel does unless the axis is reversed. It lays bars of one name on each other;
 * those that stand side by side need names of their own, of which only the middle one is seen, and a row free between them.
 */
function barRows(drawn: DrawnChart, names: readonly string[]): HorizontalBarChartWithAxisDataPoint[] {
  const count = drawn.series.length;
  const rows = names.flatMap((_, index): HorizontalBarChartWithAxisDataPoint[] => {
    const unseenName = (position: number): string => unseen.repeat(1 + index * (count + 1) + position);
    const bars = drawn.series.map((one, position) => ({
      x: one.values[index] ?? 0,
      y: !isClustered(drawn) || position === Math.floor(count / 2) ? keyed(names, index) : unseenName(position),
      legend: one.name,
      color: one.colors[index] ?? "transparent",
      ...pointLook(drawn, one, index),
    }));
    if (!isClustered(drawn)) return bars;
    const gap = { x: 0, y: unseenName(count), legend: "", color: "transparent" };
    return index < names.length - 1 ? [...bars, gap] : bars;
  });
  if (!drawn.categoryAxis.isReversed) return rows;
  if (isClustered(drawn)) return rows.reverse();
  return drawn.categories.flatMap((_, index) => {
    const fromEnd = names.length - 1 - index;
    return rows.slice(fromEnd * count, (fromEnd + 1) * count);
  });
}

function isClustered({ shape, grouping, series }: DrawnChart): boolean {
  return shape === "bar" && grouping === "clustered" && series.length > 1;
}

function Lines({ drawn, width, height }: PlotProps) {
  const lines = drawn.series.map((one): LineChartPoints => {
    const data = one.values.flatMap((y, x) => (y === undefined ? [] : [{ x, y, ...pointLook(drawn, one, x) }]));
    return {
      legend: one.name,
      color: one.colors[0] ?? "transparent",
      data,
      hideNonActiveDots: !one.hasMarkers,
      lineOptions: {
        strokeWidth: 2.5,
        curve: "linear",
        ...(one.isDashed && { strokeDasharray: "6 4" }),
        ...(one.hasMarkers && { mode: "lines+markers" }),
      },
    };
  });
  // As many names as there is room for.
  const roomForOne = widestOf(drawn.categories, drawn.categoryAxis.look) + labelGap;
  const every = Math.max(1, Math.ceil((drawn.categories.length * roomForOne) / width));
  const named = drawn.categories
    .map((category, index) => ({ category, index }))
    .filter(({ index }) => index % every === 0);
  const props = {
    ...common(drawn, width, height, besideValues(drawn)),
    ...upright(drawn),
    data: { chartTitle: drawn.spoken, lineChartData: lines },
    tickValues: named.map(({ index }) => index),
    xAxis: { tickText: named.map(({ category }) => category) },
  };
  if (drawn.shape === "line") return <LineChart {...props} />;
  return <AreaChart {...props} mode={drawn.grouping === "stacked" ? "tonexty" : "tozeroy"} />;
}

function Slices({ drawn, width, height }: PlotProps) {
  const [series] = drawn.series;
  if (series === undefined) return null;
  const size = Math.min(width, height);
  return (
    <DonutChart
      width={width}
      height={height}
      hideLegend
      hideTooltip
      hideLabels
      innerRadius={(size / 2 - sliceEdge) * (drawn.holeSize / 100)}
      data={{
        chartTitle: drawn.spoken,
        chartData: series.values.map((value, index) => ({
          legend: keyed(drawn.categories, index),
          data: Math.abs(value ?? 0),
          color: series.colors[index] ?? "transparent",
          ...pointLook(drawn, series, index),
        })),
      }}
    />
  );
}

function common(drawn: DrawnChart, width: number, height: number, left?: number) {
  return {
    width,
    height,
    chartTitle: drawn.spoken,
    hideLegend: true,
    hideTooltip: true,
    culture: "en-US",
    hideTickOverlap: true,
    margins: {
      top: 12,
      right: 20,
      ...(levelAxis(drawn).isVisible ? {} : { bottom: 8 }),
      ...(left !== undefined && { left }),
    },
  };
}

function levelAxis({ shape, categoryAxis, valueAxis }: DrawnChart) {
  return shape === "bar" || shape === "funnel" ? valueAxis : categoryAxis;
}

function upright({ valueAxis: { ticks } }: DrawnChart) {
  return {
    yMinValue: ticks[0]?.value ?? 0,
    yMaxValue: ticks.at(-1)?.value ?? 1,
    yAxisTickValues: ticks.map(({ value }) => value),
    yAxis: { tickText: ticks.map(({ text }) => text) },
  };
}

function besideValues({ valueAxis: { ticks, look, isVisible } }: DrawnChart): number {
  if (!isVisible) return labelGap;
  const texts = ticks.map(({ text }) => text);
  return widestOf(texts, look) + labelGap + 4;
}

function pointLook(drawn: DrawnChart, series: DrawnSeries, index: number) {
  const color = series.colors[index];
  return {
    ...(color !== undefined && { color }),
    // Columns beside each other take the first of the two for their name, everything else the second.
    xAxisCalloutData: spokenPoint(drawn, series, index),
    callOutAccessibilityData: { ariaLabel: spokenPoint(drawn, series, index) },
  };
}

/** Categories of the same name are still two: what tells them apart takes no room. */
function keyed(categories: readonly string[], index: number): string {
  const name = categories[index] ?? "";
  const before = categories.slice(0, index).filter((other) => other === name).length;
  return name + "\u200C".repeat(before);
}

/** Each value as its share of the whole of its category, where the chart shows shares. */
function asShares(drawn: DrawnChart): DrawnChart {
  if (drawn.grouping !== "percentStacked") return drawn;
  const wholes = drawn.categories.map((_, index) =>
    drawn.series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0),
  );
  const series = drawn.series.map((one) => ({
    ...one,
    values: one.values.map((value, index) => (value === undefined ? value : value / (wholes[index] || 1))),
  }));
  return { ...drawn, series };
}

/** Excel's funnel: bars about one middle, from the top down. */
function centred(drawn: DrawnChart): DrawnChart {
  const [series] = drawn.series;
  if (series === undefined) return drawn;
  const longest = Math.max(...series.values.map((value) => value ?? 0));
  const spacer: DrawnSeries = {
    ...series,
    name: "",
    labels: undefined,
    values: series.values.map((value) => (longest - (value ?? 0)) / 2),
    colors: series.values.map(() => "transparent"),
  };
  return {
    ...drawn,
    grouping: "stacked",
    series: [spacer, series],
    categoryAxis: { ...drawn.categoryAxis, isReversed: true },
  };
}

/** The room between two columns or bars, as a share of both together. */
function gapShare({ gapWidth }: DrawnChart): number {
  return gapWidth / (100 + gapWidth);
}

/** Takes no room on the page. */
const unseen = "\u200B";
/** Of the width of a chart. */
const mostForLabels = 0.4;
/** Pixels. */
const widestBar = 400;
const labelGap = 16;
const sliceEdge = 20;
