import { openExcel, refusal } from "../openExcel";
import { type OpenAddIn, openThroughOfficeJs } from "../openThroughOfficeJs";

/** The unmodified Office.js makes and changes charts over its own wire. */
describe("charts through Office.js", () => {
  let excel: OpenAddIn["excel"];
  let addIn: OpenAddIn["addIn"];
  let close: OpenAddIn["close"];

  beforeEach(async () => {
    ({ excel, addIn, close } = await openThroughOfficeJs());
  });

  afterEach(() => {
    expect(close()).toEqual([]);
  });

  it("make the funnel of SPEC §5: a stacked bar with a transparent series that centres the other", async () => {
    const made = await addIn.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C4").formulas = [
        ["Stage", "", "Customers"],
        ["Lead", "=(MAX($C$2:$C$4)-C2)/2", 60],
        ["Test drive", "=(MAX($C$2:$C$4)-C3)/2", 18],
        ["Order", "=(MAX($C$2:$C$4)-C4)/2", 6],
      ];
      const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C4"), "Columns");
      chart.name = "Callsheet funnel";
      chart.title.text = "Funnel";
      chart.title.format.font.size = 16;
      chart.title.format.font.bold = true;
      chart.legend.visible = false;
      chart.setPosition("E2", "K20");
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.valueAxis.visible = false;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.valueAxis.maximum = 60;
      const spacer = chart.series.getItemAt(0);
      spacer.format.fill.clear();
      spacer.format.line.clear();
      spacer.gapWidth = 20;
      const customers = chart.series.getItemAt(1);
      customers.format.fill.setSolidColor("#0F6CBD");
      customers.hasDataLabels = true;
      customers.dataLabels.position = "Center";
      customers.dataLabels.numberFormat = "0";
      customers.points.getItemAt(2).format.fill.setSolidColor("orange");
      chart.load("name, chartType, left, top, width, height, id");
      chart.series.load("items/name, items/gapWidth, count");
      chart.title.load("text");
      customers.dataLabels.load("linkNumberFormat, numberFormat");
      const covered = sheet.getRange("E2:K20").load("left, top, width, height");
      await context.sync();
      return {
        chart: chart.toJSON(),
        series: chart.series.items.map(({ name, gapWidth }) => ({ name, gapWidth })),
        title: chart.title.text,
        labels: customers.dataLabels.toJSON(),
        frame: [chart.left, chart.top, chart.width, chart.height],
        covered: [covered.left, covered.top, covered.width, covered.height],
      };
    });
    expect(made.chart).toMatchObject({ name: "Callsheet funnel", chartType: "BarStacked" });
    expect(made.frame).toEqual(made.covered);
    expect(made.series).toEqual([
      { name: "Series1", gapWidth: 20 },
      { name: "Customers", gapWidth: 20 },
    ]);
    expect(made.title).toBe("Funnel");
    expect(made.labels).toMatchObject({ linkNumberFormat: false, numberFormat: "0" });
    expect(Object.values(excel.state.sheets)).toMatchObject([
      {
        charts: [
          {
            type: "BarStacked",
            title: { text: "Funnel", format: { font: { size: 16, bold: true } } },
            legend: { visible: false },
            gapWidth: 20,
            categoryAxis: { reversePlotOrder: true },
            valueAxis: { visible: false, majorGridlines: { visible: false }, maximum: 60 },
            series: [
              { format: { fill: { none: true }, line: { none: true } } },
              { format: { fill: { color: "#0F6CBD" } }, points: { 2: { fill: { color: "#FFA500" } } } },
            ],
          },
        ],
      },
    ]);
  });

  it("are found again in a later run, by name, by place and in the list, and go when they are deleted", async () => {
    await addIn.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:B3").values = [
        ["Tier", "Customers"],
        ["A", 3],
        ["B", 5],
      ];
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Auto");
      await context.sync();
      chart.name = "Tiers";
      chart.width = 300;
      sheet.charts.add("Pie", sheet.getRange("A1:B3"));
      await context.sync();
    });
    const seen = await addIn.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const count = sheet.charts.getCount();
      sheet.charts.load("items/name, items/width, count");
      const tiers = sheet.charts.getItemOrNullObject("tiers");
      const nobody = sheet.charts.getItemOrNullObject("nobody");
      const second = sheet.charts.getItemAt(1).load("name, chartType");
      const shown = tiers.series.getItemAt(0).getDimensionValues("Values");
      const worksheet = tiers.worksheet.load("name");
      await context.sync();
      tiers.delete();
      const left = sheet.charts.getCount();
      await context.sync();
      return {
        items: sheet.charts.items.map(({ name, width }) => [name, width]),
        counts: [count.value, sheet.charts.count, left.value],
        found: [tiers.isNullObject, nobody.isNullObject],
        second: [second.name, second.chartType],
        shown: shown.value,
        worksheet: worksheet.name,
      };
    });
    expect(seen).toEqual({
      items: [
        ["Tiers", 300],
        ["Chart 2", 360],
      ],
      counts: [2, 2, 1],
      found: [false, true],
      second: ["Chart 2", "Pie"],
      shown: ["3", "5"],
      worksheet: "Sheet1",
    });
  });
});

