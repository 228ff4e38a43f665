import { columnsOfASheet, type CellValue } from "../../domain/sheet/cells";
import type { ColumnEdit } from "../../domain/sheet/edits";
import { columnPlaces, type ColumnPlace } from "./columnPlaces";
import { Refusal } from "../door/failure";
import type { PlacedTable, WritableSheet } from "./writableSheets";

/** Where a column edit goes on a sheet that may be written to. */
export type TargetColumn = Omit<ColumnPlace, "table"> & {
  readonly edit: ColumnEdit;
  readonly sheet: WritableSheet;
  /** The table that a new column becomes part of. */
  readonly table: PlacedTable | null;
  /** What stands in its header cell; blank for a new column. */
  readonly standingHeader: CellValue;
};

/** Finds the columns of the edits as the sheets stand now, in one round trip. */
export async function targetColumns(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, WritableSheet>,
  edits: readonly ColumnEdit[],
): Promise<TargetColumn[]> {
  if (edits.length === 0) return [];
  const groups = [...groupsOf(edits)].map((group) => {
    const sheet = sheets.get(group.sheet);
    if (!sheet) throw new Refusal({ kind: "sheetMissing", sheet: group.sheet });
    const table = sheet.tables.find((candidate) => candidate.rowIndex + 1 === group.headerRow) ?? null;
    return { ...group, sheet, table, headers: loadHeaders(sheet, group), beside: table && loadBeside(sheet, table) };
  });
  await context.sync();

  return groups.flatMap(({ edits: columnEdits, sheet, table, headers, beside }) => {
    const headerCells = (headers.values as CellValue[][])[0] ?? [];
    const { columnIndex, columnCount } = sheet.used;
    const places = columnPlaces(columnEdits, {
      firstColumn: columnIndex,
      columnCount,
      headers: headerCells,
      table: table && { ...table, firstColumn: table.columnIndex, hasNeighbour: beside?.isNullObject === false },
    });
    return columnEdits.map((edit, index) => {
      const { column, isNew, table: joined } = places[index] as ColumnPlace;
      if (column >= columnsOfASheet) throw new Refusal({ kind: "noRoom", sheet: sheet.name });
      const standingHeader = headerCells[column - columnIndex] ?? "";
      return { edit, sheet, column, isNew, table: joined === null ? null : table, standingHeader };
    });
  });
}

type Group = { readonly sheet: string; readonly headerRow: number; readonly edits: ColumnEdit[] };

function groupsOf(edits: readonly ColumnEdit[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const edit of edits) {
    const key = `${edit.headerRow} ${edit.sheet}`;
    const group = groups.get(key) ?? { sheet: edit.sheet, headerRow: edit.headerRow, edits: [] };
    group.edits.push(edit);
    groups.set(key, group);
  }
  return groups.values();
}

function loadHeaders(sheet: WritableSheet, { headerRow }: Group): Excel.Range {
  const { columnIndex, columnCount } = sheet.used;
  return sheet.worksheet.getRangeByIndexes(headerRow - 1, columnIndex, 1, columnCount).load("values");
}

/** What is in use to the right of a table, in its rows; only the strip up to the end of what is used can hold anything. */
function loadBeside(sheet: WritableSheet, table: PlacedTable): Excel.Range | null {
  const firstBeside = table.columnIndex + table.columnCount;
  const columnsBeside = sheet.used.columnIndex + sheet.used.columnCount - firstBeside;
  if (columnsBeside <= 0) return null;
  const strip = sheet.worksheet.getRangeByIndexes(table.rowIndex, firstBeside, table.rowCount, columnsBeside);
  return strip.getUsedRangeOrNullObject(true).load("address");
}
