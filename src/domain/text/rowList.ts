import type { InEveryLocale, Locale } from "../locale";

/** The rows of a sentence that begins with them: the first ones by number, and how many there are where that is not all. */
export function rowList(rows: readonly number[], locale: Locale): string {
  const shown = rows.slice(0, rowsShown);
  return wordsIn[locale](shown, rows.length);
}

const rowsShown = 5;

const wordsIn: InEveryLocale<(shown: readonly number[], count: number) => string> = {
  "zh-CN": (shown, count) => `第 ${shown.join("、")} ${count > shown.length ? `等 ${count} 行` : "行"}`,
  "zh-TW": (shown, count) => `第 ${shown.join("、")} ${count > shown.length ? `等 ${count} 列` : "列"}`,
  "en-US": (shown, count) => {
    if (count === 1) return `Row ${shown.join()}`;
    return `Rows ${shown.join(", ")}${count > shown.length ? ` and ${count - shown.length} more` : ""}`;
  },
};
