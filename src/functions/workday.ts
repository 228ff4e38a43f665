import { addWorkingDays } from "../domain/calendar/workdays";
import { workingWeeks } from "../domain/daysOff/holidays";
import { defaultRules } from "../domain/rules/rules";
import { holidaysOf } from "./arguments/followUpArguments";
import { valueError } from "./cells/cellErrors";
import { countOrBlank, dayOrBlank } from "./cells/decodeCell";
import { decodeColumn, rowsOf } from "./cells/decodeColumn";
import { dayCell, spill } from "./cells/spill";

/**
 * The day so many working days after a start, by the Chinese calendar: weekends and public holidays are off, make-up days are worked. Holidays are known from 2004 to 2026; in other years only weekends are off, unless you name them.
 * @customfunction WORKDAY.CN WORKDAY.CN
 * @param start Day to count from; it is not counted itself.
 * @param days Working days to go; negative goes back.
 * @param [holidays] Your own days off in one column, as on a Holidays sheet; "work" beside a day makes it a working day, and a row with an owner's name does not count.
 * @returns Date serials, one a row. Format the cells as dates.
 */
export function workdayCn(start: unknown[][], days: unknown[][], holidays?: unknown[][]): unknown[][] {
  const week = workingWeeks(defaultRules.workingWeek, holidaysOf(holidays))(null);
  const rows = rowsOf({
    start: decodeColumn(start, "start", dayOrBlank),
    days: decodeColumn(days, "days", countOrBlank),
  });
  return spill(rows, ({ start: from, days: count }) => {
    if (from === null) return valueError({ code: "missing", argument: "start" });
    if (count !== null && Math.abs(count) > mostWorkingDays) {
      return valueError({ code: "tooMany", argument: "days", found: count, most: mostWorkingDays });
    }
    return dayCell(addWorkingDays(from, count ?? 0, week));
  });
}

/** A hundred years: what goes beyond is a slip of the pen, and would keep Excel waiting. */
const mostWorkingDays = 26_000;
