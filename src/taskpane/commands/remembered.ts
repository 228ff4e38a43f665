import type { HolidayCalendar } from "../../domain/calendar/workdays";
import type { TradeKey } from "../../domain/trades/trade";
import type { Outcome } from "../../workbook/door/failure";
import { changeSettings, type Settings } from "../../workbook/door/settings";

/** Keeps the trade that the person chose in the workbook. */
export function rememberTrade(trade: TradeKey): Promise<Outcome<Settings>> {
  return changeSettings((settings) => ({ ...settings, trade }));
}

/** Keeps the calendar of holidays that the person chose in the workbook. */
export function rememberCalendar(calendar: HolidayCalendar): Promise<Outcome<Settings>> {
  return changeSettings((settings) => ({ ...settings, calendar }));
}
