import { formatAbsoluteArea, parseAddress } from "../excel/places/address";
import type { AnchorPoint, ChartAnchor, ChartReference, ChartState } from "../excel/state/chartState";
import { localName, part, partTextOf, tag, text } from "./chartXml";
import { addAnchors, drawingNamespaces, drawingOf, drawingPath, drawingXml } from "./drawings";
import { funnelAsBars, readFunnel, writeFunnel } from "./funnelPart";
import type { GridContents } from "./gridContents";
import {
  addContentType,
  addRelationship,
  copyPart,
  freePath,
  partText,
  relationshipsOf,
  relationshipsPath,
  relationshipType,
  setPartText,
  type Parts,
} from "./package";
import { readChart, type Surroundings } from "./readChart";
import { children, escapeXml, replaceChildren, rootElement, unescapeXml, type XmlElement } from "./xml";
import { writeChart } from "./writeChart";

/** A chart of the opened file. One that the stand-in does not hold has no id and goes back as it came. */
export type CarriedChart = {
  readonly anchor: string;
  /** The namespaces of the drawing that it stood in. */
  readonly namespaces: Readonly<Record<string, string>>;
  readonly relationships: readonly CarriedRelationship[];
  readonly chartId?: string;
  readonly given?: GivenChart;
};

type CarriedRelationship = { readonly id: string; readonly type: string; readonly target: string };

/** What the stand-in was given: looks as JSON, cells as the file wrote them. What is the same when it is saved is untouched. */
type GivenChart = { readonly looks: string; readonly anchor: string; readonly formulas: readonly string[] };

/** The charts over the cells of a sheet, the lowest first. */
export function readCharts(
  parts: Parts,
  sheetPath: string,
  sheetId: string,
  surroundings: Surroundings,
): { readonly charts: readonly ChartState[]; readonly carried: readonly CarriedChart[] } {
  const path = drawingPath(parts, sheetPath);
  const xml = drawingXml(parts, sheetPath);
  if (path === undefined || xml === undefined) return { charts: [], carried: [] };
  const namespaces = rootElement(xml).attributes;
  const relationships = relationshipsOf(parts, path);
  const nameOf = sheetNames(surroundings.sheetIds);
  const charts: ChartState[] = [];
  const carried = chartAnchors(xml).map((element): CarriedChart => {
    const used = relationships.filter(({ id, external }) => !external && element.outer.includes(`="${id}"`));
    const chart = readAnchored(element, used, parts, `${sheetId}-chart-${charts.length + 1}`, surroundings);
    if (chart !== undefined) charts.push(chart);
    return {
      anchor: element.outer,
      namespaces,
      relationships: used,
      ...(chart && { chartId: chart.id, given: givenOf(chart, nameOf) }),
    };
  });
  return { charts, carried };
}

/**
 * Takes the charts of a sheet out of the parts that the library is given. It would read them its own way and write them
 * anew, and keep parts that it does not know under paths that may be wanted for others.
 */
export function removeCharts(parts: Parts, sheetPath: string): void {
  const path = drawingPath(parts, sheetPath);
  const xml = path === undefined ? undefined : partText(parts, path);
  if (path === undefined || xml === undefined) return;
  const root = rootElement(xml);
  const anchors = chartAnchors(xml);
  if (anchors.length === 0) return;
  const innerStart = root.end - `</${root.name}>`.length - root.inner.length;
  const rest = anchors.reduceRight(
    (left, { start, end }) => left.slice(0, innerStart + start) + left.slice(innerStart + end),
    xml,
  );
  setPartText(parts, path, rest);
  removeChartRelationships(parts, path);
  if (children(rootElement(rest)).length > 0) return;
  const sheetXml = partText(parts, sheetPath) ?? "";
  setPartText(parts, sheetPath, replaceChildren(sheetXml, "drawing", "", []));
}

function removeChartRelationships(parts: Parts, path: string): void {
  const xml = partText(parts, relationshipsPath(path));
  if (xml === undefined) return;
  for (const { target, type } of relationshipsOf(parts, path)) if (isChart(type)) removePart(parts, target);
  const left = children(rootElement(xml)).reduce(
    (text, { attributes, outer }) => (isChart(attributes["Type"] ?? "") ? text.replace(outer, "") : text),
    xml,
  );
  setPartText(parts, relationshipsPath(path), left);
}

/** A chart with its style, its colours, the shapes within it; pictures may be wanted by others too. */
function removePart(parts: Parts, path: string): void {
  const leadsTo = relationshipsOf(parts, path).filter(({ external }) => !external);
  delete parts[path];
  delete parts[relationshipsPath(path)];
  for (const { target } of leadsTo) if (!target.startsWith("xl/media/")) removePart(parts, target);
}

