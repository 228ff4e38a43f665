import { finish } from "../pauses";
import { digamma, logGamma, trigamma } from "./logGamma";
import { fitFromMaximum, defaultFewestRepeaters, type Fit, type FitOptions, type FitSteps } from "./fit";
import { groupHistories, type GroupedHistories } from "./groupHistories";
import { maximize, type Curvature } from "./maximize";
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

/** How often a customer may already have stopped: after each repeat order (BG/NBD) or after the first one too (MBG/NBD). */
export type Dropout = "after-repeats" | "after-every-order";

/**
 * The parameters that make the given customers most likely, with standard errors; or why there are none. Runs in steps.
 */
export function* fitBetaGeometricSteps(
  dropout: Dropout,
  histories: readonly PurchaseHistory[],
  options: FitOptions = {},
): FitSteps<BetaGeometricParameters> {
  const { fewestRepeaters = defaultFewestRepeaters } = options;
  const grouped = groupHistories(histories);
  if (grouped.repeaters < fewestRepeaters) {
    return { status: "too-few", customers: grouped.customers, repeaters: grouped.repeaters };
  }
  yield 0;
  const likelihood = betaGeometricLikelihood(dropout, grouped);
  const maximum = yield* maximize(likelihood, [1, 1, 1, 1]);
  return fitFromMaximum(
    maximum,
    grouped,
    (found) => {
      const [r, alpha, a, b] = found as FourParameters;
      return { r, alpha: alpha * grouped.unit, a, b };
    },
    (value) => value - grouped.sumOfRepeats * Math.log(grouped.unit),
  );
}

/** The same in one go. */
export function fitBetaGeometric(
  dropout: Dropout,
  histories: readonly PurchaseHistory[],
  options?: FitOptions,
): Fit<BetaGeometricParameters> {
  return finish(fitBetaGeometricSteps(dropout, histories, options));
}

/** The log-likelihood of the customers at given parameters, in the unit of time of both. */
export function betaGeometricLogLikelihood(
  dropout: Dropout,
  parameters: BetaGeometricParameters,
  histories: readonly PurchaseHistory[],
): number {
  const grouped = groupHistories(histories);
  const { r, alpha, a, b } = parameters;
  const { value } = betaGeometricLikelihood(dropout, grouped)([r, alpha / grouped.unit, a, b]);
  return value - grouped.sumOfRepeats * Math.log(grouped.unit);
}

/**
 * The log-likelihood as a function of (r, alpha, a, b) in the unit of the groups, with derivatives in their logarithms.
 * With k chances to stop, x repeats, all but the last term depends on one number of the customer only:
 *
 *     log Γ(r+x)/Γ(r) + log Γ(b+k)/Γ(b) − log Γ(a+b+k)/Γ(a+b) + r log α − (r+x) log(α+T) + log(1 + e^d)
 *     d = (r+x) log((α+T)/(α+t_x)) + log(a / (b+k−1)), the odds of having stopped after the last order (0 if k = 0)
 */
