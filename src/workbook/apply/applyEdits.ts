import { cellAddress, type CellValue } from "../../domain/sheet/cells";
import type { ColumnEdit, Edit } from "../../domain/sheet/edits";
import { readArea, writeInBlocks } from "../door/blocks";
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
import { stillStands, type SheetStamp } from "../read/sheetStamp";
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
  for (const stamp of unchanged) await refuseChanged(context, sheets, stamp, options);
  const targets = await targetColumns(context, sheets, columnEdits);

  const total = targets.reduce((sum, target) => sum + spanOf(target.edit).rowCount, 0);
  let done = 0;
  const onWritten = (rows: number): void => {
    done += rows;
    options.onProgress?.({ phase: "writing", done, total });
  };
  const added = targets.filter(({ isNew, edit }) => isNew && edit.cells.length > 0);
  const widths = await standingWidths(context, added);
  const columns: WrittenColumn[] = [];
  for (const target of targets) {
    stopIfCancelled(options);
    if (target.edit.cells.length > 0) {
      columns.push(await writeColumn(context, target, widths.get(target), journal, { ...options, onWritten }));
    }
    await dress(context, target, journal);
  }
  await fitWidths(context, added);
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
  stamp: SheetStamp,
  options: JobOptions,
): Promise<void> {
  const worksheet = sheets.get(stamp.sheet)?.worksheet ?? (await sheetOnlyRead(context, stamp));
  if (!(await stillStands(context, worksheet, stamp, options))) {
    throw new Refusal({ kind: "changedSince", sheet: stamp.sheet });
  }
}

/** A sheet that the edits were computed from and do not write to; refused when it is gone or has other rows. */
async function sheetOnlyRead(context: Excel.RequestContext, { sheet, lastRow }: SheetStamp): Promise<Excel.Worksheet> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  await context.sync();
  if (worksheet.isNullObject) throw new Refusal({ kind: "sheetMissing", sheet });
  if (used.isNullObject || used.rowIndex + used.rowCount !== lastRow)
    throw new Refusal({ kind: "changedSince", sheet });
  return worksheet;
}

