import type { ChartContents } from "./chartContents";
import type { ChartState } from "../state/chartState";
import { chartTypes } from "../state/chartTypes";

export type ValueScale = { readonly minimum: number; readonly maximum: number; readonly majorUnit: number };

/**
 * The bounds of the value axis: what was set, else from zero to the first round number beyond the largest value and a
 * twentieth, in ten steps at most, as Excel chooses them. Shares of a hundred go to 1.
 */
export function valueScale(chart: ChartState, contents: ChartContents): ValueScale {
  const { least, most } = extentOf(chart, contents);
  const set = chart.valueAxis ?? {};
  const room = chartTypes[chart.type].grouping === "percentStacked" ? 0 : (most - least) * roomBeyond;
  const highest = set.maximum ?? (most > 0 ? most + room : 0);
  const lowest = set.minimum ?? (least < 0 ? least - room : 0);
  const majorUnit = set.majorUnit ?? roundUnit((highest - lowest) / mostSteps);
  return {
    minimum: set.minimum ?? roundTo(Math.floor(lowest / majorUnit), majorUnit),
    maximum: set.maximum ?? roundTo(Math.ceil(highest / majorUnit), majorUnit),
    majorUnit,
  };
}

function extentOf(chart: ChartState, { series, categories }: ChartContents): { least: number; most: number } {
  const { grouping } = chartTypes[chart.type];
  const totals = categories.flatMap((_, index) => {
    const values = series.map(({ values }) => values[index] ?? 0);
    if (grouping !== "stacked" && grouping !== "percentStacked") return values;
    const above = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
    const below = values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0);
    if (grouping === "stacked") return [above, below];
    const whole = above - below || 1;
    return [above > 0 ? 1 : 0, below < 0 ? Math.floor(below / whole) : 0];
  });
  const least = Math.min(0, ...totals);
  const most = Math.max(0, ...totals);
  return least === most ? { least: 0, most: 1 } : { least, most };
}

/** 1, 2 or 5 times a power of ten: the smallest that is no less than `wanted`. */
function roundUnit(wanted: number): number {
  if (!(wanted > 0) || !Number.isFinite(wanted)) return 1;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = [1, 2, 5].find((times) => times * power >= wanted * 0.999) ?? 10;
  return roundTo(step, power);
}

/** Multiples of a power of ten without the tails of binary fractions. */
function roundTo(times: number, unit: number): number {
  return Number((times * unit).toPrecision(12));
}

const roomBeyond = 0.05;
const mostSteps = 10;
