import type { Day } from "../day";
import type { BetaGeometricParameters } from "./betaGeometric";
import { mbgNbdRisk } from "./mbgNbd";
import { priorParameters } from "./prior";
import { purchaseHistory, type OrderSummary, type OrderSummaryFault } from "./purchaseHistory";
import { defaultGapInDays, tradeNamed, tradePresets, usualGapInDays } from "./tradePresets";

/** Where the parameters behind an answer come from; every answer names it. */
export type ChurnModelOrigin = "fitted" | "prior" | "given";

export type ChurnModel = { readonly origin: ChurnModelOrigin; readonly parameters: BetaGeometricParameters };

export type ChurnQuestion = OrderSummary & {
  readonly asOf: Day;
  readonly horizon?: number;
  readonly model?: ChurnModel;
};

export type ChurnFault = OrderSummaryFault | "horizon-not-positive";

export type ChurnAnswer =
  | { readonly ok: true; readonly risk: number; readonly model: ChurnModelOrigin }
  | { readonly ok: false; readonly code: ChurnFault };

/** The risk is for the next 90 days unless the person says otherwise. */
export const defaultHorizonInDays = 90;

/**
 * The probability, 0 to 1, that the customer places no order in the `horizon` days after `asOf`, from the summary of
 * her orders by MBG/NBD. Without a model the prior of a business with an order every 60 days answers.
 */
export function churnRisk(question: ChurnQuestion): ChurnAnswer {
  const { asOf, horizon = defaultHorizonInDays, model = priorModel() } = question;
  if (!(horizon > 0 && Number.isFinite(horizon))) return { ok: false, code: "horizon-not-positive" };
  const read = purchaseHistory(question, asOf);
  if (!read.ok) return read;
  return { ok: true, risk: mbgNbdRisk(model.parameters, read.history, horizon), model: model.origin };
}

/** The model of a business whose customers usually order every `gapInDays`. */
export function priorModel(gapInDays: number = defaultGapInDays): ChurnModel {
  return { origin: "prior", parameters: priorParameters(gapInDays) };
}

export type ChurnModelFault = "gap-not-positive" | "unknown-trade" | "parameters-not-four-positive-numbers";

/**
 * The `model` argument of the functions: a usual gap in days, the name of a trade, or r, α, a, b in days.
 * The caller has taken blank cells away.
 */
export function churnModelFrom(
  cells: readonly (number | string)[],
): { readonly ok: true; readonly model: ChurnModel } | { readonly ok: false; readonly code: ChurnModelFault } {
  const [only] = cells;
  if (cells.length === 1 && typeof only === "string") {
    const trade = tradeNamed(only);
    if (trade === undefined) return { ok: false, code: "unknown-trade" };
    return { ok: true, model: priorModel(usualGapInDays(tradePresets[trade])) };
  }
  if (cells.length === 1 && typeof only === "number") {
    return isPositive(only) ? { ok: true, model: priorModel(only) } : { ok: false, code: "gap-not-positive" };
  }
  const [r, alpha, a, b] = cells;
  if (cells.length === 4 && isPositive(r) && isPositive(alpha) && isPositive(a) && isPositive(b)) {
    return { ok: true, model: { origin: "given", parameters: { r, alpha, a, b } } };
  }
  return { ok: false, code: "parameters-not-four-positive-numbers" };
}

function isPositive(value: number | string | undefined): value is number {
  return typeof value === "number" && value > 0 && Number.isFinite(value);
}
