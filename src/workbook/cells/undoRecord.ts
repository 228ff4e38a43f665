import { z } from "zod";
import type { CellValue } from "../../domain/sheet/cells";
import type { CellColour, SheetChart } from "../../domain/sheet/edits";
import type { SheetStamp } from "../read/sheetStamp";
import type { WrittenFormula } from "./writtenFormulas";

/** What stood where something was written, so that every cell can be put back. Plain data, newest entries last. */
export type UndoRecord = {
  readonly cells: readonly KeptCells[];
  readonly addedColumns: readonly AddedColumn[];
  readonly addedSheets: readonly AddedSheet[];
  readonly addedColours?: readonly AddedColours[];
  readonly extendedTables?: readonly ExtendedTable[];
  readonly rewrittenSheets?: readonly RewrittenSheet[];
  readonly blocks?: readonly KeptBlock[];
  readonly addedCharts?: readonly AddedChart[];
  /** Tells whether the rows still stand where they stood. */
  readonly sameRows: readonly SheetStamp[];
};

/** Whether there is nothing to take back. */
export function isEmptyRecord(record: UndoRecord): boolean {
  const { cells, addedColumns, addedSheets, rewrittenSheets = [], addedColours = [], blocks = [] } = record;
  return [cells, addedColumns, addedSheets, rewrittenSheets, addedColours, blocks].every((kept) => kept.length === 0);
}

/** A stretch of one column before it was written. Lists run parallel, from `firstRow` down. */
export type KeptCells = {
  readonly sheetId: string;
  readonly sheet: string;
  readonly header: string;
  /** Zero-based. */
  readonly column: number;
  readonly firstRow: number;
  readonly formulas: readonly CellValue[];
  readonly valueTypes: readonly CellValue[];
  readonly numberFormats: readonly CellValue[];
  readonly values: readonly CellValue[];
  /** The header cell as it was; by it the column is found again. Absent where a column has none. */
  readonly headerCell?: { readonly row: number; readonly text: CellValue };
  /** What was written; `null` where the cell was left alone. */
  readonly written: readonly CellValue[];
  /** Where formulas of ours were written: they show what they make of other cells. */
  readonly writtenFormulas?: readonly WrittenFormula[];
};

/** A table that was given rows at its end. */
export type ExtendedTable = {
  readonly sheetId: string;
  readonly sheet: string;
  readonly table: string;
  /** Header included, before and after. */
  readonly rowsBefore: number;
  readonly rowsAfter: number;
};

/** Conditional formats that were added to some rows of a column. */
export type AddedColours = {
  readonly sheetId: string;
  /** What the formats say, and the ids of those that were on the sheet before: ours are told by them until `ids` are known. */
  readonly colours: readonly CellColour[];
  readonly before: readonly string[];
  /** Zero-based. */
  readonly column: number;
  readonly firstRow: number;
  readonly rowCount: number;
  /** `null` while they were being added. */
  readonly ids: readonly string[] | null;
};

export type AddedColumn = {
  readonly sheetId: string;
  readonly sheet: string;
  readonly header: string;
  readonly headerRow: number;
  readonly column: number;
  /** The table that it became part of. */
  readonly table: string | null;
  readonly firstRow: number;
  readonly written: readonly CellValue[];
  readonly writtenFormulas?: readonly WrittenFormula[];
  /** Of the sheet's column before, in points. */
  readonly width: number;
};

export type AddedSheet = {
  /** `null` while it was being added: then it is found by its name, which was free. */
  readonly sheetId: string | null;
  readonly sheet: string;
  /** Our charts on it; with others the sheet is not only ours. */
  readonly charts?: readonly string[];
  /** Of the whole sheet as it was when finished; absent while it was being written. */
  readonly stamp?: SheetStamp;
};

/** A sheet of ours that was written anew, with what stood on it before. */
export type RewrittenSheet = AddedSheet & {
  readonly sheetId: string;
  readonly before: KeptSheet;
  /** Set when it begins to be put back: then nothing that stands on it is the person's. */
  isBeingRestored?: boolean;
};

/** Every cell of a sheet of ours, and what makes it a working tool beside its cells. */
export type KeptSheet = {
  /** Column by column, all rows in use. */
  readonly cells: readonly KeptCells[];
  /** Where its table stands, zero-based, the header included. */
  readonly table: {
    readonly name: string;
    readonly style: string;
    readonly rowIndex: number;
    readonly columnIndex: number;
    readonly rowCount: number;
    readonly columnCount: number;
  };
  readonly frozenColumns: number;
  readonly printReady: boolean;
  readonly looks: readonly KeptColumnLooks[];
};

/** How the cells of one column look, and what may be entered into those of the table. */
export type KeptColumnLooks = {
  /** Zero-based. */
  readonly column: number;
  readonly width: number;
  readonly hidden: boolean;
  readonly wraps: boolean;
  readonly alignment: Excel.HorizontalAlignment | string;
  /** `null` for a column beside the table. */
  readonly validation: {
    readonly rule: Excel.DataValidationRule;
    readonly prompt: Excel.DataValidationPrompt;
    readonly errorAlert: Excel.DataValidationErrorAlert;
  } | null;
};

/** The cells of a block before it was written anew, rows by columns; found again by the name of the block. */
export type KeptBlock = {
  readonly sheetId: string;
  readonly sheet: string;
  readonly title: string;
  readonly name: string;
  /** Where it stood, zero-based; the name tells where it stands. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly CellValue[])[];
  readonly values: readonly (readonly CellValue[])[];
  readonly valueTypes: readonly (readonly CellValue[])[];
  /** What its name remembered; `null` where the block was not there. */
  readonly before: (Remembered & { readonly comment: string }) | null;
  readonly chart: SheetChart | null;
  /** Where its chart lay, where another one was put in its place. */
  readonly replacedChart?: ChartFrame;
  /** Of the values that were written; `null` while they were being written. */
  readonly writtenHash: number | null;
  /** Whether a page break was set before it. */
  readonly beginsPage?: boolean;
};

/** In points from the corner of A1. */
export type ChartFrame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type AddedChart = { readonly sheetId: string; readonly sheet: string; readonly name: string };

/**
 * The cells of a block carry a name of their sheet, which Excel keeps on them wherever they go; its comment remembers how
 * large the block is, what was written, how its rows look, and which chart was made of it.
 */
export type Remembered = z.infer<typeof rememberedSchema>;

export const rememberedSchema = z.object({
  rows: z.number().int().positive(),
  columns: z.number().int().positive(),
  /** Of the values as they stood when they had been written. */
  hash: z.number(),
  /** One letter and a count for each run of rows that look alike. */
  looks: z.string(),
  /** First row and number of the rows that the chart draws, counted from the block's first row; absent without a chart. */
  chart: z.tuple([z.number().int(), z.number().int()]).optional(),
  /** What the chart was called when it was written, and what Excel tells it apart by. */
  chartTitle: z.string().optional(),
  chartId: z.string().optional(),
});
