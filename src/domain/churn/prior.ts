import type { BetaGeometricParameters } from "./betaGeometric";

/**
 * The parameters for a sheet with too little history to learn from: one order a usual gap on average, and a fifth to a
 * third of the customers gone after each order.
 */
export function priorParameters(usualGapInDays: number): BetaGeometricParameters {
  return { r: 1, alpha: usualGapInDays, a: 1, b: 2.5 };
}
