import type { IColumnData, IRowData, IStyleData } from "@univerjs/core";
import { SetColDataMutation, SetRowDataMutation } from "@univerjs/sheets";
import { type Area, intersection, isWholeColumns, isWholeRows } from "../places/address";
import type { Book } from "../engine/book";
import { usedArea } from "./cellContents";
import { changeFormats, growGrid } from "./cellWrites";

/**
 * Changes the style of all cells of an area; what `change` does not name stays. Whole columns and rows get the change
 * for their blank cells too, without a cell being made for each.
 */
export function changeStyle(book: Book, sheetId: string, area: Area, change: IStyleData): void {
  if (isWholeColumns(area) || isWholeRows(area)) {
    changeLines(book, sheetId, area, (line) => ({ s: merged(book, line.s, change) }));
    const within = usedArea(book, sheetId, false, area);
    if (within !== undefined) changeOwnStyles(book, sheetId, within, change);
    return;
  }
  changeFormats(book, sheetId, area, () => ({ s: { ...change } }));
}

/** Marks cells as locked or not locked for the time when the sheet is protected. */
export function changeLocked(book: Book, sheetId: string, area: Area, locked: boolean): void {
  const sheet = book.sheet(sheetId);
  const custom = { unlocked: !locked };
  if (isWholeColumns(area) || isWholeRows(area)) {
    changeLines(book, sheetId, area, () => ({ custom }));
    const within = usedArea(book, sheetId, false, area);
    if (within === undefined) return;
    changeFormats(book, sheetId, within, (row, column) =>
      sheet.getCellMatrix().getValue(row, column)?.custom === undefined ? undefined : { custom },
    );
    return;
  }
  changeFormats(book, sheetId, area, () => ({ custom }));
}

type LineData = Pick<IColumnData & IRowData, "s" | "custom">;

function changeLines(book: Book, sheetId: string, area: Area, changeOf: (line: LineData) => LineData): void {
  const sheet = book.sheet(sheetId);
  if (isWholeColumns(area)) {
    growGrid(book, sheetId, { ...area, startRow: 0, endRow: 0, endColumn: isWholeRows(area) ? 0 : area.endColumn });
    const columnData: Record<number, IColumnData> = {};
    const end = Math.min(area.endColumn, sheet.getColumnCount() - 1);
    for (let column = area.startColumn; column <= end; column += 1) {
      const known = sheet.getColumnManager().getColumn(column) ?? {};
      columnData[column] = { ...known, ...changeOf(known) };
    }
    book.execute(SetColDataMutation.id, { subUnitId: sheetId, columnData });
    return;
  }
  growGrid(book, sheetId, { ...area, startColumn: 0, endColumn: 0 });
  const rowData: Record<number, Partial<IRowData>> = {};
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const known = sheet.getRowManager().getRow(row) ?? {};
    rowData[row] = { ...known, ...changeOf(known) };
  }
  book.execute(SetRowDataMutation.id, { subUnitId: sheetId, rowData });
}

/** Cells with a style of their own do not show their column's, so they need the change themselves. */
function changeOwnStyles(book: Book, sheetId: string, area: Area, change: IStyleData): void {
  const sheet = book.sheet(sheetId);
  const cells = sheet.getCellMatrix();
  const within = intersection(area, { ...area, endRow: sheet.getRowCount() - 1 });
  if (within === undefined) return;
  changeFormats(book, sheetId, within, (row, column) => {
    const style = cells.getValue(row, column)?.s;
    return style === undefined || style === null ? undefined : { s: { ...change } };
  });
}

function merged(book: Book, style: LineData["s"], change: IStyleData): IStyleData {
  const known = typeof style === "string" ? book.unit().getStyles().get(style) : style;
  return { ...known, ...change };
}

/** Takes the style away that whole columns or rows have for their blank cells. */
export function clearLineStyles(book: Book, sheetId: string, area: Area): void {
  changeLines(book, sheetId, area, () => ({ s: null }));
}
