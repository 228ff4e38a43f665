import type { Locale } from "../../domain/locale";
import type { Rules } from "../../domain/rules/rules";
import { rulesLayout, type LayoutLine, type RulesLayout } from "../../domain/rulesSheet/rulesLayout";
import { allOrNothing } from "../apply/allOrNothing";
import type { ApplyOutcome } from "../apply/applyEdits";
import { asTyped } from "../cells/cellFormat";
import { Refusal } from "../door/failure";
import { bringToFront, freeNameForSheet, type WrittenSheet } from "../sheets/newSheet";
import { stopIfCancelled, type JobOptions } from "../door/progress";
import { offerChoices } from "../cells/dropDown";
import { addOwnSheet } from "../sheets/ownSheet";
import { rulesSheetAmong } from "../read/standingRules";
import { queueListing, standingSheets, type StandingSheet } from "../read/standingSheets";

/** Writes the rules to a new sheet at the end of the workbook. Where one stands already, nothing is written. */
export async function writeRulesSheet(rules: Rules, locale: Locale, options: JobOptions = {}): Promise<ApplyOutcome> {
  return allOrNothing([], async (context, { addedSheets }) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    const existing = await standingRulesSheet(context);
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

async function standingRulesSheet(context: Excel.RequestContext): Promise<StandingSheet | null> {
  const listing = queueListing(context);
  await context.sync();
  return rulesSheetAmong(await standingSheets(context, listing));
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
