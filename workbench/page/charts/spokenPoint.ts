import type { DrawnChart, DrawnSeries } from "./drawnChart";

/** What the library is to call one column, bar or slice: by this its label finds it again. */
export function spokenPoint(drawn: DrawnChart, series: DrawnSeries, index: number): string {
  return `${index + 1}. ${drawn.categories[index] ?? ""}, ${series.name}: ${series.values[index] ?? ""}.`;
}
