/** Money in whole cents, so that 0.1 + 0.2 is 0.3; a sum with something unknown in it is unknown. */
export function knownSum(amounts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const amount of amounts) {
    if (amount === null) return null;
    sum += amount;
  }
  return Math.round(sum * 100) / 100;
}
