export type SeriesSum = {
  readonly sum: number;
  /** The sum of the terms without their signs: how many digits cancelled. */
  readonly magnitude: number;
  readonly converged: boolean;
};

/**
 * What follows the leading 1 of Gauss' hypergeometric series, freed of the factor b / c so that it stays finite at
 * b = 0 and c = 0: `2F1(a, b; c; z) = 1 + (b / c) · tail(a, b, c, z)` for 0 ≤ z < 1 and c > −1.
 */
export function hypergeometricTail(a: number, b: number, c: number, z: number): SeriesSum {
  let term = a * z;
  let sum = term;
  let magnitude = Math.abs(term);
  for (let n = 1; n < mostTerms; n += 1) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    term *= ratio;
    sum += term;
    magnitude += Math.abs(term);
    // What is left out is at most term · |ratio| / (1 − |ratio|) once the ratio has settled below 1.
    const settled = Math.abs(ratio) < 1 && n > -a && n > -b;
    if (settled && Math.abs(term) <= smallestShare * (1 - Math.max(Math.abs(ratio), z)) * magnitude) {
      return { sum, magnitude, converged: true };
    }
  }
  return { sum, magnitude, converged: term === 0 };
}

/** Where a series has not settled by then, another way to the value is faster. */
const mostTerms = 20_000;
const smallestShare = 1e-17;
