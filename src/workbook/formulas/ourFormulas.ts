import type { OurFormula } from "../cells/spills";
import { withSpills } from "../cells/spills";
import { callsOurs } from "../../domain/sheet/ourFormulas";
import { readArea } from "../door/blocks";
import { Refusal } from "../door/failure";
import { isFormula } from "../cells/formulaCells";
import { stopIfCancelled, type JobOptions } from "../door/progress";
import { stampOf, type SheetStamp } from "../read/sheetStamp";

/** The formulas of one sheet that call our functions. */
export type SheetOfOurs = {
  readonly sheetId: string;
  readonly sheet: string;
  readonly cells: readonly OurFormula[];
  /** Why nothing may be written there. */
  readonly blocked: "protected" | "filtered" | null;
  /** The columns without formulas: while they stand, so do the rows. */
  readonly sameRows: SheetStamp;
};

/** Looks through all sheets, hidden ones too. Sheets without formulas of ours are left out. */
export async function findOurFormulas(
  context: Excel.RequestContext,
  options: JobOptions,
): Promise<readonly SheetOfOurs[]> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.worksheets.load("items/id,items/name");
  await context.sync();
  if (workbook.readOnly) throw new Refusal({ kind: "readOnly" });
  const loaded = workbook.worksheets.items.map((worksheet) => {
    worksheet.protection.load("protected");
    worksheet.autoFilter.load("isDataFiltered");
    worksheet.tables.load("items/name");
    const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
    return { worksheet, used };
  });
  await context.sync();

  const found: SheetOfOurs[] = [];
  for (const { worksheet, used } of loaded) {
    stopIfCancelled(options);
    if (used.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const area = { sheet: worksheet.name, rowIndex, columnIndex, rowCount, columnCount };
    const { formulas, values } = await readArea(context, worksheet, area, ["formulas", "values"], "reading", options);
    const cells = formulas.flatMap((line, row) =>
      line.flatMap((formula, column) => {
        const value = values[row]?.[column] ?? "";
        return typeof formula === "string" && isFormula(formula, value) && callsOurs(formula)
          ? [{ row: rowIndex + row + 1, column: columnIndex + column, formula, value }]
          : [];
      }),
    );
    if (cells.length === 0) continue;
    const withFormulas = new Set(
      formulas.flatMap((line) => line.flatMap((formula, column) => (String(formula).startsWith("=") ? [column] : []))),
    );
    const spread = await withSpills(context, worksheet, cells);
    for (const { column, columnCount: wide } of spread) {
      for (let offset = 0; offset < wide; offset += 1) withFormulas.add(column - columnIndex + offset);
    }
    const others = Array.from({ length: columnCount }, (_, column) => column).filter(
      (column) => !withFormulas.has(column),
    );
    const sheetCells = {
      name: worksheet.name,
      firstRow: rowIndex + 1,
      firstColumn: columnIndex,
      values,
      numberFormats: [],
      tables: [],
    };
    found.push({
      sheetId: worksheet.id,
      sheet: worksheet.name,
      cells: spread,
      blocked: worksheet.protection.protected
        ? "protected"
        : (await isFiltered(context, worksheet))
          ? "filtered"
          : null,
      sameRows: stampOf(
        sheetCells,
        others.map((column) => columnIndex + column),
      ),
    });
  }
  return found;
}

async function isFiltered(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<boolean> {
  if (worksheet.autoFilter.isDataFiltered) return true;
  const { items } = worksheet.tables;
  if (items.length === 0) return false;
  for (const table of items) table.autoFilter.load("isDataFiltered");
  await context.sync();
  return items.some((table) => table.autoFilter.isDataFiltered);
}
