import type { CellValue } from "./cells";
import type { Formula } from "./formula";
import type { OurColumn } from "./ourColumns";

/**
 * What to write, as data: the domain decides it, the pane shows it before it happens, `workbook` applies it and gives
 * back what stood there. Nothing else writes to the person's workbook.
 */
export type Edit = ColumnEdit | NewSheetEdit | BlockSheetEdit;

/** Cells of one column of an existing sheet. */
export type ColumnEdit = {
  readonly kind: "column";
  readonly sheet: string;
  /** Row number of the header, as Excel shows it. */
  readonly headerRow: number;
  readonly target: ColumnTarget;
  readonly cells: readonly CellEdit[];
  readonly format: CellFormat;
  /** Formulas of ours that are written in place of the cells, which then say what the formulas show as things stand. */
  readonly formulas?: readonly FormulaCell[];
  /** Colours for the column, where the person wants them; an edit may bring nothing else. */
  readonly colours?: readonly CellColour[];
  /** The rows to colour, as Excel shows them; without it those of the cells. */
  readonly colourRows?: { readonly first: number; readonly last: number };
  /** Offered in a drop-down for the cells; other text is accepted too. */
  readonly choices?: readonly string[];
};

/** A formula, the row that it is written into, and how many rows it fills from there. */
export type FormulaCell = { readonly row: number; readonly rows: number; readonly formula: Formula };

/**
 * A colour for the cells that read exactly so, or that hold a day before today or today itself, whenever the sheet is
 * looked at: never the only sign, the text or the day says the same. `#rrggbb`.
 */
export type CellColour = { readonly fill: string; readonly font: string } & (
  { readonly text: string } | { readonly day: "past" | "today" }
);

export type ColumnTarget =
  /** A column of ours: found by its header, else added to the right of the sheet's columns. */
  | { readonly kind: "ours"; readonly column: OurColumn; readonly header: string }
  /** A column of the person's, named by them (through the mapping that they see and can change). */
  | { readonly kind: "theirs"; readonly index: number; readonly header: string };

/** One cell: the row number as Excel shows it, and what to put there (`""` clears it). Text in it stays text. */
export type CellEdit = { readonly row: number; readonly value: CellValue };

/** How the cells are written. Text is written as text (`@`), so that "=…", "+86…" or "007" in it stays what it is. */
export type CellFormat = "text" | "general" | "integer" | "date" | "percent" | "money" | "wholeMoney";

/** A sheet that we create, with one table on it. */
export type NewSheetEdit = {
  readonly kind: "newSheet";
  /** The name wanted; a number is added where it is taken. */
  readonly name: string;
  /** A sheet of ours that is written anew instead, with the same headers; it keeps its place and its name. */
  readonly replaces?: string;
  /** Lines above the table: what the sheet is, for which day, how it was made. */
  readonly title: readonly string[];
  readonly tableName: string;
  readonly columns: readonly NewColumn[];
  /** Landscape, one page wide, header repeated, lines around the cells to write into by hand. */
  readonly printReady: boolean;
  /** Columns that stay in sight when the sheet is scrolled sideways, as its header does downwards; none unless said. */
  readonly frozenColumns?: number;
};

export type NewColumn = {
  readonly header: string;
  readonly format: CellFormat;
  /** In characters, as Excel measures column widths. */
  readonly width: number;
  readonly values: readonly CellValue[];
  /** Offered in a drop-down; other text is accepted too. */
  readonly choices?: readonly string[];
  /** Shown when a cell of the column is selected. */
  readonly hint?: { readonly title: string; readonly text: string };
  readonly hidden?: boolean;
  readonly wrap?: boolean;
  readonly colours?: readonly CellColour[];
};

/**
 * A sheet of ours made of blocks of cells and charts, which people keep and add to. It is written when it is not there,
 * and from then on only our own blocks are written anew, wherever they stand by then.
 */
export type BlockSheetEdit = {
  readonly kind: "blockSheet";
  /** The name wanted while there is no such sheet; it is found again by the names of its blocks. */
  readonly name: string;
  /** In characters; the columns from A on. */
  readonly columnWidths: readonly number[];
  readonly blocks: readonly SheetBlock[];
  /**
   * Written in place of blocks that stand there and of which nothing is known any more, so that no old number is taken
   * for a new one.
   */
  readonly retired: readonly RetiredBlock[];
  /** Where the sheet says which blocks could not be written anew: in the last row of a block, with their titles. */
  readonly notRenewed: { readonly block: string; readonly before: string; readonly separator: string };
};

export type RetiredBlock = Pick<SheetBlock, "name" | "title"> & {
  /** Its first rows; the others of the block are emptied. */
  readonly rows: readonly BlockRow[];
};

export type SheetBlock = {
  /** Latin letters only: the cells of the block carry the name `Callsheet_` and this, by which they are found again. */
  readonly name: string;
  /** What people call it: its heading. */
  readonly title: string;
  /** The row where it begins on a new sheet, as Excel shows it; it begins in column A. */
  readonly row: number;
  /** Rows of one length, from the heading down. */
  readonly rows: readonly BlockRow[];
  readonly chart?: SheetChart;
};

export type BlockRow = {
  /** How the row looks when it is new; from then on that is the person's. */
  readonly look: "title" | "heading" | "note" | "header" | "figures" | "total";
  readonly cells: readonly BlockCell[];
};

export type BlockCell = { readonly value: CellValue; readonly format: CellFormat };

/** A chart of a block's figures, to the right of the block. */
export type SheetChart = {
  /** By which it is found again. */
  readonly name: string;
  readonly title: string;
  readonly type: "BarStacked" | "BarClustered" | "ColumnClustered" | "ColumnStacked" | "Funnel";
  /** The rows of the block that are drawn, counted from 0. */
  readonly firstRow: number;
  readonly rowCount: number;
  /** The column of the block with the names of the rows, counted from 0. */
  readonly categories: number;
  readonly series: readonly ChartSeries[];
  /** Zero-based column of the sheet where it begins, and how many columns and rows it covers. */
  readonly column: number;
  readonly columnCount: number;
  readonly rows: number;
  /** How many rows below the block's first row it begins. */
  readonly down: number;
  /** Whether the person asked for this kind, so that a chart of another kind that stands there is replaced. */
  readonly isChosen?: boolean;
  /** The same figures as the other kind of chart that there is of them. */
  readonly otherwise?: SheetChart;
};

export type ChartSeries = {
  readonly name: string;
  /** The column of the block, counted from 0. */
  readonly column: number;
  /** `fill: null` draws nothing: the series only pushes the others to their place. `#rrggbb`. */
  readonly colour: { readonly fill: string | null; readonly letters: string };
};
