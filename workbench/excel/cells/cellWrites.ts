import { CellValueType, type ICellData, type IRange } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import {
  SetRangeValuesMutation,
  SetStyleCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { OfficeError } from "../../wire/officeObject";
import { type Area, columnCount, isUnbounded, rowCount } from "../places/address";
import type { Book } from "../engine/book";
import { spilledCells } from "./cellContents";
import { general, isErrorText, isTextFormat, numberFormatReader } from "./cellFormats";
import { quietEdit } from "../engine/events";
import { readTypedText } from "./typedText";
import { guardContents } from "./writeGuards";

/**
 * Writes what `Range.values` or `Range.formulas` was given: one value for all cells, or rows of values of exactly the
 * range's size. `null` leaves a cell as it is, `""` empties it, text is read as if it were typed.
 */
export function writeContents(book: Book, sheetId: string, area: Area, given: unknown): void {
  const contentAt = cellwise(given, area);
  refuseUnbounded(area);
  guardContents(book, sheetId, area);
  const numberFormatAt = numberFormatReader(book, sheetId);
  const covered = cellsCoveredByMerges(book, sheetId, area);
  const readCell = cellReader(book);
  const cells: CellMatrix = {};
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const content = contentAt(row - area.startRow, column - area.startColumn);
      if (content === null || content === undefined || covered(row, column)) continue;
      line[column] = readCell(content, numberFormatAt(row, column));
    }
    cells[row] = line;
  }
  setCells(book, sheetId, area, cells);
}

/** Gives every cell of the area other contents, maybe with a style; `undefined` leaves a cell out. */
export function changeCells(book: Book, sheetId: string, area: Area, cellAt: CellAt): void {
  setCells(book, sheetId, area, cellsOf(area, cellAt));
}

/** Changes styles, or what else goes with a cell without being its contents. */
export function changeFormats(book: Book, sheetId: string, area: Area, cellAt: CellAt): void {
  growGrid(book, sheetId, area);
  const known = book.sheet(sheetId).getCellMatrix().getMatrix();
  // Univer guesses the type of the value anew with each style, and makes the text 007 a number, unless it is told.
  const cellValue = cellsOf(area, (row, column) => {
    const cell = cellAt(row, column);
    const type = known[row]?.[column]?.t;
    return cell === undefined || !type ? cell : { ...cell, t: type };
  });
  // Without this trigger Univer takes a cell without formula for one whose formula is to go.
  book.execute(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue, trigger: SetStyleCommand.id });
}

type CellAt = (row: number, column: number) => ICellData | undefined;

function cellsOf(area: Area, cellAt: CellAt): CellMatrix {
  const cells: CellMatrix = {};
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const cell = cellAt(row, column);
      if (cell !== undefined) line[column] = cell;
    }
    cells[row] = line;
  }
  return cells;
}

/**
 * What was given for an area, cell by cell. Anything but a list stands for every cell; rows must have exactly the
 * area's size.
 */
export function cellwise(given: unknown, area: Area): (rowOffset: number, columnOffset: number) => unknown {
  if (!Array.isArray(given)) {
    if (typeof given === "object" && given !== null) throw invalidArgument();
    return () => given;
  }
  const rows = given as readonly unknown[];
  const width = columnCount(area);
  const fits = rows.length === rowCount(area) && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!fits) {
    throw new OfficeError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return (rowOffset, columnOffset) => (rows as readonly (readonly unknown[])[])[rowOffset]?.[columnOffset];
}

export function refuseUnbounded(area: Area): void {
  if (isUnbounded(area)) {
    throw new OfficeError(
      "InvalidOperation",
      "This operation is not permitted for the current object: the range is unbounded.",
    );
  }
}

export type CellMatrix = Record<number, Record<number, ICellData>>;

/**
 * Puts cells into the sheet, which grows if they lie beyond its grid; formulas that depend on them are calculated.
 * Where constants take the place of constants, Univer need not look for formulas in them, which takes it longer than
 * the rest.
 */
function setCells(book: Book, sheetId: string, area: Area, cellValue: CellMatrix): void {
  const isQuiet = !touchesFormulas(book, sheetId, area, cellValue);
  growGrid(book, sheetId, area);
  book.execute(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue }, isQuiet ? quietEdit : undefined);
  if (isQuiet) book.calculation.constantsChanged({ unitId: book.unitId, sheetId, range: { ...area } });
}

function touchesFormulas(book: Book, sheetId: string, area: Area, written: CellMatrix): boolean {
  const spilled = spilledCells(book, sheetId);
  if (spilled !== undefined && Object.keys(spilled).length > 0) return true;
  const known = book.sheet(sheetId).getCellMatrix().getMatrix();
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const [writtenRow, knownRow] = [written[row], known[row]];
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      if (typeof writtenRow?.[column]?.f === "string") return true;
      const cell = knownRow?.[column];
      if (cell !== undefined && cell !== null && ((cell.f ?? "") !== "" || (cell.si ?? "") !== "")) return true;
    }
  }
  return false;
}

