import { orderLinesOf } from "../../domain/reading/orders/orderLines";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { findCustomers, type Found } from "./findCustomers";
import type { Source } from "./source";

/** The customers of a sheet, for whatever is done once for each of them. */
export async function findCustomersToContact(source: Source, options: JobOptions = {}): Promise<Outcome<Found>> {
  const found = await findCustomers(source, options);
  return found.ok ? customersToContact(found.value) : found;
}

/** A sheet of orders has its customers several times and is refused. */
export function customersToContact(found: Found): Outcome<Found> {
  const { cells, reading } = found;
  const lines = orderLinesOf(reading);
  if (lines === null) return { ok: true, value: found };
  return { ok: false, failure: { kind: "sheetOfOrders", sheet: cells.name, ...lines } };
}
