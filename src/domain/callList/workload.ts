import type { ContactPlan } from "../contactPlan/contactPlan";
import type { Customer } from "../customer";
import { ownOrShared } from "../daysOff/holidays";
import type { Rules } from "../rules/rules";

/** How far a team gets with its customers in a month. */
export type Workload = {
  readonly customers: number;
  readonly callsPerDay: number;
  readonly workingDays: number;
  /** Calls a day that would reach everybody once. */
  readonly neededPerDay: number;
  /** The share of the customers that the calls reach, 0 to 1; 1 when there is nobody to call. */
  readonly coverage: number;
  /** Working days until everybody has been called once; `null` where nobody calls. */
  readonly daysNeeded: number | null;
};

/**
 * 1,000 customers, 60 calls on each of 22 working days: everybody is reached (coverage 1), 46 calls a day would do,
 * and 17 days are enough. Days must be positive.
 */
export function workloadOf(customers: number, callsPerDay: number, workingDays: number): Workload {
  const coverage = customers === 0 ? 1 : Math.min(1, (callsPerDay * workingDays) / customers);
  return {
    customers,
    callsPerDay,
    workingDays,
    neededPerDay: Math.ceil(customers / workingDays),
    coverage,
    daysNeeded: customers === 0 ? 0 : callsPerDay > 0 ? Math.ceil(customers / callsPerDay) : null,
  };
}

/** Those who make the calls of a sheet, and how far they get. */
export type Team = {
  /** Who is open by the contact plan: due now or later. */
  readonly customers: number;
  /** Owners who keep to the capacity that all share; a sheet without owners is called by one. */
  readonly sharing: number;
  /** The calls a day of owners with a capacity of their own, together. */
  readonly ownCalls: number;
};

/** Whom the contact plan leaves not alone, and by whom they are called; the plans in the order of the customers. */
export function teamOf(
  customers: readonly Customer[],
  plans: readonly ContactPlan[],
  rules: Pick<Rules, "calls">,
): Team {
  const named = new Set(customers.flatMap(({ owner }) => (owner === null ? [] : [owner])));
  const own = [...named].flatMap((owner) => ownOrShared<number | null>(rules.calls.capacityByOwner, owner, null) ?? []);
  return {
    customers: plans.filter(({ next }) => next !== null).length,
    sharing: named.size === 0 ? 1 : named.size - own.length,
    ownCalls: own.reduce((sum, capacity) => sum + capacity, 0),
  };
}

/** How far the team gets when everybody without a capacity of their own makes so many calls a day. */
export function workloadAt(team: Team, capacityPerDay: number, workingDays: number): Workload {
  return workloadOf(team.customers, team.ownCalls + team.sharing * capacityPerDay, workingDays);
}
