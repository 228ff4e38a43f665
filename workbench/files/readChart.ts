import { gapWidthOf, holeSizeOf, overlapOf, showsLegend } from "../excel/charts/chartDefaults";
import type {
  ChartAxisState,
  ChartFontState,
  ChartLabelsState,
  ChartLinesState,
  ChartReference,
  ChartSeriesState,
  ChartState,
  ChartTextState,
} from "../excel/state/chartState";
import { type ChartTypeName, chartTypes, hasAxes } from "../excel/state/chartTypes";
import type { ThemeColors } from "./cellStyle";
import { referenceTo } from "./chartCells";
import { accentOf, readShape, type UsualColor } from "./chartShapes";
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
import { isOn, keyOf, localName, numberOf, part, parts, partTextOf, valueOf } from "./chartXml";
import { children, rootElement, type XmlElement } from "./xml";

/** What a chart part says, without what the drawing says of it: its place and its name. */
export type ReadChart = Omit<ChartState, "id" | "name" | "anchor">;

export type Surroundings = { readonly sheetIds: ReadonlyMap<string, string>; readonly theme: ThemeColors };

/**
 * Reads a chart of one of the types that the stand-in holds. `undefined` for any other, and for one with something that
 * could not be drawn: a second value axis, a trend line, a title or values that do not come from cells of this workbook.
 */
export function readChart(xml: string, surroundings: Surroundings): ReadChart | undefined {
  const space = rootElement(xml);
  const chart = part(space, "chart");
  const plotArea = part(chart, "plotArea");
  if (chart === undefined || plotArea === undefined) return undefined;
  const groups = children(plotArea).filter((element) => /Chart$/.test(localName(element)));
  const axes = children(plotArea).filter((element) => /Ax$/.test(localName(element)));
  const types = groups.map(typeOf);
  const [type] = types;
  if (type === undefined || types.includes(undefined) || !standTogether(types as ChartTypeName[])) return undefined;
  if (axes.length !== (hasAxes(type) ? 2 : 0) || part(chart, "view3D") !== undefined) return undefined;
  if (/:?(trendline|errBars|strLit|numLit|multiLvlStrRef)[\s>]/.test(xml) || linksTitle(chart, axes)) return undefined;
  const members = groups.flatMap((group, index) =>
    parts(group, "ser").map((element) => ({ element, type: types[index] ?? type })),
  );
  const inOrder = members.sort(
    (one, other) => (numberOf(one.element, "order") ?? 0) - (numberOf(other.element, "order") ?? 0),
  );
  const read = inOrder.map((member, position) => readSeries(member.element, member.type, type, position, surroundings));
  const series = read.filter((one) => one !== undefined);
  if (series.length < read.length) return undefined;
  const state: ReadChart = {
    type,
    plotBy: series.some(({ values }) => values && values.area.endColumn > values.area.startColumn) ? "Rows" : "Columns",
    series,
    ...defined({
      title: readTitle(part(chart, "title"), true, surroundings.theme, chartTitleFont),
      categoryAxis: readAxis(
        axes.find((axis) => /^(cat|date)Ax$/.test(localName(axis))),
        false,
        surroundings.theme,
      ),
      valueAxis: readAxis(
        axes.find((axis) => localName(axis) === "valAx"),
        true,
        surroundings.theme,
      ),
      format: readShape(part(space, "spPr"), part(space, "txPr"), surroundings.theme, { fill: paper, line: faint }),
      plotVisibleOnly: isOn(chart, "plotVisOnly") === false ? false : undefined,
      displayBlanksAs: blanksOf(valueOf(chart, "dispBlanksAs")),
      ...readSpacing(groups[0], type),
    }),
  };
  return { ...state, ...defined({ legend: readLegend(part(chart, "legend"), state, surroundings.theme) }) };
}

function typeOf(group: XmlElement): ChartTypeName | undefined {
  const grouping = valueOf(group, "grouping");
  switch (localName(group)) {
    case "barChart": {
      const shape = valueOf(group, "barDir") === "bar" ? "bar" : "column";
      return named(shape, grouping ?? "clustered");
    }
    case "lineChart": {
      const hasMarkers = parts(group, "ser").some((series) => valueOf(series, "marker", "symbol") !== "none");
      return grouping === "standard" || grouping === undefined ? (hasMarkers ? "LineMarkers" : "Line") : undefined;
    }
    case "areaChart":
      return named("area", grouping ?? "standard");
    case "pieChart":
      return "Pie";
    case "doughnutChart":
      return "Doughnut";
    default:
      return undefined;
  }
}

function named(shape: string, grouping: string): ChartTypeName | undefined {
  return (Object.keys(chartTypes) as ChartTypeName[]).find(
    (name) => chartTypes[name].shape === shape && chartTypes[name].grouping === grouping,
  );
}

