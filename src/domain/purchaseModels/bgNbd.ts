import { betaGeometricLogLikelihood, fitBetaGeometric, type BetaGeometricParameters } from "./betaGeometric";
import type { Fit, FitOptions } from "./fit";
import { ordersWhileAlive } from "./ordersWhileAlive";
import type { PurchaseHistory } from "./purchaseHistory";

/**
 * The probability that a customer will still order by BG/NBD (Fader, Hardie and Lee 2005). It is 1 for everyone who
 * ordered once, because the model lets nobody stop before a repeat order: do not rank customers by it.
 */
export function bgNbdAlive(parameters: BetaGeometricParameters, history: PurchaseHistory): number {
  const { r, alpha, a, b } = parameters;
  const { repeats, recency, age } = history;
  if (repeats === 0) return 1;
  const logOdds = (r + repeats) * Math.log1p((age - recency) / (alpha + recency)) + Math.log(a / (b + repeats - 1));
  return 1 / (1 + Math.exp(logOdds));
}

/** The probability of no order in the next `horizon`, in the unit of time of `alpha` and the history. */
export function bgNbdRisk(parameters: BetaGeometricParameters, history: PurchaseHistory, horizon: number): number {
  const logSilent = -(parameters.r + history.repeats) * Math.log1p(horizon / (parameters.alpha + history.age));
  return 1 + bgNbdAlive(parameters, history) * Math.expm1(logSilent);
}

/** The orders to expect in the next `horizon`; of a new customer (0 repeats, age 0) the published E[X(t)]. */
export function bgNbdExpected(parameters: BetaGeometricParameters, history: PurchaseHistory, horizon: number): number {
  const { r, alpha, a, b } = parameters;
  const { repeats, age } = history;
  const living = { shape: r + repeats, elapsed: alpha + age, dropout: a, stay: b + repeats };
  return bgNbdAlive(parameters, history) * ordersWhileAlive(living, horizon);
}

export function bgNbdLogLikelihood(parameters: BetaGeometricParameters, histories: readonly PurchaseHistory[]): number {
  return betaGeometricLogLikelihood("after-repeats", parameters, histories);
}

export function fitBgNbd(histories: readonly PurchaseHistory[], options?: FitOptions): Fit<BetaGeometricParameters> {
  return fitBetaGeometric("after-repeats", histories, options);
}
