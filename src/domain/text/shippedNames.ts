import type { InEveryLocale, Locale } from "../locale";
import { wordKey } from "./text";

/** The label of a stage: as the rules have it, and in the reader's language where it is one that we ship. */
export function stageLabel({ label }: { readonly label: string }, locale: Locale): string {
  return nameIn(label, locale);
}

/** A name of the rules in the reader's language where it is one that we ship; else it is the person's own word and stays. */
export function nameIn(name: string, locale: Locale): string {
  return shipped[name]?.[locale] ?? name;
}

/** All names that mean the same as one of the rules: itself first, then those in the other languages where we ship it. */
export function namesOf(name: string): readonly string[] {
  return [...new Set([name, ...Object.values(shipped[name] ?? {})])];
}

/** The name as the rules have it for one of ours in any language; `undefined` for a person's own word. */
export function shippedNamed(text: string): string | undefined {
  return byKey.get(wordKey(text));
}

/** The stages, the likelihoods and the steps of a complaint in the default rules. */
const shipped: Readonly<Record<string, InEveryLocale<string>>> = {
  未接通: { "zh-CN": "未接通", "zh-TW": "未接通", "en-US": "Not reached yet" },
  新分配: { "zh-CN": "新分配", "zh-TW": "新分派", "en-US": "Newly assigned" },
  "已联系，意向不明": {
    "zh-CN": "已联系，意向不明",
    "zh-TW": "已聯絡，意向不明",
    "en-US": "Contacted, intent unclear",
  },
  "有需求，待报价": { "zh-CN": "有需求，待报价", "zh-TW": "有需求，待報價", "en-US": "Has a need, quote due" },
  有意选择我们: { "zh-CN": "有意选择我们", "zh-TW": "有意選擇我們", "en-US": "Intends to choose us" },
  已发合同: { "zh-CN": "已发合同", "zh-TW": "已寄合約", "en-US": "Contract sent" },
  合同期内: { "zh-CN": "合同期内", "zh-TW": "合約期內", "en-US": "In contract" },
  合同已到期: { "zh-CN": "合同已到期", "zh-TW": "合約已到期", "en-US": "Contract expired" },
  潜在: { "zh-CN": "潜在", "zh-TW": "潛在", "en-US": "Lead" },
  意向: { "zh-CN": "意向", "zh-TW": "意向", "en-US": "Interested" },
  "试驾/报价": { "zh-CN": "试驾/报价", "zh-TW": "試駕/報價", "en-US": "Test drive/quote" },
  报价: { "zh-CN": "报价", "zh-TW": "報價", "en-US": "Quote" },
  体验: { "zh-CN": "体验", "zh-TW": "體驗", "en-US": "Trial" },
  方案: { "zh-CN": "方案", "zh-TW": "方案", "en-US": "Proposal" },
  成交: { "zh-CN": "成交", "zh-TW": "成交", "en-US": "Won" },
  可能性差: { "zh-CN": "可能性差", "zh-TW": "可能性差", "en-US": "Unlikely" },
  意向不明: { "zh-CN": "意向不明", "zh-TW": "意向不明", "en-US": "Intent unclear" },
  可能成交: { "zh-CN": "可能成交", "zh-TW": "可能成交", "en-US": "Possible" },
  意向好: { "zh-CN": "意向好", "zh-TW": "意向好", "en-US": "Good intent" },
  可能性很大: { "zh-CN": "可能性很大", "zh-TW": "可能性很大", "en-US": "Very likely" },
  判定具体责任人: { "zh-CN": "判定具体责任人", "zh-TW": "判定具體責任人", "en-US": "Find who is responsible" },
  提出处理方案: { "zh-CN": "提出处理方案", "zh-TW": "提出處理方案", "en-US": "Propose a solution" },
  提交主管领导批示: { "zh-CN": "提交主管领导批示", "zh-TW": "提交主管批示", "en-US": "Have the manager approve it" },
  通知客户: { "zh-CN": "通知客户", "zh-TW": "通知客戶", "en-US": "Tell the customer" },
  实施处理方案: { "zh-CN": "实施处理方案", "zh-TW": "執行處理方案", "en-US": "Carry it out" },
  处罚责任人: { "zh-CN": "处罚责任人", "zh-TW": "處分責任人", "en-US": "Penalty (if any)" },
  总结评价: { "zh-CN": "总结评价", "zh-TW": "總結評價", "en-US": "Review" },
};

const byKey = new Map(
  Object.entries(shipped).flatMap(([name, inLanguages]) =>
    Object.values(inLanguages).map((text) => [wordKey(text), name] as const),
  ),
);
