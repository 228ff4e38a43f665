import type { Day } from "../../domain/day";
import { ownOrShared, workingWeeks } from "../../domain/holidays";
import { gradeLookup } from "../../domain/intentGrades";
import { dayByOwner, workloadOf, type DayOfOwner, type Workload } from "../../domain/workload";
import type { WorkingWeek } from "../../domain/workdays";
import type { Outcome } from "../../workbook/failure";
import type { JobOptions } from "../../workbook/progress";
import { readKeptBeside, type PlacedHolidayFault } from "./contactLog";
import type { Found } from "./findCustomers";
import { calledByLog } from "./knownOfCustomers";
import { ourDays } from "./ourValues";

/** How the as-of day stands, owner by owner, and how far the calls of a month get. */
export type DayAtAGlance = {
  readonly owners: readonly DayOfOwner[];
  readonly workload: Workload;
  /** The shop's, with the days off of the workbook. */
  readonly week: WorkingWeek;
  readonly holidayFaults: readonly PlacedHolidayFault[];
};

export async function dayAtAGlance(found: Found, asOf: Day, options: JobOptions = {}): Promise<Outcome<DayAtAGlance>> {
  if (!found.rules.ok) return found.rules;
  const rules = found.rules.value;
  const beside = await readKeptBeside(asOf, options);
  if (!beside.ok) return beside;
  const { customers } = found.reading;
  const { calledOn } = calledByLog(beside.value, found.reading, rules);
  const plannedNext = ourDays(found, "nextContact");
  const grades = gradeLookup(rules.grades);
  const toCall = customers.filter(({ doNotContact, grade }) => !doNotContact && grades(grade)?.rule.closed !== true);
  const named = new Set(customers.flatMap(({ owner }) => (owner === null ? [] : [owner])));
  const { capacityByOwner, capacityPerDay, workingDaysPerMonth } = rules.calls;
  // Customers without an owner are dealt to those there are; a sheet without owners is called by one.
  const capacities = [...(named.size > 0 ? named : [null])].map((owner) =>
    ownOrShared(capacityByOwner, owner, capacityPerDay),
  );
  const callsPerDay = capacities.reduce((sum, capacity) => sum + capacity, 0);
  return {
    ok: true,
    value: {
      owners: dayByOwner({ customers, rules, asOf, plannedNext, calledOn }),
      workload: workloadOf(toCall.length, callsPerDay, workingDaysPerMonth),
      week: workingWeeks(rules.workingWeek, beside.value.holidays)(null),
      holidayFaults: beside.value.holidayFaults,
    },
  };
}
