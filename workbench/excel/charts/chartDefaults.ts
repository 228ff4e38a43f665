import type { ChartState } from "../state/chartState";
import { chartTypes, hasAxes } from "../state/chartTypes";

/** What Excel chooses where nobody has: needed by whoever reads, draws or saves a chart. */

/** The room between the categories, in per cent of the width of a column or bar. */
export function gapWidthOf({ gapWidth, type }: ChartState): number {
  const { shape, grouping } = chartTypes[type];
  return gapWidth ?? (grouping !== "clustered" ? 150 : shape === "bar" ? 182 : 219);
}

/** In per cent; negative where the columns or bars of a category stand apart. */
export function overlapOf({ overlap, type }: ChartState): number {
  const { shape, grouping } = chartTypes[type];
  return overlap ?? (grouping !== "clustered" ? 100 : shape === "bar" ? 0 : -27);
}

/** In per cent of the size of a doughnut. */
export function holeSizeOf({ holeSize }: ChartState): number {
  return holeSize ?? 75;
}

/** Excel gives a chart a legend where it tells something apart. */
export function showsLegend({ legend, series, type }: ChartState): boolean {
  return legend?.visible ?? (series.length > 1 || !hasAxes(type));
}

/** Excel's own sizes of words, in points. */
export const textSizes = { labels: 9, axisTitle: 10, title: 14 } as const;
export const usualTextColor = "#595959";
