import { finish } from "../pauses";
import { logGamma, digamma, trigamma } from "./logGamma";
import { fitFromMaximum, defaultFewestRepeaters, type Fit, type FitOptions, type FitSteps } from "./fit";
import { gaussLegendreNodes, gaussLegendreWeights } from "./gaussLegendre";
import { groupHistories, type GroupedHistories } from "./groupHistories";
import { maximize, type Curvature } from "./maximize";
import type { PurchaseHistory } from "./purchaseHistory";

/**
 * Parameters of Pareto/NBD (Schmittlein, Morrison and Colombo 1987): the rate of orders is Gamma(r, alpha) over
 * customers, the rate of leaving Gamma(s, beta). alpha and beta are in the unit of time.
 */
export type ParetoParameters = {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
};

/** The probability that a customer has not left yet. */
export function paretoNbdAlive(parameters: ParetoParameters, history: PurchaseHistory): number {
  const staying = logOfStaying(parameters, history);
  const left = integrateLeaving(parameters, history, () => undefined);
  return 1 / (1 + Math.exp(left.log - staying));
}

/** The probability of no order in the next `horizon`: how much less likely the same history is when it is that older. */
export function paretoNbdRisk(parameters: ParetoParameters, history: PurchaseHistory, horizon: number): number {
  const later = { ...history, age: history.age + horizon };
  return Math.min(1, Math.exp(logOfHistory(parameters, later) - logOfHistory(parameters, history)));
}

/** The orders to expect in the next `horizon` (Fader and Hardie 2005, note 9, equation 41), also at s = 1. */
export function paretoNbdExpected(parameters: ParetoParameters, history: PurchaseHistory, horizon: number): number {
  const { r, alpha, s, beta } = parameters;
  const { repeats, age } = history;
  const logSpan = Math.log1p(horizon / (beta + age));
  const lifetime = s === 1 ? logSpan : -Math.expm1((1 - s) * logSpan) / (s - 1);
  return (paretoNbdAlive(parameters, history) * (r + repeats) * (beta + age) * lifetime) / (alpha + age);
}

export function paretoNbdLogLikelihood(parameters: ParetoParameters, histories: readonly PurchaseHistory[]): number {
  const grouped = groupHistories(histories);
  const { r, alpha, s, beta } = parameters;
  const { value } = paretoLikelihood(grouped)([r, alpha / grouped.unit, s, beta / grouped.unit]);
  return value - grouped.sumOfRepeats * Math.log(grouped.unit);
}

/** The parameters that make the given customers most likely, with standard errors; or why there are none. In steps. */
export function* fitParetoNbdSteps(
  histories: readonly PurchaseHistory[],
  options: FitOptions = {},
): FitSteps<ParetoParameters> {
  const { fewestRepeaters = defaultFewestRepeaters } = options;
  const grouped = groupHistories(histories);
  if (grouped.repeaters < fewestRepeaters) {
    return { status: "too-few", customers: grouped.customers, repeaters: grouped.repeaters };
  }
  yield 0;
  const maximum = yield* maximize(paretoLikelihood(grouped), [1, 1, 1, 1]);
  return fitFromMaximum(
    maximum,
    grouped,
    (found) => {
      const [r, alpha, s, beta] = found as FourParameters;
      return { r, alpha: alpha * grouped.unit, s, beta: beta * grouped.unit };
    },
    (value) => value - grouped.sumOfRepeats * Math.log(grouped.unit),
  );
}

/** The same in one go. */
export function fitParetoNbd(histories: readonly PurchaseHistory[], options?: FitOptions): Fit<ParetoParameters> {
  return finish(fitParetoNbdSteps(histories, options));
}

/**
 * The log-likelihood as a function of (r, alpha, s, beta) in the unit of the groups, with derivatives in their
 * logarithms:
 *
 *     log Γ(r+x)/Γ(r) + r log α + s log β + log( (α+T)^−(r+x) (β+T)^−s + ∫ s (α+u)^−(r+x) (β+u)^−(s+1) du, t_x to T )
 *
 * The integral over the day of leaving is the difference of two 2F1 in the papers, which cancels for recent customers;
 * integrated, it and all its derivatives come from the same nodes.
 */
