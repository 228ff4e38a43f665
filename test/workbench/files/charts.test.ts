import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Chart } from "../../../workbench/excel/charts/charts";
import type { Worksheet } from "../../../workbench/excel/sheets/worksheet";
import { temporaryFolder } from "../../support/temporaryFolder";
import { outOfOrder } from "./chartOrder";
import { chartSheet, opened, saved } from "./chartSheet";

describe("charts in a saved file", () => {
  it("are the same when the file is opened again: types, cells, looks and places", async () => {
    const before = chartSheet();
    const after = await opened(await saved(before));
    expect(after.workbook.notShown).toEqual([]);
    expect(told(after.sheet)).toEqual(told(before.sheet));
    expect(after.sheet.charts.count).toBe(10);
  });

  it("are written in the order that Excel insists on", async () => {
    const parts = textsOf(await saved(chartSheet()));
    const charts = Object.keys(parts).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(10);
    expect(charts.flatMap((name) => outOfOrder(parts[name] ?? ""))).toEqual([]);
  });

  it("hold the funnel of SPEC §5 as any program draws it", async () => {
    const xml = textsOf(await saved(chartSheet()))["xl/charts/chart1.xml"] ?? "";
    const [, spacer = "", customers = ""] = xml.split("<c:ser>");
    expect(xml).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
    expect(xml).toContain('<c:gapWidth val="20"/><c:overlap val="100"/>');
    expect(xml).toContain('<c:orientation val="maxMin"/>');
    expect(xml).toMatch(/<c:valAx>.*<c:delete val="1"\/>/);
    expect(xml).not.toContain("<c:majorGridlines");
    expect(xml).not.toContain("<c:legend>");
    expect(spacer).toContain("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
    expect(customers).toContain('<c:spPr><a:solidFill><a:srgbClr val="0F6CBD"/></a:solidFill></c:spPr>');
    expect(customers).toContain('<c:numFmt formatCode="#,##0" sourceLinked="0"/>');
    // Stage "Order": (60 − 6) / 2 = 27 on either side.
    expect(spacer).toContain('<c:pt idx="3"><c:v>27</c:v></c:pt>');
    expect(customers).toContain(
      '<c:f>Sheet1!$A$2:$A$5</c:f><c:strCache><c:ptCount val="4"/><c:pt idx="0"><c:v>Lead</c:v>',
    );
  });

  it("hold Excel's own funnel beside plain bars for programs that do not know it", async () => {
    const parts = textsOf(await saved(chartSheet()));
    const drawing = parts["xl/drawings/drawing1.xml"] ?? "";
    expect(drawing).toMatch(/<mc:Choice [^>]*Requires="cx2">.*<cx:chart .*<mc:Fallback>.*<c:chart /);
    expect(parts["xl/charts/chartEx1.xml"]).toContain('layoutId="funnel"');
    expect(parts["xl/charts/chartEx1.xml"]).toContain("<cx:f>Sheet1!$C$2:$C$5</cx:f>");
    expect(parts["[Content_Types].xml"]).toContain('PartName="/xl/charts/chartEx1.xml"');
    const { sheet } = await opened(await saved(chartSheet()));
    expect(sheet.charts.getItemAt(9).chartType).toBe("Funnel");
  });

  it("leave out labels at a place that Excel would call damage, when the type was changed afterwards", async () => {
    const open = chartSheet();
    open.sheet.charts.getItemAt(1).chartType = "ColumnStacked";
    expect(textsOf(await saved(open))["xl/charts/chart2.xml"]).not.toContain("c:dLblPos");
  });

  it("lie over what the library writes: pictures and text boxes stay where they were", async () => {
    const { everythingWorkbook } = await import("./everythingWorkbook");
    const open = await opened(everythingWorkbook());
    const sheet = open.excel.workbook.worksheets.getItem("客户");
    sheet.charts.add("Pie", sheet.getRange("A2:B5")).name = "新图";
    const parts = textsOf(await saved(open, open.workbook.carrier));
    expect(parts["xl/drawings/drawing1.xml"]).toMatch(/先打红色的.*name="新图"/s);
    expect((await opened(await saved(open, open.workbook.carrier))).sheet.charts.count).toBe(1);
  });
});

describe("charts of an opened file", () => {
  it("go back byte for byte while nobody touches them, with everything that belongs to them", async () => {
    const open = await opened(fileOfExcel());
    expect(open.sheet.charts.items.map(({ name, chartType }) => [name, chartType])).toEqual([
      ["Tiers", "ColumnClustered"],
    ]);
    open.sheet.getRange("A10").values = "somewhere else";
    const parts = textsOf(await saved(open, open.workbook.carrier));
    expect(parts["xl/charts/chart1.xml"]).toBe(chartOfExcel);
    expect(parts["xl/charts/style1.xml"]).toBe(styleOfExcel);
    expect(parts["xl/charts/_rels/chart1.xml.rels"]).toContain('Target="/xl/charts/style1.xml"');
    expect(parts["xl/drawings/drawing1.xml"]).toContain('<xdr:twoCellAnchor editAs="oneCell">');
    expect(parts["xl/drawings/drawing1.xml"]).toContain('descr="Customers by tier"');
  });

  it("of a type that is not held are named, not listed, and kept", async () => {
    const open = await opened(fileOfExcel({ "xl/charts/chart1.xml": scatterOfExcel }));
    expect(open.workbook.notShown).toEqual(["charts"]);
    expect(open.sheet.charts.count).toBe(0);
    open.sheet.charts.add("Pie", open.sheet.getRange("A1:B3"));
    const bytes = await saved(open, open.workbook.carrier);
    expect(textsOf(bytes)["xl/charts/chart1.xml"]).toBe(scatterOfExcel);
    const again = await opened(bytes);
    expect([again.sheet.charts.count, again.workbook.notShown]).toEqual([1, ["charts"]]);
  });

  it("follow their cells: only the references and the place are written anew", async () => {
    const open = await opened(fileOfExcel());
    open.sheet.getRange("1:2").insert("Down");
    open.sheet.name = "Our tiers";
    const parts = textsOf(await saved(open, open.workbook.carrier));
    const moved = chartOfExcel
      .replaceAll("Sheet1!$A$2:$A$3", "'Our tiers'!$A$4:$A$5")
      .replaceAll("Sheet1!$B$2:$B$3", "'Our tiers'!$B$4:$B$5")
      .replaceAll("Sheet1!$B$1", "'Our tiers'!$B$3");
    expect(parts["xl/charts/chart1.xml"]).toBe(moved);
    expect(parts["xl/drawings/drawing1.xml"]).toContain("<xdr:row>4</xdr:row><xdr:rowOff>12700</xdr:rowOff>");
  });

  it("are written anew once their looks are changed, and go when they are deleted", async () => {
    const open = await opened(fileOfExcel());
    open.sheet.charts.getItem("Tiers").title.text = "New title";
    const changed = await opened(await saved(open, open.workbook.carrier));
    expect(changed.sheet.charts.getItem("Tiers").title.text).toBe("New title");
    expect(changed.sheet.charts.getItem("Tiers").series.getItemAt(0).getDimensionValues("Values")).toEqual(["3", "5"]);
    open.sheet.charts.getItem("Tiers").delete();
    const parts = textsOf(await saved(open, open.workbook.carrier));
    expect(Object.keys(parts).filter((name) => name.startsWith("xl/charts/"))).toEqual([]);
  });
});

describe("LibreOffice", () => {
  const soffice = ["/usr/bin/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find(existsSync);
  if (soffice === undefined) {
    it.skip("needs LibreOffice to open a saved file with its charts", () => undefined);
    return;
  }

  const folder = temporaryFolder();

  it("opens a saved file with its charts and saves them again", async () => {
    const file = path.join(folder, "charts.xlsx");
    writeFileSync(file, await saved(chartSheet()));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const target = ["--convert-to", "xlsx", "--outdir", path.join(folder, "again"), file];
    execFileSync(soffice, ["--headless", profile, ...target], { stdio: "ignore" });
    const { sheet } = await opened(readFileSync(path.join(folder, "again", "charts.xlsx")));
    // Excel's funnel comes back as the bars that stand in for it.
    expect(sheet.charts.items.map(({ chartType }) => chartType)).toEqual([
      ...["BarStacked", "ColumnClustered", "ColumnStacked", "BarStacked100", "LineMarkers", "Pie", "Doughnut", "Area"],
      ...["ColumnClustered", "BarClustered"],
    ]);
    const [spacer, customers] = sheet.charts.getItem("Funnel").series.items;
    expect(spacer?.door.read().format?.fill).toEqual({ none: true });
    expect(customers?.getDimensionValues("Values")).toEqual(["60", "42", "18", "6"]);
  }, 120_000);
});

/** Everything that Office.js can tell of the charts of a sheet. */
function told(sheet: Worksheet): unknown {
  return sheet.charts.items.map((chart) => ({
    name: chart.name,
    type: chart.chartType,
    place: [chart.left, chart.top, chart.width, chart.height],
    title: [chart.title.visible, chart.title.visible && chart.title.text, chart.title.format.font.size],
    legend: [
      chart.legend.visible,
      chart.legend.position,
      ...chart.legend.legendEntries.items.map((entry) => entry.visible),
    ],
    blanks: chart.displayBlanksAs,
    border: chart.format.border.lineStyle,
    axes: /Pie|Doughnut|Funnel/.test(chart.chartType) ? [] : axesOf(chart),
    series: chart.series.items.map((series) => ({
      name: series.name,
      type: series.chartType,
      values: series.getDimensionDataSourceString("Values"),
      categories: series.getDimensionDataSourceString("Categories"),
      shown: [series.getDimensionValues("Categories"), series.getDimensionValues("Values")],
      spacing: [series.gapWidth, series.overlap, series.doughnutHoleSize],
      line: [series.markerStyle, series.smooth, series.format.line.lineStyle, series.format.line.color],
      fill: [series.door.read().format?.fill?.none === true, series.door.read().format?.fill?.color],
      points: Object.entries(series.door.read().points ?? {}).map(([index, { fill }]) => [index, fill?.color]),
      labels: series.hasDataLabels && [
        series.dataLabels.showValue,
        series.dataLabels.showPercentage,
        series.dataLabels.position,
        series.dataLabels.numberFormat,
        series.dataLabels.format.font.color,
      ],
    })),
  }));
}

function axesOf({ axes }: Chart): unknown[] {
  return [axes.categoryAxis, axes.valueAxis].map((axis) => [
    ...[axis.visible, axis.reversePlotOrder, axis.minimum, axis.maximum, axis.majorUnit],
    ...[axis.majorGridlines.visible, axis.title.visible, axis.title.visible && axis.title.text],
    ...[axis.numberFormat, axis.linkNumberFormat, axis.format.font.size],
  ]);
}

function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** A file with one chart, in the words of Excel: prefixed names, a style part, looks that the stand-in does not know. */
function fileOfExcel(other: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts = { ...partsOfExcel, ...other };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const drawingml = "http://schemas.openxmlformats.org/drawingml/2006";
const package2006 = "http://schemas.openxmlformats.org/package/2006";

const seriesOfExcel =
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef><c:f>Sheet1!$B$1</c:f><c:strCache><c:ptCount val="1"/>' +
  '<c:pt idx="0"><c:v>Customers</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill>' +
  '<a:schemeClr val="accent1"/></a:solidFill><a:effectLst/></c:spPr><c:invertIfNegative val="0"/>' +
  "<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$3</c:f></c:strRef></c:cat>" +
  "<c:val><c:numRef><c:f>Sheet1!$B$2:$B$3</c:f></c:numRef></c:val></c:ser>";

const chartOfExcel =
  `${declaration}<c:chartSpace xmlns:c="${drawingml}/chart" xmlns:a="${drawingml}/main"><c:roundedCorners val="0"/><c:chart>` +
  '<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/>' +
  `<c:varyColors val="0"/>${seriesOfExcel}<c:gapWidth val="219"/><c:overlap val="-27"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
  '<c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling>' +
  '<c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/><c:crossAx val="1"/></c:valAx></c:plotArea>' +
  '<c:plotVisOnly val="1"/></c:chart></c:chartSpace>';

const scatterOfExcel = chartOfExcel.replaceAll("barChart", "scatterChart");

const styleOfExcel = `${declaration}<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>`;

const partsOfExcel: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `${declaration}<Types xmlns="${package2006}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>' +
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>' +
    '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>' +
    '<Override PartName="/xl/charts/style1.xml" ContentType="application/vnd.ms-office.chartstyle+xml"/></Types>',
  "_rels/.rels": relationships(["officeDocument", "xl/workbook.xml"]),
  "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relationships(["worksheet", "worksheets/sheet1.xml"]),
  "xl/worksheets/sheet1.xml":
    `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>` +
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Tier</t></is></c><c r="B1" t="inlineStr"><is><t>Customers</t></is></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2"><v>3</v></c></row>' +
    '<row r="3"><c r="A3" t="inlineStr"><is><t>B</t></is></c><c r="B3"><v>5</v></c></row>' +
    '</sheetData><drawing r:id="rId1"/></worksheet>',
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(["drawing", "../drawings/drawing1.xml"]),
  "xl/drawings/drawing1.xml":
    `${declaration}<xdr:wsDr xmlns:xdr="${drawingml}/spreadsheetDrawing" xmlns:a="${drawingml}/main"><xdr:twoCellAnchor editAs="oneCell">` +
    "<xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>12700</xdr:rowOff></xdr:from>" +
    "<xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Tiers" descr="Customers by tier"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    `<xdr:xfrm/><a:graphic><a:graphicData uri="${drawingml}/chart"><c:chart xmlns:c="${drawingml}/chart" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>",
  "xl/drawings/_rels/drawing1.xml.rels": relationships(["chart", "../charts/chart1.xml"]),
  "xl/charts/chart1.xml": chartOfExcel,
  "xl/charts/_rels/chart1.xml.rels": `${declaration}<Relationships xmlns="${package2006}/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/></Relationships>`,
  "xl/charts/style1.xml": styleOfExcel,
};

function relationships(...entries: readonly (readonly [string, string])[]): string {
  const lines = entries.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${package2006}/relationships">${lines.join("")}</Relationships>`;
}
