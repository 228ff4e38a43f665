import type { Customer } from "../customer";
import { addDays, type Day } from "../calendar/day";
import { lastContactOf, type FollowUp } from "./followUp";
import { groupBy } from "../groupBy";
import { ownOrShared, type WorkingWeeks } from "../daysOff/holidays";
import { gradeLookup } from "../rules/intentGrades";
import type { Rules } from "../rules/rules";
import { stageLookup } from "../rules/telesalesStages";
import { nextWorkingDay } from "../calendar/workdays";

export type FollowUpCandidate = {
  readonly customer: Customer;
  readonly followUp: FollowUp & { readonly kind: "due" };
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
  const ranked = rankByUrgency(request.candidates, rules, asOf);

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
      if (ranked.candidate.followUp.why.code !== "agreed") free.push(ranked);
      else {
        const { on } = ranked.candidate.followUp;
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
    const arriving = groupBy(free, ({ candidate }) => candidate.followUp.on);
    const days = [...arriving.keys()].sort((one, other) => one - other);
    let waiting: Ranked<Candidate>[] = [];
    for (let day = days[0]; day !== undefined;) {
      waiting = merge(waiting, arriving.get(day) ?? []);
      const room = Math.max(0, capacity - (load.get(day) ?? 0));
      for (const { candidate } of waiting.slice(0, room)) {
        rows.push({ candidate, on: day, movedFrom: candidate.followUp.on < day ? candidate.followUp.on : null });
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

/** Most urgent first: stages and grades of the priority set, hotter grade, longer due, older last contact, larger amount, sheet order. */
function rankByUrgency<Candidate extends FollowUpCandidate>(
  candidates: readonly Candidate[],
  rules: Rules,
  asOf: Day,
): Ranked<Candidate>[] {
  const grades = gradeLookup(rules.grades);
  const stages = stageLookup(rules.telesalesStages);
  return candidates
    .map((candidate) => {
      const { customer, followUp } = candidate;
      const grade = grades(customer.grade);
      const role = stages(customer.stage)?.role;
      const isPriority =
        grade?.rule.priority === true || role === "intends" || role === "contractSent" || role === "contractExpired";
      return {
        candidate,
        keys: [
          isPriority ? 0 : 1,
          grade?.rank ?? rules.grades.length,
          followUp.dueOn,
          lastContactOf(customer, asOf) ?? 0,
          -(customer.dealAmount ?? customer.totalAmount ?? 0),
          customer.row,
        ],
      };
    })
    .sort((one, other) => compareKeys(one.keys, other.keys))
    .map(({ candidate }, rank) => ({ candidate, rank }));
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < one.length; index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Two lists in order of rank as one. */
function merge<Candidate>(one: readonly Ranked<Candidate>[], other: readonly Ranked<Candidate>[]): Ranked<Candidate>[] {
  if (one.length === 0) return [...other];
  if (other.length === 0) return [...one];
  return [...one, ...other].sort((first, second) => first.rank - second.rank);
}
