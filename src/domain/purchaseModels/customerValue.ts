import type { Day } from "../calendar/day";
import { finish } from "../pauses";
import { chooseModelSteps, type ChurnModel, type ModelChoice } from "./churnModel";
import { customerLifetimeValue, daysInADiscountPeriod, defaultDiscount } from "./clv";
import { expectedAmount, fitGammaGammaSteps, type GammaGammaFit, type SpendingFault } from "./gammaGamma";
import { purchaseHistory, type HistoryResult, type OrderSummary } from "./purchaseHistory";
import { expectedOrders, type ModelFit } from "./purchaseModel";
import { faultOfHorizon, type ChurnFault } from "./risk";

/** A customer with all that she paid for her orders, net of refunds. */
export type PaidOrders = OrderSummary & { readonly amount: number };

export type ValueChoice = ModelChoice & {
  readonly asOf: Day;
  readonly horizon?: number;
  /** The interest of 30 days. */
  readonly discount?: number;
  /** Answers with this model instead of fitting one. */
  readonly model?: ChurnModel;
};

export type ValueFault = ChurnFault | SpendingFault | "discount-not-a-rate" | "too-large";

export type ValueAnswer =
  | {
      readonly ok: true;
      readonly value: number;
      readonly model: ChurnModel["origin"];
      /** The amount of her next order: Gamma–Gamma where it could be fitted, else her own mean. */
      readonly amountFrom: "gamma-gamma" | "own-mean";
    }
  | { readonly ok: false; readonly code: ValueFault };

export type ValueReport = {
  readonly answers: readonly ValueAnswer[];
  /** The model that answered; how its fit went, unless it was given. */
  readonly model: ChurnModel;
  readonly fit: ModelFit | undefined;
  readonly spending: GammaGammaFit;
};

/**
 * What the orders of the next `horizon` days (a year unless said otherwise) of every customer are worth today: the
 * orders to expect by a model fitted to the sheet or the prior, times the amount to expect, discounted by periods of 30
 * days. Customers whose amounts are not positive are refused and left out; where the amounts differ so much that
 * everybody's mean is infinite (q ≤ 1), all are. In steps.
 */
function* customerValuesSteps(
  customers: readonly PaidOrders[],
  choice: ValueChoice,
): Generator<number, ValueReport, void> {
  const { asOf, horizon = defaultValueHorizon, discount = defaultDiscount } = choice;
  const isPaid = (customer: PaidOrders) => customer.amount > 0 && Number.isFinite(customer.amount);
  const histories = customers.flatMap((customer) => {
    const read = purchaseHistory(customer, asOf);
    return read.ok ? [read.history] : [];
  });
  const chosen = choice.model ? { model: choice.model, fit: undefined } : yield* chooseModelSteps(histories, choice);
  const spending = yield* fitGammaGammaSteps(
    customers
      .filter((customer) => isPaid(customer) && purchaseHistory(customer, asOf).ok)
      .map(({ orders, amount }) => ({ orders, meanAmount: amount / orders })),
  );
  const answerOf = (customer: PaidOrders, read: HistoryResult): ValueAnswer => {
    const unfit = faultOfHorizon(horizon);
    if (unfit) return { ok: false, code: unfit };
    if (!(discount > -1 && Number.isFinite(discount))) return { ok: false, code: "discount-not-a-rate" };
    if (!read.ok) return read;
    if (!isPaid(customer)) return { ok: false, code: "amount-not-positive" };
    if (spending.status === "heavy-tail") return { ok: false, code: "heavy-tail" };
    const spent = { orders: customer.orders, meanAmount: customer.amount / customer.orders };
    const expected =
      spending.status === "fitted"
        ? expectedAmount(spending.parameters, spent)
        : { ok: true as const, amount: spent.meanAmount };
    if (!expected.ok) return expected;
    const value = customerLifetimeValue({
      expectedOrders: (days) => expectedOrders(chosen.model, read.history, days),
      amount: expected.amount,
      horizon,
      discount,
      period: daysInADiscountPeriod,
    });
    if (!Number.isFinite(value)) return { ok: false, code: "too-large" };
    const amountFrom = spending.status === "fitted" ? "gamma-gamma" : "own-mean";
    return { ok: true, value, model: chosen.model.origin, amountFrom };
  };
  const answers = customers.map((customer) => answerOf(customer, purchaseHistory(customer, asOf)));
  return { answers, model: chosen.model, fit: chosen.fit, spending };
}

export function customerValues(customers: readonly PaidOrders[], choice: ValueChoice): ValueReport {
  return finish(customerValuesSteps(customers, choice));
}

const defaultValueHorizon = 365;
