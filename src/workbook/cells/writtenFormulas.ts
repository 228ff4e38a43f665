import type { CellValue } from "../../domain/sheet/cells";
import type { ColumnEdit, FormulaCell } from "../../domain/sheet/edits";

/** A formula in a stretch of a column: its place from the first row on, the rows it fills, and its text as Excel gives it back. */
export type WrittenFormula = { readonly offset: number; readonly rows: number; readonly formula: string };

/** One entry for each row of the span: the formula, `""` where it fills cells below, `null` where nothing is written. */
export function cellsOfFormulas(formulas: readonly FormulaCell[], firstRow: number, rowCount: number): CellValue[] {
  const cells = new Array<CellValue>(rowCount).fill(null);
  for (const { row, rows, formula } of formulas) {
    cells.fill("", row - firstRow, row - firstRow + rows);
    cells[row - firstRow] = formula;
  }
  return cells;
}

/** The same cells without the formulas that fill others, which go in when those are blank. */
export function withoutFilling(
  formulas: readonly FormulaCell[],
  cells: readonly CellValue[],
  firstRow: number,
): readonly CellValue[] {
  const blank = [...cells];
  for (const { row, rows } of formulas) if (rows > 1) blank[row - firstRow] = "";
  return blank;
}

/** The formulas of an edit as they stand in its cells now. Excel may write a formula down in another way than it was given. */
export function writtenFormulas(
  { formulas = [] }: ColumnEdit,
  firstRow: number,
  standing: readonly CellValue[],
): WrittenFormula[] {
  return formulas.map(({ row, rows, formula }) => ({
    offset: row - firstRow,
    rows,
    formula: String(standing[row - firstRow] ?? formula),
  }));
}

/** Which cells still are what a formula of ours made of them: a text that was typed into a filled cell blocks the formula. */
export function stillAsFormulas(
  written: readonly WrittenFormula[],
  formulas: readonly CellValue[],
  values: readonly CellValue[],
): ReadonlySet<number> {
  const same = new Set<number>();
  for (const { offset, rows, formula } of written) {
    if (formulas[offset] !== formula) continue;
    const isBlocked = values[offset] === "#SPILL!";
    same.add(offset);
    for (let below = offset + 1; below < offset + rows; below += 1) {
      if (!isBlocked || (values[below] ?? "") === "") same.add(below);
    }
  }
  return same;
}
