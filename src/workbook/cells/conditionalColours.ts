import { columnLetters } from "../../domain/sheet/cells";
import type { CellColour } from "../../domain/sheet/edits";
import type { AddedColours } from "./undoRecord";

type ColouredCells = Omit<AddedColours, "ids"> & { readonly worksheet: Excel.Worksheet };

/**
 * Colours the cells of which a colour speaks, as conditional formats on these rows and no others. Those of the person stay
 * as they are and count before ours; rows that have ours from an earlier time get no other. `null` where all of them have.
 */
export async function addColours(
  context: Excel.RequestContext,
  { worksheet, ...cells }: ColouredCells,
  colours: readonly CellColour[],
): Promise<AddedColours | null> {
  const present = await colouredRows(context, rangeOf(worksheet, cells));
  const formats = colours.flatMap((colour) => {
    const covered = present.filter((format) => isOfColour(format, colour));
    return rowsWithout(covered, cells).flatMap((rows) => {
      const { conditionalFormats } = rangeOf(worksheet, { ...cells, ...rows });
      return queueColours(conditionalFormats, `${columnLetters(cells.column)}${rows.firstRow}`, [colour]);
    });
  });
  if (formats.length === 0) return null;
  for (const format of formats) format.load("id");
  // Excel puts a new one in front of all others; a negative number counts from the back.
  for (const format of formats) format.priority = -1;
  await context.sync();
  return { ...cells, ids: formats.map(({ id }) => id) };
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
  const asked = conditionalFormats.items.flatMap((format) => {
    const { type, custom, cellValue } = format;
    if (type !== "Custom" && type !== "CellValue") return [];
    const { areas } = format.getRanges().load("areas/items/rowIndex,areas/items/rowCount");
    const fill = (type === "Custom" ? custom : cellValue).format.fill.load("color");
    return [{ areas, fill, rule: type === "Custom" ? custom.rule.load("formula") : cellValue.load("rule") }];
  });
  await context.sync();
  return asked.map(({ areas, fill, rule }) => ({
    rule: "formula" in rule ? rule.formula : rule.rule.formula1,
    fill: fill.color,
    rows: areas.items.map(({ rowIndex, rowCount }) => ({ firstRow: rowIndex + 1, rowCount })),
  }));
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
  { ids }: Pick<AddedColours, "ids">,
): Promise<void> {
  const { conditionalFormats } = worksheet.getRange();
  conditionalFormats.load("items/id");
  await context.sync();
  for (const format of conditionalFormats.items) if (ids.includes(format.id)) format.delete();
  await context.sync();
}

function rangeOf(
  worksheet: Excel.Worksheet,
  { firstRow, rowCount, column }: Pick<AddedColours, "firstRow" | "rowCount" | "column">,
): Excel.Range {
  return worksheet.getRangeByIndexes(firstRow - 1, column, rowCount, 1);
}
