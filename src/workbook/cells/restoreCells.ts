import type { CellValue } from "../../domain/sheet/cells";
import { readAreas, writeColumns, type ReadArea } from "../door/blocks";
import { formatThatKeeps, isFormula } from "./formulaCells";
import type { JobOptions } from "../door/progress";
import type { KeptCells } from "./undoRecord";
import { stillAsFormulas } from "./writtenFormulas";

/** Where cells are put back. */
export type SheetToRestore = { readonly worksheet: Excel.Worksheet; readonly name: string };

/** A stretch of a column to be put back, and where it stands now. */
export type CellsToRestore = {
  readonly sheet: SheetToRestore;
  readonly kept: KeptCells;
  /** Zero-based; it may have moved since. */
  readonly column: number;
};

/** How many cells of a stretch were put back, and how many left because they hold something else by now. */
export type RestoredCells = { readonly cells: number; readonly left: number };

/** Puts back what stood in stretches of columns; told not to restore everything, only where they hold what was written. */
export async function restoreCells(
  context: Excel.RequestContext,
  places: readonly CellsToRestore[],
  what: "everything" | "unlessTypedSince",
  options: JobOptions,
): Promise<RestoredCells[]> {
  const now = await contentsOf(
    context,
    places.map(({ sheet, kept, column }) => ({
      sheet,
      column,
      entry: kept,
      firstRow: kept.firstRow,
      rowCount: kept.written.length,
    })),
    options,
  );
  const planned = places.map((place, index) => {
    const { written } = place.kept;
    const { values = [], formulas = [] } = now[index] ?? {};
    const stands = asItWasWritten(place.kept, values, formulas);
    const restores = written.map((cell, offset) => cell !== null && (what === "everything" || stands(offset)));
    const cells = restores.filter(Boolean).length;
    return { ...place, restores, cells, left: written.filter((cell) => cell !== null).length - cells };
  });
  let done = 0;
  const total = planned.reduce((sum, { cells, kept }) => (cells > 0 ? sum + kept.written.length : sum), 0);
  await writeColumns(
    context,
    planned
      .filter(({ cells }) => cells > 0)
      .map(({ sheet, kept, column, restores }) => ({
        sheet: sheet.name,
        cells: kept.formulas.map((formula, offset) => (restores[offset] ? formula : null)),
        write: (offset, block) => {
          context.application.suspendApiCalculationUntilNextSync();
          const first = kept.firstRow - 1 + offset;
          queueFormulas(sheet.worksheet.getRangeByIndexes(first, column, block.length, 1), kept, offset, block);
        },
      })),
    {
      ...options,
      onWritten: (rows) => options.onProgress?.({ phase: "restoring", done: (done += rows), total }),
    },
  );
  return planned.map(({ cells, left }) => ({ cells, left }));
}

function queueFormulas(range: Excel.Range, kept: KeptCells, offset: number, block: readonly CellValue[]): void {
  range.numberFormat = block.map((formula, index) => [
    formula === null ? null : formatThatKeeps(formula, kept.values[offset + index], kept.valueTypes[offset + index]),
  ]);
  range.formulas = block.map((formula) => [formula]);
  range.numberFormat = block.map((formula, index) => [
    formula === null ? null : (kept.numberFormats[offset + index] ?? null),
  ]);
}

/**
 * Whether nothing at an offset from the first row is the person's: the cell holds what was written, or what stood there
 * before, as after an undo that was cut off. Formulas of which Excel never said how it wrote them down count as they were sent.
 */
export function asItWasWritten(
  { written, writtenFormulas, values: before }: Pick<KeptCells, "written" | "writtenFormulas"> & Partial<KeptCells>,
  values: readonly CellValue[],
  formulas: readonly CellValue[],
): (offset: number) => boolean {
  const fromFormulas = writtenFormulas && stillAsFormulas(writtenFormulas, formulas, values);
  return (offset) => {
    const value = values[offset] ?? "";
    const sent = written[offset] ?? null;
    if (isSame(value, before?.[offset] ?? "")) return true;
    if (fromFormulas !== undefined && sent !== null) return fromFormulas.has(offset);
    return isSame(value, sent ?? "") || (isFormulaText(sent) && isFormula(formulas[offset], value));
  };
}

/** Whether formulas have to be read to tell ours from the person's. */
function hasFormulas({ written, writtenFormulas }: WrittenRows["entry"]): boolean {
  return writtenFormulas !== undefined || written.some(isFormulaText);
}

function isFormulaText(cell: CellValue): boolean {
  return typeof cell === "string" && cell.startsWith("=");
}

/** Rows of a column in which we wrote. */
export type WrittenRows = {
  readonly sheet: SheetToRestore;
  readonly column: number;
  readonly entry: Pick<KeptCells, "written" | "writtenFormulas">;
  readonly firstRow: number;
  readonly rowCount: number;
};

export type Contents = { readonly values: readonly CellValue[]; readonly formulas: readonly CellValue[] };

/** What stands in each of them now; formulas are looked at only where there are some of ours. */
export async function contentsOf(
  context: Excel.RequestContext,
  places: readonly WrittenRows[],
  options: JobOptions,
): Promise<Contents[]> {
  const read: readonly Partial<ReadArea<"values" | "formulas">>[] = await readAreas<"values" | "formulas">(
    context,
    places.map(({ sheet: { worksheet, name }, column, entry, firstRow, rowCount }) => ({
      worksheet,
      area: { sheet: name, rowIndex: firstRow - 1, columnIndex: column, rowCount, columnCount: 1 },
      properties: hasFormulas(entry) ? ["values", "formulas"] : ["values"],
    })),
    "checking",
    options,
  );
  const only = (block: readonly (readonly CellValue[])[] = []) => block.map((row) => row[0] ?? "");
  return read.map(({ values, formulas }) => ({ values: only(values), formulas: only(formulas) }));
}

/** Excel gives blanks as `null` or `""`, and keeps a leading apostrophe to itself. */
export function isSame(now: CellValue, written: CellValue): boolean {
  const before = written ?? "";
  return (now ?? "") === before || (typeof before === "string" && before.startsWith("'") && now === before.slice(1));
}
