/** Draws that are the same for the same seed, so that a sheet can be made again from its number. */
export type Draws = {
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly one: <Value>(of: readonly Value[]) => Value;
  /** True so often in a hundred times. */
  readonly percent: (share: number) => boolean;
  readonly some: <Value>(of: readonly Value[], count: number) => Value[];
};

export function drawsOf(seed: number): Draws {
  let state = (seed * 2_654_435_761) >>> 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const one = <Value>(of: readonly Value[]): Value => of[between(0, of.length - 1)] as Value;
  const some = <Value>(of: readonly Value[], count: number): Value[] => {
    const left = [...of];
    const taken: Value[] = [];
    while (taken.length < count && left.length > 0) taken.push(...left.splice(between(0, left.length - 1), 1));
    return taken;
  };
  return { between, one, percent: (share) => next() * 100 < share, some };
}
