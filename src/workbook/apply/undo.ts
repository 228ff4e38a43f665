import { removeColours } from "../cells/conditionalColours";
import { Refusal, type Outcome } from "../door/failure";
import { inExcel } from "../door/inExcel";
import { stopIfCancelled, type JobOptions } from "../door/progress";
import { asItWasWritten, contentsOf, isSame, restoreCells } from "../cells/restoreCells";
import { restoreSheet } from "../sheets/rewrittenSheet";
import { firstChanged, stampOfWholeSheet } from "../read/sheetStamp";
import type { LeftAlone } from "../cells/leftAlone";
import { restoreBlocks } from "../blockSheet/undoBlocks";
import type { AddedColumn, AddedSheet, KeptCells, RewrittenSheet, UndoRecord } from "../cells/undoRecord";
import { shortenTables } from "./extendedTables";
import { oneAtATime } from "./oneAtATime";
import { columnsNow, type WrittenPlace } from "./columnsNow";
import { sheetsNamed, type WritableSheet } from "./writableSheets";

export type Undone = {
  readonly cells: number;
  readonly columnsRemoved: number;
  readonly sheetsRemoved: number;
  /** Sheets of ours that had been written anew and are as before. */
  readonly sheetsRestored: number;
  /** What the person has changed since, and which therefore stays. */
  readonly left: readonly LeftAlone[];
};

/**
 * Puts back every cell that still holds what we wrote and every sheet of ours that we wrote anew, and removes the columns
 * and sheets that we added. What the person has typed since stays, and is named. Nothing is put back where rows have been
 * moved, added above or removed.
 */
export function undo(record: UndoRecord, options: JobOptions = {}): Promise<Outcome<Undone>> {
  return oneAtATime(() => inExcel((context) => putBack(context, record, "unlessTypedSince", options)));
}

/** `everything` restores without asking what stands there now: for an apply that was stopped half way. */
export async function putBack(
  context: Excel.RequestContext,
  record: UndoRecord,
  what: "everything" | "unlessTypedSince",
  options: JobOptions,
): Promise<Undone> {
  const left: LeftAlone[] = [];
  const written = [...record.cells, ...record.addedColumns, ...(record.addedColours ?? [])];
  const ids = [...new Set(written.map((entry) => entry.sheetId))];
  const sheets = await presentSheets(context, ids, record, left);
  if (what === "unlessTypedSince") await refuseMovedRows(context, record, sheets, options);

  let cells = 0;
  let sheetsRemoved = 0;
  const standing = await standingEntries(context, sheets, [...record.cells].reverse(), record.addedColumns, what);
  const { kept } = standing;
  for (const { sheet, entry } of kept.gone) {
    const count = entry.written.filter((cell) => cell !== null).length;
    left.push({ kind: "cells", sheet: sheet.name, header: entry.header, count });
  }
  const places = kept.present.map(({ sheet, entry, column }) => ({ sheet, kept: entry, column }));
  const restored = await restoreCells(context, places, what, options);
  for (const [index, { sheet, kept: entry }] of places.entries()) {
    const { cells: put = 0, left: count = 0 } = restored[index] ?? {};
    cells += put;
    if (count > 0) left.push({ kind: "cells", sheet: sheet.name, header: entry.header, count });
  }
  await shortenTables(context, sheets, record.extendedTables ?? []);
  cells += await restoreBlocks(context, record, what, left);
  for (const added of record.addedColours ?? []) {
    const sheet = sheets.get(added.sheetId);
    if (sheet) await removeColours(context, sheet.worksheet, added);
  }
  const removed = await removeColumns(context, standing.added, what, options);
  left.push(...removed.left);
  for (const added of [...record.addedSheets].reverse()) {
    const end = await removeSheet(context, added, what, options);
    if (end === "removed") sheetsRemoved += 1;
    if (end === "typedSince") left.push({ kind: "sheet", sheet: added.sheet });
  }
  let sheetsRestored = 0;
  for (const rewritten of [...(record.rewrittenSheets ?? [])].reverse()) {
    const restored = await restoreRewritten(context, rewritten, what, options);
    if (restored === "restored") sheetsRestored += 1;
    else left.push({ kind: restored === "gone" ? "sheetGone" : "rewritten", sheet: rewritten.sheet });
  }
  return { cells, columnsRemoved: removed.count, sheetsRemoved, sheetsRestored, left };
}

