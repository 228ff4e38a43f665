import type { ProgressPhase } from "../../workbook/door/progress";
import type { InEveryLocale } from "../../domain/locale";

/** How far a task is. */
export type ProgressMessages = { readonly [Phase in ProgressPhase]: (done: number, total: number) => string } & {
  readonly thinking: string;
  readonly cancel: string;
};

export const progressMessages: InEveryLocale<ProgressMessages> = {
  "zh-CN": {
    reading: (done, total) => `正在读取：${done} / ${total} 行`,
    understanding: (done, total) => `正在识别内容：${done} / ${total} 行`,
    checking: (done, total) => `正在核对：${done} / ${total} 行`,
    keeping: (done, total) => `正在保存原有内容：${done} / ${total} 行`,
    writing: (done, total) => `正在写入：${done} / ${total} 格`,
    restoring: (done, total) => `正在恢复：${done} / ${total} 格`,
    thinking: "正在处理……",
    cancel: "取消",
  },
  "zh-TW": {
    reading: (done, total) => `正在讀取：${done} / ${total} 列`,
    understanding: (done, total) => `正在辨識內容：${done} / ${total} 列`,
    checking: (done, total) => `正在核對：${done} / ${total} 列`,
    keeping: (done, total) => `正在備份原有內容：${done} / ${total} 列`,
    writing: (done, total) => `正在寫入：${done} / ${total} 格`,
    restoring: (done, total) => `正在還原：${done} / ${total} 格`,
    thinking: "處理中……",
    cancel: "取消",
  },
  "en-US": {
    reading: (done, total) => `Reading: ${done} of ${total} rows`,
    understanding: (done, total) => `Making sense of the cells: ${done} of ${total} rows`,
    checking: (done, total) => `Checking: ${done} of ${total} rows`,
    keeping: (done, total) => `Keeping what is there: ${done} of ${total} rows`,
    writing: (done, total) => `Writing: ${done} of ${total} cells`,
    restoring: (done, total) => `Restoring: ${done} of ${total} cells`,
    thinking: "Working…",
    cancel: "Cancel",
  },
};
