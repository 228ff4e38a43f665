import { OfficeCollection, OfficeError, OfficeObject } from "../../wire/officeObject";
import { type Area, intersection, rowCount } from "../places/address";
import { cellwise, growGrid, invalidArgument, writeContents } from "../cells/cellWrites";
import { Range } from "../ranges/range";
import type { Table } from "./table";
import { partsOf, setArea, tableById, type TableModel } from "./tableModel";
import { shiftDownWithinColumns, shiftUpWithinColumns } from "./tableShifts";
import { fillColumnFormulas } from "./tableUpkeep";
import { guardContents } from "../cells/writeGuards";

export class TableRowCollection extends OfficeCollection<TableRow> {
  readonly officeName = "TableRowCollection";
  readonly #table: Table;

  constructor(table: Table) {
    super();
    this.#table = table;
  }

  get items(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_, index) => new TableRow(this.#table, index));
  }

  get count(): number {
    return rowCount(partsOf(model(this.#table)).body);
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: number): TableRow {
    if (index < 0 || index >= this.count) throw invalidArgument();
    return new TableRow(this.#table, index);
  }

  /** At the end, or before the row `index`. What lies below, within the table's columns, moves down. */
  add(index?: number | null, values?: unknown, alwaysInsert?: boolean | null): TableRow {
    const { book } = this.#table;
    const table = model(this.#table);
    const sheetId = table.getSubunitId();
    const { whole, body } = partsOf(table);
    const rows = asRows(values);
    const count = rows?.length ?? 1;
    const position = index === null || index === undefined || index === -1 ? rowCount(body) : index;
    if (position < 0 || position > rowCount(body)) throw invalidArgument();
    const added: Area = { ...body, startRow: body.startRow + position, endRow: body.startRow + position + count - 1 };
    if (rows !== undefined) cellwise(rows, added);
    guardContents(book, sheetId, intersection(added, whole) ?? whole);
    if (alwaysInsert !== false) shiftDownWithinColumns(book, sheetId, added, table);
    growGrid(book, sheetId, { ...added, endRow: whole.endRow + count });
    setArea(book, table, { ...whole, endRow: whole.endRow + count });
    if (rows !== undefined) writeContents(book, sheetId, added, rows);
    fillColumnFormulas(book, table, added);
    return new TableRow(this.#table, position);
  }

  deleteRowsAt(index: number, count?: number | null): void {
    deleteRows(this.#table, index, count ?? 1);
  }
}

export class TableRow extends OfficeObject {
  readonly officeName = "TableRow";
  readonly #table: Table;
  readonly #index: number;

  constructor(table: Table, index: number) {
    super();
    this.#table = table;
    this.#index = index;
  }

  get index(): number {
    return this.#index;
  }

  get values(): unknown[][] | null {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  getRange(): Range {
    const table = model(this.#table);
    const { body } = partsOf(table);
    const row = body.startRow + this.#index;
    if (row > body.endRow) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return new Range(this.#table.book, table.getSubunitId(), { ...body, startRow: row, endRow: row });
  }

  delete(): void {
    deleteRows(this.#table, this.#index, 1);
  }
}

/** The last row of a table is emptied, not deleted: a table always has one. */
function deleteRows(owner: Table, index: number, count: number): void {
  const { book } = owner;
  const table = model(owner);
  const sheetId = table.getSubunitId();
  const { whole, body } = partsOf(table);
  if (index < 0 || count < 1 || index + count > rowCount(body)) throw invalidArgument();
  const deleted: Area = { ...body, startRow: body.startRow + index, endRow: body.startRow + index + count - 1 };
  guardContents(book, sheetId, deleted);
  if (count === rowCount(body)) {
    writeContents(book, sheetId, { ...body, endRow: body.startRow }, "");
    if (count > 1) deleteRows(owner, 1, count - 1);
    return;
  }
  shiftUpWithinColumns(book, sheetId, deleted, table);
  setArea(book, table, { ...whole, endRow: whole.endRow - count });
}

function model(table: Table): TableModel {
  return tableById(table.book, table.tableId);
}

function asRows(values: unknown): unknown[][] | undefined {
  if (values === null || values === undefined) return undefined;
  if (!Array.isArray(values)) return [[values]];
  const list = values as readonly unknown[];
  if (list.length === 0) throw invalidArgument();
  return (Array.isArray(list[0]) ? list : [list]) as unknown[][];
}
