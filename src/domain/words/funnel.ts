import type { InEveryLocale, Locale } from "../locale";

type FunnelHeadings = {
  /** Stage, reached, step rate, overall, drop-off, bottleneck. */
  readonly columns: readonly [string, string, string, string, string, string];
  /** Marks the row of the bottleneck. */
  readonly bottleneck: string;
};

export function funnelHeadings(locale: Locale): FunnelHeadings {
  return headings[locale];
}

/** The label of the row that counts stages which are not in the list. */
export function unknownStagesLabel(texts: readonly string[], locale: Locale): string {
  return unknown[locale](texts.slice(0, 3).join(locale === "en-US" ? ", " : "、"), texts.length > 3);
}

const headings: InEveryLocale<FunnelHeadings> = {
  "zh-CN": { columns: ["阶段", "到达人数", "上一阶段转化率", "总转化率", "流失人数", "瓶颈"], bottleneck: "瓶颈" },
  "zh-TW": { columns: ["階段", "到達人數", "上一階段轉換率", "總轉換率", "流失人數", "瓶頸"], bottleneck: "瓶頸" },
  "en-US": {
    columns: ["Stage", "Reached", "Step rate", "Overall", "Drop-off", "Bottleneck"],
    bottleneck: "bottleneck",
  },
};

const unknown: InEveryLocale<(texts: string, more: boolean) => string> = {
  "zh-CN": (texts, more) => `不在列表中：${texts}${more ? " 等" : ""}`,
  "zh-TW": (texts, more) => `不在清單中：${texts}${more ? " 等" : ""}`,
  "en-US": (texts, more) => `Not in the list: ${texts}${more ? " …" : ""}`,
};
