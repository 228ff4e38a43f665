import { isErrorCell } from "../../domain/sheet/cells";
import type { FunctionFault } from "./functionWords";
import { errorInRow, handedOn, raise, refuse, valueError, type CellError } from "./cellErrors";

/** A cell of an argument after reading: its value, or the error that its row gets instead of an answer. */
export type Decoded<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CellError };

/** An argument that takes one cell for all rows, or a column with one for each. */
export type Column<Value> = { readonly argument: string; readonly cells: readonly Decoded<Value>[] };

/** A plain cell: what Excel hands over without errors and without the wrapping of data types. `null` is blank. */
export type PlainCell = string | number | boolean | null;

/** Reads one plain cell of the named argument. */
export type CellDecoder<Value> = (cell: PlainCell, argument: string) => Decoded<Value>;

/**
 * Reads an argument as a column. An omitted one is a single blank cell. More than one column is a fault of the formula
 * and throws; a fault in a cell stays with the cell.
 */
export function decodeColumn<Value>(argument: unknown, name: string, decode: CellDecoder<Value>): Column<Value> {
  return { argument: name, cells: columnOf(argument, name).map((cell) => decodeCell(cell, name, decode)) };
}

/** Reads an argument that must be one cell; its fault throws. */
export function decodeSingle<Value>(argument: unknown, name: string, decode: CellDecoder<Value>): Value {
  const cells = columnOf(argument, name);
  if (cells.length > 1) refuse({ code: "notOneCell", argument: name });
  const decoded = decodeCell(cells[0], name, decode);
  if (!decoded.ok) raise(decoded.error);
  return decoded.value;
}

/** Every cell of an argument of any shape, row by row, blanks included; an error inside throws. */
export function decodeBlock(argument: unknown, name: string): PlainCell[][] {
  const rows: unknown[][] = Array.isArray(argument)
    ? argument.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]))
    : [[argument]];
  return rows.map((row) =>
    row.map((cell) => {
      const decoded = decodeCell(cell, name, (plain) => ({ ok: true, value: plain }));
      if (!decoded.ok) raise(decoded.error);
      return decoded.value;
    }),
  );
}

/**
 * The columns side by side as rows. A single cell is repeated; columns of different lengths throw. A row with a cell
 * that could not be read is the error of the first such cell.
 */
export function rowsOf<Row extends object>(columns: {
  readonly [Name in keyof Row]: Column<Row[Name]>;
}): Decoded<Row>[] {
  const named = Object.entries<Column<unknown>>(columns);
  const longest = named.reduce((one, other) => (other[1].cells.length > one[1].cells.length ? other : one));
  const length = longest[1].cells.length;
  for (const [, { argument, cells }] of named) {
    if (cells.length === 1 || cells.length === length) continue;
    refuse({
      code: "lengthsDiffer",
      argument,
      rows: cells.length,
      other: longest[1].argument,
      otherRows: length,
    });
  }
  return Array.from({ length }, (_, index) => {
    const row: Record<string, unknown> = {};
    for (const [name, { cells }] of named) {
      const cell = cells.length === 1 ? cells[0] : cells[index];
      if (!cell?.ok) return cell as Decoded<Row>;
      row[name] = cell.value;
    }
    return { ok: true, value: row as Row };
  });
}

/** All rows, for a formula that has one answer: a row that could not be read ends it, with the row's place in the range. */
export function everyRow<Row>(rows: readonly Decoded<Row>[]): Row[] {
  return rows.map((row, index) =>
    row.ok ? row.value : raise(rows.length === 1 ? row.error : errorInRow(row.error, index + 1)),
  );
}

export function fault(problem: FunctionFault): { readonly ok: false; readonly error: CellError } {
  return { ok: false, error: valueError(problem) };
}

function columnOf(argument: unknown, name: string): unknown[] {
  if (!Array.isArray(argument)) return [argument];
  return argument.map((row: unknown) => {
    if (!Array.isArray(row)) return row;
    if (row.length > 1) refuse({ code: "severalColumns", argument: name, columns: row.length });
    return row[0] as unknown;
  });
}

function decodeCell<Value>(cell: unknown, name: string, decode: CellDecoder<Value>): Decoded<Value> {
  const plain = plainCell(cell);
  if (typeof plain === "object" && plain !== null) return { ok: false, error: handedOn(plain.error, name) };
  return decode(plain, name);
}

/** Excel may wrap a cell as a data type (`basicValue`), and hands errors over as objects where the function allows them. */
function plainCell(cell: unknown): PlainCell | { readonly error: string } {
  if (typeof cell === "string") return isErrorCell(cell) ? { error: cell } : cell === "" ? null : cell;
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  if (typeof cell !== "object" || cell === null) return null;
  if ("basicValue" in cell) return plainCell(cell.basicValue);
  if ("code" in cell) return { error: String(cell.code) };
  return null;
}
