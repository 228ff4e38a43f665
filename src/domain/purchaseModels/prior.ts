import type { BetaGeometricParameters } from "./betaGeometric";

/**
 * The parameters for a sheet with too little history to learn from: an order every usual gap (r / alpha a day), and a
 * probability to stop after an order that is a / (a + b) = 29 % on average and far from certain.
 */
export function priorParameters(usualGapInDays: number): BetaGeometricParameters {
  return { r: 1, alpha: usualGapInDays, a: 1, b: 2.5 };
}
