import { cellAddress, isBlank, type CellValue } from "../../domain/sheet/cells";
import type { ColumnEdit, Edit } from "../../domain/sheet/edits";
import { readArea, readAreas, writeColumns } from "../door/blocks";
import { asTyped, longestText, numberFormatOf, showsDate } from "../cells/cellFormat";
import { addColours } from "../cells/conditionalColours";
import { dateSystemOf, inDateSystem } from "../door/dateSystem";
import { Refusal } from "../door/failure";
import { isFormula } from "../cells/formulaCells";
import { writeBlockSheet } from "../blockSheet/blockSheet";
import type { WrittenBlockSheet } from "../blockSheet/renewedBlocks";
import { addSheet, bringToFront, type WrittenSheet } from "../sheets/newSheet";
import { stopIfCancelled, type JobOptions } from "../door/progress";
import { rewriteSheet } from "../sheets/rewrittenSheet";
import { withSpills } from "../cells/spills";
import { firstChanged, type SheetStamp } from "../read/sheetStamp";
import { queueExtensions } from "./extendedTables";
import { targetColumns, type TargetColumn } from "./targetColumns";
import type { AddedColumn, KeptCells, UndoRecord } from "../cells/undoRecord";
import { offerChoices } from "../cells/dropDown";
import { allOrNothing, type Journal, type WriteOutcome } from "./allOrNothing";
import { writableSheets, type WritableSheet } from "./writableSheets";
import { cellsOfFormulas, withoutFilling, writtenFormulas, type WrittenFormula } from "../cells/writtenFormulas";

export type ApplyRequest = {
  readonly edits: readonly Edit[];
  /** What the edits were computed from: nothing is written unless all of it still stands there. */
  readonly unchanged: readonly SheetStamp[];
  /** What tells the rows apart (names, phones, ids): nothing is put back unless it still stands there. */
  readonly sameRows: readonly SheetStamp[];
};

export type Applied = {
  readonly columns: readonly WrittenColumn[];
  readonly sheets: readonly WrittenSheet[];
  readonly blockSheets?: readonly WrittenBlockSheet[];
  readonly undo: UndoRecord;
};

export type WrittenColumn = {
  readonly sheet: string;
  readonly header: string;
  /** Zero-based. */
  readonly column: number;
  readonly isNew: boolean;
  readonly cells: number;
  /** Addresses of the person's formulas, which are never written over. */
  readonly formulasKept: readonly string[];
};

export type ApplyOutcome = WriteOutcome<Omit<Applied, "undo">>;

/**
 * Applies edits: checks everything first, keeps what stands there, then writes in blocks. Cancelled or refused half way,
 * it puts back what it had written, so that either all of the edits are in the workbook or none.
 */
export function applyEdits(request: ApplyRequest, options: JobOptions = {}): Promise<ApplyOutcome> {
  return allOrNothing(request.sameRows, (context, journal) => write(context, request, journal, options));
}

async function write(
  context: Excel.RequestContext,
  request: ApplyRequest,
  journal: Journal,
  options: JobOptions,
): Promise<Omit<Applied, "undo">> {
  const { unchanged } = request;
  refuseLongText(request.edits);
  const sheets = await writableSheets(context, request.edits, unchanged);
  const edits = inDateSystem(request.edits, await dateSystemOf(context));
  const columnEdits = edits.filter((edit) => edit.kind === "column" && brings(edit)) as ColumnEdit[];
  await refuseChanged(context, sheets, unchanged, options);
  const targets = await targetColumns(context, sheets, columnEdits);
  const columns = await writeCells(context, targets, journal, options);
  stopIfCancelled(options);
  await dress(context, targets, journal, options);
  await fitWidths(
    context,
    targets.filter(({ isNew, edit }) => isNew && edit.cells.length > 0),
  );
  const written: WrittenSheet[] = [];
  for (const edit of edits) {
    if (edit.kind !== "newSheet") continue;
    stopIfCancelled(options);
    written.push(
      edit.replaces === undefined
        ? await addSheet(context, edit, journal.addedSheets, options)
        : await rewriteSheet(context, edit, edit.replaces, journal.rewrittenSheets, options),
    );
  }
  const [first] = written;
  if (first) await bringToFront(context, context.workbook.worksheets.getItem(first.sheet));
  const blockSheets: WrittenBlockSheet[] = [];
  for (const edit of edits) {
    if (edit.kind === "blockSheet") blockSheets.push(await writeBlockSheet(context, edit, journal, options));
  }
  return { columns, sheets: written, blockSheets };
}

