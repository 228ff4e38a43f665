import type { HolidayCalendar } from "../calendar/workdays";
import type { InEveryLocale, Locale } from "../locale";
import type { StandingCalendar } from "./standingCalendar";

/** The name of a calendar: “中国（含调休）”. */
export function calendarName(calendar: HolidayCalendar, locale: Locale): string {
  return calendarNames[calendar][locale];
}

/** Why this calendar holds: "表是简体中文的", "30 个电话里有 28 个是台湾的", "规则表里选定的". */
export function standingCalendarText({ by, proposal }: StandingCalendar, locale: Locale): string {
  const text = words[locale];
  if (by !== "sheet") return text[by];
  const { reason, calendar } = proposal;
  return reason.code === "language"
    ? text.language[reason.language]
    : text.phones(reason.count, reason.of, text.places[calendar]);
}

export const calendarNames: Readonly<Record<HolidayCalendar, InEveryLocale<string>>> = {
  china: { "zh-CN": "中国（含调休）", "zh-TW": "中國大陸（含補班）", "en-US": "China (with make-up days)" },
  taiwan: { "zh-CN": "台湾", "zh-TW": "台灣", "en-US": "Taiwan" },
  weekends: { "zh-CN": "只有周末", "zh-TW": "只有週末", "en-US": "weekends only" },
};

type CalendarWords = Readonly<Record<"rules" | "person", string>> & {
  readonly language: InEveryLocale<string>;
  readonly places: Readonly<Record<HolidayCalendar, string>>;
  readonly phones: (count: number, of: number, place: string) => string;
};

const words: InEveryLocale<CalendarWords> = {
  "zh-CN": {
    rules: "规则表里选定的",
    person: "您选定的",
    language: { "zh-CN": "这张表是简体中文的", "zh-TW": "这张表是繁体中文的", "en-US": "这张表是英文的" },
    places: { china: "中国大陆的", taiwan: "台湾的", weekends: "其他国家和地区的" },
    phones: (count, of, place) => `${of} 个电话里有 ${count} 个是${place}`,
  },
  "zh-TW": {
    rules: "規則表裡選定的",
    person: "您選定的",
    language: { "zh-CN": "這張表是簡體中文的", "zh-TW": "這張表是繁體中文的", "en-US": "這張表是英文的" },
    places: { china: "中國大陸的", taiwan: "台灣的", weekends: "其他國家和地區的" },
    phones: (count, of, place) => `${of} 個電話裡有 ${count} 個是${place}`,
  },
  "en-US": {
    rules: "named on the rules sheet",
    person: "chosen by you",
    language: {
      "zh-CN": "the sheet is in Simplified Chinese",
      "zh-TW": "the sheet is in Traditional Chinese",
      "en-US": "the sheet is in English",
    },
    places: { china: "in China", taiwan: "in Taiwan", weekends: "elsewhere" },
    phones: (count, of, place) => `${count} of ${of} phone numbers are ${place}`,
  },
};
