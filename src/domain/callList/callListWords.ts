import { personOf } from "../customerName";
import { leftOutReasons, type LeftOutReason } from "./callListLeftOut";
import type { CallList, CallListRow, CallListWarning, NotAllReached } from "./callListResult";
import type { CallHighlight, CallReason } from "./callListReason";
import type { Customer } from "../customer";
import { daysBetween, isoText, weekday, type Day } from "../calendar/day";
import type { InEveryLocale, Locale } from "../locale";
import type { Rules } from "../rules/rules";
import { tradeIn } from "../rules/rulesOfTrade";
import { stageLookup } from "../rules/telesalesStages";
import { nextContactText } from "../contactPlan/contactPlanWords";
import { shortDate } from "../text/shortDate";
import { stageLabel } from "../text/shippedNames";

/** The name of the sheet, with the day as it sorts and whose calls they are: "拨打清单 2026-11-23", "拨打清单 2026-11-23 张三". */
export function callListName({ day, owners }: Pick<CallList, "day" | "owners">, locale: Locale): string {
  const words = wordsIn[locale];
  const name = `${words.callList} ${isoText(day)}`;
  if (owners === null || owners.length === 0) return name;
  const [first = ""] = owners;
  return `${name} ${owners.length > ownersInName ? words.andOthers(first, owners.length) : owners.join(words.listComma)}`;
}

