import { addDays, addMonths, ymd, type Day } from "../calendar/day";
import type { Window } from "../rates/rates";

/** Whom the funnel is about: everybody, or those who entered in a period. */
export const funnelPeriods = ["all", "thisMonth", "lastMonth", "last3Months", "last12Months"] as const;

export type FunnelPeriod = (typeof funnelPeriods)[number];

/** A period and the one before it, of the same length. */
export type PeriodPair = { readonly now: Window; readonly before: Window };

/**
 * The days of a period, the as-of day being its last, and those of the period before. This month runs from its first day
 * to as-of and is compared with the same days of the month before; last month is whole. `null` for everybody.
 */
export function periodPair(period: FunnelPeriod, asOf: Day): PeriodPair | null {
  const firstOfMonth = addDays(asOf, 1 - ymd(asOf).day);
  switch (period) {
    case "all":
      return null;
    case "thisMonth":
      return {
        now: { from: firstOfMonth, to: asOf },
        before: { from: addMonths(firstOfMonth, -1), to: addMonths(asOf, -1) },
      };
    case "lastMonth":
      return {
        now: { from: addMonths(firstOfMonth, -1), to: addDays(firstOfMonth, -1) },
        before: { from: addMonths(firstOfMonth, -2), to: addDays(addMonths(firstOfMonth, -1), -1) },
      };
    case "last3Months":
      return monthsBack(asOf, 3);
    case "last12Months":
      return monthsBack(asOf, 12);
  }
}

function monthsBack(asOf: Day, months: number): PeriodPair {
  const middle = addMonths(asOf, -months);
  return {
    now: { from: addDays(middle, 1), to: asOf },
    before: { from: addDays(addMonths(asOf, -2 * months), 1), to: middle },
  };
}
