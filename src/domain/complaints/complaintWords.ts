import type { ComplaintStanding } from "./complaint";
import { complaintSteps, type ComplaintStep } from "../rules/complaintSteps";
import type { InEveryLocale, Locale } from "../locale";
import { locales } from "../locale";
import { wordKey } from "../text/text";

export type ComplaintHeaders = Readonly<
  Record<
    | "number"
    | "openedOn"
    | "customer"
    | "phone"
    | "owner"
    | "what"
    | "kind"
    | "reached"
    | ComplaintStep
    | "dueOn"
    | "status"
    | "satisfaction"
    | "remark"
    | "key",
    string
  >
>;

/** The headers of the sheet of complaints; it is found by them in any language. */
export function complaintHeaders(locale: Locale): ComplaintHeaders {
  const { headers, steps } = wordsIn[locale];
  const dated = Object.fromEntries(
    complaintSteps.map((step, index) => [step, `${index + 1} ${steps[step]}`]),
  ) as Record<ComplaintStep, string>;
  return { ...headers, ...dated };
}

/** "4 调查", as it is offered in the drop-down. */
export function complaintStepName(step: ComplaintStep, locale: Locale): string {
  return `${complaintSteps.indexOf(step) + 1} ${wordsIn[locale].steps[step]}`;
}

/** "4 调查", "调查", "4" or "Investigated" as a step; `null` for anything else. */
export function complaintStepNamed(text: string): ComplaintStep | null {
  const word = wordKey(text);
  const isNamed = (step: ComplaintStep, index: number): boolean =>
    word === String(index + 1) ||
    locales.some((locale) =>
      [wordsIn[locale].steps[step], complaintStepName(step, locale)].some((name) => wordKey(name) === word),
    );
  return complaintSteps.find(isNamed) ?? null;
}

/** "逾期：3 分派", "已结案". */
export function complaintStatusText(standing: ComplaintStanding, locale: Locale): string {
  const words = wordsIn[locale];
  if (standing.kind === "closed") return words.closed;
  return words.states[standing.state](complaintStepName(standing.next, locale));
}

export function complaintLogName(locale: Locale): string {
  return wordsIn[locale].sheet;
}

/** The lines above the table. */
export function complaintLogTitle(locale: Locale): readonly string[] {
  return wordsIn[locale].title;
}

/** What is offered in the drop-downs of a complaint. */
export function complaintChoices(
  locale: Locale,
): Readonly<Record<"kind" | "reached" | "satisfaction", readonly string[]>> {
  const { kinds, satisfactions } = wordsIn[locale];
  return {
    kind: kinds,
    reached: complaintSteps.map((step) => complaintStepName(step, locale)),
    satisfaction: satisfactions,
  };
}

export function complaintHints(
  locale: Locale,
): Readonly<Record<"reached" | "doneOn" | "dueOn", { readonly title: string; readonly text: string }>> {
  return wordsIn[locale].hints;
}

