import { holidayCalendars } from "../../domain/calendar/workdays";
import type { StandingCalendar } from "../../domain/rules/standingCalendar";
import { calendarName, standingCalendarText } from "../../domain/rules/standingCalendarWords";
import { rememberCalendar } from "../commands/remembered";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { correctionMessages } from "./correctionMessages";
import { StandingChoice } from "./StandingChoice";

/** Whose holidays are off, with the reason, to change; a question where language and phones speak for different ones. */
export function CalendarLine({
  calendar,
  onChosen,
}: {
  readonly calendar: StandingCalendar;
  readonly onChosen: () => void;
}) {
  const locale = useLocale();
  const { calendar: messages } = useMessages(correctionMessages);
  const name = calendarName(calendar.calendar, locale);
  const reason = standingCalendarText(calendar, locale);
  const named = (keys: StandingCalendar["open"]) => keys.map((key) => ({ key, text: calendarName(key, locale) }));
  return (
    <StandingChoice
      label={messages.label}
      hint={messages.because(reason)}
      value={calendar.calendar}
      options={named(holidayCalendars)}
      question={
        calendar.open.length > 1
          ? { text: messages.question(reason), forNow: messages.forNow(name), answers: named(calendar.open) }
          : null
      }
      ofRules={
        calendar.by === "rules" ? { text: messages.changeInRules(name), path: ["workingWeek", "calendar"] } : null
      }
      remember={rememberCalendar}
      onChosen={onChosen}
    />
  );
}
