import { isBlank, type CellValue } from "../../domain/sheet/cells";
import { isSame } from "../cells/restoreCells";
import type { AddedColumn, KeptCells } from "../cells/undoRecord";
import type { WritableSheet } from "./writableSheets";

/** A column in which we wrote, on its sheet as it is now. */
export type WrittenPlace<Entry extends KeptCells | AddedColumn> = {
  readonly sheet: WritableSheet;
  readonly entry: Entry;
};

/**
 * Where the columns stand now, zero-based: a person may have put in, moved or taken out columns since. A column is found by
 * its header, where it was or else in the only other place with that header; `null` where it is gone. One without a header
 * is taken to stand where it was. One round trip.
 */
export async function columnsNow<Entry extends KeptCells | AddedColumn>(
  context: Excel.RequestContext,
  places: readonly WrittenPlace<Entry>[],
): Promise<readonly (number | null)[]> {
  const headers = new Map<string, Excel.Range>();
  for (const { sheet, entry } of places) {
    const header = headerOf(entry);
    if (!header) continue;
    const key = `${header.row} ${sheet.id}`;
    const { columnIndex, columnCount } = sheet.used;
    if (headers.has(key)) continue;
    headers.set(key, sheet.worksheet.getRangeByIndexes(header.row - 1, columnIndex, 1, columnCount).load("values"));
  }
  if (headers.size > 0) await context.sync();
  return places.map(({ sheet, entry }) => {
    const header = headerOf(entry);
    if (!header) return entry.column;
    const cells = (headers.get(`${header.row} ${sheet.id}`)?.values[0] ?? []) as CellValue[];
    const { columnIndex } = sheet.used;
    const isItsHeader = (cell: CellValue) => !isBlank(cell) && isSame(cell, header.text);
    if (isItsHeader(cells[entry.column - columnIndex] ?? "")) return entry.column;
    const found = cells.flatMap((cell, index) => (isItsHeader(cell) ? [columnIndex + index] : []));
    return found.length === 1 ? (found[0] ?? null) : null;
  });
}

function headerOf(entry: KeptCells | AddedColumn): { readonly row: number; readonly text: CellValue } | undefined {
  return "headerRow" in entry ? { row: entry.headerRow, text: entry.header } : entry.headerCell;
}
