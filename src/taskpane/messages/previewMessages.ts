import type { PreviewColumn, PreviewSheet } from "../commands/preview";
import { counted } from "./counted";
import { listed } from "./listed";
import type { InEveryLocale } from "../../domain/locale";

/** What will be written. */
export type PreviewMessages = {
  readonly heading: string;
  readonly column: (column: PreviewColumn & { readonly letters: string }) => string;
  readonly formulaColumn: (column: PreviewColumn & { readonly letters: string; readonly count: number }) => string;
  readonly sheet: (sheet: PreviewSheet) => string;
  readonly nothing: string;
  readonly firstRows: (count: number) => string;
  readonly row: (row: number) => string;
  readonly formulasStay: (cells: readonly string[], total: number) => string;
  readonly untouched: string;
};

export const previewMessages: InEveryLocale<PreviewMessages> = {
  "zh-CN": {
    heading: "将要写入",
    column: ({ letters, header, owner, isNew, filled, replaced, replacesOverdue, cleared, same }) => {
      const whose = isNew ? "新增列" : owner === "theirs" ? "您的列" : "本加载项的列";
      const parts = [
        filled > 0 ? `填 ${filled} 个空白格` : "",
        replaced > 0 ? (replacesOverdue ? `改 ${replaced} 个逾期日期` : `改 ${replaced} 格`) : "",
        cleared > 0 ? `清空 ${cleared} 格` : "",
        same > 0 ? `${same} 格不变` : "",
      ].filter(Boolean);
      return `${letters} 列“${header}”（${whose}）：${parts.join("，") || "没有变化"}`;
    },
    formulaColumn: ({ letters, header, isNew, replaced, count }) => {
      const over = isNew || replaced === 0 ? "" : `，替换 ${replaced} 格现有内容`;
      return `${letters} 列“${header}”（${isNew ? "新增列" : "本加载项的列"}）：写入 ${count} 个公式${over}`;
    },
    sheet: ({ name, rows, isRewritten }) =>
      isRewritten ? `重写清单“${name}”：${rows} 行（原来的没有填结果，可撤销）` : `新工作表“${name}”：${rows} 行`,
    nothing: "没有要写入的内容。",
    firstRows: (count) => `前 ${count} 行示例`,
    row: (row) => `第 ${row} 行`,
    formulasStay: (cells, total) => `${total} 个单元格是公式，保持原样：${listed(cells, "、")}`,
    untouched: "其他单元格都不会改动。",
  },
  "zh-TW": {
    heading: "將要寫入",
    column: ({ letters, header, owner, isNew, filled, replaced, replacesOverdue, cleared, same }) => {
      const whose = isNew ? "新增欄" : owner === "theirs" ? "您的欄" : "本增益集的欄";
      const parts = [
        filled > 0 ? `填入 ${filled} 個空白格` : "",
        replaced > 0 ? (replacesOverdue ? `修改 ${replaced} 個逾期日期` : `修改 ${replaced} 格`) : "",
        cleared > 0 ? `清空 ${cleared} 格` : "",
        same > 0 ? `${same} 格不變` : "",
      ].filter(Boolean);
      return `${letters} 欄「${header}」（${whose}）：${parts.join("，") || "沒有變化"}`;
    },
    formulaColumn: ({ letters, header, isNew, replaced, count }) => {
      const over = isNew || replaced === 0 ? "" : `，取代 ${replaced} 格現有內容`;
      return `${letters} 欄「${header}」（${isNew ? "新增欄" : "本增益集的欄"}）：寫入 ${count} 個公式${over}`;
    },
    sheet: ({ name, rows, isRewritten }) =>
      isRewritten ? `重寫清單「${name}」：${rows} 列（原來的沒有填結果，可復原）` : `新工作表「${name}」：${rows} 列`,
    nothing: "沒有要寫入的內容。",
    firstRows: (count) => `前 ${count} 列範例`,
    row: (row) => `第 ${row} 列`,
    formulasStay: (cells, total) => `${total} 個儲存格是公式，保持原樣：${listed(cells, "、")}`,
    untouched: "其他儲存格都不會更動。",
  },
  "en-US": {
    heading: "What will be written",
    column: ({ letters, header, owner, isNew, filled, replaced, replacesOverdue, cleared, same }) => {
      const whose = isNew ? "new column" : owner === "theirs" ? "your column" : "a column of this add-in";
      const parts = [
        filled > 0 ? `fills ${counted(filled, "blank cell")}` : "",
        replaced > 0 ? `changes ${counted(replaced, replacesOverdue ? "overdue date" : "cell")}` : "",
        cleared > 0 ? `clears ${counted(cleared, "cell")}` : "",
        same > 0 ? `${counted(same, "cell")} unchanged` : "",
      ].filter(Boolean);
      return `Column ${letters} “${header}” (${whose}): ${parts.join(", ") || "nothing changes"}`;
    },
    formulaColumn: ({ letters, header, isNew, replaced, count }) => {
      const over = isNew || replaced === 0 ? "" : `, in place of what stands in ${counted(replaced, "cell")}`;
      return `Column ${letters} “${header}” (${isNew ? "new column" : "a column of this add-in"}): ${counted(count, "formula")}${over}`;
    },
    sheet: ({ name, rows, isRewritten }) =>
      isRewritten
        ? `List “${name}” is replaced: ${rows === 1 ? "1 row" : `${rows} rows`} (nothing was typed on the old one; can be undone)`
        : `New sheet “${name}”: ${rows === 1 ? "1 row" : `${rows} rows`}`,
    nothing: "There is nothing to write.",
    firstRows: (count) => (count === 1 ? "The first row" : `The first ${count} rows`),
    row: (row) => `Row ${row}`,
    formulasStay: (addresses, total) =>
      `${counted(total, "cell")} with formulas stay as they are: ${listed(addresses, ", ")}`,
    untouched: "No other cell is changed.",
  },
};
