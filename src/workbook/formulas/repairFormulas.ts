import { columnLetters, type Block, type CellValue } from "../../domain/sheet/cells";
import { carriesStoredNames, withTypedNames } from "../../domain/sheet/ourFormulas";
import { allOrNothing } from "../apply/allOrNothing";
import type { ApplyOutcome, WrittenColumn } from "../apply/applyEdits";
import { readArea, writeColumns } from "../door/blocks";
import { Refusal } from "../door/failure";
import { findOurFormulas, type SheetOfOurs } from "./ourFormulas";
import { type OurFormula } from "../cells/spills";
import type { KeptCells } from "../cells/undoRecord";
import type { WrittenFormula } from "../cells/writtenFormulas";
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
export async function planRepair(context: Excel.RequestContext, options: JobOptions): Promise<RepairPlan> {
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
}

/** Enters the planned formulas again; every other cell, and protected and filtered sheets, stay as they are. */
export function repairFormulas(plan: RepairPlan, options: JobOptions = {}): Promise<ApplyOutcome> {
  const sheets = plan.sheets.filter(({ blocked }) => blocked === null);
  return allOrNothing([], async (context, { cells }) => ({
    columns: await write(context, sheets, cells, options),
    sheets: [],
  }));
}

async function write(
  context: Excel.RequestContext,
  sheets: readonly SheetToRepair[],
  journal: KeptCells[],
  options: JobOptions,
): Promise<WrittenColumn[]> {
  const columns: WrittenColumn[] = [];
  for (const sheet of sheets) {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.sheetId).load("id,name");
    await context.sync();
    if (worksheet.isNullObject) throw new Refusal({ kind: "sheetMissing", sheet: sheet.sheet });
    for (const [column, cells] of byColumn(sheet.cells)) {
      stopIfCancelled(options);
      const kept = await keep(context, worksheet, column, cells, options);
      journal.push(kept);
      columns.push(await writeColumn(context, worksheet, kept, options));
      const standing = await readArea(context, worksheet, areaOf(kept), ["formulas"], "checking", options);
      journal[journal.length - 1] = { ...kept, writtenFormulas: entered(kept, standing.formulas) };
    }
  }
  return columns;
}

/** What stands in the column from the first formula to the last, checked against the plan. */
async function keep(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  column: number,
  cells: SheetToRepair["cells"],
  options: JobOptions,
): Promise<KeptCells> {
  // Cells of a sheet come from the top.
  const firstRow = cells[0]?.row ?? 1;
  const rowCount = (cells.at(-1)?.row ?? firstRow) - firstRow + 1;
  const written = new Array<CellValue>(rowCount).fill(null);
  const area = areaOf({ sheet: worksheet.name, firstRow, column, written });
  const properties = ["values", "formulas", "valueTypes", "numberFormat"] as const;
  const read = await readArea(context, worksheet, area, properties, "keeping", options);
  const only = (block: readonly (readonly CellValue[])[]) => block.map((row) => row[0] ?? "");
  const formulas = only(read.formulas);
  for (const { row, formula, repaired } of cells) {
    if (formulas[row - firstRow] !== formula) throw new Refusal({ kind: "changedSince", sheet: worksheet.name });
    written[row - firstRow] = repaired;
  }
  return {
    sheetId: worksheet.id,
    sheet: worksheet.name,
    header: columnLetters(column),
    column,
    firstRow,
    formulas,
    valueTypes: only(read.valueTypes),
    numberFormats: only(read.numberFormat),
    values: only(read.values),
    written,
  };
}

function areaOf({ sheet, firstRow, column, written }: Pick<KeptCells, "sheet" | "firstRow" | "column" | "written">) {
  return { sheet, rowIndex: firstRow - 1, columnIndex: column, rowCount: written.length, columnCount: 1 };
}

/** The formulas that were entered, as Excel writes them down. */
function entered({ written }: KeptCells, standing: Block): WrittenFormula[] {
  return written.flatMap((formula, offset) =>
    formula === null ? [] : [{ offset, rows: 1, formula: String(standing[offset]?.[0] ?? formula) }],
  );
}

async function writeColumn(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { header, column, firstRow, written, numberFormats }: KeptCells,
  options: JobOptions,
): Promise<WrittenColumn> {
  const write = (offset: number, block: readonly CellValue[]) => {
    const range = worksheet.getRangeByIndexes(firstRow - 1 + offset, column, block.length, 1);
    // In a cell formatted as text the formula would be entered as text.
    const formats = block.map((formula, index) =>
      formula !== null && numberFormats[offset + index] === "@" ? "General" : null,
    );
    if (formats.some((format) => format !== null)) range.numberFormat = formats.map((format) => [format]);
    range.formulas = block.map((formula) => [formula]);
  };
  const onWritten = (rows: number) => options.onProgress?.({ phase: "writing", done: rows, total: written.length });
  await writeColumns(context, [{ sheet: worksheet.name, cells: written, write }], { ...options, onWritten });
  return {
    sheet: worksheet.name,
    header,
    column,
    isNew: false,
    cells: written.filter((formula) => formula !== null).length,
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
