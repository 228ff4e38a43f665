import type { Worksheet as UniverSheet } from "@univerjs/core";
import type { Area } from "../places/address";
import { isWholeColumns, isWholeRows } from "../places/address";
import type { Book } from "../engine/book";
import type { AnchorPoint, ChartAnchor } from "../state/chartState";
import type { StructuralEdit } from "../engine/structuralEdits";

/** Where a chart lies on its sheet, in points from the corner of A1. */
export type ChartFrame = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export function frameOf(book: Book, sheetId: string, { from, to }: ChartAnchor): ChartFrame {
  const sheet = book.sheet(sheetId);
  const left = startOf(sheet, "column", from.column) + Math.min(from.x, sizeOf(sheet, "column", from.column));
  const top = startOf(sheet, "row", from.row) + Math.min(from.y, sizeOf(sheet, "row", from.row));
  const right = startOf(sheet, "column", to.column) + Math.min(to.x, sizeOf(sheet, "column", to.column));
  const bottom = startOf(sheet, "row", to.row) + Math.min(to.y, sizeOf(sheet, "row", to.row));
  return { left, top, width: rounded(Math.max(0, right - left)), height: rounded(Math.max(0, bottom - top)) };
}

export function anchorAt(book: Book, sheetId: string, frame: ChartFrame): ChartAnchor {
  const sheet = book.sheet(sheetId);
  return {
    from: pointAt(sheet, frame.left, frame.top),
    to: pointAt(sheet, frame.left + frame.width, frame.top + frame.height),
  };
}

/** The frame that covers an area of cells exactly. */
export function frameOver(book: Book, sheetId: string, area: Area): ChartFrame {
  const sheet = book.sheet(sheetId);
  const left = startOf(sheet, "column", area.startColumn);
  const top = startOf(sheet, "row", area.startRow);
  return {
    left,
    top,
    width: startOf(sheet, "column", area.endColumn + 1) - left,
    height: startOf(sheet, "row", area.endRow + 1) - top,
  };
}

/** Charts move with whole rows and columns that come in or go before them, and grow or shrink with those beneath them. */
export function anchorAfterEdit(anchor: ChartAnchor, edit: StructuralEdit): ChartAnchor {
  const isWhole = edit.axis === "row" ? isWholeRows(edit.area) : isWholeColumns(edit.area);
  if (!isWhole) return anchor;
  return { from: pointAfterEdit(anchor.from, edit), to: pointAfterEdit(anchor.to, edit) };
}

function pointAfterEdit(point: AnchorPoint, { kind, axis, area }: StructuralEdit): AnchorPoint {
  const [first, last] = axis === "row" ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  const line = axis === "row" ? point.row : point.column;
  const count = last - first + 1;
  const put = (moved: number, keepsOffset: boolean): AnchorPoint =>
    axis === "row"
      ? { ...point, row: moved, y: keepsOffset ? point.y : 0 }
      : { ...point, column: moved, x: keepsOffset ? point.x : 0 };
  if (line < first) return point;
  if (kind === "insert") return put(line + count, true);
  return line > last ? put(line - count, true) : put(first, false);
}

function pointAt(sheet: UniverSheet, x: number, y: number): AnchorPoint {
  const column = lineAt(sheet, "column", x);
  const row = lineAt(sheet, "row", y);
  return { row: row.line, column: column.line, x: rounded(column.offset), y: rounded(row.offset) };
}

function lineAt(sheet: UniverSheet, axis: Axis, points: number): { line: number; offset: number } {
  let line = 0;
  let offset = points;
  for (let size = sizeOf(sheet, axis, line); offset >= size && offset > 0; size = sizeOf(sheet, axis, line)) {
    offset -= size;
    line += 1;
  }
  return { line, offset };
}

function startOf(sheet: UniverSheet, axis: Axis, line: number): number {
  const onGrid = Math.min(line, axis === "row" ? sheet.getRowCount() : sheet.getColumnCount());
  let points = 0;
  for (let before = 0; before < onGrid; before += 1) points += sizeOf(sheet, axis, before);
  return points + (line - onGrid) * sizeOf(sheet, axis, line);
}

/** Points; hidden rows and columns have none, those beyond the grid are as wide and high as new ones. */
function sizeOf(sheet: UniverSheet, axis: Axis, line: number): number {
  const { defaultColumnWidth, defaultRowHeight } = sheet.getConfig();
  if (axis === "row") {
    if (line >= sheet.getRowCount()) return defaultRowHeight * pointsPerPixel;
    return sheet.getRowVisible(line) ? sheet.getRowHeight(line) * pointsPerPixel : 0;
  }
  if (line >= sheet.getColumnCount()) return defaultColumnWidth * pointsPerPixel;
  return sheet.getColVisible(line) ? sheet.getColumnWidth(line) * pointsPerPixel : 0;
}

type Axis = "row" | "column";

/** Sums of widths carry tiny errors that nobody should read as a size. */
function rounded(points: number): number {
  return Math.round(points * 1_000) / 1_000;
}

export const pointsPerPixel = 0.75;
