import type { ContactPlan } from "../contactPlan/contactPlan";
import { dueCustomers } from "../contactPlan/dueCustomers";
import type { KnownCustomers } from "../contactPlan/knownCustomers";
import { groupBy } from "../groupBy";
import { phoneKey } from "../reading/values/phones";
import { ownOrShared } from "../daysOff/holidays";

/** How an owner stands on a day: customers due on it, overdue since before, gone cold, done. */
export type DayOfOwner = {
  /** `null` for the customers without an owner. */
  readonly owner: string | null;
  readonly due: number;
  readonly overdue: number;
  /** So late that they are no overdue follow-up any more. */
  readonly cold: number;
  readonly done: number;
  readonly capacity: number;
};

/**
 * The as-of day at a glance, owners in sheet order: the people whom the contact plan has as due, one for each phone,
 * whether or not they fit into the day; `plans` are theirs, in the same order. Who was contacted on the day is done, whatever the plan says next; whom it leaves
 * alone is not counted.
 */
export function dayByOwner(
  { reading, rules, asOf, facts }: KnownCustomers,
  plans: readonly ContactPlan[],
): readonly DayOfOwner[] {
  const isDone = (index: number) => {
    const customer = reading.customers[index];
    return customer?.lastContactDate === asOf || (customer && facts?.get(customer.row)?.calledOn === asOf);
  };
  // Whoever was reached today under another row with the same phone is not due any more.
  const donePhones = new Set(
    reading.customers.flatMap(({ phone, otherPhones }, index) =>
      isDone(index) ? (phone === null ? otherPhones : [phone, ...otherPhones]).map(phoneKey) : [],
    ),
  );
  const nextOf = new Map(
    dueCustomers(reading.customers, plans, asOf).map(({ customer, next }) => [customer.row, next] as const),
  );
  const open = reading.customers
    .map((customer, index) => ({ customer, index }))
    .filter(({ index }) => {
      const code = plans[index]?.leftAlone?.code;
      return code === undefined || code === "inContract";
    });
  return [...groupBy(open, ({ customer }) => customer.owner)].map(([owner, own]) => {
    const counts = { due: 0, overdue: 0, cold: 0, done: 0 };
    for (const { customer, index } of own) {
      const next = nextOf.get(customer.row);
      if (isDone(index)) counts.done += 1;
      else if (next && !(customer.phone !== null && donePhones.has(phoneKey(customer.phone))))
        counts[next.isCold ? "cold" : next.daysLate > 0 ? "overdue" : "due"] += 1;
    }
    return { owner, ...counts, capacity: ownOrShared(rules.calls.capacityByOwner, owner, rules.calls.capacityPerDay) };
  });
}
