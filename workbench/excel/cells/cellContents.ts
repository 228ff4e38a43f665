import { CellValueType, type ICellData, type Nullable, type Worksheet as UniverSheet } from "@univerjs/core";
import { type Area, columnCount, intersection, rowCount } from "../places/address";
import type { Book } from "../engine/book";

/** What a cell shows to the add-in: `""` for a blank cell, an error as its text. */
export type CellContent = string | number | boolean;

/** The contents of an area, row by row, spilled results included; cells beyond the grid are blank. */
export function readContents(book: Book, sheetId: string, area: Area): CellContent[][] {
  const cells = book.sheet(sheetId).getCellMatrix().getMatrix();
  const spilled = spilledCells(book, sheetId);
  const width = columnCount(area);
  const rows: CellContent[][] = new Array<CellContent[]>(rowCount(area));
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const line: CellContent[] = new Array<CellContent>(width);
    const cellRow = cells[row];
    const spilledRow = spilled?.[row];
    for (let offset = 0; offset < width; offset += 1) {
      const column = area.startColumn + offset;
      const content = contentOf(cellRow?.[column]);
      line[offset] = content === "" && spilledRow !== undefined ? contentOf(spilledRow[column]) : content;
    }
    rows[row - area.startRow] = line;
  }
  return rows;
}

export function contentOf(cell: Nullable<ICellData>): CellContent {
  if (cell === null || cell === undefined) return "";
  const value = cell.v;
  if (value === null || value === undefined) return cell.p === null || cell.p === undefined ? "" : richText(cell.p);
  switch (cell.t) {
    case CellValueType.BOOLEAN:
      return value === 1 || value === true || value === "1" || String(value).toUpperCase() === "TRUE";
    case CellValueType.NUMBER:
      return Number(value);
    case CellValueType.STRING:
    case CellValueType.FORCE_STRING:
      return String(value);
    default:
      return value;
  }
}

/** The formula of a cell with its `=`, as it reads in that cell; `undefined` for constants. */
export function formulaOf(
  book: Book,
  sheetId: string,
  row: number,
  column: number,
  cell: Nullable<ICellData>,
): string | undefined {
  if (cell === null || cell === undefined) return undefined;
  if (typeof cell.f === "string" && cell.f !== "" && !cell.si) return cell.f;
  if (!cell.f && !cell.si) return undefined;
  return book.formulas.getFormulaStringByCell(row, column, sheetId, book.unitId) ?? undefined;
}

/** Results that a dynamic array has put into the cells beneath and beside its formula. */
export function spilledCells(
  book: Book,
  sheetId: string,
): Readonly<Record<number, Record<number, Nullable<ICellData>>>> | undefined {
  return book.formulas.getArrayFormulaCellData()[book.unitId]?.[sheetId];
}

/**
 * The smallest area that holds every used cell within `within`: cells with contents, and cells with a format of their
 * own unless `contentsOnly`. `undefined` if there are none.
 */
export function usedArea(book: Book, sheetId: string, contentsOnly: boolean, within: Area): Area | undefined {
  const sheet = book.sheet(sheetId);
  let used = usedIn(sheet.getCellMatrix().getMatrix(), contentsOnly, within);
  const spilled = spilledCells(book, sheetId);
  if (spilled !== undefined) used = join(used, usedIn(spilled, true, within));
  if (!contentsOnly) {
    for (const merged of sheet.getMergeData()) used = join(used, intersection(merged, within));
  }
  return used;
}