async function refuseChanged(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, WritableSheet>,
  unchanged: readonly SheetStamp[],
  options: JobOptions,
): Promise<void> {
  const onlyRead = await sheetsOnlyRead(
    context,
    unchanged.filter(({ sheet }) => !sheets.has(sheet)),
  );
  const placed = unchanged.flatMap((stamp) => {
    const worksheet = sheets.get(stamp.sheet)?.worksheet ?? onlyRead.get(stamp.sheet);
    return worksheet ? [{ worksheet, stamp }] : [];
  });
  const changed = await firstChanged(context, placed, options);
  if (changed) throw new Refusal({ kind: "changedSince", sheet: changed.sheet });
}

/** Sheets that the edits were computed from and do not write to; refused when one is gone or has other rows. */
async function sheetsOnlyRead(
  context: Excel.RequestContext,
  stamps: readonly SheetStamp[],
): Promise<ReadonlyMap<string, Excel.Worksheet>> {
  if (stamps.length === 0) return new Map();
  const asked = stamps.map(({ sheet, lastRow }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
    return { sheet, lastRow, worksheet, used };
  });
  await context.sync();
  for (const { sheet, lastRow, worksheet, used } of asked) {
    if (worksheet.isNullObject) throw new Refusal({ kind: "sheetMissing", sheet });
    if (used.isNullObject || used.rowIndex + used.rowCount !== lastRow)
      throw new Refusal({ kind: "changedSince", sheet });
  }
  return new Map(asked.map(({ sheet, worksheet }) => [sheet, worksheet]));
}

/** A column that is about to be written: what goes into it, and what stood there. */
type PreparedColumn = TargetColumn & {
  readonly firstRow: number;
  readonly cells: CellValue[];
  /** One for all rows, or one a row. */
  readonly formats: CellValue | readonly CellValue[];
  readonly formulasKept: readonly number[];
  readonly entry: AddedColumn | KeptCells;
};

/**
 * Writes the cells of all columns. What stands there is read first, and told to the journal before anything is sent; new
 * columns come in a request of their own, so that none of it is lost where Excel refuses the cells for their size.
 */
async function writeCells(
  context: Excel.RequestContext,
  targets: readonly TargetColumn[],
  journal: Journal,
  options: JobOptions,
): Promise<WrittenColumn[]> {
  const wanted = targets.filter(({ edit }) => edit.cells.length > 0);
  const prepared = await prepareColumns(context, wanted, options);
  stopIfCancelled(options);
  for (const { entry } of prepared) {
    if ("width" in entry) journal.addedColumns.push(entry);
    else journal.cells.push(entry);
  }
  const added = prepared.filter(({ isNew }) => isNew);
  for (const target of added) queueNewColumn(target);
  queueExtensions(
    prepared.map((column) => ({ ...column, lastRow: column.firstRow + column.cells.length - 1 })),
    journal.extendedTables,
  );
  if (added.length > 0 || journal.extendedTables.length > 0) await context.sync();

  const total = prepared.reduce((sum, { cells }) => sum + cells.length, 0);
  let done = 0;
  const onWritten = (rows: number) => options.onProgress?.({ phase: "writing", done: (done += rows), total });
  await writeColumns(
    context,
    prepared.map((column) => ({
      sheet: column.sheet.name,
      cells: column.edit.formulas ? withoutFilling(column.edit.formulas, column.cells, column.firstRow) : column.cells,
      write: (offset, block) => queueCells(context, column, offset, block),
    })),
    { ...options, onWritten },
  );
  for (const column of prepared) {
    if (!column.edit.formulas) continue;
    const formulas = await finishFormulas(context, column, column.firstRow, column.cells.length, options);
    rememberFormulas(journal, column.entry, formulas);
  }
  return prepared.map(({ edit, sheet, column, isNew, cells, firstRow, formulasKept }) => ({
    sheet: sheet.name,
    header: edit.target.header,
    column,
    isNew,
    // A blank put into a new column changes nothing that anybody could see.
    cells: cells.filter((cell) => cell !== null && !(isNew && cell === "")).length,
    formulasKept: formulasKept.map((offset) => cellAddress(column, firstRow + offset)),
  }));
}

