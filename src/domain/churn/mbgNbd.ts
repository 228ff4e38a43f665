import type { PurchaseHistory } from "./purchaseHistory";

/**
 * Parameters of BG/NBD and MBG/NBD: orders arrive at a rate that is Gamma(r, alpha) over customers, and a customer
 * stops after an order with a probability that is Beta(a, b) over customers. Only alpha has a unit, that of time.
 */
export type BetaGeometricParameters = {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
};

/** The probability that a customer will still order, MBG/NBD (Batislam, Denizel and Filiztekin 2007). */
export function mbgNbdAlive(parameters: BetaGeometricParameters, history: PurchaseHistory): number {
  const { r, alpha, a, b } = parameters;
  const { repeats, recency, age } = history;
  const logOdds = (r + repeats) * Math.log1p((age - recency) / (alpha + recency)) + Math.log(a / (b + repeats));
  return 1 / (1 + Math.exp(logOdds));
}

/** The probability of no order in the next `horizon`, MBG/NBD. */
export function mbgNbdRisk(parameters: BetaGeometricParameters, history: PurchaseHistory, horizon: number): number {
  const logSilent = -(parameters.r + history.repeats) * Math.log1p(horizon / (parameters.alpha + history.age));
  return 1 + mbgNbdAlive(parameters, history) * Math.expm1(logSilent);
}
