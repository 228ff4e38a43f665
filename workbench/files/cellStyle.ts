import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { LibraryColor, LibraryFont, LibraryStyle } from "./excelts";

/** The colours that a file's theme stands for, as "RRGGBB", in the order in which cells number them. */
export type ThemeColors = readonly string[];

/** A cell's look from the file, as far as the grid can show it. What it cannot show stays with the carrier. */
export function gridStyle(style: LibraryStyle, theme: ThemeColors): IStyleData {
  const { font, fill, alignment, border } = style;
  const pattern = typeof style.numFmt === "string" ? style.numFmt : style.numFmt?.formatCode;
  const background = fill?.type === "pattern" && isSeen(fill) ? rgb(fill.fgColor ?? fill.bgColor, theme) : undefined;
  const gradient = fill?.type === "gradient" ? rgb(fill.stops[0]?.color, theme) : undefined;
  const borders = border && gridBorders(border, theme);
  return defined({
    ...(font && gridFont(font, theme)),
    bg: background ?? gradient,
    n: pattern !== undefined && pattern !== "General" ? { pattern } : undefined,
    ht: alignment?.horizontal && horizontalToGrid[alignment.horizontal],
    vt: alignment?.vertical && verticalToGrid[alignment.vertical],
    tb: alignment?.wrapText ? 3 : undefined,
    tr: rotationToGrid(alignment?.textRotation),
    pd: alignment?.indent ? { l: alignment.indent * pixelsPerIndent } : undefined,
    bd: borders && Object.keys(borders).length > 0 ? borders : undefined,
  });
}

/** A fill without a pattern is none, though the library's types do not know one. */
function isSeen({ pattern }: { readonly pattern?: string }): boolean {
  return pattern !== undefined && pattern !== "none";
}

/** A look that came about in the grid, as the file holds it. `defaultFont` completes fonts that say only "bold". */
export function fileStyle(style: IStyleData, defaultFont: Partial<LibraryFont> | undefined): LibraryStyle {
  const fill = hex(style.bg?.rgb);
  const alignment = defined({
    horizontal: fromGrid(horizontalToGrid, style.ht),
    vertical: fromGrid(verticalToGrid, style.vt),
    wrapText: style.tb === 3 ? true : undefined,
    textRotation: rotationToFile(style.tr),
    indent: style.pd?.l ? Math.round(style.pd.l / pixelsPerIndent) || undefined : undefined,
  });
  const border = fileBorders(style.bd);
  return defined({
    numFmt: style.n?.pattern || undefined,
    font: { ...defaultFont, ...fileFont(style) },
    fill: fill === undefined ? undefined : { type: "pattern", pattern: "solid", fgColor: { argb: fill } },
    alignment: Object.keys(alignment).length > 0 ? alignment : undefined,
    border: Object.keys(border).length > 0 ? border : undefined,
  });
}

/** Font of a conditional format or a cell: only what is said. */
function gridFont(font: Partial<LibraryFont>, theme: ThemeColors): IStyleData {
  const underlined = font.underline !== undefined && font.underline !== false && font.underline !== "none";
  const raised = font.vertAlign === "superscript" ? 3 : font.vertAlign === "subscript" ? 2 : undefined;
  return defined({
    ff: font.name,
    fs: font.size,
    bl: font.bold ? 1 : undefined,
    it: font.italic ? 1 : undefined,
    ul: underlined ? { s: 1 } : undefined,
    st: font.strike ? { s: 1 } : undefined,
    cl: rgb(font.color, theme),
    va: raised,
  });
}

export function fileFont(style: IStyleData): Partial<LibraryFont> {
  const color = hex(style.cl?.rgb);
  return defined({
    name: style.ff ?? undefined,
    size: style.fs,
    bold: style.bl === 1 ? true : undefined,
    italic: style.it === 1 ? true : undefined,
    underline: style.ul?.s === 1 ? true : undefined,
    strike: style.st?.s === 1 ? true : undefined,
    color: color === undefined ? undefined : { argb: color },
    vertAlign: style.va === 3 ? "superscript" : style.va === 2 ? "subscript" : undefined,
  });
}

/** `{ theme: 4, tint: 0.4 }` → `{ rgb: "#8EA9DB" }`; `undefined` for colours that mean "automatic". */
export function rgb(color: unknown, theme: ThemeColors): { rgb: string } | undefined {
  if (typeof color !== "object" || color === null) return undefined;
  const { argb, theme: index, tint, indexed } = color as LibraryColor;
  const base = argb?.slice(-6) ?? (index === undefined ? indexedColors[indexed ?? -1] : theme[index]);
  return base === undefined ? undefined : { rgb: `#${tint ? tinted(base, tint) : base}` };
}

