import type { Outcome, WorkbookFailure } from "../door/failure";
import { inExcel } from "../door/inExcel";
import type { SheetStamp } from "../read/sheetStamp";
import { isEmptyRecord, type UndoRecord } from "../cells/undoRecord";
import { oneAtATime } from "./oneAtATime";
import { putBack } from "./undo";

/** The record as it grows: each entry is added before what it tells of is written. */
export type Journal = { readonly [List in keyof UndoRecord]-?: NonNullable<UndoRecord[List]>[number][] };

export type WriteOutcome<Written> =
  | { readonly ok: true; readonly value: Written & { readonly undo: UndoRecord } }
  | {
      readonly ok: false;
      readonly failure: WorkbookFailure;
      /** What could not be put back after a failure half way; `null` when the workbook is as it was. */
      readonly halfWritten: UndoRecord | null;
    };

/**
 * Writes to the workbook, all or nothing: cancelled, refused or failed half way, whatever the journal tells of is put back.
 * `sameRows` tells later whether the rows still stand where they stood, before anything is taken back.
 */
export async function allOrNothing<Written extends object>(
  sameRows: readonly SheetStamp[],
  write: (context: Excel.RequestContext, journal: Journal) => Promise<Written>,
): Promise<WriteOutcome<Written>> {
  const journal: Journal = {
    cells: [],
    addedColumns: [],
    addedColours: [],
    extendedTables: [],
    addedSheets: [],
    rewrittenSheets: [],
    blocks: [],
    addedCharts: [],
    sameRows: [...sameRows],
  };
  return oneAtATime(async () => {
    const outcome = await inExcel((context) => write(context, journal));
    if (outcome.ok) return { ok: true, value: { ...outcome.value, undo: journal } };
    if (isEmptyRecord(journal)) return { ...outcome, halfWritten: null };
    const restored: Outcome<unknown> = await inExcel((context) => putBack(context, journal, "everything", {}));
    return { ...outcome, halfWritten: restored.ok ? null : journal };
  });
}