async function prepareColumns(
  context: Excel.RequestContext,
  targets: readonly TargetColumn[],
  options: JobOptions,
): Promise<PreparedColumn[]> {
  const widths = await standingWidths(
    context,
    targets.filter(({ isNew }) => isNew),
  );
  const kept = await keep(
    context,
    targets.filter(({ isNew }) => !isNew),
    options,
  );
  return targets.map((target): PreparedColumn => {
    const { edit, sheet, column, table } = target;
    const { header } = edit.target;
    const { firstRow, rowCount } = spanOf(edit);
    const cells = edit.formulas
      ? cellsOfFormulas(edit.formulas, firstRow, rowCount)
      : denseCells(edit, firstRow, rowCount);
    // In a cell formatted as text a formula would be text.
    const formats = numberFormatOf[edit.formulas && edit.format === "text" ? "general" : edit.format];
    const before = kept.get(target);
    if (!before) {
      const place = { sheetId: sheet.id, sheet: sheet.name, header, headerRow: edit.headerRow, column, firstRow };
      const entry = { ...place, table: table?.name ?? null, written: cells, width: widths.get(target) ?? 0 };
      return { ...target, firstRow, cells, formats, formulasKept: [], entry };
    }
    const entry = { ...before, written: cells };
    if (edit.target.kind !== "theirs") {
      const own = cells.map((cell) => (cell === null ? null : formats));
      return { ...target, firstRow, cells, formats: own, formulasKept: [], entry };
    }
    const formulasKept = formulaOffsets(before).filter((offset) => cells[offset] !== null);
    for (const offset of formulasKept) cells[offset] = null;
    const own = before.numberFormats.map((format, offset) => theirFormat(edit, format, cells[offset] ?? null));
    return { ...target, firstRow, cells, formats: own, formulasKept, entry };
  });
}

function queueCells(
  context: Excel.RequestContext,
  { edit, sheet, column, firstRow, formats }: PreparedColumn,
  offset: number,
  block: readonly CellValue[],
): void {
  const range = sheet.worksheet.getRangeByIndexes(firstRow - 1 + offset, column, block.length, 1);
  context.application.suspendApiCalculationUntilNextSync();
  // The format goes first: in a cell formatted as text, "=…" and "007" stay what they are.
  if (!Array.isArray(formats)) range.numberFormat = formats as unknown as string[][];
  else if (formats.slice(offset, offset + block.length).some((format) => format !== null)) {
    range.numberFormat = formats.slice(offset, offset + block.length).map((format: CellValue) => [format]);
  }
  range.values = block.map((cell) => [edit.formulas ? cell : asTyped(cell, edit.format)]);
}

/** Puts in the formulas that fill cells, which have to be blank by then; all of them, as Excel has written them down. */
async function finishFormulas(
  context: Excel.RequestContext,
  { edit, sheet, column }: TargetColumn,
  firstRow: number,
  rowCount: number,
  options: JobOptions,
): Promise<readonly WrittenFormula[]> {
  for (const { row, rows, formula } of edit.formulas ?? []) {
    if (rows > 1) sheet.worksheet.getRangeByIndexes(row - 1, column, 1, 1).formulas = [[formula]];
  }
  await context.sync();
  const area = { sheet: sheet.name, rowIndex: firstRow - 1, columnIndex: column, rowCount, columnCount: 1 };
  const standing = await readArea(context, sheet.worksheet, area, ["formulas"], "checking", options);
  return writtenFormulas(edit, firstRow, onlyColumn(standing.formulas));
}

function rememberFormulas(
  { cells, addedColumns }: Journal,
  entry: AddedColumn | KeptCells,
  formulas: readonly WrittenFormula[],
): void {
  const told = { ...entry, writtenFormulas: formulas };
  if ("width" in told) addedColumns.splice(addedColumns.indexOf(entry as AddedColumn), 1, told);
  else cells.splice(cells.indexOf(entry as KeptCells), 1, told);
}

