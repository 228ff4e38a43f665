import type {
  ChartAxisState,
  ChartFontState,
  ChartLabelsState,
  ChartReference,
  ChartSeriesState,
  ChartState,
  ChartTextState,
} from "../excel/state/chartState";
import { gapWidthOf, holeSizeOf, overlapOf, showsLegend } from "../excel/charts/chartDefaults";
import { chartTypes, hasAxes, labelPlaces, type ChartTypeName } from "../excel/state/chartTypes";
import { cachedCells } from "./chartCells";
import {
  accentOf,
  richText,
  shapeProperties,
  textProperties,
  type UsualColor,
  usualSeriesLine,
  usualThinLine,
  writeFill,
  writeLine,
} from "./chartShapes";
import {
  axisTitleFont,
  blanks,
  chartTitleFont,
  labelPositions,
  legendPositions,
  markers,
  smallFont,
  tickLabels,
  tickMarks,
} from "./chartWords";
import { tag, text, val } from "./chartXml";
import type { GridContents } from "./gridContents";
import { xmlDeclaration } from "./package";

/**
 * The part of a file that holds a chart (ECMA-376 part 1, 21.2), with the order of elements that Excel insists on. The
 * looks of new charts are Excel's own and written out, because a reader that is told nothing draws other ones.
 */
export function writeChart(chart: ChartState, contents: GridContents): string {
  const groups = groupsOf(chart);
  const plotArea = tag(
    "c:plotArea",
    {},
    "<c:layout/>",
    ...groups.map((group) => writeGroup(group, chart, contents)),
    ...(hasAxes(chart.type) ? [categoryAxis(chart), valueAxis(chart)] : []),
    shapeProperties("<a:noFill/>", "<a:ln><a:noFill/></a:ln>"),
  );
  const showsTitle = chart.title?.visible !== false;
  const body = tag(
    "c:chart",
    {},
    showsTitle ? writeTitle(chart.title, chartTitleFont) : "",
    val("c:autoTitleDeleted", !showsTitle),
    plotArea,
    writeLegend(chart),
    val("c:plotVisOnly", chart.plotVisibleOnly !== false),
    val("c:dispBlanksAs", blanks[chart.displayBlanksAs ?? "NotPlotted"]),
  );
  const { fill, line, font } = chart.format ?? {};
  return (
    xmlDeclaration +
    tag(
      "c:chartSpace",
      namespaces,
      val("c:roundedCorners", false),
      body,
      shapeProperties(writeFill(fill, paper), writeLine(line, { color: faint, weight: usualThinLine })),
      textProperties(font, {}),
    )
  );
}

/** Series that are drawn alike stand together, in the order of the first of each kind. */
type SeriesGroup = { readonly type: ChartTypeName; readonly members: readonly SeriesAt[] };
type SeriesAt = { readonly series: ChartSeriesState; readonly position: number };

function groupsOf(chart: ChartState): readonly SeriesGroup[] {
  const groups = new Map<ChartTypeName, SeriesAt[]>([[chart.type, []]]);
  chart.series.forEach((series, position) => {
    const type = series.type ?? chart.type;
    groups.set(type, [...(groups.get(type) ?? []), { series, position }]);
  });
  const all = [...groups].map(([type, members]) => ({ type, members }));
  return chart.series.length === 0 ? all : all.filter(({ members }) => members.length > 0);
}

function writeGroup({ type, members }: SeriesGroup, chart: ChartState, contents: GridContents): string {
  const { shape, grouping } = chartTypes[type];
  const series = members.map((member) => writeSeries(member, type, contents));
  const axes = val("c:axId", categoryAxisId) + val("c:axId", valueAxisId);
  switch (shape) {
    case "column":
    case "bar":
      return tag(
        "c:barChart",
        {},
        val("c:barDir", shape === "bar" ? "bar" : "col"),
        val("c:grouping", grouping),
        val("c:varyColors", false),
        ...series,
        val("c:gapWidth", gapWidthOf({ ...chart, type })),
        val("c:overlap", overlapOf({ ...chart, type })),
        axes,
      );
    case "line":
      return tag(
        "c:lineChart",
        {},
        val("c:grouping", grouping),
        val("c:varyColors", false),
        ...series,
        val("c:marker", true),
        axes,
      );
    case "area":
      return tag("c:areaChart", {}, val("c:grouping", grouping), val("c:varyColors", false), ...series, axes);
    case "pie":
      return tag(
        "c:pieChart",
        {},
        val("c:varyColors", true),
        ...series,
        val("c:firstSliceAng", chart.firstSliceAngle ?? 0),
      );
    case "doughnut":
      return tag(
        "c:doughnutChart",
        {},
        val("c:varyColors", true),
        ...series,
        val("c:firstSliceAng", chart.firstSliceAngle ?? 0),
        val("c:holeSize", holeSizeOf(chart)),
      );
    case "funnel":
      return "";
  }
}

