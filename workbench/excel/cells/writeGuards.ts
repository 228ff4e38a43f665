import type { CustomData, Worksheet as UniverSheet } from "@univerjs/core";
import { SheetsFilterService } from "@univerjs/sheets-filter";
import { OfficeError } from "../../wire/officeObject";
import { type Area, intersection, isUnbounded } from "../places/address";
import type { Book } from "../engine/book";
import { cellAt } from "./cellContents";
import type { SheetProtectionOptions } from "../state/documentState";
import { isFiltering, tablesOn } from "../tables/tableModel";

/** Refuses a write of contents that Excel would refuse, or put into other cells than those that were meant. */
export function guardContents(book: Book, sheetId: string, area: Area): void {
  guardLockedCells(book, sheetId, area);
  guardFilteredRows(book, sheetId, area);
}

/** On a protected sheet only cells that are not locked can be written. */
export function guardLockedCells(book: Book, sheetId: string, area: Area): void {
  if (protectionOf(book, sheetId) === undefined) return;
  const sheet = book.sheet(sheetId);
  if (isUnbounded(area) || !isUnlockedArea(sheet, area)) throw accessDenied();
}

/** For what protection forbids as a whole unless an option allows it: formats, rows, columns, filters, sorting. */
export function guardOption(book: Book, sheetId: string, option: keyof SheetProtectionOptions): void {
  const options = protectionOf(book, sheetId);
  if (options !== undefined && options[option] !== true) throw accessDenied();
}

/** A protected structure refuses new, renamed, moved, hidden and deleted sheets. */
export function guardStructure(book: Book): void {
  if (book.state.protection !== undefined) throw accessDenied();
}

/**
 * Excel puts values that are written over filtered rows into wrong cells. Here the write is refused, so that an add-in
 * that forgets to look for filters is found out.
 */
function guardFilteredRows(book: Book, sheetId: string, area: Area): void {
  const filter = filterOver(book, sheetId, area);
  if (filter === undefined) return;
  const sheet = book.sheet(sheetId);
  const end = Math.min(area.endRow, filter.area.endRow);
  for (let row = Math.max(area.startRow, filter.area.startRow); row <= end; row += 1) {
    if (sheet.isRowFiltered(row)) {
      throw new OfficeError(
        "InvalidOperation",
        `${filter.name} hides rows of the range; Excel would put these values into other cells. Clear the filter first.`,
      );
    }
  }
}

/** Cells are locked unless they, their row or their column say otherwise. */
export function isUnlocked(sheet: UniverSheet, row: number, column: number): boolean {
  const own = unlockedMark(cellAt(sheet, row, column)?.custom);
  if (own !== undefined) return own;
  const ofRow = unlockedMark(sheet.getRowManager().getRow(row)?.custom);
  return ofRow ?? unlockedMark(sheet.getColumnManager().getColumn(column)?.custom) ?? false;
}

function isUnlockedArea(sheet: UniverSheet, area: Area): boolean {
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      if (!isUnlocked(sheet, row, column)) return false;
    }
  }
  return true;
}

function unlockedMark(custom: CustomData | null | undefined): boolean | undefined {
  const mark = (custom as { unlocked?: unknown } | null | undefined)?.unlocked;
  return typeof mark === "boolean" ? mark : undefined;
}

function protectionOf(book: Book, sheetId: string): SheetProtectionOptions | undefined {
  return book.state.sheets[sheetId]?.protection?.options;
}

function filterOver(book: Book, sheetId: string, area: Area): { name: string; area: Area } | undefined {
  for (const table of tablesOn(book, sheetId)) {
    const over = intersection(table.getRange(), area);
    if (over !== undefined && isFiltering(table)) {
      return { name: `The filter of table ${table.getDisplayName()}`, area: over };
    }
  }
  const model = book.injector.get(SheetsFilterService).getFilterModel(book.unitId, sheetId);
  const over = model === null || model === undefined ? undefined : intersection(model.getRange(), area);
  if (over === undefined || (model?.filteredOutRows.size ?? 0) === 0) return undefined;
  return { name: `The AutoFilter of sheet ${book.sheet(sheetId).getName()}`, area: over };
}

export function accessDenied(): OfficeError {
  return new OfficeError("AccessDenied", "You cannot perform the requested operation.");
}