describe("a new chart", () => {
  const quarters = [
    ["Source", "Q1", "Q2", "Q3"],
    ["Shop", 4, 5, 6],
    ["Web", 7, 8, 9],
  ];

  it("takes its series from columns, or from rows where there are more columns than rows", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:D3").values = quarters;
    const seriesOf = (by?: string): string[] =>
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:D3"), by).series.items.map(({ name }) => name);
    expect(seriesOf()).toEqual(["Shop", "Web"]);
    expect(seriesOf("Rows")).toEqual(["Shop", "Web"]);
    expect(seriesOf("Columns")).toEqual(["Q1", "Q2", "Q3"]);
    const { series } = sheet.charts.getItemAt(2);
    expect(series.getItemAt(0).getDimensionDataSourceString("Values")).toBe("Sheet1!B2:B3");
    expect(series.getItemAt(0).getDimensionDataSourceString("Categories")).toBe("Sheet1!A2:A3");
    expect(series.getItemAt(0).getDimensionValues("Categories")).toEqual(["Shop", "Web"]);
  });

  it("takes a first column of dates, or one beneath an empty corner, for categories, and any other for values", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:B3").values = [
      ["Month", "Orders"],
      ["2026-01-01", 10],
      ["2026-02-01", 12],
    ];
    sheet.getRange("D1:E3").values = [
      ["", "Orders"],
      [2025, 10],
      [2026, 12],
    ];
    sheet.getRange("G1:H3").values = [
      ["Year", "Orders"],
      [2025, 10],
      [2026, 12],
    ];
    const namesOf = (address: string): string[] =>
      sheet.charts.add("Line", sheet.getRange(address)).series.items.map(({ name }) => name);
    expect([namesOf("A1:B3"), namesOf("D1:E3"), namesOf("G1:H3")]).toEqual([
      ["Orders"],
      ["Orders"],
      ["Year", "Orders"],
    ]);
  });

  it("is called, titled and given a legend as Excel does by itself, in Excel's language", () => {
    const { sheet } = openExcel({ cultureName: "zh-CN" });
    sheet.getRange("A1:D3").values = quarters;
    const several = sheet.charts.add("ColumnClustered", sheet.getRange("A1:D3"));
    const single = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
    const pie = sheet.charts.add("Pie", sheet.getRange("A1:B3"));
    expect([several.name, several.title.text, several.legend.visible]).toEqual(["图表 1", "图表标题", true]);
    single.legend.position = "Right";
    expect([single.name, single.title.text, single.legend.visible]).toEqual(["图表 2", "Q1", false]);
    expect([pie.name, pie.title.text, pie.legend.visible]).toEqual(["图表 3", "Q1", true]);
    expect(several.series.add().name).toBe("系列3");
  });

  it("can be built series by series, each from cells of its own", async () => {
    const { excel, sheet } = openExcel();
    const source = excel.workbook.worksheets.add("Numbers");
    source.getRange("A1:B2").formulas = [
      ["Lead", 60],
      ["Order", "=B1/10"],
    ];
    const chart = sheet.charts.add("BarClustered", sheet.getRange("A1"));
    for (const series of chart.series.items) series.delete();
    const series = chart.series.add("Customers");
    series.setValues(source.getRange("B1:B2"));
    series.setXAxisValues(source.getRange("A1:A2"));
    await excel.engineSettled();
    expect([chart.series.count, series.name]).toEqual([1, "Customers"]);
    expect(series.getDimensionValues("Values")).toEqual(["60", "6"]);
    source.getRange("B1").values = 80;
    await excel.engineSettled();
    expect(series.getDimensionValues("Values")).toEqual(["80", "8"]);
    expect(series.getDimensionDataSourceType("Values")).toBe("ExternalRange");
  });

  it("chooses the bounds of its value axis as Excel does, until they are set", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:A4").values = [["Customers"], [60], [18], [6]];
    const axis = sheet.charts.add("ColumnClustered", sheet.getRange("A1:A4")).axes.valueAxis;
    // Excel 2016 draws 60, 18, 6 from 0 to 70 in tens, 100 to 120 in twenties, 45 to 50 in fives.
    expect([axis.minimum, axis.maximum, axis.majorUnit]).toEqual([0, 70, 10]);
    sheet.getRange("A2").values = 100;
    expect([axis.minimum, axis.maximum, axis.majorUnit]).toEqual([0, 120, 20]);
    sheet.getRange("A2").values = 45;
    expect([axis.minimum, axis.maximum, axis.majorUnit]).toEqual([0, 50, 5]);
    axis.maximum = 48;
    axis.minimum = -2;
    expect([axis.minimum, axis.maximum]).toEqual([-2, 48]);
    axis.maximum = "";
    expect(axis.maximum).toBe(50);
  });
});

