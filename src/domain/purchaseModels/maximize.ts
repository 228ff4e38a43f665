import { choleskyOf, solvedBy, type CholeskyFactor } from "./cholesky";

/** A function of the logarithms of its parameters, with its exact first and second derivatives in them. */
export type Curvature = {
  readonly value: number;
  readonly gradient: readonly number[];
  readonly hessian: readonly (readonly number[])[];
};

export type Maximum =
  | {
      readonly status: "maximum";
      readonly parameters: readonly number[];
      /** From the curvature at the maximum. */
      readonly standardErrors: readonly number[];
      readonly value: number;
      readonly evaluations: number;
    }
  | { readonly status: "boundary" | "not-converged"; readonly evaluations: number };

/**
 * The maximum of a log-likelihood over positive parameters, by Newton's method in their logarithms: damped until the
 * curvature points downhill on every side, never a step of more than a factor of 4.5. Yields after every evaluation, so
 * that the caller can pause, show progress or stop. A parameter that runs towards nothing or without end, or that the
 * sheet says nothing about, makes the answer "boundary": there is no number to show.
 */
export function* maximize(
  evaluate: (parameters: readonly number[]) => Curvature,
  start: readonly number[],
): Generator<number, Maximum, void> {
  let at = start.map(Math.log);
  let here = evaluate(start);
  let evaluations = 1;
  let damping = 0;
  yield evaluations;
  while (evaluations < mostEvaluations) {
    if (!isFiniteCurvature(here)) return { status: "not-converged", evaluations };
    const factor = choleskyOf(dampedNegative(here.hessian, damping));
    if (!factor) {
      damping = Math.max(damping * 8, 1e-3 * largestDiagonal(here.hessian), Number.MIN_VALUE);
      if (!Number.isFinite(damping)) return { status: "not-converged", evaluations };
      continue;
    }
    const step = solvedBy(factor, here.gradient);
    const gain = dot(step, here.gradient) / 2;
    if (damping === 0 && gain <= smallestGain) return atMaximum(at, here, factor, evaluations);
    const longest = Math.max(...step.map(Math.abs));
    const shortened = longest > longestStep ? longestStep / longest : 1;
    const next = at.map((value, index) => value + shortened * step[index]!);
    if (next.some((value, index) => Math.abs(value - Math.log(start[index]!)) > furthest)) {
      return { status: "boundary", evaluations };
    }
    const there = evaluate(next.map(Math.exp));
    evaluations += 1;
    yield evaluations;
    // Below this the sum over many customers is rounding noise, and a step cannot be judged by it.
    const noise = 1e-13 * Math.abs(here.value);
    if (there.value >= here.value - noise) {
      at = next;
      here = there;
      damping = damping > 1e-6 * largestDiagonal(here.hessian) ? damping / 8 : 0;
    } else {
      damping = Math.max(damping * 8, 1e-3 * largestDiagonal(here.hessian));
    }
  }
  return { status: "not-converged", evaluations };
}

function atMaximum(at: readonly number[], here: Curvature, factor: CholeskyFactor, evaluations: number): Maximum {
  const errorsOfLogs = at.map((_, index) => {
    const unit = at.map((__, other) => (other === index ? 1 : 0));
    return Math.sqrt(solvedBy(factor, unit)[index]!);
  });
  if (!errorsOfLogs.every((error) => error <= widestErrorOfLog)) return { status: "boundary", evaluations };
  const parameters = at.map(Math.exp);
  const standardErrors = parameters.map((parameter, index) => parameter * errorsOfLogs[index]!);
  return { status: "maximum", parameters, standardErrors, value: here.value, evaluations };
}

/** damping·I − hessian: positive definite where the curvature, so damped, points downhill on every side. */
function dampedNegative(hessian: readonly (readonly number[])[], damping: number): number[][] {
  return hessian.map((line, row) => line.map((value, column) => (row === column ? damping : 0) - value));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * other[index]!, 0);
}

function largestDiagonal(matrix: readonly (readonly number[])[]): number {
  return Math.max(...matrix.map((line, index) => Math.abs(line[index]!)));
}

function isFiniteCurvature(curvature: Curvature): boolean {
  return [curvature.value, ...curvature.gradient, ...curvature.hessian.flat()].every(Number.isFinite);
}

const mostEvaluations = 200;
/** In log-likelihood: parameters are then right to about 1e-6 of their standard error. */
const smallestGain = 1e-11;
const longestStep = 1.5;
/** A parameter may end a factor of 10,000 from where it started. */
const furthest = Math.log(1e4);
/** A parameter that may as well be 20 times larger or smaller is not known. */
const widestErrorOfLog = 3;
