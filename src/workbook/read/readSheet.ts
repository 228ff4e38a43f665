import { columnsOfASheet, type CellValue } from "../../domain/sheet/cells";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import { readArea } from "../door/blocks";
import { Refusal } from "../door/failure";
import type { JobOptions, Progress } from "../door/progress";
import type { SheetHead } from "./sheetHeads";
import type { StandingSheet, UsedArea } from "./standingSheets";

/**
 * Reads the values of a sheet. Number formats are read of the first rows only: they tell dates from numbers, and a column
 * is formatted alike further down. A sheet that is no larger than its head, where that has been read, is not asked again.
 */
export async function readSheet(
  context: Excel.RequestContext,
  sheet: StandingSheet,
  { dateSystem, head }: { readonly dateSystem: 1900 | 1904; readonly head: SheetHead | undefined },
  options: JobOptions,
): Promise<SheetCells> {
  const { name, used, tables } = sheet;
  if (used === null) throw new Refusal({ kind: "emptySheet", sheet: name });
  // Of whole rows Excel gives no values; a lone cell in the very last column makes the rows of the sheet whole.
  if (used.columnCount === columnsOfASheet) throw new Refusal({ kind: "noRoom", sheet: name });
  if (head?.isWhole) return { ...head.cells, tables };
  const { values, numberFormats } = await contentsOf(context, sheet, used, options);
  return {
    name,
    firstRow: used.rowIndex + 1,
    firstColumn: used.columnIndex,
    values,
    numberFormats,
    tables,
    dateSystem,
  };
}

async function contentsOf(
  context: Excel.RequestContext,
  { worksheet, name }: StandingSheet,
  used: UsedArea,
  options: JobOptions,
): Promise<{ readonly values: CellValue[][]; readonly numberFormats: CellValue[][] }> {
  const toldAfter = (before: number): JobOptions => ({
    ...options,
    onProgress: ({ phase, done }: Progress) =>
      options.onProgress?.({ phase, done: before + done, total: used.rowCount }),
  });
  const rowCount = Math.min(used.rowCount, formatRows);
  const area = { ...used, sheet: name };
  const top = await readArea(
    context,
    worksheet,
    { ...area, rowCount },
    ["values", "numberFormat"],
    "reading",
    toldAfter(0),
  );
  const below = { ...area, rowIndex: used.rowIndex + rowCount, rowCount: used.rowCount - rowCount };
  const rest = await readArea(context, worksheet, below, ["values"], "reading", toldAfter(rowCount));
  for (const row of rest.values) top.values.push(row);
  return { values: top.values, numberFormats: top.numberFormat };
}

const formatRows = 200;
