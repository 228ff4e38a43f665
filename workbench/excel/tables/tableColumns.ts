import type { ITableColumnJson } from "@univerjs/sheets-table";
import { OfficeCollection, OfficeError, OfficeObject } from "../../wire/officeObject";
import { type Area, columnCount, rowCount } from "../places/address";
import { isBlankArea } from "../cells/cellContents";
import { changeCells, growGrid, invalidArgument, textCell, writeContents } from "../cells/cellWrites";
import { Filter } from "./filter";
import { Range } from "../ranges/range";
import type { Table } from "./table";
import {
  addColumns,
  columnNumber,
  columnsOf,
  dropColumns,
  partsOf,
  refuseOverlap,
  tableById,
  type TableModel,
} from "./tableModel";
import { sameName } from "./tableNames";
import { shiftLeftWithinRows, shiftRightWithinRows } from "./tableShifts";
import { syncHeaders } from "./tableUpkeep";
import { guardLockedCells } from "../cells/writeGuards";

export class TableColumnCollection extends OfficeCollection<TableColumn> {
  readonly officeName = "TableColumnCollection";
  readonly #table: Table;

  constructor(table: Table) {
    super();
    this.#table = table;
  }

  get items(): readonly TableColumn[] {
    const table = model(this.#table);
    return columnsOf(table).map((column) => new TableColumn(this.#table, columnNumber(table, column)));
  }

  get count(): number {
    return columnsOf(model(this.#table)).length;
  }

  getCount(): number {
    return this.count;
  }

  /** By number or name. */
  getItem(key: number | string): TableColumn {
    const column = this.getItemOrNullObject(key);
    if (column === null) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return column;
  }

  getItemOrNullObject(key: number | string): TableColumn | null {
    return this.items.find((column) => column.columnNumber === key || sameName(column.name, String(key))) ?? null;
  }

  getItemAt(index: number): TableColumn {
    const column = this.items[index];
    if (column === undefined) throw invalidArgument();
    return column;
  }

  /** `values`, if given, begin with the header. What lies right of the table moves right. */
  add(index?: number | null, values?: unknown, name?: string | null): TableColumn {
    const { book } = this.#table;
    const table = model(this.#table);
    const sheetId = table.getSubunitId();
    const { whole } = partsOf(table);
    const position = index === null || index === undefined || index === -1 ? columnCount(whole) : index;
    if (position < 0 || position > columnCount(whole)) throw invalidArgument();
    const rows = asColumn(values, rowCount(whole));
    if (name !== null && name !== undefined && this.getItemOrNullObject(name) !== null) throw invalidArgument();
    guardLockedCells(book, sheetId, whole);
    const added = at(whole, whole.startColumn + position);
    const isAtEnd = position === columnCount(whole);
    if (isAtEnd) refuseOverlap(book, sheetId, added, table);
    if (!isAtEnd || !isBlankArea(book, sheetId, added)) shiftRightWithinRows(book, sheetId, added, table);
    growGrid(book, sheetId, added);
    addColumns(book, table, position, [name ?? ""]);
    if (rows !== undefined) writeContents(book, sheetId, added, rows);
    if (name !== null && name !== undefined && table.isShowHeader()) {
      changeCells(book, sheetId, { ...added, endRow: added.startRow }, () => textCell(name));
    }
    syncHeaders(book, table);
    return this.getItemAt(position);
  }
}

export class TableColumn extends OfficeObject {
  readonly officeName = "TableColumn";
  readonly columnNumber: number;
  readonly #table: Table;

  constructor(table: Table, number: number) {
    super();
    this.#table = table;
    this.columnNumber = number;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.columnNumber };
  }

  get id(): number {
    return find(this.#table, this.columnNumber) && this.columnNumber;
  }

  get name(): string {
    return find(this.#table, this.columnNumber).column.displayName;
  }

  set name(name: string) {
    if (typeof name !== "string" || name === "") throw invalidArgument();
    const { table, index, column } = find(this.#table, this.columnNumber);
    if (column.displayName === name) return;
    const isTaken = columnsOf(table).some((other, place) => place !== index && sameName(other.displayName, name));
    if (isTaken) throw invalidArgument();
    const { header } = partsOf(table);
    if (header === undefined) throw invalidArgument();
    changeCells(this.#table.book, table.getSubunitId(), at(header, header.startColumn + index), () => textCell(name));
    syncHeaders(this.#table.book, table);
  }

  get index(): number {
    return find(this.#table, this.columnNumber).index;
  }

  get values(): unknown[][] | null {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  get filter(): Filter {
    return new Filter(this.#table.autoFilter, this.index);
  }

  getRange(): Range {
    return part(this.#table, this.columnNumber, ({ whole }) => whole);
  }

  getHeaderRowRange(): Range {
    return part(this.#table, this.columnNumber, ({ header }) => header);
  }

  getDataBodyRange(): Range {
    return part(this.#table, this.columnNumber, ({ body }) => body);
  }

  getTotalRowRange(): Range {
    return part(this.#table, this.columnNumber, ({ totals }) => totals);
  }

  /** What lies right of the column, within the table's rows, moves left. */
  delete(): void {
    const { book } = this.#table;
    const { table, index } = find(this.#table, this.columnNumber);
    const sheetId = table.getSubunitId();
    const { whole } = partsOf(table);
    if (columnCount(whole) === 1) throw new OfficeError("InvalidOperation", "A table needs at least one column.");
    guardLockedCells(book, sheetId, whole);
    shiftLeftWithinRows(book, sheetId, at(whole, whole.startColumn + index), table);
    dropColumns(book, table, index, 1);
  }
}

function model(table: Table): TableModel {
  return tableById(table.book, table.tableId);
}

function find(owner: Table, number: number): { table: TableModel; index: number; column: ITableColumnJson } {
  const table = model(owner);
  const columns = columnsOf(table);
  const index = columns.findIndex((column) => columnNumber(table, column) === number);
  const column = columns[index];
  if (column === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
  return { table, index, column };
}

function part(owner: Table, number: number, areaOf: (parts: ReturnType<typeof partsOf>) => Area | undefined): Range {
  const { table, index } = find(owner, number);
  const area = areaOf(partsOf(table));
  if (area === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
  return new Range(owner.book, table.getSubunitId(), at(area, area.startColumn + index));
}

function at(area: Area, column: number): Area {
  return { ...area, startColumn: column, endColumn: column };
}

/** A column's values as rows of one cell each; a single value stands for all of them. */
function asColumn(values: unknown, rows: number): unknown {
  if (values === null || values === undefined) return undefined;
  if (!Array.isArray(values)) return values;
  const list = values as readonly unknown[];
  if (list.length !== rows) throw invalidArgument();
  return list.map((value) => (Array.isArray(value) ? value : [value]) as unknown[]);
}
