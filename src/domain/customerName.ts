import type { Customer } from "./customer";

type Named = Partial<Pick<Customer, "customerName" | "companyName" | "contactName" | "phone" | "customerId">>;

/** What to call a customer in a list: the name, else the company, the contact, the phone, the id; "" where all are blank. */
export function customerNameOf({ customerName, companyName, contactName, phone, customerId }: Named): string {
  return customerName ?? companyName ?? contactName ?? phone ?? customerId ?? "";
}

/** Whom one speaks to: the customer, or the contact in the company; `null` where only the company is known. */
export function personOf({ customerName, contactName }: Named): string | null {
  return customerName ?? contactName ?? null;
}

/** Person and company in one line, as far as they are known: "王芳 · 大成公司". */
export function personAndCompany(customer: Named): string {
  return [personOf(customer), customer.companyName].filter(Boolean).join(" · ");
}
