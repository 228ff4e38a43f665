import { DeleteSheetTableMutation, SetSheetTableCommand } from "@univerjs/sheets-table";
import { tableDeleted } from "../../wire/events";
import { OfficeError, OfficeObject } from "../../wire/officeObject";
import { boundingArea, contains, intersection, isUnbounded, rowCount } from "../places/address";
import { AutoFilter } from "./autoFilter";
import type { Book } from "../engine/book";
import { cellAt, isBlankArea } from "../cells/cellContents";
import { blankCell, changeCells, formulaCell, growGrid, invalidArgument, textCell } from "../cells/cellWrites";
import type { TableState } from "../state/documentState";
import { Range, rangeAt } from "../ranges/range";
import { TableColumnCollection } from "./tableColumns";
import {
  addColumns,
  columnsOf,
  dropColumns,
  partsOf,
  refuseOverlap,
  setArea,
  setShowsTotals,
  tableById,
  type TableModel,
} from "./tableModel";
import { checkName, refuseTakenName, sameName } from "./tableNames";
import { TableRowCollection } from "./tableRows";
import { shiftDownWithinColumns } from "./tableShifts";
import { TableSort } from "./tableSort";
import { fillColumnFormulas, syncHeaders } from "./tableUpkeep";
import { Worksheet } from "../sheets/worksheet";
import { guardLockedCells } from "../cells/writeGuards";

/** A table: a range with headers that grows, filters and sorts as one. */
export class Table extends OfficeObject {
  readonly officeName = "Table";
  readonly book: Book;
  readonly tableId: string;

  constructor(book: Book, tableId: string) {
    super();
    this.book = book;
    this.tableId = tableId;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.tableId };
  }

  get id(): string {
    return model(this).getId();
  }

  get name(): string {
    return model(this).getDisplayName();
  }

  set name(name: string) {
    checkName(name);
    if (name === this.name) return;
    if (!sameName(name, this.name)) refuseTakenName(this.book, name);
    this.book.execute(SetSheetTableCommand.id, { tableId: this.tableId, name });
  }

  get style(): string {
    return this.book.tableState(this.tableId).style;
  }

  set style(style: string) {
    if (!/^TableStyle(Light|Medium|Dark)\d{1,2}$/.test(style)) throw invalidArgument();
    change(this, { style });
  }

  get showFilterButton(): boolean {
    return this.book.tableState(this.tableId).showFilterButton;
  }

  set showFilterButton(shows: boolean) {
    change(this, { showFilterButton: shows });
  }

  get showBandedRows(): boolean {
    return this.book.tableState(this.tableId).showBandedRows;
  }

  set showBandedRows(shows: boolean) {
    change(this, { showBandedRows: shows });
  }

  get showBandedColumns(): boolean {
    return this.book.tableState(this.tableId).showBandedColumns;
  }

  set showBandedColumns(shows: boolean) {
    change(this, { showBandedColumns: shows });
  }

  get highlightFirstColumn(): boolean {
    return this.book.tableState(this.tableId).highlightFirstColumn;
  }

  set highlightFirstColumn(highlights: boolean) {
    change(this, { highlightFirstColumn: highlights });
  }

  get highlightLastColumn(): boolean {
    return this.book.tableState(this.tableId).highlightLastColumn;
  }

  set highlightLastColumn(highlights: boolean) {
    change(this, { highlightLastColumn: highlights });
  }

  get showHeaders(): boolean {
    return model(this).isShowHeader();
  }

  set showHeaders(shows: boolean) {
    if (shows !== this.showHeaders) showHeaders(this, shows);
  }

  get showTotals(): boolean {
    return model(this).isShowFooter();
  }

  set showTotals(shows: boolean) {
    if (shows !== this.showTotals) showTotals(this, shows);
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this.book, { tableId: this.tableId });
  }

  get sort(): TableSort {
    return new TableSort(this);
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.book, model(this).getSubunitId());
  }

  getRange(): Range {
    const table = model(this);
    return new Range(this.book, table.getSubunitId(), partsOf(table).whole);
  }

  getHeaderRowRange(): Range {
    const table = model(this);
    return new Range(this.book, table.getSubunitId(), partsOf(table).header ?? notThere());
  }

  getDataBodyRange(): Range {
    const table = model(this);
    return new Range(this.book, table.getSubunitId(), partsOf(table).body);
  }

  getTotalRowRange(): Range {
    const table = model(this);
    return new Range(this.book, table.getSubunitId(), partsOf(table).totals ?? notThere());
  }

  /** The headers stay in their row; the new range overlaps the old one. */
  resize(newRange: Range | string): void {
    const table = model(this);
    const sheetId = table.getSubunitId();
    const range = typeof newRange === "string" ? rangeAt(this.book, sheetId, newRange) : newRange;
    if (!(range instanceof Range) || range.sheetId !== sheetId) throw invalidArgument();
    const [before, after] = [table.getRange(), range.area()];
    const smallest = 1 + (table.isShowHeader() ? 1 : 0) + (table.isShowFooter() ? 1 : 0);
    const keepsPlace = after.startRow === before.startRow && intersection(before, after) !== undefined;
    if (!keepsPlace || isUnbounded(after) || rowCount(after) < smallest) throw invalidArgument();
    guardLockedCells(this.book, sheetId, boundingArea(before, after));
    refuseOverlap(this.book, sheetId, after, table);
    growGrid(this.book, sheetId, after);
    resizeColumns(this.book, table, after.startColumn, after.endColumn);
    setArea(this.book, table, after);
    syncHeaders(this.book, table);
    fillColumnFormulas(this.book, table, after);
  }

  clearFilters(): void {
    this.autoFilter.clearCriteria();
  }

  /** The cells stay; they are just no table any more. */
  convertToRange(): Range {
    const range = this.getRange();
    remove(this);
    return range;
  }

  /** The table goes with its contents. */
  delete(): void {
    const range = this.getRange();
    guardLockedCells(this.book, range.sheetId, range.area());
    this.autoFilter.clearCriteria();
    remove(this);
    changeCells(this.book, range.sheetId, range.area(), () => ({ ...blankCell(), s: null }));
  }
}

