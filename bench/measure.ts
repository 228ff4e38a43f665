/** Milliseconds that `work` takes: the median of `runs` runs after one that warms the code. */
export function medianMilliseconds(work: () => unknown, runs = 5): number {
  work();
  const times = Array.from({ length: runs }, () => {
    globalThis.gc?.();
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  times.sort((a, b) => a - b);
  return rounded(times[Math.floor(times.length / 2)] ?? Number.NaN);
}

/** One figure as a line of JSON, with the limit it is held to where there is one. */
export function report(figure: {
  readonly bench: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
  readonly [detail: string]: unknown;
}): void {
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
