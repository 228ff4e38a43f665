import type { Customer } from "../../domain/customer";

/** What to call a customer in a list. */
export function personName({ customerName, companyName, contactName, phone, customerId }: Customer): string {
  return customerName ?? companyName ?? contactName ?? phone ?? customerId ?? "";
}
