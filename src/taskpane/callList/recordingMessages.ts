import type { InEveryLocale } from "../../domain/locale";
import type { EarlierCallList } from "../commands/callList";

/** What the call-list screen says of results, of the day so far, and of what the workbook keeps beside the customers. */
export type RecordingMessages = {
  readonly heading: string;
  readonly what: string;
  readonly list: string;
  readonly noList: string;
  readonly prepare: string;
  readonly apply: string;
  readonly toRecord: (count: number) => string;
  readonly customerSheet: (sheet: string) => string;
  readonly appended: (sheet: string, lines: number) => string;
  readonly open: (count: number) => string;
  readonly alreadyRecorded: (count: number) => string;
  readonly gone: (count: number) => string;
  readonly questions: (count: number) => string;
  readonly noLastContactColumn: string;
  readonly goTo: (cell: string) => string;
  readonly more: (count: number) => string;
  readonly today: {
    readonly heading: (day: string) => string;
    readonly owner: string;
    readonly unassigned: string;
    readonly due: string;
    readonly overdue: string;
    readonly cold: string;
    readonly done: string;
    readonly all: string;
  };
  readonly earlier: (list: EarlierCallList) => string;
};

export const recordingMessages: InEveryLocale<RecordingMessages> = {
  "zh-CN": {
    heading: "登记结果",
    what: "打完电话、在清单里填好“结果”之后：写回客户表的最近联系、下次联系、进程和未接次数，并在联系记录里各记一行。",
    list: "哪一张清单",
    noList: "工作簿里还没有拨打清单。先在上面生成一张，填写“结果”，再来登记。",
    prepare: "预览登记",
    apply: "登记结果",
    toRecord: (count) => (count === 0 ? "没有要登记的结果" : `${count} 个结果待登记`),
    customerSheet: (sheet) => `写回客户表“${sheet}”，按行标识找客户，排序过也没关系。`,
    appended: (sheet, lines) => `“${sheet}”末尾追加 ${lines} 行。`,
    open: (count) => `还没有填结果：${count} 位`,
    alreadyRecorded: (count) => `之前已登记，不重复写入：${count} 位`,
    gone: (count) => `客户表里已找不到：${count} 位`,
    questions: (count) => `${count} 行要您看一下`,
    noLastContactColumn: "客户表没有认出“最近联系日期”列，通话日期只记在联系记录里。可在“读到的内容”里指定一列。",
    goTo: (cell) => `转到清单的 ${cell}`,
    more: (count) => `还有 ${count} 行`,
    today: {
      heading: (day) => `${day} 的进度`,
      owner: "业务员",
      unassigned: "未分配",
      due: "当天到期",
      overdue: "逾期",
      cold: "放凉",
      done: "已联系",
      all: "合计",
    },
    earlier: ({ sheet, next, outcomes, notRecorded }) =>
      outcomes === 0
        ? `当天已有清单“${sheet}”，其中没有填结果。这次另建“${next}”；旧的不用时可以删除。`
        : `当天已有清单“${sheet}”，其中填了 ${outcomes} 个结果，保持不动；这次另建“${next}”。${notRecorded > 0 ? `有 ${notRecorded} 个结果还没有登记：请先登记，已打过的客户就不会再列入。` : ""}`,
  },
  "zh-TW": {
    heading: "登錄結果",
    what: "打完電話、在清單裡填好「結果」之後：寫回客戶表的最近聯絡、下次聯絡、階段與未接次數，並在聯絡紀錄裡各記一列。",
    list: "哪一張清單",
    noList: "活頁簿裡還沒有撥打清單。先在上面產生一張，填寫「結果」，再來登錄。",
    prepare: "預覽登錄",
    apply: "登錄結果",
    toRecord: (count) => (count === 0 ? "沒有要登錄的結果" : `${count} 個結果待登錄`),
    customerSheet: (sheet) => `寫回客戶表「${sheet}」，依列識別找客戶，排序過也沒關係。`,
    appended: (sheet, lines) => `「${sheet}」最後附加 ${lines} 列。`,
    open: (count) => `還沒有填結果：${count} 位`,
    alreadyRecorded: (count) => `先前已登錄，不重複寫入：${count} 位`,
    gone: (count) => `客戶表裡已找不到：${count} 位`,
    questions: (count) => `${count} 列要請您看一下`,
    noLastContactColumn: "客戶表沒有認出「最近聯絡日期」欄，通話日期只記在聯絡紀錄裡。可在「讀到的內容」裡指定一欄。",
    goTo: (cell) => `前往清單的 ${cell}`,
    more: (count) => `還有 ${count} 列`,
    today: {
      heading: (day) => `${day} 的進度`,
      owner: "業務員",
      unassigned: "未分派",
      due: "當天到期",
      overdue: "逾期",
      cold: "放涼",
      done: "已聯絡",
      all: "合計",
    },
    earlier: ({ sheet, next, outcomes, notRecorded }) =>
      outcomes === 0
        ? `當天已有清單「${sheet}」，其中沒有填結果。這次另建「${next}」；舊的不用時可以刪除。`
        : `當天已有清單「${sheet}」，其中填了 ${outcomes} 個結果，保持不動；這次另建「${next}」。${notRecorded > 0 ? `有 ${notRecorded} 個結果還沒有登錄：請先登錄，已打過的客戶就不會再列入。` : ""}`,
  },
  "en-US": {
    heading: "Record results",
    what: "Once outcomes are typed on the list: last contact, next contact, stage and attempts go back to the customer sheet, and each call gets a line in the contact log.",
    list: "Which list",
    noList: "There is no call list in this workbook yet. Make one above, type the outcomes, then record them here.",
    prepare: "Preview results",
    apply: "Record results",
    toRecord: (count) =>
      count === 0 ? "Nothing to record" : count === 1 ? "1 result to record" : `${count} results to record`,
    customerSheet: (sheet) =>
      `Into the customer sheet “${sheet}”; customers are found by their key, however the rows are sorted.`,
    appended: (sheet, lines) => `“${sheet}”: ${lines} ${lines === 1 ? "line" : "lines"} added at the end.`,
    open: (count) => `Without an outcome yet: ${count}`,
    alreadyRecorded: (count) => `Recorded before, not written again: ${count}`,
    gone: (count) => `No longer on the customer sheet: ${count}`,
    questions: (count) => (count === 1 ? "1 line for you to look at" : `${count} lines for you to look at`),
    noLastContactColumn:
      "No “last contact” column was recognized on the customer sheet, so the day of the call stands only in the contact log. You can name a column under “Found”.",
    goTo: (cell) => `Go to ${cell} of the list`,
    more: (count) => `${count} more`,
    today: {
      heading: (day) => `Progress on ${day}`,
      owner: "Owner",
      unassigned: "No owner",
      due: "Due",
      overdue: "Overdue",
      cold: "Cold",
      done: "Contacted",
      all: "All",
    },
    earlier: ({ sheet, next, outcomes, notRecorded }) =>
      outcomes === 0
        ? `There is a list for that day, “${sheet}”, without an outcome on it. This one becomes “${next}”; delete the old one if you do not need it.`
        : `There is a list for that day, “${sheet}”, with ${outcomes} outcomes on it. It stays as it is, and this one becomes “${next}”.${notRecorded > 0 ? ` ${notRecorded} of its outcomes are not recorded: record them first, so that those customers are not called twice.` : ""}`,
  },
};
