import { amountRate, rateOf, type Rate } from "./rate";
import { customersIn, isWithin, type LogEntry, type TwoWindows } from "./rates";

/** One order of a customer and what was paid for it; a refund is negative. */
export type SpendEntry = LogEntry & { readonly amount: number };

/** Churn rate (客户流失率): of the customers with an order in the earlier window, the share without one in the later. */
export function churnRate(log: readonly LogEntry[], windows: TwoWindows): Rate {
  const { earlier, later } = customersIn(log, windows);
  return rateOf([...earlier].filter((customer) => !later.has(customer)).length, earlier.size);
}

/**
 * The same weighted by spend (相对流失率): of what these customers paid in the earlier window, the part of those who were
 * lost. A customer whose refunds exceed the payments counts as 0.
 */
export function churnRateBySpend(log: readonly SpendEntry[], windows: TwoWindows): Rate {
  const { later } = customersIn(log, windows);
  const spendOf = new Map<string, number>();
  for (const { customer, on, amount } of log) {
    if (isWithin(on, windows.earlier)) spendOf.set(customer, (spendOf.get(customer) ?? 0) + amount);
  }
  let lost = 0;
  let whole = 0;
  for (const [customer, spend] of spendOf) {
    const paid = Math.max(0, spend);
    whole += paid;
    if (!later.has(customer)) lost += paid;
  }
  return amountRate(lost, whole, spendOf.size);
}
