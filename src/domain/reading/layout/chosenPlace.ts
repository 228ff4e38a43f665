import { columnsOfASheet, rowsOfASheet } from "../../sheet/cells";
import type { ReadingChoices } from "../reading";

/** A block of cells: rows as Excel shows them, columns from zero. */
export type CellArea = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** The choices without the rows and columns of the table, which are then found anew. */
export function withoutPlace(choices: ReadingChoices): ReadingChoices {
  const { headerRow: _row, firstDataRow: _first, lastDataRow: _last, ...others } = choices;
  const { firstColumn: _left, lastColumn: _right, ...rest } = others;
  return rest;
}

/**
 * The choices with an area that the person pointed at: its first row is the header, the rest the customers. One row alone
 * is the header only; whole columns leave the rows as they are found, whole rows and a single cell the columns.
 */
export function withPlace(choices: ReadingChoices, area: CellArea): ReadingChoices {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  const isWholeColumns = firstRow === 1 && lastRow >= rowsOfASheet;
  const isWholeRows = firstColumn === 0 && lastColumn >= columnsOfASheet - 1;
  const isOneRow = firstRow === lastRow;
  const isOneCell = isOneRow && firstColumn === lastColumn;
  return {
    ...withoutPlace(choices),
    ...(isWholeColumns ? {} : { headerRow: firstRow }),
    ...(isWholeColumns || isOneRow ? {} : { lastDataRow: lastRow }),
    ...(isWholeRows || isOneCell ? {} : { firstColumn, lastColumn }),
  };
}
