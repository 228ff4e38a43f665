import type { SheetCells, SheetTable } from "../../domain/sheet/sheetCells";
import { readArea } from "../door/blocks";
import { dateSystemOf } from "../door/dateSystem";
import { Refusal, type Outcome } from "../door/failure";
import { inExcel, worksheetNamed } from "../door/inExcel";
import type { JobOptions } from "../door/progress";
import { columnsOfASheet } from "../../domain/sheet/cells";

/**
 * Reads the values of a sheet (the one in front where no name is given), its real tables and its date system. Number
 * formats are read of the first rows only: they tell dates from numbers, and a column is formatted alike further down.
 */
export function readSheet(sheet?: string, options: JobOptions = {}): Promise<Outcome<SheetCells>> {
  return inExcel(async (context) => {
    const worksheet = await worksheetNamed(context, sheet);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const tables = worksheet.tables;
    tables.load("items/name,items/showTotals,items/showHeaders");
    await context.sync();
    if (used.isNullObject) throw new Refusal({ kind: "emptySheet", sheet: worksheet.name });
    // Of whole rows Excel gives no values; a lone cell in the very last column makes the rows of the sheet whole.
    if (used.columnCount === columnsOfASheet) throw new Refusal({ kind: "noRoom", sheet: worksheet.name });

    const sample = used.getRow(0).getResizedRange(Math.min(used.rowCount, formatRows) - 1, 0);
    sample.load("numberFormat");
    const found = await tablesOf(context, tables);
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const area = { sheet: worksheet.name, rowIndex, columnIndex, rowCount, columnCount };
    const { values } = await readArea(context, worksheet, area, ["values"], "reading", options);
    return {
      name: worksheet.name,
      firstRow: rowIndex + 1,
      firstColumn: columnIndex,
      values,
      numberFormats: sample.numberFormat,
      tables: found,
      dateSystem: await dateSystemOf(context),
    };
  });
}

/** Sends what is queued along with the tables' ranges. A table that hides its header row is no table to read by. */
async function tablesOf(context: Excel.RequestContext, tables: Excel.TableCollection): Promise<SheetTable[]> {
  const shown = tables.items.filter((table) => table.showHeaders);
  const ranges = shown.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"));
  await context.sync();
  return shown.map((table, index) => {
    const range = ranges[index] as Excel.Range;
    return {
      name: table.name,
      headerRow: range.rowIndex + 1,
      lastRow: range.rowIndex + range.rowCount,
      firstColumn: range.columnIndex,
      columnCount: range.columnCount,
      hasTotals: table.showTotals,
    };
  });
}

const formatRows = 200;
