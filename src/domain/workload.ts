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