function usedIn(cells: Cells, contentsOnly: boolean, within: Area): Area | undefined {
  let startRow = Infinity;
  let endRow = -1;
  let startColumn = Infinity;
  let endColumn = -1;
  const lookAt = (row: number): void => {
    const line = cells[row];
    if (line === null || line === undefined) return;
    const lookAtCell = (column: number): void => {
      const widens = column < startColumn || column > endColumn || row < startRow || row > endRow;
      if (!widens || !isUsed(line[column], contentsOnly)) return;
      startRow = Math.min(startRow, row);
      endRow = Math.max(endRow, row);
      startColumn = Math.min(startColumn, column);
      endColumn = Math.max(endColumn, column);
    };
    if (within.endColumn - within.startColumn < fewColumns) {
      for (let column = within.startColumn; column <= within.endColumn; column += 1) lookAtCell(column);
      return;
    }
    for (const columnText in line) {
      const column = Number(columnText);
      if (column >= within.startColumn && column <= within.endColumn) lookAtCell(column);
    }
  };
  if (rowCount(within) <= fewRows) {
    for (let row = within.startRow; row <= within.endRow; row += 1) lookAt(row);
  } else {
    for (const rowText in cells) {
      const row = Number(rowText);
      if (row >= within.startRow && row <= within.endRow) lookAt(row);
    }
  }
  return endRow < 0 ? undefined : { startRow, endRow, startColumn, endColumn };
}

function isUsed(cell: Nullable<ICellData>, contentsOnly: boolean): boolean {
  if (cell === null || cell === undefined) return false;
  if (!contentsOnly && cell.s !== null && cell.s !== undefined) return true;
  return hasContent(cell);
}

/** Whether anything was put into the cell. A formula counts even when its result is an empty text. */
export function hasContent(cell: Nullable<ICellData>): boolean {
  if (cell === null || cell === undefined) return false;
  if ((cell.f ?? "") !== "" || (cell.si ?? "") !== "") return true;
  return (cell.v !== null && cell.v !== undefined && cell.v !== "") || (cell.p !== null && cell.p !== undefined);
}

/** Whether all cells of an area are empty, spilled results included. */
export function isBlankArea(book: Book, sheetId: string, area: Area): boolean {
  return blankAreas(book, sheetId)(area);
}

/** The same for many areas of one sheet. */
export function blankAreas(book: Book, sheetId: string): (area: Area) => boolean {
  const cells: Cells = book.sheet(sheetId).getCellMatrix().getMatrix();
  const spilled = spilledCells(book, sheetId);
  return (area) => isBlank(cells, area) && (spilled === undefined || isBlank(spilled, area));
}

function isBlank(cells: Cells, area: Area): boolean {
  if (rowCount(area) <= fewRows) {
    for (let row = area.startRow; row <= area.endRow; row += 1) if (holdsContent(cells[row], area)) return false;
    return true;
  }
  for (const rowText in cells) {
    const row = Number(rowText);
    if (row >= area.startRow && row <= area.endRow && holdsContent(cells[row], area)) return false;
  }
  return true;
}

type Line = Readonly<Record<number, Nullable<ICellData>>>;
type Cells = Readonly<Record<number, Nullable<Line>>>;

function holdsContent(line: Nullable<Line>, { startColumn, endColumn }: Area): boolean {
  if (line === null || line === undefined) return false;
  if (endColumn - startColumn < fewColumns) {
    for (let column = startColumn; column <= endColumn; column += 1) if (hasContent(line[column])) return true;
    return false;
  }
  return Object.keys(line).some((text) => {
    const column = Number(text);
    return column >= startColumn && column <= endColumn && hasContent(line[column]);
  });
}

export function cellAt(sheet: UniverSheet, row: number, column: number): Nullable<ICellData> {
  return sheet.getCellMatrix().getMatrix()[row]?.[column];
}

function richText(document: object): string {
  const { body } = document as { body?: { dataStream: string } };
  return (body?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");
}

function join(one: Area | undefined, other: Area | undefined): Area | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return {
    startRow: Math.min(one.startRow, other.startRow),
    endRow: Math.max(one.endRow, other.endRow),
    startColumn: Math.min(one.startColumn, other.startColumn),
    endColumn: Math.max(one.endColumn, other.endColumn),
  };
}

/** Up to so many rows are looked up one by one rather than among all rows that hold anything. */
const fewRows = 1_000;
const fewColumns = 16;
