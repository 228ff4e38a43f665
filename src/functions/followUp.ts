import { addDays } from "../domain/calendar/day";
import { nextWorkingDay } from "../domain/calendar/workdays";
import { followUpStatus } from "../domain/contactPlan/followUpStatus";
import { isClosedGrade } from "../domain/rules/gradeMeanings";
import { gradeLookup } from "../domain/rules/intentGrades";
import { workingWeeks } from "../domain/daysOff/holidays";
import { followUpRules, gradeOrBlank, holidaysOf } from "./arguments/followUpArguments";
import { callerLocale, today } from "./cells/caller";
import { notAvailable, valueError } from "./cells/cellErrors";
import { dayOr, dayOrBlank } from "./cells/decodeCell";
import { decodeColumn, rowsOf } from "./cells/decodeColumn";
import { followUpStatusName, noAnswerMessage } from "./cells/functionWords";
import { dayCell, spill } from "./cells/spill";

/**
 * The next follow-up of each customer as a date serial: last contact plus the interval of the intent grade, moved to a working day (China's holidays and make-up days, unless the rules name another calendar). It is the true due day, which may have passed. #N/A for grades that are not followed up.
 * @customfunction FOLLOWUP.NEXT FOLLOWUP.NEXT
 * @param last_contact Day of the last contact, not after as_of: a cell or a column. Blank means never contacted, so the next is at once.
 * @param grade Intent grade: H, A, B, C, O, N …
 * @param [rules] Two columns, grade and days, as the rules sheet has them ("default" for no grade), or cells with the working week (office, sixDays, everyDay) and the calendar (china, taiwan, weekends).
 * @param [holidays] Your own days off in one column, as on a Holidays sheet; "work" beside a day makes it a working day, and a row with an owner's name does not count.
 * @param [as_of] Day for which to plan; today if omitted.
 * @returns Date serials, one a row. Format the cells as dates.
 */
export function followUpNext(
  last_contact: unknown[][],
  grade: unknown[][],
  rules?: unknown[][],
  holidays?: unknown[][],
  as_of?: unknown[][],
): unknown[][] {
  const followUp = followUpRules(rules);
  const week = workingWeeks(followUp.workingWeek, holidaysOf(holidays))(null);
  const gradeOf = gradeLookup(followUp.grades);
  const rows = rowsOf({
    lastContactDate: decodeColumn(last_contact, "last_contact", dayOrBlank),
    grade: decodeColumn(grade, "grade", gradeOrBlank(followUp)),
    asOf: decodeColumn(as_of, "as_of", dayOr(today())),
  });
  return spill(rows, ({ lastContactDate, grade: letter, asOf }) => {
    if (lastContactDate !== null && lastContactDate > asOf) {
      return valueError({ code: "laterThan", argument: "last_contact", other: "as_of" });
    }
    const rule = gradeOf(letter)?.rule;
    if (isClosedGrade(rule))
      return notAvailable(noAnswerMessage({ code: "notFollowedUp", grade: letter ?? "" }, callerLocale()));
    // Without a day of a contact the customer is due at once.
    if (lastContactDate === null) return dayCell(nextWorkingDay(asOf, week));
    return dayCell(nextWorkingDay(addDays(lastContactDate, rule?.followUpDays ?? followUp.followUp.defaultDays), week));
  });
}

/**
 * Whether each follow-up is overdue, due or upcoming.
 * @customfunction FOLLOWUP.STATUS FOLLOWUP.STATUS
 * @param next Day of the next contact: a cell or a column. Blank cells stay blank.
 * @param [as_of] Day for which to ask; today if omitted.
 * @returns Words, one a row.
 */
export function followUpStatusOf(next: unknown[][], as_of?: unknown[][]): unknown[][] {
  const locale = callerLocale();
  const rows = rowsOf({
    next: decodeColumn(next, "next", dayOrBlank),
    asOf: decodeColumn(as_of, "as_of", dayOr(today())),
  });
  return spill(rows, ({ next: on, asOf }) => (on === null ? "" : followUpStatusName(followUpStatus(on, asOf), locale)));
}
