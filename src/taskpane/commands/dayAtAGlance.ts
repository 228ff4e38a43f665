import { dayByOwner, type DayOfOwner } from "../../domain/callList/dayByOwner";
import { contactPlans } from "../../domain/contactPlan/contactPlanner";
import { workingWeeks } from "../../domain/daysOff/holidays";
import type { Rules } from "../../domain/rules/rules";
import { teamOf, type Team } from "../../domain/callList/workload";
import type { WorkingWeek } from "../../domain/calendar/workdays";
import type { Outcome } from "../../workbook/door/failure";
import { breathe, type JobOptions } from "../../workbook/door/progress";
import { gather } from "../../workbook/read/gather";
import { callListRequest } from "./callList";
import type { PlacedHolidayFault } from "./contactLog";
import { refuseOrders } from "./customersToContact";
import type { Found } from "./findCustomers";
import { knownOfCustomers } from "./knownOfCustomers";
import type { OwnContactLogChoice } from "./ownContactLog";
import type { Source } from "./source";

/** How the as-of day stands, owner by owner, and who makes the calls of a month. */
export type DayAtAGlance = {
  readonly owners: readonly DayOfOwner[];
  readonly team: Team;
  readonly calls: Rules["calls"];
  /** The shop's, with the days off of the workbook. */
  readonly week: WorkingWeek;
  readonly holidayFaults: readonly PlacedHolidayFault[];
};

/** Knows as much of the customers as the call list does, so that both count the same people. */
export function dayAtAGlance(
  found: Found,
  { asOf, locale, ownLog }: Pick<Source, "asOf" | "locale"> & OwnContactLogChoice,
  options: JobOptions = {},
): Promise<Outcome<DayAtAGlance>> {
  return gather(async (workbook) => {
    refuseOrders(found);
    const known = await knownOfCustomers(workbook, found, { asOf, locale, ownLog });
    const { rules, holidays, holidayFaults } = known;
    await breathe();
    const request = callListRequest(known, { asOf, locale });
    const plans = contactPlans(request);
    return {
      owners: dayByOwner(request, plans),
      team: teamOf(known.reading.customers, plans, rules),
      calls: rules.calls,
      week: workingWeeks(rules.workingWeek, holidays)(null),
      holidayFaults,
    };
  }, options);
}