async function presentSheets(
  context: Excel.RequestContext,
  ids: readonly string[],
  record: UndoRecord,
  left: LeftAlone[],
): Promise<ReadonlyMap<string, WritableSheet>> {
  if (ids.length === 0) return new Map();
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
  const placed = record.sameRows.flatMap((stamp) => {
    const entry = [...record.cells, ...record.addedColumns].find((candidate) => candidate.sheet === stamp.sheet);
    const worksheet = entry && sheets.get(entry.sheetId)?.worksheet;
    return worksheet ? [{ worksheet, stamp }] : [];
  });
  const changed = await firstChanged(context, placed, options);
  if (changed) throw new Refusal({ kind: "changedSince", sheet: changed.sheet });
}

/** Takes away the columns that hold what was written and nothing else; the others are named. */
async function removeColumns(
  context: Excel.RequestContext,
  added: StandingEntries<AddedColumn>,
  what: "everything" | "unlessTypedSince",
  options: JobOptions,
): Promise<{ readonly count: number; readonly left: readonly LeftAlone[] }> {
  stopIfCancelled(options);
  const { gone } = added;
  // The last column first: removing it moves none of the others.
  const present = [...added.present].sort((one, other) => other.column - one.column);
  const asWritten = what === "everything" ? present.map(() => true) : await areAsWritten(context, present, options);
  const going = present.filter((_, index) => asWritten[index]);
  const ofTables = going.map(({ sheet, entry }) => {
    const table = sheet.tables.find(({ name }) => name === entry.table);
    return table?.table.columns.getItemOrNullObject(entry.header).load("id");
  });
  if (ofTables.some((column) => column !== undefined)) await context.sync();
  for (const [index, { sheet, entry, column }] of going.entries()) {
    const ofTable = ofTables[index];
    const rowCount = entry.firstRow + entry.written.length - entry.headerRow;
    // The width first: a column whose header is gone is not found again, should the rest of the request be lost.
    sheet.worksheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = entry.width;
    if (!ofTable) sheet.worksheet.getRangeByIndexes(entry.headerRow - 1, column, rowCount, 1).clear();
    else if (!ofTable.isNullObject) ofTable.delete();
  }
  if (going.length > 0) await context.sync();
  const left = [...present.filter((_, index) => !asWritten[index]), ...(await stillFilled(context, gone, options))];
  return {
    count: going.length,
    left: left.map(({ sheet, entry }) => ({ kind: "column", sheet: sheet.name, header: entry.header })),
  };
}

/**
 * Of columns whose header is nowhere: those in whose place something stands, as under another header. Where nothing does,
 * the person has taken the column away, or it never came to be, and there is nothing to say.
 */
async function stillFilled(
  context: Excel.RequestContext,
  gone: readonly WrittenPlace<AddedColumn>[],
  options: JobOptions,
): Promise<readonly WrittenPlace<AddedColumn>[]> {
  const places = gone.map(({ sheet, entry }) => ({
    sheet,
    column: entry.column,
    entry,
    firstRow: entry.headerRow,
    rowCount: entry.firstRow + entry.written.length - entry.headerRow,
  }));
  const contents = await contentsOf(context, places, options);
  return gone.filter((_, index) => contents[index]?.values.some((value) => !isSame(value, "")));
}

/** An entry of the record with the column where it stands now, zero-based. */
type StandingEntry<Entry extends KeptCells | AddedColumn> = WrittenPlace<Entry> & { readonly column: number };

/** The entries whose columns are there, and those whose columns are gone; of sheets that are still there. */
type StandingEntries<Entry extends KeptCells | AddedColumn> = {
  readonly present: readonly StandingEntry<Entry>[];
  readonly gone: readonly WrittenPlace<Entry>[];
};

/** Where all columns of a record stand now, in one round trip; after a failure half way nothing has moved. */
async function standingEntries(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, WritableSheet>,
  cells: readonly KeptCells[],
  addedColumns: readonly AddedColumn[],
  what: "everything" | "unlessTypedSince",
): Promise<{ readonly kept: StandingEntries<KeptCells>; readonly added: StandingEntries<AddedColumn> }> {
  const kept = placesOn(sheets, cells);
  const added = placesOn(sheets, addedColumns);
  const places = [...kept, ...added];
  const columns =
    what === "everything"
      ? places.map(({ entry }) => entry.column)
      : await columnsNow<KeptCells | AddedColumn>(context, places);
  return {
    kept: divided(kept, columns.slice(0, kept.length)),
    added: divided(added, columns.slice(kept.length)),
  };
}

