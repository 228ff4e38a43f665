import { dayFromSerial, type Day } from "../../domain/calendar/day";
import { outOfRange, type CellError } from "./cellErrors";
import type { Decoded } from "./decodeColumn";

export type CellResult = string | number | CellError;

/** One answer a row, as the column of cells that Excel spills; a row that could not be read is its error. */
export function spill<Row>(rows: readonly Decoded<Row>[], answer: (row: Row) => CellResult): CellResult[][] {
  return rows.map((row) => [row.ok ? inRange(answer(row.value)) : row.error]);
}

/** A number that is too large for Excel is `#NUM!`. */
export function inRange(cell: CellResult): CellResult {
  return typeof cell === "number" && !Number.isFinite(cell) ? outOfRange() : cell;
}

/** A day as its serial number, or `#NUM!` where Excel's calendar has ended or not yet begun. */
export function dayCell(day: Day): CellResult {
  return dayFromSerial(day) ?? outOfRange();
}
