import type { FunnelSpeed } from "./funnelSpeed";
import type { InEveryLocale, Locale } from "../locale";
import { amount, fewCasesText } from "../rates/rateWords";

type FunnelHeadings = {
  /** Stage, reached, step rate, overall, drop-off, bottleneck. */
  readonly columns: readonly [string, string, string, string, string, string];
  /** Marks the row of the bottleneck. */
  readonly bottleneck: string;
};

export function funnelHeadings(locale: Locale): FunnelHeadings {
  return headings[locale];
}

/** The columns that a funnel table has beside the usual ones: both ends of the interval of the step rate, and a note. */
export function intervalHeadings(locale: Locale): readonly [string, string, string] {
  return intervals[locale];
}

/** What a forecast rests on. */
export type ForecastFigures = {
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly open: number;
  /** Stages with open amounts of which so few customers are closed that the rate is a hint. */
  readonly thin: readonly { readonly label: string; readonly closed: number }[];
};

/** "Expected 1,250 of 5,000 open (95% sure between 900 and 1,600); Quote: only 3 closed". */
export function forecastText(figures: ForecastFigures, locale: Locale): string {
  return forecasts[locale](figures);
}

/** "Median 20 days from one to the other (half of the 12 between 8 and 33)". */
export function speedText(speed: FunnelSpeed, locale: Locale): string {
  const text = speeds[locale](speed);
  return speed.median !== null && speed.fewCases ? `${text}${joints[locale]}${fewCasesText(locale)}` : text;
}

/** The end of a sentence: how many stages are not in the list and were left out. */
export function leftOutStages(texts: readonly string[], locale: Locale): string {
  return leftOut[locale](unknownStagesLabel([...new Set(texts)], locale), texts.length);
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

const leftOut: InEveryLocale<(label: string, count: number) => string> = {
  "zh-CN": (label, count) => `；${label}，${count} 行未计入`,
  "zh-TW": (label, count) => `；${label}，${count} 列未計入`,
  "en-US": (label, count) => `. ${label} (${count}, left out)`,
};

const joints: InEveryLocale<string> = { "zh-CN": "；", "zh-TW": "；", "en-US": "; " };

const intervals: InEveryLocale<readonly [string, string, string]> = {
  "zh-CN": ["转化率下限（95%）", "转化率上限（95%）", "说明"],
  "zh-TW": ["轉換率下限（95%）", "轉換率上限（95%）", "說明"],
  "en-US": ["Step rate from (95%)", "Step rate to (95%)", "Note"],
};

const forecasts: InEveryLocale<(figures: ForecastFigures) => string> = {
  "zh-CN": ({ expected, low, high, open, thin }) =>
    expected === null
      ? `未成交 ${amount(open)}；有的阶段还没有已结束的客户，无法预计`
      : [
          `预计成交 ${amount(expected)}，未成交共 ${amount(open)}`,
          ...(low === null || high === null
            ? []
            : [`按成交率的误差，95% 的把握在 ${amount(low)} 到 ${amount(high)} 之间`]),
          ...thin.map(({ label, closed }) => `“${label}”只有 ${closed} 位已结束的客户，仅供参考`),
        ].join("；"),
  "zh-TW": ({ expected, low, high, open, thin }) =>
    expected === null
      ? `未成交 ${amount(open)}；有的階段還沒有已結束的客戶，無法預計`
      : [
          `預計成交 ${amount(expected)}，未成交共 ${amount(open)}`,
          ...(low === null || high === null
            ? []
            : [`按成交率的誤差，95% 的把握在 ${amount(low)} 到 ${amount(high)} 之間`]),
          ...thin.map(({ label, closed }) => `「${label}」只有 ${closed} 位已結束的客戶，僅供參考`),
        ].join("；"),
  "en-US": ({ expected, low, high, open, thin }) =>
    expected === null
      ? `${amount(open)} open; nothing to expect, because a stage has no closed customers yet`
      : [
          `${amount(expected)} expected of ${amount(open)} open`,
          ...(low === null || high === null
            ? []
            : [`with the win rates 95% sure, between ${amount(low)} and ${amount(high)}`]),
          ...thin.map(({ label, closed }) => `“${label}” has only ${closed} closed: take it as a hint`),
        ].join("; "),
};

const speeds: InEveryLocale<(speed: FunnelSpeed) => string> = {
  "zh-CN": ({ median, middleHalf, cases }) =>
    median === null
      ? "没有两个日期都有的客户"
      : `中位数 ${amount(median)} 天（${cases} 位客户，一半在 ${amount(middleHalf?.low ?? median)} 到 ${amount(middleHalf?.high ?? median)} 天之间）`,
  "zh-TW": ({ median, middleHalf, cases }) =>
    median === null
      ? "沒有兩個日期都有的客戶"
      : `中位數 ${amount(median)} 天（${cases} 位客戶，一半在 ${amount(middleHalf?.low ?? median)} 到 ${amount(middleHalf?.high ?? median)} 天之間）`,
  "en-US": ({ median, middleHalf, cases }) =>
    median === null
      ? "nobody has both days"
      : `median ${amount(median)} days (${cases} customers, half of them between ${amount(middleHalf?.low ?? median)} and ${amount(middleHalf?.high ?? median)})`,
};