function placesOn<Entry extends KeptCells | AddedColumn>(
  sheets: ReadonlyMap<string, WritableSheet>,
  entries: readonly Entry[],
): WrittenPlace<Entry>[] {
  return entries.flatMap((entry) => {
    const sheet = sheets.get(entry.sheetId);
    return sheet ? [{ sheet, entry }] : [];
  });
}

function divided<Entry extends KeptCells | AddedColumn>(
  places: readonly WrittenPlace<Entry>[],
  columns: readonly (number | null)[],
): StandingEntries<Entry> {
  const present: StandingEntry<Entry>[] = [];
  const gone: WrittenPlace<Entry>[] = [];
  for (const [index, place] of places.entries()) {
    const column = columns[index] ?? null;
    if (column === null) gone.push(place);
    else present.push({ ...place, column });
  }
  return { present, gone };
}

/** Whether each column holds what was written and nothing else, in all rows of its sheet from its header down. */
async function areAsWritten(
  context: Excel.RequestContext,
  places: readonly StandingEntry<AddedColumn>[],
  options: JobOptions,
): Promise<boolean[]> {
  const contents = await contentsOf(
    context,
    places.map(({ sheet, entry, column }) => ({
      sheet,
      column,
      entry,
      firstRow: entry.headerRow,
      rowCount: sheet.used.rowIndex + sheet.used.rowCount - entry.headerRow + 1,
    })),
    options,
  );
  return places.map(({ entry }, index) => {
    const { values = [], formulas = [] } = contents[index] ?? {};
    const above = entry.firstRow - entry.headerRow;
    // What has been cleared since, or never came to be written, takes nothing of the person's with it.
    const stands = asItWasWritten(entry, values.slice(above), formulas.slice(above));
    return values.every((value, offset) => {
      if (isSame(value, "")) return true;
      if (offset === 0) return isSame(value, entry.header);
      return offset >= above && stands(offset - above);
    });
  });
}

async function removeSheet(
  context: Excel.RequestContext,
  added: AddedSheet,
  what: "everything" | "unlessTypedSince",
  options: JobOptions,
): Promise<"removed" | "gone" | "typedSince"> {
  const found = await sheetAsWritten(context, added, what, options);
  if (typeof found === "string") return found;
  found.charts.load("items/name");
  await context.sync();
  const isOursAlone = found.charts.items.every(({ name }) => added.charts?.includes(name));
  if (what === "unlessTypedSince" && !isOursAlone) return "typedSince";
  found.delete();
  await context.sync();
  return "removed";
}

async function restoreRewritten(
  context: Excel.RequestContext,
  rewritten: RewrittenSheet,
  what: "everything" | "unlessTypedSince",
  options: JobOptions,
): Promise<"restored" | "gone" | "typedSince"> {
  const found = await sheetAsWritten(context, rewritten, rewritten.isBeingRestored ? "everything" : what, options);
  if (typeof found === "string") return found;
  rewritten.isBeingRestored = true;
  await restoreSheet(context, found, rewritten.before, options);
  return "restored";
}

/**
 * The sheet if it still holds what was written, or why it is to be left alone. One that was never finished holds nothing of
 * the person's; one of which Excel never said that it was added is ours only while it is blank.
 */
async function sheetAsWritten(
  context: Excel.RequestContext,
  { sheetId, sheet, stamp }: AddedSheet,
  what: "everything" | "unlessTypedSince",
  options: JobOptions,
): Promise<Excel.Worksheet | "gone" | "typedSince"> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId ?? sheet);
  worksheet.load("id,name");
  const used = worksheet.getUsedRangeOrNullObject(true).load("address");
  await context.sync();
  if (worksheet.isNullObject) return "gone";
  if (sheetId === null) return used.isNullObject ? worksheet : "typedSince";
  if (what === "everything" || stamp === undefined) return worksheet;
  const now = await stampOfWholeSheet(context, worksheet, options);
  return now.hash === stamp.hash && now.lastRow === stamp.lastRow ? worksheet : "typedSince";
}
