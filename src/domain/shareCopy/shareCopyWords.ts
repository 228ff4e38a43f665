import { isoText, type Day } from "../calendar/day";
import type { InEveryLocale, Locale } from "../locale";
import type { Rules } from "../rules/rules";
import { rowName } from "../rulesSheet/rulesWords";
import { choiceText } from "../rulesSheet/ruleChoiceWords";

export type ShareCopyFacts = {
  readonly workbook: string;
  readonly asOf: Day;
  readonly rules: Rules;
  readonly phonesMasked: boolean;
};

/** What the first sheet of a share copy is called, and what it says: from what, as of when, by which method. */
export function shareCopyNote(
  { workbook, asOf, rules, phonesMasked }: ShareCopyFacts,
  locale: Locale,
): { readonly sheet: string; readonly lines: readonly (readonly [string, string])[] } {
  const words = wordsIn[locale];
  const { rfm, churn } = rules;
  const { P, G, S } = rfm.tierFrom;
  const { r, f, m } = rfm.weights;
  return {
    sheet: words.sheet,
    lines: [
      [words.title, ""],
      [words.from, workbook],
      [words.asOf, isoText(asOf)],
      [words.contents, words.valuesOnly],
      [words.phones, phonesMasked ? words.masked : words.inFull],
      [words.rfmMethod, `${choiceText("method", rfm.method, locale)}; ${r}R + ${f}F + ${m}M`],
      ...(rfm.method === "fixed"
        ? ([
            [rowName("rfmMonths", locale), rfm.recencyMonths.join(" / ")],
            [rowName("rfmOrders", locale), rfm.frequencyFrom.join(" / ")],
            [rowName("rfmAmount", locale), rfm.monetaryFrom.join(" / ")],
          ] as const)
        : []),
      [words.tiers, `P ≥ ${P}, G ≥ ${G}, S ≥ ${S}`],
      [words.segments, rfm.segmentMap],
      [words.churn, words.horizon(churn.horizonDays)],
    ],
  };
}

/** `客户表 分享副本.xlsx` */
export function shareCopyFileName(workbook: string, locale: Locale): string {
  return `${workbook.replace(/\.[^.]*$/, "")} ${wordsIn[locale].copy}.xlsx`;
}

type Words = {
  readonly sheet: string;
  readonly copy: string;
  readonly title: string;
  readonly from: string;
  readonly asOf: string;
  readonly contents: string;
  readonly valuesOnly: string;
  readonly phones: string;
  readonly masked: string;
  readonly inFull: string;
  readonly rfmMethod: string;
  readonly tiers: string;
  readonly segments: string;
  readonly churn: string;
  readonly horizon: (days: number) => string;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    sheet: "副本说明",
    copy: "分享副本",
    title: "分享副本说明",
    from: "来自工作簿",
    asOf: "计算日",
    contents: "内容",
    valuesOnly: "只有数值，没有公式；隐藏的工作表和隐藏的列没有复制",
    phones: "电话号码",
    masked: "已隐去中间的数字",
    inFull: "完整保留",
    rfmMethod: "RFM 评分方法",
    tiers: "等级",
    segments: "分群",
    churn: "流失概率",
    horizon: (days) => `今后 ${days} 天内不再下单的概率`,
  },
  "zh-TW": {
    sheet: "副本說明",
    copy: "分享副本",
    title: "分享副本說明",
    from: "來自活頁簿",
    asOf: "計算日",
    contents: "內容",
    valuesOnly: "只有數值，沒有公式；隱藏的工作表和隱藏的欄沒有複製",
    phones: "電話號碼",
    masked: "已隱去中間的數字",
    inFull: "完整保留",
    rfmMethod: "RFM 評分方法",
    tiers: "等級",
    segments: "分群",
    churn: "流失機率",
    horizon: (days) => `今後 ${days} 天內不再下單的機率`,
  },
  "en-US": {
    sheet: "About this copy",
    copy: "share copy",
    title: "About this copy",
    from: "From the workbook",
    asOf: "As of",
    contents: "Contents",
    valuesOnly: "Values only, no formulas; hidden sheets and hidden columns were not copied",
    phones: "Phone numbers",
    masked: "The digits in the middle are masked",
    inFull: "In full",
    rfmMethod: "RFM method",
    tiers: "Tiers",
    segments: "Segments",
    churn: "Churn risk",
    horizon: (days) => `Probability of no order within the next ${days} days`,
  },
};
