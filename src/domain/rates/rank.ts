import { ascending } from "./ascending";
import { quantile } from "./quantile";

/**
 * Where one score ends and the next begins, ascending: a value scores 1 plus the number of cut points at or below it.
 * Four cut points make scores 1–5. `Infinity` stands for a score that no value reaches.
 */
export type CutPoints = readonly number[];

/**
 * `rank`: 1 + floor(bins · (rank − 1) / n), where equal values share the lowest rank.
 * `quantile`: as the R package rfm does it, type-7 quantiles plus 1.
 */
export type RankMethod = "rank" | "quantile";

/**
 * The cut points that divide finite numbers into `bins` scores. Equal values always score the same, and the order of
 * the values does not matter. `undefined` for no values, and for `rank` with fewer values than scores.
 */
export function cutPoints(
  values: Iterable<number>,
  method: RankMethod,
  bins: number = usualBins,
): CutPoints | undefined {
  const sorted = ascending(values);
  if (sorted.length < (method === "rank" ? bins : 1)) return undefined;
  return Array.from({ length: bins - 1 }, (_, index) =>
    method === "rank" ? firstValueAtRank(sorted, index + 1, bins) : quantile(sorted, (index + 1) / bins) + 1,
  );
}

/** The score of a value, larger being better: 1 … one more than there are cut points. */
export function scoreOf(value: number, cuts: CutPoints): number {
  let score = 1;
  for (const cut of cuts) if (value >= cut) score += 1;
  return score;
}

/** The score of a value of which less is better, such as days since the last order. */
export function reversedScoreOf(value: number, cuts: CutPoints): number {
  return cuts.length + 2 - scoreOf(value, cuts);
}

/** The values that share a score: `from` is the first of them, `below` the first of the next score; `null` is open, or never reached. */
export function bandOf(
  score: number,
  cuts: CutPoints,
): { readonly from: number | null; readonly below: number | null } {
  return { from: finite(cuts[score - 2]), below: finite(cuts[score - 1]) };
}

/** The least value whose rank earns more than `step` scores; `Infinity` where the ties at the top keep everyone below. */
function firstValueAtRank(sorted: Float64Array, step: number, bins: number): number {
  const place = Math.ceil((step * sorted.length) / bins);
  const value = sorted[place] ?? Infinity;
  if (place === 0 || sorted[place - 1] !== value) return value;
  return sorted[firstPlaceAbove(sorted, value, place)] ?? Infinity;
}

function firstPlaceAbove(sorted: Float64Array, value: number, from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function finite(cut: number | undefined): number | null {
  return cut === undefined || cut === Infinity ? null : cut;
}

const usualBins = 5;
