import type { Day } from "../calendar/day";
import type { DatePhraseContext } from "./datePhraseDays";

/** A way of naming a day. */
export type DayPhrase = {
  /** Stands in every text that the pattern fits, and is quicker to look for. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** The day of the pattern's groups, blank where a group is missing; `undefined` where it names none. */
  readonly dayOf: (groups: readonly string[], context: DatePhraseContext) => Day | undefined;
  /** Whether it is a date by month and day, which is the same whenever it was said, but for the year. */
  readonly isDate: boolean;
};

/** One of the characters of `sign` stands in every text that the pattern fits. */
export function dayPhrase(sign: string, pattern: string, dayOf: DayPhrase["dayOf"]): DayPhrase {
  return { sign: new RegExp(`[${sign}]`), pattern: new RegExp(pattern, "g"), dayOf, isDate: false };
}

/** The same for a date by month and day. */
export function datePhrase(sign: string, pattern: string, dayOf: DayPhrase["dayOf"]): DayPhrase {
  return { ...dayPhrase(sign, pattern, dayOf), isDate: true };
}
