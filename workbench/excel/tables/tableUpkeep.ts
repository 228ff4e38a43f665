import type { IRange } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { InsertColMutation, RemoveColMutation } from "@univerjs/sheets";
import { AddSheetTableMutation, type ITableColumnJson, SetSheetTableMutation } from "@univerjs/sheets-table";
import { type Area, columnCount, contains, intersection } from "../places/address";
import type { Book } from "../engine/book";
import { cellAt, contentOf, formulaOf, hasContent, isBlankArea } from "../cells/cellContents";
import { changeCells, formulaCell, textCell } from "../cells/cellWrites";
import type { CellEdit } from "../engine/events";
import {
  addColumns,
  allTables,
  columnsOf,
  partsOf,
  setArea,
  setColumns,
  tablesOn,
  type TableModel,
} from "./tableModel";
import { uniqueHeaders } from "./tableNames";
import { validationsOver } from "../cellRules/validationRules";

/**
 * Does what Excel does to tables by itself: they grow when something is written right below or beside them, their
 * headers stay unique texts, and a formula in an otherwise empty column becomes the formula of the whole column.
 */
export function keepTablesInStep(book: Book): void {
  let isBusy = false;
  const quietly = (work: () => void): void => {
    if (isBusy) return;
    isBusy = true;
    try {
      work();
    } finally {
      isBusy = false;
    }
  };
  book.events.onEdit((edit) => {
    if (!edit.contents) return;
    quietly(() => {
      for (const table of tablesOn(book, edit.sheetId)) followEdit(book, table, edit);
    });
  });
  keepColumnsOfShiftedTables(book);
  book.watch.after((command) => {
    if (command.id !== AddSheetTableMutation.id && command.id !== SetSheetTableMutation.id) return;
    const { unitId, tableId } = command.params as { unitId: string; tableId: string };
    if (unitId !== book.unitId) return;
    // Univer reports some changes late: the table may be gone by now.
    const table = allTables(book).find((known) => known.getId() === tableId);
    if (table !== undefined) quietly(() => syncHeaders(book, table));
  });
}

/** Makes the header cells texts that differ from each other, and the names of the columns the same as the cells. */
export function syncHeaders(book: Book, table: TableModel): void {
  const { header } = partsOf(table);
  if (header === undefined) return;
  const sheetId = table.getSubunitId();
  const sheet = book.sheet(sheetId);
  const columns = columnsOf(table);
  const found = Array.from({ length: columnCount(header) }, (_, offset) =>
    contentOf(cellAt(sheet, header.startRow, header.startColumn + offset)),
  );
  const names = uniqueHeaders(book, found.map(String));
  changeCells(book, sheetId, header, (row, column) => {
    const offset = column - header.startColumn;
    const isAsNamed = found[offset] === names[offset] && !cellAt(sheet, row, column)?.f;
    return isAsNamed ? undefined : textCell(names[offset] ?? "");
  });
  const isCurrent =
    columns.length === names.length && columns.every(({ displayName }, index) => displayName === names[index]);
  if (isCurrent) return;
  setColumns(
    book,
    table,
    names.flatMap((displayName, index) => {
      const column = columns[index];
      return column === undefined ? [] : [{ ...column, displayName }];
    }),
  );
}

function followEdit(book: Book, table: TableModel, edit: CellEdit): void {
  growDown(book, table, edit.area);
  growRight(book, table, edit.area);
  const { header, body } = partsOf(table);
  if (header !== undefined && intersection(header, edit.area) !== undefined) syncHeaders(book, table);
  const edited = intersection(body, edit.area);
  if (edited !== undefined) spreadFormulas(book, table, edited);
}

/** Not where totals stand below, nor where a validation does. */
function growDown(book: Book, table: TableModel, written: Area): void {
  const { whole, totals } = partsOf(table);
  const isRightBelow = written.startRow === whole.endRow + 1;
  const isWithinColumns = written.startColumn >= whole.startColumn && written.endColumn <= whole.endColumn;
  if (!isRightBelow || !isWithinColumns || totals !== undefined) return;
  const sheetId = table.getSubunitId();
  const added: Area = { ...whole, startRow: written.startRow, endRow: written.endRow };
  if (isBlankArea(book, sheetId, { ...written, endRow: written.startRow })) return;
  if (validationsOver(book, sheetId, added).some((rule) => !rule.ranges.some((range) => intersection(range, whole))))
    return;
  if (tablesOn(book, sheetId).some((other) => other !== table && intersection(other.getRange(), added) !== undefined))
    return;
  setArea(book, table, { ...whole, endRow: written.endRow });
  fillColumnFormulas(book, table, added);
}

