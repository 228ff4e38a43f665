import { isBlank, type CellValue } from "../../domain/sheet/cells";
import type { ColumnEdit } from "../../domain/sheet/edits";
import { ourColumnOf } from "../../domain/sheet/ourColumns";
import type { SheetCells } from "../../domain/sheet/sheetCells";

/** Where a column edit goes. `column` is zero-based; `table` names the table that a new column becomes part of. */
export type ColumnPlace = { readonly column: number; readonly isNew: boolean; readonly table: string | null };

/** What has to be known of a sheet to place columns on it. */
export type SheetShape = {
  readonly firstColumn: number;
  readonly columnCount: number;
  /** The cells of the header row, from `firstColumn` on. */
  readonly headers: readonly CellValue[];
  /** The table whose header that row is. */
  readonly table: {
    readonly name: string;
    readonly firstColumn: number;
    readonly columnCount: number;
    /** Whether something stands to the right of the table in its rows, which a new table column would shift. */
    readonly hasNeighbour: boolean;
  } | null;
};

/**
 * A column of ours is the one whose header names it, in whatever language it was written. Where there is none, it is put
 * at the end of the table, or to the right of everything on the sheet; a column of the person's is where they said.
 */
export function columnPlaces(edits: readonly ColumnEdit[], shape: SheetShape): ColumnPlace[] {
  const joins = shape.table !== null && !shape.table.hasNeighbour ? shape.table : null;
  const end = joins ? joins.firstColumn + joins.columnCount : shape.firstColumn + shape.columnCount;
  let added = 0;
  return edits.map(({ target }) => {
    if (target.kind === "theirs") return { column: target.index, isNew: false, table: null };
    const at = shape.headers.findIndex((cell) => !isBlank(cell) && ourColumnOf(String(cell)) === target.column);
    if (at >= 0) return { column: shape.firstColumn + at, isNew: false, table: null };
    added += 1;
    return { column: end + added - 1, isNew: true, table: joins?.name ?? null };
  });
}

/** The shape of a sheet that was read, for the preview. */
export function shapeOf(cells: SheetCells, headerRow: number): SheetShape {
  const columnCount = cells.values[0]?.length ?? 0;
  const table = cells.tables?.find((candidate) => candidate.headerRow === headerRow) ?? null;
  return {
    firstColumn: cells.firstColumn,
    columnCount,
    headers: cells.values[headerRow - cells.firstRow] ?? [],
    table: table && {
      name: table.name,
      firstColumn: table.firstColumn,
      columnCount: table.columnCount,
      hasNeighbour: cells.values
        .slice(table.headerRow - cells.firstRow, table.lastRow - cells.firstRow + 1)
        .some((row) =>
          row.slice(table.firstColumn + table.columnCount - cells.firstColumn).some((cell) => !isBlank(cell)),
        ),
    },
  };
}
