/** The value below which a share of the sorted values lies: Hyndman and Fan's type 7, as R and Excel's PERCENTILE.INC do it. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const lower = sorted[below] ?? 0;
  const upper = sorted[below + 1] ?? lower;
  return lower + (place - below) * (upper - lower);
}
