import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import { OfficeError } from "../../wire/officeObject";
import { type Area, cellCount, intersection } from "../places/address";
import type { Book } from "../engine/book";
import { blankCell, changeCells, growGrid } from "../cells/cellWrites";
import { tablesOn } from "../tables/tableModel";
import { guardOption } from "../cells/writeGuards";

/** Merges an area, or each of its rows; all but the top left cell lose their contents. */
export function mergeCells(book: Book, sheetId: string, area: Area, across: boolean): void {
  guardOption(book, sheetId, "allowFormatCells");
  if (tablesOn(book, sheetId).some((table) => intersection(table.getRange(), area) !== undefined)) {
    throw new OfficeError("InvalidOperation", "Cells of a table can't be merged.");
  }
  unmergeCells(book, sheetId, area);
  growGrid(book, sheetId, area);
  const merges = (across ? rowsOf(area) : [area]).filter((merge) => cellCount(merge) > 1);
  for (const merge of merges) {
    changeCells(book, sheetId, merge, (row, column) =>
      row === merge.startRow && column === merge.startColumn ? undefined : blankCell(),
    );
  }
  book.execute(AddWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: merges });
}

export function unmergeCells(book: Book, sheetId: string, area: Area): void {
  const ranges = mergedAreas(book, sheetId, area);
  if (ranges.length > 0) book.execute(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges });
}

/** The merged cells that an area touches, each as a whole. */
export function mergedAreas(book: Book, sheetId: string, area: Area): Area[] {
  return book
    .sheet(sheetId)
    .getMergeData()
    .filter((merge) => intersection(merge, area) !== undefined)
    .map(({ startRow, endRow, startColumn, endColumn }) => ({ startRow, endRow, startColumn, endColumn }));
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.endRow - area.startRow + 1 }, (_, offset) => ({
    ...area,
    startRow: area.startRow + offset,
    endRow: area.startRow + offset,
  }));
}
