/** Where the true share lies with 95 % confidence. */
export type Interval = { readonly low: number; readonly high: number };

/**
 * Wilson's score interval for `hits` of `trials` (E. B. Wilson 1927): it stays within 0 and 1 and holds for few trials.
 * `trials` is at least 1.
 */
export function wilsonInterval(hits: number, trials: number): Interval {
  const share = hits / trials;
  const zz = z * z;
  const centre = share + zz / (2 * trials);
  const reach = z * Math.sqrt((share * (1 - share)) / trials + zz / (4 * trials * trials));
  const whole = 1 + zz / trials;
  return { low: Math.max(0, (centre - reach) / whole), high: Math.min(1, (centre + reach) / whole) };
}

/** 97.5 % of the normal distribution lie below. */
const z = 1.959963984540054;
