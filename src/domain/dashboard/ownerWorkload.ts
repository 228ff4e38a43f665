import { addDays } from "../calendar/day";
import { contactPlans } from "../contactPlan/contactPlanner";
import { dueCustomers } from "../contactPlan/dueCustomers";
import type { KnownCustomers } from "../contactPlan/knownCustomers";
import { groupBy } from "../groupBy";

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
  const upcoming = reading.customers.flatMap((customer, index) => {
    const next = plans[index]?.next;
    return next && next.dueOn > asOf ? [{ customer, next }] : [];
  });
  const inSheetOrder = [...due, ...upcoming].sort((one, other) => one.customer.row - other.customer.row);
  const workloads = [...groupBy(inSheetOrder, ({ customer }) => customer.owner)].map(([owner, own]): OwnerWorkload => {
    const counts = { overdue: 0, today: 0, soon: 0, later: 0, cold: 0 };
    for (const { next } of own) {
      if (next.isCold) counts.cold += 1;
      else if (next.daysLate > 0) counts.overdue += 1;
      else if (next.dueOn === asOf) counts.today += 1;
      else counts[next.dueOn <= nextWeek ? "soon" : "later"] += 1;
    }
    return { owner, open: own.length, ...counts };
  });
  const urgency = ({ owner, overdue, today }: OwnerWorkload) => (owner === null ? -1 : overdue + today);
  return workloads.sort((one, other) => urgency(other) - urgency(one));
}
