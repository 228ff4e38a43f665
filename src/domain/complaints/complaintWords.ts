import { isoText } from "../calendar/day";
import type { InEveryLocale, Locale } from "../locale";
import { locales } from "../locale";
import type { StepDoer } from "../rules/complaintSteps";
import { wordKey } from "../text/text";
import type { ComplaintDoubt, ComplaintStanding, OpenComplaint } from "./complaint";
import type { LogStep } from "./logSteps";
import { satisfactions, type Satisfaction, type SatisfactionCount } from "./satisfaction";

/** The headers of the sheet of complaints beside its steps, whose headers are their names. */
export type ComplaintHeaders = Readonly<
  Record<
    | "number"
    | "openedOn"
    | "customer"
    | "phone"
    | "owner"
    | "what"
    | "kind"
    | "wanted"
    | "status"
    | "who"
    | "since"
    | "dueOn"
    | "toCheck"
    | "responsible"
    | "offered"
    | "reached"
    | "calledBackBy"
    | "calledBackOn"
    | "satisfaction"
    | "remark"
    | "key",
    string
  >
>;

/** The headers of the sheet of complaints; it is found by them in any language. */
export function complaintHeaders(locale: Locale): ComplaintHeaders {
  return wordsIn[locale].headers;
}

/** "逾期：3 提交主管领导批示", "已结案". */
export function complaintStatusText(standing: ComplaintStanding, locale: Locale): string {
  const words = wordsIn[locale];
  if (standing.kind === "closed") return words.closed;
  return words.states[standing.state](standing.next.name);
}

/** "责任人 李强", "主管", "业务员（未填）": who does the next step. */
export function complaintDoerText({ role, name }: OpenComplaint["who"], locale: Locale): string {
  const { doers, unnamed } = wordsIn[locale];
  if (name !== "") return `${doers[role]} ${name}`;
  return role === "manager" ? doers[role] : `${doers[role]}${unnamed}`;
}

/** What to look at in one complaint, a sentence each; the steps as the sheet names them. */
export function complaintDoubtTexts(
  doubts: readonly ComplaintDoubt[],
  steps: readonly LogStep[],
  locale: Locale,
): readonly string[] {
  const words = wordsIn[locale];
  const name = (index: number): string => steps[index]?.name ?? "";
  return doubts.map((doubt) => {
    switch (doubt.kind) {
      case "leftBlank":
      case "withoutDay":
        return words.doubts[doubt.kind](doubt.steps.map(name).join(words.comma));
      case "outOfOrder":
        return words.doubts.outOfOrder(name(doubt.step), name(doubt.before));
      case "ahead":
        return words.doubts.ahead(name(doubt.step), isoText(doubt.on));
      case "unclear":
        return words.doubts.unclear(name(doubt.step), doubt.text);
      case "beforeComplaint":
      case "cannotBeNone":
        return words.doubts[doubt.kind](name(doubt.step));
      case "unknownStep":
      case "unclearSatisfaction":
        return words.doubts[doubt.kind](doubt.text);
    }
  });
}

/** "满意 7 / 已回访 9，共 12 件": how many are satisfied, of how many who were asked, of how many complaints. */
export function satisfactionText(
  { answers, calledBack, complaints, unanswered }: Omit<SatisfactionCount, "month" | "owner">,
  locale: Locale,
): string {
  const { counted } = wordsIn[locale];
  if (calledBack === 0) return counted.nobody(complaints);
  const sentence = counted.satisfied(answers.satisfied, calledBack, complaints);
  return unanswered === 0 ? sentence : sentence + counted.unanswered(unanswered);
}

/** 满意, 很满意, "Yes" as an answer; `null` for words that could mean anything. */
export function satisfactionNamed(text: string): Satisfaction | null {
  const word = wordKey(text);
  return (
    satisfactions.find((answer) =>
      [...locales.map((locale) => wordsIn[locale].satisfactions[answer]), ...otherAnswers[answer]].some(
        (known) => wordKey(known) === word,
      ),
    ) ?? null
  );
}

/** 无, 不处罚: that there was nothing to do in a step. */
export function isNothingToDo(text: string): boolean {
  return nothingToDo.has(wordKey(text));
}

export function complaintLogName(locale: Locale): string {
  return wordsIn[locale].sheet;
}