/** Puts the charts of a sheet into what the library has written for it. */
export function writeCharts(
  charts: readonly ChartState[],
  carried: readonly CarriedChart[],
  from: Parts,
  to: Parts,
  toSheet: string,
  contents: GridContents,
): void {
  const kept = carried.filter(({ chartId }) => chartId === undefined || charts.some(({ id }) => id === chartId));
  const known = new Set(kept.map(({ chartId }) => chartId));
  const nameOf = (sheetId: string): string => contents.workbook.sheets[sheetId]?.name ?? "";
  for (const original of kept) {
    const chart = charts.find(({ id }) => id === original.chartId);
    if (chart === undefined) carryChart(original, undefined, from, to, toSheet);
    else if (givenOf(chart, nameOf).looks === original.given?.looks) {
      carryChart(original, { chart, given: givenOf(chart, nameOf) }, from, to, toSheet);
    } else makeChart(chart, to, toSheet, contents);
  }
  for (const chart of charts) if (!known.has(chart.id)) makeChart(chart, to, toSheet, contents);
}

/** The chart as it came, but where its cells have moved to. */
function carryChart(
  original: CarriedChart,
  now: { readonly chart: ChartState; readonly given: GivenChart } | undefined,
  from: Parts,
  to: Parts,
  toSheet: string,
): void {
  const drawing = drawingOf(to, toSheet);
  let anchor = original.anchor;
  if (now !== undefined && now.given.anchor !== original.given?.anchor) anchor = movedAnchor(anchor, now.chart);
  const ids = new Map<string, string>();
  for (const { id, type, target } of original.relationships) {
    const copy = copyPart(from, to, target);
    if (now !== undefined && isChart(type))
      setPartText(to, copy, withFormulas(partText(to, copy) ?? "", original.given, now.given));
    ids.set(id, addRelationship(to, drawing, type, copy));
  }
  const pointed = anchor.replace(/\b(r:\w+)="([^"]*)"/g, (whole, name: string, id: string) => {
    const moved = ids.get(unescapeXml(id));
    return moved === undefined ? whole : `${name}="${escapeXml(moved)}"`;
  });
  addAnchors(to, toSheet, pointed, original.namespaces);
}

function withFormulas(xml: string, before: GivenChart | undefined, now: GivenChart): string {
  const moved = new Map(before?.formulas.map((formula, index) => [formula, now.formulas[index] ?? formula]));
  return xml.replace(
    /(<(?:\w+:)?f(?:\s[^>]*)?>)([^<]*)(<\/)/g,
    (whole, open: string, written: string, close: string) => {
      const formula = comparable(unescapeXml(written));
      const found = moved.get(formula) ?? formula;
      return found === formula ? whole : open + escapeXml(found) + close;
    },
  );
}

