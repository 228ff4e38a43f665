import type { LeftAlone } from "../../workbook/cells/leftAlone";
import { counted } from "./counted";
import { listed } from "./listed";
import type { InEveryLocale } from "../../domain/locale";

/** What was written, and what came of taking it back. */
export type ResultMessages = {
  readonly written: string;
  readonly column: (column: {
    readonly letters: string;
    readonly header: string;
    readonly isNew: boolean;
    readonly cells: number;
  }) => string;
  readonly formulasKept: (cells: readonly string[], total: number) => string;
  readonly sheet: (sheet: string, rows: number) => string;
  readonly undo: string;
  readonly show: string;
  readonly again: string;
  readonly undone: (cells: number, columns: number, sheets: number, restored: number) => string;
  readonly left: { readonly [Kind in LeftAlone["kind"]]: (left: Extract<LeftAlone, { kind: Kind }>) => string };
};

export const resultMessages: InEveryLocale<ResultMessages> = {
  "zh-CN": {
    written: "已写入",
    column: ({ letters, header, isNew, cells }) => `${letters} 列“${header}”${isNew ? "（新增）" : ""}：${cells} 格`,
    formulasKept: (cells, total) => `${total} 个公式保持原样：${listed(cells, "、")}`,
    sheet: (sheet, rows) => `工作表“${sheet}”：${rows} 行`,
    undo: "撤销",
    show: "查看",
    again: "再做一次",
    undone: (cells, columns, sheets, restored) =>
      `已撤销：${
        [
          cells > 0 ? `恢复 ${cells} 个单元格` : "",
          columns > 0 ? `删除 ${columns} 个新增列` : "",
          sheets > 0 ? `删除 ${sheets} 张新工作表` : "",
          restored > 0 ? `恢复 ${restored} 张原来的清单` : "",
        ]
          .filter(Boolean)
          .join("，") || "没有需要恢复的内容"
      }。`,
    left: {
      cells: ({ sheet, header, count }) =>
        `工作表“${sheet}”的“${header}”列有 ${count} 格在写入之后被改过，没有动它们。`,
      column: ({ sheet, header }) => `工作表“${sheet}”新增的“${header}”列在写入之后被改过，保留未删。`,
      sheet: ({ sheet }) => `工作表“${sheet}”在生成之后被改过，保留未删。不需要时请自行删除。`,
      rewritten: ({ sheet }) => `清单“${sheet}”在重写之后被改过，保持不动；原来的没有恢复。`,
      block: ({ sheet, title }) => `工作表“${sheet}”的区块“${title}”在写入之后被改过，没有动它。`,
      sheetGone: ({ sheet }) => `工作表“${sheet}”已经不在，无需恢复。`,
    },
  },
  "zh-TW": {
    written: "已寫入",
    column: ({ letters, header, isNew, cells }) => `${letters} 欄「${header}」${isNew ? "（新增）" : ""}：${cells} 格`,
    formulasKept: (cells, total) => `${total} 個公式保持原樣：${listed(cells, "、")}`,
    sheet: (sheet, rows) => `工作表「${sheet}」：${rows} 列`,
    undo: "復原",
    show: "查看",
    again: "再做一次",
    undone: (cells, columns, sheets, restored) =>
      `已復原：${
        [
          cells > 0 ? `還原 ${cells} 個儲存格` : "",
          columns > 0 ? `刪除 ${columns} 個新增欄` : "",
          sheets > 0 ? `刪除 ${sheets} 張新工作表` : "",
          restored > 0 ? `還原 ${restored} 張原來的清單` : "",
        ]
          .filter(Boolean)
          .join("，") || "沒有需要還原的內容"
      }。`,
    left: {
      cells: ({ sheet, header, count }) =>
        `工作表「${sheet}」的「${header}」欄有 ${count} 格在寫入之後被改過，沒有更動它們。`,
      column: ({ sheet, header }) => `工作表「${sheet}」新增的「${header}」欄在寫入之後被改過，保留未刪。`,
      sheet: ({ sheet }) => `工作表「${sheet}」在產生之後被改過，保留未刪。不需要時請自行刪除。`,
      rewritten: ({ sheet }) => `清單「${sheet}」在重寫之後被改過，維持不動；原來的沒有還原。`,
      block: ({ sheet, title }) => `工作表「${sheet}」的區塊「${title}」在寫入之後被改過，沒有動它。`,
      sheetGone: ({ sheet }) => `工作表「${sheet}」已經不在，無需還原。`,
    },
  },
  "en-US": {
    written: "Written",
    column: ({ letters, header, isNew, cells: count }) =>
      `Column ${letters} “${header}”${isNew ? " (new)" : ""}: ${counted(count, "cell")}`,
    formulasKept: (addresses, total) => `${counted(total, "formula")} left alone: ${listed(addresses, ", ")}`,
    sheet: (sheet, rows) => `Sheet “${sheet}”: ${rows === 1 ? "1 row" : `${rows} rows`}`,
    undo: "Undo",
    show: "Show",
    again: "Do it again",
    undone: (count, columns, sheets, restored) =>
      `Undone: ${
        [
          count > 0 ? `${counted(count, "cell")} restored` : "",
          columns > 0 ? `${counted(columns, "new column")} removed` : "",
          sheets > 0 ? `${counted(sheets, "new sheet")} removed` : "",
          restored > 0 ? `${counted(restored, "earlier list")} put back` : "",
        ]
          .filter(Boolean)
          .join(", ") || "there was nothing to restore"
      }.`,
    left: {
      cells: ({ sheet, header, count }) =>
        `${counted(count, "cell")} of “${header}” on sheet “${sheet}” had been changed since and were left alone.`,
      column: ({ sheet, header }) =>
        `The new column “${header}” on sheet “${sheet}” had been changed since and was kept.`,
      sheet: ({ sheet }) => `Sheet “${sheet}” had been changed since and was kept. Delete it if you do not need it.`,
      rewritten: ({ sheet }) =>
        `List “${sheet}” had been changed since it was replaced and stays; the old one was not put back.`,
      block: ({ sheet, title }) =>
        `The block “${title}” on sheet “${sheet}” had been changed since and was left alone.`,
      sheetGone: ({ sheet }) => `Sheet “${sheet}” is no longer there.`,
    },
  },
};
