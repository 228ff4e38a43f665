import type { SheetCells } from "../../domain/sheet/sheetCells";
import type { StandingSheet, UsedArea } from "./standingSheets";

/** The top of a sheet, enough to tell what it holds, and how many rows it has in all. */
export type SheetHead = {
  readonly cells: SheetCells;
  readonly rowCount: number;
  readonly isVisible: boolean;
  /** Whether the sheet holds nothing beyond its head. */
  readonly isWhole: boolean;
};

/** Reads the first rows of every sheet that is not empty, in their order; a few sheets take one round trip. */
export async function sheetHeads(
  context: Excel.RequestContext,
  sheets: readonly StandingSheet[],
  dateSystem: 1900 | 1904,
): Promise<readonly SheetHead[]> {
  const inUse = sheets.flatMap(({ used, ...sheet }) => (used ? [{ ...sheet, used }] : []));
  const heads: SheetHead[] = [];
  for (let first = 0; first < inUse.length; first += sheetsAtOnce) {
    const asked = inUse.slice(first, first + sheetsAtOnce).map((sheet) => ({ sheet, range: queueHead(sheet) }));
    await context.sync();
    for (const { sheet, range } of asked) {
      const { rowIndex, columnIndex, rowCount, columnCount } = sheet.used;
      heads.push({
        cells: {
          name: sheet.name,
          firstRow: rowIndex + 1,
          firstColumn: columnIndex,
          values: range.values,
          numberFormats: range.numberFormat,
          dateSystem,
        },
        rowCount,
        isVisible: sheet.isVisible,
        isWhole: rowCount <= headRows && columnCount <= headColumns,
      });
    }
  }
  return heads;
}

function queueHead({ worksheet, used }: { readonly worksheet: Excel.Worksheet; readonly used: UsedArea }): Excel.Range {
  const rows = Math.min(used.rowCount, headRows);
  const columns = Math.min(used.columnCount, headColumns);
  return worksheet.getRangeByIndexes(used.rowIndex, used.columnIndex, rows, columns).load("values,numberFormat");
}

const headRows = 60;
const headColumns = 100;
/** Twenty heads of long texts stay far below the 5 MB that Excel on the web sends at once. */
const sheetsAtOnce = 20;