describe("charts and the sheet beneath them", () => {
  it("show their cells wherever rows that come in or go have put them, under whatever name the sheet has", () => {
    const { excel, sheet } = openExcel();
    const source = excel.workbook.worksheets.add("Numbers");
    source.getRange("A1:B3").values = [
      ["Tier", "Customers"],
      ["A", 3],
      ["B", 5],
    ];
    const { series } = sheet.charts.add("ColumnClustered", source.getRange("A1:B3"));
    const where = (): string => series.getItemAt(0).getDimensionDataSourceString("Values");
    source.getRange("1:2").insert("Down");
    expect(where()).toBe("Numbers!B4:B5");
    source.getRange("B5:B6").insert("Down");
    expect(where()).toBe("Numbers!B4:B7");
    source.getRange("B5:B6").delete("Up");
    source.name = "Our numbers";
    expect(where()).toBe("'Our numbers'!B4:B5");
    expect(series.getItemAt(0).name).toBe("Customers");
    source.getRange("3:5").delete("Up");
    expect([where(), series.getItemAt(0).getDimensionValues("Values")]).toEqual(["", []]);
  });

  it("leave out rows that are hidden, unless they are told to show them", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:A4").values = [["Customers"], [60], [18], [6]];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:A4"));
    sheet.getRange("3:3").rowHidden = true;
    expect(chart.series.getItemAt(0).getDimensionValues("Values")).toEqual(["60", "6"]);
    chart.plotVisibleOnly = false;
    expect(chart.series.getItemAt(0).getDimensionValues("Values")).toEqual(["60", "18", "6"]);
  });

  it("move with rows that come in above them, and grow with columns beneath them", () => {
    const { sheet } = openExcel();
    const chart = sheet.charts.add("Pie", sheet.getRange("A1:B3"));
    chart.setPosition("C3", "F10");
    sheet.getRange("1:1").insert("Down");
    const over = (address: string): number[] => {
      const { left, top, width, height } = sheet.getRange(address);
      return [left, top, width, height];
    };
    const frame = (): number[] => [chart.left, chart.top, chart.width, chart.height];
    expect(frame()).toEqual(over("C4:F11"));
    sheet.getRange("D:D").format.columnWidth = 200;
    expect(frame()).toEqual(over("C4:F11"));
    chart.setPosition("A2");
    expect(frame().slice(0, 2)).toEqual(over("A2").slice(0, 2));
    sheet.getRange("1:4").delete("Up");
    expect(chart.top).toBe(0);
  });

  it("come along when the sheet is copied, and the copy shows its own cells", () => {
    const { sheet } = openExcel();
    sheet.getRange("A1:A3").values = [["Customers"], [60], [18]];
    sheet.charts.add("ColumnClustered", sheet.getRange("A1:A3")).name = "Tiers";
    const copy = sheet.copy();
    copy.getRange("A2").values = 1;
    const values = [sheet, copy].map(({ charts }) =>
      charts.getItem("Tiers").series.getItemAt(0).getDimensionValues("Values"),
    );
    expect(values).toEqual([
      ["60", "18"],
      ["1", "18"],
    ]);
    expect(copy.charts.getItemAt(0).id).not.toBe(sheet.charts.getItemAt(0).id);
  });
});

