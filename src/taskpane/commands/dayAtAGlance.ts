import type { Day } from "../../domain/day";
import { workingWeeks } from "../../domain/holidays";
import type { Rules } from "../../domain/rules";
import { dayByOwner, teamOf, type DayOfOwner, type Team } from "../../domain/workload";
import type { WorkingWeek } from "../../domain/workdays";
import type { Outcome } from "../../workbook/failure";
import type { JobOptions } from "../../workbook/progress";
import { readKeptBeside, type PlacedHolidayFault } from "./contactLog";
import type { Found } from "./findCustomers";
import { calledByLog } from "./knownOfCustomers";
import { ourDays } from "./ourValues";

/** How the as-of day stands, owner by owner, and who makes the calls of a month. */
export type DayAtAGlance = {
  readonly owners: readonly DayOfOwner[];
  readonly team: Team;
  readonly calls: Rules["calls"];
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
  return {
    ok: true,
    value: {
      owners: dayByOwner({ customers, rules, asOf, plannedNext, calledOn }),
      team: teamOf(customers, rules),
      calls: rules.calls,
      week: workingWeeks(rules.workingWeek, beside.value.holidays)(null),
      holidayFaults: beside.value.holidayFaults,
    },
  };
}