/** Univer's grid has as many rows and columns as are needed so far; Excel's is always full size. */
export function growGrid(book: Book, sheetId: string, area: Area): void {
  const sheet = book.sheet(sheetId);
  if (area.endRow >= sheet.getRowCount()) {
    book.execute(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount: area.endRow + 1 + spareRows });
  }
  if (area.endColumn >= sheet.getColumnCount()) {
    const columnCount = area.endColumn + 1 + spareColumns;
    book.execute(SetWorksheetColumnCountMutation.id, { subUnitId: sheetId, columnCount });
  }
}

/** Turns one given value into a cell. Of formulas that differ in their numbers only, one is checked. */
function cellReader(book: Book): (content: unknown, numberFormat: string) => ICellData {
  const lexer = book.injector.get(LexerTreeBuilder);
  const sound = new Set<string>();
  const currentYear = new Date().getFullYear();

  const checkFormula = (formula: string): string => {
    const form = formula.replace(/\d+/g, "1");
    if (!sound.has(form)) {
      if (!isSoundFormula(lexer, formula)) {
        throw new OfficeError("InvalidArgument", `There is a problem with the formula ${formula.slice(0, 60)}.`);
      }
      sound.add(form);
    }
    return formula;
  };

  return (content, numberFormat) => {
    if (isTextFormat(numberFormat) && content !== "") return textCell(asText(content));
    if (typeof content === "number") return numberCell(content);
    if (typeof content === "boolean") return constant(content ? 1 : 0, CellValueType.BOOLEAN);
    if (typeof content !== "string") throw invalidArgument();
    const typed = readTypedText(content, book.cultureName, currentYear);
    switch (typed.kind) {
      case "blank":
        return blankCell();
      case "boolean":
        return constant(typed.value ? 1 : 0, CellValueType.BOOLEAN);
      case "number": {
        const takesFormat = typed.numberFormat !== undefined && numberFormat === general;
        return takesFormat
          ? { ...numberCell(typed.value), s: { n: { pattern: typed.numberFormat ?? general } } }
          : numberCell(typed.value);
      }
      case "formula":
        return formulaCell(checkFormula(typed.formula));
      case "text":
        return typed.quoted ? constant(withinLimit(typed.text), CellValueType.FORCE_STRING) : textCell(typed.text);
    }
  };
}

export function blankCell(): ICellData {
  return { v: null, t: null, f: null, si: null, p: null, ref: null, xf: null };
}

export function formulaCell(formula: string): ICellData {
  return { ...blankCell(), f: formula };
}

export function textCell(text: string): ICellData {
  return constant(withinLimit(text), CellValueType.STRING);
}

function numberCell(value: number): ICellData {
  if (!Number.isFinite(value)) throw invalidArgument();
  return constant(value, CellValueType.NUMBER);
}

function constant(value: string | number, type: CellValueType): ICellData {
  return { v: value, t: type, f: null, si: null, p: null, ref: null, xf: null };
}

function asText(content: unknown): string {
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (typeof content === "number" || typeof content === "string") return String(content);
  throw invalidArgument();
}

function withinLimit(text: string): string {
  if (text.length > longestText) {
    throw new OfficeError("InvalidArgument", `A cell can't hold more than ${longestText} characters.`);
  }
  return text;
}

function isSoundFormula(lexer: LexerTreeBuilder, formula: string): boolean {
  if (formula.length > longestFormula) return false;
  const tree = lexer.treeBuilder(formula);
  return typeof tree !== "string" || !isErrorText(tree);
}

/** Of merged cells only the top left one holds anything. */
function cellsCoveredByMerges(book: Book, sheetId: string, area: Area): (row: number, column: number) => boolean {
  const merges = book
    .sheet(sheetId)
    .getMergeData()
    .filter((merge: IRange) => overlaps(merge, area));
  if (merges.length === 0) return () => false;
  return (row, column) =>
    merges.some(
      (merge) =>
        row >= merge.startRow &&
        row <= merge.endRow &&
        column >= merge.startColumn &&
        column <= merge.endColumn &&
        !(row === merge.startRow && column === merge.startColumn),
    );
}

function overlaps(one: Area, other: Area): boolean {
  return (
    one.startRow <= other.endRow &&
    one.endRow >= other.startRow &&
    one.startColumn <= other.endColumn &&
    one.endColumn >= other.startColumn
  );
}

export function invalidArgument(): OfficeError {
  return new OfficeError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
}

const longestText = 32_767;
const longestFormula = 8_192;
const spareRows = 100;
const spareColumns = 6;
