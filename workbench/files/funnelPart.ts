import type { ChartSeriesState, ChartState } from "../excel/state/chartState";
import { cachedCells, referenceTo } from "./chartCells";
import { accentOf, readShape, richText, writeFill } from "./chartShapes";
import { chartTitleFont } from "./chartWords";
import { parts, part, partTextOf, tag, text } from "./chartXml";
import type { GridContents } from "./gridContents";
import { xmlDeclaration } from "./package";
import type { ReadChart, Surroundings } from "./readChart";
import { rootElement } from "./xml";

/**
 * Excel's own funnel is written in another language than its older charts ([MS-ODRAWXML] 2.24.3, `cx:`). It knows one
 * series, its categories and its title; other programs do not draw it, so the drawing keeps an ordinary chart beside it.
 */
export function writeFunnel(chart: ChartState, contents: GridContents): string {
  const [series] = chart.series;
  const categories = series?.categories && cachedCells(contents, series.categories);
  const values = series?.values && cachedCells(contents, series.values);
  const data = tag(
    "cx:data",
    { id: 0 },
    categories === undefined
      ? ""
      : tag("cx:strDim", { type: "cat" }, text("cx:f", categories.formula ?? ""), level(categories.values)),
    values === undefined
      ? ""
      : tag(
          "cx:numDim",
          { type: "val" },
          text("cx:f", values.formula ?? ""),
          level(
            values.values.map((value) => (typeof value === "number" ? value : undefined)),
            values.numberFormat,
          ),
        ),
  );
  const axis = tag(
    "cx:axis",
    { id: 0 },
    tag("cx:catScaling", { gapWidth: (chart.gapWidth ?? usualFunnelGap) / 100 }),
    "<cx:tickLabels/>",
  );
  const plot = tag(
    "cx:plotArea",
    {},
    tag("cx:plotAreaRegion", {}, series === undefined ? "" : writeSeries(series, contents)),
    axis,
  );
  return (
    xmlDeclaration +
    tag("cx:chartSpace", namespaces, tag("cx:chartData", {}, data), tag("cx:chart", {}, writeTitle(chart), plot))
  );
}

/** `undefined` for the other charts that are written in this language: waterfalls, maps and the like. */
export function readFunnel(xml: string, { sheetIds, theme }: Surroundings): ReadChart | undefined {
  const space = rootElement(xml);
  const chart = part(space, "chart");
  const region = part(chart, "plotArea", "plotAreaRegion");
  const [series, ...others] = parts(region, "series");
  if (series?.attributes["layoutId"] !== "funnel" || others.length > 0) return undefined;
  const data = part(space, "chartData", "data");
  const formulas = [
    partTextOf(data, "strDim", "f"),
    partTextOf(data, "numDim", "f"),
    partTextOf(series, "tx", "txData", "f"),
  ];
  const [categories, values, name] = formulas.map((formula) =>
    formula === undefined ? undefined : referenceTo(formula.replace(/^=/, ""), sheetIds),
  );
  if (values === undefined || formulas.some((formula, index) => formula && ![categories, values, name][index])) {
    return undefined;
  }
  const typedName = formulas[2] === undefined ? partTextOf(series, "tx", "txData", "v") : undefined;
  const format = readShape(part(series, "spPr"), undefined, theme, { fill: accentOf(0) });
  const title = part(chart, "title");
  const words = titleWords(title);
  const gap = Number(part(chart, "plotArea", "axis", "catScaling")?.attributes["gapWidth"] ?? NaN) * 100;
  return {
    type: "Funnel",
    plotBy: "Columns",
    ...(title === undefined ? { title: { visible: false } } : words !== undefined && { title: { text: words } }),
    ...(Number.isFinite(gap) && Math.round(gap) !== usualFunnelGap && { gapWidth: Math.round(gap) }),
    series: [
      {
        id: "series-1",
        values,
        ...(categories && { categories }),
        ...((name ?? typedName) !== undefined && { name: name ?? typedName }),
        ...(format && { format }),
        ...(part(series, "dataLabels") && { dataLabels: { showValue: true } }),
      },
    ],
  };
}

/** The same numbers as plain bars, for programs that do not know Excel's funnel. */
export function funnelAsBars(chart: ChartState): ChartState {
  return {
    ...chart,
    type: "BarClustered",
    gapWidth: chart.gapWidth ?? usualFunnelGap,
    categoryAxis: { ...chart.categoryAxis, reversePlotOrder: true },
    valueAxis: { visible: false, majorGridlines: { visible: false } },
    legend: { visible: false },
  };
}

function writeSeries(series: ChartSeriesState, contents: GridContents): string {
  const { name } = series;
  const cells = typeof name === "object" ? cachedCells(contents, name) : undefined;
  const label = typeof name === "string" ? name : (cells?.values[0] ?? "");
  const fill = writeFill(series.format?.fill, undefined);
  return tag(
    "cx:series",
    { layoutId: "funnel", uniqueId: "{00000000-1D4C-4C2C-9A52-6B0C7A2F0001}" },
    name === undefined
      ? ""
      : tag(
          "cx:tx",
          {},
          tag("cx:txData", {}, cells?.formula === undefined ? "" : text("cx:f", cells.formula), text("cx:v", label)),
        ),
    fill === "" ? "" : tag("cx:spPr", {}, fill),
    series.dataLabels === undefined
      ? ""
      : tag("cx:dataLabels", {}, tag("cx:visibility", { seriesName: 0, categoryName: 0, value: 1 })),
    tag("cx:dataId", { val: 0 }),
  );
}

function writeTitle({ title }: ChartState): string {
  if (title?.visible === false) return "";
  const words = title?.text;
  return tag(
    "cx:title",
    { pos: "t", align: "ctr", overlay: 0 },
    words === undefined ? "" : tag("cx:tx", {}, richText(words, title?.format?.font, chartTitleFont, "cx:rich")),
  );
}

function titleWords(title: ReturnType<typeof part>): string | undefined {
  const typed = partTextOf(title, "tx", "txData", "v");
  const rich = part(title, "tx", "rich");
  if (rich === undefined) return typed;
  return parts(rich, "p")
    .map((paragraph) =>
      parts(paragraph, "r")
        .map((run) => partTextOf(run, "t") ?? "")
        .join(""),
    )
    .join("\n");
}

function level(values: readonly (string | number | undefined)[], formatCode?: string): string {
  const points = values.map((value, index) => (value === undefined ? "" : text("cx:pt", value, { idx: index })));
  return tag("cx:lvl", { ptCount: values.length, formatCode }, ...points);
}

const namespaces = {
  "xmlns:cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
/** In per cent of the height of a bar. */
const usualFunnelGap = 6;
