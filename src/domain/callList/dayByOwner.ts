import { callsDue, type CallListRequest } from "./callList";
import type { Day } from "../calendar/day";
import { groupBy } from "../groupBy";
import { ownOrShared } from "../daysOff/holidays";
import { openCustomers } from "./workload";

/** How an owner stands on a day: customers due on it, overdue since before, done. */
export type DayOfOwner = {
  /** `null` for the customers without an owner. */
  readonly owner: string | null;
  readonly due: number;
  readonly overdue: number;
  readonly done: number;
  readonly capacity: number;
};

/**
 * The as-of day at a glance, owners in sheet order. Due and overdue are the people that the call list of the day has as
 * such, by typed and by computed dates alike, whether or not they fit into it. Who was contacted on the day is done,
 * whatever the next contact says; who must not be contacted or has a closed grade is not counted.
 */
export function dayByOwner(request: Omit<CallListRequest, "day">): readonly DayOfOwner[] {
  const { reading, rules, asOf, facts } = request;
  const dueOn = new Map<number, Day>(callsDue({ ...request, day: asOf }).map(({ row, on }) => [row, on]));
  return [...groupBy(openCustomers(reading.customers, rules), ({ owner }) => owner)].map(([owner, own]) => {
    const counts = { due: 0, overdue: 0, done: 0 };
    for (const { row, lastContactDate } of own) {
      const on = dueOn.get(row);
      if (lastContactDate === asOf || facts?.get(row)?.calledOn === asOf) counts.done += 1;
      else if (on !== undefined) counts[on === asOf ? "due" : "overdue"] += 1;
    }
    return { owner, ...counts, capacity: ownOrShared(rules.calls.capacityByOwner, owner, rules.calls.capacityPerDay) };
  });
}
