import { dayFromYmd, type Day } from "../domain/calendar/day";

/** The calendar day where the person is. Only the entry points ask the clock; everything else is told the day. */
export function today(): Day {
  const now = new Date();
  return dayFromYmd(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
}
