import { columnLetters } from "../../domain/sheet/cells";
import type { CellColour } from "../../domain/sheet/edits";
import type { AddedColours } from "./undoRecord";

type ColouredCells = Omit<AddedColours, "ids" | "before" | "colours"> & { readonly worksheet: Excel.Worksheet };

/**
 * Colours the cells of which a colour speaks, as conditional formats on these rows and no others. Those of the person stay
 * as they are and count before ours; rows that have ours from an earlier time get no other. Told to the journal before
 * anything is sent.
 */
export async function addColours(
  context: Excel.RequestContext,
  { worksheet, ...cells }: ColouredCells,
  colours: readonly CellColour[],
  journal: AddedColours[],
): Promise<void> {
  const all = worksheet.getRange().conditionalFormats.load("items/id");
  const present = await colouredRows(context, rangeOf(worksheet, cells));
  const missing = colours.flatMap((colour) => {
    const covered = present.filter((format) => isOfColour(format, colour));
    return rowsWithout(covered, cells).map((rows) => ({ colour, rows }));
  });
  if (missing.length === 0) return;
  const entry: AddedColours = { ...cells, colours, before: all.items.map(({ id }) => id), ids: null };
  journal.push(entry);
  const formats = missing.flatMap(({ colour, rows }) => {
    const { conditionalFormats } = rangeOf(worksheet, { ...cells, ...rows });
    return queueColours(conditionalFormats, `${columnLetters(cells.column)}${rows.firstRow}`, [colour]);
  });
  for (const format of formats) format.load("id");
  // Excel puts a new one in front of all others; a negative number counts from the back.
  for (const format of formats) format.priority = -1;
  await context.sync();
  journal.splice(journal.indexOf(entry), 1, { ...entry, ids: formats.map(({ id }) => id) });
}

/** A conditional format on cells of ours or of the person's, and the rows that it reaches. */
type ColouredRows = {
  readonly rule: string;
  readonly fill: string;
  readonly rows: readonly Rows[];
};

type Rows = Pick<AddedColours, "firstRow" | "rowCount">;

/** The conditional formats of the two kinds that ours are of. */
async function colouredRows(context: Excel.RequestContext, range: Excel.Range): Promise<readonly ColouredRows[]> {
  const { conditionalFormats } = range;
  conditionalFormats.load("items/type");
  await context.sync();
  const asked = conditionalFormats.items.flatMap(queueReading);
  if (asked.length > 0) await context.sync();
  return asked.map(coloured);
}

/** Loads what tells ours from others; nothing of a kind that ours are not of. */
function queueReading(format: Excel.ConditionalFormat) {
  const { type, custom, cellValue } = format;
  if (type !== "Custom" && type !== "CellValue") return [];
  const { areas } = format.getRanges().load("areas/items/rowIndex,areas/items/rowCount");
  const fill = (type === "Custom" ? custom : cellValue).format.fill.load("color");
  return [{ format, areas, fill, rule: type === "Custom" ? custom.rule.load("formula") : cellValue.load("rule") }];
}

function coloured({ areas, fill, rule }: ReturnType<typeof queueReading>[number]): ColouredRows {
  return {
    rule: "formula" in rule ? rule.formula : rule.rule.formula1,
    fill: fill.color,
    rows: areas.items.map(({ rowIndex, rowCount }) => ({ firstRow: rowIndex + 1, rowCount })),
  };
}

/** Whether a conditional format is one that we have put there for a colour, by its rule and its fill. */
function isOfColour({ rule, fill }: ColouredRows, colour: CellColour): boolean {
  if (fill.toUpperCase() !== colour.fill.toUpperCase()) return false;
  if ("text" in colour) return rule === textFormula(colour.text);
  // Whichever cell it speaks of: rows and columns may have been put in since.
  return rule.replaceAll(/\$?[A-Z]{1,3}\$?\d+(?=\))/g, anyCell) === dayFormula(anyCell, colour.day);
}

/** The rows of the cells that none of the formats reaches, in runs. */
function rowsWithout(formats: readonly ColouredRows[], { firstRow, rowCount }: Rows): readonly Rows[] {
  const reached = formats.flatMap(({ rows }) => rows).sort((one, other) => one.firstRow - other.firstRow);
  const gaps: Rows[] = [];
  let next = firstRow;
  for (const rows of [...reached, { firstRow: firstRow + rowCount, rowCount: 0 }]) {
    const end = Math.min(rows.firstRow, firstRow + rowCount);
    if (end > next) gaps.push({ firstRow: next, rowCount: end - next });
    next = Math.max(next, rows.firstRow + rows.rowCount);
  }
  return gaps;
}

const anyCell = "A1";

/** `firstCell` is the address of the first coloured cell, which a formula speaks of for all. */
export function queueColours(
  conditionalFormats: Excel.ConditionalFormatCollection,
  firstCell: string,
  colours: readonly CellColour[],
): Excel.ConditionalFormat[] {
  return colours.map((colour) => {
    if ("text" in colour) {
      const format = conditionalFormats.add("CellValue");
      format.cellValue.format.fill.color = colour.fill;
      format.cellValue.format.font.color = colour.font;
      format.cellValue.rule = { formula1: textFormula(colour.text), operator: "EqualTo" };
      return format;
    }
    const format = conditionalFormats.add("Custom");
    format.custom.format.fill.color = colour.fill;
    format.custom.format.font.color = colour.font;
    format.custom.rule.formula = dayFormula(firstCell, colour.day);
    return format;
  });
}

function textFormula(text: string): string {
  return `="${text}"`;
}

/** A day is a number of Excel's, or a text that Excel takes for a date, as in sheets that came from elsewhere. */
function dayFormula(cell: string, day: "past" | "today"): string {
  const isDay = `VALUE(${cell})>=${firstDayMeant}`;
  return `=IFERROR(AND(${isDay},INT(VALUE(${cell}))${day === "past" ? "<" : "="}TODAY()),FALSE)`;
}

/** 1954: a smaller number in a column of dates is none. */
const firstDayMeant = 20_000;

/** Takes the conditional formats away that were added, wherever on the sheet their cells are by now. */
export async function removeColours(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { ids, before, colours }: Pick<AddedColours, "ids" | "before" | "colours">,
): Promise<void> {
  const { conditionalFormats } = worksheet.getRange();
  conditionalFormats.load("items/id,items/type");
  await context.sync();
  const suspects = conditionalFormats.items.filter(({ id }) => (ids ? ids.includes(id) : !before.includes(id)));
  if (suspects.length === 0) return;
  if (ids) suspects.forEach((format) => format.delete());
  else {
    const read = suspects.flatMap((format) => queueReading(format));
    await context.sync();
    for (const each of read) {
      if (colours.some((colour) => isOfColour(coloured(each), colour))) each.format.delete();
    }
  }
  await context.sync();
}

function rangeOf(
  worksheet: Excel.Worksheet,
  { firstRow, rowCount, column }: Pick<AddedColours, "firstRow" | "rowCount" | "column">,
): Excel.Range {
  return worksheet.getRangeByIndexes(firstRow - 1, column, rowCount, 1);
}
