import { dayFromYmd, type Day } from "./day";

/**
 * The first day of the lunar year that begins in a solar year, 2004 to 2050; `undefined` for any other. People put things
 * off until "after the New Year" far more often than they write lunar dates, so this much does not ask for the calendar.
 */
export function springFestival(year: number): Day | undefined {
  const monthAndDay = festivals[year - firstYear];
  return monthAndDay === undefined ? undefined : dayFromYmd(year, Math.floor(monthAndDay / 100), monthAndDay % 100);
}

const firstYear = 2004;
/** Month and day of each year: 122 is the 22nd of January. */
const festivals = [
  122, 209, 129, 218, 207, 126, 214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217,
  206, 126, 213, 203, 123, 211, 131, 219, 208, 128, 215, 204, 124, 212, 201, 122, 210, 130, 217, 206, 126, 214, 202,
  123,
];
