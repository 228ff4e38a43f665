import type { Day } from "../calendar/day";
import type { LunarToSolar } from "../calendar/lunar";
import type { Holiday } from "../daysOff/holidays";
import type { Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";
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
