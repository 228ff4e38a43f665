import type { Day } from "../../domain/calendar/day";
import type { Locale } from "../../domain/locale";
import type { DecidedChoices } from "./choices";

/** What every command starts from: which sheet (the one in front where none is named), for which day, in which language. */
export type Source = {
  readonly sheet?: string | undefined;
  readonly asOf: Day;
  readonly locale: Locale;
  /** What the person decided about the reading; absent: what this workbook remembers. */
  readonly choices?: DecidedChoices | undefined;
};
