import type { Chart } from "../../../workbench/excel/charts/charts";
import { emptyCarrier, type Carrier } from "../../../workbench/files/carrier";
import { gridContents } from "../../../workbench/files/gridContents";
import type { OpenedWorkbook } from "../../../workbench/files/readXlsx";
import { readWorkbookFile, writeWorkbookFile } from "../../../workbench/files/workbookFile";
import { type OpenExcel, openExcel } from "../excel/openExcel";

/** The workbook as it is saved now. */
export async function saved({ excel, engine }: OpenExcel, carrier: Carrier = emptyCarrier()): Promise<Uint8Array> {
  await excel.engineSettled();
  const written = await writeWorkbookFile(carrier, gridContents(engine.univerAPI), excel.state, savedAt);
  if (written.kind !== "written") throw new Error(written.problem.code);
  return written.bytes;
}

export async function opened(bytes: Uint8Array): Promise<OpenExcel & { readonly workbook: OpenedWorkbook }> {
  const read = await readWorkbookFile(bytes, "charts.xlsx");
  if (read.kind !== "opened") throw new Error(read.problem.code);
  const { workbook } = read;
  return { ...openExcel({ data: workbook.data, state: workbook.documentState }), workbook };
}

/** A sheet with the stages of a sale and three months of two kinds of customers, and one chart of each type over them. */
export function chartSheet(): OpenExcel {
  // As wide and high as the cells of a file that says nothing of it.
  const size = { defaultColumnWidth: 72, defaultRowHeight: 20 };
  const sheets = { "sheet-1": { id: "sheet-1", name: "Sheet1", rowCount: 100, columnCount: 26, ...size } };
  const open = openExcel({ data: { sheets } });
  const { sheet } = open;
  sheet.getRange("A1:C5").formulas = [
    ["Stage", "", "Customers"],
    ["Lead", "=(MAX($C$2:$C$5)-C2)/2", 60],
    ["Visit", "=(MAX($C$2:$C$5)-C3)/2", 42],
    ["Test drive", "=(MAX($C$2:$C$5)-C4)/2", 18],
    ["Order", "=(MAX($C$2:$C$5)-C5)/2", 6],
  ];
  sheet.getRange("A7:C10").values = [
    ["Month", "New", "Returning"],
    ["January", 10, 20],
    ["February", 12, 18],
    ["March", 9, 25],
  ];
  makeFunnel(open);
  const place = (type: string, source: string, start: string, end: string): Chart => {
    const chart = sheet.charts.add(type, sheet.getRange(source));
    chart.setPosition(start, end);
    return chart;
  };
  const columns = place("ColumnClustered", "A7:C10", "F16", "L30");
  columns.title.text = 'New & returning <by month>\n"2026"';
  columns.dataLabels.position = "OutsideEnd";
  columns.axes.valueAxis.title.text = "Customers";
  columns.axes.valueAxis.maximum = 40;
  columns.axes.valueAxis.majorUnit = 10;
  columns.axes.categoryAxis.format.font.size = 12;
  columns.format.border.clear();
  const stacked = place("ColumnStacked", "A7:C10", "N1", "T14");
  stacked.legend.position = "Right";
  stacked.legend.legendEntries.getItemAt(1).visible = false;
  place("BarStacked100", "A7:C10", "N16", "T30").axes.valueAxis.numberFormat = "0.0%";
  const line = place("LineMarkers", "A7:C10", "F32", "L46");
  line.title.visible = false;
  line.series.getItemAt(0).format.line.color = "#C50F1F";
  line.series.getItemAt(0).format.line.lineStyle = "Dash";
  line.series.getItemAt(1).markerStyle = "Diamond";
  line.series.getItemAt(1).smooth = true;
  const pie = place("Pie", "A7:B10", "N32", "T46");
  pie.dataLabels.showPercentage = true;
  pie.dataLabels.showValue = false;
  pie.series.getItemAt(0).points.getItemAt(1).format.fill.setSolidColor("#107C10");
  place("Doughnut", "A7:B10", "F48", "L62").series.getItemAt(0).doughnutHoleSize = 50;
  place("Area", "A7:C10", "N48", "T62").displayBlanksAs = "Zero";
  place("ColumnClustered", "A7:C10", "F64", "L78").series.getItemAt(1).chartType = "Line";
  const excelsFunnel = place("Funnel", "C1:C5", "N64", "T78");
  excelsFunnel.series.getItemAt(0).setXAxisValues(sheet.getRange("A2:A5"));
  excelsFunnel.series.getItemAt(0).hasDataLabels = true;
  excelsFunnel.title.text = "Excel's funnel";
  return open;
}

/** SPEC §5: bars that a transparent series centres. */
function makeFunnel({ sheet }: OpenExcel): void {
  const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C5"), "Columns");
  chart.name = "Funnel";
  chart.legend.visible = false;
  chart.setPosition("F1", "L14");
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.visible = false;
  chart.axes.valueAxis.majorGridlines.visible = false;
  const spacer = chart.series.getItemAt(0);
  spacer.format.fill.clear();
  spacer.format.line.clear();
  spacer.gapWidth = 20;
  const customers = chart.series.getItemAt(1);
  customers.format.fill.setSolidColor("#0F6CBD");
  customers.hasDataLabels = true;
  customers.dataLabels.numberFormat = "#,##0";
  customers.dataLabels.format.font.color = "#FFFFFF";
  customers.points.getItemAt(3).format.fill.setSolidColor("#C50F1F");
}

const savedAt = new Date("2026-11-28T04:00:00Z");
