/** How a type of chart draws its series, and how it puts those of one category together. */
export type ChartKind = {
  readonly shape: "column" | "bar" | "line" | "area" | "pie" | "doughnut" | "funnel";
  readonly grouping: "clustered" | "stacked" | "percentStacked" | "standard";
};

/** The types of chart that the stand-in holds, by the names of `Excel.ChartType`. */
export const chartTypes = {
  ColumnClustered: { shape: "column", grouping: "clustered" },
  ColumnStacked: { shape: "column", grouping: "stacked" },
  ColumnStacked100: { shape: "column", grouping: "percentStacked" },
  BarClustered: { shape: "bar", grouping: "clustered" },
  BarStacked: { shape: "bar", grouping: "stacked" },
  BarStacked100: { shape: "bar", grouping: "percentStacked" },
  Line: { shape: "line", grouping: "standard" },
  LineMarkers: { shape: "line", grouping: "standard" },
  Area: { shape: "area", grouping: "standard" },
  AreaStacked: { shape: "area", grouping: "stacked" },
  Pie: { shape: "pie", grouping: "standard" },
  Doughnut: { shape: "doughnut", grouping: "standard" },
  Funnel: { shape: "funnel", grouping: "standard" },
} as const satisfies Readonly<Record<string, ChartKind>>;

export type ChartTypeName = keyof typeof chartTypes;

/** Where Excel can put the labels of a series of this type; anywhere else makes a file that it calls damaged. */
export function labelPlaces(type: ChartTypeName): readonly string[] {
  const { shape, grouping } = chartTypes[type];
  switch (shape) {
    case "column":
    case "bar":
      return grouping === "clustered"
        ? ["OutsideEnd", "Center", "InsideEnd", "InsideBase"]
        : ["Center", "InsideEnd", "InsideBase"];
    case "line":
      return ["Right", "Left", "Top", "Bottom", "Center"];
    case "pie":
      return ["BestFit", "Center", "InsideEnd", "OutsideEnd"];
    case "funnel":
      return ["Center"];
    case "area":
    case "doughnut":
      return [];
  }
}

/** Pies and doughnuts are drawn around a point and have no axes. */
export function hasAxes(type: ChartTypeName): boolean {
  const { shape } = chartTypes[type];
  return shape !== "pie" && shape !== "doughnut";
}

/** The names of `Excel.ChartType` that the stand-in has no chart for. */
export const otherTypesOfExcel: ReadonlySet<string> = new Set([
  ...["3DColumnClustered", "3DColumnStacked", "3DColumnStacked100", "3DBarClustered", "3DBarStacked"],
  ...["3DBarStacked100", "LineStacked", "LineStacked100", "LineMarkersStacked", "LineMarkersStacked100", "PieOfPie"],
  ...["PieExploded", "3DPieExploded", "BarOfPie", "XYScatterSmooth", "XYScatterSmoothNoMarkers", "XYScatterLines"],
  ...["XYScatterLinesNoMarkers", "AreaStacked100", "3DAreaStacked", "3DAreaStacked100", "DoughnutExploded"],
  ...["RadarMarkers", "RadarFilled", "Surface", "SurfaceWireframe", "SurfaceTopView", "SurfaceTopViewWireframe"],
  ...["Bubble", "Bubble3DEffect", "StockHLC", "StockOHLC", "StockVHLC", "StockVOHLC", "CylinderColClustered"],
  ...["CylinderColStacked", "CylinderColStacked100", "CylinderBarClustered", "CylinderBarStacked"],
  ...["CylinderBarStacked100", "CylinderCol", "ConeColClustered", "ConeColStacked", "ConeColStacked100"],
  ...["ConeBarClustered", "ConeBarStacked", "ConeBarStacked100", "ConeCol", "PyramidColClustered"],
  ...["PyramidColStacked", "PyramidColStacked100", "PyramidBarClustered", "PyramidBarStacked"],
  ...["PyramidBarStacked100", "PyramidCol", "3DColumn", "3DLine", "3DPie", "XYScatter", "3DArea", "Radar"],
  ...["Histogram", "Boxwhisker", "Pareto", "RegionMap", "Treemap", "Waterfall", "Sunburst"],
]);
