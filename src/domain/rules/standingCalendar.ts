import type { HolidayCalendar } from "../calendar/workdays";
import type { Locale } from "../locale";
import type { Rules } from "./rules";

/** What a sheet of customers says about where its people live. */
export type SheetOfSomewhere = {
  readonly language: Locale;
  readonly customers: readonly { readonly phone: string | null }[];
};

/** The calendar that the sheet speaks for, and by what: its language, or where most of its phones are. */
export type CalendarProposal = {
  readonly calendar: HolidayCalendar;
  readonly reason:
    | { readonly code: "language"; readonly language: Locale }
    | { readonly code: "phones"; readonly count: number; readonly of: number };
  /** The calendars to choose from where language and phones speak for different ones; else empty. */
  readonly open: readonly HolidayCalendar[];
};

/** The calendar that holds for a workbook, and who says so. */
export type StandingCalendar = {
  readonly calendar: HolidayCalendar;
  readonly by: "rules" | "person" | "sheet";
  readonly proposal: CalendarProposal;
  /** The calendars to choose from, where that is open and nobody has said; else empty. */
  readonly open: readonly HolidayCalendar[];
};

/** The rules sheet decides, else the person's choice, else what the sheet shows. */
export function standingCalendar(
  sheet: SheetOfSomewhere,
  { workingWeek }: Pick<Rules, "workingWeek">,
  chosen: HolidayCalendar | undefined,
): StandingCalendar {
  const proposal = proposeCalendar(sheet);
  if (workingWeek.calendar !== "automatic") return { calendar: workingWeek.calendar, by: "rules", proposal, open: [] };
  if (chosen !== undefined) return { calendar: chosen, by: "person", proposal, open: [] };
  return { calendar: proposal.calendar, by: "sheet", proposal, open: proposal.open };
}

/**
 * Where most phones belong to, and where the language is spoken. A sheet with few phones goes by its language; where both
 * speak for different calendars the phones come first, and it is asked.
 */
export function proposeCalendar({ language, customers }: SheetOfSomewhere): CalendarProposal {
  const spoken = calendarOfLanguage(language);
  const counts: Record<HolidayCalendar, number> = { china: 0, taiwan: 0, weekends: 0 };
  for (const { phone } of customers) if (phone !== null) counts[calendarOfPhone(phone, spoken)]++;
  const phones = counts.china + counts.taiwan + counts.weekends;
  const most = (["china", "taiwan", "weekends"] as const).find((calendar) => counts[calendar] * 2 > phones);
  const byLanguage = { code: "language", language } as const;
  if (phones < fewPhones || most === undefined) return { calendar: spoken, reason: byLanguage, open: [] };
  if (most === spoken) return { calendar: spoken, reason: byLanguage, open: [] };
  return { calendar: most, reason: { code: "phones", count: counts[most], of: phones }, open: [most, spoken] };
}

/** The calendar of a language, where nothing else is known. */
export function calendarOfLanguage(language: Locale): HolidayCalendar {
  switch (language) {
    case "zh-CN":
      return "china";
    case "zh-TW":
      return "taiwan";
    case "en-US":
      return "weekends";
  }
}

/** The rules with the calendar that holds. */
export function rulesOfCalendar(rules: Rules, calendar: HolidayCalendar): Rules {
  return { ...rules, workingWeek: { ...rules.workingWeek, calendar } };
}

/** Mobiles tell, and numbers with a country's code; a landline may be anybody's and goes with the language. */
function calendarOfPhone(phone: string, spoken: HolidayCalendar): HolidayCalendar {
  if (/^1[3-9]\d{9}$/.test(phone) || phone.startsWith("+86")) return "china";
  if (/^09\d{8}$/.test(phone) || phone.startsWith("+886")) return "taiwan";
  return phone.startsWith("+") || /^[2-9]\d{9}$/.test(phone) ? "weekends" : spoken;
}

/** Fewer phones than these say nothing about where people live. */
const fewPhones = 3;
