import type { CellColour } from "../domain/edits";
import type { AddedColours } from "./undoRecord";

type ColouredCells = Omit<AddedColours, "ids"> & { readonly worksheet: Excel.Worksheet };

/**
 * Colours the cells that read exactly so, as conditional formats on these rows and no others. Cells that have a
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
  const formats = colours.map(({ text, fill, font }) => {
    const format = conditionalFormats.add("CellValue");
    format.cellValue.format.fill.color = fill;
    format.cellValue.format.font.color = font;
    format.cellValue.rule = { formula1: `="${text}"`, operator: "EqualTo" };
    return format.load("id");
  });
  await context.sync();
  return { ...cells, ids: formats.map(({ id }) => id) };
}

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
