import { finish } from "../pauses";
import { priorParameters } from "./prior";
import { fitModelSteps, type ModelFamily, type ModelFit, type PurchaseModel } from "./purchaseModel";
import type { PurchaseHistory } from "./purchaseHistory";
import { defaultGapInDays } from "../rhythm/silenceLimits";

/** Where the parameters behind an answer come from; every answer names it. */
export type ChurnModelOrigin = "fitted" | "prior" | "given";

export type ChurnModel = PurchaseModel & { readonly origin: ChurnModelOrigin };

/** The model of a business whose customers usually order every `gapInDays` days. */
export function priorModel(gapInDays: number = defaultGapInDays): ChurnModel {
  return { origin: "prior", family: "mbg-nbd", parameters: priorParameters(gapInDays) };
}

export type ModelChoice = {
  /** MBG/NBD unless the person names another family. */
  readonly family?: ModelFamily;
  /** What the prior is scaled by where nothing can be fitted. */
  readonly gapInDays?: number;
  readonly fewestRepeaters?: number;
};

export type ChosenModel = {
  readonly model: ChurnModel;
  /** How the fit went; not "fitted" means that the prior answers. */
  readonly fit: ModelFit;
};

/**
 * The model to answer with: fitted to the customers if at least 50 of them have a repeat order and the optimum is an
 * interior one, else the prior. In steps; `chooseModel` does it in one go.
 */
export function* chooseModelSteps(
  histories: readonly PurchaseHistory[],
  choice: ModelChoice = {},
): Generator<number, ChosenModel, void> {
  const { family = "mbg-nbd", gapInDays, fewestRepeaters } = choice;
  const fit = yield* fitModelSteps(family, histories, fewestRepeaters === undefined ? {} : { fewestRepeaters });
  if (fit.status !== "fitted") return { model: priorModel(gapInDays), fit };
  switch (fit.family) {
    case "mbg-nbd":
    case "bg-nbd":
      return { model: { origin: "fitted", family: fit.family, parameters: fit.parameters }, fit };
    case "pareto-nbd":
      return { model: { origin: "fitted", family: fit.family, parameters: fit.parameters }, fit };
  }
}

export function chooseModel(histories: readonly PurchaseHistory[], choice?: ModelChoice): ChosenModel {
  return finish(chooseModelSteps(histories, choice));
}

export type ChurnModelFault =
  "gap-not-positive" | "unknown-trade" | "unknown-family" | "parameters-not-four-positive-numbers";

/** A model to answer with, or the name of a family that is still to be fitted to the customers. */
export type ChurnModelResult =
  | { readonly ok: true; readonly model: ChurnModel }
  | { readonly ok: true; readonly family: ModelFamily }
  | { readonly ok: false; readonly code: ChurnModelFault };

/**
 * The `model` argument of the functions: a usual gap in days, the name of a trade, or r, α, a, b of MBG/NBD in days; or
 * the name of a family, alone to have it fitted, or before its four parameters. Behind the parameters CHURN.FIT writes
 * the log-likelihood and the customers, which may stay there. Blank cells have been left out by the caller, who knows the usual gaps
 * of the trades by name.
 */
export function churnModelFrom(
  cells: readonly (number | string)[],
  gapOfTrade: (name: string) => number | undefined,
): ChurnModelResult {
  const [first] = cells;
  const family = typeof first === "string" ? familyNamed(first) : undefined;
  if (family && cells.length === 1) return { ok: true, family };
  if (cells.length === 1 && typeof first === "string") {
    const gap = gapOfTrade(first);
    return gap === undefined ? { ok: false, code: "unknown-trade" } : { ok: true, model: priorModel(gap) };
  }
  if (cells.length === 1) {
    return isPositive(first) ? { ok: true, model: priorModel(first) } : { ok: false, code: "gap-not-positive" };
  }
  const parameters = family ? cells.slice(1) : cells;
  const [r, alpha, third, fourth] = parameters;
  const areFour = parameters.length === 4 || parameters.length === 6;
  if (!(areFour && isPositive(r) && isPositive(alpha) && isPositive(third) && isPositive(fourth))) {
    return { ok: false, code: "parameters-not-four-positive-numbers" };
  }
  const origin = "given";
  if (family === "pareto-nbd") {
    return { ok: true, model: { origin, family, parameters: { r, alpha, s: third, beta: fourth } } };
  }
  return { ok: true, model: { origin, family: family ?? "mbg-nbd", parameters: { r, alpha, a: third, b: fourth } } };
}

/** The family that a person named as the papers do, with or without the stroke; `undefined` for a name that is none. */
export function familyNamed(name: string): ModelFamily | undefined {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s/\-–_]/g, "");
  return namesOfFamilies.get(plain);
}

/** A map, because a plain object also answers to "constructor". */
const namesOfFamilies: ReadonlyMap<string, ModelFamily> = new Map([
  ["mbgnbd", "mbg-nbd"],
  ["bgnbd", "bg-nbd"],
  ["paretonbd", "pareto-nbd"],
]);

function isPositive(value: number | string | undefined): value is number {
  return typeof value === "number" && value > 0 && Number.isFinite(value);
}
