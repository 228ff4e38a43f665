import type { IRange } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from "@univerjs/sheets";
import { type Area, contains, lastColumn, lastRow } from "../places/address";
import type { CommandWatch } from "./commandWatch";

/**
 * Rows, columns and cells that were inserted or deleted, in order. A range that was taken earlier asks where its cells
 * are now; so ranges follow their cells without anyone keeping a list of ranges.
 */
export type StructuralEdits = {
  /** How many edits there were so far: to be kept by whoever wants to know later where an area went. */
  readonly count: () => number;
  /** Where the cells of `area` are now; `undefined` once they were all deleted. */
  readonly follow: (sheetId: string, area: Area, since: number) => Area | undefined;
  /** Notes one edit, and that whatever the engine inserts and deletes during `work` is that edit. */
  readonly during: (sheetId: string, edit: StructuralEdit, work: () => void) => void;
  /** Hears of each edit, for those who cannot ask later. */
  readonly listen: (listener: (sheetId: string, edit: StructuralEdit) => void) => void;
};

/** `area` is what was inserted or deleted; cells in its rows (axis column) or columns (axis row) beyond it shift. */
export type StructuralEdit = {
  readonly kind: "insert" | "delete";
  readonly axis: "row" | "column";
  readonly area: Area;
};

export function createStructuralEdits(watch: CommandWatch, unitId: string): StructuralEdits {
  const edits: { sheetId: string; edit: StructuralEdit }[] = [];
  const listeners: ((sheetId: string, edit: StructuralEdit) => void)[] = [];
  let isNoted = false;
  const note = (sheetId: string, edit: StructuralEdit): void => {
    edits.push({ sheetId, edit });
    for (const listener of listeners) listener(sheetId, edit);
  };
  watch.after((mutation) => {
    const kind = wholeLineMutations[mutation.id];
    if (kind === undefined || isNoted) return;
    const params = mutation.params as { unitId: string; subUnitId: string; range: IRange };
    if (params.unitId !== unitId) return;
    note(params.subUnitId, { ...kind, area: wholeLines(kind.axis, params.range) });
  });
  return {
    count: () => edits.length,
    follow: (sheetId, area, since) => {
      let here: Area | undefined = area;
      for (let index = since; index < edits.length && here !== undefined; index += 1) {
        const made = edits[index];
        if (made?.sheetId === sheetId) here = afterEdit(here, made.edit);
      }
      return here;
    },
    during: (sheetId, edit, work) => {
      note(sheetId, edit);
      isNoted = true;
      try {
        work();
      } finally {
        isNoted = false;
      }
    },
    listen: (listener) => listeners.push(listener),
  };
}

/** Where the cells of an area lie after one edit; `undefined` if the edit deleted them all. */
export function afterEdit(area: Area, edit: StructuralEdit): Area | undefined {
  const along = edit.axis === "row" ? rowsOf(area) : columnsOf(area);
  const across = edit.axis === "row" ? columnsOf(area) : rowsOf(area);
  const edited = edit.axis === "row" ? rowsOf(edit.area) : columnsOf(edit.area);
  const editedAcross = edit.axis === "row" ? columnsOf(edit.area) : rowsOf(edit.area);
  const limit = edit.axis === "row" ? lastRow : lastColumn;
  if (along.start === 0 && along.end === limit) return area;
  if (edit.kind === "delete" && contains(edit.area, area)) return undefined;
  if (across.start < editedAcross.start || across.end > editedAcross.end) return area;
  const count = edited.end - edited.start + 1;
  const moved = edit.kind === "insert" ? afterInsert(along, edited.start, count) : afterDelete(along, edited, count);
  if (moved === undefined || moved.start > limit) return undefined;
  const end = Math.min(moved.end, limit);
  return edit.axis === "row"
    ? { ...area, startRow: moved.start, endRow: end }
    : { ...area, startColumn: moved.start, endColumn: end };
}

type Span = { start: number; end: number };

function afterInsert(span: Span, at: number, count: number): Span {
  if (at <= span.start) return { start: span.start + count, end: span.end + count };
  if (at <= span.end) return { start: span.start, end: span.end + count };
  return span;
}

function afterDelete(span: Span, deleted: Span, count: number): Span | undefined {
  if (deleted.start > span.end) return span;
  if (deleted.end < span.start) return { start: span.start - count, end: span.end - count };
  const kept = span.end - span.start + 1 - overlap(span, deleted);
  if (kept <= 0) return undefined;
  const start = Math.min(span.start, deleted.start);
  return { start, end: start + kept - 1 };
}

function overlap(one: Span, other: Span): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start) + 1);
}

function rowsOf(area: Area): Span {
  return { start: area.startRow, end: area.endRow };
}

function columnsOf(area: Area): Span {
  return { start: area.startColumn, end: area.endColumn };
}

function wholeLines(axis: "row" | "column", range: IRange): Area {
  return axis === "row"
    ? { startRow: range.startRow, endRow: range.endRow, startColumn: 0, endColumn: lastColumn }
    : { startRow: 0, endRow: lastRow, startColumn: range.startColumn, endColumn: range.endColumn };
}

const wholeLineMutations: Readonly<Record<string, Omit<StructuralEdit, "area"> | undefined>> = {
  [InsertRowMutation.id]: { kind: "insert", axis: "row" },
  [RemoveRowMutation.id]: { kind: "delete", axis: "row" },
  [InsertColMutation.id]: { kind: "insert", axis: "column" },
  [RemoveColMutation.id]: { kind: "delete", axis: "column" },
};
