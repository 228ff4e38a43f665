import { callSorter } from "./callListCandidates";
import { tooManyForAMonth } from "./callListCoverage";
import { planOneDay, type PlannedDay } from "./callListDay";
import type { CallListRequest } from "./callListRequest";
import type { CallList, NotAllReached } from "./callListResult";
import { callListSheets } from "./callListSheet";

export type { CallListRequest } from "./callListRequest";
export type { CallListSheets } from "./callListSheet";
export type { CallList, CallListRow, CallListWarning } from "./callListResult";

/** Who to call on one day, with the sheets of the list: see `planOneDay`. */
export function planCallList(request: CallListRequest): CallList {
  const planned = planOneDay(request, callSorter(request));
  return withSheets(planned, tooManyForAMonth(planned, request.rules.calls), request);
}

/** The finished list: with what is to be said of the whole month, of the owners asked for, and with its sheets. */
export function withSheets(
  { list }: Pick<PlannedDay, "list">,
  month: readonly NotAllReached[],
  { rules, locale, reading, sheets = "together", owners }: CallListRequest,
): CallList {
  const asked = month.filter(({ owner }) => owner === null || !owners || owners.includes(owner));
  const whole = { ...list, warnings: [...list.warnings, ...asked] };
  return { ...whole, edits: callListSheets(whole, { rules, locale, reading, sheets }) };
}
