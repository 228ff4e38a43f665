import type { Day } from "../../domain/calendar/day";
import type { Locale } from "../../domain/locale";
import { readCustomers } from "../../domain/reading/rows/readCustomers";
import type { Reading } from "../../domain/reading/reading";
import type { Gathered } from "../../workbook/read/gather";

/**
 * The sheets that hold orders: one with an order day and a customer in its header, the longest first. The sheet that the
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

export function holdsOrders({ columns }: Reading): boolean {
  const has = (wanted: string) => columns.some(({ field }) => field === wanted);
  return has("orderDate") && (has("customerId") || has("phone") || has("customerName") || has("companyName"));
}
