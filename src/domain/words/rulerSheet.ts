import type { InEveryLocale } from "../locale";

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
