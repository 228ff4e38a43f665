import { addDays, type Day } from "../calendar/day";
import { nextWorkingDay } from "../calendar/workdays";
import type { Customer } from "../customer";
import { ownOrShared, type WorkingWeeks } from "../daysOff/holidays";
import { groupBy } from "../groupBy";
import type { Rules } from "../rules/rules";
import { compareContacts, type ContactRank } from "./contactOrder";

export type FollowUpCandidate = {
  readonly customer: Customer;
  /** The day that it is to be written for, where there is room. */
  readonly on: Day;
  /** Whether the day is one that the customer and we agreed on: it stays whatever the load is. */
  readonly isAgreed: boolean;
  readonly rank: ContactRank;
};

export type PlacedFollowUp<Candidate> = {
  readonly candidate: Candidate;
  readonly on: Day;
  /** The day that was full; `null` where there was room. */
  readonly movedFrom: Day | null;
};

export type CapacityWarning =
  /** The dates that a person typed are already more than the owner can call in a day. */
  | { readonly code: "overfullDay"; readonly owner: string | null; readonly day: Day; readonly count: number }
  | { readonly code: "ownerWithoutCapacity"; readonly owner: string | null; readonly count: number };

/**
 * Spreads follow-ups so that no owner gets more than the daily capacity, the dates that stay included. Day by day the
 * most urgent ones stay, and the rest moves on to the next working day of the owner. Rows without an owner share one
 * capacity. Days that were agreed on the phone stay whatever the load is, and take up room.
 */
export function followUpCapacity<Candidate extends FollowUpCandidate>(request: {
  readonly asOf: Day;
  readonly rules: Rules;
  readonly weeks: WorkingWeeks;
  /** Dates that stay as they are. */
  readonly kept: readonly { readonly owner: string | null; readonly on: Day }[];
  readonly candidates: readonly Candidate[];
}): {
  readonly rows: readonly PlacedFollowUp<Candidate>[];
  readonly withoutCapacity: readonly Candidate[];
  readonly warnings: readonly CapacityWarning[];
} {
  const { asOf, rules, weeks } = request;
  const rows: PlacedFollowUp<Candidate>[] = [];
  const withoutCapacity: Candidate[] = [];
  const warnings: CapacityWarning[] = [];
  const keptByOwner = groupBy(request.kept, ({ owner }) => owner);
  const ranked = [...request.candidates]
    .sort((one, other) => compareContacts(one.rank, other.rank))
    .map((candidate, rank) => ({ candidate, rank }));

  for (const [owner, candidates] of groupBy(ranked, ({ candidate }) => candidate.customer.owner)) {
    const capacity = ownOrShared(rules.calls.capacityByOwner, owner, rules.calls.capacityPerDay);
    const load = new Map<Day, number>();
    const occupy = (day: Day) => load.set(day, (load.get(day) ?? 0) + 1);
    for (const { on } of keptByOwner.get(owner) ?? []) occupy(on);
    for (const [day, count] of load) {
      if (day >= asOf && count > capacity && capacity > 0) warnings.push({ code: "overfullDay", owner, day, count });
    }
    const free: Ranked<Candidate>[] = [];
    for (const ranked of candidates) {
      if (!ranked.candidate.isAgreed) free.push(ranked);
      else {
        const { on } = ranked.candidate;
        occupy(on);
        rows.push({ candidate: ranked.candidate, on, movedFrom: null });
      }
    }
    if (capacity === 0 && free.length > 0) {
      warnings.push({ code: "ownerWithoutCapacity", owner, count: free.length });
      withoutCapacity.push(...free.map(({ candidate }) => candidate));
      continue;
    }
    const week = weeks(owner);
    const arriving = groupBy(free, ({ candidate }) => candidate.on);
    const days = [...arriving.keys()].sort((one, other) => one - other);
    let waiting: Ranked<Candidate>[] = [];
    for (let day = days[0]; day !== undefined;) {
      waiting = merge(waiting, arriving.get(day) ?? []);
      const room = Math.max(0, capacity - (load.get(day) ?? 0));
      for (const { candidate } of waiting.slice(0, room)) {
        rows.push({ candidate, on: day, movedFrom: candidate.on < day ? candidate.on : null });
      }
      waiting = waiting.slice(room);
      const current = day;
      const nextArrival = days.find((each) => each > current);
      const tomorrow = waiting.length > 0 ? nextWorkingDay(addDays(day, 1), week) : undefined;
      day = tomorrow === undefined ? nextArrival : (Math.min(tomorrow, nextArrival ?? tomorrow) as Day);
    }
  }
  return { rows, withoutCapacity, warnings };
}

type Ranked<Candidate> = { readonly candidate: Candidate; readonly rank: number };

/** Two lists in order of rank as one. */
function merge<Candidate>(one: readonly Ranked<Candidate>[], other: readonly Ranked<Candidate>[]): Ranked<Candidate>[] {
  if (one.length === 0) return [...other];
  if (other.length === 0) return [...one];
  return [...one, ...other].sort((first, second) => first.rank - second.rank);
}
