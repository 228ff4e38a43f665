import type { CellValue } from "../../domain/sheet/cells";
import { readArea, writeInBlocks, type ReadArea } from "../door/blocks";
import { formatThatKeeps } from "./formulaCells";
import type { JobOptions } from "../door/progress";
import type { KeptCells } from "./undoRecord";
import { stillAsFormulas } from "./writtenFormulas";

/** Where cells are put back. */
export type SheetToRestore = { readonly worksheet: Excel.Worksheet; readonly name: string };

/** Puts back what stood in a stretch of a column; told not to restore everything, only where it holds what was written. */
export async function restoreCells(
  context: Excel.RequestContext,
  sheet: SheetToRestore,
  kept: KeptCells,
  what: "everything" | "unlessTypedSince",
  options: JobOptions,
): Promise<{ cells: number; left: number }> {
  const now = await contentsOfColumn(context, sheet, kept, kept.firstRow, kept.written.length, options);
  const stands = asItWasWritten(kept, now.values, now.formulas);
  const restores = kept.written.map((written, offset) => written !== null && (what === "everything" || stands(offset)));
  const wanted = kept.written.filter((written) => written !== null).length;
  const cells = restores.filter(Boolean).length;
  if (cells === 0) return { cells, left: wanted };

  const formulas = kept.formulas.map((formula, offset) => (restores[offset] ? formula : null));
  await writeInBlocks(
    context,
    sheet.name,
    formulas,
    (offset, block) => {
      const range = sheet.worksheet.getRangeByIndexes(kept.firstRow - 1 + offset, kept.column, block.length, 1);
      const formatsWhileWriting = block.map((formula, index) => [
        formula === null
          ? null
          : formatThatKeeps(formula, kept.values[offset + index], kept.valueTypes[offset + index]),
      ]);
      context.application.suspendApiCalculationUntilNextSync();
      range.numberFormat = formatsWhileWriting;
      range.formulas = block.map((formula) => [formula]);
      range.numberFormat = block.map((formula, index) => [
        formula === null ? null : (kept.numberFormats[offset + index] ?? null),
      ]);
    },
    {
      ...options,
      onWritten: (rows) => options.onProgress?.({ phase: "restoring", done: rows, total: formulas.length }),
    },
  );
  return { cells, left: wanted - cells };
}

/** Whether the cell at an offset from the first row still holds what was written. */
export function asItWasWritten(
  { written, writtenFormulas }: Pick<KeptCells, "written" | "writtenFormulas">,
  values: readonly CellValue[],
  formulas: readonly CellValue[],
): (offset: number) => boolean {
  const fromFormulas = writtenFormulas && stillAsFormulas(writtenFormulas, formulas, values);
  return (offset) => {
    const isFromFormula = fromFormulas !== undefined && (written[offset] ?? null) !== null;
    return isFromFormula ? fromFormulas.has(offset) : isSame(values[offset] ?? "", written[offset] ?? "");
  };
}

/** Formulas are looked at only where there are some of ours. */
export async function contentsOfColumn(
  context: Excel.RequestContext,
  sheet: SheetToRestore,
  { column, writtenFormulas }: Pick<KeptCells, "column" | "writtenFormulas">,
  firstRow: number,
  rowCount: number,
  options: JobOptions,
): Promise<{ readonly values: readonly CellValue[]; readonly formulas: readonly CellValue[] }> {
  const area = { sheet: sheet.name, rowIndex: firstRow - 1, columnIndex: column, rowCount, columnCount: 1 };
  const properties = writtenFormulas ? (["values", "formulas"] as const) : (["values"] as const);
  const read: Partial<ReadArea<"values" | "formulas">> = await readArea(
    context,
    sheet.worksheet,
    area,
    properties,
    "checking",
    options,
  );
  const only = (block: readonly (readonly CellValue[])[] = []) => block.map((row) => row[0] ?? "");
  return { values: only(read.values), formulas: only(read.formulas) };
}

/** Excel gives blanks as `null` or `""`, and keeps a leading apostrophe to itself. */
export function isSame(now: CellValue, written: CellValue): boolean {
  const before = written ?? "";
  return (now ?? "") === before || (typeof before === "string" && before.startsWith("'") && now === before.slice(1));
}
