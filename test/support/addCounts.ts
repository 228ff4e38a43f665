/** How often each statement, function and branch of a file has run, as istanbul counts it. */
type FileCounts = {
  readonly s: Record<string, number>;
  readonly f: Record<string, number>;
  readonly b: Record<string, number[]>;
};

export type Counts = Record<string, FileCounts>;

/** Adds what was counted in a window to what jest counts; the same sources have the same places in both. */
export function addCounts(ofWindow: Counts | undefined): void {
  if (!ofWindow) return;
  const counts: Counts = (globalThis.__coverage__ ??= {});
  for (const [file, { s, f, b }] of Object.entries(ofWindow)) {
    const known = counts[file];
    if (!known) {
      counts[file] = ofWindow[file] as FileCounts;
      continue;
    }
    for (const [key, times] of Object.entries(s)) known.s[key] = (known.s[key] ?? 0) + times;
    for (const [key, times] of Object.entries(f)) known.f[key] = (known.f[key] ?? 0) + times;
    for (const [key, times] of Object.entries(b)) {
      known.b[key] = times.map((ran, index) => ran + (known.b[key]?.[index] ?? 0));
    }
  }
}

declare global {
  var __coverage__: Counts | undefined;
}
