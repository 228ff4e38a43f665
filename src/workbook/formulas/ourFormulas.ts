import type { CellValue } from "../../domain/sheet/cells";
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

/** Row as Excel shows it, column zero-based; the area that the formula fills, itself included. */
export type OurFormula = {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
  readonly rowCount: number;
  readonly columnCount: number;
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

/** A formula that spills fills more cells than its own. Asked in portions: each cell is an object on the wire. */
export async function withSpills(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  cells: readonly Omit<OurFormula, "rowCount" | "columnCount">[],
): Promise<OurFormula[]> {
  const spread: OurFormula[] = [];
  for (let start = 0; start < cells.length; start += portion) {
    const asked = cells.slice(start, start + portion).map((cell) => ({
      cell,
      spill: worksheet
        .getRangeByIndexes(cell.row - 1, cell.column, 1, 1)
        .getSpillingToRangeOrNullObject()
        .load("rowCount,columnCount"),
    }));
    await context.sync();
    for (const { cell, spill } of asked) {
      const alone = spill.isNullObject;
      spread.push({
        ...cell,
        rowCount: alone ? 1 : spill.rowCount,
        columnCount: alone ? 1 : spill.columnCount,
      });
    }
  }
  return spread;
}

const portion = 1_000;
