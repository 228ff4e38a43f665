import type { CellValue } from "../../sheet/cells";
import { isBlank } from "../../sheet/cells";
import { wordKey } from "../../text/text";

/**
 * How many blank cells may belong to the filled cell above them, as where cells were merged: Excel keeps the text of a merged
 * area in its first cell only. So it looks where the first cell is filled, every text stands there once, and there
 * are at least as many blank cells as filled ones; `null` for any other column.
 */
export function blanksOfMerged(cells: readonly CellValue[]): number | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const blanks = cells.length - filled.length;
  if (filled.length === 0 || isBlank(cells[0]) || blanks < filled.length) return null;
  const texts = new Set(filled.map((cell) => wordKey(String(cell))));
  return texts.size === filled.length ? blanks : null;
}

/** Every blank cell reads as the filled one above it. */
export function filledDown(cells: readonly CellValue[]): readonly CellValue[] {
  let above: CellValue = "";
  return cells.map((cell) => {
    if (isBlank(cell)) return above;
    above = cell;
    return cell;
  });
}
