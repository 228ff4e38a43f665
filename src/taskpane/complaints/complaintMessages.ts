import type { InEveryLocale } from "../../domain/locale";

/** What the screen of complaints says. */
export type ComplaintMessages = {
  readonly heading: string;
  readonly what: string;
  readonly none: string;
  readonly figure: (open: number) => string;
  readonly lines: (counts: {
    readonly overdue: number;
    readonly due: number;
    readonly closed: number;
    readonly all: number;
  }) => readonly string[];
  readonly dissatisfied: (complaints: number, dissatisfied: number, share: string) => string;
  readonly lists: Readonly<Record<"overdue" | "due" | "others", (count: number) => string>>;
  readonly line: (complaint: {
    readonly number: string;
    readonly customer: string;
    readonly owner: string;
    readonly status: string;
    readonly due: string;
  }) => string;
  readonly goTo: (cell: string) => string;
  readonly more: (count: number) => string;
  readonly update: {
    readonly heading: string;
    readonly what: string;
    readonly prepare: string;
    readonly apply: string;
    readonly changed: (count: number) => string;
    /** Of the lines on the sheet, before anybody asked for anything. */
    readonly outdated: (count: number) => string;
  };
  readonly open: {
    readonly heading: string;
    readonly what: string;
    readonly chosen: (name: string, row: number) => string;
    readonly nobody: string;
    readonly text: string;
    readonly prepare: string;
    readonly apply: string;
    readonly figure: (name: string) => string;
    readonly newSheet: (sheet: string) => string;
    readonly appended: (sheet: string) => string;
    readonly updated: (count: number) => string;
    readonly alreadyOpen: (numbers: string) => string;
  };
};

