import {
  betaGeometricLogLikelihood,
  fitBetaGeometric,
  fitBetaGeometricSteps,
  type BetaGeometricParameters,
} from "./betaGeometric";
import type { Fit, FitOptions, FitSteps } from "./fit";
import { ordersWhileAlive } from "./ordersWhileAlive";
import type { PurchaseHistory } from "./purchaseHistory";

/**
 * The probability that a customer will still order by MBG/NBD (Batislam, Denizel and Filiztekin 2007), in which she
 * may stop after the first order too: `1 / (1 + a/(b+x) · ((α+T)/(α+t_x))^(r+x))`.
 */
export function mbgNbdAlive(parameters: BetaGeometricParameters, history: PurchaseHistory): number {
  const { r, alpha, a, b } = parameters;
  const { repeats, recency, age } = history;
  const logOdds = (r + repeats) * Math.log1p((age - recency) / (alpha + recency)) + Math.log(a / (b + repeats));
  return 1 / (1 + Math.exp(logOdds));
}

/** The probability of no order in the next `horizon`, in the unit of time of `alpha` and the history. */
export function mbgNbdRisk(parameters: BetaGeometricParameters, history: PurchaseHistory, horizon: number): number {
  const logSilent = -(parameters.r + history.repeats) * Math.log1p(horizon / (parameters.alpha + history.age));
  return 1 + mbgNbdAlive(parameters, history) * Math.expm1(logSilent);
}

/** The orders to expect in the next `horizon`. */
export function mbgNbdExpected(parameters: BetaGeometricParameters, history: PurchaseHistory, horizon: number): number {
  const { r, alpha, a, b } = parameters;
  const { repeats, age } = history;
  const living = { shape: r + repeats, elapsed: alpha + age, dropout: a, stay: b + repeats + 1 };
  return mbgNbdAlive(parameters, history) * ordersWhileAlive(living, horizon);
}

export function mbgNbdLogLikelihood(
  parameters: BetaGeometricParameters,
  histories: readonly PurchaseHistory[],
): number {
  return betaGeometricLogLikelihood("after-every-order", parameters, histories);
}

export function fitMbgNbdSteps(
  histories: readonly PurchaseHistory[],
  options?: FitOptions,
): FitSteps<BetaGeometricParameters> {
  return fitBetaGeometricSteps("after-every-order", histories, options);
}

export function fitMbgNbd(histories: readonly PurchaseHistory[], options?: FitOptions): Fit<BetaGeometricParameters> {
  return fitBetaGeometric("after-every-order", histories, options);
}
