import { addMonths, type Day } from "../calendar/day";
import type { Rules } from "../rules/rules";
import type { ContactWhy } from "./contactPlan";
import type { PlannedCustomer } from "./dueRules";

/** Until when the customer asked to be left in peace; `null` where nobody asked, and once a contact has been made since. */
export function pausedUntil(
  { facts, lastContact }: PlannedCustomer,
  rules: Rules,
): (ContactWhy & { readonly code: "paused"; readonly until: Day }) | null {
  const { said } = facts;
  if (said?.says !== "paused") return null;
  if (said.saidOn !== null && lastContact !== null && lastContact > said.saidOn) return null;
  const from = said.saidOn ?? lastContact;
  const until = said.until ?? (from === null ? null : addMonths(from, rules.followUp.pausedMonths));
  return until === null || (lastContact !== null && lastContact >= until) ? null : { code: "paused", said, until };
}
