import type { SheetCells } from "../../domain/sheet/sheetCells";
import { dateSystemOf } from "../door/dateSystem";
import type { Outcome } from "../door/failure";
import { inExcel } from "../door/inExcel";

/** The top of a sheet, enough to tell what it holds, and how many rows it has in all. */
export type SheetHead = { readonly cells: SheetCells; readonly rowCount: number; readonly isVisible: boolean };

/**
 * Reads the first rows of every visible sheet, or of all of them, in their order; empty sheets are left out.
 * A sheet of ours that somebody has hidden is still kept, so whoever looks for one asks for all.
 */
export function readSheetHeads(which: "visible" | "all" = "visible"): Promise<Outcome<readonly SheetHead[]>> {
  return inExcel(async (context) => {
    const worksheets = context.workbook.worksheets;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    const used = worksheets.items
      .filter(({ visibility }) => which === "all" || visibility === "Visible")
      .map((worksheet) => {
        const range = worksheet.getUsedRangeOrNullObject(true);
        return { worksheet, range: range.load("rowIndex,columnIndex,rowCount,columnCount") };
      });
    await context.sync();
    const heads = used
      .filter(({ range }) => !range.isNullObject)
      .map(({ worksheet, range: { rowIndex, columnIndex, rowCount, columnCount } }) => {
        const rows = Math.min(rowCount, headRows);
        const columns = Math.min(columnCount, headColumns);
        const range = worksheet.getRangeByIndexes(rowIndex, columnIndex, rows, columns).load("values,numberFormat");
        const isVisible = worksheet.visibility === "Visible";
        return { name: worksheet.name, isVisible, range, rowIndex, columnIndex, rowCount };
      });
    await context.sync();
    const dateSystem = await dateSystemOf(context);
    return heads.map(({ name, isVisible, range, rowIndex, columnIndex, rowCount }) => ({
      cells: {
        name,
        firstRow: rowIndex + 1,
        firstColumn: columnIndex,
        values: range.values,
        numberFormats: range.numberFormat,
        dateSystem,
      },
      rowCount,
      isVisible,
    }));
  });
}

const headRows = 60;
const headColumns = 100;
