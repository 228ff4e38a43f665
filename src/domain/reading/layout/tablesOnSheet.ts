import { finish } from "../../pauses";
import { isBlank, type Block } from "../../sheet/cells";
import type { SheetCells } from "../../sheet/sheetCells";
import { plainText } from "../../text/text";
import type { Reading, ReadingChoices } from "../reading";
import { withoutPlace } from "./chosenPlace";
import { findLayoutSteps, type Layout } from "./layout";
import { isOurs } from "./layoutColumns";
import { isNote } from "./totalsAndNotes";

/** One of several tables on a sheet, as it is offered to be read. Rows as Excel shows them, columns from zero. */
export type TableOnSheet = {
  /** What stands alone above its header; `null` where nothing does. */
  readonly title: string | null;
  readonly headerRow: number;
  readonly rows: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/**
 * All tables with headers that are known, under and beside one another, in the order of their first cells. None is read
 * under another's header: the sheet is cut where a table ends, and each piece is looked at by itself.
 */
export function tablesOnSheet(sheet: SheetCells): readonly TableOnSheet[] {
  const found = tablesWithin({ ...sheet, tables: [] }, mostTables);
  return found.sort((one, other) => one.headerRow - other.headerRow || one.firstColumn - other.firstColumn);
}

/** Whether a sheet may hold more than the table that was read: only then is it worth while to look. */
export function mayHoldOtherTables(sheet: SheetCells, { otherRows, columns, headerRow }: Reading): boolean {
  if (headerRow === null) return false;
  const header = sheet.values[headerRow - sheet.firstRow] ?? [];
  const read = new Set(columns.map(({ column }) => column - sheet.firstColumn));
  const hasMoreHeaders = header.some((cell, index) => !isBlank(cell) && !read.has(index));
  return hasMoreHeaders || otherRows.elsewhere.length > 0 || otherRows.titles.length > 1;
}

/** The choices to read a table by: its header and columns; its rows are found, so that more may be added to it. */
export function choicesOfTable(
  choices: ReadingChoices,
  { headerRow, firstColumn, lastColumn }: TableOnSheet,
): ReadingChoices {
  return { ...withoutPlace(choices), headerRow, firstColumn, lastColumn };
}

/** Which of the tables has been read; −1 for none of them. */
export function tableRead(tables: readonly TableOnSheet[], { headerRow, columns }: Reading): number {
  const read = columns.map(({ column }) => column);
  return tables.findIndex(
    (table) =>
      table.headerRow === headerRow && read.some((column) => column >= table.firstColumn && column <= table.lastColumn),
  );
}

function tablesWithin(piece: SheetCells, most: number): TableOnSheet[] {
  if (most === 0 || piece.values.length < 2) return [];
  const layout = finish(findLayoutSteps(piece));
  if (!layout) return [];
  const { top, bottom, left, right } = edgesOf(layout);
  const title = titleAbove(piece.values, layout, left, right);
  const found =
    layout.dataRows.length === 0
      ? []
      : [
          {
            title: title?.text ?? null,
            headerRow: piece.firstRow + layout.headerRow,
            rows: layout.dataRows.length,
            firstColumn: piece.firstColumn + left,
            lastColumn: piece.firstColumn + right,
          },
        ];
  const width = piece.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const pieces = [
    cutOut(piece, 0, Math.min(top, title?.row ?? top), 0, width),
    cutOut(piece, bottom + 1, piece.values.length, 0, width),
    cutOut(piece, Math.max(0, top - rowsOfTitle), bottom + 1, 0, left),
    cutOut(piece, Math.max(0, top - rowsOfTitle), bottom + 1, right + 1, width),
  ];
  for (const other of pieces) found.push(...tablesWithin(other, most - found.length));
  return found;
}

/** The cells that a table takes up, as indexes into its piece. */
function edgesOf({ headerRow, headerRowCount, columns, ...rows }: Layout): Record<Edge, number> {
  const theirs = columns.filter(({ header }) => !isOurs(header)).map(({ index }) => index);
  const { dataRows, repeatedHeaders, totalRows, noteRows } = rows;
  const lasts = [dataRows, repeatedHeaders, totalRows, noteRows].map((list) => list.at(-1) ?? headerRow);
  return {
    top: headerRow - headerRowCount + 1,
    bottom: Math.max(headerRow, ...lasts),
    left: theirs[0] ?? 0,
    right: theirs.at(-1) ?? 0,
  };
}

type Edge = "top" | "bottom" | "left" | "right";

/** The nearest text that stands alone above the header, also merged over it, and is no note such as 填表日期. */
function titleAbove(
  values: Block,
  { headerRow, headerRowCount }: Layout,
  left: number,
  right: number,
): { readonly text: string; readonly row: number } | null {
  const top = headerRow - headerRowCount + 1;
  for (let row = headerRow - 1; row >= Math.max(0, top - rowsOfTitle); row--) {
    const filled = (values[row] ?? []).slice(left, right + 1).filter((cell) => !isBlank(cell));
    const [only] = filled;
    if (filled.length > 1 && row < top) return null;
    if (filled.length === 1 && typeof only === "string" && !isNote(only, 1, 2)) return { text: plainText(only), row };
  }
  return null;
}

function cutOut(
  { values, firstRow, firstColumn, ...sheet }: SheetCells,
  fromRow: number,
  toRow: number,
  fromColumn: number,
  toColumn: number,
): SheetCells {
  const rows = fromColumn >= toColumn ? [] : values.slice(fromRow, toRow);
  return {
    ...sheet,
    firstRow: firstRow + fromRow,
    firstColumn: firstColumn + fromColumn,
    values: rows.map((row) => row.slice(fromColumn, toColumn)),
  };
}

const rowsOfTitle = 3;
const mostTables = 8;
