import type { ChartFillState, ChartFontState, ChartLineState, ChartShapeState } from "../excel/state/chartState";
import { rgb, type ThemeColors } from "./cellStyle";
import { keyOf, localName, part, tag, text, valueOf } from "./chartXml";
import { children, type XmlElement } from "./xml";

/** The usual colour of a part, as the slot of the theme that stands for it. */
export type UsualColor = { readonly slot: string; readonly tint: number };

/** Series take the six accents in turn; Excel makes each further round darker, then lighter. */
export function accentOf(position: number): UsualColor {
  const rounds = [0, -0.4, 0.4, -0.2, 0.2, -0.5];
  return { slot: `accent${(position % 6) + 1}`, tint: rounds[Math.floor(position / 6) % rounds.length] ?? 0 };
}

/** Look of a shape and of its words, without what is `usual` there. */
export function readShape(
  properties: XmlElement | undefined,
  words: XmlElement | undefined,
  theme: ThemeColors,
  usual: { readonly fill?: UsualColor; readonly line?: UsualColor; readonly font?: ChartFontState } = {},
): ChartShapeState | undefined {
  const fill = readFill(properties, theme, usual.fill);
  const line = readLine(part(properties, "ln"), theme, usual.line);
  const font = readFont(words, theme, usual.font ?? {});
  if (fill === undefined && line === undefined && font === undefined) return undefined;
  return { ...(fill && { fill }), ...(line && { line }), ...(font && { font }) };
}

export function writeFill(fill: ChartFillState | undefined, usual: UsualColor | undefined): string {
  if (fill?.none === true) return "<a:noFill/>";
  if (fill?.color !== undefined) return solid(fill.color);
  return usual === undefined ? "" : usualFill(usual);
}

/** Widths are points; what is neither set nor usual is left to the reader. */
export function writeLine(
  line: ChartLineState | undefined,
  usual: { readonly color: UsualColor; readonly weight: number } | undefined,
): string {
  if (line?.none === true) return "<a:ln><a:noFill/></a:ln>";
  if (line === undefined && usual === undefined) return "";
  const weight = line?.weight ?? usual?.weight ?? 0.75;
  const color = line?.color === undefined ? (usual ? usualFill(usual.color) : "") : solid(line.color);
  const dash = line?.style === undefined ? undefined : dashes[line.style];
  return tag(
    "a:ln",
    { w: Math.round(weight * emuPerPoint), cap: "rnd" },
    color,
    dash === undefined ? "" : tag("a:prstDash", { val: dash }),
    "<a:round/>",
  );
}

export function shapeProperties(...inner: readonly string[]): string {
  return inner.join("") === "" ? "" : tag("c:spPr", {}, ...inner);
}

/** The words of a part that has no text of its own: labels, axes, legends. */
export function textProperties(font: ChartFontState | undefined, usual: ChartFontState, name = "c:txPr"): string {
  const properties = fontProperties("a:defRPr", font, usual);
  return tag(
    name,
    {},
    "<a:bodyPr/><a:lstStyle/>",
    `<a:p><a:pPr>${properties}</a:pPr><a:endParaRPr lang="en-US"/></a:p>`,
  );
}

/** A text with its font. */
export function richText(
  words: string,
  font: ChartFontState | undefined,
  usual: ChartFontState,
  name = "c:rich",
): string {
  const lines = words.split(/\r\n|[\r\n]/).map((line) => {
    const run = tag("a:r", {}, fontProperties("a:rPr", font, usual, { lang: "en-US" }), text("a:t", line));
    return `<a:p><a:pPr>${fontProperties("a:defRPr", font, usual)}</a:pPr>${run}</a:p>`;
  });
  return tag(name, {}, "<a:bodyPr/><a:lstStyle/>", ...lines);
}

function fontProperties(
  name: string,
  font: ChartFontState | undefined,
  usual: ChartFontState,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const said = { ...usual, ...font };
  return tag(
    name,
    {
      ...attributes,
      sz: said.size === undefined ? undefined : Math.round(said.size * 100),
      b: said.bold === true ? 1 : 0,
      i: said.italic === true ? 1 : 0,
      u: said.underline === "Single" ? "sng" : "none",
    },
    font?.color === undefined ? usualTextFill : solid(font.color),
    said.name === undefined ? "" : tag("a:latin", { typeface: said.name }) + tag("a:ea", { typeface: said.name }),
  );
}

function readFill(
  properties: XmlElement | undefined,
  theme: ThemeColors,
  usual: UsualColor | undefined,
): ChartFillState | undefined {
  if (part(properties, "noFill") !== undefined) return { none: true };
  const color = readColor(part(properties, "solidFill") ?? part(properties, "gradFill", "gsLst", "gs"), theme, usual);
  return color === undefined ? undefined : { color };
}

