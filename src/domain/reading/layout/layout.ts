import type { Block, CellValue } from "../../sheet/cells";
import { headerOf, weightOf } from "./layoutCells";
import type { LayoutColumn } from "./layoutCells";
import { columnsOfHeader, isOurs } from "./layoutColumns";
import { densestHeaderRow, headerRows } from "./layoutHeader";
import { rowsBelowSteps, type SortedRows } from "./layoutRows";
import type { ReadingChoices } from "../reading";
import type { SheetCells, SheetTable } from "../../sheet/sheetCells";

/** Where the customers stand on a sheet. Rows and columns are indexes into the block, not addresses. */
export type Layout = {
  /** The last header row. */
  readonly headerRow: number;
  readonly headerRowCount: number;
  readonly columns: readonly LayoutColumn[];
} & SortedRows;

/** Where the header stands, how far down its rows may reach, and the row of totals that an Excel table keeps below them. */
export type HeaderLayout = Pick<Layout, "headerRow" | "headerRowCount" | "columns"> & {
  readonly lastRow: number;
  readonly totalsOfTable?: number;
};

/**
 * Finds the header by the density of known headers, the columns that belong to it and the rows of customers below it. A
 * real Excel table with known headers beats every guess. Titles above, totals and notes below, repeated headers, blank
 * rows and other tables beside or below are left out. `null` where no header is recognised. In steps: a sheet may have a
 * million rows.
 */
export function* findLayoutSteps(
  sheet: SheetCells,
  choices: ReadingChoices = {},
): Generator<number, Layout | null, void> {
  const header = findHeader(sheet, choices);
  if (!header) return null;
  yield 0;
  const { lastRow, totalsOfTable, ...layout } = header;
  const rows = yield* rowsBelowSteps(sheet, layout.headerRow, layout.columns, lastRow, choices);
  const totalRows = totalsOfTable === undefined ? rows.totalRows : [...rows.totalRows, totalsOfTable];
  return { ...layout, ...rows, totalRows };
}

/** The header of that layout, without going through the rows. */
export function findHeader(sheet: SheetCells, choices: ReadingChoices = {}): HeaderLayout | null {
  const { values } = sheet;
  const table = choices.headerRow === undefined ? bestTable(sheet) : null;
  if (table) return headerOfTable(sheet, table, choices);
  const chosenRow = choices.headerRow === undefined ? undefined : choices.headerRow - sheet.firstRow;
  const densest = chosenRow ?? densestHeaderRow(values);
  if (densest === null || !values[densest]) return null;
  const header = headerRows(values, densest, chosenRow !== undefined);
  const columns = columnsOfHeader(values, header, chosenColumns(sheet, choices));
  return columns.length === 0 ? null : { ...header, columns, lastRow: values.length - 1 };
}

function bestTable(sheet: SheetCells): SheetTable | null {
  let best: SheetTable | null = null;
  let bestWeight = 0;
  for (const table of sheet.tables ?? []) {
    const row = sheet.values[table.headerRow - sheet.firstRow];
    const from = table.firstColumn - sheet.firstColumn;
    const headers = row?.slice(Math.max(0, from), from + table.columnCount) ?? [];
    const weight = headers.reduce<number>((sum, cell) => sum + weightOf(cell), 0);
    if (weight > bestWeight) {
      best = table;
      bestWeight = weight;
    }
  }
  return bestWeight >= 1 ? best : null;
}

function headerOfTable(sheet: SheetCells, table: SheetTable, choices: ReadingChoices): HeaderLayout {
  const headerRow = table.headerRow - sheet.firstRow;
  const chosen = chosenColumns(sheet, choices);
  const from = Math.max(0, table.firstColumn - sheet.firstColumn);
  const last = table.firstColumn - sheet.firstColumn + table.columnCount - 1;
  const columns: LayoutColumn[] = [];
  for (let index = Math.min(from, chosen.first ?? from); index <= Math.max(last, chosen.last ?? last); index++) {
    const header = headerOf(cellAt(sheet.values, headerRow, index));
    const isChosen = index >= (chosen.first ?? from) && index <= (chosen.last ?? last);
    if (isChosen || isOurs(header)) columns.push({ index, header, group: "" });
  }
  const end = table.lastRow - sheet.firstRow;
  const lastRow = Math.min(table.hasTotals ? end - 1 : end, sheet.values.length - 1);
  return { headerRow, headerRowCount: 1, columns, lastRow, ...(table.hasTotals ? { totalsOfTable: end } : {}) };
}

/** The columns that the person chose, as indexes into the block. */
function chosenColumns(
  { firstColumn }: SheetCells,
  choices: ReadingChoices,
): { readonly first: number | undefined; readonly last: number | undefined } {
  const indexOf = (column: number | undefined) =>
    column === undefined ? undefined : Math.max(0, column - firstColumn);
  return { first: indexOf(choices.firstColumn), last: indexOf(choices.lastColumn) };
}

function cellAt(values: Block, row: number, column: number): CellValue {
  return values[row]?.[column] ?? "";
}
