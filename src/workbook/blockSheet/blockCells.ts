import type { CellValue } from "../../domain/sheet/cells";
import type { SheetBlock, SheetChart } from "../../domain/sheet/edits";
import { differingRows, looksOf, queueAlignment, queueLooks } from "./blockLooks";
import { blockNameOf, commentOf, referenceTo } from "./blockNames";
import { type Remembered } from "../cells/undoRecord";
import { hashOf, type BlockArea } from "./blockPlaces";
import { asTyped, numberFormatOf } from "../cells/cellFormat";
import { chartOf, chartsOn, type RenewedBlock, type StandingChart } from "./standingCharts";

/**
 * The block's cells; rows that it had before and has no longer are emptied. Rows that looked so before keep the looks that
 * the person has given them.
 */
export function queueBlock(
  worksheet: Excel.Worksheet,
  block: SheetBlock,
  area: BlockArea,
  rowCount: number,
  standingLooks = "",
): void {
  const range = worksheet.getRangeByIndexes(area.row, area.column, rowCount, area.columns);
  const rows = [
    ...block.rows.map(({ cells }) => cells),
    ...Array.from({ length: rowCount - area.rows }, () =>
      Array.from({ length: area.columns }, () => ({ value: "", format: "general" as const })),
    ),
  ];
  const renewed = differingRows(standingLooks, looksOf(block), rowCount);
  for (const { from, to } of renewed) rowsOf(worksheet, area, from, to).clear("Formats");
  // The format goes first: in a cell formatted as text, "=…" and "007" stay what they are.
  range.numberFormat = rows.map((cells) => cells.map(({ format }) => numberFormatOf[format]));
  range.values = rows.map((cells) => cells.map(({ value, format }) => asTyped(value ?? "", format)));
  for (const { from, to } of renewed) {
    const part = block.rows.slice(from, to);
    const place = { ...area, row: area.row + from };
    queueLooks(worksheet, place, looksOf({ rows: part }));
    queueAlignment(
      worksheet,
      place,
      part.map(({ look, cells }) => ({
        look,
        cells: cells.map(({ value, format }) => ({ value, numberFormat: numberFormatOf[format] })),
      })),
    );
  }
}

function rowsOf(
  worksheet: Excel.Worksheet,
  { row, column, columns }: BlockArea,
  from: number,
  to: number,
): Excel.Range {
  return worksheet.getRangeByIndexes(row + from, column, to - from, columns);
}

/** Gives the written cells their names, with what is needed to know them again. */
export async function nameBlocks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  written: readonly (Pick<RenewedBlock, "block" | "area"> & Partial<Pick<RenewedBlock, "remembered">>)[],
): Promise<{ readonly name: string; readonly hash: number }[]> {
  const charts = await chartsOn(context, worksheet);
  const read = written.map(({ block, area, remembered }) => ({
    block,
    area,
    remembered,
    range: worksheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).load("values"),
    name: worksheet.names.getItemOrNullObject(blockNameOf(block.name)).load("name"),
  }));
  await context.sync();
  const hashes = read.map(({ block, area, remembered, range, name }) => {
    const hash = hashOf(range.values as CellValue[][]);
    const { chart } = block;
    const comment = commentOf({
      rows: area.rows,
      columns: area.columns,
      hash,
      looks: looksOf(block),
      ...rememberedChart(chart, remembered, charts),
    });
    const reference = referenceTo(worksheet.name, area);
    if (name.isNullObject) worksheet.names.add(blockNameOf(block.name), reference, comment);
    else {
      name.formula = reference;
      name.comment = comment;
    }
    return { name: block.name, hash };
  });
  await context.sync();
  return hashes;
}

/** What is remembered of the chart. That of a block which is emptied waits for its figures to come back. */
function rememberedChart(
  chart: SheetChart | undefined,
  remembered: Remembered | undefined,
  charts: readonly StandingChart[],
): Pick<Remembered, "chart" | "chartTitle" | "chartId"> {
  if (!chart) {
    const { chart: rows, chartTitle, chartId } = remembered ?? {};
    return { ...(rows && { chart: rows }), ...(chartTitle && { chartTitle }), ...(chartId && { chartId }) };
  }
  const id = chartOf(charts, chart, remembered)?.id;
  return { chart: [chart.firstRow, chart.rowCount], chartTitle: chart.title, ...(id && { chartId: id }) };
}
