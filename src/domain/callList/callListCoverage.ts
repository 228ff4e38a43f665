import { countBy } from "../countBy";
import type { Customer } from "../customer";
import type { Rules } from "../rules/rules";
import type { PlannedDay } from "./callListDay";
import type { NotAllReached } from "./callListResult";

/**
 * Owners with more open customers than the calls of a month can reach, or all together where each would do: 2,000 customers
 * are 680 more than 60 calls on 22 days, and 91 a day would do.
 */
export function tooManyForAMonth(
  { openByOwner, usualCapacityOf }: Pick<PlannedDay, "openByOwner" | "usualCapacityOf">,
  { workingDaysPerMonth }: Pick<Rules["calls"], "workingDaysPerMonth">,
): readonly NotAllReached[] {
  const tooMany = (owner: string | null, of: number, perDay: number): NotAllReached[] =>
    of <= perDay * workingDaysPerMonth
      ? []
      : [
          {
            code: "notAllReached",
            owner,
            count: of - perDay * workingDaysPerMonth,
            of,
            workingDays: workingDaysPerMonth,
            perDay,
            neededPerDay: Math.ceil(of / workingDaysPerMonth),
          },
        ];
  const ofOwners = [...openByOwner].flatMap(([owner, open]) => {
    const perDay = usualCapacityOf.get(owner);
    return perDay === undefined ? [] : tooMany(owner, open, perDay);
  });
  return ofOwners.length > 0 ? ofOwners : tooMany(null, sum(openByOwner), sum(usualCapacityOf));
}

/**
 * Whom a plan of a whole month leaves unreached, owner by owner, with the calls a day that would do: on the days that are
 * full now, for on the others nobody else may be called, so soon after a contact.
 */
export function notReachedBy(
  days: readonly PlannedDay[],
  toReach: readonly Customer[],
  unreached: readonly Customer[],
): readonly NotAllReached[] {
  const of = countBy(toReach, ({ owner }) => owner);
  const missed = countBy(unreached, ({ owner }) => owner);
  const capacity = days[0]?.usualCapacityOf ?? new Map<string | null, number>();
  return [...missed].map(([owner, count]): NotAllReached => {
    // Customers without an owner are called by all owners.
    const callers = capacity.has(owner) ? [owner] : [...capacity.keys()];
    const perDay = Math.max(...callers.map((caller) => capacity.get(caller) ?? 0));
    const fullDays = days.reduce((sum, { placed, capacityOf }) => {
      const made = countBy(placed, (call) => call.owner);
      const isFull = (caller: string | null) => {
        const most = capacityOf.get(caller) ?? 0;
        return most > 0 && (made.get(caller) ?? 0) >= most;
      };
      return sum + callers.filter(isFull).length;
    }, 0);
    return {
      code: "notAllReached",
      owner,
      count,
      of: of.get(owner) ?? 0,
      workingDays: days.length,
      perDay,
      neededPerDay: perDay + Math.ceil(count / Math.max(1, fullDays)),
    };
  });
}

function sum(counts: ReadonlyMap<string | null, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
