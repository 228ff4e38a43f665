import type { Day } from "../../domain/calendar/day";
import type { Locale } from "../../domain/locale";
import { readCustomers } from "../../domain/reading/rows/readCustomers";
import { orderLinesOf } from "../../domain/reading/orders/orderLines";
import type { Reading } from "../../domain/reading/reading";
import type { Gathered } from "../../workbook/read/gather";

/**
 * The sheets that hold orders: one with an order day and a customer in its header, or with lines of orders that lack one of
 * the two, the longest first. The sheet that the
 * pane is about comes last, for where orders are all that is kept.
 */
export async function findOrdersSheets(
  workbook: Gathered,
  { asOf, locale }: { readonly asOf: Day; readonly locale: Locale },
  paneSheet: string,
): Promise<readonly string[]> {
  const heads = (await workbook.heads()).filter(({ isVisible }) => isVisible);
  const holding = heads.filter(({ cells }) => holdsOrders(readCustomers({ cells, asOf, locale })));
  const names = [...holding]
    .sort((one, other) => other.rowCount - one.rowCount)
    .map(({ cells }) => cells.name)
    .filter((name) => name !== paneSheet);
  const paneHoldsOrders = holding.some(({ cells }) => cells.name === paneSheet);
  return paneHoldsOrders ? [...names, paneSheet] : names;
}

function holdsOrders(reading: Reading): boolean {
  const has = (wanted: string) => reading.columns.some(({ field }) => field === wanted);
  const isNamed = has("customerId") || has("phone") || has("customerName") || has("companyName");
  return (has("orderDate") && isNamed) || orderLinesOf(reading) !== null;
}