/** Columns, lines and areas can share their axes; any other type stands alone. */
function standTogether(types: readonly ChartTypeName[]): boolean {
  const shapes = types.map((type) => chartTypes[type].shape as string);
  return shapes.length === 1 || shapes.every((shape) => ["column", "line", "area"].includes(shape));
}

function linksTitle(chart: XmlElement, axes: readonly XmlElement[]): boolean {
  return [chart, ...axes].some((element) => part(element, "title", "tx", "strRef") !== undefined);
}

function readSeries(
  element: XmlElement,
  type: ChartTypeName,
  chartType: ChartTypeName,
  position: number,
  { sheetIds, theme }: Surroundings,
): ChartSeriesState | undefined {
  const { shape } = chartTypes[type];
  const accent = accentOf(position);
  const references = {
    name: cellsOf(part(element, "tx"), sheetIds),
    categories: cellsOf(part(element, "cat"), sheetIds),
    values: cellsOf(part(element, "val"), sheetIds),
  };
  if (Object.values(references).includes("unknown")) return undefined;
  const name = partTextOf(element, "tx", "v");
  const usual = shape === "line" ? { line: accent } : { fill: accent };
  const format = readShape(part(element, "spPr"), undefined, theme, usual);
  const symbol = valueOf(element, "marker", "symbol");
  const usualSymbol = type === "LineMarkers" ? "circle" : "none";
  return {
    id: `series-${position + 1}`,
    ...defined({
      ...(references as Readonly<Record<string, ChartReference | undefined>>),
      ...(name !== undefined && { name }),
      type: type === chartType ? undefined : type,
      format,
      markerStyle: shape === "line" && symbol !== usualSymbol ? markerOf(symbol) : undefined,
      markerSize: shape === "line" ? unless(numberOf(element, "marker", "size"), 5) : undefined,
      smooth: isOn(element, "smooth") === true ? true : undefined,
      dataLabels: readLabels(part(element, "dLbls"), theme),
      points: readPoints(element, type, position, theme),
    }),
  };
}

/** The reference of a part of a series; `"unknown"` where it leads to no cells of this workbook. */
function cellsOf(
  element: XmlElement | undefined,
  sheetIds: ReadonlyMap<string, string>,
): ChartReference | "unknown" | undefined {
  const formula = partTextOf(element, "strRef", "f") ?? partTextOf(element, "numRef", "f");
  if (formula === undefined || formula.includes("#REF!")) return undefined;
  return referenceTo(formula, sheetIds) ?? "unknown";
}

function readPoints(
  element: XmlElement,
  type: ChartTypeName,
  position: number,
  theme: ThemeColors,
): ChartSeriesState["points"] | undefined {
  const read = parts(element, "dPt").flatMap((point) => {
    const index = numberOf(point, "idx") ?? 0;
    const fill = hasAxes(type) ? accentOf(position) : accentOf(index);
    const look = readShape(part(point, "spPr"), undefined, theme, { fill });
    return look === undefined ? [] : [[index, look] as const];
  });
  return read.length === 0 ? undefined : Object.fromEntries(read);
}

function readLabels(labels: XmlElement | undefined, theme: ThemeColors): ChartLabelsState | undefined {
  if (labels === undefined || isOn(labels, "delete") === true) return undefined;
  const shown = {
    showLegendKey: isOn(labels, "showLegendKey") === true,
    showCategoryName: isOn(labels, "showCatName") === true,
    showSeriesName: isOn(labels, "showSerName") === true,
    showPercentage: isOn(labels, "showPercent") === true,
  };
  const showValue = isOn(labels, "showVal") === true;
  if (!showValue && !Object.values(shown).includes(true)) return undefined;
  const format = part(labels, "numFmt")?.attributes;
  return {
    showValue,
    ...Object.fromEntries(Object.entries(shown).filter(([, shows]) => shows)),
    ...defined({
      position: keyOf(labelPositions, valueOf(labels, "dLblPos")),
      separator: partTextOf(labels, "separator"),
      numberFormat: format?.["sourceLinked"] === "1" ? undefined : format?.["formatCode"],
      format: readShape(part(labels, "spPr"), part(labels, "txPr"), theme, { font: smallFont }),
    }),
  };
}

