import type { InEveryLocale } from "../../domain/locale";
import type { OwnContactLogFacts } from "../../domain/contactLog/ownContactLog";

/** What the screens say of the sheets on which the shop writes down its contacts. */
export type OwnLogMessages = {
  readonly use: (sheets: readonly string[]) => string;
  readonly taken: (facts: OwnContactLogFacts) => string;
};

export const ownLogMessages: InEveryLocale<OwnLogMessages> = {
  "zh-CN": {
    use: (sheets) => `同时参考${quoted(sheets, "“", "”", "、")}里的联系日期`,
    taken: ({ sheets, later, notFound }) =>
      `已参考${quoted(sheets, "“", "”", "、")}：${later} 位客户在那里有更晚的联系日期，按那一天计算。` +
      (notFound > 0 ? `有 ${notFound} 行记录对不上本表的客户，没有采用。` : ""),
  },
  "zh-TW": {
    use: (sheets) => `同時參考${quoted(sheets, "「", "」", "、")}裡的聯絡日期`,
    taken: ({ sheets, later, notFound }) =>
      `已參考${quoted(sheets, "「", "」", "、")}：${later} 位客戶在那裡有更晚的聯絡日期，按那一天計算。` +
      (notFound > 0 ? `有 ${notFound} 列紀錄對不上本表的客戶，沒有採用。` : ""),
  },
  "en-US": {
    use: (sheets) => `Also look at the contact days on ${quoted(sheets, "“", "”", ", ")}`,
    taken: ({ sheets, later, notFound }) =>
      `${quoted(sheets, "“", "”", ", ")} was looked at: ${customersHave(later)} a later contact there, and that day counts.` +
      (notFound > 0
        ? ` ${notFound === 1 ? "1 of its lines fits" : `${notFound} of its lines fit`} no customer on this sheet for certain and ${notFound === 1 ? "was" : "were"} not used.`
        : ""),
  },
};

function quoted(sheets: readonly string[], open: string, close: string, between: string): string {
  return sheets.map((sheet) => `${open}${sheet}${close}`).join(between);
}

function customersHave(count: number): string {
  return count === 1 ? "1 customer has" : `${count} customers have`;
}
