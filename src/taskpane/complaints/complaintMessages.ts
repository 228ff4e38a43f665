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
  /** The steps of the sheet, and whether they are others than those of the rules. */
  readonly steps: (names: readonly string[], areOwn: boolean) => string;
  readonly lists: Readonly<Record<"overdue" | "due" | "others" | "toCheck", (count: number) => string>>;
  readonly line: (complaint: {
    readonly number: string;
    readonly customer: string;
    readonly owner: string;
    readonly status: string;
    /** Who does the next step. */
    readonly who: string;
    readonly since: string;
    readonly due: string;
  }) => string;
  readonly toCheck: (complaint: {
    readonly number: string;
    readonly customer: string;
    readonly doubts: readonly string[];
  }) => string;
  readonly satisfaction: {
    readonly heading: string;
    readonly line: (month: string | null, owner: string, counts: string) => string;
  };
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
    /** The label of the solution that the customer wants. */
    readonly wanted: string;
    readonly wants: (solution: string) => string;
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
    what: "每件投诉一步一步做，最后一步做完才结案。当天该做的，下班前没做完，第二天就是逾期。",
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
      toCheck: (count) => `待核对 · ${count}`,
    },
    line: ({ number, customer, owner, status, who, since, due }) =>
      [number, customer, owner, status, who, since && `${since} 起`, due && `应完成 ${due}`]
        .filter(Boolean)
        .join(" · "),
    toCheck: ({ number, customer, doubts }) => [number, customer, doubts.join("；")].filter(Boolean).join(" · "),
    steps: (names, areOwn) =>
      `步骤：${names.join(" → ")}。${areOwn ? "这是这张表表头里的步骤，与规则里的不同；规则里的用于以后新建的表。" : ""}`,
    satisfaction: {
      heading: "满意度（按投诉月份、业务员）",
      line: (month, owner, counts) => `${month ?? "没有投诉日期"} · ${owner || "没有业务员"}：${counts}`,
    },
    goTo: (cell) => `转到 ${cell}`,
    more: (count) => `还有 ${count} 件`,
    update: {
      heading: "更新状态",
      what: "在表里填了日期或选了步骤之后，重新计算状态、应完成日等。",
      prepare: "预览状态",
      apply: "更新状态",
      changed: (count) => (count === 0 ? "状态都是最新的" : `${count} 件的状态要更新`),
      outdated: (count) => (count === 0 ? "表里的状态都是最新的。" : `表里有 ${count} 件的状态已过时。`),
    },
    open: {
      heading: "登记一件投诉",
      what: "选一位客户，写下投诉内容。",
      chosen: (name, row) => `${name} · 第 ${row} 行`,
      nobody: "先选一位客户。",
      text: "投诉内容",
      wanted: "客户要求（怎么解决）",
      wants: (solution) => `客户要求：${solution}`,
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
    what: "每件客訴一步一步做，最後一步做完才結案。當天該做的，下班前沒做完，第二天就是逾期。",
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
      toCheck: (count) => `待核對 · ${count}`,
    },
    line: ({ number, customer, owner, status, who, since, due }) =>
      [number, customer, owner, status, who, since && `${since} 起`, due && `應完成 ${due}`]
        .filter(Boolean)
        .join(" · "),
    toCheck: ({ number, customer, doubts }) => [number, customer, doubts.join("；")].filter(Boolean).join(" · "),
    steps: (names, areOwn) =>
      `步驟：${names.join(" → ")}。${areOwn ? "這是這張表表頭裡的步驟，與規則裡的不同；規則裡的用於以後新增的表。" : ""}`,
    satisfaction: {
      heading: "滿意度（依客訴月份、業務員）",
      line: (month, owner, counts) => `${month ?? "沒有客訴日期"} · ${owner || "沒有業務員"}：${counts}`,
    },
    goTo: (cell) => `前往 ${cell}`,
    more: (count) => `還有 ${count} 件`,
    update: {
      heading: "更新狀態",
      what: "在表裡填了日期或選了步驟之後，重新計算狀態、應完成日等。",
      prepare: "預覽狀態",
      apply: "更新狀態",
      changed: (count) => (count === 0 ? "狀態都是最新的" : `${count} 件的狀態要更新`),
      outdated: (count) => (count === 0 ? "表裡的狀態都是最新的。" : `表裡有 ${count} 件的狀態已過時。`),
    },
    open: {
      heading: "登錄一件客訴",
      what: "選一位客戶，寫下客訴內容。",
      chosen: (name, row) => `${name} · 第 ${row} 列`,
      nobody: "先選一位客戶。",
      text: "客訴內容",
      wanted: "客戶要求（怎麼解決）",
      wants: (solution) => `客戶要求：${solution}`,
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
    what: "A complaint goes from step to step, and is closed when the last one is done. What is not done by the end of its day is overdue on the next.",
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
      toCheck: (count) => `To check · ${count}`,
    },
    line: ({ number, customer, owner, status, who, since, due }) =>
      [number, customer, owner, status, who, since && `since ${since}`, due && `due ${due}`]
        .filter(Boolean)
        .join(" · "),
    toCheck: ({ number, customer, doubts }) => [number, customer, doubts.join("; ")].filter(Boolean).join(" · "),
    steps: (names, areOwn) =>
      `Steps: ${names.join(" → ")}.${areOwn ? " These are the steps in the headers of this sheet; the rules have others, for sheets that are made later." : ""}`,
    satisfaction: {
      heading: "Satisfaction (by month of complaint and owner)",
      line: (month, owner, counts) => `${month ?? "No day of complaint"} · ${owner || "no owner"}: ${counts}`,
    },
    goTo: (cell) => `Go to ${cell}`,
    more: (count) => `${count} more`,
    update: {
      heading: "Update statuses",
      what: "After days are typed or steps chosen on the sheet: works out status, due day and the rest anew.",
      prepare: "Preview statuses",
      apply: "Update statuses",
      changed: (count) =>
        count === 0 ? "All statuses are up to date" : count === 1 ? "1 to update" : `${count} to update`,
      outdated: (count) =>
        count === 0
          ? "The statuses on the sheet are up to date."
          : `${count} ${count === 1 ? "line" : "lines"} of the sheet ${count === 1 ? "is" : "are"} behind.`,
    },
    open: {
      heading: "Record a complaint",
      what: "Choose a customer and write down the complaint.",
      chosen: (name, row) => `${name} · row ${row}`,
      nobody: "Choose a customer first.",
      text: "Complaint",
      wanted: "Solution wanted",
      wants: (solution) => `Wants: ${solution}`,
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
