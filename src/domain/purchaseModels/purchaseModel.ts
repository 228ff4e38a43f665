import { fitBetaGeometricSteps, type BetaGeometricParameters } from "./betaGeometric";
import { bgNbdAlive, bgNbdExpected, bgNbdRisk } from "./bgNbd";
import type { FitOptions, Fitted, NotFitted } from "./fit";
import { mbgNbdAlive, mbgNbdExpected, mbgNbdRisk } from "./mbgNbd";
import {
  fitParetoNbdSteps,
  paretoNbdAlive,
  paretoNbdExpected,
  paretoNbdRisk,
  type ParetoParameters,
} from "./paretoNbd";
import type { PurchaseHistory } from "./purchaseHistory";

/** A model of when customers order and stop ordering, with its parameters; times in days. */
export type PurchaseModel =
  | { readonly family: "mbg-nbd" | "bg-nbd"; readonly parameters: BetaGeometricParameters }
  | { readonly family: "pareto-nbd"; readonly parameters: ParetoParameters };

export type ModelFamily = PurchaseModel["family"];

/** The probability that a customer has not stopped for good. */
export function aliveProbability(model: PurchaseModel, history: PurchaseHistory): number {
  switch (model.family) {
    case "mbg-nbd":
      return mbgNbdAlive(model.parameters, history);
    case "bg-nbd":
      return bgNbdAlive(model.parameters, history);
    case "pareto-nbd":
      return paretoNbdAlive(model.parameters, history);
  }
}

/** The probability of no order in the next `horizon` days. */
export function riskOfNoOrder(model: PurchaseModel, history: PurchaseHistory, horizon: number): number {
  switch (model.family) {
    case "mbg-nbd":
      return mbgNbdRisk(model.parameters, history, horizon);
    case "bg-nbd":
      return bgNbdRisk(model.parameters, history, horizon);
    case "pareto-nbd":
      return paretoNbdRisk(model.parameters, history, horizon);
  }
}

/** The orders to expect in the next `horizon` days. */
export function expectedOrders(model: PurchaseModel, history: PurchaseHistory, horizon: number): number {
  switch (model.family) {
    case "mbg-nbd":
      return mbgNbdExpected(model.parameters, history, horizon);
    case "bg-nbd":
      return bgNbdExpected(model.parameters, history, horizon);
    case "pareto-nbd":
      return paretoNbdExpected(model.parameters, history, horizon);
  }
}

/** A family fitted to the customers, in steps: the model, and how the fit went. */
export function* fitModelSteps(
  family: ModelFamily,
  histories: readonly PurchaseHistory[],
  options?: FitOptions,
): Generator<number, ModelFit, void> {
  switch (family) {
    case "mbg-nbd":
    case "bg-nbd": {
      const fit = yield* fitBetaGeometricSteps(
        family === "mbg-nbd" ? "after-every-order" : "after-repeats",
        histories,
        options,
      );
      return fit.status === "fitted" ? { family, ...fit } : fit;
    }
    case "pareto-nbd": {
      const fit = yield* fitParetoNbdSteps(histories, options);
      return fit.status === "fitted" ? { family, ...fit } : fit;
    }
  }
}

/** A fit that says which model it is of. */
export type ModelFit =
  | (Fitted<BetaGeometricParameters> & { readonly family: "mbg-nbd" | "bg-nbd" })
  | (Fitted<ParetoParameters> & { readonly family: "pareto-nbd" })
  | NotFitted;