async function writeColumn(
  context: Excel.RequestContext,
  target: TargetColumn,
  /** Of the sheet's column before, where one is added. */
  width: number | undefined,
  journal: Journal,
  options: JobOptions & { readonly onWritten: (rows: number) => void },
): Promise<WrittenColumn> {
  const { edit, sheet, column, isNew } = target;
  const { firstRow, rowCount } = spanOf(edit);
  const cells = edit.formulas
    ? cellsOfFormulas(edit.formulas, firstRow, rowCount)
    : denseCells(edit, firstRow, rowCount);
  const { header } = edit.target;
  let formulasKept: number[] = [];
  // In a cell formatted as text a formula would be text.
  const format = edit.formulas && edit.format === "text" ? "general" : edit.format;
  let formats: CellValue | CellValue[] = numberFormatOf[format];

  if (width !== undefined) {
    journal.addedColumns.push({
      sheetId: sheet.id,
      sheet: sheet.name,
      header,
      headerRow: edit.headerRow,
      column,
      table: target.table?.name ?? null,
      firstRow,
      written: cells,
      width,
    });
    queueNewColumn(target);
  } else {
    const kept = await keep(context, target, firstRow, rowCount, options);
    if (edit.target.kind === "theirs") {
      formulasKept = formulaOffsets(kept).filter((offset) => cells[offset] !== null);
      for (const offset of formulasKept) cells[offset] = null;
      formats = kept.numberFormats.map((format, offset) => theirFormat(edit, format, cells[offset] ?? null));
    }
    journal.cells.push({ ...kept, written: cells });
  }

  await writeInBlocks(
    context,
    sheet.name,
    edit.formulas ? withoutFilling(edit.formulas, cells, firstRow) : cells,
    (offset, block) => {
      const range = sheet.worksheet.getRangeByIndexes(firstRow - 1 + offset, column, block.length, 1);
      context.application.suspendApiCalculationUntilNextSync();
      // The format goes first: in a cell formatted as text, "=…" and "007" stay what they are.
      if (!Array.isArray(formats)) range.numberFormat = formats as unknown as string[][];
      else if (formats.slice(offset, offset + block.length).some((format) => format !== null)) {
        range.numberFormat = formats.slice(offset, offset + block.length).map((format) => [format]);
      }
      range.values = block.map((cell) => [edit.formulas ? cell : asTyped(cell, edit.format)]);
    },
    options,
  );
  if (edit.formulas) {
    const formulas = await finishFormulas(context, target, firstRow, rowCount, options);
    if (isNew) rememberFormulas(journal.addedColumns, formulas);
    else rememberFormulas(journal.cells, formulas);
  }
  return {
    sheet: sheet.name,
    header,
    column,
    isNew,
    // A blank put into a new column changes nothing that anybody could see.
    cells: cells.filter((cell) => cell !== null && !(isNew && cell === "")).length,
    formulasKept: formulasKept.map((offset) => cellAddress(column, firstRow + offset)),
  };
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

function rememberFormulas<Entry extends AddedColumn | KeptCells>(
  entries: Entry[],
  formulas: readonly WrittenFormula[],
): void {
  const last = entries.pop();
  if (last) entries.push({ ...last, writtenFormulas: formulas });
}

/** Whether the edit writes cells, or colours those that stand there. */
function brings({ cells, colours }: ColumnEdit): boolean {
  return cells.length > 0 || colours !== undefined;
}

/** Drop-downs and colours, for columns that stand on the sheet by now. */
async function dress(
  context: Excel.RequestContext,
  { edit, sheet, column, isNew }: TargetColumn,
  journal: Journal,
): Promise<void> {
  const { firstRow, rowCount } = spanOf(edit);
  const { worksheet } = sheet;
  if (edit.choices && rowCount > 0) {
    offerChoices(worksheet.getRangeByIndexes(firstRow - 1, column, rowCount, 1), edit.choices);
    await context.sync();
  }
  if (!edit.colours || (isNew && rowCount === 0)) return;
  const rows = edit.colourRows
    ? { firstRow: edit.colourRows.first, rowCount: edit.colourRows.last - edit.colourRows.first + 1 }
    : { firstRow, rowCount };
  if (rows.rowCount <= 0) return;
  const added = await addColours(context, { worksheet, sheetId: sheet.id, column, ...rows }, edit.colours);
  if (added) journal.addedColours.push(added);
}

/** What stands in the rows that the edit reaches. */
async function keep(
  context: Excel.RequestContext,
  { edit, sheet, column }: TargetColumn,
  firstRow: number,
  rowCount: number,
  options: JobOptions,
): Promise<Omit<KeptCells, "written">> {
  const area = { sheet: sheet.name, rowIndex: firstRow - 1, columnIndex: column, rowCount, columnCount: 1 };
  const read = await readArea(
    context,
    sheet.worksheet,
    area,
    ["values", "formulas", "valueTypes", "numberFormat"],
    "keeping",
    options,
  );
  const values = onlyColumn(read.values);
  const formulas = onlyColumn(read.formulas);
  const valueTypes = onlyColumn(read.valueTypes);
  const own = formulas.flatMap((formula, offset) =>
    isFormula(formula, values[offset]) ? [{ row: firstRow + offset, column, formula: String(formula), value: "" }] : [],
  );
  // A cell that a formula above it fills holds nothing of its own.
  for (const { row, rowCount: rows } of await withSpills(context, sheet.worksheet, own)) {
    formulas.fill("", row - firstRow + 1, row - firstRow + rows);
    valueTypes.fill("Empty", row - firstRow + 1, row - firstRow + rows);
  }
  return {
    sheetId: sheet.id,
    sheet: sheet.name,
    header: edit.target.header,
    column,
    firstRow,
    values,
    formulas,
    valueTypes,
    numberFormats: onlyColumn(read.numberFormat),
  };
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
