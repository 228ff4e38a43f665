import type { CellValue } from "../domain/cells";
import { readArea, writeInBlocks } from "./blocks";
import { removeColours } from "./conditionalColours";
import { Refusal, type Outcome } from "./failure";
import { isFormula } from "./formulaCells";
import { inExcel } from "./inExcel";
import { stopIfCancelled, type JobOptions } from "./progress";
import { stampOfWholeSheet, stillStands } from "./sheetStamp";
import type { AddedColumn, AddedSheet, KeptCells, UndoRecord } from "./undoRecord";
import { sheetsNamed, type WritableSheet } from "./writableSheets";

export type Undone = {
  readonly cells: number;
  readonly columnsRemoved: number;
  readonly sheetsRemoved: number;
  /** What the person has changed since, and which therefore stays. */
  readonly left: readonly LeftAlone[];
};

export type LeftAlone =
  | { readonly kind: "cells"; readonly sheet: string; readonly header: string; readonly count: number }
  | { readonly kind: "column"; readonly sheet: string; readonly header: string }
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "sheetGone"; readonly sheet: string };

/**
 * Puts back every cell that still holds what we wrote, and removes the columns and sheets that we added. What the person
 * has typed since stays, and is named. Nothing is put back where rows have been moved, added above or removed.
 */
export function undo(record: UndoRecord, options: JobOptions = {}): Promise<Outcome<Undone>> {
  return inExcel((context) => putBack(context, record, "unlessTypedSince", options));
}

/** `everything` restores without asking what stands there now: for an apply that was stopped half way. */
export async function putBack(
  context: Excel.RequestContext,
  record: UndoRecord,
  what: "everything" | "unlessTypedSince",
  options: JobOptions,
): Promise<Undone> {
  const left: LeftAlone[] = [];
  const ids = [...new Set([...record.cells, ...record.addedColumns].map((entry) => entry.sheetId))];
  const sheets = await presentSheets(context, ids, record, left);
  if (what === "unlessTypedSince") await refuseMovedRows(context, record, sheets, options);

  let cells = 0;
  let columnsRemoved = 0;
  let sheetsRemoved = 0;
  for (const kept of [...record.cells].reverse()) {
    stopIfCancelled(options);
    const sheet = sheets.get(kept.sheetId);
    if (!sheet) continue;
    const restored = await restoreCells(context, sheet, kept, what, options);
    cells += restored.cells;
    if (restored.left > 0) left.push({ kind: "cells", sheet: sheet.name, header: kept.header, count: restored.left });
  }
  for (const added of record.addedColours ?? []) {
    const sheet = sheets.get(added.sheetId);
    if (sheet) await removeColours(context, sheet.worksheet, added);
  }
  // The last column first: removing it moves none of the others.
  for (const added of [...record.addedColumns].reverse()) {
    stopIfCancelled(options);
    const sheet = sheets.get(added.sheetId);
    if (!sheet) continue;
    if (await removeColumn(context, sheet, added, what, options)) columnsRemoved += 1;
    else left.push({ kind: "column", sheet: sheet.name, header: added.header });
  }
  for (const added of [...record.addedSheets].reverse()) {
    const removed = await removeSheet(context, added, what, options);
    if (removed === "removed") sheetsRemoved += 1;
    if (removed === "typedSince") left.push({ kind: "sheet", sheet: added.sheet });
  }
  return { cells, columnsRemoved, sheetsRemoved, left };
}

async function presentSheets(
  context: Excel.RequestContext,
  ids: readonly string[],
  record: UndoRecord,
  left: LeftAlone[],
): Promise<ReadonlyMap<string, WritableSheet>> {
  const asked = ids.map((id) => ({ id, worksheet: context.workbook.worksheets.getItemOrNullObject(id).load("name") }));
  await context.sync();
  const present = asked.filter(({ worksheet }) => !worksheet.isNullObject).map(({ id }) => id);
  for (const id of ids) {
    if (present.includes(id)) continue;
    const entry = [...record.cells, ...record.addedColumns].find((candidate) => candidate.sheetId === id);
    left.push({ kind: "sheetGone", sheet: entry?.sheet ?? "" });
  }
  const byName = await sheetsNamed(context, present);
  for (const sheet of byName.values()) {
    if (sheet.isSheetFiltered || sheet.tables.some((table) => table.isFiltered)) {
      throw new Refusal({ kind: "filtered", sheet: sheet.name });
    }
  }
  return new Map([...byName.values()].map((sheet) => [sheet.id, sheet]));
}

async function refuseMovedRows(
  context: Excel.RequestContext,
  record: UndoRecord,
  sheets: ReadonlyMap<string, WritableSheet>,
  options: JobOptions,
): Promise<void> {
  for (const stamp of record.sameRows) {
    const entry = [...record.cells, ...record.addedColumns].find((candidate) => candidate.sheet === stamp.sheet);
    const sheet = entry && sheets.get(entry.sheetId);
    if (sheet && !(await stillStands(context, sheet.worksheet, stamp, options))) {
      throw new Refusal({ kind: "changedSince", sheet: sheet.name });
    }
  }
}

