/** The languages in which the workbench speaks; those of the add-in, which it knows only as built. */
export type Locale = "zh-CN" | "zh-TW" | "en-US";

export const locales: readonly Locale[] = ["zh-CN", "zh-TW", "en-US"];

/** One entry for each language, so that a missing translation does not compile. */
export type InEveryLocale<Words> = Readonly<Record<Locale, Words>>;

/** The language for a browser's: Hong Kong and Macau read Traditional, other Chinese Simplified. */
export function localeFor(displayLanguage: string): Locale {
  const tag = displayLanguage.toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(tag)) return "zh-TW";
  return tag.startsWith("zh") ? "zh-CN" : "en-US";
}
