import { Direction } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import { TableManager } from "@univerjs/sheets-table";
import { OfficeError } from "../../wire/officeObject";
import { type Area, intersection, isWholeColumns, isWholeRows, lastColumn, lastRow } from "../places/address";
import type { Book } from "../engine/book";
import { growGrid, invalidArgument } from "./cellWrites";
import { guardLockedCells, guardOption } from "./writeGuards";

/** `Range.insert`: blank cells come in, what was there shifts down or right. */
export function insertCells(book: Book, sheetId: string, area: Area, shift: string): void {
  if (shift !== "Down" && shift !== "Right") throw invalidArgument();
  if (isWholeRows(area)) insertRows(book, sheetId, area);
  else if (isWholeColumns(area)) insertColumns(book, sheetId, area);
  else shiftCells(book, sheetId, area, shift === "Down" ? insertDown : insertRight);
}

/** `Range.delete`: the cells go, what was beyond them shifts up or left. */
export function deleteCells(book: Book, sheetId: string, area: Area, shift: string): void {
  if (shift !== "Up" && shift !== "Left") throw invalidArgument();
  if (isWholeRows(area)) deleteRows(book, sheetId, area);
  else if (isWholeColumns(area)) deleteColumns(book, sheetId, area);
  else shiftCells(book, sheetId, area, shift === "Up" ? deleteUp : deleteLeft);
}

function insertRows(book: Book, sheetId: string, area: Area): void {
  guardOption(book, sheetId, "allowInsertRows");
  growGrid(book, sheetId, { ...area, startColumn: 0, endColumn: 0 });
  const range = { ...onGrid(book, sheetId, area), startRow: area.startRow, endRow: area.endRow };
  book.withActive(sheetId, () =>
    book.execute(InsertRowByRangeCommand.id, { subUnitId: sheetId, range, direction: Direction.UP }),
  );
}

function deleteRows(book: Book, sheetId: string, area: Area): void {
  guardOption(book, sheetId, "allowDeleteRows");
  const range = onGrid(book, sheetId, area);
  if (range.startRow > range.endRow) return;
  keepOneLine(book, sheetId, range);
  book.withActive(sheetId, () => book.execute(RemoveRowByRangeCommand.id, { subUnitId: sheetId, range }));
}

function insertColumns(book: Book, sheetId: string, area: Area): void {
  guardOption(book, sheetId, "allowInsertColumns");
  growGrid(book, sheetId, { ...area, startRow: 0, endRow: 0 });
  const range = { ...onGrid(book, sheetId, area), startColumn: area.startColumn, endColumn: area.endColumn };
  book.withActive(sheetId, () =>
    book.execute(InsertColByRangeCommand.id, { subUnitId: sheetId, range, direction: Direction.LEFT }),
  );
}

function deleteColumns(book: Book, sheetId: string, area: Area): void {
  guardOption(book, sheetId, "allowDeleteColumns");
  const range = onGrid(book, sheetId, area);
  if (range.startColumn > range.endColumn) return;
  keepOneLine(book, sheetId, range);
  book.withActive(sheetId, () => book.execute(RemoveColByRangeCommand.id, { subUnitId: sheetId, range }));
}

type Shift = {
  readonly command: string;
  readonly kind: "insert" | "delete";
  readonly axis: "row" | "column";
};

function shiftCells(book: Book, sheetId: string, area: Area, shift: Shift): void {
  guardLockedCells(book, sheetId, area);
  refuseToTearTables(book, sheetId, area, shift);
  growGrid(book, sheetId, area);
  book.structuralEdits.during(sheetId, { kind: shift.kind, axis: shift.axis, area }, () => {
    beginShift(book, sheetId, shift.command, area);
  });
}

/** Lets Univer move cells of one sheet, whichever is active. */
export function beginShift(book: Book, sheetId: string, command: string, area: Area): void {
  book.events.withoutEdits(() => {
    book.withActive(sheetId, () => book.begin(command, { range: { ...area } }));
  });
}

/** Excel refuses to shift part of a table's rows or columns; it moves or grows only whole ones. */
function refuseToTearTables(book: Book, sheetId: string, area: Area, shift: Shift): void {
  const shifted = shift.axis === "row" ? { ...area, endRow: lastRow } : { ...area, endColumn: lastColumn };
  for (const table of book.injector.get(TableManager).getTablesBySubunitId(book.unitId, sheetId)) {
    if (intersection(table.getRange(), shifted) === undefined) continue;
    throw new OfficeError(
      "InvalidOperation",
      "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.",
    );
  }
}

/** Univer's commands take the part of the rows or columns that lies on its grid. */
function onGrid(book: Book, sheetId: string, area: Area): Area {
  const sheet = book.sheet(sheetId);
  return {
    startRow: area.startRow,
    startColumn: area.startColumn,
    endRow: Math.min(area.endRow, sheet.getRowCount() - 1),
    endColumn: Math.min(area.endColumn, sheet.getColumnCount() - 1),
  };
}

/** Univer refuses to delete the last row or column of its grid; Excel's sheet never runs out of them. */
function keepOneLine(book: Book, sheetId: string, area: Area): void {
  growGrid(book, sheetId, { ...area, endRow: area.endRow + 1, endColumn: area.endColumn + 1 });
}

const insertDown: Shift = { command: InsertRangeMoveDownCommand.id, kind: "insert", axis: "row" };
const insertRight: Shift = { command: InsertRangeMoveRightCommand.id, kind: "insert", axis: "column" };
const deleteUp: Shift = { command: DeleteRangeMoveUpCommand.id, kind: "delete", axis: "row" };
const deleteLeft: Shift = { command: DeleteRangeMoveLeftCommand.id, kind: "delete", axis: "column" };
