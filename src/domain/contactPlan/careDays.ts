import type { Customer } from "../customer";
import { addMonths, dayFromYmd, daysInMonth, ymd, type Day } from "../calendar/day";
import type { LunarToSolar } from "../calendar/lunar";

/** A day on which a word from us is welcome. */
export type CareDay =
  | { readonly kind: "birthday"; readonly on: Day; readonly lunar: boolean }
  | { readonly kind: "purchaseAnniversary"; readonly on: Day; readonly years: number };

/** `lunarToSolar` is handed in because its calendar is loaded on demand; without it lunar birthdays are left out. */
export type CareDaysRequest = {
  readonly from: Day;
  readonly to: Day;
  readonly lunarToSolar?: LunarToSolar | undefined;
};

/** The care days of a customer between two days, both included, earliest first. */
export function careDays(
  customer: Pick<Customer, "birthday" | "birthdayLunar" | "lastPurchaseDate">,
  { from, to, lunarToSolar }: CareDaysRequest,
): readonly CareDay[] {
  return [...birthdays(customer, from, to, lunarToSolar), ...anniversaries(customer.lastPurchaseDate, from, to)].sort(
    (one, other) => one.on - other.on,
  );
}

/** The next birthday on or after a day; 29 February is kept on the 28th in ordinary years. */
export function nextBirthday(
  customer: Pick<Customer, "birthday" | "birthdayLunar">,
  from: Day,
  lunarToSolar?: LunarToSolar,
): Day | undefined {
  return birthdays(customer, from, addMonths(from, 14), lunarToSolar)[0]?.on;
}

function birthdays(
  { birthday, birthdayLunar }: Pick<Customer, "birthday" | "birthdayLunar">,
  from: Day,
  to: Day,
  lunarToSolar: LunarToSolar | undefined,
): CareDay[] {
  if (birthday === null || (birthdayLunar && !lunarToSolar)) return [];
  const { month, day } = ymd(birthday);
  // The last months of a lunar year fall into the next solar one.
  const firstYear = birthdayLunar ? ymd(from).year - 1 : ymd(from).year;
  const found: CareDay[] = [];
  for (let year = firstYear; year <= ymd(to).year; year += 1) {
    const on =
      birthdayLunar && lunarToSolar
        ? lunarToSolar(year, month, day)
        : dayFromYmd(year, month, Math.min(day, daysInMonth(year, month)));
    if (on !== undefined && on >= from && on <= to) found.push({ kind: "birthday", on, lunar: birthdayLunar });
  }
  return found;
}

function anniversaries(purchasedOn: Day | null, from: Day, to: Day): CareDay[] {
  if (purchasedOn === null) return [];
  const bought = ymd(purchasedOn).year;
  const found: CareDay[] = [];
  for (let years = Math.max(1, ymd(from).year - bought); years <= ymd(to).year - bought; years += 1) {
    const on = addMonths(purchasedOn, 12 * years);
    if (on >= from && on <= to) found.push({ kind: "purchaseAnniversary", on, years });
  }
  return found;
}
