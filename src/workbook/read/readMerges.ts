import type { MergedCells } from "../../domain/sheet/sheetCells";
import type { StandingSheet } from "./standingSheets";

/**
 * The merged cells of a sheet; none where this Excel cannot tell (before ExcelApi 1.13). Asking empties Excel's list of what
 * can be undone, so it is done only where something hangs on it.
 */
export async function readMerges(
  context: Excel.RequestContext,
  { worksheet, used }: StandingSheet,
): Promise<readonly MergedCells[]> {
  if (used === null || !Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return [];
  const range = worksheet.getRangeByIndexes(used.rowIndex, used.columnIndex, used.rowCount, used.columnCount);
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  await context.sync();
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    firstRow: rowIndex + 1,
    lastRow: rowIndex + rowCount,
    firstColumn: columnIndex,
    lastColumn: columnIndex + columnCount - 1,
  }));
}
