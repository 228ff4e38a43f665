import { cellAddress, isBlank, type CellValue } from "../../sheet/cells";
import type { MergedCells } from "../../sheet/sheetCells";
import type { Field } from "../../customer";
import { isCountField, isMoneyField } from "../fieldKinds";
import type { FilledDown, ReadingChoices } from "../reading";

type Column = {
  readonly field: Field | null;
  readonly header: string;
  readonly column: number;
  readonly cells: readonly CellValue[];
};

/**
 * Columns in which the cells were merged over several rows have their value in each of them, unless the person says that
 * the blank cells are blank. Amounts and counts stay where they stand: a sum of several rows would count several times.
 */
export function withMergedCells<Given extends Column>(
  columns: readonly Given[],
  rowNumbers: readonly number[],
  merges: readonly MergedCells[],
  choices: ReadingChoices["fillDown"] = {},
): readonly (Given & { readonly filledDown: FilledDown | null })[] {
  const tall = merges.filter(({ firstRow, lastRow }) => lastRow > firstRow).sort(byRow);
  const indexOf = new Map(rowNumbers.map((row, index) => [row, index]));
  return columns.map((column) => {
    const { field } = column;
    const isShared = field !== null && !isMoneyField(field) && !isCountField(field) && field !== "orderId";
    if (tall.length === 0 || !isShared || choices[column.header] === false) return { ...column, filledDown: null };
    const cells = [...column.cells];
    const areas: { from: string; to: string }[] = [];
    let filled = 0;
    for (const { firstRow, lastRow, firstColumn } of tall) {
      const source = indexOf.get(firstRow);
      if (firstColumn !== column.column || source === undefined || isBlank(cells[source])) continue;
      let last = firstRow;
      for (let row = firstRow + 1; row <= lastRow; row++) {
        const index = indexOf.get(row);
        if (index === undefined || !isBlank(cells[index])) continue;
        cells[index] = cells[source] ?? "";
        last = row;
        filled++;
      }
      if (last > firstRow)
        areas.push({ from: cellAddress(column.column, firstRow), to: cellAddress(column.column, last) });
    }
    if (filled === 0) return { ...column, filledDown: null };
    return { ...column, cells, filledDown: { by: "merge", cells: filled, areas } };
  });
}

function byRow(one: MergedCells, other: MergedCells): number {
  return one.firstRow - other.firstRow;
}