/** One line on why the customer is called today: "逾期2天：H级，每2天跟进，意向“意向好”". */
export function callReasonText(reason: CallReason, day: Day, locale: Locale, rules: Rules): string {
  const words = wordsIn[locale];
  const highlights = reason.highlights.map((highlight) => highlightText(highlight, day, locale, rules));
  const text = [becauseText(reason, day, locale, rules), ...highlights].join(words.comma);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What to say first, in the words of the trade, from the last contact or visit; a template of the person's own may hold {name}, {days} and {date}. */
export function talkingPoint(
  customer: Pick<
    Customer,
    "customerName" | "contactName" | "companyName" | "lastContactDate" | "lastVisitDate" | "contactCount"
  >,
  lastContact: Day | null,
  day: Day,
  locale: Locale,
  { rules, template }: { readonly rules: Pick<Rules, "trade">; readonly template?: string | undefined },
): string {
  const name = personOf(customer) ?? customer.companyName ?? wordsIn[locale].you;
  const opening = tradeIn(rules).words[locale].opening;
  if (lastContact === null) {
    // "The first call" is said only where a count of none proves it.
    const isFirst = customer.contactCount === 0 && customer.lastContactDate === null && customer.lastVisitDate === null;
    return (isFirst ? opening.first : opening.undated).replaceAll("{name}", () => name);
  }
  const wasVisit = lastContact === customer.lastVisitDate && lastContact !== customer.lastContactDate;
  const days = String(daysBetween(lastContact, day));
  const date = shortDate(lastContact, day, locale);
  // With functions, so that a "$&" in a name stays what it is.
  return (template ?? (wasVisit ? opening.afterVisit : opening.again))
    .replaceAll("{name}", () => name)
    .replaceAll("{days}", () => days)
    .replaceAll("{date}", () => date);
}

/** The lines above the table. */
export function callListTitle(list: Omit<CallList, "edits">, capacity: number, locale: Locale): string[] {
  const words = wordsIn[locale];
  const leftOut = leftOutReasons
    .filter((reason) => list.leftOut[reason].count > 0)
    .map((reason) => `${words.leftOut[reason]} ${list.leftOut[reason].count}`);
  const warnings = list.warnings.filter(({ code }) => code !== "unreadableNextContact");
  return [
    `${callListName(list, locale)}${words.space}${words.weekdays[weekday(list.day) - 1]}`,
    words.made(isoText(list.asOf), list.seed),
    words.size(list.rows.length, list.carried, capacity),
    leftOut.length > 0 ? words.leftOutLine(leftOut.join(words.listComma)) : words.nobodyLeftOut,
    ...warnings.map((warning) => callListWarningText(warning, list.day, locale)),
    words.howTo,
  ];
}

/** What the person should look at, in one sentence. */
export function callListWarningText(warning: CallListWarning, day: Day, locale: Locale): string {
  const words = wordsIn[locale];
  switch (warning.code) {
    case "unreadableNextContact":
      return words.unreadableNext(warning.row, warning.text);
    case "dayOff":
      return words.dayOff(shortDate(warning.day, day, locale));
    case "ownerAway":
      return words.ownerAway(warning.owner, warning.count);
    case "notAllReached":
      return words.notAllReached(warning);
    case "noHolidayData":
      return words.noHolidayData(warning.year);
  }
}

export function leftOutText(reason: LeftOutReason, locale: Locale): string {
  return wordsIn[locale].leftOut[reason];
}

/** Grade, stage and tier in one cell: "H级 · 4 有意选择我们 · P". */
export function standingText(row: Pick<CallListRow, "grade" | "stage" | "tier">, rules: Rules, locale: Locale): string {
  const stage = stageLookup(rules.telesalesStages)(row.stage);
  const stageText = stage ? `${stage.stage} ${stageLabel(stage, locale)}` : row.stage;
  const grade = row.grade === null ? null : wordsIn[locale].grade(row.grade);
  const tier = row.tier === null ? null : `RFM ${row.tier}`;
  return [grade, stageText, tier].filter((part) => part !== null).join(" · ");
}

export type CallListHeaders = Readonly<
  Record<
    | "rank"
    | "customer"
    | "phone"
    | "owner"
    | "reason"
    | "standing"
    | "lastContact"
    | "remark"
    | "talkingPoint"
    | "outcome"
    | "nextContact"
    | "key",
    string
  >
>;

/** The headers of the list; the results are read back by them, in whichever language the list was made. */
export const callListHeaders: InEveryLocale<CallListHeaders> = {
  "zh-CN": {
    rank: "序",
    customer: "客户",
    phone: "电话",
    owner: "业务员",
    reason: "今日理由",
    standing: "级别/进程",
    lastContact: "上次联系",
    remark: "备注",
    talkingPoint: "开场话术",
    outcome: "结果",
    nextContact: "下次联系",
    key: "行标识",
  },
  "zh-TW": {
    rank: "序",
    customer: "客戶",
    phone: "電話",
    owner: "業務員",
    reason: "今日理由",
    standing: "級別/階段",
    lastContact: "上次聯絡",
    remark: "備註",
    talkingPoint: "開場話術",
    outcome: "結果",
    nextContact: "下次聯絡",
    key: "列識別",
  },
  "en-US": {
    rank: "No.",
    customer: "Customer",
    phone: "Phone",
    owner: "Owner",
    reason: "Why today",
    standing: "Grade / stage",
    lastContact: "Last contact",
    remark: "Remark",
    talkingPoint: "Talking point",
    outcome: "Outcome",
    nextContact: "Next contact",
    key: "Row key",
  },
};

type Hint = { readonly title: string; readonly text: string };

export const callListHints: InEveryLocale<{ readonly outcome: Hint; readonly nextContact: Hint }> = {
  "zh-CN": {
    outcome: { title: "通话结果", text: "选择或输入结果。可写日期，例如“约周五”“3天后”。看不懂的文字会保留并询问。" },
    nextContact: { title: "下次联系", text: "可不填：按结果自动推算。填写的日期优先，例如 11/28、周五、下月。" },
  },
  "zh-TW": {
    outcome: {
      title: "通話結果",
      text: "選擇或輸入結果。可寫日期，例如「約週五」「3天後」。看不懂的文字會保留並詢問。",
    },
    nextContact: { title: "下次聯絡", text: "可不填：依結果自動推算。填寫的日期優先，例如 11/28、週五、下個月。" },
  },
  "en-US": {
    outcome: {
      title: "Outcome",
      text: "Choose or type what came of the call. Dates are understood: “Friday”, “in 3 days”. Other text is kept and asked about.",
    },
    nextContact: {
      title: "Next contact",
      text: "May stay blank: it follows from the outcome. A date typed here goes first: 11/28, Friday, next month.",
    },
  },
};

function becauseText({ because }: CallReason, day: Day, locale: Locale, rules: Rules): string {
  const words = wordsIn[locale];
  switch (because.code) {
    case "next":
      return nextContactText(because.next, day, locale, rules);
    case "untouched":
      return words.untouched(because.days);
    case "ahead":
      return words.ahead(because.days);
    case "neverReached":
      return words.neverReached;
  }
}

function highlightText(highlight: CallHighlight, day: Day, locale: Locale, rules: Rules): string {
  const words = wordsIn[locale];
  const { agreement } = tradeIn(rules).words[locale];
  switch (highlight.code) {
    case "stage":
      return words.stage(highlight.stage, stageLabel(highlight, locale));
    case "contractExpired":
      return highlight.endedOn === null
        ? words.contractExpired(agreement)
        : words.contractExpiredOn(agreement, shortDate(highlight.endedOn, day, locale));
    case "contractEnding":
      return words.contractEnding(agreement, shortDate(highlight.endsOn, day, locale));
    case "intent":
      return words.intent(highlight.text);
    case "grade":
      return words.grade(highlight.grade);
    case "atRisk":
      return words.atRisk(highlight.tier);
    case "cold":
      return words.cold;
    case "moved":
      return words.moved(highlight.words);
  }
}

/** More names than these would not fit into the name of a sheet. */
const ownersInName = 2;

type Words = {
  readonly callList: string;
  readonly andOthers: (first: string, count: number) => string;
  readonly comma: string;
  readonly listComma: string;
  readonly colon: string;
  readonly space: string;
  readonly you: string;
  readonly weekdays: readonly string[];
  readonly made: (asOf: string, seed: number) => string;
  readonly size: (count: number, carried: number, capacity: number) => string;
  readonly leftOutLine: (reasons: string) => string;
  readonly nobodyLeftOut: string;
  readonly howTo: string;
  readonly leftOut: Readonly<Record<LeftOutReason, string>>;
  readonly untouched: (days: number) => string;
  readonly ahead: (days: number) => string;
  readonly neverReached: string;
  readonly stage: (stage: number, label: string) => string;
  readonly contractExpired: (agreement: string) => string;
  readonly contractExpiredOn: (agreement: string, date: string) => string;
  readonly contractEnding: (agreement: string, date: string) => string;
  readonly intent: (text: string) => string;
  readonly grade: (grade: string) => string;
  readonly atRisk: (tier: string) => string;
  /** So late that it is no overdue follow-up any more. */
  readonly cold: string;
  readonly moved: (words: string) => string;
  readonly unreadableNext: (row: number, text: string) => string;
  readonly dayOff: (date: string) => string;
  readonly ownerAway: (owner: string, count: number) => string;
  readonly notAllReached: (warning: NotAllReached) => string;
  readonly noHolidayData: (year: number) => string;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    callList: "拨打清单",
    andOthers: (first, count) => `${first}等${count}人`,
    comma: "，",
    listComma: "、",
    colon: "：",
    space: "　",
    you: "",
    weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
    made: (asOf, seed) => `计算日 ${asOf}；分配编号 ${seed}（编号相同，分配结果就相同）`,
    size: (count, carried, capacity) => `共 ${count} 位；每人每天最多 ${capacity} 位；顺延到下一工作日 ${carried} 位`,
    leftOutLine: (reasons) => `未列入：${reasons}`,
    nobodyLeftOut: "未列入：无",
    howTo: "在“结果”列选择或输入通话结果，然后在任务窗格点“登记结果”。",
    leftOut: {
      consentRefused: "不同意联系",
      doNotContact: "勿扰",
      closed: "已成交/战败，不再跟进",
      refused: "多次拒绝",
      noPhone: "无可用电话",
      wechatOnly: "只有微信",
      inContract: "合同期内",
      calledThatDay: "当天已联系",
      listedBefore: "已排在前面的日子",
      contactedLately: "刚联系过，先不打扰",
      notDue: "下次联系未到",
      coldNotReached: "太久没联系，当天没排上",
      duplicatePhone: "电话重复",
    },
    untouched: (days) => `每月至少联系一次：${days}天没联系了`,
    ahead: (days) => `每月至少联系一次：${days}天没联系了，后面几天排不下，提前联系`,
    neverReached: "每月至少联系一次：没有联系日期",
    stage: (stage, label) => `销售进程${stage}（${label}）`,
    contractExpired: (agreement) => `${agreement}已到期`,
    contractExpiredOn: (agreement, date) => `${agreement}已于${date}到期`,
    contractEnding: (agreement, date) => `${agreement}将于${date}到期`,
    atRisk: (tier) => `${tier}级客户，有流失风险`,
    cold: "太久没联系，可转流失挽回",
    moved: (words) => `备注“${words}”，先问还来不来`,
    intent: (text) => `意向“${text}”`,
    grade: (grade) => `${grade}级`,
    unreadableNext: (row, text) => `第${row}行的下次联系“${text}”无法识别，按跟进规则推算。请改正该单元格。`,
    dayOff: (date) => `${date}是休息日。`,
    ownerAway: (owner, count) => `${owner}当天休息，其名下 ${count} 位顺延。`,
    notAllReached: ({ owner, count, of, workingDays, perDay, neededPerDay }) =>
      `${owner === null ? "" : `${owner}名下`}${of} 位客户，每天 ${perDay} 个电话、${workingDays} 个工作日联系不完一遍：${count} 位轮不到；每天 ${neededPerDay} 个才够。`,
    noHolidayData: (year) => `${year}年没有放假安排数据，按普通周末计算；可在“节假日”工作表补充。`,
  },
  "zh-TW": {
    callList: "撥打清單",
    andOthers: (first, count) => `${first}等${count}人`,
    comma: "，",
    listComma: "、",
    colon: "：",
    space: "　",
    you: "",
    weekdays: ["週一", "週二", "週三", "週四", "週五", "週六", "週日"],
    made: (asOf, seed) => `計算日 ${asOf}；分派編號 ${seed}（編號相同，分派結果就相同）`,
    size: (count, carried, capacity) => `共 ${count} 位；每人每天最多 ${capacity} 位；順延到下一個工作天 ${carried} 位`,
    leftOutLine: (reasons) => `未列入：${reasons}`,
    nobodyLeftOut: "未列入：無",
    howTo: "在「結果」欄選擇或輸入通話結果，然後在工作窗格按「登錄結果」。",
    leftOut: {
      consentRefused: "不同意聯絡",
      doNotContact: "勿擾",
      closed: "已成交/戰敗，不再追蹤",
      refused: "多次拒絕",
      noPhone: "無可用電話",
      wechatOnly: "只有微信",
      inContract: "合約期內",
      calledThatDay: "當天已聯絡",
      listedBefore: "已排在前面的日子",
      contactedLately: "剛聯絡過，先不打擾",
      notDue: "下次聯絡日未到",
      coldNotReached: "太久沒聯絡，當天沒排上",
      duplicatePhone: "電話重複",
    },
    untouched: (days) => `每月至少聯絡一次：${days}天沒聯絡了`,
    ahead: (days) => `每月至少聯絡一次：${days}天沒聯絡了，後面幾天排不下，提前聯絡`,
    neverReached: "每月至少聯絡一次：沒有聯絡日期",
    stage: (stage, label) => `銷售階段${stage}（${label}）`,
    contractExpired: (agreement) => `${agreement}已到期`,
    contractExpiredOn: (agreement, date) => `${agreement}已於${date}到期`,
    contractEnding: (agreement, date) => `${agreement}將於${date}到期`,
    atRisk: (tier) => `${tier}級客戶，有流失風險`,
    cold: "太久沒聯絡，可轉流失挽回",
    moved: (words) => `備註「${words}」，先問還來不來`,
    intent: (text) => `意向「${text}」`,
    grade: (grade) => `${grade}級`,
    unreadableNext: (row, text) => `第${row}列的下次聯絡「${text}」無法辨識，依追蹤規則推算。請修正該儲存格。`,
    dayOff: (date) => `${date}是休息日。`,
    ownerAway: (owner, count) => `${owner}當天休假，其名下 ${count} 位順延。`,
    notAllReached: ({ owner, count, of, workingDays, perDay, neededPerDay }) =>
      `${owner === null ? "" : `${owner}名下`}${of} 位客戶，每天 ${perDay} 通電話、${workingDays} 個工作天聯絡不完一遍：${count} 位輪不到；每天 ${neededPerDay} 通才夠。`,
    noHolidayData: (year) => `${year}年沒有放假安排資料，以一般週末計算；可在「假日」工作表補充。`,
  },
  "en-US": {
    callList: "Call list",
    andOthers: (first, count) => `${first} + ${count - 1}`,
    comma: ", ",
    listComma: ", ",
    colon: ": ",
    space: " ",
    you: "there",
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    made: (asOf, seed) => `As of ${asOf}; dealing number ${seed} (the same number deals the same way)`,
    size: (count, carried, capacity) =>
      `${count} to call; at most ${capacity} a day for each owner; ${carried} carried to the next working day`,
    leftOutLine: (reasons) => `Left out: ${reasons}`,
    nobodyLeftOut: "Left out: nobody",
    howTo: "Choose or type what came of each call under “Outcome”, then choose “Record results” in the pane.",
    leftOut: {
      consentRefused: "does not agree to be contacted",
      doNotContact: "do not contact",
      closed: "won or lost",
      refused: "refused several times",
      noPhone: "no usable phone",
      wechatOnly: "WeChat only",
      inContract: "in contract",
      calledThatDay: "contacted that day already",
      listedBefore: "on the list of an earlier day",
      contactedLately: "contacted only lately",
      notDue: "next contact is later",
      coldNotReached: "out of touch for too long, no room that day",
      duplicatePhone: "same phone twice",
    },
    untouched: (days) => `Once a month at least: not contacted for ${days} day${days === 1 ? "" : "s"}`,
    ahead: (days) =>
      `Once a month at least: not contacted for ${days} day${days === 1 ? "" : "s"}, called early because the days to come are full`,
    neverReached: "Once a month at least: no contact has a date",
    stage: (stage, label) => `stage ${stage} (${label})`,
    contractExpired: (agreement) => `${agreement} expired`,
    contractExpiredOn: (agreement, date) => `${agreement} expired on ${date}`,
    contractEnding: (agreement, date) => `${agreement} ends on ${date}`,
    atRisk: (tier) => `tier ${tier}, at risk of leaving`,
    cold: "out of touch for too long: consider winning back",
    moved: (words) => `remark “${words}”: ask whether they still come`,
    intent: (text) => `intent “${text}”`,
    grade: (grade) => `grade ${grade}`,
    unreadableNext: (row, text) =>
      `The next contact “${text}” in row ${row} could not be read; its day was computed. Please correct the cell.`,
    dayOff: (date) => `${date} is a day off.`,
    ownerAway: (owner, count) => `${owner} is off that day; ${count} of their customers are carried over.`,
    notAllReached: ({ owner, count, of, workingDays, perDay, neededPerDay }) =>
      `${count} of ${owner === null ? `${of} customers` : `the ${of} customers of ${owner}`} cannot be reached with ${perDay} calls a day on ${workingDays} working days; ${neededPerDay} a day would do.`,
    noHolidayData: (year) =>
      `There is no holiday calendar for ${year}: plain weekends were used. Add days off to a sheet named “Holidays”.`,
  },
};
