import { dayByOwner, type DayOfOwner } from "../../domain/callList/dayByOwner";
import { workingWeeks } from "../../domain/daysOff/holidays";
import type { Rules } from "../../domain/rules/rules";
import { teamOf, type Team } from "../../domain/callList/workload";
import type { WorkingWeek } from "../../domain/calendar/workdays";
import type { Outcome } from "../../workbook/door/failure";
import { breathe, type JobOptions } from "../../workbook/door/progress";
import { callListRequest } from "./callList";
import type { PlacedHolidayFault } from "./contactLog";
import { customersToContact } from "./customersToContact";
import type { Found } from "./findCustomers";
import { knownOfCustomers, type OwnContactLogChoice } from "./knownOfCustomers";
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
export async function dayAtAGlance(
  found: Found,
  { asOf, locale, ownLog }: Pick<Source, "asOf" | "locale"> & OwnContactLogChoice,
  options: JobOptions = {},
): Promise<Outcome<DayAtAGlance>> {
  const customers = customersToContact(found);
  if (!customers.ok) return customers;
  const asked = await knownOfCustomers(found, { asOf, locale, ownLog }, options);
  if (!asked.ok) return asked;
  const known = asked.value;
  const { rules, holidays } = known;
  const { reading } = found;
  await breathe();
  const owners = dayByOwner(callListRequest(known, { asOf, locale }));
  return {
    ok: true,
    value: {
      owners,
      team: teamOf(reading.customers, rules),
      calls: rules.calls,
      week: workingWeeks(rules.workingWeek, holidays)(null),
      holidayFaults: known.holidayFaults,
    },
  };
}
