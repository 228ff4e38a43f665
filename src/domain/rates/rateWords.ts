import type { InEveryLocale, Locale } from "../locale";
import type { Rate } from "./rate";

/** What a rate is the share of. */
export type RateDefinition =
  | { readonly code: "repeat"; readonly by: "order" | "day" }
  | { readonly code: "returning"; readonly days: number }
  | { readonly code: "retention" | "churn" | "churnBySpend"; readonly months: number }
  | { readonly code: "conversion"; readonly from: string; readonly to: string; readonly inOrder: boolean }
  | { readonly code: "topShare"; readonly customers: number; readonly top: number };

/** "Repeat rate: of the customers with an order in the period, those with two or more" in the person's language. */
export function rateDefinition(definition: RateDefinition, locale: Locale): string {
  return definitions[locale](definition);
}

/** The definition with the rate and what it rests on, for a cell or a tooltip. */
export function rateSentence(rate: Rate, definition: RateDefinition, locale: Locale): string {
  const { isThis, nothingHere } = texts[locale];
  return `${rateDefinition(definition, locale)}${rate.rate === null ? nothingHere : isThis}${rateText(rate, locale)}`;
}

/**
 * A rate with what it rests on: "30% (18 of 60; most likely between 20% and 43%)". One that rests on few cases says so.
 * One without a denominator says that there is nothing to divide by.
 */
export function rateText({ numerator, denominator, rate, interval, fewCases }: Rate, locale: Locale): string {
  const words = texts[locale];
  if (rate === null) return words.nothing;
  const parts = [
    words.of(amount(numerator), amount(denominator)),
    ...(interval ? [words.between(percent(interval.low), percent(interval.high))] : []),
    ...(fewCases ? [words.few] : []),
  ];
  return words.rate(percent(rate), parts.join(words.joint));
}

/** "few cases": beside a rate that rests on few. */
export function fewCasesText(locale: Locale): string {
  return texts[locale].few;
}

/** A share as a percentage with at most one decimal. */
function percent(share: number): string {
  return `${amount(Math.round(share * 1000) / 10)}%`;
}