function paretoLikelihood(grouped: GroupedHistories): (parameters: readonly number[]) => Curvature {
  const { customers, repeats, customersByRepeats, times, groups, weight, repeatsAt, recencyAt, ageAt } = grouped;

  return (given) => {
    const [r, alpha, s, beta] = given as FourParameters;
    const parameters = { r, alpha, s, beta };
    let value = customers * (r * Math.log(alpha) + s * Math.log(beta));
    const slope = [
      customers * Math.log(alpha),
      (customers * r) / alpha,
      customers * Math.log(beta),
      (customers * s) / beta,
    ];
    const bend = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
    const add = (row: number, column: number, amount: number) => {
      const line = bend[row]!;
      line[column] = line[column]! + amount;
    };
    add(0, 1, customers / alpha);
    add(1, 1, (-customers * r) / (alpha * alpha));
    add(2, 3, customers / beta);
    add(3, 3, (-customers * s) / (beta * beta));
    for (let index = 0; index < repeats.length; index += 1) {
      const x = repeats[index]!;
      const many = customersByRepeats[index]!;
      value += many * (logGamma(r + x) - logGamma(r));
      slope[0] = slope[0]! + many * (digamma(r + x) - digamma(r));
      add(0, 0, many * (trigamma(r + x) - trigamma(r)));
    }

    const d = [0, 0, 0, 0];
    const mean = [0, 0, 0, 0];
    const second = new Float64Array(10);
    for (let group = 0; group < groups; group += 1) {
      const x = repeats[repeatsAt[group]!]!;
      const recency = times[recencyAt[group]!]!;
      const age = times[ageAt[group]!]!;
      const many = weight[group]!;
      const history = { repeats: x, recency, age };
      mean.fill(0);
      second.fill(0);
      // The mixture of "stays until T" and "leaves at u", each part with the derivatives of its own logarithm:
      // the slope is the mean of the parts' slopes, the bend their mean bend plus the spread of the slopes.
      const addPart = (share: number, alphaAt: number, betaAt: number, extra: number) => {
        d[0] = -Math.log(alphaAt);
        d[1] = -(r + x) / alphaAt;
        d[2] = extra / s - Math.log(betaAt);
        d[3] = -(s + extra) / betaAt;
        for (let i = 0, at = 0; i < 4; i += 1) {
          mean[i] = mean[i]! + share * d[i]!;
          for (let j = i; j < 4; j += 1, at += 1) second[at] = second[at]! + share * d[i]! * d[j]!;
        }
        second[1] = second[1]! - share / alphaAt;
        second[4] = second[4]! + (share * (r + x)) / (alphaAt * alphaAt);
        second[7] = second[7]! - (share * extra) / (s * s);
        second[8] = second[8]! - share / betaAt;
        second[9] = second[9]! + (share * (s + extra)) / (betaAt * betaAt);
      };
      const left = integrateLeaving(parameters, history, (share, at) => addPart(share, alpha + at, beta + at, 1));
      const staying = logOfStaying(parameters, history);
      const gone = 1 / (1 + Math.exp(staying - left.log));
      for (let i = 0; i < 4; i += 1) mean[i] = mean[i]! * gone;
      for (let at = 0; at < 10; at += 1) second[at] = second[at]! * gone;
      addPart(1 - gone, alpha + age, beta + age, 0);
      value += many * logSumOfExponentials(staying, left.log);
      for (let i = 0, at = 0; i < 4; i += 1) {
        slope[i] = slope[i]! + many * mean[i]!;
        for (let j = i; j < 4; j += 1, at += 1) add(i, j, many * (second[at]! - mean[i]! * mean[j]!));
      }
    }

    const values = [r, alpha, s, beta];
    return {
      value,
      gradient: values.map((one, i) => one * slope[i]!),
      hessian: values.map((one, i) =>
        values.map(
          (other, j) => one * other * bend[Math.min(i, j)]![Math.max(i, j)]! + (i === j ? one * slope[i]! : 0),
        ),
      ),
    };
  };
}

/** Without the factor that does not depend on recency and age. */
function logOfHistory(parameters: ParetoParameters, history: PurchaseHistory): number {
  const left = integrateLeaving(parameters, history, () => undefined);
  return logSumOfExponentials(logOfStaying(parameters, history), left.log);
}

function logOfStaying({ r, alpha, s, beta }: ParetoParameters, { repeats, age }: PurchaseHistory): number {
  return -(r + repeats) * Math.log(alpha + age) - s * Math.log(beta + age);
}

/**
 * The logarithm of ∫ s (α+u)^−(r+x) (β+u)^−(s+1) du from t_x to T, and afterwards each node u with its share of the
 * integral. With u = (m + t_x) e^v − m, m the smaller of α and β, the integrand has no singularity within π of the path,
 * so that 16 nodes for every factor of e^6 are good to the last digits; what is e^45 smaller is left out.
 */
function integrateLeaving(
  { r, alpha, s, beta }: ParetoParameters,
  { repeats, recency, age }: PurchaseHistory,
  eachNode: (share: number, at: number) => void,
): { readonly log: number } {
  const base = Math.min(alpha, beta);
  const orders = r + repeats;
  const logDensity = (grown: number) =>
    -orders * Math.log(alpha - base + grown) - (s + 1) * Math.log(beta - base + grown) + Math.log(s * grown);
  const length = Math.log1p((age - recency) / (base + recency));
  if (length === 0) return { log: -Infinity };
  const from = base + recency;
  const peak = logDensity(from);
  // Each panel is as long as the integrand takes to fall by e^6, but at most a factor of e in time.
  const panels: number[] = [0];
  for (let at = 0; at < length;) {
    const grown = from * Math.exp(at);
    if (at > 0 && logDensity(grown) - peak < -45) break;
    const fall = (orders * grown) / (alpha - base + grown) + ((s + 1) * grown) / (beta - base + grown);
    at = Math.min(length, at + Math.min(1, 6 / fall));
    panels.push(at);
  }
  let sum = 0;
  const terms: number[] = [];
  const nodes: number[] = [];
  for (let panel = 1; panel < panels.length; panel += 1) {
    const half = (panels[panel]! - panels[panel - 1]!) / 2;
    const middle = panels[panel - 1]! + half;
    for (let node = 0; node < gaussLegendreNodes.length; node += 1) {
      const grown = from * Math.exp(middle + half * gaussLegendreNodes[node]!);
      const term = half * gaussLegendreWeights[node]! * Math.exp(logDensity(grown) - peak);
      sum += term;
      terms.push(term);
      nodes.push(grown - base);
    }
  }
  for (let index = 0; index < terms.length; index += 1) eachNode(terms[index]! / sum, nodes[index]!);
  return { log: peak + Math.log(sum) };
}

function logSumOfExponentials(one: number, other: number): number {
  const larger = Math.max(one, other);
  return larger + Math.log1p(Math.exp(Math.min(one, other) - larger));
}

type FourParameters = readonly [number, number, number, number];
