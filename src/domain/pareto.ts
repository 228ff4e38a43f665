export type ParetoClass = "A" | "B" | "C";

/** The shares of the total at which A and B end. */
export type ParetoLimits = { readonly a: number; readonly b: number };

export const usualParetoLimits: ParetoLimits = { a: 0.8, b: 0.95 };

/**
 * A/B/C by cumulative share: in descending order a value is A while the larger ones make less than 80 % of the total, B
 * while they make less than 95 %, else C. Equal values get equal classes. Values that are not positive add nothing and
 * are C.
 */
export function paretoClasses(values: readonly number[], limits: ParetoLimits = usualParetoLimits): ParetoClass[] {
  const descending = values.filter((value) => value > 0).sort((one, other) => other - one);
  const total = descending.reduce((sum, value) => sum + value, 0);
  const classOf = new Map<number, ParetoClass>();
  let larger = 0;
  for (const value of descending) {
    if (!classOf.has(value)) {
      const share = larger / total;
      classOf.set(value, share < limits.a - noise ? "A" : share < limits.b - noise ? "B" : "C");
    }
    larger += value;
  }
  return values.map((value) => classOf.get(value) ?? "C");
}

/** Sums of decimal fractions are off by less than this share. */
const noise = 1e-12;