/** The lines above the table of a new sheet. */
export function complaintLogTitle(steps: readonly LogStep[], locale: Locale): readonly string[] {
  const { sheet, comma, title } = wordsIn[locale];
  const names = (of: readonly LogStep[]): string => of.map(({ name }) => name).join(comma);
  return [sheet, ...title(names(steps), names(steps.filter(({ mayBeNone }) => mayBeNone)))];
}

/** What is offered in the drop-downs of a complaint beside its steps. */
export function complaintChoices(locale: Locale): Readonly<Record<"kind" | "satisfaction", readonly string[]>> {
  const { kinds, satisfactions: answers } = wordsIn[locale];
  return { kind: kinds, satisfaction: satisfactions.map((answer) => answers[answer]) };
}

export type ComplaintHint = { readonly title: string; readonly text: string };

export function complaintHints(
  locale: Locale,
): Readonly<Record<"reached" | "doneOn" | "doneOrNone" | "dueOn" | "satisfaction", ComplaintHint>> {
  return wordsIn[locale].hints;
}

type Words = {
  readonly sheet: string;
  readonly title: (steps: string, mayBeNone: string) => readonly string[];
  readonly headers: ComplaintHeaders;
  readonly kinds: readonly string[];
  readonly satisfactions: Readonly<Record<Satisfaction, string>>;
  readonly hints: ReturnType<typeof complaintHints>;
  readonly closed: string;
  readonly states: Readonly<Record<OpenComplaint["state"], (step: string) => string>>;
  readonly doers: Readonly<Record<StepDoer, string>>;
  readonly unnamed: string;
  readonly comma: string;
  readonly doubts: {
    readonly [Kind in ComplaintDoubt["kind"]]: Kind extends "outOfOrder" | "ahead" | "unclear"
      ? (step: string, beside: string) => string
      : (named: string) => string;
  };
  readonly counted: {
    readonly nobody: (complaints: number) => string;
    readonly satisfied: (satisfied: number, calledBack: number, complaints: number) => string;
    readonly unanswered: (count: number) => string;
  };
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    sheet: "投诉记录",
    title: (steps, mayBeNone) => [
      `步骤：${steps}。`,
      `做完一步就填上日期，或在“做到哪一步”里选最后做完的一步${mayBeNone === "" ? "" : `；“${mayBeNone}”没有就填“无”`}。最后一步做完才结案；过了“应完成日”还没做就是逾期（红色）。“状态”到“待核对”由窗格更新。`,
    ],
    headers: {
      number: "投诉编号",
      openedOn: "投诉日期",
      customer: "客户",
      phone: "电话",
      owner: "业务员",
      what: "投诉内容",
      kind: "投诉类型",
      wanted: "客户要求",
      status: "状态",
      who: "下一步由谁做",
      since: "从哪天起",
      dueOn: "应完成日",
      toCheck: "待核对",
      responsible: "责任人",
      offered: "处理方案",
      reached: "做到哪一步",
      calledBackBy: "回访人",
      calledBackOn: "回访日期",
      satisfaction: "回访满意度",
      remark: "处理说明",
      key: "行标识",
    },
    kinds: ["产品质量", "服务态度", "价格收费", "交付时间", "售后维修", "其他"],
    satisfactions: { satisfied: "满意", soSo: "一般", dissatisfied: "不满意" },
    hints: {
      reached: { title: "做到哪一步", text: "选最后做完的一步，前面的都算做完。最后一步做完就结案。" },
      doneOn: { title: "完成日期", text: "做完这一步的日期。Ctrl + ; 填今天。" },
      doneOrNone: { title: "完成日期", text: "做完这一步的日期，没有就填“无”。Ctrl + ; 填今天。" },
      dueOn: { title: "应完成日", text: "下一步最晚在这一天下班前做完。在窗格里更新状态时重新计算。" },
      satisfaction: { title: "回访满意度", text: "回访或满意度调查时客户说的。没问过就留空。" },
    },
    closed: "已结案",
    states: {
      overdue: (step) => `逾期：${step}`,
      due: (step) => `今天到期：${step}`,
      upcoming: (step) => `处理中：${step}`,
      undated: (step) => `没有投诉日期：${step}`,
      untimed: (step) => `处理中（规则里没有这一步的期限）：${step}`,
    },
    doers: { manager: "主管", responsible: "责任人", owner: "业务员" },
    unnamed: "（未填）",
    comma: "、",
    doubts: {
      leftBlank: (steps) => `后面的步骤做完了，中间没填：${steps}`,
      withoutDay: (steps) => `按“做到哪一步”算做完，但没填日期：${steps}`,
      outOfOrder: (step, before) => `“${step}”的日期早于“${before}”`,
      beforeComplaint: (step) => `“${step}”的日期早于投诉日期`,
      ahead: (step, day) => `“${step}”填的 ${day} 还没到，不算做完`,
      unclear: (step, text) => `“${step}”里的“${text}”看不懂，不算做完`,
      cannotBeNone: (step) => `“${step}”不能填“无”`,
      unknownStep: (text) => `“做到哪一步”里的“${text}”不是这张表的步骤`,
      unclearSatisfaction: (text) => `满意度“${text}”看不懂，没有计入`,
    },
    counted: {
      nobody: (complaints) => `还没有回访，共 ${complaints} 件`,
      satisfied: (satisfied, calledBack, complaints) => `满意 ${satisfied} / 已回访 ${calledBack}，共 ${complaints} 件`,
      unanswered: (count) => `（其中 ${count} 件不知道是否满意）`,
    },
  },
  "zh-TW": {
    sheet: "客訴紀錄",
    title: (steps, mayBeNone) => [
      `步驟：${steps}。`,
      `做完一步就填上日期，或在「做到哪一步」裡選最後做完的一步${mayBeNone === "" ? "" : `；「${mayBeNone}」沒有就填「無」`}。最後一步做完才結案；過了「應完成日」還沒做就是逾期（紅色）。「狀態」到「待核對」由窗格更新。`,
    ],
    headers: {
      number: "客訴編號",
      openedOn: "客訴日期",
      customer: "客戶",
      phone: "電話",
      owner: "業務員",
      what: "客訴內容",
      kind: "客訴類型",
      wanted: "客戶要求",
      status: "狀態",
      who: "下一步由誰做",
      since: "從哪天起",
      dueOn: "應完成日",
      toCheck: "待核對",
      responsible: "責任人",
      offered: "處理方案",
      reached: "做到哪一步",
      calledBackBy: "回訪人",
      calledBackOn: "回訪日期",
      satisfaction: "回訪滿意度",
      remark: "處理說明",
      key: "列識別",
    },
    kinds: ["產品品質", "服務態度", "價格收費", "交付時間", "售後維修", "其他"],
    satisfactions: { satisfied: "滿意", soSo: "普通", dissatisfied: "不滿意" },
    hints: {
      reached: { title: "做到哪一步", text: "選最後做完的一步，前面的都算做完。最後一步做完就結案。" },
      doneOn: { title: "完成日期", text: "做完這一步的日期。Ctrl + ; 填今天。" },
      doneOrNone: { title: "完成日期", text: "做完這一步的日期，沒有就填「無」。Ctrl + ; 填今天。" },
      dueOn: { title: "應完成日", text: "下一步最晚在這一天下班前做完。在窗格裡更新狀態時重新計算。" },
      satisfaction: { title: "回訪滿意度", text: "回訪或滿意度調查時客戶說的。沒問過就留空。" },
    },
    closed: "已結案",
    states: {
      overdue: (step) => `逾期：${step}`,
      due: (step) => `今天到期：${step}`,
      upcoming: (step) => `處理中：${step}`,
      undated: (step) => `沒有客訴日期：${step}`,
      untimed: (step) => `處理中（規則裡沒有這一步的期限）：${step}`,
    },
    doers: { manager: "主管", responsible: "責任人", owner: "業務員" },
    unnamed: "（未填）",
    comma: "、",
    doubts: {
      leftBlank: (steps) => `後面的步驟做完了，中間沒填：${steps}`,
      withoutDay: (steps) => `依「做到哪一步」算做完，但沒填日期：${steps}`,
      outOfOrder: (step, before) => `「${step}」的日期早於「${before}」`,
      beforeComplaint: (step) => `「${step}」的日期早於客訴日期`,
      ahead: (step, day) => `「${step}」填的 ${day} 還沒到，不算做完`,
      unclear: (step, text) => `「${step}」裡的「${text}」看不懂，不算做完`,
      cannotBeNone: (step) => `「${step}」不能填「無」`,
      unknownStep: (text) => `「做到哪一步」裡的「${text}」不是這張表的步驟`,
      unclearSatisfaction: (text) => `滿意度「${text}」看不懂，沒有計入`,
    },
    counted: {
      nobody: (complaints) => `還沒有回訪，共 ${complaints} 件`,
      satisfied: (satisfied, calledBack, complaints) => `滿意 ${satisfied} / 已回訪 ${calledBack}，共 ${complaints} 件`,
      unanswered: (count) => `（其中 ${count} 件不知道是否滿意）`,
    },
  },
  "en-US": {
    sheet: "Complaints",
    title: (steps, mayBeNone) => [
      `Steps: ${steps}.`,
      `Type the day when a step is done, or choose the last one done under “Step reached”${mayBeNone === "" ? "" : `; “${mayBeNone}” may say “none”`}. A complaint is closed when the last step is done; past its “Due” day a step is overdue (red). “Status” to “To check” are updated from the pane.`,
    ],
    headers: {
      number: "Complaint no.",
      openedOn: "Complained on",
      customer: "Customer",
      phone: "Phone",
      owner: "Owner",
      what: "Complaint",
      kind: "Kind",
      wanted: "Solution wanted",
      status: "Status",
      who: "Next step by",
      since: "Since",
      dueOn: "Due",
      toCheck: "To check",
      responsible: "Person responsible",
      offered: "Solution offered",
      reached: "Step reached",
      calledBackBy: "Called back by",
      calledBackOn: "Called back on",
      satisfaction: "Satisfied",
      remark: "What was done",
      key: "Row key",
    },
    kinds: ["Quality", "Service", "Price", "Delivery", "Repair", "Other"],
    satisfactions: { satisfied: "Yes", soSo: "So-so", dissatisfied: "No" },
    hints: {
      reached: {
        title: "Step reached",
        text: "The last step that is done; those before it count as done. The last one closes the complaint.",
      },
      doneOn: { title: "Done on", text: "The day on which this step was done. Ctrl + ; is today." },
      doneOrNone: { title: "Done on", text: "The day on which this step was done, or “none”. Ctrl + ; is today." },
      dueOn: { title: "Due", text: "The next step is due by the end of this day. Recalculated with the status." },
      satisfaction: {
        title: "Satisfied",
        text: "What the customer said when called back, or in a survey. Blank: not asked.",
      },
    },
    closed: "Closed",
    states: {
      overdue: (step) => `Overdue: ${step}`,
      due: (step) => `Due today: ${step}`,
      upcoming: (step) => `In progress: ${step}`,
      undated: (step) => `No day of complaint: ${step}`,
      untimed: (step) => `In progress (the rules have no days for this step): ${step}`,
    },
    doers: { manager: "manager", responsible: "person responsible", owner: "owner" },
    unnamed: " (not named)",
    comma: ", ",
    doubts: {
      leftBlank: (steps) => `Left blank, although a later step is done: ${steps}`,
      withoutDay: (steps) => `Done by “Step reached”, but without a day: ${steps}`,
      outOfOrder: (step, before) => `“${step}” has an earlier day than “${before}”`,
      beforeComplaint: (step) => `“${step}” has an earlier day than the complaint`,
      ahead: (step, day) => `“${step}” is not done yet: ${day} is still to come`,
      unclear: (step, text) => `“${text}” in “${step}” is not understood and not taken as done`,
      cannotBeNone: (step) => `“${step}” cannot be “none”`,
      unknownStep: (text) => `“${text}” under “Step reached” is no step of this sheet`,
      unclearSatisfaction: (text) => `“${text}” under “Satisfied” is not understood and not counted`,
    },
    counted: {
      nobody: (complaints) => `Nobody called back yet, ${complaints} in all`,
      satisfied: (satisfied, calledBack, complaints) =>
        `${satisfied} satisfied / ${calledBack} called back, ${complaints} in all`,
      unanswered: (count) => ` (${count} of them without a clear answer)`,
    },
  },
};

const otherAnswers: Readonly<Record<Satisfaction, readonly string[]>> = {
  satisfied: ["很满意", "非常满意", "十分满意", "比较满意", "基本满意", "是", "satisfied", "very satisfied", "y"],
  soSo: ["一般般", "还行", "尚可", "还可以", "neutral", "so so"],
  dissatisfied: [
    "不满",
    "不太满意",
    "很不满意",
    "非常不满意",
    "否",
    "dissatisfied",
    "unsatisfied",
    "not satisfied",
    "n",
  ],
};

/** As `wordKey` writes them. */
const nothingToDo = new Set([
  "无",
  "没有",
  "不处罚",
  "无处罚",
  "免罚",
  "免",
  "不用",
  "不需要",
  "无需",
  "none",
  "nobody",
  "no",
]);
