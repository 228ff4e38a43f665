import type { Block, CellValue } from "../../sheet/cells";
import { columnLetters } from "../../sheet/cells";
import type { Field } from "../../customer";
import { ourColumnOf } from "../../sheet/ourColumns";
import { inStretches } from "../../pauses";
import { columnValues } from "./columnValues";
import { matchHeaderInGroup } from "../headers/headerMatch";
import type { Layout } from "../layout/layout";
import type { LayoutColumn } from "../layout/layoutCells";
import type { SheetCells } from "../../sheet/sheetCells";
import type { ColumnNumberForm } from "../numberForms";
import type { FilledDown } from "../reading";
import type { UnmappedColumn } from "./unmappedColumn";

/** A column of the customer table, with its cells. */
export type SheetColumn = UnmappedColumn & {
  /** Zero-based index on the sheet. */
  readonly column: number;
  /** The header without the number that a repetition carries, group included. */
  readonly shown: string;
};

/** A column and what it was found to mean. */
export type FieldColumn = SheetColumn & {
  readonly field: Field | null;
  /** The unit of its amounts or lengths of time, from the header or, for amounts, from above the table. */
  readonly unit: string | null;
  /** What the person says its plain numbers are to be multiplied by. */
  readonly unitFactor: number | undefined;
  /** What was filled down into its blank cells, on a sheet of orders. */
  readonly filledDown: FilledDown | null;
  /** How its amounts and counts are written, where some of them are texts that need to know. */
  readonly numberForm: ColumnNumberForm | null;
};

/** The columns of the table; a repeated header gets a number, a column without one its letter. */
export function* sheetColumnsSteps(sheet: SheetCells, layout: Layout): Generator<number, SheetColumn[], void> {
  const seen = new Map<string, number>();
  const cellsOf = yield* cellsByColumnSteps(sheet.values, layout);
  return layout.columns.map(({ index, header, group }, position) => {
    const column = sheet.firstColumn + index;
    const bare = header === "" ? `(${columnLetters(column)})` : header;
    const times = (seen.get(bare) ?? 0) + 1;
    seen.set(bare, times);
    const cells = cellsOf[position] ?? [];
    return {
      column,
      header: times === 1 ? bare : `${bare} (${times})`,
      shown: `${group} ${header}`.trim(),
      match: matchHeaderInGroup(group, header),
      ours: ourColumnOf(header),
      cells,
      values: columnValues(cells),
    };
  });
}

/** The data cells of each column, gathered row by row: walking down a large sheet column by column is slow. */
function* cellsByColumnSteps(values: Block, layout: Layout): Generator<number, CellValue[][], void> {
  const { columns, dataRows } = layout;
  const cells = columns.map(() => new Array<CellValue>(dataRows.length));
  const gather = (from: number, to: number): void => {
    for (let position = from; position < to; position++) {
      const own = values[dataRows[position] ?? 0] ?? [];
      for (let column = 0; column < columns.length; column++) {
        (cells[column] as CellValue[])[position] = own[(columns[column] as LayoutColumn).index] ?? "";
      }
    }
  };
  yield* inStretches(dataRows.length, gather, () => 0);
  return cells;
}

/** The first cells of every column. */
export function* sampleOf(columns: readonly SheetColumn[]): Generator<CellValue> {
  for (const { cells } of columns) yield* cells.slice(0, rowsSampled);
}

export const rowsSampled = 100;
