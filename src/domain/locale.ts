/** The languages of the pane, the function help and the sheets that we create. */
export type Locale = "zh-CN" | "zh-TW" | "en-US";

export const locales: readonly Locale[] = ["zh-CN", "zh-TW", "en-US"];

/** One entry for each language, so that a missing translation does not compile. */
export type InEveryLocale<Words> = Readonly<Record<Locale, Words>>;

/** The language to speak for Office's display language: Hong Kong and Macau read Traditional, other Chinese Simplified. */
export function localeFor(displayLanguage: string): Locale {
  const tag = displayLanguage.toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(tag)) return "zh-TW";
  return tag.startsWith("zh") ? "zh-CN" : "en-US";
}