async function restoreCells(
  context: Excel.RequestContext,
  sheet: WritableSheet,
  kept: KeptCells,
  what: "everything" | "unlessTypedSince",
  options: JobOptions,
): Promise<{ cells: number; left: number }> {
  const now = await valuesOfColumn(context, sheet, kept.column, kept.firstRow, kept.written.length, options);
  const restores = kept.written.map(
    (written, offset) => written !== null && (what === "everything" || isSame(now[offset] ?? "", written)),
  );
  const wanted = kept.written.filter((written) => written !== null).length;
  const cells = restores.filter(Boolean).length;
  if (cells === 0) return { cells, left: wanted };

  const formulas = kept.formulas.map((formula, offset) => (restores[offset] ? formula : null));
  await writeInBlocks(
    context,
    sheet.name,
    formulas,
    (offset, block) => {
      const range = sheet.worksheet.getRangeByIndexes(kept.firstRow - 1 + offset, kept.column, block.length, 1);
      const formatsWhileWriting = block.map((formula, index) => [
        formula === null ? null : formatThatKeeps(kept, offset + index),
      ]);
      context.application.suspendApiCalculationUntilNextSync();
      range.numberFormat = formatsWhileWriting;
      range.formulas = block.map((formula) => [formula]);
      range.numberFormat = block.map((formula, index) => [
        formula === null ? null : (kept.numberFormats[offset + index] ?? null),
      ]);
    },
    {
      ...options,
      onWritten: (rows) => options.onProgress?.({ phase: "restoring", done: rows, total: formulas.length }),
    },
  );
  return { cells, left: wanted - cells };
}

/**
 * The format under which Excel takes the kept content for what it was: text stays text only in a text cell, and a formula
 * or a number becomes one only outside of it. The cell's own format is set after that, which changes no content.
 */
function formatThatKeeps(kept: KeptCells, offset: number): string {
  return kept.valueTypes[offset] === "String" && !isFormula(kept.formulas[offset], kept.values[offset])
    ? "@"
    : "General";
}

async function removeColumn(
  context: Excel.RequestContext,
  sheet: WritableSheet,
  added: AddedColumn,
  what: "everything" | "unlessTypedSince",
  options: JobOptions,
): Promise<boolean> {
  if (what === "unlessTypedSince" && !(await isAsWritten(context, sheet, added, options))) return false;
  const table = added.table === null ? undefined : sheet.tables.find((candidate) => candidate.name === added.table);
  if (table) {
    const column = table.table.columns.getItemOrNullObject(added.header);
    column.load("id");
    await context.sync();
    if (!column.isNullObject) column.delete();
  } else {
    const rowCount = added.firstRow + added.written.length - added.headerRow;
    sheet.worksheet.getRangeByIndexes(added.headerRow - 1, added.column, rowCount, 1).clear();
  }
  await context.sync();
  return true;
}

/** Whether the column holds what was written and nothing else, in all rows of the sheet from its header down. */
async function isAsWritten(
  context: Excel.RequestContext,
  sheet: WritableSheet,
  added: AddedColumn,
  options: JobOptions,
): Promise<boolean> {
  const lastRow = sheet.used.rowIndex + sheet.used.rowCount;
  const now = await valuesOfColumn(
    context,
    sheet,
    added.column,
    added.headerRow,
    lastRow - added.headerRow + 1,
    options,
  );
  return now.every((value, offset) => {
    const row = added.headerRow + offset;
    if (row === added.headerRow) return isSame(value, added.header);
    return isSame(value, added.written[row - added.firstRow] ?? "");
  });
}

async function removeSheet(
  context: Excel.RequestContext,
  added: AddedSheet,
  what: "everything" | "unlessTypedSince",
  options: JobOptions,
): Promise<"removed" | "gone" | "typedSince"> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(added.sheetId);
  worksheet.load("id,name");
  await context.sync();
  if (worksheet.isNullObject) return "gone";
  if (what === "unlessTypedSince") {
    const now = await stampOfWholeSheet(context, worksheet, options);
    if (now.hash !== added.stamp?.hash || now.lastRow !== added.stamp.lastRow) return "typedSince";
  }
  worksheet.delete();
  await context.sync();
  return "removed";
}

async function valuesOfColumn(
  context: Excel.RequestContext,
  sheet: WritableSheet,
  column: number,
  firstRow: number,
  rowCount: number,
  options: JobOptions,
): Promise<CellValue[]> {
  const area = { sheet: sheet.name, rowIndex: firstRow - 1, columnIndex: column, rowCount, columnCount: 1 };
  const { values } = await readArea(context, sheet.worksheet, area, ["values"], "checking", options);
  return values.map((row) => row[0] ?? "");
}

/** Excel gives blanks as `null` or `""`, and keeps a leading apostrophe to itself. */
function isSame(now: CellValue, written: CellValue): boolean {
  const before = written ?? "";
  return (now ?? "") === before || (typeof before === "string" && before.startsWith("'") && now === before.slice(1));
}
