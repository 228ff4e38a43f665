import type { Field } from "../../customer";
import type { Trade } from "../../trades/trade";
import type { Reading } from "../reading";

/**
 * In a trade whose visits are purchases, the sheet with last visit and number of visits in the place of last order and
 * number of orders; `null` where the sheet has orders of its own, no visits, or is of another trade. A sheet of orders goes
 * before: whoever has one does not ask.
 */
export function visitsAsOrders(reading: Reading, { visits }: Pick<Trade, "visits">): Reading | null {
  const has = (field: Field): boolean => reading.columns.some((column) => column.field === field);
  if (visits !== "purchases" || !has("lastVisitDate")) return null;
  if (has("lastPurchaseDate") || has("orderCount")) return null;
  return {
    ...reading,
    customers: reading.customers.map((customer) => ({
      ...customer,
      lastPurchaseDate: customer.lastVisitDate,
      orderCount: customer.visitCount,
    })),
    columns: reading.columns.map((column) => ({ ...column, field: standsFor(column.field) })),
    problems: reading.problems.map((problem) => ({ ...problem, field: standsFor(problem.field) })),
  };
}

function standsFor(field: Field | null): Field | null {
  if (field === "lastVisitDate") return "lastPurchaseDate";
  return field === "visitCount" ? "orderCount" : field;
}
