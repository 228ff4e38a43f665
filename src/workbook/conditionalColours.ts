import { columnLetters } from "../domain/cells";
import type { CellColour } from "../domain/edits";
import type { AddedColours } from "./undoRecord";

type ColouredCells = Omit<AddedColours, "ids"> & { readonly worksheet: Excel.Worksheet };

/**
 * Colours the cells of which a colour speaks, as conditional formats on these rows and no others. Cells that have a
 * conditional format already, ours from last time or the person's, keep it and get no other: `null`.
 */
export async function addColours(
  context: Excel.RequestContext,
  { worksheet, ...cells }: ColouredCells,
  colours: readonly CellColour[],
): Promise<AddedColours | null> {
  const { conditionalFormats } = rangeOf(worksheet, cells);
  const present = conditionalFormats.getCount();
  await context.sync();
  if (present.value > 0) return null;
  const formats = queueColours(conditionalFormats, `${columnLetters(cells.column)}${cells.firstRow}`, colours);
  for (const format of formats) format.load("id");
  await context.sync();
  return { ...cells, ids: formats.map(({ id }) => id) };
}

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
      format.cellValue.rule = { formula1: `="${colour.text}"`, operator: "EqualTo" };
      return format;
    }
    const format = conditionalFormats.add("Custom");
    format.custom.format.fill.color = colour.fill;
    format.custom.format.font.color = colour.font;
    format.custom.rule.formula = dayFormula(firstCell, colour.day);
    return format;
  });
}

/** A day is a number of Excel's, or a text that Excel takes for a date, as in sheets that came from elsewhere. */
function dayFormula(cell: string, day: "past" | "today"): string {
  const isDay = `VALUE(${cell})>=${firstDayMeant}`;
  return `=IFERROR(AND(${isDay},INT(VALUE(${cell}))${day === "past" ? "<" : "="}TODAY()),FALSE)`;
}

/** 1954: a smaller number in a column of dates is none. */
const firstDayMeant = 20_000;

/** Takes the conditional formats away that were added, as far as they are still there. */
export async function removeColours(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { ids, ...cells }: AddedColours,
): Promise<void> {
  const { conditionalFormats } = rangeOf(worksheet, cells);
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
