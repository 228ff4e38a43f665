import { choleskyOf, solvedBy } from "./cholesky";

/** Rows of equally many features, each with whether the event followed (1 or 0), or with how probable it is. */
export type LogisticRows = { readonly features: readonly (readonly number[])[]; readonly happened: readonly number[] };

/** The log-odds of a row: intercept + Σ slope · (feature − centre) / scale. */
export type LogisticModel = {
  readonly intercept: number;
  readonly slopes: readonly number[];
  readonly centres: readonly number[];
  readonly scales: readonly number[];
};

/**
 * Logistic regression with an L2 penalty of `penalty`/2 · Σ slope² on standardised features; the intercept is free. By
 * Newton's method with halved steps: the objective is concave, so it always ends. A feature that never varies weighs
 * nothing. Needs rows of both kinds. Yields after every round.
 */
export function* fitLogisticSteps(
  { features, happened }: LogisticRows,
  penalty: number,
): Generator<number, LogisticModel, void> {
  const width = features[0]?.length ?? 0;
  const { centres, scales } = standardisation(features, width);
  yield 0;
  const standard = standardised(features, centres, scales);
  yield 0;
  const events = happened.reduce((sum, did) => sum + did, 0);
  let weights = new Float64Array(width + 1);
  weights[0] = Math.log(events / (happened.length - events));
  let here = evaluate(standard, happened, weights, penalty);
  for (let round = 0; round < mostRounds; round += 1) {
    const factor = choleskyOf(here.curvature);
    if (!factor) break;
    const step = solvedBy(factor, here.gradient);
    const gain = step.reduce((sum, value, k) => sum + value * here.gradient[k]!, 0);
    if (!(gain > smallestGain)) break;
    let share = 1;
    let next = weights.map((value, k) => value + step[k]!);
    let there = evaluate(standard, happened, next, penalty);
    while (there.value < here.value && share > 1e-6) {
      share /= 2;
      next = weights.map((value, k) => value + share * step[k]!);
      there = evaluate(standard, happened, next, penalty);
    }
    weights = next;
    here = there;
    yield round + 1;
  }
  return { intercept: weights[0] ?? 0, slopes: [...weights.subarray(1)], centres, scales };
}

export function logOdds(model: LogisticModel, row: readonly number[]): number {
  let sum = model.intercept;
  for (let k = 0; k < row.length; k += 1) {
    sum += (model.slopes[k]! * (row[k]! - model.centres[k]!)) / model.scales[k]!;
  }
  return sum;
}

export function probabilityOf(odds: number): number {
  return odds >= 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds));
}

function standardisation(features: readonly (readonly number[])[], width: number) {
  const centres = new Array<number>(width).fill(0);
  const scales = new Array<number>(width).fill(0);
  for (const row of features) for (let k = 0; k < width; k += 1) centres[k]! += row[k]! / features.length;
  for (const row of features) for (let k = 0; k < width; k += 1) scales[k]! += (row[k]! - centres[k]!) ** 2;
  return {
    centres,
    scales: scales.map((squares, k) => {
      const deviation = Math.sqrt(squares / features.length);
      return deviation > 1e-9 * (1 + Math.abs(centres[k]!)) ? deviation : Infinity;
    }),
  };
}

/** All rows one after the other: hundreds of thousands of small arrays cost more than the regression. */
function standardised(
  features: readonly (readonly number[])[],
  centres: readonly number[],
  scales: readonly number[],
): Float64Array {
  const width = centres.length;
  const rows = new Float64Array(features.length * width);
  for (let index = 0; index < features.length; index += 1) {
    const row = features[index]!;
    for (let k = 0; k < width; k += 1) rows[index * width + k] = (row[k]! - centres[k]!) / scales[k]!;
  }
  return rows;
}

function evaluate(
  rows: Float64Array,
  happened: readonly number[],
  weights: Float64Array,
  penalty: number,
): { value: number; gradient: Float64Array; curvature: Float64Array[] } {
  const size = weights.length;
  const gradient = new Float64Array(size);
  const curvature = Array.from({ length: size }, () => new Float64Array(size));
  let value = 0;
  for (let index = 0; index < happened.length; index += 1) {
    const before = index * (size - 1) - 1;
    let odds = weights[0]!;
    for (let k = 1; k < size; k += 1) odds += weights[k]! * rows[before + k]!;
    const small = Math.exp(-Math.abs(odds));
    const probability = odds >= 0 ? 1 / (1 + small) : small / (1 + small);
    const did = happened[index]!;
    value += did * odds - Math.max(odds, 0) - Math.log1p(small);
    const rest = did - probability;
    const spread = small / ((1 + small) * (1 + small));
    gradient[0]! += rest;
    curvature[0]![0]! += spread;
    for (let k = 1; k < size; k += 1) {
      const one = rows[before + k]!;
      gradient[k]! += rest * one;
      const line = curvature[k]!;
      line[0]! += spread * one;
      for (let j = 1; j <= k; j += 1) line[j]! += spread * one * rows[before + j]!;
    }
  }
  for (let k = 1; k < size; k += 1) {
    value -= (penalty * weights[k]! ** 2) / 2;
    gradient[k]! -= penalty * weights[k]!;
    curvature[k]![k]! += penalty;
  }
  return { value, gradient, curvature };
}

const mostRounds = 50;
const smallestGain = 1e-10;
