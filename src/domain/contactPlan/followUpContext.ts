import type { Day } from "../calendar/day";
import type { LunarToSolar } from "../calendar/lunar";
import type { Customer } from "../customer";
import { workingWeeks, type Holiday } from "../daysOff/holidays";
import type { Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";
import type { FollowUpContext } from "./followUp";
import { renewalKindOf } from "./renewal";
import type { FactsByRow } from "./rowFacts";

/** All that is known when somebody's next contact is worked out: the customers, what is known of their rows, the rules, the days off. */
export type KnownCustomers = {
  readonly reading: Reading;
  readonly rules: Rules;
  readonly asOf: Day;
  readonly facts?: FactsByRow;
  readonly holidays?: readonly Holiday[];
  /** Absent: lunar birthdays are not counted. */
  readonly lunarToSolar?: LunarToSolar | undefined;
};

/** What the next contact of each customer is worked out from. */
export function followUpContexts(known: KnownCustomers): (customer: Customer) => FollowUpContext {
  const { reading, rules, asOf, lunarToSolar } = known;
  const weeks = workingWeeks(rules.workingWeek, known.holidays);
  const renewal = renewalKindOf(reading);
  return ({ row, owner }) => {
    const { tier, lastOutcome, ownGaps } = known.facts?.get(row) ?? {};
    return { asOf, rules, renewal, week: weeks(owner), tier, lastOutcome, ownGaps, lunarToSolar };
  };
}
