import type { Customer } from "../../customer";
import { rowKey } from "./rowKey";

/** The row key of a customer, and for a row that names nobody its row number: always something to tell rows apart by. */
export function customerKey(
  customer: Pick<Customer, "customerId" | "phone" | "customerName" | "companyName" | "row">,
): string {
  return rowKey(customer) ?? `row:${customer.row}`;
}
