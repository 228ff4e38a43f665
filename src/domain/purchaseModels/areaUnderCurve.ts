/**
 * How often a customer with the event is ranked above one without it (the AUC, or Mann–Whitney U over pairs): 1 is a
 * perfect ranking, 0.5 a coin; equal scores count half. `undefined` when all or none have the event.
 */
export function areaUnderCurve(scores: readonly number[], happened: readonly boolean[]): number | undefined {
  const order = scores.map((_, index) => index).sort((one, other) => scores[one]! - scores[other]!);
  let withEvent = 0;
  let rankSum = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to += 1;
    const sharedRank = (from + 1 + to) / 2;
    for (let place = from; place < to; place += 1) {
      if (!happened[order[place]!]) continue;
      withEvent += 1;
      rankSum += sharedRank;
    }
    from = to;
  }
  const without = order.length - withEvent;
  if (withEvent === 0 || without === 0) return undefined;
  return (rankSum - (withEvent * (withEvent + 1)) / 2) / (withEvent * without);
}