function model(table: Table): TableModel {
  return tableById(table.book, table.tableId);
}

function change(table: Table, look: Partial<TableState>): void {
  model(table);
  Object.assign(table.book.tableState(table.tableId), look);
}

function remove(table: Table): void {
  const { book, tableId, name } = table;
  const sheetId = model(table).getSubunitId();
  book.execute(DeleteSheetTableMutation.id, { subUnitId: sheetId, tableId });
  delete book.state.tables[tableId];
  book.events.emit(tableDeleted(tableId, name, sheetId));
}

function resizeColumns(book: Book, table: TableModel, startColumn: number, endColumn: number): void {
  const before = table.getRange();
  if (endColumn < before.endColumn) {
    dropColumns(book, table, endColumn - before.startColumn + 1, before.endColumn - endColumn);
  }
  if (startColumn > before.startColumn) {
    dropColumns(book, table, 0, startColumn - before.startColumn);
  }
  if (startColumn < before.startColumn) addColumns(book, table, 0, blanks(before.startColumn - startColumn));
  if (endColumn > before.endColumn)
    addColumns(book, table, columnsOf(table).length, blanks(endColumn - before.endColumn));
}

function blanks(count: number): string[] {
  return Array.from({ length: count }, () => "");
}

/** The row of totals begins with "Total" and ends with the sum of the last column, or its count if it holds no numbers. */
function showTotals(tableObject: Table, shows: boolean): void {
  const { book } = tableObject;
  const table = model(tableObject);
  const sheetId = table.getSubunitId();
  const { whole, body, totals } = partsOf(table);
  guardLockedCells(book, sheetId, whole);
  if (!shows) {
    if (totals !== undefined) changeCells(book, sheetId, totals, () => blankCell());
    setShowsTotals(table, false);
    setArea(book, table, { ...whole, endRow: whole.endRow - 1 });
    return;
  }
  const row = { ...whole, startRow: whole.endRow + 1, endRow: whole.endRow + 1 };
  refuseOverlap(book, sheetId, row, table);
  if (!isBlankArea(book, sheetId, row)) shiftDownWithinColumns(book, sheetId, row, table);
  growGrid(book, sheetId, row);
  setShowsTotals(table, true);
  setArea(book, table, { ...whole, endRow: row.endRow });
  const sheet = book.sheet(sheetId);
  const last = columnsOf(table).at(-1)?.displayName ?? "";
  const firstOfLast = cellAt(sheet, body.startRow, body.endColumn)?.v;
  const operation = typeof firstOfLast === "number" ? sumVisible : countVisible;
  changeCells(book, sheetId, row, (_, column) => {
    if (column === row.endColumn) {
      return formulaCell(`=SUBTOTAL(${operation},${table.getDisplayName()}[${last.replace(/[[\]#'@]/g, "'$&")}])`);
    }
    return column === row.startColumn ? textCell(totalLabel(book)) : undefined;
  });
}

function showHeaders(tableObject: Table, shows: boolean): void {
  const { book } = tableObject;
  const table = model(tableObject);
  const sheetId = table.getSubunitId();
  const { whole, header } = partsOf(table);
  guardLockedCells(book, sheetId, whole);
  if (!shows) {
    table.setShowHeader(false);
    setArea(book, table, { ...whole, startRow: whole.startRow + 1 });
    if (header !== undefined) changeCells(book, sheetId, header, () => blankCell());
    return;
  }
  const above = { ...whole, startRow: whole.startRow - 1, endRow: whole.startRow - 1 };
  const hasRoom = above.startRow >= 0 && isBlankArea(book, sheetId, above);
  if (!hasRoom) shiftDownWithinColumns(book, sheetId, { ...whole, endRow: whole.startRow }, table);
  const area = hasRoom ? { ...whole, startRow: above.startRow } : { ...whole, endRow: whole.endRow + 1 };
  const names = columnsOf(table).map(({ displayName }) => displayName);
  changeCells(book, sheetId, { ...area, endRow: area.startRow }, (_, column) =>
    textCell(names[column - area.startColumn] ?? ""),
  );
  table.setShowHeader(true);
  if (contains(area, whole)) setArea(book, table, area);
}

function totalLabel(book: Book): string {
  if (!book.cultureName.startsWith("zh")) return "Total";
  return /^zh-(TW|HK|MO)/i.test(book.cultureName) ? "合計" : "汇总";
}

function notThere(): never {
  throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
}

const sumVisible = 109;
const countVisible = 103;
