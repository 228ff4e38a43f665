import { addDays, type Day } from "../calendar/day";
import { nextWorkingDay } from "../calendar/workdays";
import { workingWeeks } from "../daysOff/holidays";
import { phoneKey } from "../reading/values/phones";
import type { NewSheetEdit } from "../sheet/edits";
import { planOneDay, type CallList, type CallListRequest } from "./callList";
import { callSorter } from "./callListCandidates";
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
 * competes by the same order. Covering takes its share of every day, so that everybody open is contacted once a month.
 * The number of days is whole, from 1 to `mostDays`.
 */
export function planCallLists({ days = 1, ...request }: CallListDaysRequest): CallListDays {
  const week = workingWeeks(request.rules.workingWeek, request.holidays)(null);
  const sort = callSorter(request);
  const listedOn = new Map<number, Day>();
  const lists: CallList[] = [];
  let day: Day = request.day ?? nextWorkingDay(request.asOf, week);
  for (let count = 0; count < days; count += 1) {
    const { list, phones } = planOneDay({ ...request, day }, sort, listedOn, dealtOwners(lists));
    lists.push(list);
    for (const { row, phone } of request.reading.customers) {
      if (phone !== null && phones.has(phoneKey(phone))) listedOn.set(row, day);
    }
    day = nextWorkingDay(addDays(day, 1), week);
  }
  return { lists, edits: lists.flatMap((list) => (list.rows.length > 0 ? list.edits : [])) };
}
