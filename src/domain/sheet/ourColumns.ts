import type { InEveryLocale, Locale } from "../locale";

/** The columns that the add-in may add to a customer sheet. They are recognised by their header, in any language. */
export const ourColumns = [
  "rfmR",
  "rfmF",
  "rfmM",
  "rfmScore",
  "rfmTier",
  "rfmSegment",
  "churnRisk",
  "churnState",
  "churnReason",
  "nextContact",
  "nextContactWhy",
  "duplicateGroup",
  "readingProblem",
  "rowKey",
  "attempts",
  "doNotContact",
  "poolDaysLeft",
  "poolWhy",
] as const;

export type OurColumn = (typeof ourColumns)[number];

/** The header that we write, in the person's language. Each differs from every header that people use for their own columns. */
export function ourHeader(column: OurColumn, locale: Locale): string {
  return headers[locale][column];
}

/** The column of ours that a header names, in whichever language it was written; `null` for a person's own column. */
export function ourColumnOf(header: string): OurColumn | null {
  return byHeader.get(header.normalize("NFKC").trim()) ?? null;
}

const headers: InEveryLocale<Readonly<Record<OurColumn, string>>> = {
  "zh-CN": {
    rfmR: "RFM·R",
    rfmF: "RFM·F",
    rfmM: "RFM·M",
    rfmScore: "RFM·分值",
    rfmTier: "RFM·等级",
    rfmSegment: "RFM·分群",
    churnRisk: "流失·概率",
    churnState: "流失·状态",
    churnReason: "流失·原因",
    nextContact: "跟进·下次日期",
    nextContactWhy: "跟进·依据",
    duplicateGroup: "查重·组号",
    readingProblem: "读取·问题",
    rowKey: "行号·标识",
    attempts: "拨打·未接次数",
    doNotContact: "拨打·勿扰",
    poolDaysLeft: "公海·剩余天数",
    poolWhy: "公海·依据",
  },
  "zh-TW": {
    rfmR: "RFM·R",
    rfmF: "RFM·F",
    rfmM: "RFM·M",
    rfmScore: "RFM·分數",
    rfmTier: "RFM·等級",
    rfmSegment: "RFM·分群",
    churnRisk: "流失·機率",
    churnState: "流失·狀態",
    churnReason: "流失·原因",
    nextContact: "追蹤·下次日期",
    nextContactWhy: "追蹤·依據",
    duplicateGroup: "查重·組號",
    readingProblem: "讀取·問題",
    rowKey: "列號·識別",
    attempts: "撥打·未接次數",
    doNotContact: "撥打·勿擾",
    poolDaysLeft: "公海·剩餘天數",
    poolWhy: "公海·依據",
  },
  "en-US": {
    rfmR: "RFM·R",
    rfmF: "RFM·F",
    rfmM: "RFM·M",
    rfmScore: "RFM·Score",
    rfmTier: "RFM·Tier",
    rfmSegment: "RFM·Segment",
    churnRisk: "Churn·Risk",
    churnState: "Churn·State",
    churnReason: "Churn·Reason",
    nextContact: "Follow-up·Next",
    nextContactWhy: "Follow-up·Why",
    duplicateGroup: "Duplicates·Group",
    readingProblem: "Reading·Problem",
    rowKey: "Row·Key",
    attempts: "Calls·Attempts",
    doNotContact: "Calls·Do not contact",
    poolDaysLeft: "Pool·Days left",
    poolWhy: "Pool·Why",
  },
};

const byHeader = new Map<string, OurColumn>(
  Object.values(headers).flatMap((names) =>
    ourColumns.map((column) => [names[column].normalize("NFKC"), column] as const),
  ),
);
