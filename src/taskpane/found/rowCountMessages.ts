import type { InEveryLocale } from "../../domain/locale";
import type { OtherRowKind } from "../../domain/reading/reading";
import { counted } from "../messages/counted";
import { listed } from "../messages/listed";

/** How many rows of the sheet are what, and which of them are no customers. */
export type RowCountMessages = {
  /** All rows that are not blank, and their parts. */
  readonly total: (rows: number, parts: readonly string[]) => string;
  readonly customers: (rows: number) => string;
  /** The lines of a sheet of orders or of a log. */
  readonly lines: (rows: number) => string;
  readonly others: Readonly<Record<OtherRowKind, (rows: number) => string>>;
  /** Which rows they are, of the kinds that somebody may want to look at. */
  readonly which: Readonly<Record<ShownKind, (rows: readonly number[]) => string>>;
};

export const shownKinds = ["totals", "notes", "numbered", "elsewhere"] as const satisfies readonly OtherRowKind[];

export type ShownKind = (typeof shownKinds)[number];

export const rowCountMessages: InEveryLocale<RowCountMessages> = {
  "zh-CN": {
    total: (rows, parts) => `有内容的 ${rows} 行：${parts.join("、")}`,
    customers: (rows) => `客户 ${rows}`,
    lines: (rows) => `明细 ${rows}`,
    others: {
      titles: (rows) => `标题 ${rows}`,
      headers: (rows) => `表头 ${rows}`,
      totals: (rows) => `合计 ${rows}`,
      notes: (rows) => `备注 ${rows}`,
      numbered: (rows) => `只有序号 ${rows}`,
      elsewhere: (rows) => `表外 ${rows}`,
    },
    which: {
      totals: (rows) => `合计行：${listed(rows, "、")}`,
      notes: (rows) => `备注和小标题行：${listed(rows, "、")}`,
      numbered: (rows) => `只编了序号的空行：${listed(rows, "、")}`,
      elsewhere: (rows) => `这张表以外、没有读的行：${listed(rows, "、")}`,
    },
  },
  "zh-TW": {
    total: (rows, parts) => `有內容的 ${rows} 列：${parts.join("、")}`,
    customers: (rows) => `客戶 ${rows}`,
    lines: (rows) => `明細 ${rows}`,
    others: {
      titles: (rows) => `標題 ${rows}`,
      headers: (rows) => `標題列 ${rows}`,
      totals: (rows) => `合計 ${rows}`,
      notes: (rows) => `備註 ${rows}`,
      numbered: (rows) => `只有序號 ${rows}`,
      elsewhere: (rows) => `表外 ${rows}`,
    },
    which: {
      totals: (rows) => `合計列：${listed(rows, "、")}`,
      notes: (rows) => `備註和小標題列：${listed(rows, "、")}`,
      numbered: (rows) => `只編了序號的空列：${listed(rows, "、")}`,
      elsewhere: (rows) => `這張表以外、沒有讀的列：${listed(rows, "、")}`,
    },
  },
  "en-US": {
    total: (rows, parts) =>
      `${counted(rows, "row")} with something in ${rows === 1 ? "it" : "them"}: ${parts.join(", ")}`,
    customers: (rows) => counted(rows, "customer"),
    lines: (rows) => counted(rows, "line"),
    others: {
      titles: (rows) => counted(rows, "title"),
      headers: (rows) => counted(rows, "header row"),
      totals: (rows) => counted(rows, "total"),
      notes: (rows) => counted(rows, "note"),
      numbered: (rows) => `${rows} only numbered`,
      elsewhere: (rows) => `${rows} outside the table`,
    },
    which: {
      totals: (rows) => `Totals: ${rowsOf(rows)}`,
      notes: (rows) => `Notes and headings: ${rowsOf(rows)}`,
      numbered: (rows) => `Only numbered, no customer: ${rowsOf(rows)}`,
      elsewhere: (rows) => `Outside the table, not read: ${rowsOf(rows)}`,
    },
  },
};

function rowsOf(rows: readonly number[]): string {
  return `${rows.length === 1 ? "row" : "rows"} ${listed(rows, ", ")}`;
}
