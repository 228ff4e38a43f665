import type { Area } from "../places/address";
import type { ChartTypeName } from "./chartTypes";

/**
 * A chart of a sheet, as plain data. What is left out is as Excel has it by itself; names of choices are those of
 * Office.js (`"OutsideEnd"`), colours are `#RRGGBB`, lengths are points.
 */
export type ChartState = {
  readonly id: string;
  readonly name: string;
  readonly type: ChartTypeName;
  readonly anchor: ChartAnchor;
  readonly plotBy: "Rows" | "Columns";
  readonly series: readonly ChartSeriesState[];
  readonly title?: ChartTextState;
  readonly legend?: ChartLegendState;
  readonly categoryAxis?: ChartAxisState;
  readonly valueAxis?: ChartAxisState;
  readonly format?: ChartShapeState;
  /** The room between the categories, in per cent of the width of a column or bar. */
  readonly gapWidth?: number;
  /** How far the columns or bars of one category lie over each other, in per cent. */
  readonly overlap?: number;
  /** Of a doughnut, in per cent of its size. */
  readonly holeSize?: number;
  /** Where a pie or doughnut begins, in degrees clockwise from the top. */
  readonly firstSliceAngle?: number;
  /** Whether hidden rows and columns stay out of the chart; they do unless this is `false`. */
  readonly plotVisibleOnly?: boolean;
  readonly displayBlanksAs?: "NotPlotted" | "Zero" | "Interplotted";
  /** What a screen reader says of the chart; Office.js has no member for it, files do. */
  readonly description?: string;
};

/** A chart lies between two points of the sheet, so it moves and grows with the cells beneath it. */
export type ChartAnchor = { readonly from: AnchorPoint; readonly to: AnchorPoint };

/** A cell, and how far right and down of its corner, in points. */
export type AnchorPoint = {
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
};

/** Cells that a chart shows. They keep their sheet when it is renamed. */
export type ChartReference = { readonly sheetId: string; readonly area: Area };

export type ChartSeriesState = {
  readonly id: string;
  /** A text, or the cell that has it. */
  readonly name?: string | ChartReference | undefined;
  readonly values?: ChartReference | undefined;
  readonly categories?: ChartReference | undefined;
  /** Of a series that is drawn otherwise than the chart. */
  readonly type?: ChartTypeName;
  readonly format?: ChartShapeState;
  readonly markerStyle?: string;
  readonly markerSize?: number;
  readonly smooth?: boolean;
  /** A series without it has no labels. */
  readonly dataLabels?: ChartLabelsState | undefined;
  /** Columns, bars and slices that look otherwise than the rest of their series, by their position. */
  readonly points?: Readonly<Record<number, ChartShapeState>>;
};

export type ChartTextState = {
  readonly visible?: boolean;
  readonly overlay?: boolean;
  /** The title that Excel makes up stands in where there is none. */
  readonly text?: string;
  readonly format?: ChartShapeState;
};

export type ChartLegendState = {
  readonly visible?: boolean;
  readonly position?: string;
  readonly overlay?: boolean;
  /** Positions of the series that the legend does not name. */
  readonly hiddenEntries?: readonly number[];
  readonly format?: ChartShapeState;
};

export type ChartAxisState = {
  readonly visible?: boolean;
  readonly reversePlotOrder?: boolean;
  /** Excel chooses bounds and units that are left out. */
  readonly maximum?: number | undefined;
  readonly minimum?: number | undefined;
  readonly majorUnit?: number | undefined;
  readonly majorGridlines?: ChartLinesState;
  readonly minorGridlines?: ChartLinesState;
  readonly title?: ChartTextState;
  /** As the cells have it, unless it is said here. */
  readonly numberFormat?: string | undefined;
  readonly tickLabelPosition?: string;
  readonly majorTickMark?: string;
  readonly minorTickMark?: string;
  readonly format?: ChartShapeState;
};

export type ChartLinesState = { readonly visible?: boolean; readonly format?: ChartShapeState };

export type ChartLabelsState = {
  readonly position?: string;
  readonly showValue?: boolean;
  readonly showSeriesName?: boolean;
  readonly showCategoryName?: boolean;
  readonly showPercentage?: boolean;
  readonly showLegendKey?: boolean;
  readonly separator?: string;
  /** As the cells have it, unless it is said here. */
  readonly numberFormat?: string | undefined;
  readonly format?: ChartShapeState;
};

/** How a part of a chart looks. */
export type ChartShapeState = {
  readonly fill?: ChartFillState;
  readonly line?: ChartLineState;
  readonly font?: ChartFontState;
};

export type ChartFillState = { readonly color?: string; readonly none?: boolean };

export type ChartLineState = {
  readonly color?: string | undefined;
  readonly none?: boolean;
  readonly weight?: number;
  readonly style?: string;
};

export type ChartFontState = {
  readonly name?: string;
  readonly size?: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
};