function writeSeries({ series, position }: SeriesAt, type: ChartTypeName, contents: GridContents): string {
  const { shape } = chartTypes[type];
  const accent = accentOf(position);
  const filled = shape === "column" || shape === "bar" || shape === "area";
  const { fill, line } = series.format ?? {};
  const look =
    shape === "line"
      ? shapeProperties(writeLine(line ?? {}, { color: accent, weight: usualSeriesLine }))
      : shapeProperties(writeFill(fill, filled ? accent : undefined), writeLine(line, undefined));
  const name = series.name === undefined ? "" : tag("c:tx", {}, seriesName(series.name, contents));
  const points = Object.entries(series.points ?? {}).map(([index, point]) =>
    tag(
      "c:dPt",
      {},
      val("c:idx", index),
      filled && shape !== "area" ? val("c:invertIfNegative", false) : "",
      shape === "line" ? "" : val("c:bubble3D", false),
      shapeProperties(writeFill(point.fill, undefined), writeLine(point.line, undefined)),
    ),
  );
  const categories = series.categories && categoryCells(series.categories, contents);
  const values = series.values && numberCells(series.values, contents);
  return tag(
    "c:ser",
    {},
    val("c:idx", position),
    val("c:order", position),
    name,
    look,
    shape === "column" || shape === "bar" ? val("c:invertIfNegative", false) : "",
    shape === "line" ? writeMarker(series, type, accent) : "",
    ...points,
    series.dataLabels === undefined ? "" : writeLabels(series.dataLabels, type),
    categories === undefined ? "" : tag("c:cat", {}, categories),
    values === undefined ? "" : tag("c:val", {}, values),
    shape === "line" ? val("c:smooth", series.smooth === true) : "",
  );
}

function seriesName(name: string | ChartReference, contents: GridContents): string {
  if (typeof name === "string") return text("c:v", name);
  const { formula, values } = cachedCells(contents, name);
  return tag("c:strRef", {}, text("c:f", formula ?? lostReference), stringCache(values));
}

function categoryCells(reference: ChartReference, contents: GridContents): string {
  const { values } = cachedCells(contents, reference);
  const isNumeric = values.some((value) => value !== undefined) && values.every((value) => typeof value !== "string");
  if (isNumeric) return numberCells(reference, contents);
  const { formula } = cachedCells(contents, reference);
  return tag("c:strRef", {}, text("c:f", formula ?? lostReference), stringCache(values));
}

function numberCells(reference: ChartReference, contents: GridContents): string {
  const { formula, values, numberFormat } = cachedCells(contents, reference);
  const numbers = values.map((value) => (typeof value === "number" ? value : undefined));
  const cache = tag("c:numCache", {}, text("c:formatCode", numberFormat), cachedPoints(numbers));
  return tag("c:numRef", {}, text("c:f", formula ?? lostReference), cache);
}

function stringCache(values: readonly (string | number | undefined)[]): string {
  return tag("c:strCache", {}, cachedPoints(values));
}

function cachedPoints(values: readonly (string | number | undefined)[]): string {
  const points = values.map((value, index) =>
    value === undefined ? "" : tag("c:pt", { idx: index }, text("c:v", value)),
  );
  return val("c:ptCount", values.length) + points.join("");
}

function writeMarker(
  { markerStyle, markerSize, format }: ChartSeriesState,
  type: ChartTypeName,
  accent: UsualColor,
): string {
  const style = markerStyle ?? (type === "LineMarkers" ? "Automatic" : "None");
  if (style === "None") return tag("c:marker", {}, val("c:symbol", "none"));
  const color = writeFill(format?.line?.color === undefined ? undefined : { color: format.line.color }, accent);
  return tag(
    "c:marker",
    {},
    val("c:symbol", markers[style] ?? "circle"),
    val("c:size", markerSize ?? 5),
    shapeProperties(color, `<a:ln w="9525">${color}</a:ln>`),
  );
}

/** A place that this type of chart has no labels at is left out: Excel takes a file that names one for damaged. */
function writeLabels(labels: ChartLabelsState, type: ChartTypeName): string {
  const { fill, line, font } = labels.format ?? {};
  const place = labelPlaces(type).find((name) => name === labels.position);
  const position = place && labelPositions[place];
  return tag(
    "c:dLbls",
    {},
    labels.numberFormat === undefined ? "" : numberFormat(labels.numberFormat),
    shapeProperties(writeFill(fill, undefined), writeLine(line, undefined)),
    textProperties(font, smallFont),
    position === undefined ? "" : val("c:dLblPos", position),
    val("c:showLegendKey", labels.showLegendKey === true),
    val("c:showVal", labels.showValue !== false),
    val("c:showCatName", labels.showCategoryName === true),
    val("c:showSerName", labels.showSeriesName === true),
    val("c:showPercent", labels.showPercentage === true),
    val("c:showBubbleSize", false),
    labels.separator === undefined ? "" : text("c:separator", labels.separator),
  );
}

