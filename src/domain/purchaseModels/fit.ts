import type { Maximum } from "./maximize";

/** Why there are no parameters to show. */
export type NotEstimable = "too-few" | "boundary" | "not-converged";

export type Fitted<Parameters> = {
  readonly status: "fitted";
  readonly parameters: Parameters;
  readonly standardErrors: Parameters;
  readonly logLikelihood: number;
  readonly customers: number;
  readonly repeaters: number;
};

export type NotFitted = { readonly status: NotEstimable; readonly customers: number; readonly repeaters: number };

export type Fit<Parameters> = Fitted<Parameters> | NotFitted;

/** A fit that can be paused: it yields the evaluations so far after every one, and returns the fit. */
export type FitSteps<Parameters> = Generator<number, Fit<Parameters>, void>;

export type FitOptions = {
  /** Fewer customers with a repeat order than this are too few to learn from. */
  readonly fewestRepeaters?: number;
};

export const defaultFewestRepeaters = 50;

/** The fit that a maximum found in units of `unit` stands for, its parameters named and brought back to the caller's unit. */
export function fitFromMaximum<Parameters>(
  maximum: Maximum,
  counts: { readonly customers: number; readonly repeaters: number },
  inOwnUnits: (values: readonly number[]) => Parameters,
  logLikelihoodInOwnUnits: (value: number) => number,
): Fit<Parameters> {
  const { customers, repeaters } = counts;
  if (maximum.status !== "maximum") return { status: maximum.status, customers, repeaters };
  return {
    status: "fitted",
    parameters: inOwnUnits(maximum.parameters),
    standardErrors: inOwnUnits(maximum.standardErrors),
    logLikelihood: logLikelihoodInOwnUnits(maximum.value),
    customers,
    repeaters,
  };
}
