/** Whether a loop over customers should pause before this one: often enough that nobody sees the pane stand still. */
export function isTimeToPause(index: number): boolean {
  return index % rowsBetweenPauses === rowsBetweenPauses - 1;
}

/** Goes through `count` rows a stretch at a time and pauses after each, telling what `told` makes of the rows behind it. */
export function* inStretches(
  count: number,
  work: (from: number, to: number) => void,
  told: (done: number) => number = (done) => done,
): Generator<number, void, void> {
  for (let from = 0; from < count; from += rowsBetweenPauses) {
    const to = Math.min(count, from + rowsBetweenPauses);
    work(from, to);
    yield told(to);
  }
}

/** Runs a paused computation to its end in one go. */
export function finish<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const rowsBetweenPauses = 2_000;
