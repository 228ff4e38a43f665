import type { SheetBlock } from "../../domain/sheet/edits";
import type { BlockArea } from "./blockPlaces";

/** A block with its chart: its first row, zero-based, and how many rows both take together. */
export type PrintedBlock = { readonly row: number; readonly rows: number };

export function printedBlock({ block, area }: { readonly block: SheetBlock; readonly area: BlockArea }): PrintedBlock {
  const { chart } = block;
  return { row: area.row, rows: Math.max(area.rows, chart ? chart.down + chart.rows : 0) };
}

/** Across, one page wide and as many pages high as it takes, so that page breaks between rows hold. */
export function queuePageSetup(worksheet: Excel.Worksheet): void {
  const layout = worksheet.pageLayout;
  layout.orientation = "Landscape";
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.leftMargin = sideMargin;
  layout.rightMargin = sideMargin;
  layout.topMargin = topMargin;
  layout.bottomMargin = bottomMargin;
  layout.centerHorizontally = true;
  layout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
}

/**
 * Sets a page break before each of these blocks that might be cut in two, and gives the rows after the breaks. Measured
 * where they stand on the sheet, because how high a row is depends on the fonts of the machine.
 */
export async function addPageBreaks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  blocks: readonly PrintedBlock[],
  columnCount: number,
): Promise<readonly number[]> {
  if (blocks.length === 0) return [];
  const layout = worksheet.pageLayout.load("orientation,zoom,leftMargin,rightMargin,topMargin,bottomMargin");
  const breaks = worksheet.horizontalPageBreaks.load("items/rowIndex");
  const columns = worksheet.getRangeByIndexes(0, 0, 1, columnCount).load("width");
  const measured = [...blocks]
    .sort((one, other) => one.row - other.row)
    .map(({ row, rows }) => ({ row, range: worksheet.getRangeByIndexes(row, 0, rows, 1).load("top,height") }));
  await context.sync();
  const standing = breaks.items.map(({ rowIndex }) => ({
    rowIndex,
    range: worksheet.getRangeByIndexes(rowIndex, 0, 1, 1).load("top"),
  }));
  await context.sync();

  const pageHeight = heightOnPage(layout, columns.width);
  const pages = standing.map(({ rowIndex, range }) => ({ row: rowIndex, top: range.top }));
  const added: number[] = [];
  for (const { row, range } of measured) {
    const { top, height } = range;
    const pageTop = Math.max(0, ...pages.filter((page) => page.row <= row).map((page) => page.top));
    // Where a page ends by itself is up to the printer, so that only what surely fits is left on it.
    if (top === pageTop || top + height - pageTop <= pageHeight) continue;
    worksheet.horizontalPageBreaks.add(worksheet.getRangeByIndexes(row, 0, 1, 1));
    pages.push({ row, top });
    added.push(row);
  }
  await context.sync();
  return added;
}

/** How much of a sheet of that width one page holds, on the paper that holds less of it, in points of the sheet. */
function heightOnPage(layout: Excel.PageLayout, width: number): number {
  const { orientation, zoom, leftMargin, rightMargin, topMargin: top, bottomMargin: bottom } = layout;
  const onPapers = papers.map((sides) => {
    const [wide, high] = orientation === "Landscape" ? [...sides].reverse() : sides;
    const fitting = Math.min(1, ((wide ?? 0) - leftMargin - rightMargin) / width);
    const scale = zoom.scale ? zoom.scale / 100 : fitting;
    return ((high ?? 0) - top - bottom) / scale;
  });
  return printerSlack * Math.min(...onPapers);
}

/** A4 and Letter, in points: which of them a printer holds is not known. */
const papers = [
  [595, 842],
  [612, 792],
] as const;
const sideMargin = 28;
const topMargin = 36;
const bottomMargin = 45;
/** Rows come out a little higher on paper than on the screen. */
const printerSlack = 0.95;
