import { addDays } from "../calendar/day";
import { contactPlans } from "../contactPlan/contactPlanner";
import { dueCustomers, type DueCustomer } from "../contactPlan/dueCustomers";
import type { KnownCustomers } from "../contactPlan/knownCustomers";

/** The follow-ups of one owner; the five counts add up to the open customers. */
export type OwnerWorkload = {
  /** `null` for the customers without an owner. */
  readonly owner: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly today: number;
  /** Within the seven days after as-of. */
  readonly soon: number;
  readonly later: number;
  /** So late that they are no overdue follow-up any more. */
  readonly cold: number;
};

/**
 * Open are all who have a next contact by the contact plan, one for each phone where they are due. Most overdue first, those
 * without an owner last.
 */
export function ownerWorkloads(known: KnownCustomers): OwnerWorkload[] {
  const { reading, asOf } = known;
  const plans = contactPlans(known);
  const nextWeek = addDays(asOf, 7);
  const due = dueCustomers(reading.customers, plans, asOf);
  const byOwner = new Map<string | null, Counted>();
  const count = ({ customer, next }: DueCustomer): void => {
    const { owner, row } = customer;
    const counted = byOwner.get(owner) ?? { owner, firstRow: row, overdue: 0, today: 0, soon: 0, later: 0, cold: 0 };
    byOwner.set(owner, counted);
    counted.firstRow = Math.min(counted.firstRow, row);
    if (next.isCold) counted.cold += 1;
    else if (next.daysLate > 0) counted.overdue += 1;
    else if (next.dueOn === asOf) counted.today += 1;
    else counted[next.dueOn <= nextWeek ? "soon" : "later"] += 1;
  };
  due.forEach(count);
  reading.customers.forEach((customer, index) => {
    const next = plans[index]?.next;
    if (next && next.dueOn > asOf) count({ customer, next });
  });
  const inSheetOrder = [...byOwner.values()].sort((one, other) => one.firstRow - other.firstRow);
  const workloads = inSheetOrder.map(({ firstRow: _, ...counts }): OwnerWorkload => {
    const { overdue, today, soon, later, cold } = counts;
    return { ...counts, open: overdue + today + soon + later + cold };
  });
  const urgency = ({ owner, overdue, today }: OwnerWorkload) => (owner === null ? -1 : overdue + today);
  return workloads.sort((one, other) => urgency(other) - urgency(one));
}

type Counted = { -readonly [Key in keyof Omit<OwnerWorkload, "open">]: OwnerWorkload[Key] } & { firstRow: number };
