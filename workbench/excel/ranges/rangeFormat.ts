import {
  BooleanNumber,
  HorizontalAlign,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import {
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import { OfficeObject } from "../../wire/officeObject";
import { type Area, intersection, isUnbounded } from "../places/address";
import { RangeBorderCollection } from "./borders";
import { readContents, usedArea } from "../cells/cellContents";
import { common, displayText, numberFormatReader, styleAt } from "../cells/cellFormats";
import { changeLocked, changeStyle } from "../cells/cellStyles";
import { growGrid, invalidArgument } from "../cells/cellWrites";
import type { Range } from "./range";
import { guardOption, isUnlocked } from "../cells/writeGuards";

/** Fonts, fills, sizes. What differs within the range reads as `null`. Widths and heights are in points. */
export class RangeFormat extends OfficeObject {
  readonly officeName = "RangeFormat";
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  get fill(): RangeFill {
    return new RangeFill(this.#range);
  }

  get font(): RangeFont {
    return new RangeFont(this.#range);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.#range);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.#range);
  }

  get horizontalAlignment(): string | null {
    return commonStyle(this.#range, (style) => nameOf(horizontalNames, style.ht) ?? "General");
  }

  set horizontalAlignment(name: string) {
    style(this.#range, { ht: horizontalNames[name] ?? refuse() });
  }

  get verticalAlignment(): string | null {
    return commonStyle(this.#range, (style) => nameOf(verticalNames, style.vt) ?? "Bottom");
  }

  set verticalAlignment(name: string) {
    style(this.#range, { vt: verticalNames[name] ?? refuse() });
  }

  get wrapText(): boolean | null {
    return commonStyle(this.#range, (style) => style.tb === WrapStrategy.WRAP);
  }

  set wrapText(wraps: boolean) {
    style(this.#range, { tb: wraps ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }

  get columnWidth(): number | null {
    const { book, sheetId } = this.#range;
    const sheet = book.sheet(sheetId);
    const area = knownArea(this.#range);
    return common({ ...area, startRow: 0, endRow: 0 }, (_, column) => toPoints(sheet.getColumnWidth(column)));
  }

  set columnWidth(points: number) {
    if (typeof points !== "number" || points < 0) throw invalidArgument();
    setColumnWidths(this.#range, () => toPixels(points));
  }

  get rowHeight(): number | null {
    const { book, sheetId } = this.#range;
    const sheet = book.sheet(sheetId);
    const area = knownArea(this.#range);
    return common({ ...area, startColumn: 0, endColumn: 0 }, (row) => toPoints(sheet.getRowHeight(row)));
  }

  set rowHeight(points: number) {
    if (typeof points !== "number" || points < 0 || points > highestRow) throw invalidArgument();
    const { book, sheetId } = this.#range;
    guardOption(book, sheetId, "allowFormatRows");
    const area = knownArea(this.#range);
    growGrid(book, sheetId, { ...area, startColumn: 0, endColumn: 0 });
    const ranges = [{ ...area }];
    book.execute(SetWorksheetRowHeightMutation.id, { subUnitId: sheetId, ranges, rowHeight: toPixels(points) });
    book.execute(SetWorksheetRowIsAutoHeightMutation.id, {
      subUnitId: sheetId,
      ranges,
      autoHeightInfo: BooleanNumber.FALSE,
    });
  }

  /** The width of the longest text, by the count of its characters; a Chinese one counts as two. */
  autofitColumns(): void {
    const { book, sheetId } = this.#range;
    const area = usedArea(book, sheetId, true, this.#range.area());
    if (area === undefined) return;
    const formatAt = numberFormatReader(book, sheetId);
    const widest = new Map<number, number>();
    readContents(book, sheetId, area).forEach((row, rowOffset) => {
      row.forEach((content, columnOffset) => {
        const column = area.startColumn + columnOffset;
        const text = displayText(content, formatAt(area.startRow + rowOffset, column));
        widest.set(column, Math.max(widest.get(column) ?? 0, textWidth(text)));
      });
    });
    setColumnWidths(this.#range, (column) => {
      const characters = widest.get(column) ?? 0;
      return characters === 0 ? undefined : characters * characterPixels + cellPaddingPixels;
    });
  }

  autofitRows(): void {
    const { book, sheetId } = this.#range;
    guardOption(book, sheetId, "allowFormatRows");
    book.execute(SetWorksheetRowIsAutoHeightMutation.id, {
      subUnitId: sheetId,
      ranges: [{ ...knownArea(this.#range) }],
      autoHeightInfo: BooleanNumber.TRUE,
    });
  }
}

export class RangeFill extends OfficeObject {
  readonly officeName = "RangeFill";
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  /** `#RRGGBB`; `#FFFFFF` where there is no fill, `null` where fills differ. */
  get color(): string | null {
    return commonStyle(this.#range, (style) => hexColor(style.bg?.rgb, "#FFFFFF"));
  }

  set color(color: string) {
    style(this.#range, { bg: { rgb: readColor(color) } });
  }

  clear(): void {
    style(this.#range, { bg: null });
  }
}

export class RangeFont extends OfficeObject {
  readonly officeName = "RangeFont";
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  get name(): string | null {
    return commonStyle(this.#range, (style) => style.ff ?? "Calibri");
  }

  set name(name: string) {
    style(this.#range, { ff: name });
  }

  get size(): number | null {
    return commonStyle(this.#range, (style) => style.fs ?? 11);
  }

  set size(size: number) {
    style(this.#range, { fs: size });
  }

  get bold(): boolean | null {
    return commonStyle(this.#range, (style) => style.bl === BooleanNumber.TRUE);
  }

  set bold(bold: boolean) {
    style(this.#range, { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get italic(): boolean | null {
    return commonStyle(this.#range, (style) => style.it === BooleanNumber.TRUE);
  }

  set italic(italic: boolean) {
    style(this.#range, { it: italic ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  get underline(): string | null {
    return commonStyle(this.#range, (style) => (style.ul?.s === BooleanNumber.TRUE ? "Single" : "None"));
  }

  set underline(underline: string) {
    style(this.#range, { ul: { s: underline === "None" ? BooleanNumber.FALSE : BooleanNumber.TRUE } });
  }

  get strikethrough(): boolean | null {
    return commonStyle(this.#range, (style) => style.st?.s === BooleanNumber.TRUE);
  }

  set strikethrough(struck: boolean) {
    style(this.#range, { st: { s: struck ? BooleanNumber.TRUE : BooleanNumber.FALSE } });
  }

  get color(): string | null {
    return commonStyle(this.#range, (style) => hexColor(style.cl?.rgb, "#000000"));
  }

  set color(color: string) {
    style(this.#range, { cl: { rgb: readColor(color) } });
  }
}

export class FormatProtection extends OfficeObject {
  readonly officeName = "FormatProtection";
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  get locked(): boolean | null {
    const { book, sheetId } = this.#range;
    const sheet = book.sheet(sheetId);
    return common(knownArea(this.#range), (row, column) => !isUnlocked(sheet, row, column));
  }

  set locked(locked: boolean) {
    const { book, sheetId } = this.#range;
    guardOption(book, sheetId, "allowFormatCells");
    changeLocked(book, sheetId, this.#range.area(), locked);
  }
}

/** `#ABC`, `#AABBCC`, `orange`: what Office.js takes as a colour. Names stay names: the grid knows them too. */
export function readColor(color: unknown): string {
  if (typeof color !== "string" || color === "") throw invalidArgument();
  if (!color.startsWith("#")) return color.toLowerCase();
  const digits = color.slice(1);
  if (!/^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(digits)) throw invalidArgument();
  return `#${digits.length === 3 ? Array.from(digits, (digit) => digit + digit).join("") : digits}`.toUpperCase();
}

export function hexColor(color: Nullable<string>, otherwise: string): string {
  if (color === null || color === undefined) return otherwise;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color);
  if (parts !== null) {
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")
      .toUpperCase()}`;
  }
  return color.startsWith("#") ? color.toUpperCase() : color;
}

function style(range: Range, change: IStyleData): void {
  guardOption(range.book, range.sheetId, "allowFormatCells");
  changeStyle(range.book, range.sheetId, range.area(), change);
}

function commonStyle<Value>(range: Range, valueOf: (style: IStyleData) => Value): Value | null {
  return common(knownArea(range), (row, column) => valueOf(styleAt(range.book, range.sheetId, row, column)));
}

/** Whole columns and rows are looked at as far as the grid goes. */
function knownArea(range: Range): Area {
  const area = range.area();
  if (!isUnbounded(area)) return area;
  const sheet = range.book.sheet(range.sheetId);
  const grid = { startRow: 0, startColumn: 0, endRow: sheet.getRowCount() - 1, endColumn: sheet.getColumnCount() - 1 };
  return intersection(area, grid) ?? { ...area, endRow: area.startRow, endColumn: area.startColumn };
}

function setColumnWidths(range: Range, pixelsOf: (column: number) => number | undefined): void {
  const { book, sheetId } = range;
  guardOption(book, sheetId, "allowFormatColumns");
  const area = range.area();
  const endColumn = Math.max(area.startColumn, Math.min(area.endColumn, book.sheet(sheetId).getColumnCount() - 1));
  growGrid(book, sheetId, {
    startRow: 0,
    endRow: 0,
    startColumn: area.startColumn,
    endColumn: area.endColumn > 1_000 ? endColumn : area.endColumn,
  });
  const colWidth: Record<number, number> = {};
  for (
    let column = area.startColumn;
    column <= Math.min(area.endColumn, book.sheet(sheetId).getColumnCount() - 1);
    column += 1
  ) {
    const pixels = pixelsOf(column);
    if (pixels !== undefined) colWidth[column] = pixels;
  }
  book.execute(SetWorksheetColWidthMutation.id, {
    subUnitId: sheetId,
    ranges: [
      { startRow: 0, endRow: 0, startColumn: area.startColumn, endColumn: book.sheet(sheetId).getColumnCount() - 1 },
    ],
    colWidth,
  });
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

function toPoints(pixels: number): number {
  return pixels * 0.75;
}

function toPixels(points: number): number {
  return points / 0.75;
}

function nameOf(names: Readonly<Record<string, number>>, value: Nullable<number>): string | undefined {
  if (value === null || value === undefined) return undefined;
  return Object.keys(names).find((name) => names[name] === value);
}

function refuse(): never {
  throw invalidArgument();
}

const horizontalNames: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const verticalNames: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** Points, as in Excel. */
const highestRow = 409.5;
const characterPixels = 7.5;
const cellPaddingPixels = 12;
