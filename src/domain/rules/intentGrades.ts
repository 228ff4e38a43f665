import { addDays, addMonths, type Day } from "../calendar/day";
import type { Rules } from "./rules";

export type GradeRule = Rules["grades"][number];

/** The grade that an expected buying day earns, or why it earns none. */
export type BuyDayGrade =
  | { readonly kind: "graded"; readonly grade: string }
  /** The day has passed without a deal: keep the grade and ask. */
  | { readonly kind: "past"; readonly expectedOn: Day };

/**
 * How hot a customer is who is expected to buy on a day: H from today to 7 days, A to the same day of next month, B to
 * the same day three months on (Excel's EDATE), later C; without a day N. The last day of a limit still earns it, so a
 * tie goes to the hotter grade. Limits are tried in the order of the rules.
 */
export function gradeOfBuyDay(expectedOn: Day | null, asOf: Day, grading: Rules["grading"]): BuyDayGrade {
  if (expectedOn === null) return { kind: "graded", grade: grading.blank };
  if (expectedOn < asOf) return { kind: "past", expectedOn };
  const limit = grading.limits.find(({ within, unit }) => {
    const lastDay = unit === "days" ? addDays(asOf, within) : addMonths(asOf, within);
    return expectedOn <= lastDay;
  });
  return { kind: "graded", grade: limit?.grade ?? grading.later };
}

/** What the rules say of a grade as typed; `undefined` for a blank grade and for one that the rules do not know. */
export type GradeLookup = (grade: string | null) => GradeStanding | undefined;

/** `rank` 0 is the hottest grade of the rules. */
export type GradeStanding = { readonly rule: GradeRule; readonly rank: number };

/**
 * Finds grades in the rules: by the whole text, else by its first letter ("F3" is an F where the rules know no F3).
 * A blank grade is no grade; it is not N.
 */
export function gradeLookup(grades: Rules["grades"]): GradeLookup {
  const known = lookups.get(grades);
  if (known) return known;
  const lookup = newLookup(grades);
  lookups.set(grades, lookup);
  return lookup;
}

function newLookup(grades: Rules["grades"]): GradeLookup {
  const standings = new Map(grades.map((rule, rank) => [plain(rule.grade), { rule, rank }] as const));
  const found = new Map<string, GradeStanding | undefined>();
  return (grade) => {
    if (grade === null) return undefined;
    if (!found.has(grade)) {
      const text = plain(grade);
      found.set(grade, standings.get(text) ?? standings.get(/^[A-Z]/.exec(text)?.[0] ?? ""));
    }
    return found.get(grade);
  };
}

function plain(grade: string): string {
  return grade.normalize("NFKC").trim().toUpperCase();
}

/** Built once for each set of rules: a sheet asks for every row. */
const lookups = new WeakMap<Rules["grades"], GradeLookup>();
