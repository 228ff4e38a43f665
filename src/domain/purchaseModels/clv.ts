/** What the future orders of a customer are worth today. */
export type ClvQuestion = {
  /** The orders to expect in the next so many days. */
  readonly expectedOrders: (horizon: number) => number;
  /** The amount to expect of each. */
  readonly amount: number;
  readonly horizon: number;
  /** The interest of one period: 0.01 makes an order a period away worth 1 / 1.01. */
  readonly discount: number;
  /** The length of a period in the unit of the horizon: 30 for days. */
  readonly period: number;
};

/**
 * The orders of each period, times the amount, discounted from the end of the period: Σ (orders by its end − orders by
 * its start) · amount / (1 + discount)^i. A last period that the horizon cuts short is discounted from where it is cut.
 */
export function customerLifetimeValue(question: ClvQuestion): number {
  const { expectedOrders, amount, horizon, discount, period } = question;
  let value = 0;
  let before = 0;
  const periods = Math.ceil(horizon / period - 1e-9);
  for (let index = 1; index <= periods; index += 1) {
    const end = Math.min(index * period, horizon);
    const until = expectedOrders(end);
    value += (until - before) / (1 + discount) ** (end / period);
    before = until;
  }
  return value * amount;
}

/** The interest of 30 days when the person names none. */
export const defaultDiscount = 0.01;
export const daysInADiscountPeriod = 30;
