import { orderLinesOf } from "../../domain/reading/orders/orderLines";
import { columnsThatMayName } from "../../domain/reading/rows/whoIsNamed";
import { Refusal } from "../../workbook/door/failure";
import type { Gathered } from "../../workbook/read/gather";
import { customersToWorkWithOn, type Found } from "./findCustomers";
import type { Source } from "./source";

/** The customers of a sheet, for whatever is done once for each of them. */
export async function customersToContactOn(workbook: Gathered, source: Source): Promise<Found> {
  const found = await customersToWorkWithOn(workbook, source);
  refuseOrders(found);
  const mayName = columnsThatMayName(found.reading);
  if (mayName.length > 0) {
    const headers = mayName.map(({ header }) => header);
    throw new Refusal({ kind: "noNames", sheet: found.cells.name, headers });
  }
  return found;
}

/** A sheet of orders has its customers several times and is refused. */
export function refuseOrders({ cells, reading }: Found): void {
  const lines = orderLinesOf(reading);
  if (lines !== null) throw new Refusal({ kind: "sheetOfOrders", sheet: cells.name, ...lines });
}
