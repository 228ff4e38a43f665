import { type IStyleData, type Nullable, numfmt } from "@univerjs/core";
import type { Area } from "../places/address";
import type { Book } from "../engine/book";
import { cellAt, type CellContent } from "./cellContents";

/** Tells the number format of cells of one sheet, quickly: styles are looked up once each. */
export function numberFormatReader(book: Book, sheetId: string): (row: number, column: number) => string {
  const sheet = book.sheet(sheetId);
  const styles = book.unit().getStyles();
  const cells = sheet.getCellMatrix().getMatrix();
  const byStyle = new Map<string, string | undefined>();
  const byColumn = new Map<number, string | undefined>();
  const sheetFormat = sheet.getDefaultCellStyleInternal()?.n?.pattern;

  const ofStyle = (style: Nullable<IStyleData | string>): string | undefined => {
    if (style === null || style === undefined) return undefined;
    if (typeof style !== "string") return style.n?.pattern;
    if (!byStyle.has(style)) byStyle.set(style, styles.get(style)?.n?.pattern);
    return byStyle.get(style);
  };
  const ofColumn = (column: number): string | undefined => {
    if (!byColumn.has(column)) byColumn.set(column, sheet.getColumnStyle(column)?.n?.pattern);
    return byColumn.get(column);
  };
  return (row, column) =>
    ofStyle(cells[row]?.[column]?.s) ??
    sheet.getRowStyle(row)?.n?.pattern ??
    ofColumn(column) ??
    sheetFormat ??
    general;
}

/** The style of a cell as it is shown: its own, completed by its row's, its column's and the sheet's. */
export function styleAt(book: Book, sheetId: string, row: number, column: number): IStyleData {
  const sheet = book.sheet(sheetId);
  const own = book
    .unit()
    .getStyles()
    .getStyleByCell(cellAt(sheet, row, column));
  return {
    ...sheet.getDefaultCellStyleInternal(),
    ...sheet.getColumnStyle(column),
    ...sheet.getRowStyle(row),
    ...own,
  };
}

/** The text that a cell shows, without regard to the width of its column. */
export function displayText(content: CellContent, numberFormat: string): string {
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (content === "") return "";
  if (typeof content === "string" && isErrorText(content)) return content;
  try {
    return numfmt.format(numberFormat, content);
  } catch {
    return String(content);
  }
}

export function isTextFormat(numberFormat: string): boolean {
  return numberFormat === "@" || numberFormat === "@@@";
}

/** The value that all cells of an area share, `null` if they differ: what Office.js answers for mixed formats. */
export function common<Value>(area: Area, valueAt: (row: number, column: number) => Value): Value | null {
  let shared: Value | undefined;
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const value = valueAt(row, column);
      if (shared === undefined) shared = value;
      else if (shared !== value) return null;
    }
  }
  return shared ?? null;
}

export function isErrorText(text: string): boolean {
  return errorTexts.has(text);
}

const errorTexts = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
]);

export const general = "General";
