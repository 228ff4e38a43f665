import type { CellValue } from "../../domain/sheet/cells";
import { readArea } from "../door/blocks";
import type { Question } from "../door/inExcel";

/** The rows (as Excel shows them) of one column that hold formulas, from `firstRow` to `lastRow`. */
export function formulaRows(place: {
  readonly sheet: string;
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}): Question<ReadonlySet<number>> {
  const { sheet, column, firstRow, lastRow } = place;
  return async (context, options) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const area = {
      sheet,
      rowIndex: firstRow - 1,
      columnIndex: column,
      rowCount: lastRow - firstRow + 1,
      columnCount: 1,
    };
    const { formulas, values } = await readArea(context, worksheet, area, ["formulas", "values"], "checking", options);
    const rows = formulas.flatMap(([formula = ""], offset) =>
      isFormula(formula, values[offset]?.[0] ?? "") ? [firstRow + offset] : [],
    );
    return new Set(rows);
  };
}

/** Whether a cell holds a formula: text that begins with "=" is its own formula. */
export function isFormula(formula: unknown, value: unknown): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/**
 * The format under which Excel takes kept content for what it was: text stays text only in a text cell, and a formula or
 * a number becomes one only outside of it. The cell's own format is set after that, which changes no content.
 */
export function formatThatKeeps(
  formula: CellValue | undefined,
  value: CellValue | undefined,
  valueType: CellValue | undefined,
): string {
  return valueType === "String" && !isFormula(formula, value) ? "@" : "General";
}
