import { customerNameOf } from "../../domain/customerName";
import { isBlank, type CellValue } from "../../domain/sheet/cells";
import type { CellFormat, ColumnEdit, Edit } from "../../domain/sheet/edits";
import type { Reading } from "../../domain/reading/reading";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import { inDateSystem } from "../../workbook/door/dateSystem";
import { columnPlaces, shapeOf, type ColumnPlace } from "../../workbook/apply/columnPlaces";

/** Exactly what will be written, for the person to see before it happens. */
export type Preview = {
  readonly columns: readonly PreviewColumn[];
  readonly sheets: readonly PreviewSheet[];
  /** The first rows to be written, as they will read. */
  readonly rows: readonly PreviewRow[];
};

export type PreviewColumn = {
  readonly sheet: string;
  /** Zero-based. */
  readonly column: number;
  readonly header: string;
  readonly owner: "ours" | "theirs";
  readonly isNew: boolean;
  /** Cells that are blank now. */
  readonly filled: number;
  /** Cells that hold something else now. */
  readonly replaced: number;
  /** Whether what is replaced are days that have passed, with a contact since. */
  readonly replacesOverdue: boolean;
  /** Cells that will be blank. */
  readonly cleared: number;
  /** Cells that already hold what would be written. */
  readonly same: number;
  /** Formulas in place of values: how many, and the first of them. */
  readonly formulas: { readonly count: number; readonly first: string } | null;
};

export type PreviewSheet = {
  readonly name: string;
  readonly rows: number;
  readonly headers: readonly string[];
  /** Whether a sheet of ours that is there already is written anew. */
  readonly isRewritten: boolean;
};

export type PreviewRow = {
  /** As Excel shows it; `null` for a row of a sheet that does not exist yet. */
  readonly row: number | null;
  readonly name: string;
  readonly cells: readonly PreviewCell[];
};

export type PreviewCell = { readonly header: string; readonly value: CellValue; readonly format: CellFormat };

export function previewOf(edits: readonly Edit[], cells: SheetCells, reading: Reading): Preview {
  const columnEdits = edits.filter((edit) => edit.kind === "column" && edit.cells.length > 0) as ColumnEdit[];
  const asStored = inDateSystem(columnEdits, cells.dateSystem ?? 1900) as readonly ColumnEdit[];
  const newSheets = edits.filter((edit) => edit.kind === "newSheet");
  const places =
    reading.headerRow === null ? [] : columnPlaces(columnEdits, shapeOf(cells, columnEdits[0]?.headerRow ?? 1));
  return {
    columns: asStored.map((edit, index) => previewColumn(edit, places[index] as ColumnPlace, cells)),
    sheets: newSheets.map((edit) => ({
      name: edit.replaces ?? edit.name,
      isRewritten: edit.replaces !== undefined,
      rows: Math.max(0, ...edit.columns.map((column) => column.values.length)),
      headers: edit.columns.map((column) => column.header),
    })),
    rows: firstRows(columnEdits, reading),
  };
}

function previewColumn(edit: ColumnEdit, { column, isNew }: ColumnPlace, cells: SheetCells): PreviewColumn {
  const counts = { filled: 0, replaced: 0, cleared: 0, same: 0 };
  for (const { row, value } of edit.cells) {
    const now = isNew ? null : (cells.values[row - cells.firstRow]?.[column - cells.firstColumn] ?? null);
    if (edit.formulas) {
      if (isBlank(now)) counts.filled += 1;
      else counts.replaced += 1;
    } else if ((isBlank(now) && isBlank(value)) || now === value) counts.same += 1;
    else if (isBlank(value)) counts.cleared += 1;
    else if (isBlank(now)) counts.filled += 1;
    else counts.replaced += 1;
  }
  const { header, kind } = edit.target;
  const [first] = edit.formulas ?? [];
  const formulas = edit.formulas && first ? { count: edit.formulas.length, first: first.formula } : null;
  return { sheet: edit.sheet, column, header, owner: kind, isNew, replacesOverdue: false, ...counts, formulas };
}

function firstRows(edits: readonly ColumnEdit[], reading: Reading): PreviewRow[] {
  const cellsByEdit = edits.map((edit) => ({ edit, byRow: new Map(edit.cells.map((cell) => [cell.row, cell.value])) }));
  const rows: PreviewRow[] = [];
  for (const customer of reading.customers) {
    const cells = cellsByEdit.flatMap(({ edit, byRow }) => {
      const value = byRow.get(customer.row);
      return isBlank(value) ? [] : [{ header: edit.target.header, value: value as CellValue, format: edit.format }];
    });
    if (cells.length === 0) continue;
    rows.push({ row: customer.row, name: customerNameOf(customer), cells });
    if (rows.length === rowsShown) break;
  }
  return rows;
}

const rowsShown = 5;