function makeChart(chart: ChartState, to: Parts, toSheet: string, contents: GridContents): void {
  const drawing = drawingOf(to, toSheet);
  const number = children(rootElement(partText(to, drawing) ?? "")).length + 2;
  const ordinary = chart.type === "Funnel" ? funnelAsBars(chart) : chart;
  const path = freePath(to, "xl/charts/chart1.xml");
  setPartText(to, path, writeChart(ordinary, contents));
  addContentType(to, path, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
  const frame = chartFrame(chart, number, "c", addRelationship(to, drawing, relationshipType("chart"), path));
  addAnchors(
    to,
    toSheet,
    anchorXml(chart.anchor, chart.type === "Funnel" ? withFunnel(chart, number, frame, to, drawing, contents) : frame),
    drawingNamespaces,
  );
}

/** Excel draws the first of the two, older ones and other programs the second. */
function withFunnel(
  chart: ChartState,
  number: number,
  fallback: string,
  to: Parts,
  drawing: string,
  contents: GridContents,
): string {
  const path = freePath(to, "xl/charts/chartEx1.xml");
  setPartText(to, path, writeFunnel(chart, contents));
  addContentType(to, path, "application/vnd.ms-office.chartex+xml");
  const id = addRelationship(to, drawing, "http://schemas.microsoft.com/office/2014/relationships/chartEx", path);
  return tag(
    "mc:AlternateContent",
    { "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006" },
    tag(
      "mc:Choice",
      { "xmlns:cx2": "http://schemas.microsoft.com/office/drawing/2015/10/21/chartex", Requires: "cx2" },
      chartFrame(chart, number, "cx", id),
    ),
    tag("mc:Fallback", {}, fallback),
  );
}

function chartFrame(chart: ChartState, number: number, prefix: "c" | "cx", relationshipId: string): string {
  const uri =
    prefix === "c"
      ? "http://schemas.openxmlformats.org/drawingml/2006/chart"
      : "http://schemas.microsoft.com/office/drawing/2014/chartex";
  return tag(
    "xdr:graphicFrame",
    { macro: "" },
    tag(
      "xdr:nvGraphicFramePr",
      {},
      tag("xdr:cNvPr", { id: number, name: chart.name, descr: chart.description }),
      "<xdr:cNvGraphicFramePr/>",
    ),
    tag("xdr:xfrm", {}, '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'),
    tag(
      "a:graphic",
      {},
      tag(
        "a:graphicData",
        { uri },
        tag(`${prefix}:chart`, {
          [`xmlns:${prefix}`]: uri,
          "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "r:id": relationshipId,
        }),
      ),
    ),
  );
}

function anchorXml(anchor: ChartAnchor, frame: string): string {
  return tag(
    "xdr:twoCellAnchor",
    {},
    tag("xdr:from", {}, pointXml(anchor.from, "xdr:")),
    tag("xdr:to", {}, pointXml(anchor.to, "xdr:")),
    frame,
    "<xdr:clientData/>",
  );
}

function pointXml({ row, column, x, y }: AnchorPoint, prefix: string): string {
  return [
    text(`${prefix}col`, column),
    text(`${prefix}colOff`, Math.round(x * emuPerPoint)),
    text(`${prefix}row`, row),
    text(`${prefix}rowOff`, Math.round(y * emuPerPoint)),
  ].join("");
}

function movedAnchor(anchor: string, chart: ChartState): string {
  const element = rootElement(anchor);
  const prefix = element.name.slice(0, element.name.indexOf(":") + 1);
  return (["from", "to"] as const).reduce((xml, name) => {
    const found = part(rootElement(xml), name);
    return found === undefined
      ? xml
      : xml.replace(found.outer, tag(`${prefix}${name}`, {}, pointXml(chart.anchor[name], prefix)));
  }, anchor);
}

/** `undefined` for a chart that the stand-in does not hold, or one that is not fixed to two cells. */
function readAnchored(
  element: XmlElement,
  relationships: readonly CarriedRelationship[],
  parts: Parts,
  id: string,
  surroundings: Surroundings,
): ChartState | undefined {
  const alternative = part(element, "AlternateContent", "Choice");
  const frame = part(alternative ?? element, "graphicFrame");
  const from = readPoint(part(element, "from"));
  const to = readPoint(part(element, "to"));
  const properties = part(frame, "nvGraphicFramePr", "cNvPr")?.attributes;
  const pointer = part(frame, "graphic", "graphicData", "chart")?.attributes["r:id"];
  const target = relationships.find((relationship) => relationship.id === pointer);
  const xml = target && partText(parts, target.target);
  if (from === undefined || to === undefined || properties === undefined || xml === undefined) return undefined;
  const isExtended = target?.type.endsWith("/chartEx") === true;
  const read = isExtended ? readFunnel(xml, surroundings) : readChart(xml, surroundings);
  if (read === undefined) return undefined;
  const description = properties["descr"];
  return {
    id,
    name: properties["name"] ?? "",
    anchor: { from, to },
    ...read,
    ...(description !== undefined && description !== "" && { description }),
  };
}

function readPoint(element: XmlElement | undefined): AnchorPoint | undefined {
  if (element === undefined) return undefined;
  const [row, column, x, y] = ["row", "col", "colOff", "rowOff"].map((name) => Number(partTextOf(element, name) ?? 0));
  const inPoints = (emu: number | undefined): number => Math.round(((emu ?? 0) / emuPerPoint) * 1_000) / 1_000;
  return { row: row ?? 0, column: column ?? 0, x: inPoints(x), y: inPoints(y) };
}

function isChart(relationshipType: string): boolean {
  return /\/chart(Ex)?$/.test(relationshipType);
}

function chartAnchors(drawing: string): readonly XmlElement[] {
  return children(rootElement(drawing)).filter(
    (anchor) => /Anchor$/.test(localName(anchor)) && /<(\w+:)?chart\s[^>]*\br:id=/.test(anchor.outer),
  );
}

function givenOf(chart: ChartState, nameOf: (sheetId: string) => string): GivenChart {
  const formulas: string[] = [];
  const looks = JSON.stringify({ ...chart, anchor: undefined }, (_, value: unknown) => {
    if (!isReference(value)) return value;
    formulas.push(formatAbsoluteArea(nameOf(value.sheetId), value.area));
    return `cells ${formulas.length}`;
  });
  return { looks, anchor: JSON.stringify(chart.anchor), formulas };
}

function isReference(value: unknown): value is ChartReference {
  return typeof value === "object" && value !== null && "sheetId" in value && "area" in value;
}

/** Programs differ in what they quote and where they put dollars: `'Sheet1'!$A$1`. */
function comparable(formula: string): string {
  const parsed = parseAddress(formula);
  return parsed?.sheetName === undefined ? formula : formatAbsoluteArea(parsed.sheetName, parsed.area);
}

function sheetNames(sheetIds: ReadonlyMap<string, string>): (sheetId: string) => string {
  const names = new Map([...sheetIds].map(([name, id]) => [id, name]));
  return (sheetId) => names.get(sheetId) ?? "";
}

const emuPerPoint = 12_700;
