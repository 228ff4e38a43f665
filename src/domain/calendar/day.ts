/**
 * A calendar day without a time zone, held as Excel's serial number in the 1900 system (2026-11-20 = 46346).
 * Only whole numbers from 1 (1900-01-01) to 2958465 (9999-12-31) are days.
 */
export type Day = number & { readonly unit: "day" };

export type YearMonthDay = { readonly year: number; readonly month: number; readonly day: number };

const millisecondsPerDay = 86_400_000;
/** Excel counts from 30 December 1899 after February 1900, because it believes that 1900 was a leap year. */
const epoch = Date.UTC(1899, 11, 30);
const epochBeforeMarch1900 = Date.UTC(1899, 11, 31);
const lastSerial = 2_958_465;
/** 9999-12-31. */
export const lastDay = lastSerial as Day;
const serialOfTheDayThatNeverWas = 60;

/** The day of a serial number, its time of day dropped; `undefined` outside Excel's calendar and for 1900-02-29. */
export function dayFromSerial(serial: number): Day | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 1 && whole <= lastSerial) || whole === serialOfTheDayThatNeverWas) return undefined;
  return whole as Day;
}

/** The day of a written date; `undefined` for days that do not exist, such as 2026-02-30. Months count from 1. */
export function dayFromYmd(year: number, month: number, day: number): Day | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined;
  return serialOf(year, month, day);
}

/** `"2026-11-20"` → its day; `undefined` for anything else. */
export function dayFromIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayFromYmd(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function ymd(day: Day): YearMonthDay {
  const date = dateOf(day);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `46346` → `"2026-11-20"`. */
export function isoText(day: Day): string {
  const known = isoTexts.get(day);
  if (known !== undefined) return known;
  const text = dateOf(day).toISOString().slice(0, 10);
  if (isoTexts.size < daysRemembered) isoTexts.set(day, text);
  return text;
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const sundayFirst = dateOf(day).getUTCDay();
  return (sundayFirst === 0 ? 7 : sundayFirst) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

export function addDays(day: Day, count: number): Day {
  return (day + count) as Day;
}

/** Excel's EDATE: the same day of the month `count` months later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const from = ymd(day);
  const monthIndex = from.year * 12 + (from.month - 1) + count;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  return serialOf(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return to - from;
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function serialOf(year: number, month: number, day: number): Day {
  const milliseconds = Date.UTC(year, month - 1, day);
  const serial = Math.round((milliseconds - epoch) / millisecondsPerDay);
  return (serial > serialOfTheDayThatNeverWas ? serial : serial - 1) as Day;
}

function dateOf(day: Day): Date {
  const from = day > serialOfTheDayThatNeverWas ? epoch : epochBeforeMarch1900;
  return new Date(from + day * millisecondsPerDay);
}

/** A sheet of a hundred thousand customers speaks of a few hundred days. */
const daysRemembered = 20_000;
const isoTexts = new Map<Day, string>();