function readLine(
  line: XmlElement | undefined,
  theme: ThemeColors,
  usual: UsualColor | undefined,
): ChartLineState | undefined {
  if (line === undefined) return undefined;
  if (part(line, "noFill") !== undefined) return { none: true };
  const color = readColor(part(line, "solidFill"), theme, usual);
  const style = keyOf(dashes, valueOf(line, "prstDash"));
  const width = Number(line.attributes["w"] ?? NaN) / emuPerPoint;
  const isUsual = usual !== undefined && [usualSeriesLine, usualThinLine].includes(width);
  const state: ChartLineState = {
    ...(color !== undefined && { color }),
    ...(style !== undefined && { style }),
    ...(Number.isFinite(width) && !isUsual && { weight: width }),
  };
  return Object.keys(state).length === 0 ? undefined : state;
}

function readFont(
  words: XmlElement | undefined,
  theme: ThemeColors,
  usual: ChartFontState,
): ChartFontState | undefined {
  const paragraph = part(words, "p") ?? part(words, "rich", "p");
  const run = part(paragraph, "r", "rPr");
  const properties = run ?? part(paragraph, "pPr", "defRPr");
  if (properties === undefined) return undefined;
  const { sz, b, i, u } = properties.attributes;
  const color = readColor(part(properties, "solidFill"), theme, undefined);
  const typeface = part(properties, "latin")?.attributes["typeface"];
  const size = sz === undefined ? undefined : Number(sz) / 100;
  const state: ChartFontState = {
    ...(typeface !== undefined && !typeface.startsWith("+") && { name: typeface }),
    ...(size !== undefined && size !== usual.size && { size }),
    ...(color !== undefined && color !== usualTextColor && { color }),
    ...(isSet(b) && { bold: true }),
    ...(isSet(i) && { italic: true }),
    ...(u !== undefined && u !== "none" && { underline: "Single" }),
  };
  return Object.keys(state).length === 0 ? undefined : state;
}

function isSet(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

/** `undefined` for the usual colour, and for one that neither names itself nor a slot of the theme. */
function readColor(
  fill: XmlElement | undefined,
  theme: ThemeColors,
  usual: UsualColor | undefined,
): string | undefined {
  const color = fill && children(fill)[0];
  if (color === undefined) return undefined;
  const value = color.attributes["val"] ?? "";
  if (localName(color) === "srgbClr") return `#${value.toUpperCase()}`;
  if (localName(color) === "sysClr") return `#${(color.attributes["lastClr"] ?? "000000").toUpperCase()}`;
  if (localName(color) !== "schemeClr") return undefined;
  const tint = tintOf(color);
  if (usual !== undefined && usual.slot === value && Math.abs(usual.tint - tint) < 0.01) return undefined;
  const index = themeSlots.indexOf(aliases[value] ?? value);
  return index < 0 ? undefined : rgb({ theme: index, tint }, theme)?.rgb.toUpperCase();
}

/** Darker or lighter, from the two elements that say so in charts. */
function tintOf(color: XmlElement): number {
  const [scale, offset] = ["lumMod", "lumOff"].map((name) => Number(valueOf(color, name) ?? NaN) / 100_000);
  if (offset !== undefined && offset > 0) return offset;
  return scale !== undefined && Number.isFinite(scale) ? scale - 1 : 0;
}

function usualFill({ slot, tint }: UsualColor): string {
  const scale = Math.round((tint > 0 ? 1 - tint : 1 + tint) * 100_000);
  const shades = tint === 0 ? [] : [tag("a:lumMod", { val: scale })];
  if (tint > 0) shades.push(tag("a:lumOff", { val: Math.round(tint * 100_000) }));
  return tag("a:solidFill", {}, tag("a:schemeClr", { val: slot }, ...shades));
}

function solid(color: string): string {
  return tag("a:solidFill", {}, tag("a:srgbClr", { val: color.slice(1) }));
}

const themeSlots = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
const aliases: Readonly<Record<string, string>> = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" };

const dashes: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dash",
  DashDot: "dashDot",
  DashDotDot: "lgDashDotDot",
  Dot: "sysDash",
  RoundDot: "sysDot",
};

const emuPerPoint = 12_700;
/** Points. */
export const usualSeriesLine = 2.25;
export const usualThinLine = 0.75;
const usualTextColor = "#595959";
const usualTextFill = usualFill({ slot: "tx1", tint: 0.35 });
