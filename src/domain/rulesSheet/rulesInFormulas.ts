import type { Block } from "../sheet/cells";
import type { CellsInFormula } from "../sheet/formula";
import { ruleTables, type NamedRowKey } from "./ruleTables";

/** Where formulas find the rules that functions take as arguments. */
export type RulesInFormulas = {
  /** The table that the RFM functions take for `rules`; `null` where the sheet leaves it out. */
  readonly rfm: CellsInFormula | null;
  readonly churnHorizon: CellsInFormula | null;
  readonly churnGap: CellsInFormula | null;
};

/** The places on a rules sheet that was read without a fault, given from its first cell (A1) on. */
export function rulesInFormulas(sheet: string, cells: Block): RulesInFormulas {
  const rowOf = (key: string): number => cells.findIndex((row) => row[0] === key) + 1;
  const value = (key: NamedRowKey): CellsInFormula | null => {
    const row = rowOf(key);
    return row === 0 ? null : { sheet, firstRow: row, lastRow: row, firstColumn: valueColumn, lastColumn: valueColumn };
  };
  const rfmRows = rfmKeys.map(rowOf).filter((row) => row > 0);
  return {
    rfm:
      rfmRows.length === 0
        ? null
        : {
            sheet,
            firstRow: Math.min(...rfmRows),
            lastRow: Math.max(...rfmRows),
            firstColumn: valueColumn - 1,
            lastColumn: valueColumn - 1 + mostValues,
          },
    churnHorizon: value("churnHorizon"),
    churnGap: value("churnGap"),
  };
}

const rfmTable = ruleTables.find(({ key }) => key === "rfm");
const rfmKeys: readonly string[] = rfmTable?.kind === "named" ? rfmTable.rows.map(({ key }) => key) : [];
/** Column C: the names stand in B, the keys in the hidden A. */
const valueColumn = 2;
/** Months and orders stand in up to five cells beside their name. */
const mostValues = 5;
