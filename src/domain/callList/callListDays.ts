import { planOneDay, type CallList, type CallListRequest } from "./callList";
import { addDays, type Day } from "../calendar/day";
import type { NewSheetEdit } from "../sheet/edits";
import { workingWeeks } from "../daysOff/holidays";
import { nextWorkingDay } from "../calendar/workdays";

export type CallListDaysRequest = Omit<CallListRequest, "listedBefore"> & {
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
 * Spreads the calls over several working days of the shop: each day is planned as if it were the only one, by the same
 * exclusions and order and within everybody's capacity, but without those whom an earlier day has already. What a day
 * cannot hold is tried again on the next one, where it competes by the same order. No number stands on two of the lists.
 * The number of days is whole, from 1 to `mostDays`.
 */
export function planCallLists({ days = 1, ...request }: CallListDaysRequest): CallListDays {
  const week = workingWeeks(request.rules.workingWeek, request.holidays)(null);
  const listedBefore = new Set<string>();
  const lists: CallList[] = [];
  let day: Day = request.day ?? nextWorkingDay(request.asOf, week);
  for (let count = 0; count < days; count += 1) {
    const { list, phones } = planOneDay({ ...request, day, listedBefore });
    lists.push(list);
    for (const phone of phones) listedBefore.add(phone);
    day = nextWorkingDay(addDays(day, 1), week);
  }
  return { lists, edits: lists.flatMap((list) => (list.rows.length > 0 ? list.edits : [])) };
}
