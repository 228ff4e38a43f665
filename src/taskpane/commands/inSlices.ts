import { breathe, stopIfCancelled } from "../../workbook/door/progress";

export type SliceOptions = {
  /** Hears of the count that the computation has reached, after every slice. */
  readonly onStep?: ((count: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Runs a long computation a little at a time, so that the pane paints and hears clicks in between; given up, it is refused. */
export async function inSlices<Value>(
  steps: Generator<number, Value, void>,
  options: SliceOptions = {},
): Promise<Value> {
  for (;;) {
    await breathe();
    stopIfCancelled(options);
    const until = performance.now() + sliceMilliseconds;
    let step = steps.next();
    while (!step.done && performance.now() < until) step = steps.next();
    if (step.done) return step.value;
    options.onStep?.(step.value);
  }
}

const sliceMilliseconds = 25;
