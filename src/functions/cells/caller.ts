import { dayFromYmd, type Day } from "../../domain/calendar/day";
import { localeFor, type Locale } from "../../domain/locale";

/** The language that Excel is shown in. Where no Excel is around, English. */
export function callerLocale(): Locale {
  return typeof Office === "undefined" ? "en-US" : localeFor(Office.context?.displayLanguage ?? "");
}

/** The calendar day at the person's place, for a formula that names no as-of day. */
export function today(): Day {
  const now = new Date();
  return dayFromYmd(now.getFullYear(), now.getMonth() + 1, now.getDate()) as Day;
}
