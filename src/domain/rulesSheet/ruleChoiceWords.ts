import type { InEveryLocale, Locale } from "../locale";
import { calendarNames } from "../rules/standingCalendarWords";
import { wordKey } from "../text/text";
import { tradeKeys, type TradeKey } from "../trades/trade";
import { tradeNamed, tradeOf } from "../trades/trades";
import type { ChoiceSet } from "./ruleTables";

/** How a choice reads on the rules sheet. What is no choice of the set reads as it is. */
export function choiceText(set: ChoiceSet, key: string, locale: Locale): string {
  return choices[set][key]?.[locale] ?? key;
}

/** All choices of a set as they read in one language, in their order. */
export function choiceTexts(set: ChoiceSet, locale: Locale): readonly string[] {
  return Object.keys(choices[set]).map((key) => choiceText(set, key, locale));
}

/** The choice that a person wrote, in any of the three languages; `undefined` for words that are none. */
export function choiceNamed(set: ChoiceSet, text: string): string | undefined {
  const wanted = wordKey(text);
  const named = Object.entries(choices[set]).find(
    ([key, words]) => wordKey(key) === wanted || Object.values(words).some((word) => wordKey(word) === wanted),
  )?.[0];
  if (named !== undefined || (set !== "trade" && set !== "earlierTrade")) return named;
  return tradeNamed(text);
}

export function yesNoText(value: boolean, locale: Locale): string {
  return (value ? yes : no)[locale];
}

/** `true` and `false` as people write them; `undefined` for anything else. */
export function yesNoNamed(text: string): boolean | undefined {
  const word = wordKey(text);
  if (yesWords.includes(word)) return true;
  return noWords.includes(word) ? false : undefined;
}

/** 1 Monday … 7 Sunday, as it reads in one language. */
export function weekdayText(weekday: number, locale: Locale): string {
  return weekdays[locale][weekday - 1] ?? String(weekday);
}

/** "周六", "星期日", "Sun", "7" → 1 … 7; `undefined` for anything else. */
export function weekdayNamed(text: string): number | undefined {
  const word = wordKey(text);
  if (/^[1-7]$/.test(word)) return Number(word);
  const chinese = /^(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])$/.exec(word)?.[1];
  if (chinese !== undefined) return Math.min("一二三四五六日天".indexOf(chinese), 6) + 1;
  const english = word.length < 3 ? -1 : englishWeekdays.findIndex((name) => name.startsWith(word));
  return english < 0 ? undefined : english + 1;
}

/** Says that there is none, where a blank cell means something else. */
export function noneText(locale: Locale): string {
  return none[locale];
}

export function isNoneWord(text: string): boolean {
  return noneWords.includes(wordKey(text));
}

const automatic = { "zh-CN": "按客户表判断", "zh-TW": "依客戶表判斷", "en-US": "as the customer sheet shows" };
const tradeNames = Object.fromEntries(tradeKeys.map((key) => [key, tradeOf(key).name])) as Record<
  TradeKey,
  InEveryLocale<string>
>;
const { general: unnamedTrade, ...namedTrades } = tradeNames;

const choices: Readonly<Record<ChoiceSet, Readonly<Record<string, InEveryLocale<string>>>>> = {
  // The RFM functions take the same words in their argument `rules`.
  method: {
    fixed: { "zh-CN": "固定", "zh-TW": "固定", "en-US": "fixed" },
    rank: { "zh-CN": "排名", "zh-TW": "排名", "en-US": "rank" },
    quantile: { "zh-CN": "分位", "zh-TW": "分位", "en-US": "quantile" },
  },
  segmentMap: {
    rf25: { "zh-CN": "rf25", "zh-TW": "rf25", "en-US": "rf25" },
    cn8: { "zh-CN": "cn8", "zh-TW": "cn8", "en-US": "cn8" },
    rfm10: { "zh-CN": "rfm10", "zh-TW": "rfm10", "en-US": "rfm10" },
  },
  trade: { automatic, ...tradeNames },
  // When the trade was only that of the churn, "general" stood for a business that had named none.
  earlierTrade: { automatic: unnamedTrade, ...namedTrades },
  unit: {
    days: { "zh-CN": "天", "zh-TW": "天", "en-US": "days" },
    months: { "zh-CN": "个月", "zh-TW": "個月", "en-US": "months" },
  },
  gradeMeaning: {
    open: { "zh-CN": "在谈", "zh-TW": "洽談中", "en-US": "open" },
    notGraded: { "zh-CN": "未定级", "zh-TW": "未定級", "en-US": "not graded" },
    deposit: { "zh-CN": "已付订金", "zh-TW": "已付訂金", "en-US": "deposit taken" },
    delivered: { "zh-CN": "已交付", "zh-TW": "已交付", "en-US": "delivered" },
    lost: { "zh-CN": "战败", "zh-TW": "戰敗", "en-US": "lost" },
    frozen: { "zh-CN": "冻结", "zh-TW": "凍結", "en-US": "frozen" },
    outOfReach: { "zh-CN": "失控", "zh-TW": "失控", "en-US": "out of reach" },
  },
  role: {
    none: { "zh-CN": "普通", "zh-TW": "一般", "en-US": "ordinary" },
    intends: { "zh-CN": "有意选择我们", "zh-TW": "有意選擇我們", "en-US": "intends to choose us" },
    contractSent: { "zh-CN": "已发合同", "zh-TW": "已寄合約", "en-US": "contract sent" },
    inContract: { "zh-CN": "合同期内", "zh-TW": "合約期內", "en-US": "in contract" },
    contractExpired: { "zh-CN": "合同已到期", "zh-TW": "合約已到期", "en-US": "contract expired" },
  },
  stepDoer: {
    manager: { "zh-CN": "主管", "zh-TW": "主管", "en-US": "manager" },
    responsible: { "zh-CN": "责任人", "zh-TW": "責任人", "en-US": "person responsible" },
    owner: { "zh-CN": "业务员", "zh-TW": "業務員", "en-US": "owner" },
  },
  calendar: { automatic, ...calendarNames },
  week: {
    office: { "zh-CN": "周一至周五（含调休）", "zh-TW": "週一至週五（含補班）", "en-US": "Mon–Fri (make-up days too)" },
    sixDays: { "zh-CN": "每周六天", "zh-TW": "每週六天", "en-US": "six days" },
    everyDay: { "zh-CN": "每天", "zh-TW": "每天", "en-US": "every day" },
  },
};

const yes: InEveryLocale<string> = { "zh-CN": "是", "zh-TW": "是", "en-US": "yes" };
const no: InEveryLocale<string> = { "zh-CN": "否", "zh-TW": "否", "en-US": "no" };
const none: InEveryLocale<string> = { "zh-CN": "无", "zh-TW": "無", "en-US": "none" };

/** As `wordKey` writes them. */
const yesWords = ["是", "有", "对", "√", "✓", "✔", "yes", "y", "true", "1"];
const noWords = ["否", "无", "不", "不是", "×", "✗", "✘", "no", "n", "false", "0"];
const noneWords = ["无", "没有", "none", "-", "—"];

const weekdays: InEveryLocale<readonly string[]> = {
  "zh-CN": ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  "zh-TW": ["週一", "週二", "週三", "週四", "週五", "週六", "週日"],
  "en-US": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
const englishWeekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
