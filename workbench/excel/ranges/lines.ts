import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from "@univerjs/sheets";
import type { Area } from "../places/address";
import type { Book } from "../engine/book";
import { growGrid } from "../cells/cellWrites";

/** Whether the rows or columns of an area are hidden, by hand or by a filter; `null` if only some are. */
export function isLineHidden(book: Book, sheetId: string, axis: "row" | "column", area: Area): boolean | null {
  const sheet = book.sheet(sheetId);
  const [start, end, last] =
    axis === "row"
      ? [area.startRow, area.endRow, sheet.getRowCount() - 1]
      : [area.startColumn, area.endColumn, sheet.getColumnCount() - 1];
  const isHidden = (line: number): boolean =>
    axis === "row" ? !sheet.getRowVisible(line) : !sheet.getColVisible(line);
  let hidden = 0;
  const known = Math.min(end, last);
  for (let line = start; line <= known; line += 1) if (isHidden(line)) hidden += 1;
  if (hidden === 0) return false;
  return hidden === end - start + 1 ? true : null;
}

export function hideLines(book: Book, sheetId: string, axis: "row" | "column", area: Area, hidden: boolean): void {
  const sheet = book.sheet(sheetId);
  const grid = { endRow: sheet.getRowCount() - 1, endColumn: sheet.getColumnCount() - 1 };
  if (axis === "row" && area.startRow > grid.endRow) growGrid(book, sheetId, { ...area, startColumn: 0, endColumn: 0 });
  if (axis === "column" && area.startColumn > grid.endColumn)
    growGrid(book, sheetId, { ...area, startRow: 0, endRow: 0 });
  const range = {
    startRow: area.startRow,
    startColumn: area.startColumn,
    endRow: Math.min(area.endRow, sheet.getRowCount() - 1),
    endColumn: Math.min(area.endColumn, sheet.getColumnCount() - 1),
  };
  const mutation =
    axis === "row"
      ? hidden
        ? SetRowHiddenMutation.id
        : SetRowVisibleMutation.id
      : hidden
        ? SetColHiddenMutation.id
        : SetColVisibleMutation.id;
  book.execute(mutation, { subUnitId: sheetId, ranges: [range] });
}
