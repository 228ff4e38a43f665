import { amountRate, type Rate } from "./rate";

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

/**
 * 80/20: the part of the total that the top 20 % of the customers bring, their number rounded up (ceil(0.2 · n)). Values
 * that are not positive count as customers and add nothing.
 */
export function topShare(values: readonly number[], top: number = usualTop): Rate {
  const descending = Float64Array.from(values.filter((value) => value > 0))
    .sort()
    .reverse();
  const tops = topCount(values.length, top);
  let ofTop = 0;
  let total = 0;
  descending.forEach((value, place) => {
    if (place < tops) ofTop += value;
    total += value;
  });
  return amountRate(ofTop, total, values.length);
}

/** How many customers are the top ones. */
export function topCount(customers: number, top: number = usualTop): number {
  return Math.ceil(customers * top - noise);
}

export const usualTop = 0.2;

/** Sums of decimal fractions are off by less than this share. */
const noise = 1e-12;
