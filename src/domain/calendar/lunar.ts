import { LunarDay, LunarMonth } from "tyme4ts";
import { dayFromYmd, type Day } from "./day";

/** Turns a day of the Chinese lunar calendar into a day; `undefined` where there is no such month or day. */
export type LunarToSolar = (lunarYear: number, lunarMonth: number, lunarDay: number) => Day | undefined;

/**
 * The day of a lunar date. Day 30 falls on the 29th of a month that has only 29 days, and the ordinary month is meant
 * where a year has a leap month of the same number. The calendar is heavy: load this file only when a sheet has lunar dates.
 */
export const lunarToSolar: LunarToSolar = (lunarYear, lunarMonth, lunarDay) => {
  if (!isWhole(lunarYear, 1, 9999) || !isWhole(lunarMonth, 1, 12) || !isWhole(lunarDay, 1, 30)) return undefined;
  const day = Math.min(lunarDay, LunarMonth.fromYm(lunarYear, lunarMonth).getDayCount());
  const solar = LunarDay.fromYmd(lunarYear, lunarMonth, day).getSolarDay();
  return dayFromYmd(solar.getYear(), solar.getMonth(), solar.getDay());
};

function isWhole(number: number, from: number, to: number): boolean {
  return Number.isInteger(number) && number >= from && number <= to;
}
