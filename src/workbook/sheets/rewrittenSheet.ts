import type { NewSheetEdit } from "../../domain/sheet/edits";
import { readArea } from "../door/blocks";
import { Refusal } from "../door/failure";
import {
  fillSheet,
  queueHeading,
  queuePrintLooks,
  queueRepeatedHeader,
  queueTable,
  type WrittenSheet,
} from "./newSheet";
import type { JobOptions } from "../door/progress";
import { restoreCells } from "../cells/restoreCells";
import { fillOwnSheet } from "./ownSheet";
import type { KeptColumnLooks, KeptSheet, RewrittenSheet } from "../cells/undoRecord";

/**
 * Writes a sheet of ours anew where it stands: what it held is kept in `rewritten` before anything is cleared. Refused
 * where the sheet is gone or protected, or where its one table no longer has the headers that are to be written.
 */
export async function rewriteSheet(
  context: Excel.RequestContext,
  edit: NewSheetEdit,
  sheet: string,
  rewritten: RewrittenSheet[],
  options: JobOptions,
): Promise<WrittenSheet> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("id,name");
  await context.sync();
  if (worksheet.isNullObject) throw new Refusal({ kind: "changedSince", sheet });
  const before = await keepSheet(context, worksheet, edit, options);
  const entry = { sheetId: worksheet.id, sheet: worksheet.name, before };
  const rows = await fillOwnSheet(context, worksheet, rewritten, entry, async () => {
    await emptySheet(context, worksheet);
    return fillSheet(context, worksheet, before.table.name, edit, options);
  });
  return { sheet: worksheet.name, rows };
}

/** Puts back what a sheet held before it was written anew: each cell, its table, what may be entered and how it prints. */
export async function restoreSheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { cells, table, frozenColumns, printReady, looks }: KeptSheet,
  options: JobOptions,
): Promise<void> {
  await emptySheet(context, worksheet);
  const sheet = { worksheet, name: worksheet.name };
  const places = cells.map((kept) => ({ sheet, kept, column: kept.column }));
  await restoreCells(context, places, "everything", options);
  const { rowIndex, columnIndex, rowCount, columnCount } = table;
  const range = worksheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
  queueTable(worksheet, range, table, { headerRow: rowIndex + 1, frozenColumns });
  if (printReady) queuePrintLooks(range);
  queueRepeatedHeader(worksheet, rowIndex + 1);
  if (rowIndex > 0) queueHeading(worksheet);
  for (const { column, width, hidden, wraps, alignment, validation } of looks) {
    const whole = worksheet.getRangeByIndexes(rowIndex, column, rowCount, 1);
    whole.format.columnWidth = width;
    whole.columnHidden = hidden;
    if (validation === null) continue;
    const body = worksheet.getRangeByIndexes(rowIndex + 1, column, rowCount - 1, 1);
    body.format.verticalAlignment = "Top";
    body.format.wrapText = wraps;
    body.format.horizontalAlignment = alignment as Excel.HorizontalAlignment;
    if (Object.keys(validation.rule).length > 0) {
      body.dataValidation.rule = validation.rule;
      body.dataValidation.errorAlert = validation.errorAlert;
    }
    if (validation.prompt.message !== "") body.dataValidation.prompt = validation.prompt;
  }
  await context.sync();
}

async function keepSheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  edit: NewSheetEdit,
  options: JobOptions,
): Promise<KeptSheet> {
  const { name: sheet, id: sheetId } = worksheet;
  const used = worksheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount");
  worksheet.protection.load("protected");
  worksheet.tables.load("items/name,items/style");
  await context.sync();
  if (worksheet.protection.protected) throw new Refusal({ kind: "protected", sheet });
  const [table, ...others] = worksheet.tables.items;
  if (!table || others.length > 0) throw new Refusal({ kind: "changedSince", sheet });
  const place = table.getRange().load("rowIndex,columnIndex,rowCount,columnCount");
  const header = table.getHeaderRowRange().load("values");
  await context.sync();
  const headers = edit.columns.map((column) => column.header);
  if (JSON.stringify(header.values[0]) !== JSON.stringify(headers)) throw new Refusal({ kind: "changedSince", sheet });

  const area = {
    sheet,
    rowIndex: 0,
    columnIndex: 0,
    rowCount: used.rowIndex + used.rowCount,
    columnCount: used.columnIndex + used.columnCount,
  };
  const read = await readArea(
    context,
    worksheet,
    area,
    ["values", "formulas", "valueTypes", "numberFormat"],
    "keeping",
    options,
  );
  const { rowIndex, columnIndex, rowCount, columnCount } = place;
  return {
    cells: Array.from({ length: area.columnCount }, (_, column) => {
      const of = (block: typeof read.values) => block.map((row) => row[column] ?? "");
      return {
        sheetId,
        sheet,
        header: String(header.values[0]?.[column - columnIndex] ?? ""),
        column,
        firstRow: 1,
        formulas: of(read.formulas),
        valueTypes: of(read.valueTypes),
        numberFormats: of(read.numberFormat),
        values: of(read.values),
        written: of(read.values),
      };
    }),
    table: { name: table.name, style: table.style, rowIndex, columnIndex, rowCount, columnCount },
    frozenColumns: edit.frozenColumns ?? 0,
    printReady: edit.printReady,
    looks: await looksOf(context, worksheet, place, area.columnCount),
  };
}

async function looksOf(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { rowIndex, columnIndex, rowCount, columnCount }: KeptSheet["table"] | Excel.Range,
  columns: number,
): Promise<KeptColumnLooks[]> {
  const asked = Array.from({ length: columns }, (_, column) => {
    const body = worksheet.getRangeByIndexes(rowIndex + 1, column, Math.max(1, rowCount - 1), 1);
    body.load("columnHidden");
    body.format.load("columnWidth,wrapText,horizontalAlignment");
    const isOfTable = column >= columnIndex && column < columnIndex + columnCount;
    if (isOfTable) body.dataValidation.load("rule,prompt,errorAlert");
    return { column, body, isOfTable };
  });
  await context.sync();
  return asked.map(({ column, body, isOfTable }) => ({
    column,
    width: body.format.columnWidth,
    hidden: body.columnHidden,
    wraps: body.format.wrapText,
    alignment: body.format.horizontalAlignment,
    validation: isOfTable ? validationOf(body.dataValidation) : null,
  }));
}

/** Excel gives `null` for what differs within the cells: then nothing of it can be put back. */
function validationOf(validation: Excel.DataValidation): KeptColumnLooks["validation"] {
  const { rule, prompt, errorAlert } = validation as {
    readonly [Name in "rule" | "prompt" | "errorAlert"]: Excel.DataValidation[Name] | null;
  };
  return {
    rule: rule ?? {},
    prompt: prompt ?? { message: "", title: "", showPrompt: false },
    errorAlert: errorAlert ?? { message: "", title: "", showAlert: false, style: "Information" },
  };
}

async function emptySheet(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<void> {
  worksheet.tables.load("items/name");
  await context.sync();
  for (const table of worksheet.tables.items) {
    table.clearFilters();
    table.delete();
  }
  await context.sync();
  const used = worksheet.getUsedRangeOrNullObject(false);
  await context.sync();
  if (used.isNullObject) return;
  used.dataValidation.clear();
  used.clear();
  await context.sync();
}
