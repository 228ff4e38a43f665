import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from "@univerjs/sheets";
import { OfficeError } from "../../wire/officeObject";
import { type Area, intersection, lastColumn, lastRow } from "../places/address";
import type { Book } from "../engine/book";
import { isBlankArea } from "../cells/cellContents";
import { beginShift } from "../cells/cellShifts";
import { growGrid } from "../cells/cellWrites";
import { tablesOn, type TableModel } from "./tableModel";

/** Makes room for rows of a table: what lies in and below `area`, within its columns, moves down. */
export function shiftDownWithinColumns(book: Book, sheetId: string, area: Area, own?: TableModel): void {
  const affected = { ...area, endRow: lastRow };
  refuseToTear(book, sheetId, affected, own);
  growGrid(book, sheetId, { ...area, endRow: area.endRow + 1 });
  if (isBlankArea(book, sheetId, affected)) return;
  book.structuralEdits.during(sheetId, { kind: "insert", axis: "row", area }, () => {
    beginShift(book, sheetId, InsertRangeMoveDownCommand.id, area);
  });
}

/** Closes the gap that deleted rows of a table leave. */
export function shiftUpWithinColumns(book: Book, sheetId: string, area: Area, own: TableModel): void {
  refuseToTear(book, sheetId, { ...area, endRow: lastRow }, own);
  book.structuralEdits.during(sheetId, { kind: "delete", axis: "row", area }, () => {
    beginShift(book, sheetId, DeleteRangeMoveUpCommand.id, area);
  });
}

/** Makes room for columns of a table: what lies in and right of `area`, within its rows, moves right. */
export function shiftRightWithinRows(book: Book, sheetId: string, area: Area, own: TableModel): void {
  const affected = { ...area, endColumn: lastColumn };
  refuseToTear(book, sheetId, affected, own);
  growGrid(book, sheetId, { ...area, endColumn: area.endColumn + 1 });
  if (isBlankArea(book, sheetId, affected)) return;
  book.structuralEdits.during(sheetId, { kind: "insert", axis: "column", area }, () => {
    beginShift(book, sheetId, InsertRangeMoveRightCommand.id, area);
  });
}

export function shiftLeftWithinRows(book: Book, sheetId: string, area: Area, own: TableModel): void {
  refuseToTear(book, sheetId, { ...area, endColumn: lastColumn }, own);
  book.structuralEdits.during(sheetId, { kind: "delete", axis: "column", area }, () => {
    beginShift(book, sheetId, DeleteRangeMoveLeftCommand.id, area);
  });
}

function refuseToTear(book: Book, sheetId: string, affected: Area, own: TableModel | undefined): void {
  const tears = tablesOn(book, sheetId).some(
    (table) => table.getId() !== own?.getId() && intersection(table.getRange(), affected) !== undefined,
  );
  if (tears) {
    throw new OfficeError(
      "InvalidOperation",
      "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
    );
  }
}
