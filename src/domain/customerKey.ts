import type { Customer } from "./customer";

/**
 * How a row of the customer sheet is found again after rows were sorted, inserted or removed: by its id, else by its phone,
 * else by its name. Two rows may share a key: by id or phone they are the same customer.
 */
export function customerKey(
  customer: Pick<Customer, "customerId" | "phone" | "customerName" | "companyName" | "row">,
): string {
  if (customer.customerId !== null) return `id:${customer.customerId}`;
  if (customer.phone !== null) return `phone:${customer.phone}`;
  const name = customer.customerName ?? customer.companyName;
  return name !== null ? `name:${name}` : `row:${customer.row}`;
}

/** The keys of all rows, by row number. */
export function customerKeys(customers: readonly Customer[]): ReadonlyMap<number, string> {
  return new Map(customers.map((customer) => [customer.row, customerKey(customer)] as const));
}
