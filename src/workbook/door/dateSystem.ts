import { serialIn, type DateSystem } from "../../domain/calendar/dateSystem";
import type { CellValue } from "../../domain/sheet/cells";
import type { BlockCell, Edit, SheetBlock } from "../../domain/sheet/edits";
import { isOfficeError } from "./failure";

/**
 * Whether the workbook counts days from 1900 or from 1904. Office.js tells only in a preview, but a formula shows it:
 * 1 January 2000 is day 36526 in one and day 35064 in the other. Where Excel does not calculate it, the workbook is taken
 * for one of the usual kind, rather than not read at all.
 */
export async function dateSystemOf(context: Excel.RequestContext): Promise<DateSystem> {
  const turnOfTheCentury = context.workbook.functions.date(2000, 1, 1);
  turnOfTheCentury.load("value");
  try {
    await context.sync();
  } catch (error) {
    if (isOfficeError(error)) return 1900;
    throw error;
  }
  return turnOfTheCentury.value === 35_064 ? 1904 : 1900;
}

/** The edits with their days as the workbook counts them; ours count from 1900. */
export function inDateSystem(edits: readonly Edit[], system: DateSystem): readonly Edit[] {
  if (system === 1900) return edits;
  return edits.map((edit) => {
    if (edit.kind === "newSheet") {
      return {
        ...edit,
        columns: edit.columns.map((column) =>
          column.format === "date" ? { ...column, values: column.values.map(from1904) } : column,
        ),
      };
    }
    if (edit.kind === "blockSheet") return { ...edit, blocks: edit.blocks.map(blockFrom1904) };
    if (edit.format !== "date") return edit;
    return { ...edit, cells: edit.cells.map((cell) => ({ ...cell, value: from1904(cell.value) })) };
  });
}

function blockFrom1904(block: SheetBlock): SheetBlock {
  const cellFrom1904 = (cell: BlockCell) => (cell.format === "date" ? { ...cell, value: from1904(cell.value) } : cell);
  return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(cellFrom1904) })) };
}

function from1904(value: CellValue): CellValue {
  return typeof value === "number" ? serialIn(1904, value) : value;
}