function categoryAxis(chart: ChartState): string {
  const axis = chart.categoryAxis ?? {};
  return tag(
    "c:catAx",
    {},
    axisBeginning(axis, categoryAxisId, isBar(chart) ? "l" : "b", false),
    axis.numberFormat === undefined ? numberFormat("General", true) : numberFormat(axis.numberFormat),
    axisMarks(axis),
    axisLook(axis, true),
    val("c:crossAx", valueAxisId),
    val("c:crosses", "autoZero"),
    val("c:auto", true),
    val("c:lblAlgn", "ctr"),
    val("c:lblOffset", 100),
    val("c:noMultiLvlLbl", false),
  );
}

function valueAxis(chart: ChartState): string {
  const axis = chart.valueAxis ?? {};
  const usualFormat = chartTypes[chart.type].grouping === "percentStacked" ? "0%" : "General";
  return tag(
    "c:valAx",
    {},
    axisBeginning(axis, valueAxisId, isBar(chart) ? "b" : "l", true),
    axis.numberFormat === undefined ? numberFormat(usualFormat, true) : numberFormat(axis.numberFormat),
    axisMarks(axis),
    axisLook(axis, false),
    val("c:crossAx", categoryAxisId),
    val("c:crosses", "autoZero"),
    val("c:crossBetween", "between"),
    axis.majorUnit === undefined ? "" : val("c:majorUnit", axis.majorUnit),
  );
}

function axisBeginning(axis: ChartAxisState, id: number, position: string, hasGridlines: boolean): string {
  const scaling = tag(
    "c:scaling",
    {},
    val("c:orientation", axis.reversePlotOrder === true ? "maxMin" : "minMax"),
    axis.maximum === undefined ? "" : val("c:max", axis.maximum),
    axis.minimum === undefined ? "" : val("c:min", axis.minimum),
  );
  return [
    val("c:axId", id),
    scaling,
    val("c:delete", axis.visible === false),
    val("c:axPos", position),
    gridlines("c:majorGridlines", axis.majorGridlines, hasGridlines),
    gridlines("c:minorGridlines", axis.minorGridlines, false),
    axis.title?.visible === true ? writeTitle(axis.title, axisTitleFont) : "",
  ].join("");
}

function gridlines(name: string, lines: ChartAxisState["majorGridlines"], usuallyThere: boolean): string {
  if (!(lines?.visible ?? usuallyThere)) return "";
  return tag(name, {}, shapeProperties(writeLine(lines?.format?.line, { color: faint, weight: usualThinLine })));
}

function axisMarks(axis: ChartAxisState): string {
  return [
    val("c:majorTickMark", tickMarks[axis.majorTickMark ?? "None"] ?? "none"),
    val("c:minorTickMark", tickMarks[axis.minorTickMark ?? "None"] ?? "none"),
    val("c:tickLblPos", tickLabels[axis.tickLabelPosition ?? "NextToAxis"] ?? "nextTo"),
  ].join("");
}

/** The line of the category axis is drawn, that of the value axis is not. */
function axisLook(axis: ChartAxisState, hasLine: boolean): string {
  const { line, font } = axis.format ?? {};
  const drawn = hasLine
    ? writeLine(line, { color: faint, weight: usualThinLine })
    : writeLine(line ?? { none: true }, undefined);
  return shapeProperties("<a:noFill/>", drawn) + textProperties(font, smallFont);
}

/** A title without a text is the one that Excel makes up. */
function writeTitle(title: ChartTextState | undefined, usual: ChartFontState): string {
  const { fill, line, font } = title?.format ?? {};
  const words = title?.text;
  return tag(
    "c:title",
    {},
    words === undefined ? "" : tag("c:tx", {}, richText(words, font, usual)),
    val("c:overlay", title?.overlay === true),
    shapeProperties(writeFill(fill, undefined), writeLine(line, undefined)),
    words === undefined ? textProperties(font, usual) : "",
  );
}

function writeLegend(chart: ChartState): string {
  if (!showsLegend(chart)) return "";
  const { position, overlay, hiddenEntries, format } = chart.legend ?? {};
  return tag(
    "c:legend",
    {},
    val("c:legendPos", legendPositions[position ?? "Bottom"] ?? "b"),
    ...(hiddenEntries ?? []).map((index) => tag("c:legendEntry", {}, val("c:idx", index), val("c:delete", true))),
    val("c:overlay", overlay === true),
    shapeProperties(writeFill(format?.fill, undefined), writeLine(format?.line, undefined)),
    textProperties(format?.font, smallFont),
  );
}

function numberFormat(formatCode: string, sourceLinked = false): string {
  return tag("c:numFmt", { formatCode, sourceLinked: sourceLinked ? 1 : 0 });
}

function isBar(chart: ChartState): boolean {
  return chartTypes[chart.type].shape === "bar";
}

const namespaces = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const categoryAxisId = 500_000_001;
const valueAxisId = 500_000_002;
const paper: UsualColor = { slot: "bg1", tint: 0 };
const faint: UsualColor = { slot: "tx1", tint: 0.85 };
/** What Excel writes for cells that are gone. */
const lostReference = "#REF!";
