import type { Day } from "../calendar/day";
import type { Customer } from "../customer";
import { phoneKey } from "../reading/values/phones";
import type { ContactPlan, NextContact } from "./contactPlan";

/** Somebody who is due on a day: the plan of a row, one for each phone. */
export type DueCustomer = { readonly customer: Customer; readonly next: NextContact };

/**
 * Who is due on a day or was before, cold ones included, in sheet order. Of several rows with one phone the one that has
 * been due longest stands for all, so that a person is counted once wherever people are counted.
 */
export function dueCustomers(
  customers: readonly Customer[],
  plans: readonly ContactPlan[],
  day: Day,
): readonly DueCustomer[] {
  const byPhone = new Map<string, DueCustomer>();
  const due: DueCustomer[] = [];
  plans.forEach(({ next }, index) => {
    const customer = customers[index];
    if (!customer || next === null || next.dueOn > day) return;
    const found: DueCustomer = { customer, next };
    if (customer.phone === null) {
      due.push(found);
      return;
    }
    const phone = phoneKey(customer.phone);
    const known = byPhone.get(phone);
    if (known === undefined || next.dueOn < known.next.dueOn) byPhone.set(phone, found);
  });
  return [...due, ...byPhone.values()].sort((one, other) => one.customer.row - other.customer.row);
}