function growRight(book: Book, table: TableModel, written: Area): void {
  const { whole } = partsOf(table);
  const isRightBeside = written.startColumn === whole.endColumn + 1;
  const isWithinRows = written.startRow >= whole.startRow && written.endRow <= whole.endRow;
  if (!isRightBeside || !isWithinRows) return;
  const sheetId = table.getSubunitId();
  if (isBlankArea(book, sheetId, { ...written, endColumn: written.startColumn })) return;
  const added = { ...whole, startColumn: written.startColumn, endColumn: written.endColumn };
  if (tablesOn(book, sheetId).some((other) => other !== table && intersection(other.getRange(), added) !== undefined))
    return;
  addColumns(
    book,
    table,
    columnCount(whole),
    Array.from({ length: columnCount(written) }, () => ""),
  );
  syncHeaders(book, table);
}

/** Writes the formulas of calculated columns into rows that the table has gained. */
export function fillColumnFormulas(book: Book, table: TableModel, rows: Area): void {
  const { body } = partsOf(table);
  const sheetId = table.getSubunitId();
  const sheet = book.sheet(sheetId);
  columnsOf(table).forEach((column, index) => {
    if (column.formula === "") return;
    const columnIndex = body.startColumn + index;
    const area = intersection({ ...rows, startColumn: columnIndex, endColumn: columnIndex }, body);
    if (area === undefined) return;
    changeCells(book, sheetId, area, (row) =>
      hasContent(cellAt(sheet, row, columnIndex))
        ? undefined
        : formulaCell(moved(book, column.formula, row - body.startRow)),
    );
  });
}

/**
 * A formula that is written into a column whose other cells are empty, or hold the column's formula so far, becomes the
 * formula of the column.
 */
function spreadFormulas(book: Book, table: TableModel, edited: Area): void {
  const { body } = partsOf(table);
  const sheetId = table.getSubunitId();
  const sheet = book.sheet(sheetId);
  for (let column = edited.startColumn; column <= edited.endColumn; column += 1) {
    const formula = formulaOf(book, sheetId, edited.startRow, column, cellAt(sheet, edited.startRow, column));
    if (formula === undefined) continue;
    const known = columnsOf(table)[column - body.startColumn];
    if (known === undefined) continue;
    const ofColumn = moved(book, formula, body.startRow - edited.startRow);
    const before = known.formula;
    const gives = (row: number): boolean => {
      const cell = cellAt(sheet, row, column);
      if (!hasContent(cell)) return true;
      const own = formulaOf(book, sheetId, row, column, cell);
      if (own === undefined) return false;
      const offset = row - body.startRow;
      return own === moved(book, ofColumn, offset) || (before !== "" && own === moved(book, before, offset));
    };
    if (!everyRow(body, gives)) continue;
    rememberFormula(table, known, ofColumn);
    changeCells(book, sheetId, { ...body, startColumn: column, endColumn: column }, (row) => {
      const text = moved(book, ofColumn, row - body.startRow);
      return cellAt(sheet, row, column)?.f === text ? undefined : formulaCell(text);
    });
  }
}

function rememberFormula(table: TableModel, column: ITableColumnJson, formula: string): void {
  const kept = table.getColumn(column.id);
  if (kept !== undefined) kept.formula = formula;
}

function everyRow(area: Area, accepts: (row: number) => boolean): boolean {
  for (let row = area.startRow; row <= area.endRow; row += 1) if (!accepts(row)) return false;
  return true;
}

/** A formula as it reads so many rows further down. */
function moved(book: Book, formula: string, rows: number): string {
  return rows === 0 ? formula : book.injector.get(LexerTreeBuilder).moveFormulaRefOffset(formula, 0, rows);
}

/**
 * When columns left of a table are inserted or deleted, Univer 0.25.1 moves the table by dropping columns at one edge
 * and adding nameless ones at the other. This puts the columns back as they were.
 */
function keepColumnsOfShiftedTables(book: Book): void {
  const shifts = new Set<string>([InsertColMutation.id, RemoveColMutation.id]);
  let before: { table: TableModel; columns: ITableColumnJson[]; whole: Area }[] = [];
  const concerns = (command: { id: string; params?: object }): { subUnitId: string; range: IRange } | undefined => {
    if (!shifts.has(command.id)) return undefined;
    const params = command.params as { unitId: string; subUnitId: string; range: IRange };
    return params.unitId === book.unitId ? params : undefined;
  };
  book.watch.before((command) => {
    const shift = concerns(command);
    if (shift === undefined) return;
    before = tablesOn(book, shift.subUnitId)
      .filter((table) => shift.range.startColumn <= table.getRange().startColumn)
      .map((table) => ({ table, columns: columnsOf(table), whole: table.getRange() }));
  });
  book.watch.after((command) => {
    if (concerns(command) === undefined) return;
    for (const { table, columns, whole } of before) {
      const isAsWide = columnCount(table.getRange()) === columnCount(whole);
      if (isAsWide && !contains(table.getRange(), whole)) setColumns(book, table, columns);
    }
    before = [];
  });
}
