import { gradeOfBuyDay } from "../domain/rules/intentGrades";
import { gradingOf } from "./arguments/gradingRules";
import { today } from "./cells/caller";
import { noAnswer } from "./cells/cellErrors";
import { dayOr, dayOrBlank } from "./cells/decodeCell";
import { decodeColumn, rowsOf } from "./cells/decodeColumn";
import { spill } from "./cells/spill";

/**
 * The intent grade of each customer by the day on which she is expected to buy: H within 7 days, A within a month, B within three, later C; N without a day. #N/A where the day has passed: keep the grade and ask.
 * @customfunction GRADE.INTENT GRADE.INTENT
 * @param expected Day of the expected purchase: a cell or a column.
 * @param [as_of] Day for which to grade; today if omitted.
 * @param [rules] Your own limits, hottest first, in three columns: grade, number, "days" or "months". "later" or "blank" beside a grade says who gets it otherwise.
 * @returns Grades, one a row.
 */
export function gradeIntent(expected: unknown[][], as_of?: unknown[][], rules?: unknown[][]): unknown[][] {
  const grading = gradingOf(rules);
  const rows = rowsOf({
    expectedOn: decodeColumn(expected, "expected", dayOrBlank),
    asOf: decodeColumn(as_of, "as_of", dayOr(today())),
  });
  return spill(rows, ({ expectedOn, asOf }) => {
    const graded = gradeOfBuyDay(expectedOn, asOf, grading);
    return graded.kind === "graded" ? graded.grade : noAnswer({ code: "buyDayPassed" });
  });
}