function readAxis(axis: XmlElement | undefined, isValueAxis: boolean, theme: ThemeColors): ChartAxisState | undefined {
  if (axis === undefined) return undefined;
  const format = part(axis, "numFmt")?.attributes;
  const look = readShape(part(axis, "spPr"), part(axis, "txPr"), theme, { line: faint, font: smallFont });
  // The grid has no fill for an axis, and a value axis has no line unless it was given one.
  const line = isValueAxis && look?.line?.none === true ? undefined : look?.line;
  const shape = defined({ line, font: look?.font });
  return nonEmpty(
    defined({
      visible: isOn(axis, "delete") === true ? false : undefined,
      reversePlotOrder: valueOf(axis, "scaling", "orientation") === "maxMin" ? true : undefined,
      maximum: numberOf(axis, "scaling", "max"),
      minimum: numberOf(axis, "scaling", "min"),
      majorUnit: numberOf(axis, "majorUnit"),
      majorGridlines: readGridlines(part(axis, "majorGridlines"), isValueAxis, theme),
      minorGridlines: readGridlines(part(axis, "minorGridlines"), false, theme),
      title: readTitle(part(axis, "title"), false, theme, axisTitleFont),
      numberFormat: format === undefined || format["sourceLinked"] === "1" ? undefined : format["formatCode"],
      tickLabelPosition: unless(keyOf(tickLabels, valueOf(axis, "tickLblPos")), "NextToAxis"),
      majorTickMark: unless(keyOf(tickMarks, valueOf(axis, "majorTickMark")), "None"),
      minorTickMark: unless(keyOf(tickMarks, valueOf(axis, "minorTickMark")), "None"),
      format: nonEmpty(shape),
    }),
  );
}

function readGridlines(
  lines: XmlElement | undefined,
  usuallyThere: boolean,
  theme: ThemeColors,
): ChartLinesState | undefined {
  const format = readShape(part(lines, "spPr"), undefined, theme, { line: faint });
  const isThere = lines !== undefined;
  return nonEmpty(defined({ visible: isThere === usuallyThere ? undefined : isThere, format }));
}

/** A chart has a title unless it says otherwise, an axis has one only if it says so. */
function readTitle(
  title: XmlElement | undefined,
  isUsual: boolean,
  theme: ThemeColors,
  usual: ChartFontState,
): ChartTextState | undefined {
  const isThere = title !== undefined;
  const rich = part(title, "tx", "rich");
  const lines = parts(rich, "p").map((paragraph) =>
    parts(paragraph, "r")
      .map((run) => partTextOf(run, "t") ?? "")
      .join(""),
  );
  return nonEmpty(
    defined({
      visible: isThere === isUsual ? undefined : isThere,
      text: rich === undefined ? undefined : lines.join("\n"),
      overlay: isOn(title, "overlay") === true ? true : undefined,
      format: readShape(part(title, "spPr"), rich ?? part(title, "txPr"), theme, { font: usual }),
    }),
  );
}

function readLegend(
  legend: XmlElement | undefined,
  chart: ReadChart,
  theme: ThemeColors,
): ChartState["legend"] | undefined {
  const isThere = legend !== undefined;
  const usuallyThere = showsLegend({ ...chart, legend: {} } as ChartState);
  const hidden = parts(legend, "legendEntry").filter((entry) => isOn(entry, "delete") === true);
  return nonEmpty(
    defined({
      visible: isThere === usuallyThere ? undefined : isThere,
      position: unless(keyOf(legendPositions, valueOf(legend, "legendPos")), "Bottom"),
      overlay: isOn(legend, "overlay") === true ? true : undefined,
      hiddenEntries: hidden.length === 0 ? undefined : hidden.map((entry) => numberOf(entry, "idx") ?? 0),
      format: readShape(part(legend, "spPr"), part(legend, "txPr"), theme, { font: smallFont }),
    }),
  );
}

/** Room between columns and bars, hole and first slice, as far as they are not what Excel chooses by itself. */
function readSpacing(group: XmlElement | undefined, type: ChartTypeName): Partial<ReadChart> {
  const usual = { type } as ChartState;
  return {
    ...defined({
      gapWidth: unless(numberOf(group, "gapWidth"), gapWidthOf(usual)),
      overlap: unless(numberOf(group, "overlap"), overlapOf(usual)),
      holeSize: unless(numberOf(group, "holeSize"), holeSizeOf(usual)),
      firstSliceAngle: unless(numberOf(group, "firstSliceAng"), 0),
    }),
  };
}

function blanksOf(word: string | undefined): ChartState["displayBlanksAs"] {
  const found = keyOf(blanks, word) as ChartState["displayBlanksAs"];
  return found === "NotPlotted" ? undefined : found;
}

function markerOf(symbol: string | undefined): string | undefined {
  return symbol === "none" ? "None" : keyOf(markers, symbol);
}

function unless<Value>(value: Value | undefined, usual: Value): Value | undefined {
  return value === usual ? undefined : value;
}

/** Leaves out what was not said. */
function defined<Parts extends object>(said: Parts): { [Key in keyof Parts]?: Exclude<Parts[Key], undefined> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Parts]?: Exclude<Parts[Key], undefined>;
  };
}

function nonEmpty<Parts extends object>(said: Parts): Parts | undefined {
  return Object.keys(said).length === 0 ? undefined : said;
}

const paper: UsualColor = { slot: "bg1", tint: 0 };
const faint: UsualColor = { slot: "tx1", tint: 0.85 };
