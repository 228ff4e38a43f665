import type { OrderMatches } from "../reading/orders/orderMatches";
import type { ContactLog } from "../contactLog/contactLog";
import type { Customer } from "../customer";
import { customerKey } from "../reading/rows/customerKey";
import type { Day } from "../calendar/day";
import { readOutcome } from "../contactLog/outcomes";
import type { Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";
import { workingWeeks } from "../daysOff/holidays";

/** When customers dealt for the first time, by row number, and which sheet or column says so. */
export type DealDays = {
  readonly byRow: ReadonlyMap<number, Day>;
  readonly from: DealDaySource;
};

export type DealDaySource = "orders" | "contactLog" | "ordersAndLog" | "onlyOrder" | "nothing";

export type DealDaysRequest = {
  readonly reading: Reading;
  /** The buyers of the sheet of orders who are on the sheet; `null` where there is none. */
  readonly buyers: OrderMatches | null;
  readonly log: ContactLog | null;
  readonly rules: Rules;
};

/**
 * The day of a customer's first deal: of the first order on the sheet of orders, or of the first call that ended with a
 * deal. Without either, the last order of who ordered once: the first of several is not on a customer sheet.
 */
export function dealDays({ reading, buyers, log, rules }: DealDaysRequest): DealDays {
  const byRow = new Map<number, Day>();
  for (const { row, line } of buyers ?? []) setEarlier(byRow, row, line.firstOrder);
  const fromOrders = byRow.size;
  if (log !== null) addDealsOfLog(byRow, log, reading.customers, rules);
  if (byRow.size > 0) {
    const from = fromOrders === 0 ? "contactLog" : log === null ? "orders" : "ordersAndLog";
    return { byRow, from };
  }
  for (const { row, lastPurchaseDate, orderCount } of reading.customers) {
    if ((orderCount ?? 1) === 1) setEarlier(byRow, row, lastPurchaseDate);
  }
  return { byRow, from: byRow.size > 0 ? "onlyOrder" : "nothing" };
}

function addDealsOfLog(byRow: Map<number, Day>, log: ContactLog, customers: readonly Customer[], rules: Rules): void {
  const week = workingWeeks(rules.workingWeek, [])(null);
  const firstDeal = new Map<string, Day>();
  for (const { key, day, meaning } of log.lines) {
    const outcome = readOutcome(meaning, rules, { saidOn: day, week });
    if (outcome.kind === "known" && outcome.rule.outcome === "won") setEarlier(firstDeal, key, day);
  }
  if (firstDeal.size === 0) return;
  for (const customer of customers) setEarlier(byRow, customer.row, firstDeal.get(customerKey(customer)) ?? null);
}

function setEarlier<Key>(days: Map<Key, Day>, key: Key, day: Day | null): void {
  if (day === null) return;
  const known = days.get(key);
  if (known === undefined || day < known) days.set(key, day);
}