/** Whether the edit writes cells, or colours those that stand there. */
function brings({ cells, colours }: ColumnEdit): boolean {
  return cells.length > 0 || colours !== undefined;
}

/** Drop-downs and colours, for columns that stand on the sheet by now. */
async function dress(
  context: Excel.RequestContext,
  targets: readonly TargetColumn[],
  journal: Journal,
  options: JobOptions,
): Promise<void> {
  const offering = targets.filter(({ edit }) => edit.choices && spanOf(edit).rowCount > 0);
  for (const { edit, sheet, column } of offering) {
    const { firstRow, rowCount } = spanOf(edit);
    offerChoices(sheet.worksheet.getRangeByIndexes(firstRow - 1, column, rowCount, 1), edit.choices ?? []);
  }
  if (offering.length > 0) await context.sync();
  for (const { edit, sheet, column, isNew } of targets) {
    const { firstRow, rowCount } = spanOf(edit);
    if (!edit.colours || (isNew && rowCount === 0)) continue;
    const rows = edit.colourRows
      ? { firstRow: edit.colourRows.first, rowCount: edit.colourRows.last - edit.colourRows.first + 1 }
      : { firstRow, rowCount };
    if (rows.rowCount <= 0) continue;
    stopIfCancelled(options);
    const place = { worksheet: sheet.worksheet, sheetId: sheet.id, column, ...rows };
    await addColours(context, place, edit.colours, journal.addedColours);
  }
}

/** What stands in the rows that the edits reach. */
async function keep(
  context: Excel.RequestContext,
  targets: readonly TargetColumn[],
  options: JobOptions,
): Promise<ReadonlyMap<TargetColumn, Omit<KeptCells, "written">>> {
  const read = await readAreas(
    context,
    targets.map(({ edit, sheet, column }) => {
      const { firstRow, rowCount } = spanOf(edit);
      return {
        worksheet: sheet.worksheet,
        area: { sheet: sheet.name, rowIndex: firstRow - 1, columnIndex: column, rowCount, columnCount: 1 },
        properties: ["values", "formulas", "valueTypes", "numberFormat"] as const,
      };
    }),
    "keeping",
    options,
  );
  const kept = new Map<TargetColumn, Omit<KeptCells, "written">>();
  for (const [index, target] of targets.entries()) {
    const { edit, sheet, column, standingHeader } = target;
    const { firstRow } = spanOf(edit);
    const { values: valuesRead = [], formulas: formulasRead = [], valueTypes: typesRead = [] } = read[index] ?? {};
    const values = onlyColumn(valuesRead);
    const formulas = onlyColumn(formulasRead);
    const valueTypes = onlyColumn(typesRead);
    const own = formulas.flatMap((formula, offset) =>
      isFormula(formula, values[offset])
        ? [{ row: firstRow + offset, column, formula: String(formula), value: "" }]
        : [],
    );
    // A cell that a formula above it fills holds nothing of its own.
    for (const { row, rowCount: rows } of await withSpills(context, sheet.worksheet, own)) {
      formulas.fill("", row - firstRow + 1, row - firstRow + rows);
      valueTypes.fill("Empty", row - firstRow + 1, row - firstRow + rows);
    }
    kept.set(target, {
      sheetId: sheet.id,
      sheet: sheet.name,
      header: edit.target.header,
      column,
      firstRow,
      values,
      formulas,
      valueTypes,
      numberFormats: onlyColumn(read[index]?.numberFormat ?? []),
      ...(isBlank(standingHeader) ? {} : { headerCell: { row: edit.headerRow, text: standingHeader } }),
    });
  }
  return kept;
}

/** A new column looks like its neighbour: as part of the table, or with the header cell's formats of the one to its left. */
function queueNewColumn({ edit, sheet, column, table }: TargetColumn): void {
  const { header } = edit.target;
  if (table) {
    // The typings leave out that Excel takes `null` for "at the end".
    table.table.columns.add(null as unknown as number, undefined, header);
    return;
  }
  const cell = headerCell({ edit, sheet, column });
  if (column > 0) {
    cell.copyFrom(sheet.worksheet.getRangeByIndexes(edit.headerRow - 1, column - 1, 1, 1), "Formats");
  }
  cell.values = [[asTyped(header, "general")]];
}