type Words = {
  readonly sheet: string;
  readonly title: readonly string[];
  readonly headers: Omit<ComplaintHeaders, ComplaintStep>;
  readonly steps: Readonly<Record<ComplaintStep, string>>;
  readonly kinds: readonly string[];
  readonly satisfactions: readonly string[];
  readonly hints: ReturnType<typeof complaintHints>;
  readonly closed: string;
  readonly states: Readonly<Record<"overdue" | "due" | "upcoming" | "undated", (step: string) => string>>;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    sheet: "投诉记录",
    title: [
      "投诉记录",
      "七步：受理、登记、分派、调查、提出方案、解决、回访。做完一步就填上日期，或在“做到哪一步”里选。过了“应完成日”还没做就是逾期（红色）；“状态”在窗格里更新。",
    ],
    headers: {
      number: "投诉编号",
      openedOn: "投诉日期",
      customer: "客户",
      phone: "电话",
      owner: "业务员",
      what: "投诉内容",
      kind: "投诉类型",
      reached: "做到哪一步",
      dueOn: "应完成日",
      status: "状态",
      satisfaction: "回访满意度",
      remark: "处理说明",
      key: "行标识",
    },
    steps: {
      received: "受理",
      recorded: "登记",
      assigned: "分派",
      investigated: "调查",
      proposed: "提出方案",
      solved: "解决",
      followedUp: "回访",
    },
    kinds: ["产品质量", "服务态度", "价格收费", "交付时间", "售后维修", "其他"],
    satisfactions: ["满意", "一般", "不满意"],
    hints: {
      reached: { title: "做到哪一步", text: "选最后做完的一步。回访做完就结案。" },
      doneOn: { title: "完成日期", text: "做完这一步的日期。Ctrl + ; 填今天。" },
      dueOn: { title: "应完成日", text: "下一步最晚在这一天下班前做完。在窗格里更新状态时重新计算。" },
    },
    closed: "已结案",
    states: {
      overdue: (step) => `逾期：${step}`,
      due: (step) => `今天到期：${step}`,
      upcoming: (step) => `处理中：${step}`,
      undated: (step) => `没有投诉日期：${step}`,
    },
  },
  "zh-TW": {
    sheet: "客訴紀錄",
    title: [
      "客訴紀錄",
      "七步：受理、登錄、分派、調查、提出方案、解決、回訪。做完一步就填上日期，或在「做到哪一步」裡選。過了「應完成日」還沒做就是逾期（紅色）；「狀態」在窗格裡更新。",
    ],
    headers: {
      number: "客訴編號",
      openedOn: "客訴日期",
      customer: "客戶",
      phone: "電話",
      owner: "業務員",
      what: "客訴內容",
      kind: "客訴類型",
      reached: "做到哪一步",
      dueOn: "應完成日",
      status: "狀態",
      satisfaction: "回訪滿意度",
      remark: "處理說明",
      key: "列識別",
    },
    steps: {
      received: "受理",
      recorded: "登錄",
      assigned: "分派",
      investigated: "調查",
      proposed: "提出方案",
      solved: "解決",
      followedUp: "回訪",
    },
    kinds: ["產品品質", "服務態度", "價格收費", "交付時間", "售後維修", "其他"],
    satisfactions: ["滿意", "普通", "不滿意"],
    hints: {
      reached: { title: "做到哪一步", text: "選最後做完的一步。回訪做完就結案。" },
      doneOn: { title: "完成日期", text: "做完這一步的日期。Ctrl + ; 填今天。" },
      dueOn: { title: "應完成日", text: "下一步最晚在這一天下班前做完。在窗格裡更新狀態時重新計算。" },
    },
    closed: "已結案",
    states: {
      overdue: (step) => `逾期：${step}`,
      due: (step) => `今天到期：${step}`,
      upcoming: (step) => `處理中：${step}`,
      undated: (step) => `沒有客訴日期：${step}`,
    },
  },
  "en-US": {
    sheet: "Complaints",
    title: [
      "Complaints",
      "Seven steps: received, recorded, assigned, investigated, solution proposed, solved, followed up. Type the day when a step is done, or choose it under “Step reached”. Past its “Due” day it is overdue (red); “Status” is updated from the pane.",
    ],
    headers: {
      number: "Complaint no.",
      openedOn: "Complained on",
      customer: "Customer",
      phone: "Phone",
      owner: "Owner",
      what: "Complaint",
      kind: "Kind",
      reached: "Step reached",
      dueOn: "Due",
      status: "Status",
      satisfaction: "Satisfied",
      remark: "What was done",
      key: "Row key",
    },
    steps: {
      received: "Received",
      recorded: "Recorded",
      assigned: "Assigned",
      investigated: "Investigated",
      proposed: "Solution proposed",
      solved: "Solved",
      followedUp: "Followed up",
    },
    kinds: ["Quality", "Service", "Price", "Delivery", "Repair", "Other"],
    satisfactions: ["Yes", "So-so", "No"],
    hints: {
      reached: { title: "Step reached", text: "The last step that is done. Followed up closes the complaint." },
      doneOn: { title: "Done on", text: "The day on which this step was done. Ctrl + ; is today." },
      dueOn: { title: "Due", text: "The next step is due by the end of this day. Recalculated with the status." },
    },
    closed: "Closed",
    states: {
      overdue: (step) => `Overdue: ${step}`,
      due: (step) => `Due today: ${step}`,
      upcoming: (step) => `In progress: ${step}`,
      undated: (step) => `No day of complaint: ${step}`,
    },
  },
};
