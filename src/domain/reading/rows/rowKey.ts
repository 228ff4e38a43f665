import type { Customer } from "../../customer";
import { nameKey } from "../values/names";
import { phoneKey } from "../values/phones";

/**
 * What a customer is recognised by wherever the row stands: the id, else the phone, else name and company. Rows that are
 * the same customer have the same key; a row that names nobody has none.
 */
export function rowKey(
  customer: Pick<Customer, "customerId" | "phone" | "customerName" | "companyName">,
): string | null {
  if (customer.customerId !== null) return `id:${idKey(customer.customerId)}`;
  if (customer.phone !== null) return `phone:${phoneKey(customer.phone)}`;
  if (customer.customerName === null && customer.companyName === null) return null;
  return `name:${nameKey(customer.customerName ?? "")}|${nameKey(customer.companyName ?? "")}`;
}

/** The form in which two cells hold the same id. */
export function idKey(id: string): string {
  if (/^[A-Z0-9-]*$/.test(id)) return id;
  return id.normalize("NFKC").toUpperCase().replace(/\s+/g, "");
}
