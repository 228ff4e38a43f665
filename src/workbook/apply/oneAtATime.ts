/**
 * Lets the workbook be written or taken back by one at a time, whoever asks: pane, ribbon, or the same button twice. The next
 * begins when the one before is done, and looks for itself whether what it was prepared from still stands.
 */
export function oneAtATime<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

let last: Promise<unknown> = Promise.resolve();
