import { isBlank, type Block } from "../../sheet/cells";
import type { SheetCells } from "../../sheet/sheetCells";
import type { Layout } from "../layout/layout";
import { otherRowKinds, type OtherRowKind, type OtherRows } from "../reading";

/** What became of the rows that were taken for customers at first, as indexes into the rows of the layout. */
export type RowsTold = Readonly<Record<"named" | "totals" | "notes" | "numbered", readonly number[]>>;

/**
 * Every row of the sheet that is not blank and no customer, by what it is. What the layout and the reading say nothing about
 * is a title above the header, and below it something else: another table, or cells beside this one.
 */
export function otherRows(sheet: SheetCells, layout: Layout, told: RowsTold): OtherRows {
  const { headerRow, headerRowCount, dataRows } = layout;
  const kinds = new Map<number, OtherRowKind>();
  const mark = (rows: readonly number[], kind: OtherRowKind) => rows.forEach((row) => kinds.set(row, kind));
  mark(layout.repeatedHeaders, "headers");
  mark(layout.totalRows, "totals");
  mark(layout.noteRows, "notes");
  for (const kind of ["totals", "notes", "numbered"] as const)
    mark(
      told[kind].map((index) => dataRows[index] ?? 0),
      kind,
    );
  const customers = new Uint8Array(sheet.values.length);
  for (const index of told.named) customers[dataRows[index] ?? 0] = 1;
  const found = noRows();
  for (let row = 0; row < sheet.values.length; row++) {
    if (customers[row] === 1 || isBlankRow(sheet.values, row)) continue;
    const isHeader = row > headerRow - headerRowCount && row <= headerRow;
    const kind = isHeader ? "headers" : (kinds.get(row) ?? (row < headerRow ? "titles" : "elsewhere"));
    found[kind].push(sheet.firstRow + row);
  }
  return found;
}

/** Without a header nothing is known of any row. */
export function rowsWithoutHeader({ values, firstRow }: SheetCells): OtherRows {
  const found = noRows();
  for (let row = 0; row < values.length; row++) if (!isBlankRow(values, row)) found.elsewhere.push(firstRow + row);
  return found;
}

function noRows(): Record<OtherRowKind, number[]> {
  return Object.fromEntries(otherRowKinds.map((kind) => [kind, [] as number[]])) as Record<OtherRowKind, number[]>;
}

function isBlankRow(values: Block, row: number): boolean {
  return (values[row] ?? []).every(isBlank);
}