/** A number in a sentence: thousands separated, at most two decimals. */
export function amount(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

type RateTexts = {
  /** Between a definition and its rate; between a definition and that there is none. */
  readonly isThis: string;
  readonly nothingHere: string;
  readonly nothing: string;
  readonly of: (numerator: string, denominator: string) => string;
  readonly between: (low: string, high: string) => string;
  readonly few: string;
  readonly joint: string;
  readonly rate: (rate: string, rests: string) => string;
};

const texts: InEveryLocale<RateTexts> = {
  "zh-CN": {
    isThis: "占 ",
    nothingHere: "：",
    nothing: "没有可计算的数据",
    of: (numerator, denominator) => `${numerator} / ${denominator}`,
    between: (low, high) => `95% 的把握在 ${low} 到 ${high} 之间`,
    few: "样本太少，仅供参考",
    joint: "；",
    rate: (rate, rests) => `${rate}（${rests}）`,
  },
  "zh-TW": {
    isThis: "占 ",
    nothingHere: "：",
    nothing: "沒有可計算的資料",
    of: (numerator, denominator) => `${numerator} / ${denominator}`,
    between: (low, high) => `95% 的把握在 ${low} 到 ${high} 之間`,
    few: "樣本太少，僅供參考",
    joint: "；",
    rate: (rate, rests) => `${rate}（${rests}）`,
  },
  "en-US": {
    isThis: ": ",
    nothingHere: ": ",
    nothing: "nothing to divide by",
    of: (numerator, denominator) => `${numerator} of ${denominator}`,
    between: (low, high) => `95% sure to lie between ${low} and ${high}`,
    few: "few cases: take it as a hint",
    joint: "; ",
    rate: (rate, rests) => `${rate} (${rests})`,
  },
};

const definitions: InEveryLocale<(definition: RateDefinition) => string> = {
  "zh-CN": (definition) => {
    switch (definition.code) {
      case "repeat":
        return definition.by === "day"
          ? "复购率：期间内有订单的客户中，在两个以上不同日子下过单的"
          : "复购率：期间内有订单的客户中，下过两单以上的";
      case "returning":
        return `回头率：期间内来过的客户中，连续 ${definition.days} 天内来过两天以上的`;
      case "retention":
        return `客户掌握率：最近 ${definition.months} 个月之前的 ${definition.months} 个月里来过的客户中，最近 ${definition.months} 个月又来过的`;
      case "churn":
        return `客户流失率：最近 ${definition.months} 个月之前的 ${definition.months} 个月里买过的客户中，最近 ${definition.months} 个月没有再买的`;
      case "churnBySpend":
        return `按消费额的流失率：最近 ${definition.months} 个月之前的 ${definition.months} 个月的消费额中，来自最近 ${definition.months} 个月没有再买的客户的`;
      case "conversion":
        return definition.inOrder
          ? `转化率：到达“${definition.from}”的客户中，到达“${definition.to}”的`
          : `转化率：有“${definition.from}”记录的客户中，也有“${definition.to}”记录的`;
      case "topShare":
        return `二八占比：总额中来自前 ${percent(definition.top)} 客户（${definition.customers} 位）的`;
    }
  },
  "zh-TW": (definition) => {
    switch (definition.code) {
      case "repeat":
        return definition.by === "day"
          ? "回購率：期間內有訂單的客戶中，在兩個以上不同日子下過單的"
          : "回購率：期間內有訂單的客戶中，下過兩筆訂單以上的";
      case "returning":
        return `回頭率：期間內來過的客戶中，連續 ${definition.days} 天內來過兩天以上的`;
      case "retention":
        return `客戶掌握率：最近 ${definition.months} 個月之前的 ${definition.months} 個月裡來過的客戶中，最近 ${definition.months} 個月又來過的`;
      case "churn":
        return `客戶流失率：最近 ${definition.months} 個月之前的 ${definition.months} 個月裡買過的客戶中，最近 ${definition.months} 個月沒有再買的`;
      case "churnBySpend":
        return `依消費額的流失率：最近 ${definition.months} 個月之前的 ${definition.months} 個月的消費額中，來自最近 ${definition.months} 個月沒有再買的客戶的`;
      case "conversion":
        return definition.inOrder
          ? `轉換率：到達「${definition.from}」的客戶中，到達「${definition.to}」的`
          : `轉換率：有「${definition.from}」紀錄的客戶中，也有「${definition.to}」紀錄的`;
      case "topShare":
        return `二八占比：總額中來自前 ${percent(definition.top)} 客戶（${definition.customers} 位）的`;
    }
  },
  "en-US": (definition) => {
    switch (definition.code) {
      case "repeat":
        return definition.by === "day"
          ? "Repeat rate: of the customers with an order in the period, those who ordered on two or more days"
          : "Repeat rate: of the customers with an order in the period, those with two or more";
      case "returning":
        return `Returning rate: of the visitors of the period, those who came on two or more days within ${definition.days} days in a row`;
      case "retention":
        return `Retention: of those who came in the ${definition.months} months before the last ${definition.months}, those who came in the last ${definition.months} months`;
      case "churn":
        return `Churn rate: of those who bought in the ${definition.months} months before the last ${definition.months}, those who did not in the last ${definition.months} months`;
      case "churnBySpend":
        return `Churn rate by spend: of what was paid in the ${definition.months} months before the last ${definition.months}, the part of those who did not buy in the last ${definition.months} months`;
      case "conversion":
        return definition.inOrder
          ? `Conversion: of the customers who reached “${definition.from}”, those who reached “${definition.to}”`
          : `Conversion: of the customers with a record of “${definition.from}”, those with one of “${definition.to}” too`;
      case "topShare":
        return `80/20: of the total, the part of the top ${percent(definition.top)} of the customers (${definition.customers})`;
    }
  },
};