export const complaintMessages: InEveryLocale<ComplaintMessages> = {
  "zh-CN": {
    heading: "投诉",
    what: "每件投诉走完七步：受理、登记、分派、调查、提出方案、解决、回访。当天该做的没做完，第二天就是逾期。",
    none: "工作簿里还没有投诉记录。在下面为一位客户登记，会新建“投诉记录”表。",
    figure: (open) => (open === 0 ? "没有未结的投诉" : `未结投诉：${open} 件`),
    lines: ({ overdue, due, closed, all }) => [
      some(overdue, `逾期：${overdue} 件`),
      some(due, `今天到期：${due} 件`),
      some(all, `已结案：${closed} 件，共 ${all} 件`),
    ],
    dissatisfied: (complaints, dissatisfied, share) =>
      `不满意的客户约 ${dissatisfied} 位：${complaints} 件投诉 ÷ ${share}（不满意的客户里大约只有 ${share} 会投诉）。`,
    lists: {
      overdue: (count) => `逾期 · ${count}`,
      due: (count) => `今天到期 · ${count}`,
      others: (count) => `处理中 · ${count}`,
    },
    line: ({ number, customer, owner, status, due }) =>
      [number, customer, owner, status, due === "" ? "" : `应完成 ${due}`].filter(Boolean).join(" · "),
    goTo: (cell) => `转到 ${cell}`,
    more: (count) => `还有 ${count} 件`,
    update: {
      heading: "更新状态",
      what: "在表里填了日期或选了步骤之后，重新计算“应完成日”和“状态”。",
      prepare: "预览状态",
      apply: "更新状态",
      changed: (count) => (count === 0 ? "状态都是最新的" : `${count} 件的状态或应完成日要更新`),
      outdated: (count) => (count === 0 ? "表里的状态都是最新的。" : `表里有 ${count} 件的状态或应完成日已过时。`),
    },
    open: {
      heading: "登记一件投诉",
      what: "选一位客户，写下投诉内容。",
      chosen: (name, row) => `${name} · 第 ${row} 行`,
      nobody: "先选一位客户。",
      text: "投诉内容",
      prepare: "预览登记",
      apply: "登记投诉",
      figure: (name) => `登记 ${name} 的投诉`,
      newSheet: (sheet) => `新建工作表“${sheet}”，步骤和满意度有下拉选项。`,
      appended: (sheet) => `在“${sheet}”末尾加一行。`,
      updated: (count) => `同时更新另外 ${count} 件的状态。`,
      alreadyOpen: (numbers) => `这位客户还有未结的投诉：${numbers}。`,
    },
  },
  "zh-TW": {
    heading: "客訴",
    what: "每件客訴走完七步：受理、登錄、分派、調查、提出方案、解決、回訪。當天該做的沒做完，第二天就是逾期。",
    none: "活頁簿裡還沒有客訴紀錄。在下面為一位客戶登錄，會新增「客訴紀錄」工作表。",
    figure: (open) => (open === 0 ? "沒有未結的客訴" : `未結客訴：${open} 件`),
    lines: ({ overdue, due, closed, all }) => [
      some(overdue, `逾期：${overdue} 件`),
      some(due, `今天到期：${due} 件`),
      some(all, `已結案：${closed} 件，共 ${all} 件`),
    ],
    dissatisfied: (complaints, dissatisfied, share) =>
      `不滿意的客戶約 ${dissatisfied} 位：${complaints} 件客訴 ÷ ${share}（不滿意的客戶裡大約只有 ${share} 會客訴）。`,
    lists: {
      overdue: (count) => `逾期 · ${count}`,
      due: (count) => `今天到期 · ${count}`,
      others: (count) => `處理中 · ${count}`,
    },
    line: ({ number, customer, owner, status, due }) =>
      [number, customer, owner, status, due === "" ? "" : `應完成 ${due}`].filter(Boolean).join(" · "),
    goTo: (cell) => `前往 ${cell}`,
    more: (count) => `還有 ${count} 件`,
    update: {
      heading: "更新狀態",
      what: "在表裡填了日期或選了步驟之後，重新計算「應完成日」和「狀態」。",
      prepare: "預覽狀態",
      apply: "更新狀態",
      changed: (count) => (count === 0 ? "狀態都是最新的" : `${count} 件的狀態或應完成日要更新`),
      outdated: (count) => (count === 0 ? "表裡的狀態都是最新的。" : `表裡有 ${count} 件的狀態或應完成日已過時。`),
    },
    open: {
      heading: "登錄一件客訴",
      what: "選一位客戶，寫下客訴內容。",
      chosen: (name, row) => `${name} · 第 ${row} 列`,
      nobody: "先選一位客戶。",
      text: "客訴內容",
      prepare: "預覽登錄",
      apply: "登錄客訴",
      figure: (name) => `登錄 ${name} 的客訴`,
      newSheet: (sheet) => `新增工作表「${sheet}」，步驟和滿意度有下拉式清單。`,
      appended: (sheet) => `在「${sheet}」最後加一列。`,
      updated: (count) => `同時更新另外 ${count} 件的狀態。`,
      alreadyOpen: (numbers) => `這位客戶還有未結的客訴：${numbers}。`,
    },
  },
  "en-US": {
    heading: "Complaints",
    what: "Every complaint goes through seven steps: received, recorded, assigned, investigated, solution proposed, solved, followed up. What is not done by the end of its day is overdue on the next.",
    none: "There are no complaints in this workbook yet. Record one for a customer below, and a sheet “Complaints” is made.",
    figure: (open) => (open === 0 ? "No open complaint" : open === 1 ? "1 open complaint" : `${open} open complaints`),
    lines: ({ overdue, due, closed, all }) => [
      some(overdue, `Overdue: ${overdue}`),
      some(due, `Due today: ${due}`),
      some(all, `Closed: ${closed} of ${all}`),
    ],
    dissatisfied: (complaints, dissatisfied, share) =>
      `About ${dissatisfied} customers are dissatisfied: ${complaints} complaints ÷ ${share} (only about ${share} of dissatisfied customers complain).`,
    lists: {
      overdue: (count) => `Overdue · ${count}`,
      due: (count) => `Due today · ${count}`,
      others: (count) => `In progress · ${count}`,
    },
    line: ({ number, customer, owner, status, due }) =>
      [number, customer, owner, status, due === "" ? "" : `due ${due}`].filter(Boolean).join(" · "),
    goTo: (cell) => `Go to ${cell}`,
    more: (count) => `${count} more`,
    update: {
      heading: "Update statuses",
      what: "After days are typed or steps chosen on the sheet: updates “Due” and “Status”.",
      prepare: "Preview statuses",
      apply: "Update statuses",
      changed: (count) =>
        count === 0 ? "All statuses are up to date" : count === 1 ? "1 to update" : `${count} to update`,
      outdated: (count) =>
        count === 0
          ? "The statuses on the sheet are up to date."
          : `${count} ${count === 1 ? "line" : "lines"} of the sheet have an old status or due day.`,
    },
    open: {
      heading: "Record a complaint",
      what: "Choose a customer and write down the complaint.",
      chosen: (name, row) => `${name} · row ${row}`,
      nobody: "Choose a customer first.",
      text: "Complaint",
      prepare: "Preview",
      apply: "Record complaint",
      figure: (name) => `Complaint of ${name}`,
      newSheet: (sheet) => `A new sheet “${sheet}”, with drop-downs for the steps.`,
      appended: (sheet) => `One line at the end of “${sheet}”.`,
      updated: (count) => `Brings ${count} other ${count === 1 ? "status" : "statuses"} up to date.`,
      alreadyOpen: (numbers) => `This customer has open complaints: ${numbers}.`,
    },
  },
};

/** Nothing is said of nothing. */
function some(count: number, line: string): string {
  return count > 0 ? line : "";
}
