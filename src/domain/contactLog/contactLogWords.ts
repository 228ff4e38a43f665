import type { InEveryLocale, Locale } from "../locale";

export type ContactLogHeaders = Readonly<
  Record<
    "day" | "list" | "customer" | "phone" | "owner" | "outcome" | "meaning" | "next" | "attempts" | "remark" | "key",
    string
  >
>;

/** The headers of the contact log; it is found by them in any language. */
export const contactLogHeaders: InEveryLocale<ContactLogHeaders> = {
  "zh-CN": {
    day: "拨打日期",
    list: "拨打清单",
    customer: "客户",
    phone: "电话",
    owner: "业务员",
    outcome: "结果原文",
    meaning: "结果",
    next: "下次联系",
    attempts: "未接次数",
    remark: "备注",
    key: "行标识",
  },
  "zh-TW": {
    day: "撥打日期",
    list: "撥打清單",
    customer: "客戶",
    phone: "電話",
    owner: "業務員",
    outcome: "結果原文",
    meaning: "結果",
    next: "下次聯絡",
    attempts: "未接次數",
    remark: "備註",
    key: "列識別",
  },
  "en-US": {
    day: "Call day",
    list: "Call list",
    customer: "Customer",
    phone: "Phone",
    owner: "Owner",
    outcome: "Outcome as typed",
    meaning: "Outcome",
    next: "Next contact",
    attempts: "Attempts",
    remark: "Remark",
    key: "Row key",
  },
};

export function contactLogName(locale: Locale): string {
  return names[locale];
}

/** The lines above the table. */
export function contactLogTitle(locale: Locale): readonly string[] {
  return titles[locale];
}

const names: InEveryLocale<string> = { "zh-CN": "联系记录", "zh-TW": "聯絡紀錄", "en-US": "Contact log" };

const titles: InEveryLocale<readonly string[]> = {
  "zh-CN": ["联系记录", "每次“登记结果”时追加；“行标识”和“拨打清单”两列用于防止重复登记，请勿改动。"],
  "zh-TW": ["聯絡紀錄", "每次「登錄結果」時附加；「列識別」和「撥打清單」兩欄用來防止重複登錄，請勿更動。"],
  "en-US": [
    "Contact log",
    "Lines are added by “Record results”. “Row key” and “Call list” keep a result from being recorded twice: leave them as they are.",
  ],
};
