import { columnLetters, type CellValue } from "../../domain/sheet/cells";
import { carriesStoredNames, withTypedNames } from "../../domain/sheet/ourFormulas";
import type { ApplyOutcome, WrittenColumn } from "../apply/applyEdits";
import { readArea, writeInBlocks } from "../door/blocks";
import { Refusal, type Outcome } from "../door/failure";
import { inExcel } from "../door/inExcel";
import { findOurFormulas, type SheetOfOurs } from "./ourFormulas";
import { type OurFormula } from "../cells/spills";
import { stopIfCancelled, type JobOptions } from "../door/progress";

/** Sheets with formulas of ours that Excel does not know, and what to enter in their place. */
export type RepairPlan = { readonly sheets: readonly SheetToRepair[] };

export type SheetToRepair = Pick<SheetOfOurs, "sheetId" | "sheet" | "blocked"> & {
  readonly cells: readonly (OurFormula & { readonly repaired: string })[];
};

/**
 * Finds the cells of ours that show `#NAME?` or carry a stored name. Such a formula was entered before the add-in was
 * there: Excel takes it for what it is only once it is entered again.
 */
export function planRepair(options: JobOptions = {}): Promise<Outcome<RepairPlan>> {
  return inExcel(async (context) => {
    const sheets = await findOurFormulas(context, options);
    return {
      sheets: sheets
        .map(({ sheetId, sheet, blocked, cells }) => ({
          sheetId,
          sheet,
          blocked,
          cells: cells
            .filter(({ value, formula }) => value === "#NAME?" || carriesStoredNames(formula))
            .map((cell) => ({ ...cell, repaired: withTypedNames(cell.formula) })),
        }))
        .filter(({ cells }) => cells.length > 0),
    };
  });
}

/** Enters the planned formulas again; every other cell, and protected and filtered sheets, stay as they are. */
export async function repairFormulas(plan: RepairPlan, options: JobOptions = {}): Promise<ApplyOutcome> {
  const sheets = plan.sheets.filter(({ blocked }) => blocked === null);
  const outcome = await inExcel((context) => write(context, sheets, options));
  if (!outcome.ok) return { ...outcome, halfWritten: null };
  const undo = { cells: [], addedColumns: [], addedSheets: [], sameRows: [] };
  return { ok: true, value: { columns: outcome.value, sheets: [], undo } };
}

async function write(
  context: Excel.RequestContext,
  sheets: readonly SheetToRepair[],
  options: JobOptions,
): Promise<WrittenColumn[]> {
  const columns: WrittenColumn[] = [];
  for (const sheet of sheets) {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.sheetId).load("name");
    await context.sync();
    if (worksheet.isNullObject) throw new Refusal({ kind: "sheetMissing", sheet: sheet.sheet });
    for (const [column, cells] of byColumn(sheet.cells)) {
      stopIfCancelled(options);
      columns.push(await writeColumn(context, worksheet, column, cells, options));
    }
  }
  return columns;
}

async function writeColumn(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  column: number,
  cells: SheetToRepair["cells"],
  options: JobOptions,
): Promise<WrittenColumn> {
  // Cells of a sheet come from the top.
  const firstRow = cells[0]?.row ?? 1;
  const rowCount = (cells.at(-1)?.row ?? firstRow) - firstRow + 1;
  const area = { sheet: worksheet.name, rowIndex: firstRow - 1, columnIndex: column, rowCount, columnCount: 1 };
  const read = await readArea(context, worksheet, area, ["formulas", "numberFormat"], "checking", options);
  const formulas = new Array<CellValue>(rowCount).fill(null);
  for (const { row, formula, repaired } of cells) {
    const offset = row - firstRow;
    if (read.formulas[offset]?.[0] !== formula) throw new Refusal({ kind: "changedSince", sheet: worksheet.name });
    formulas[offset] = repaired;
    // In a cell formatted as text the formula would be entered as text.
    if (read.numberFormat[offset]?.[0] === "@") {
      worksheet.getRangeByIndexes(row - 1, column, 1, 1).numberFormat = [["General"]];
    }
  }
  await writeInBlocks(
    context,
    worksheet.name,
    formulas,
    (offset, block) => {
      worksheet.getRangeByIndexes(firstRow - 1 + offset, column, block.length, 1).formulas = block.map((formula) => [
        formula,
      ]);
    },
    { ...options, onWritten: (rows) => options.onProgress?.({ phase: "writing", done: rows, total: rowCount }) },
  );
  return {
    sheet: worksheet.name,
    header: columnLetters(column),
    column,
    isNew: false,
    cells: cells.length,
    formulasKept: [],
  };
}

function byColumn(cells: SheetToRepair["cells"]): Map<number, SheetToRepair["cells"][number][]> {
  const columns = new Map<number, SheetToRepair["cells"][number][]>();
  for (const cell of cells) {
    const column = columns.get(cell.column) ?? [];
    column.push(cell);
    columns.set(cell.column, column);
  }
  return columns;
}
