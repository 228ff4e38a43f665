import type { InEveryLocale, Locale } from "../locale";
import type { Ruler } from "./rfmScales";
import { rowList } from "../text/rowList";

/** The measures of a ruler, in the order in which their rows stand. */
export const rulerMeasures: readonly (keyof Ruler)[] = ["recencyDays", "orders", "amount"];

/** What the row of a measure is called, on the sheet that keeps a ruler and in RFM.CUTS: "R cuts". */
export function rulerRowName(measure: keyof Ruler, locale: Locale): string {
  return rowNames[locale][measure];
}

/** The measure whose row goes by this name in any language; `undefined` for any other text. */
export function rulerRowNamed(name: string): keyof Ruler | undefined {
  return rulerMeasures.find((measure) => Object.values(rowNames).some((names) => names[measure] === name.trim()));
}

/** What stands beneath a ruler whose formula could not take every row: which rows of its range are not in it. */
export function leftOutOfRuler(rows: readonly number[], locale: Locale): string {
  return `${leftOut[locale].begins}${leftOut[locale].says(rows)}`;
}

/** Whether a text says that, in whichever language it was written. */
export function isLeftOutOfRuler(text: string): boolean {
  return Object.values(leftOut).some(({ begins }) => text.startsWith(begins));
}

const rowNames: InEveryLocale<Readonly<Record<keyof Ruler, string>>> = {
  "zh-CN": { recencyDays: "R 分界值", orders: "F 分界值", amount: "M 分界值" },
  "zh-TW": { recencyDays: "R 分界值", orders: "F 分界值", amount: "M 分界值" },
  "en-US": { recencyDays: "R cuts", orders: "F cuts", amount: "M cuts" },
};

const leftOut: InEveryLocale<{ readonly begins: string; readonly says: (rows: readonly number[]) => string }> = {
  "zh-CN": {
    begins: "没有计入：",
    says: (rows) => `区域${rowList(rows, "zh-CN")}读不懂或互相矛盾；原因可看 RFM.SCORE 在这些行的提示`,
  },
  "zh-TW": {
    begins: "沒有計入：",
    says: (rows) => `範圍${rowList(rows, "zh-TW")}無法辨識或互相矛盾；原因可看 RFM.SCORE 在這些列的提示`,
  },
  "en-US": {
    begins: "Left out: ",
    says: (rows) =>
      `${rowList(rows, "en-US").toLowerCase()} of the range, unreadable or contradictory; RFM.SCORE says why`,
  },
};

type RulerSheetWords = {
  readonly sheet: (asOf: string) => string;
  readonly title: (asOf: string) => string;
  readonly recency: string;
  readonly others: string;
  readonly use: string;
  readonly measure: string;
  readonly cut: (number: number) => string;
  readonly method: string;
  readonly asOf: string;
};

/** What stands on the sheet that keeps a ruler. */
export const rulerSheetWords: InEveryLocale<RulerSheetWords> = {
  "zh-CN": {
    sheet: (asOf) => `标尺 ${asOf}`,
    title: (asOf) => `RFM 标尺，计算日 ${asOf}`,
    recency: "R：距最近一次消费的天数，小于分界值 1 得 5 分，小于分界值 2 得 4 分……不小于分界值 4 得 1 分。",
    others: "F 为消费次数，M 为消费金额：达到分界值 1 得 2 分……达到分界值 4 得 5 分。“—”表示没有人能得到该分。",
    use: "下次分级时选这张表，就用同一把尺；也可以把下面三行作为 RFM.SCORE 的 rules 参数。",
    measure: "指标",
    cut: (number) => `分界值 ${number}`,
    method: "方法",
    asOf: "计算日",
  },
  "zh-TW": {
    sheet: (asOf) => `尺規 ${asOf}`,
    title: (asOf) => `RFM 尺規，計算日 ${asOf}`,
    recency: "R：距最近一次消費的天數，小於分界值 1 得 5 分，小於分界值 2 得 4 分……不小於分界值 4 得 1 分。",
    others: "F 為消費次數，M 為消費金額：達到分界值 1 得 2 分……達到分界值 4 得 5 分。「—」表示沒有人能得到該分。",
    use: "下次分級時選這張表，就用同一把尺；也可以把下面三列當作 RFM.SCORE 的 rules 引數。",
    measure: "指標",
    cut: (number) => `分界值 ${number}`,
    method: "方法",
    asOf: "計算日",
  },
  "en-US": {
    sheet: (asOf) => `Ruler ${asOf}`,
    title: (asOf) => `RFM ruler, as of ${asOf}`,
    recency:
      "R, days since the last order: fewer than cut 1 scores 5, fewer than cut 2 scores 4 … cut 4 and more scores 1.",
    others:
      "F, orders, and M, amount: from cut 1 on scores 2 … from cut 4 on scores 5. “—” is a score that nobody reaches.",
    use: "Choose this sheet when you grade next, and the ruler is the same; RFM.SCORE takes the three rows as its rules argument, too.",
    measure: "Measure",
    cut: (number) => `Cut ${number}`,
    method: "Method",
    asOf: "As of",
  },
};
