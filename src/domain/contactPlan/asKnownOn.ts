import type { Customer } from "../customer";
import type { Day } from "../calendar/day";

/** A day on which something is said to have happened, though it has not come yet. */
export type DayYetToCome = { readonly field: HappenedField; readonly on: Day };

export type HappenedField = (typeof happenedFields)[number];

/**
 * The customer as far as can be known on the as-of day: a contact, a visit or an order dated later has not happened yet,
 * is blank here and named in `yetToCome`. A slip of the pen ("2027" for "2026") must not decide when somebody is called.
 */
export function asKnownOn(
  customer: Customer,
  asOf: Day,
): { readonly customer: Customer; readonly yetToCome: readonly DayYetToCome[] } {
  const { lastContactDate, lastVisitDate, lastPurchaseDate } = customer;
  // Nearly everybody: told apart first, because a sheet asks for every row.
  if (!((lastContactDate ?? 0) > asOf || (lastVisitDate ?? 0) > asOf || (lastPurchaseDate ?? 0) > asOf)) {
    return { customer, yetToCome: nothingYetToCome };
  }
  const yetToCome = happenedFields.flatMap((field): DayYetToCome[] => {
    const on = customer[field];
    return on !== null && on > asOf ? [{ field, on }] : [];
  });
  const blank = Object.fromEntries(yetToCome.map(({ field }) => [field, null]));
  return { customer: { ...customer, ...blank }, yetToCome };
}

const happenedFields = ["lastContactDate", "lastVisitDate", "lastPurchaseDate"] as const;
const nothingYetToCome: readonly DayYetToCome[] = [];
