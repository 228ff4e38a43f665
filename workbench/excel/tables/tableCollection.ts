import { generateRandomId } from "@univerjs/core";
import { AddSheetTableMutation } from "@univerjs/sheets-table";
import { OfficeCollection, OfficeError } from "../../wire/officeObject";
import { tableAdded } from "../../wire/events";
import { type Area, contains, intersection, isUnbounded, rowCount } from "../places/address";
import type { Book } from "../engine/book";
import { cellAt, contentOf, isBlankArea, usedArea } from "../cells/cellContents";
import { displayText, numberFormatReader } from "../cells/cellFormats";
import { changeCells, growGrid, invalidArgument, textCell } from "../cells/cellWrites";
import { unmergeCells } from "../ranges/merges";
import { Range, rangeAt } from "../ranges/range";
import { Table } from "./table";
import { allTables, refuseOverlap, tableById, tablesOn } from "./tableModel";
import { freeTableName, sameName, uniqueHeaders } from "./tableNames";
import { guardLockedCells } from "../cells/writeGuards";
import { shiftDownWithinColumns } from "./tableShifts";

/** The tables of the workbook, of a sheet, or those that a range touches. */
export class TableCollection extends OfficeCollection<Table> {
  readonly officeName = "TableCollection";
  readonly #book: Book;
  readonly #sheetId: string | undefined;
  readonly #touching: { readonly area: Area; readonly fullyContained: boolean } | undefined;

  constructor(book: Book, sheetId?: string, touching?: { readonly area: Area; readonly fullyContained: boolean }) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#touching = touching;
  }

  get items(): readonly Table[] {
    const known = this.#sheetId === undefined ? allTables(this.#book) : tablesOn(this.#book, this.#sheetId);
    const touching = this.#touching;
    return known
      .filter((table) => {
        if (touching === undefined) return true;
        const area = table.getRange();
        return touching.fullyContained
          ? contains(touching.area, area)
          : intersection(touching.area, area) !== undefined;
      })
      .map((table) => new Table(this.#book, table.getId()));
  }

  get count(): number {
    return this.items.length;
  }

  getCount(): number {
    return this.items.length;
  }

  getItemAt(index: number): Table {
    const table = this.items[index];
    if (table === undefined) throw invalidArgument();
    return table;
  }

  /** By name or id. */
  getItem(key: string): Table {
    const table = this.getItemOrNullObject(key);
    if (table === null) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return table;
  }

  getItemOrNullObject(key: string): Table | null {
    return this.items.find((table) => table.tableId === key || sameName(table.name, key)) ?? null;
  }

  add(address: Range | string, hasHeaders: boolean): Table {
    const book = this.#book;
    const sheetId = this.#sheetId ?? book.activeSheet().getSheetId();
    const range = typeof address === "string" ? rangeAt(book, sheetId, address) : address;
    if (!(range instanceof Range) || typeof hasHeaders !== "boolean") throw invalidArgument();
    if (this.#sheetId !== undefined && range.sheetId !== this.#sheetId) throw invalidArgument();
    return new Table(book, addTable(book, range.sheetId, range.area(), hasHeaders));
  }
}

function addTable(book: Book, sheetId: string, given: Area, hasHeaders: boolean): string {
  const area = isUnbounded(given) ? (usedArea(book, sheetId, true, given) ?? invalid()) : given;
  guardLockedCells(book, sheetId, area);
  refuseOverlap(book, sheetId, area);
  unmergeCells(book, sheetId, area);
  const whole = withRoomForRows(book, sheetId, area, hasHeaders);
  refuseOverlap(book, sheetId, whole);
  growGrid(book, sheetId, whole);
  const header = writeHeaders(book, sheetId, whole);
  const tableId = generateRandomId();
  book.execute(AddSheetTableMutation.id, {
    subUnitId: sheetId,
    tableId,
    name: freeTableName(book),
    range: { ...whole },
    header,
    options: { showHeader: true, showFooter: false },
  });
  book.tableState(tableId);
  book.events.emit(tableAdded(tableId, sheetId));
  return tableById(book, tableId).getId();
}

/** A table without headers gets a row for them above its data, and one without data an empty row below its headers. */
function withRoomForRows(book: Book, sheetId: string, area: Area, hasHeaders: boolean): Area {
  if (!hasHeaders) {
    shiftDownWithinColumns(book, sheetId, { ...area, endRow: area.startRow });
    return { ...area, endRow: area.endRow + 1 };
  }
  if (rowCount(area) > 1) return area;
  const below = { ...area, startRow: area.endRow + 1, endRow: area.endRow + 1 };
  if (!isBlankArea(book, sheetId, below)) shiftDownWithinColumns(book, sheetId, below);
  return { ...area, endRow: area.endRow + 1 };
}

/** Headers become texts: what a number or a formula shows, made unique. */
function writeHeaders(book: Book, sheetId: string, whole: Area): string[] {
  const sheet = book.sheet(sheetId);
  const formatAt = numberFormatReader(book, sheetId);
  const row = whole.startRow;
  const shown: string[] = [];
  for (let column = whole.startColumn; column <= whole.endColumn; column += 1) {
    shown.push(displayText(contentOf(cellAt(sheet, row, column)), formatAt(row, column)));
  }
  const names = uniqueHeaders(book, shown);
  changeCells(book, sheetId, { ...whole, endRow: row }, (_, column) => {
    const name = names[column - whole.startColumn] ?? "";
    const cell = cellAt(sheet, row, column);
    return contentOf(cell) === name && !cell?.f ? undefined : textCell(name);
  });
  return names;
}

function invalid(): never {
  throw invalidArgument();
}
