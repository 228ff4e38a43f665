/** Ascending by score; each customer with the share of the lost among those of exactly the same score. */
export function evenedOverTies(
  scores: readonly number[],
  lost: readonly boolean[],
): { score: number; share: number }[] {
  const sorted = scores
    .map((score, index) => ({ score, share: lost[index] ? 1 : 0 }))
    .sort((a, b) => a.score - b.score);
  for (let from = 0; from < sorted.length;) {
    let to = from;
    let sum = 0;
    while (to < sorted.length && sorted[to]!.score === sorted[from]!.score) {
      sum += sorted[to]!.share;
      to += 1;
    }
    const share = sum / (to - from);
    for (let place = from; place < to; place += 1) sorted[place]!.share = share;
    from = to;
  }
  return sorted;
}