describe("Excel refuses", () => {
  it("types of chart that do not exist; those that only the stand-in lacks it names", () => {
    const { sheet } = openExcel();
    const add = (type: string): string => refusal(() => sheet.charts.add(type, sheet.getRange("A1:B3")));
    expect([add("Invalid"), add("Columns"), add("3DColumn"), add("Waterfall")]).toEqual([
      "InvalidArgument",
      "InvalidArgument",
      "NotImplemented",
      "NotImplemented",
    ]);
  });

  it("labels where a type of chart cannot have them: a file with such labels is damaged to it", () => {
    const { sheet } = openExcel();
    const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:B3"));
    expect(refusal(() => (chart.dataLabels.position = "OutsideEnd"))).toBe("InvalidArgument");
    chart.chartType = "BarClustered";
    chart.dataLabels.position = "OutsideEnd";
    expect(chart.series.getItemAt(0).dataLabels.position).toBe("OutsideEnd");
  });

  it("what is out of bounds, not there or of another sheet", () => {
    const { excel, sheet } = openExcel();
    const other = excel.workbook.worksheets.add();
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
    const series = chart.series.getItemAt(0);
    const refused = [
      () => sheet.charts.getItemAt(1),
      () => chart.series.getItemAt(9),
      () => (series.gapWidth = 501),
      () => (series.overlap = -101),
      () => (chart.legend.position = "Middle"),
      () => (chart.width = 0),
      () => (chart.left = -1),
      () => (chart.name = ""),
      () => chart.setPosition(other.getRange("A1")),
      () => chart.setPosition("nowhere"),
      () => series.setValues("A1:A3" as never),
      () => series.format.fill.setSolidColor("no such colour"),
    ].map(refusal);
    expect(refused).toEqual(refused.map(() => "InvalidArgument"));
    expect(refusal(() => sheet.charts.getItem("nobody"))).toBe("ItemNotFound");
    chart.chartType = "Pie";
    expect(refusal(() => chart.axes.valueAxis.visible)).toBe("InvalidOperation");
  });

  it("any change of charts on a protected sheet, unless objects may be edited there", () => {
    const { sheet } = openExcel();
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"));
    sheet.protection.protect();
    const changes = [
      () => sheet.charts.add("Pie", sheet.getRange("A1:B3")),
      () => (chart.title.text = "Customers"),
      () => chart.series.getItemAt(0).format.fill.clear(),
      () => chart.delete(),
    ];
    expect(changes.map(refusal)).toEqual(changes.map(() => "AccessDenied"));
    sheet.protection.unprotect();
    sheet.protection.protect({ allowEditObjects: true });
    chart.title.text = "Customers";
    expect(chart.title.text).toBe("Customers");
  });
});
