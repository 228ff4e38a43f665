import { isBlank, type CellValue } from "../domain/cells";
import type { ColumnEdit } from "../domain/edits";
import { ourColumnOf } from "../domain/ourColumns";
import { Refusal } from "./failure";
import type { PlacedTable, WritableSheet } from "./writableSheets";

/** Where a column edit goes: an existing column, or the place where a new one of ours is put. */
export type TargetColumn = {
  readonly edit: ColumnEdit;
  readonly sheet: WritableSheet;
  /** Zero-based. */
  readonly column: number;
  readonly isNew: boolean;
  /** The table that a new column becomes part of. */
  readonly table: PlacedTable | null;
};

/**
 * Finds the columns of the edits. A column of ours is the one whose header names it, in whatever language it was written;
 * where there is none, a new one is put to the right of the table, or of everything on the sheet.
 */
export async function targetColumns(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, WritableSheet>,
  edits: readonly ColumnEdit[],
): Promise<TargetColumn[]> {
  const asked = edits.map((edit) => {
    const sheet = sheets.get(edit.sheet);
    if (!sheet) throw new Refusal({ kind: "sheetMissing", sheet: edit.sheet });
    const table = sheet.tables.find((candidate) => candidate.rowIndex + 1 === edit.headerRow) ?? null;
    return { edit, sheet, table, headers: loadHeaders(sheet, edit), beside: table && loadBeside(sheet, table) };
  });
  await context.sync();

  const added = new Map<string, number>();
  return asked.map(({ edit, sheet, table, headers, beside }) => {
    if (edit.target.kind === "theirs") return { edit, sheet, column: edit.target.index, isNew: false, table: null };
    const wanted = edit.target.column;
    const at = headerTexts(headers).findIndex((header) => ourColumnOf(header) === wanted);
    if (at >= 0) return { edit, sheet, column: sheet.used.columnIndex + at, isNew: false, table: null };

    const before = added.get(sheet.name) ?? 0;
    added.set(sheet.name, before + 1);
    const joins = table && (beside === null || isEmpty(beside)) ? table : null;
    const from = joins ?? sheet.used;
    const column = from.columnIndex + from.columnCount + before;
    if (column >= columnsOfASheet) throw new Refusal({ kind: "noRoom", sheet: sheet.name });
    return { edit, sheet, column, isNew: true, table: joins };
  });
}

function loadHeaders(sheet: WritableSheet, edit: ColumnEdit): Excel.Range {
  const { columnIndex, columnCount } = sheet.used;
  return sheet.worksheet.getRangeByIndexes(edit.headerRow - 1, columnIndex, 1, columnCount).load("values");
}

/**
 * What stands right of a table in its rows. A column added to the table would shift it, so a new column then goes to the
 * right of everything instead. Only the narrow strip that is in use can hold anything.
 */
function loadBeside(sheet: WritableSheet, table: PlacedTable): Excel.Range | null {
  const firstBeside = table.columnIndex + table.columnCount;
  const columnsBeside = sheet.used.columnIndex + sheet.used.columnCount - firstBeside;
  if (columnsBeside <= 0) return null;
  const strip = sheet.worksheet.getRangeByIndexes(table.rowIndex, firstBeside, table.rowCount, columnsBeside);
  return strip.getUsedRangeOrNullObject(true).load("address");
}

function isEmpty(range: Excel.Range): boolean {
  return range.isNullObject;
}

function headerTexts(range: Excel.Range): string[] {
  const [row = []] = range.values as CellValue[][];
  return row.map((cell) => (isBlank(cell) ? "" : String(cell)));
}

const columnsOfASheet = 16_384;
