import { OfficeError } from "../../wire/officeObject";

/** A rectangle of cells: zero-based, both ends included. */
export type Area = {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
};

/** An address as it was written: the sheet may be left out. */
export type SheetArea = { readonly sheetName: string | undefined; readonly area: Area };

/**
 * `"B2:C4"`, `"Sheet1!A:A"`, `"'Our customers'!3:5"` → the area it names, in any order of corners, `$` ignored.
 * `undefined` if the text is not an address.
 */
export function parseAddress(text: string): SheetArea | undefined {
  const { sheetName, reference } = splitSheetName(text.trim());
  const [from, to, tooMany] = reference.replaceAll("$", "").split(":");
  if (from === undefined || tooMany !== undefined) return undefined;
  const start = parseCorner(from);
  const end = to === undefined ? start : parseCorner(to);
  if (start === undefined || end === undefined) return undefined;
  if ((start.row === undefined) !== (end.row === undefined)) return undefined;
  if ((start.column === undefined) !== (end.column === undefined)) return undefined;
  if (to === undefined && (start.row === undefined || start.column === undefined)) return undefined;
  const rows = [start.row ?? 0, end.row ?? lastRow];
  const columns = [start.column ?? 0, end.column ?? lastColumn];
  return {
    sheetName,
    area: {
      startRow: Math.min(...rows),
      endRow: Math.max(...rows),
      startColumn: Math.min(...columns),
      endColumn: Math.max(...columns),
    },
  };
}

/** `"B2:C4"`, `"A:F"` for whole columns, `"3:5"` for whole rows. */
export function formatArea(area: Area): string {
  if (isWholeColumns(area)) return `${columnName(area.startColumn)}:${columnName(area.endColumn)}`;
  if (isWholeRows(area)) return `${area.startRow + 1}:${area.endRow + 1}`;
  const start = `${columnName(area.startColumn)}${area.startRow + 1}`;
  if (cellCount(area) === 1) return start;
  return `${start}:${columnName(area.endColumn)}${area.endRow + 1}`;
}

/** The address with its sheet, quoted where Excel quotes it: `"Sheet1!A1"`, `"'Our customers'!A1"`. */
export function formatSheetArea(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${formatArea(area)}`;
}

/** `Sheet1!$A$1:$B$9`, with the columns or rows left out where whole ones are meant: the cells stay the same wherever it stands. */
export function formatAbsoluteArea(sheetName: string, area: Area): string {
  const corners = formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
  return `${quoteSheetName(sheetName)}!${corners}`;
}

function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc])$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `0` → `"A"`, `26` → `"AA"`. */
export function columnName(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function rowCount(area: Area): number {
  return area.endRow - area.startRow + 1;
}

export function columnCount(area: Area): number {
  return area.endColumn - area.startColumn + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isWholeColumns(area: Area): boolean {
  return area.startRow === 0 && area.endRow === lastRow;
}

export function isWholeRows(area: Area): boolean {
  return area.startColumn === 0 && area.endColumn === lastColumn;
}

export function isUnbounded(area: Area): boolean {
  return isWholeColumns(area) || isWholeRows(area);
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}

export function intersection(one: Area, other: Area): Area | undefined {
  const area = {
    startRow: Math.max(one.startRow, other.startRow),
    endRow: Math.min(one.endRow, other.endRow),
    startColumn: Math.max(one.startColumn, other.startColumn),
    endColumn: Math.min(one.endColumn, other.endColumn),
  };
  return area.startRow <= area.endRow && area.startColumn <= area.endColumn ? area : undefined;
}

export function boundingArea(one: Area, other: Area): Area {
  return {
    startRow: Math.min(one.startRow, other.startRow),
    endRow: Math.max(one.endRow, other.endRow),
    startColumn: Math.min(one.startColumn, other.startColumn),
    endColumn: Math.max(one.endColumn, other.endColumn),
  };
}

export function sameArea(one: Area, other: Area): boolean {
  return contains(one, other) && contains(other, one);
}

/** The area itself if it lies on the sheet; Excel refuses anything that would hang over the edge. */
export function onTheSheet(area: Area): Area {
  const lies =
    area.startRow >= 0 &&
    area.startColumn >= 0 &&
    area.endRow <= lastRow &&
    area.endColumn <= lastColumn &&
    area.startRow <= area.endRow &&
    area.startColumn <= area.endColumn;
  if (!lies) {
    throw new OfficeError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  }
  return area;
}

function splitSheetName(text: string): { sheetName: string | undefined; reference: string } {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return { sheetName: undefined, reference: text };
  const written = text.slice(0, bang).replace(/^'(.*)'$/s, (_, name: string) => name.replaceAll("''", "'"));
  return { sheetName: written.replace(/^\[[^\]]*\]/, ""), reference: text.slice(bang + 1) };
}

function parseCorner(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text);
  if (!match || text === "") return undefined;
  const column = match[1] === undefined ? undefined : columnIndex(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if (column !== undefined && column > lastColumn) return undefined;
  if (row !== undefined && (row < 0 || row > lastRow)) return undefined;
  return { row, column };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Excel's sheet: 1,048,576 rows and 16,384 columns. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;
export const wholeSheet: Area = { startRow: 0, startColumn: 0, endRow: lastRow, endColumn: lastColumn };
