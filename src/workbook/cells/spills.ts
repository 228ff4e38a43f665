import type { CellValue } from "../../domain/sheet/cells";

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

/** Row as Excel shows it, column zero-based; the area that the formula fills, itself included. */
export type OurFormula = {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: CellValue;
  readonly rowCount: number;
  readonly columnCount: number;
};

const portion = 1_000;
