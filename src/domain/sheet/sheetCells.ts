import type { DateSystem } from "../calendar/dateSystem";
import type { Block } from "./cells";

/** One sheet as it stands: a block of cells that may begin anywhere. */
export type SheetCells = {
  readonly name: string;
  /** The row number of `values[0]` as Excel shows it (1 for the top of the sheet). */
  readonly firstRow: number;
  /** The zero-based column index of `values[…][0]` (0 for column A). */
  readonly firstColumn: number;
  readonly values: Block;
  /** Number formats of the same cells where they were read; they tell a date from a number. */
  readonly numberFormats?: Block;
  /** Real Excel tables on the sheet, header row included; they beat every guess about the layout. */
  readonly tables?: readonly SheetTable[];
  readonly dateSystem?: DateSystem;
  /** Merged cells of two rows or more; read only where blank cells look like the rest of some (see `looksMerged`). */
  readonly merges?: readonly MergedCells[];
};

/** Cells that are one: Excel keeps the value in the first. Rows as Excel shows them, columns from zero. */
export type MergedCells = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

export type SheetTable = {
  readonly name: string;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly columnCount: number;
  readonly hasTotals: boolean;
};
