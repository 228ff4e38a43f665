import { orderLinesOf } from "../../domain/reading/orderLines";
import type { Outcome } from "../../workbook/failure";
import type { JobOptions } from "../../workbook/progress";
import { findCustomers, type Found } from "./findCustomers";
import type { Source } from "./source";

/** The customers of a sheet for whatever is done once for each of them; a sheet of orders has them several times and is refused. */
export async function findCustomersToContact(source: Source, options: JobOptions = {}): Promise<Outcome<Found>> {
  const found = await findCustomers(source, options);
  if (!found.ok) return found;
  const { cells, reading } = found.value;
  const lines = orderLinesOf(reading);
  return lines === null ? found : { ok: false, failure: { kind: "sheetOfOrders", sheet: cells.name, ...lines } };
}
