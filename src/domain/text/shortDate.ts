import { ymd, type Day } from "../calendar/day";
import type { InEveryLocale, Locale } from "../locale";

/** A day in a sentence: "11月18日", "Nov 18"; with its year where that differs from the year of `beside`. */
export function shortDate(day: Day, beside: Day, locale: Locale): string {
  const date = ymd(day);
  return formats[locale](date.month, date.day, date.year === ymd(beside).year ? null : date.year);
}

type Format = (month: number, day: number, year: number | null) => string;

const chinese: Format = (month, day, year) => `${year === null ? "" : `${year}年`}${month}月${day}日`;
const english: Format = (month, day, year) => `${monthNames[month - 1]} ${day}${year === null ? "" : `, ${year}`}`;

const formats: InEveryLocale<Format> = { "zh-CN": chinese, "zh-TW": chinese, "en-US": english };

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
