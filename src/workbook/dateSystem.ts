import type { CellValue } from "../domain/cells";
import type { Edit } from "../domain/edits";

/**
 * Asks whether the workbook counts days from 1900 or from 1904. Office.js tells only in a preview, but a formula shows it:
 * 1 January 2000 is day 36526 in one and day 35064 in the other. The answer is there after the next `sync`.
 */
export function askDateSystem(context: Excel.RequestContext): () => 1900 | 1904 {
  const turnOfTheCentury = context.workbook.functions.date(2000, 1, 1);
  turnOfTheCentury.load("value");
  return () => (turnOfTheCentury.value === 35_064 ? 1904 : 1900);
}

/** The edits with their days as the workbook counts them; ours count from 1900. */
export function inDateSystem(edits: readonly Edit[], system: 1900 | 1904): readonly Edit[] {
  if (system === 1900) return edits;
  return edits.map((edit) =>
    edit.kind === "column"
      ? edit.format === "date"
        ? { ...edit, cells: edit.cells.map((cell) => ({ ...cell, value: from1904(cell.value) })) }
        : edit
      : {
          ...edit,
          columns: edit.columns.map((column) =>
            column.format === "date" ? { ...column, values: column.values.map(from1904) } : column,
          ),
        },
  );
}

function from1904(value: CellValue): CellValue {
  return typeof value === "number" ? value - daysBetweenTheSystems : value;
}

/** Serial numbers of a 1904 workbook are so many days short. */
export const daysBetweenTheSystems = 1_462;
