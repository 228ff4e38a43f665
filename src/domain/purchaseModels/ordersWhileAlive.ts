import { hypergeometricTail } from "./hypergeometricTail";

/** What is known of a living customer: her rate is Gamma(shape, elapsed), her dropout Beta(dropout, stay) an order. */
export type LivingCustomer = {
  readonly shape: number;
  readonly elapsed: number;
  readonly dropout: number;
  readonly stay: number;
};

/**
 * The orders to expect in the next `horizon` from a customer who is still alive, the common part of BG/NBD and
 * MBG/NBD: E[(1 − exp(−λpt)) / p]. By Euler's transformation of the published 2F1 (Fader, Hardie and Lee 2005,
 * equation 10), which needs 5 to 32 terms where the printed form needs hundreds and overflows. Written with expm1, so
 * that dropout = 1 and dropout + stay = 1 are ordinary points. Where the series cancels or crawls (a shape far above
 * dropout + stay, a horizon far beyond what was seen) the expectation over p is integrated instead.
 */
export function ordersWhileAlive(customer: LivingCustomer, horizon: number): number {
  const { shape, elapsed, dropout, stay } = customer;
  if (horizon === 0) return 0;
  const c = dropout + stay - 1;
  const z = horizon / (elapsed + horizon);
  const power = (dropout - 1) * Math.log1p(-z);
  const tail = hypergeometricTail(c - shape, dropout - 1, c, z);
  const first = dropout === 1 ? -Math.log1p(-z) : -Math.expm1(power) / (dropout - 1);
  const scale = Math.exp(power);
  const orders = c * first - scale * tail.sum;
  const largest = Math.abs(c * first) + scale * tail.magnitude;
  if (tail.converged && largest <= mostCancellation * orders) return orders;
  return integratedOverDropout(customer, horizon);
}

/**
 * The same by the trapezium rule after the substitution p = 1 / (1 + exp(−π sinh u)), which is as good as exact at both
 * ends; from the peak outwards until nothing is left to add.
 */
function integratedOverDropout(customer: LivingCustomer, horizon: number): number {
  const { shape, elapsed, dropout, stay } = customer;
  const span = horizon / elapsed;
  const peakAt = Math.asinh(Math.log(dropout / stay) / Math.PI);
  const peak = logWeight(peakAt, dropout, stay);
  const peakWidth = Math.sqrt(1 / dropout + 1 / stay) / (Math.PI * Math.cosh(peakAt));
  const step = Math.min(widestStep, peakWidth / 4);
  let orders = 0;
  let weights = 0;
  const add = (u: number): boolean => {
    const weight = Math.exp(logWeight(u, dropout, stay) - peak) * Math.cosh(u);
    const p = 1 / (1 + Math.exp(-Math.PI * Math.sinh(u)));
    weights += weight;
    orders += weight * ((shape + 1) * p * span < 1e-17 ? shape * span : -Math.expm1(-shape * Math.log1p(p * span)) / p);
    return weight > 1e-26 * weights;
  };
  add(peakAt);
  for (let u = peakAt + step; add(u);) u += step;
  for (let u = peakAt - step; add(u);) u -= step;
  return orders / weights;
}

/** The logarithm of p^dropout (1 − p)^stay, the Beta density with dp = p (1 − p) π cosh(u) du. */
function logWeight(u: number, dropout: number, stay: number): number {
  const logit = Math.PI * Math.sinh(u);
  return -dropout * softplus(-logit) - stay * softplus(logit);
}

function softplus(value: number): number {
  return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
}

const mostCancellation = 1e4;
const widestStep = 1 / 64;
