import { addDays, type Day } from "../calendar/day";
import { nextWorkingDay } from "../calendar/workdays";
import { countBy } from "../countBy";
import type { Customer } from "../customer";
import { workingWeeks } from "../daysOff/holidays";
import { phoneKey } from "../reading/values/phones";
import type { NewSheetEdit } from "../sheet/edits";
import { withSheets, type CallList, type CallListRequest } from "./callList";
import { callSorter, type CallSorter } from "./callListCandidates";
import { notReachedBy, tooManyForAMonth } from "./callListCoverage";
import { planOneDay, type PlannedDay } from "./callListDay";
import { dealtOwners } from "./dealtOwners";

export type CallListDaysRequest = CallListRequest & {
  /** How many working days to plan, the day of the request being the first; 1 unless said otherwise. */
  readonly days?: number;
};

/** A month of working days: beyond that nobody knows who will be due. */
export const mostDays = 22;

/** The call lists of one or several days. */
export type CallListDays = {
  /** One for each day, in their order. */
  readonly lists: readonly CallList[];
  /** The sheets of all of them that have anybody to call. */
  readonly edits: readonly NewSheetEdit[];
};

/**
 * Plans several working days of the shop one after another. Who is on a day's list counts as contacted that day and comes
 * again by their own rhythm, an H customer every other day; what a day cannot hold is tried again on the next one, where it
 * competes by the same order. Covering takes its share of every day. The number of days is whole, from 1 to `mostDays`.
 *
 * A plan of a whole month contacts everybody open once: where many become due or old on the same few days, which cannot hold
 * them, as many as must be are called before their time (`broughtForward`). Where the calls do not suffice, it says so.
 */
export function planCallLists({ days = 1, ...request }: CallListDaysRequest): CallListDays {
  const { workingDaysPerMonth } = request.rules.calls;
  const sorter = callSorter(request);
  const isWholeMonth = days >= workingDaysPerMonth;
  let plan = planDays(request, days, sorter, null);
  // Calling some early moves who comes again within the month, and with it the room of the days: a second try may still miss some.
  for (let tries = 0; isWholeMonth && plan.unreached.length > 0 && tries < mostTries; tries += 1) {
    const levelled = planDays(request, days, sorter, plan);
    if (levelled.unreached.length >= plan.unreached.length) break;
    plan = levelled;
  }
  const [first] = plan.days;
  const missed = isWholeMonth
    ? notReachedBy(plan.days, plan.toReach, plan.unreached)
    : first
      ? tooManyForAMonth(first, request.rules.calls)
      : [];
  const lists = plan.days.map((planned) => withSheets(planned, missed, request));
  return { lists, edits: lists.flatMap((list) => (list.rows.length > 0 ? list.edits : [])) };
}

type PlanOfDays = {
  readonly days: readonly PlannedDay[];
  /** How many calls of each owner, day by day, go to customers who have been on an earlier list. */
  readonly repeated: readonly ReadonlyMap<string | null, number>[];
  readonly toReach: readonly Customer[];
  readonly unreached: readonly Customer[];
};

/** The days one after another; `known` is an earlier try, by which the room of later days is known. */
function planDays(request: CallListRequest, count: number, sorter: CallSorter, known: PlanOfDays | null): PlanOfDays {
  const week = workingWeeks(request.rules.workingWeek, request.holidays)(null);
  const listedOn = new Map<number, Day>();
  const dealtTo = new Map<number, string>();
  const days: PlannedDay[] = [];
  const repeated: Map<string | null, number>[] = [];
  const isOpen = ({ row }: Customer) => !listedOn.has(row);
  let day: Day = request.day ?? nextWorkingDay(request.asOf, week);
  for (let index = 0; index < count; index += 1) {
    const room = known && {
      unreached: countBy(known.toReach.filter(isOpen), ({ owner }) => owner),
      later: roomAfter(index, known),
    };
    const planned = planOneDay({ ...request, day }, sorter, { listedOn, dealtTo, room });
    days.push(planned);
    const { placed, list } = planned;
    for (const [row, owner] of dealtOwners([list])) if (!dealtTo.has(row)) dealtTo.set(row, owner);
    const again = placed.filter(({ row }) => listedOn.has(row));
    repeated.push(countBy(again, ({ owner }) => owner));
    const phones = new Set(placed.map(({ phone }) => phone));
    for (const { row, phone } of request.reading.customers) {
      if (phone !== null && phones.has(phoneKey(phone))) listedOn.set(row, day);
    }
    day = nextWorkingDay(addDays(day, 1), week);
  }
  const toReach = known?.toReach ?? sorter.toReachBy(days.at(-1)?.list.day ?? day);
  return { days, repeated, toReach, unreached: toReach.filter(isOpen) };
}

/** The calls that the days after one have for customers who have not been called in the plan, by who makes them. */
function roomAfter(index: number, { days, repeated }: PlanOfDays): ReadonlyMap<string | null, number> {
  const room = new Map<string | null, number>();
  days.slice(index + 1).forEach(({ capacityOf }, offset) => {
    for (const [owner, capacity] of capacityOf) {
      const again = repeated[index + 1 + offset]?.get(owner) ?? 0;
      room.set(owner, (room.get(owner) ?? 0) + Math.max(0, capacity - again));
    }
  });
  return room;
}

const mostTries = 3;