/** `"#ff0000"`, `"rgb(255,0,0)"` or `"#f00"` → `"FFFF0000"`. */
export function hex(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const decimal = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (decimal)
    return `FF${decimal
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `FF${short
      .slice(1, 4)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const long = /^#([0-9a-f]{6})/i.exec(color);
  return long?.[1] === undefined ? undefined : `FF${long[1].toUpperCase()}`;
}

/** The colours of a theme part; those of Excel 2007 where it has none. */
export function themeColors(themeXml: string | undefined): ThemeColors {
  const scheme = /<a:clrScheme[\s\S]*?<\/a:clrScheme>/.exec(themeXml ?? "")?.[0] ?? "";
  const found = themeSlots.map((slot) => {
    const entry = new RegExp(`<a:${slot}>([\\s\\S]*?)</a:${slot}>`).exec(scheme)?.[1] ?? "";
    return (/lastClr="([0-9A-Fa-f]{6})"/.exec(entry) ?? /val="([0-9A-Fa-f]{6})"/.exec(entry))?.[1];
  });
  return found.map((color, index) => color ?? officeTheme[index] ?? "000000");
}

/** Excel lightens or darkens a theme colour in the HLS model (ECMA-376 part 1, 18.8.19). */
function tinted(color: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const lightness = (highest + lowest) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = highest - lowest;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const reach = (1 - Math.abs(2 * wanted - 1)) * saturation;
  return [red, green, blue]
    .map((part) => (spread === 0 ? wanted : wanted + ((part - lightness) / spread) * reach))
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}

function gridBorders(border: NonNullable<LibraryStyle["border"]>, theme: ThemeColors): NonNullable<IStyleData["bd"]> {
  const side = (edge: { style?: string; color?: unknown } | undefined) => {
    const style = edge?.style === undefined ? undefined : borderStyles.indexOf(edge.style);
    return style === undefined || style < 1
      ? undefined
      : { s: style, cl: rgb(edge?.color, theme) ?? { rgb: "#000000" } };
  };
  const diagonal = side(border.diagonal);
  return defined({
    t: side(border.top),
    r: side(border.right),
    b: side(border.bottom),
    l: side(border.left),
    tl_br: border.diagonal?.down ? diagonal : undefined,
    bl_tr: border.diagonal?.up ? diagonal : undefined,
  });
}

function fileBorders(borders: IStyleData["bd"]): object {
  const side = (edge: Nullable<IBorderStyleData>) => {
    const style = edge ? borderStyles[edge.s] : undefined;
    if (!edge || style === undefined || style === "") return undefined;
    return { style, color: { argb: hex(edge.cl?.rgb) ?? "FF000000" } };
  };
  const of = borders ?? {};
  const down = side(of.tl_br);
  const up = side(of.bl_tr);
  const diagonal = (down ?? up) && { ...(down ?? up), down: down !== undefined, up: up !== undefined };
  return defined({
    top: side(of.t),
    right: side(of.r),
    bottom: side(of.b),
    left: side(of.l),
    diagonal,
  });
}

function rotationToGrid(rotation: number | "vertical" | undefined): { a: number; v?: 1 } | undefined {
  if (rotation === undefined || rotation === 0) return undefined;
  // The grid counts clockwise, a file counter-clockwise.
  return rotation === "vertical" ? { a: 0, v: 1 } : { a: -rotation };
}

function rotationToFile(rotation: IStyleData["tr"]): number | "vertical" | undefined {
  if (!rotation) return undefined;
  if (rotation.v === 1) return "vertical";
  return rotation.a === 0 ? undefined : -rotation.a;
}

function fromGrid<Name extends string>(map: Readonly<Record<Name, number>>, value: Nullable<number>): Name | undefined {
  return (Object.keys(map) as Name[]).find((name) => map[name] === value);
}

/** Without the entries that are `undefined`, which would differ from a style that never had them. */
function defined<Entries extends object>(
  entries: Entries,
): { [Key in keyof Entries]: Exclude<Entries[Key], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as never;
}

const horizontalToGrid = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
  fill: 1,
  centerContinuous: 2,
} as const;
const verticalToGrid = { top: 1, middle: 2, bottom: 3, distributed: 2, justify: 1 } as const;
/** By the number that the grid gives them. */
const borderStyles: readonly string[] = [
  "",
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
];
const pixelsPerIndent = 9;
const themeSlots = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
/** The theme of Excel 2007, which stands for a file that brings none. */
const officeTheme = [
  "FFFFFF",
  "000000",
  "EEECE1",
  "1F497D",
  "4F81BD",
  "C0504D",
  "9BBB59",
  "8064A2",
  "4BACC6",
  "F79646",
  "0000FF",
  "800080",
];
/** Colours 8 to 63 of old files (ECMA-376 part 1, 18.8.27); 0 to 7 repeat the first eight, 64 and 65 mean automatic. */
const palette =
  `000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366
  FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99
  99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366
  333399 333333`.split(/\s+/);
const indexedColors: readonly string[] = [...palette.slice(0, 8), ...palette];