/** How wide the sheet's columns are where new ones will stand, in one round trip. */
async function standingWidths(
  context: Excel.RequestContext,
  added: readonly TargetColumn[],
): Promise<ReadonlyMap<TargetColumn, number>> {
  if (added.length === 0) return new Map();
  const asked = added.map((target) => ({
    target,
    format: headerCell(target).format.load("columnWidth"),
  }));
  await context.sync();
  return new Map(asked.map(({ target, format }) => [target, format.columnWidth]));
}

/** Makes the new columns as wide as their values need, up to a limit. */
async function fitWidths(context: Excel.RequestContext, added: readonly TargetColumn[]): Promise<void> {
  if (added.length === 0) return;
  const fitted = added.map(({ edit, sheet, column }) => {
    const rows = Math.min(spanOf(edit).rowCount, rowsToFit) + 1;
    const { format } = sheet.worksheet.getRangeByIndexes(edit.headerRow - 1, column, rows, 1);
    format.autofitColumns();
    return format.load("columnWidth");
  });
  await context.sync();
  const tooWide = fitted.filter(({ columnWidth }) => columnWidth > widest);
  for (const format of tooWide) format.columnWidth = widest;
  if (tooWide.length > 0) await context.sync();
}

function headerCell({ edit, sheet, column }: Pick<TargetColumn, "edit" | "sheet" | "column">): Excel.Range {
  return sheet.worksheet.getRangeByIndexes(edit.headerRow - 1, column, 1, 1);
}

/** The rows from the first to the last cell of the edit; its cells may come in any order. */
function spanOf(edit: ColumnEdit): { firstRow: number; rowCount: number } {
  let firstRow = Infinity;
  let lastRow = 0;
  for (const { row, rows = 1 } of edit.formulas ?? edit.cells.map((cell) => ({ row: cell.row, rows: 1 }))) {
    if (row < firstRow) firstRow = row;
    if (row + rows - 1 > lastRow) lastRow = row + rows - 1;
  }
  return lastRow === 0 ? { firstRow: 1, rowCount: 0 } : { firstRow, rowCount: lastRow - firstRow + 1 };
}

/** One entry for each row of the span; `null`, which Excel takes for "leave alone", where nothing is to be written. */
function denseCells(edit: ColumnEdit, firstRow: number, rowCount: number): CellValue[] {
  const cells = new Array<CellValue>(rowCount).fill(null);
  for (const { row, value } of edit.cells) cells[row - firstRow] = value ?? "";
  return cells;
}

/** In a column of the person's only the written cells get a format, and a date format of theirs stays. */
function theirFormat(edit: ColumnEdit, current: CellValue, written: CellValue): CellValue {
  if (written === null || written === "") return null;
  if (edit.format === "date" && showsDate(current)) return null;
  return numberFormatOf[edit.format];
}

function formulaOffsets(kept: Omit<KeptCells, "written">): number[] {
  return kept.formulas.flatMap((formula, offset) => (isFormula(formula, kept.values[offset]) ? [offset] : []));
}

function refuseLongText(edits: readonly Edit[]): void {
  for (const edit of edits) {
    if (edit.kind === "column") {
      for (const { row, value } of edit.cells) {
        if (typeof value === "string" && value.length > longestText) {
          const cell = edit.target.kind === "theirs" ? cellAddress(edit.target.index, row) : String(row);
          throw new Refusal({ kind: "textTooLong", sheet: edit.sheet, cell, length: value.length });
        }
      }
    } else if (edit.kind === "newSheet") {
      const long = edit.columns.find((column) => column.values.some(isTooLong));
      if (long) {
        const text = long.values.find(isTooLong) as string;
        throw new Refusal({ kind: "textTooLong", sheet: edit.name, cell: long.header, length: text.length });
      }
    }
  }
}

function isTooLong(value: CellValue): boolean {
  return typeof value === "string" && value.length > longestText;
}

function onlyColumn(block: readonly (readonly CellValue[])[]): CellValue[] {
  return block.map((row) => row[0] ?? "");
}

/** Enough to see how wide the values are. */
const rowsToFit = 200;

/** Points, about fifty letters: a sentence that is longer shows over the empty cells beside it, or in the formula bar. */
const widest = 280;
