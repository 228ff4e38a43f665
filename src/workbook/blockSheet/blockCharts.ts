import type { SheetBlock, SheetChart } from "../../domain/sheet/edits";
import { numberFormatOf } from "../cells/cellFormat";

type Place = { readonly row: number; readonly column: number };

/** Adds the chart of a block that begins at a place. */
export function queueChart(
  worksheet: Excel.Worksheet,
  block: Pick<SheetBlock, "rows">,
  chart: SheetChart,
  at: Place,
): void {
  const { type, series, title, firstRow, rowCount, categories } = chart;
  // Excel's own funnel takes a column of names and one of figures, and offers nothing to set them by.
  const isNative = type === "Funnel";
  const first = series[0]?.column ?? 0;
  const source = isNative
    ? worksheet.getRangeByIndexes(at.row + firstRow - 1, at.column + categories, rowCount + 1, first - categories + 1)
    : worksheet.getRangeByIndexes(at.row + firstRow, at.column + first, rowCount, 1);
  const added = worksheet.charts.add(type, source, "Columns");
  added.name = chart.name;
  added.title.text = title;
  added.title.format.font.size = 12;
  added.setPosition(
    worksheet.getRangeByIndexes(at.row + chart.down, chart.column, 1, 1),
    worksheet.getRangeByIndexes(at.row + chart.down + chart.rows - 1, chart.column + chart.columnCount - 1, 1, 1),
  );
  // A place for the legend would bring it back.
  if (drawnSeries(chart) > 1) added.legend.position = "Bottom";
  else added.legend.visible = false;
  if (isNative) return;
  series.slice(1).forEach(({ name }) => added.series.add(name));
  queueSeries(worksheet, added, chart, at);
  series.forEach((each, index) => queueSeriesLook(added.series.getItemAt(index), each, block, chart));
  queueAxes(added, chart);
}

/** Points the series at the rows of the block, and names them unless the person may have. */
export function queueSeries(
  worksheet: Excel.Worksheet,
  added: Excel.Chart,
  { series, firstRow, rowCount, categories }: Pick<SheetChart, "series" | "firstRow" | "rowCount" | "categories">,
  at: Place,
  names = true,
): void {
  const cells = (column: number) => worksheet.getRangeByIndexes(at.row + firstRow, at.column + column, rowCount, 1);
  series.forEach(({ name, column }, index) => {
    const drawn = added.series.getItemAt(index);
    if (names) drawn.name = name;
    drawn.setValues(cells(column));
    drawn.setXAxisValues(cells(categories));
  });
}

function queueSeriesLook(
  drawn: Excel.ChartSeries,
  { colour, column }: SheetChart["series"][number],
  { rows }: Pick<SheetBlock, "rows">,
  { type, firstRow }: SheetChart,
): void {
  drawn.gapWidth = 45;
  if (colour.fill === null) {
    drawn.format.fill.clear();
    drawn.format.line.clear();
    return;
  }
  drawn.format.fill.setSolidColor(colour.fill);
  drawn.hasDataLabels = true;
  const labels = drawn.dataLabels;
  labels.position = isStacked(type) ? "Center" : "OutsideEnd";
  labels.numberFormat = rows[firstRow]?.cells[column]?.format === "percent" ? numberFormatOf.percent : withoutZeros;
  labels.format.font.color = isStacked(type) ? colour.letters : plainLetters;
}

function queueAxes({ axes }: Excel.Chart, { type }: SheetChart): void {
  axes.valueAxis.visible = false;
  axes.valueAxis.majorGridlines.visible = false;
  // Excel draws the first row of a bar chart at the bottom.
  if (type === "BarStacked" || type === "BarClustered") axes.categoryAxis.reversePlotOrder = true;
}

function isStacked(type: SheetChart["type"]): boolean {
  return type === "BarStacked" || type === "ColumnStacked";
}

function drawnSeries({ series }: SheetChart): number {
  return series.filter(({ colour }) => colour.fill !== null).length;
}

const withoutZeros = "#,##0;-#,##0;;";
const plainLetters = "#242424";
