import type { InEveryLocale, Locale } from "../locale";

/** The first rows by number, and how many there are where not all of them are named. */
export function rowList(rows: readonly number[], locale: Locale): string {
  const { comma, andMore } = wordsIn[locale];
  const shown = rows.slice(0, rowsShown).join(comma);
  return rows.length > rowsShown ? andMore(shown, rows.length) : shown;
}

const rowsShown = 5;

const wordsIn: InEveryLocale<{
  readonly comma: string;
  readonly andMore: (rows: string, count: number) => string;
}> = {
  "zh-CN": { comma: "、", andMore: (rows, count) => `${rows} 等 ${count} 行` },
  "zh-TW": { comma: "、", andMore: (rows, count) => `${rows} 等 ${count} 列` },
  "en-US": { comma: ", ", andMore: (rows, count) => `${rows} and more (${count} rows)` },
};