function betaGeometricLikelihood(
  dropout: Dropout,
  grouped: GroupedHistories,
): (parameters: readonly number[]) => Curvature {
  const extraToss = dropout === "after-every-order" ? 1 : 0;
  const { repeats, customersByRepeats, times, customersByAge, repeatsByAge } = grouped;
  const { groups, weight, repeatsAt, recencyAt, ageAt } = grouped;
  const logOf = new Float64Array(times.length);
  const inverseOf = new Float64Array(times.length);
  const logOddsOf = new Float64Array(repeats.length);
  const inverseTossOf = new Float64Array(repeats.length);

  return (given) => {
    const [r, alpha, a, b] = given as FourParameters;
    let value = 0;
    let gr = 0;
    let ga = 0;
    let gb = 0;
    let hrr = 0;
    let haa = 0;
    let hab = 0;
    let hbb = 0;
    const atR = logGamma(r);
    const atB = logGamma(b);
    const atAB = logGamma(a + b);
    const slopeAtR = digamma(r);
    const slopeAtB = digamma(b);
    const slopeAtAB = digamma(a + b);
    const bendAtR = trigamma(r);
    const bendAtB = trigamma(b);
    const bendAtAB = trigamma(a + b);
    for (let index = 0; index < repeats.length; index += 1) {
      const x = repeats[index]!;
      const tosses = x + extraToss;
      const many = customersByRepeats[index]!;
      logOddsOf[index] = Math.log(a / (b + tosses - 1));
      inverseTossOf[index] = 1 / (b + tosses - 1);
      if (x > 0) {
        value += many * (logGamma(r + x) - atR);
        gr += many * (digamma(r + x) - slopeAtR);
        hrr += many * (trigamma(r + x) - bendAtR);
      }
      if (tosses > 0) {
        value += many * (logGamma(b + tosses) - atB - (logGamma(a + b + tosses) - atAB));
        const slopeAB = many * (digamma(a + b + tosses) - slopeAtAB);
        const bendAB = many * (trigamma(a + b + tosses) - bendAtAB);
        ga -= slopeAB;
        gb += many * (digamma(b + tosses) - slopeAtB) - slopeAB;
        haa -= bendAB;
        hab -= bendAB;
        hbb += many * (trigamma(b + tosses) - bendAtB) - bendAB;
      }
    }

    const logAlpha = Math.log(alpha);
    value += grouped.customers * r * logAlpha;
    gr += grouped.customers * logAlpha;
    let galpha = (grouped.customers * r) / alpha;
    let hralpha = grouped.customers / alpha;
    let halphaalpha = -(grouped.customers * r) / (alpha * alpha);
    for (let index = 0; index < times.length; index += 1) {
      const log = Math.log(alpha + times[index]!);
      const inverse = 1 / (alpha + times[index]!);
      logOf[index] = log;
      inverseOf[index] = inverse;
      const many = customersByAge[index]!;
      const exponent = r * many + repeatsByAge[index]!;
      value -= exponent * log;
      gr -= many * log;
      galpha -= exponent * inverse;
      hralpha -= many * inverse;
      halphaalpha += exponent * inverse * inverse;
    }

    let hra = 0;
    let hrb = 0;
    let halphaa = 0;
    let halphab = 0;
    let stopped = 0;
    let stoppedByB = 0;
    let stoppedByBB = 0;
    const inverseA = 1 / a;
    for (let group = 0; group < groups; group += 1) {
      const place = repeatsAt[group]!;
      const x = repeats[place]!;
      if (x + extraToss === 0) continue;
      const many = weight[group]!;
      const recencyPlace = recencyAt[group]!;
      const agePlace = ageAt[group]!;
      const dr = logOf[agePlace]! - logOf[recencyPlace]!;
      const inverseAge = inverseOf[agePlace]!;
      const inverseRecency = inverseOf[recencyPlace]!;
      const dralpha = inverseAge - inverseRecency;
      const dalpha = (r + x) * dralpha;
      const db = -inverseTossOf[place]!;
      const d = (r + x) * dr + logOddsOf[place]!;
      const small = Math.exp(-Math.abs(d));
      const share = 1 / (1 + small);
      const gone = d > 0 ? share : small * share;
      value += many * ((d > 0 ? d : 0) + Math.log1p(small));
      const first = many * gone;
      const second = many * small * share * share;
      gr += first * dr;
      galpha += first * dalpha;
      stopped += first;
      stoppedByB += first * db;
      stoppedByBB += first * db * db;
      hrr += second * dr * dr;
      hralpha += first * dralpha + second * dr * dalpha;
      hra += second * dr;
      hrb += second * dr * db;
      halphaalpha -= first * dalpha * (inverseAge + inverseRecency) - second * dalpha * dalpha;
      halphaa += second * dalpha;
      halphab += second * dalpha * db;
      haa += second * inverseA * inverseA;
      hab += second * inverseA * db;
      hbb += second * db * db;
    }
    ga += stopped * inverseA;
    gb += stoppedByB;
    haa -= stopped * inverseA * inverseA;
    hbb += stoppedByBB;
    hra *= inverseA;
    halphaa *= inverseA;

    return {
      value,
      gradient: [r * gr, alpha * galpha, a * ga, b * gb],
      hessian: [
        [r * r * hrr + r * gr, r * alpha * hralpha, r * a * hra, r * b * hrb],
        [r * alpha * hralpha, alpha * alpha * halphaalpha + alpha * galpha, alpha * a * halphaa, alpha * b * halphab],
        [r * a * hra, alpha * a * halphaa, a * a * haa + a * ga, a * b * hab],
        [r * b * hrb, alpha * b * halphab, a * b * hab, b * b * hbb + b * gb],
      ],
    };
  };
}

type FourParameters = readonly [number, number, number, number];
