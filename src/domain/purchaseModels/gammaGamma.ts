import { finish } from "../pauses";
import { digamma, logGamma, trigamma } from "./logGamma";
import type { NotEstimable } from "./fit";
import { maximize, type Curvature } from "./maximize";

/**
 * Parameters of Gamma–Gamma (Fader and Hardie 2013, note 25): the amounts of one customer are Gamma(p, ν), and ν is
 * Gamma(q, v) over customers. Only v has a unit, that of money.
 */
export type GammaGammaParameters = { readonly p: number; readonly q: number; readonly v: number };

/** What is known of the spending of one customer: the number of orders with an amount, and their mean. */
export type Spending = { readonly orders: number; readonly meanAmount: number };

/** Why there is no amount to expect: with q ≤ 1 the mean amount over customers is infinite. */
export type SpendingFault = "amount-not-positive" | "heavy-tail";

export type ExpectedAmount =
  { readonly ok: true; readonly amount: number } | { readonly ok: false; readonly code: SpendingFault };

/**
 * The amount to expect of the next order: between the customer's own mean and everybody's, nearer to her own the more
 * orders she has. Everybody's mean for a customer without any order.
 */
export function expectedAmount(parameters: GammaGammaParameters, spending: Spending): ExpectedAmount {
  const { p, q, v } = parameters;
  const { orders, meanAmount } = spending;
  if (!(q > 1)) return { ok: false, code: "heavy-tail" };
  if (orders > 0 && !(meanAmount > 0 && Number.isFinite(meanAmount))) return { ok: false, code: "amount-not-positive" };
  const spent = orders > 0 ? orders * meanAmount : 0;
  return { ok: true, amount: (p * (v + spent)) / (p * orders + q - 1) };
}

export type GammaGammaFit =
  | {
      readonly status: "fitted";
      readonly parameters: GammaGammaParameters;
      readonly standardErrors: GammaGammaParameters;
      readonly logLikelihood: number;
      readonly customers: number;
    }
  | { readonly status: NotEstimable | SpendingFault; readonly customers: number };

/**
 * The parameters that make the spending of the given customers most likely; customers without an order say nothing.
 * One amount that is not positive refuses the whole fit, because the model has no place for it.
 */
export function* fitGammaGammaSteps(
  spendings: readonly Spending[],
  fewestCustomers: number = defaultFewestCustomers,
): Generator<number, GammaGammaFit, void> {
  const known = spendings.filter((spending) => spending.orders > 0);
  const customers = known.length;
  if (known.some(({ meanAmount }) => !(meanAmount > 0 && Number.isFinite(meanAmount)))) {
    return { status: "amount-not-positive", customers };
  }
  if (customers < fewestCustomers) return { status: "too-few", customers };
  yield 0;
  // The geometric mean: a unit of money in which the likelihood looks the same in yuan and in dollars.
  const unit = Math.exp(known.reduce((sum, { meanAmount }) => sum + Math.log(meanAmount), 0) / customers);
  const maximum = yield* maximize(gammaGammaLikelihood(known, unit), [1, 1, 1]);
  if (maximum.status !== "maximum") return { status: maximum.status, customers };
  const inOwnUnits = (found: readonly number[]) => {
    const [p, q, v] = found as ThreeParameters;
    return { p, q, v: v * unit };
  };
  const parameters = inOwnUnits(maximum.parameters);
  if (!(parameters.q > 1)) return { status: "heavy-tail", customers };
  return {
    status: "fitted",
    parameters,
    standardErrors: inOwnUnits(maximum.standardErrors),
    logLikelihood: maximum.value - customers * Math.log(unit),
    customers,
  };
}

/** The same in one go. */
export function fitGammaGamma(spendings: readonly Spending[], fewestCustomers?: number): GammaGammaFit {
  return finish(fitGammaGammaSteps(spendings, fewestCustomers));
}

/** Of (p, q, v) with money in `unit`s, with derivatives in the logarithms of the parameters. */
function gammaGammaLikelihood(known: readonly Spending[], unit: number): (parameters: readonly number[]) => Curvature {
  return (given) => {
    const [p, q, v] = given as ThreeParameters;
    const customers = known.length;
    let value = customers * (q * Math.log(v) - logGamma(q));
    let gp = 0;
    let gq = customers * (Math.log(v) - digamma(q));
    let gv = (customers * q) / v;
    let hpp = 0;
    let hpq = 0;
    let hpv = 0;
    let hqq = -customers * trigamma(q);
    let hqv = customers / v;
    let hvv = (-customers * q) / (v * v);
    for (const { orders, meanAmount } of known) {
      const mean = meanAmount / unit;
      const shape = p * orders + q;
      const total = orders * mean + v;
      const logTotal = Math.log(total);
      const logShare = Math.log(orders * mean) - logTotal;
      value += logGamma(shape) - logGamma(p * orders) + p * orders * logShare - q * logTotal - Math.log(mean);
      const slope = digamma(shape);
      const bend = trigamma(shape);
      gp += orders * (slope - digamma(p * orders) + logShare);
      gq += slope - logTotal;
      gv -= shape / total;
      hpp += orders * orders * (bend - trigamma(p * orders));
      hpq += orders * bend;
      hpv -= orders / total;
      hqq += bend;
      hqv -= 1 / total;
      hvv += shape / (total * total);
    }
    return {
      value,
      gradient: [p * gp, q * gq, v * gv],
      hessian: [
        [p * p * hpp + p * gp, p * q * hpq, p * v * hpv],
        [p * q * hpq, q * q * hqq + q * gq, q * v * hqv],
        [p * v * hpv, q * v * hqv, v * v * hvv + v * gv],
      ],
    };
  };
}

const defaultFewestCustomers = 50;

type ThreeParameters = readonly [number, number, number];
