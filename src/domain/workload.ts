import type { Customer } from "./customer";
import type { Day } from "./day";
import { groupBy } from "./groupBy";
import { ownOrShared } from "./holidays";
import { gradeLookup } from "./intentGrades";
import type { Rules } from "./rules";

/** How far a team gets with its customers in a month. */
export type Workload = {
  readonly customers: number;
  readonly callsPerDay: number;
  readonly workingDays: number;
  /** Calls a day that would reach everybody once. */
  readonly neededPerDay: number;
  /** The share of the customers that the calls reach, 0 to 1; 1 when there is nobody to call. */
  readonly coverage: number;
};

/**
 * 1,000 customers, 60 calls on each of 22 working days: everybody is reached (coverage 1), and 46 calls a day would do.
 * Days must be positive.
 */
export function workloadOf(customers: number, callsPerDay: number, workingDays: number): Workload {
  const coverage = customers === 0 ? 1 : Math.min(1, (callsPerDay * workingDays) / customers);
  return { customers, callsPerDay, workingDays, neededPerDay: Math.ceil(customers / workingDays), coverage };
}

/** How an owner stands on a day: customers due on it, overdue since before, done. */
export type DayOfOwner = {
  /** `null` for the customers without an owner. */
  readonly owner: string | null;
  readonly due: number;
  readonly overdue: number;
  readonly done: number;
  readonly capacity: number;
};

export type DayRequest = {
  readonly customers: readonly Customer[];
  readonly rules: Rules;
  readonly asOf: Day;
  /** The dates in our own next-contact column, for rows without a date of theirs. */
  readonly plannedNext?: ReadonlyMap<number, Day>;
  /** From the contact log: when a row was last called, whether or not anybody answered. */
  readonly calledOn?: ReadonlyMap<number, Day>;
};

/**
 * The day at a glance, owners in sheet order. Who was contacted on the day is done, whatever the next contact says; who
 * must not be contacted or has a closed grade is not counted, and neither are rows without a next contact.
 */
export function dayByOwner({ customers, rules, asOf, plannedNext, calledOn }: DayRequest): readonly DayOfOwner[] {
  const grades = gradeLookup(rules.grades);
  const open = customers.filter(({ doNotContact, grade }) => !doNotContact && grades(grade)?.rule.closed !== true);
  return [...groupBy(open, ({ owner }) => owner)].map(([owner, own]) => {
    const counts = { due: 0, overdue: 0, done: 0 };
    for (const customer of own) {
      const next = customer.nextContactDate ?? plannedNext?.get(customer.row);
      if (customer.lastContactDate === asOf || calledOn?.get(customer.row) === asOf) counts.done += 1;
      else if (next !== undefined && next <= asOf) counts[next === asOf ? "due" : "overdue"] += 1;
    }
    return { owner, ...counts, capacity: ownOrShared(rules.calls.capacityByOwner, owner, rules.calls.capacityPerDay) };
  });
}
