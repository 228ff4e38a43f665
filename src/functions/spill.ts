import type { CellError } from "./cellErrors";
import type { Decoded } from "./decodeColumn";

export type CellResult = string | number | CellError;

/** One answer a row, as the column of cells that Excel spills; a row that could not be read is its error. */
export function spill<Row>(rows: readonly Decoded<Row>[], answer: (row: Row) => CellResult): CellResult[][] {
  return rows.map((row) => [row.ok ? answer(row.value) : row.error]);
}
