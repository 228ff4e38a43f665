import { stampOfWholeSheet } from "../read/sheetStamp";
import type { AddedSheet } from "../cells/undoRecord";

/** Adds a sheet of ours and has it filled, on the record before it is asked for: the answer may be lost. `charts`: our own on it. */
export async function addOwnSheet<Filled>(
  context: Excel.RequestContext,
  { name, charts }: { readonly name: string; readonly charts?: readonly string[] },
  added: AddedSheet[],
  fill: (worksheet: Excel.Worksheet) => Promise<Filled>,
): Promise<Filled> {
  const unanswered: AddedSheet = { sheetId: null, sheet: name };
  added.push(unanswered);
  // With its final name at once: renaming a sheet clears Excel's own undo.
  const worksheet = context.workbook.worksheets.add(name);
  worksheet.load("id,name");
  await context.sync();
  added.splice(added.indexOf(unanswered), 1);
  const entry = { sheetId: worksheet.id, sheet: worksheet.name, ...(charts && { charts }) };
  return fillOwnSheet(context, worksheet, added, entry, () => fill(worksheet));
}

/**
 * Has a sheet filled that is on the record before anything is written to it, and with its stamp once it is finished: what a
 * person types into it afterwards is told from what was written.
 */
export async function fillOwnSheet<Entry extends AddedSheet, Filled>(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  record: Entry[],
  entry: Entry,
  fill: () => Promise<Filled>,
): Promise<Filled> {
  const position = record.push(entry) - 1;
  const filled = await fill();
  record[position] = { ...entry, stamp: await stampOfWholeSheet(context, worksheet, {}) };
  return filled;
}
