import { addMonths, type Day } from "../calendar/day";

/** How long a customer may stay silent before she is watched, at risk and lost; each limit is the last day that still counts (inclusive). */
export type SilenceLimits = {
  readonly unit: "days" | "months";
  readonly activeUpTo: number;
  readonly watchUpTo: number;
  readonly atRiskUpTo: number;
};

/** The last day on which a customer silent since `lastOn` is still within one of the limits. */
export function lastDayWithin({ unit }: SilenceLimits, limit: number, lastOn: Day): Day {
  return unit === "days" ? ((lastOn + limit) as Day) : addMonths(lastOn, limit);
}

/** As long as customers count as active, in days: the usual gap where nothing better is known. */
export function usualGapWithin({ unit, activeUpTo }: SilenceLimits): number {
  return unit === "days" ? activeUpTo : Math.round(activeUpTo * averageDaysInAMonth);
}

/** The usual gap of a business of which nothing else says it. */
export const defaultGapInDays = 60;

const averageDaysInAMonth = 30.4375;
