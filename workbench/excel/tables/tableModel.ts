import { generateRandomId } from "@univerjs/core";
import {
  SetSheetTableMutation,
  TableColumnDataTypeEnum,
  type ITableColumnJson,
  TableManager,
} from "@univerjs/sheets-table";
import { OfficeError } from "../../wire/officeObject";
import { type Area, intersection } from "../places/address";
import type { Book } from "../engine/book";

/** A table as the engine keeps it. */
export type TableModel = NonNullable<ReturnType<TableManager["getTableById"]>>;

export function tablesOn(book: Book, sheetId: string): TableModel[] {
  return manager(book).getTablesBySubunitId(book.unitId, sheetId);
}

export function allTables(book: Book): TableModel[] {
  return book
    .unit()
    .getSheets()
    .flatMap((sheet) => tablesOn(book, sheet.getSheetId()));
}

export function tableById(book: Book, tableId: string): TableModel {
  const table = manager(book).getTableById(book.unitId, tableId);
  if (table === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
  return table;
}

/** Where the parts of a table lie. There is always at least one data row. */
export function partsOf(table: TableModel): TableParts {
  const whole = table.getRange();
  const header = table.isShowHeader() ? { ...whole, endRow: whole.startRow } : undefined;
  const totals = table.isShowFooter() ? { ...whole, startRow: whole.endRow } : undefined;
  const body = {
    ...whole,
    startRow: whole.startRow + (header === undefined ? 0 : 1),
    endRow: whole.endRow - (totals === undefined ? 0 : 1),
  };
  return { whole, header, body, totals };
}

export type TableParts = {
  readonly whole: Area;
  readonly header: Area | undefined;
  readonly body: Area;
  readonly totals: Area | undefined;
};

/** The columns of a table, in their order from the left. */
export function columnsOf(table: TableModel): ITableColumnJson[] {
  return table.getTableInfo().columns;
}

/** Gives a table other columns, or only other names for them; structured references learn of it. */
export function setColumns(book: Book, table: TableModel, columns: ITableColumnJson[]): void {
  table.setColumns(columns);
  setArea(book, table, table.getRange());
}

/** Moves the edges of a table without a change of its columns. */
export function setArea(book: Book, table: TableModel, area: Area): void {
  book.execute(SetSheetTableMutation.id, {
    subUnitId: table.getSubunitId(),
    tableId: table.getId(),
    config: { updateRange: { newRange: { ...area } } },
  });
}

/** Puts new columns into a table; its area grows by as many. */
export function addColumns(book: Book, table: TableModel, index: number, names: readonly string[]): void {
  book.execute(SetSheetTableMutation.id, {
    subUnitId: table.getSubunitId(),
    tableId: table.getId(),
    config: {
      rowColOperation: {
        operationType: "insert",
        rowColType: "column",
        index: table.getRange().startColumn + index,
        count: names.length,
        columnsJson: names.map(newColumn),
      },
    },
  });
}

/** Takes columns out of a table; its area shrinks by as many. */
export function dropColumns(book: Book, table: TableModel, index: number, count: number): void {
  book.execute(SetSheetTableMutation.id, {
    subUnitId: table.getSubunitId(),
    tableId: table.getId(),
    config: {
      rowColOperation: {
        operationType: "delete",
        rowColType: "column",
        index: table.getRange().startColumn + index,
        count,
      },
    },
  });
}

function newColumn(name: string): ITableColumnJson {
  return {
    id: generateRandomId(),
    displayName: name,
    dataType: TableColumnDataTypeEnum.String,
    formula: "",
    meta: {},
    style: {},
  };
}

/** The engine has no setter for this. */
export function setShowsTotals(table: TableModel, shows: boolean): void {
  (table as unknown as { _showFooter: boolean })._showFooter = shows;
}

export function isFiltering(table: TableModel): boolean {
  return ((table.getTableFilters().getFilterOutRows() as Set<number> | undefined)?.size ?? 0) > 0;
}

export function hasFilterCriteria(table: TableModel): boolean {
  return columnsOf(table).some((_, index) => table.getTableFilterColumn(index) !== undefined);
}

export function refuseOverlap(book: Book, sheetId: string, area: Area, except?: TableModel): void {
  const overlaps = tablesOn(book, sheetId).some(
    (table) => table.getId() !== except?.getId() && intersection(table.getRange(), area) !== undefined,
  );
  if (overlaps) throw new OfficeError("InvalidArgument", "A table can't overlap another table. ");
}

/** The number by which Office.js knows a column: it stays when columns are moved, added or deleted. */
export function columnNumber(table: TableModel, column: ITableColumnJson): number {
  const known = column.meta["number"] as unknown;
  if (typeof known === "number") return known;
  const taken = columnsOf(table).map((other) => Number(other.meta["number"] ?? 0));
  const number = Math.max(0, ...taken) + 1;
  table.getColumn(column.id)?.setMeta({ ...column.meta, number });
  return number;
}

function manager(book: Book): TableManager {
  return book.injector.get(TableManager);
}
