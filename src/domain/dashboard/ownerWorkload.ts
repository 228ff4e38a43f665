import type { Customer } from "../customer";
import { addDays, type Day } from "../calendar/day";
import type { FactsByRow } from "../contactPlan/rowFacts";
import { groupBy } from "../groupBy";
import { isClosedGrade } from "../rules/gradeMeanings";
import { gradeLookup } from "../rules/intentGrades";
import type { Rules } from "../rules/rules";

/** The follow-ups of one owner; the five counts add up to the open customers. */
export type OwnerWorkload = {
  /** `null` for the customers without an owner. */
  readonly owner: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly today: number;
  /** Within the seven days after as-of. */
  readonly soon: number;
  readonly later: number;
  readonly withoutDate: number;
};

export type OwnerWorkloadRequest = {
  readonly customers: readonly Customer[];
  readonly rules: Rules;
  readonly asOf: Day;
  /** The date in our own next-contact column stands for rows without a date of theirs. */
  readonly facts?: FactsByRow;
};

/** Open are all who may be contacted and whose grade is not closed. Most overdue first, those without an owner last. */
export function ownerWorkloads({ customers, rules, asOf, facts }: OwnerWorkloadRequest): OwnerWorkload[] {
  const grades = gradeLookup(rules.grades);
  const open = customers.filter(({ doNotContact, grade }) => !doNotContact && !isClosedGrade(grades(grade)?.rule));
  const nextWeek = addDays(asOf, 7);
  const workloads = [...groupBy(open, ({ owner }) => owner)].map(([owner, own]): OwnerWorkload => {
    const counts = { overdue: 0, today: 0, soon: 0, later: 0, withoutDate: 0 };
    for (const { nextContactDate, row } of own) {
      const next = nextContactDate ?? facts?.get(row)?.plannedNext;
      if (next === undefined) counts.withoutDate += 1;
      else if (next < asOf) counts.overdue += 1;
      else if (next === asOf) counts.today += 1;
      else counts[next <= nextWeek ? "soon" : "later"] += 1;
    }
    return { owner, open: own.length, ...counts };
  });
  const urgency = ({ owner, overdue, today }: OwnerWorkload) => (owner === null ? -1 : overdue + today);
  return workloads.sort((one, other) => urgency(other) - urgency(one));
}
