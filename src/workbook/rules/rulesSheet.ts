import type { Block, CellValue } from "../../domain/sheet/cells";
import type { Locale } from "../../domain/locale";
import { defaultRules, type Rules } from "../../domain/rules/rules";
import { isRulesSheet, placeOfRule, readRulesSheet, type RulePlace } from "../../domain/rulesSheet/readRulesSheet";
import { rulesInFormulas, type RulesInFormulas } from "../../domain/rulesSheet/rulesInFormulas";
import type { RulePath } from "../../domain/rulesSheet/ruleTables";
import { rulesLayout, type LayoutLine, type RulesLayout } from "../../domain/rulesSheet/rulesLayout";
import { allOrNothing } from "../apply/allOrNothing";
import type { ApplyOutcome } from "../apply/applyEdits";
import { readArea } from "../door/blocks";
import { asTyped } from "../cells/cellFormat";
import { Refusal, type Outcome } from "../door/failure";
import { inExcel } from "../door/inExcel";
import { bringToFront, freeNameForSheet, type WrittenSheet } from "../sheets/newSheet";
import { stopIfCancelled, type JobOptions } from "../door/progress";
import { offerChoices } from "../cells/dropDown";
import { addOwnSheet } from "../sheets/ownSheet";

/**
 * The rules of this workbook: those of its rules sheet, checked on every read, or the defaults where it has none. With a
 * fault in it there are no rules: the failure names every cell. The sheet is known by its first cell, not by its name.
 */
export function readRules(options: JobOptions = {}): Promise<Outcome<Rules>> {
  return inExcel(async (context) => {
    const sheet = await readCells(context, options);
    if (sheet === null) return defaultRules;
    const reading = readRulesSheet(sheet.values);
    if (!reading.ok) throw new Refusal({ kind: "faultyRules", sheet: sheet.name, faults: reading.faults });
    return reading.rules;
  });
}

/** Where formulas find the rules of this workbook; `null` where it has no rules sheet. */
export function findRulesInFormulas(options: JobOptions = {}): Promise<Outcome<RulesInFormulas | null>> {
  return inExcel(async (context) => {
    const sheet = await readCells(context, options);
    return sheet && rulesInFormulas(sheet.name, sheet.values);
  });
}

/** A number of the rules that can be changed on their sheet. */
export type RuleOnSheet = RulePlace & { readonly sheet: string };

/** Where a number of the rules stands; `null` where the workbook has no rules sheet, or not that table on it. */
export function findRule(path: RulePath, options: JobOptions = {}): Promise<Outcome<RuleOnSheet | null>> {
  return inExcel(async (context) => {
    const sheet = await readCells(context, options);
    const place = sheet && placeOfRule(sheet.values, path);
    return place ? { ...place, sheet: sheet.name } : null;
  });
}

/** The rules sheet from its first cell on. */
async function readCells(
  context: Excel.RequestContext,
  { signal }: JobOptions,
): Promise<{ readonly name: string; readonly values: Block } | null> {
  const worksheet = await rulesWorksheet(context);
  if (worksheet === null) return null;
  const used = worksheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const area = {
    sheet: worksheet.name,
    rowIndex: 0,
    columnIndex: 0,
    rowCount: used.rowIndex + used.rowCount,
    columnCount: used.columnIndex + used.columnCount,
  };
  const { values } = await readArea(context, worksheet, area, ["values"], "reading", { signal });
  return { name: worksheet.name, values };
}

/** What the rules sheet of this workbook is called; `null` where it has none. */
export function findRulesSheet(): Promise<Outcome<string | null>> {
  return inExcel(async (context) => (await rulesWorksheet(context))?.name ?? null);
}

/** Writes the rules to a new sheet at the end of the workbook. Where one stands already, nothing is written. */
export async function writeRulesSheet(rules: Rules, locale: Locale, options: JobOptions = {}): Promise<ApplyOutcome> {
  return allOrNothing([], async (context, { addedSheets }) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    const existing = await rulesWorksheet(context);
    if (workbook.readOnly) throw new Refusal({ kind: "readOnly" });
    if (workbook.protection.protected) throw new Refusal({ kind: "workbookProtected" });
    if (existing !== null) throw new Refusal({ kind: "severalRulesSheets", sheets: [existing.name] });
    const layout = rulesLayout(rules, locale);
    const name = await freeNameForSheet(context, layout.name);
    const written = await addOwnSheet(context, { name }, addedSheets, (worksheet) =>
      fill(context, worksheet, layout, options),
    );
    return { columns: [], sheets: [written] };
  });
}

async function rulesWorksheet(context: Excel.RequestContext): Promise<Excel.Worksheet | null> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const first = worksheets.items.map((worksheet) => worksheet.getRange("A1").load("values"));
  await context.sync();
  const found = worksheets.items.filter((_, index) =>
    isRulesSheet(first[index]?.values[0]?.[0] as CellValue | undefined),
  );
  if (found.length > 1) {
    throw new Refusal({ kind: "severalRulesSheets", sheets: found.map(({ name }) => name) });
  }
  return found[0] ?? null;
}

async function fill(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  layout: RulesLayout,
  options: JobOptions,
): Promise<WrittenSheet> {
  stopIfCancelled(options);
  const { lines } = layout;
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const whole = worksheet.getRangeByIndexes(0, 0, lines.length, width);
  const rows = lines.map((line) => Array.from({ length: width }, (_, column) => line.cells[column] ?? ""));
  // Text cells first, so that "=…" or "007" in a label stays what it is.
  whole.numberFormat = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" && cell !== "" ? "@" : "General")),
  );
  whole.values = rows.map((row) => row.map((cell) => asTyped(cell, typeof cell === "string" ? "text" : "general")));
  queueLooks(worksheet, layout, width);
  queueChoices(worksheet, layout);
  await context.sync();
  await bringToFront(context, worksheet);
  return { sheet: worksheet.name, rows: lines.filter(({ kind }) => kind === "values").length };
}

function queueLooks(worksheet: Excel.Worksheet, { lines }: RulesLayout, width: number): void {
  worksheet.getRangeByIndexes(0, 0, lines.length, 1).columnHidden = true;
  worksheet.getRangeByIndexes(0, 1, lines.length, 1).format.columnWidth = nameWidth;
  worksheet.getRangeByIndexes(0, 2, lines.length, width - 2).format.columnWidth = valueWidth;
  lines.forEach((line, index) => {
    const cells = worksheet.getRangeByIndexes(index, 1, 1, Math.max(1, line.cells.length - 1));
    lookOf(line, cells);
  });
}

function lookOf({ kind }: LayoutLine, cells: Excel.Range): void {
  switch (kind) {
    case "heading":
      cells.format.font.bold = true;
      cells.format.font.size = 16;
      return;
    case "title":
      cells.format.font.bold = true;
      cells.format.font.size = 12;
      return;
    case "explanation":
      cells.format.font.color = "#595959";
      return;
    case "header":
      cells.format.font.bold = true;
      cells.format.wrapText = true;
      cells.format.fill.color = "#E2EFDA";
      cells.format.borders.getItem("EdgeBottom").style = "Continuous";
      return;
    case "values":
    case "blank":
      return;
  }
}

/** The choices are offered; what else is typed is checked when the rules are read, with a sentence of ours. */
function queueChoices(worksheet: Excel.Worksheet, { choices }: RulesLayout): void {
  for (const { row, rowCount, column, choices: offered } of choices) {
    offerChoices(worksheet.getRangeByIndexes(row - 1, column, rowCount, 1), offered);
  }
}

/** In points. */
const nameWidth = 345;
const valueWidth = 84;
