import { churnFaultText, modelFamilyName, priorInsteadText } from "../domain/churn/churnWords";
import { noTier } from "../domain/grading/rfmWords";
import { chooseModel } from "../domain/purchaseModels/churnModel";
import { aliveProbability, expectedOrders, riskOfNoOrder } from "../domain/purchaseModels/purchaseModel";
import { defaultHorizonInDays } from "../domain/purchaseModels/risk";
import { rhythmOf } from "../domain/rhythm/rhythm";
import { rhythmStateName } from "../domain/rhythm/rhythmWords";
import { churnRows, familyOf, gapOrTrade, historiesToFit, horizonOf, modelOf } from "./arguments/churnRows";
import { callerLocale, today } from "./cells/caller";
import { notAvailable, raise, valueError } from "./cells/cellErrors";
import { dayOr, dayOrBlank } from "./cells/decodeCell";
import { decodeColumn, rowsOf } from "./cells/decodeColumn";
import { spill } from "./cells/spill";

/**
 * The probability, 0 to 1, that each customer places no order in the next days. A column without a model is fitted to itself (MBG/NBD).
 * @customfunction CHURN.RISK CHURN.RISK
 * @param first Day of the first order: a cell or a column.
 * @param last Day of the last order.
 * @param orders Number of orders on different days. #N/A without any.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [horizon] How many days ahead; 90 if omitted.
 * @param [model] Usual gap between orders in days, a trade (salon, e-commerce, car service), the row of CHURN.FIT, or a model to fit (BG/NBD, Pareto/NBD).
 * @returns Probabilities, one a row.
 */
export function churnRiskOf(
  first: unknown[][],
  last: unknown[][],
  orders: unknown[][],
  as_of?: unknown[][],
  horizon?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  const rows = churnRows({ first, last, orders, as_of });
  const chosen = modelOf(model, rows);
  const days = horizonOf(horizon, defaultHorizonInDays);
  return spill(rows, ({ history }) => riskOfNoOrder(chosen, history, days));
}

/**
 * The number of orders to expect of each customer in the next days.
 * @customfunction CHURN.EXPECTED CHURN.EXPECTED
 * @param first Day of the first order: a cell or a column.
 * @param last Day of the last order.
 * @param orders Number of orders on different days. #N/A without any.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [horizon] How many days ahead; 90 if omitted.
 * @param [model] Usual gap between orders in days, a trade (salon, e-commerce, car service), the row of CHURN.FIT, or a model to fit (BG/NBD, Pareto/NBD).
 * @returns Orders, one a row.
 */
export function churnExpectedOf(
  first: unknown[][],
  last: unknown[][],
  orders: unknown[][],
  as_of?: unknown[][],
  horizon?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  const rows = churnRows({ first, last, orders, as_of });
  const chosen = modelOf(model, rows);
  const days = horizonOf(horizon, defaultHorizonInDays);
  return spill(rows, ({ history }) => expectedOrders(chosen, history, days));
}

/**
 * The probability, 0 to 1, that each customer has not stopped ordering for good. It says nothing about when.
 * @customfunction CHURN.ALIVE CHURN.ALIVE
 * @param first Day of the first order: a cell or a column.
 * @param last Day of the last order.
 * @param orders Number of orders on different days. #N/A without any.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [model] Usual gap between orders in days, a trade (salon, e-commerce, car service), the row of CHURN.FIT, or a model to fit (BG/NBD, Pareto/NBD).
 * @returns Probabilities, one a row.
 */
export function churnAliveOf(
  first: unknown[][],
  last: unknown[][],
  orders: unknown[][],
  as_of?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  const rows = churnRows({ first, last, orders, as_of });
  const chosen = modelOf(model, rows);
  return spill(rows, ({ history }) => aliveProbability(chosen, history));
}

/**
 * The parameters of MBG/NBD that fit the customers best, in days: r, α, a, b, the log-likelihood and the number of customers. #N/A where they cannot be estimated.
 * @customfunction CHURN.FIT CHURN.FIT
 * @param first Column of the days of the first order.
 * @param last Column of the days of the last order.
 * @param orders Column of the numbers of orders. Rows without orders are left out.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [model] Another model: BG/NBD or Pareto/NBD. Its name then stands before the parameters (r, α, s, β for Pareto/NBD).
 * @returns One row of six numbers, after the name of the model if one was named.
 */
export function churnFit(
  first: unknown[][],
  last: unknown[][],
  orders: unknown[][],
  as_of?: unknown[][],
  model?: unknown[][],
): unknown[][] {
  const wanted = familyOf(model);
  const { fit, model: prior } = chooseModel(historiesToFit(churnRows({ first, last, orders, as_of })), wanted);
  if (fit.status !== "fitted") return raise(notAvailable(priorInsteadText(fit, prior, callerLocale())));
  const numbers = [...Object.values(fit.parameters), fit.logLikelihood, fit.customers];
  return [wanted.family ? [modelFamilyName(wanted.family), ...numbers] : numbers];
}

/**
 * The state of each customer by her own rhythm: active, watch, at risk or lost once silent for 1, 1.5 or 2 of her usual gaps.
 * @customfunction CHURN.STATE CHURN.STATE
 * @param last Day of the last order: a cell or a column. A dash without one.
 * @param gap Usual gap between the customer's orders in days, or a trade (salon, e-commerce, car service) for its limits.
 * @param [as_of] Day for which to ask; today if omitted.
 * @returns States, one a row.
 */
export function churnState(last: unknown[][], gap: unknown[][], as_of?: unknown[][]): unknown[][] {
  const locale = callerLocale();
  const rows = rowsOf({
    lastOn: decodeColumn(last, "last", dayOrBlank),
    gap: decodeColumn(gap, "gap", gapOrTrade),
    asOf: decodeColumn(as_of, "as_of", dayOr(today())),
  });
  return spill(rows, ({ lastOn, gap: cycle, asOf }) => {
    if (lastOn === null) return noTier;
    const result = rhythmOf({ lastOn, asOf, ...cycle });
    if (result.ok) return rhythmStateName(result.rhythm.state, locale);
    const argument = result.code === "gap-not-positive" ? "gap" : "last";
    return valueError({ code: "because", argument, why: churnFaultText(result.code, locale) });
  });
}
