import type { ExtendedTable } from "../cells/undoRecord";
import type { TargetColumn } from "./targetColumns";
import type { PlacedTable, WritableSheet } from "./writableSheets";

/** A table and the last row (as Excel shows it) that is about to be written below it. */
type Extension = { readonly sheet: WritableSheet; readonly table: PlacedTable; readonly lastRow: number };

/**
 * Takes rows that are about to be written directly below a table into it: whether Excel does so by itself depends on a
 * setting of the person's. Told to the journal first; sent with what is queued next.
 */
export function queueExtensions(
  targets: readonly (Pick<TargetColumn, "edit" | "sheet" | "column"> & { readonly lastRow: number })[],
  journal: ExtendedTable[],
): void {
  const extensions = new Map<string, Extension>();
  for (const { edit, sheet, column, lastRow } of targets) {
    const table = sheet.tables.find(
      ({ rowIndex, columnIndex, columnCount }) =>
        rowIndex + 1 === edit.headerRow && column >= columnIndex && column < columnIndex + columnCount,
    );
    if (!table || lastRow <= table.rowIndex + table.rowCount) continue;
    const known = extensions.get(table.name);
    if (!known || known.lastRow < lastRow) extensions.set(table.name, { sheet, table, lastRow });
  }
  for (const { sheet, table, lastRow } of extensions.values()) {
    const rowsAfter = lastRow - table.rowIndex;
    journal.push({ sheetId: sheet.id, sheet: sheet.name, table: table.name, rowsBefore: table.rowCount, rowsAfter });
    table.table.resize(areaOf(sheet, table, rowsAfter));
  }
}

/** Gives tables back the rows that they had, as far as nobody has added more since, and frees the rows below of what may be entered. */
export async function shortenTables(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, WritableSheet>,
  extended: readonly ExtendedTable[],
): Promise<void> {
  let isQueued = false;
  for (const { sheetId, table: name, rowsBefore, rowsAfter } of extended) {
    const sheet = sheets.get(sheetId);
    const table = sheet?.tables.find((candidate) => candidate.name === name);
    if (!sheet || table?.rowCount !== rowsAfter) continue;
    table.table.resize(areaOf(sheet, table, rowsBefore));
    const { rowIndex, columnIndex, columnCount } = table;
    const freed = sheet.worksheet.getRangeByIndexes(
      rowIndex + rowsBefore,
      columnIndex,
      rowsAfter - rowsBefore,
      columnCount,
    );
    freed.clear();
    freed.dataValidation.clear();
    isQueued = true;
  }
  if (isQueued) await context.sync();
}

function areaOf(sheet: WritableSheet, { rowIndex, columnIndex, columnCount }: PlacedTable, rows: number): Excel.Range {
  return sheet.worksheet.getRangeByIndexes(rowIndex, columnIndex, rows, columnCount);
}
