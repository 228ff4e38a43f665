import { plural } from "../text/figures";
import type { CareDay } from "./careDays";
import type { Day } from "../calendar/day";
import type { FollowUp, FollowUpWhy, NoFollowUpWhy } from "./followUp";
import type { RenewalKind } from "./renewal";
import type { InEveryLocale, Locale } from "../locale";
import type { LoggedLastContact } from "../contactLog/ownContactLog";
import type { Rules } from "../rules/rules";
import { fieldName } from "../reading/readingWords";
import { shortDate } from "../text/shortDate";
import { stageLabel } from "../text/shippedNames";

/** One line on why the next contact is on that day: the rule, the day it was due where that has passed, the move where it was one. */
export function followUpText(followUp: FollowUp, asOf: Day, locale: Locale, rules: Rules): string {
  const words = wordsIn[locale];
  if (followUp.kind === "none") return noFollowUpText(followUp.why, locale, rules);
  const reason = followUpWhyText(followUp.why, asOf, locale, rules);
  const setAside = (followUp.setAside ?? []).map((day) =>
    words.setAside(fieldName(day.field, locale), shortDate(day.on, asOf, locale)),
  );
  return [reason, ...movesOf(followUp, asOf, locale), ...setAside].reduce(words.join);
}

function movesOf({ on, dueOn, why }: FollowUp & { readonly kind: "due" }, asOf: Day, locale: Locale): string[] {
  const words = wordsIn[locale];
  if (why.code === "neverContacted" || why.code === "lastContactUnknown") return [];
  const due = shortDate(dueOn, asOf, locale);
  if (dueOn < asOf) return [words.wasDue(due)];
  if (on > dueOn) return [words.movedLater(due)];
  return on < dueOn ? [words.movedEarlier(due)] : [];
}

/** The rule in a text that `followUpText` made and that stands on the sheet, in whichever language it was written. */
export function ruleIn(text: string): string {
  return (text.split(/[；;]/)[0] ?? "").trim();
}

/** The rule alone: "H级，每2天跟进". */
export function followUpWhyText(why: FollowUpWhy, asOf: Day, locale: Locale, rules: Rules): string {
  const words = wordsIn[locale];
  const date = (day: Day) => shortDate(day, asOf, locale);
  switch (why.code) {
    case "agreed":
      return words.agreed;
    case "unreached":
      return words.unreached(why.attempts, why.workingDays);
    case "outcome":
      return words.outcome(outcomeLabel(why.outcome, locale, rules), why.workingDays);
    case "renewal":
      return words.renewal(words.renewalKinds[why.renewal], date(why.endsOn), why.daysBefore);
    case "runOut":
      switch (why.state) {
        case "due":
        case "overdue":
          return words.runOut(date(why.runsOutOn), why.cycleDays, why.cycleIsOwnGap);
        case "winBack":
          return words.winBack(date(why.runsOutOn), why.cycleDays, why.cycleIsOwnGap);
      }
      break;
    case "firstService":
      return words.firstService(date(why.purchasedOn), why.months);
    case "service":
      return words.service(date(why.lastVisitOn), why.months);
    case "neverContacted":
      return words.neverContacted;
    case "lastContactUnknown":
      return words.lastContactUnknown;
    case "grade":
      return words.grade(why.grade, why.days);
    case "stage":
      return words.stage(why.stage, stageLabel(why, locale), why.days, why.workingDays);
    case "careDay":
      return words.careDay(why.tier, careDayText(why.careDay, locale));
    case "tier":
      return words.tier(why.tier, why.days);
    case "default":
      return words.byDefault(why.days);
  }
}

/** Why no contact follows: "F级不再跟进". */
export function noFollowUpText(why: NoFollowUpWhy, locale: Locale, rules: Rules): string {
  const words = wordsIn[locale];
  switch (why.code) {
    case "closedGrade":
      return words.closedGrade(why.grade);
    case "doNotContact":
      return words.doNotContact;
    case "closedByOutcome":
      return words.closedByOutcome(outcomeLabel(why.outcome, locale, rules));
  }
}

/** The same with the contact that is counted from, where it stands on another sheet than the customer. */
export function loggedContactText(text: string, { on, sheet }: LoggedLastContact, asOf: Day, locale: Locale): string {
  const words = wordsIn[locale];
  return words.join(text, words.logged(shortDate(on, asOf, locale), sheet));
}

/** Adds that the owner was full on the day that the rule gave. */
export function capacityMoveText(text: string, movedFrom: Day, asOf: Day, locale: Locale): string {
  const words = wordsIn[locale];
  return words.join(text, words.full(shortDate(movedFrom, asOf, locale)));
}

/** "生日", "购买2周年". */
export function careDayText(careDay: CareDay, locale: Locale): string {
  const words = wordsIn[locale];
  switch (careDay.kind) {
    case "birthday":
      return careDay.lunar ? words.lunarBirthday : words.birthday;
    case "purchaseAnniversary":
      return words.anniversary(careDay.years);
  }
}

export function outcomeLabel(outcome: string, locale: Locale, rules: Rules): string {
  return rules.outcomes.find((rule) => rule.outcome === outcome)?.labels[locale] ?? outcome;
}

type Words = {
  readonly join: (reason: string, addition: string) => string;
  readonly wasDue: (date: string) => string;
  readonly movedLater: (date: string) => string;
  readonly movedEarlier: (date: string) => string;
  readonly full: (date: string) => string;
  readonly agreed: string;
  readonly unreached: (attempts: number, workingDays: number) => string;
  readonly outcome: (outcome: string, workingDays: number) => string;
  readonly renewal: (what: string, endsOn: string, daysBefore: number) => string;
  readonly renewalKinds: Readonly<Record<RenewalKind, string>>;
  readonly runOut: (runsOutOn: string, cycleDays: number, own: boolean) => string;
  readonly winBack: (runsOutOn: string, cycleDays: number, own: boolean) => string;
  readonly firstService: (purchasedOn: string, months: number) => string;
  readonly service: (lastVisitOn: string, months: number) => string;
  readonly neverContacted: string;
  readonly lastContactUnknown: string;
  readonly setAside: (what: string, date: string) => string;
  readonly logged: (date: string, sheet: string) => string;
  readonly grade: (grade: string, days: number) => string;
  readonly stage: (stage: number, label: string, days: number, workingDays: boolean) => string;
  readonly careDay: (tier: string, careDay: string) => string;
  readonly tier: (tier: string, days: number) => string;
  readonly byDefault: (days: number) => string;
  readonly closedGrade: (grade: string) => string;
  readonly doNotContact: string;
  readonly closedByOutcome: (outcome: string) => string;
  readonly birthday: string;
  readonly lunarBirthday: string;
  readonly anniversary: (years: number) => string;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    join: (reason, addition) => `${reason}；${addition}`,
    wasDue: (date) => `应于${date}跟进，已逾期`,
    movedLater: (date) => `${date}休息，顺延`,
    movedEarlier: (date) => `${date}休息，提前`,
    full: (date) => `${date}已排满，顺延`,
    agreed: "与客户约定的日期",
    unreached: (attempts, workingDays) => `第${attempts}次未接通，${workingDays}个工作日后再打`,
    outcome: (outcome, workingDays) => `上次结果“${outcome}”，${workingDays}个工作日后跟进`,
    renewal: (what, endsOn, daysBefore) => `${what}${endsOn}到期，提前${daysBefore}天联系`,
    renewalKinds: { contract: "合同", carInsurance: "车险", warranty: "质保" },
    runOut: (runsOutOn, cycleDays, own) => `预计${runsOutOn}用完（${own ? "自身购买间隔" : "周期"}${cycleDays}天）`,
    winBack: (runsOutOn, cycleDays, own) =>
      `${runsOutOn}应已用完（${own ? "自身购买间隔" : "周期"}${cycleDays}天），需挽回`,
    firstService: (purchasedOn, months) => `${purchasedOn}购车，满${months}个月首次保养`,
    service: (lastVisitOn, months) => `上次保养${lastVisitOn}，满${months}个月保养`,
    neverContacted: "从未联系",
    lastContactUnknown: "上次联系时间不明，请先联系",
    setAside: (what, date) => `${what}${date}晚于计算日，未采用`,
    logged: (date, sheet) => `${date}联系过，见“${sheet}”`,
    grade: (grade, days) => `${grade}级，每${days}天跟进`,
    stage: (stage, label, days, workingDays) =>
      `销售进程${stage}（${label}），每${days}${workingDays ? "个工作日" : "天"}跟进`,
    careDay: (tier, careDay) => `${tier}级只在关键日联系：${careDay}`,
    tier: (tier, days) => `RFM ${tier}级，每${days}天联系`,
    byDefault: (days) => `默认每${days}天联系`,
    closedGrade: (grade) => `${grade}级不再跟进`,
    doNotContact: "勿扰，不安排跟进",
    closedByOutcome: (outcome) => `上次结果“${outcome}”，不再跟进`,
    birthday: "生日",
    lunarBirthday: "农历生日",
    anniversary: (years) => `购买${years}周年`,
  },
  "zh-TW": {
    join: (reason, addition) => `${reason}；${addition}`,
    wasDue: (date) => `應於${date}追蹤，已逾期`,
    movedLater: (date) => `${date}休息，順延`,
    movedEarlier: (date) => `${date}休息，提前`,
    full: (date) => `${date}已排滿，順延`,
    agreed: "與客戶約定的日期",
    unreached: (attempts, workingDays) => `第${attempts}次未接通，${workingDays}個工作天後再撥`,
    outcome: (outcome, workingDays) => `上次結果「${outcome}」，${workingDays}個工作天後追蹤`,
    renewal: (what, endsOn, daysBefore) => `${what}${endsOn}到期，提前${daysBefore}天聯絡`,
    renewalKinds: { contract: "合約", carInsurance: "車險", warranty: "保固" },
    runOut: (runsOutOn, cycleDays, own) => `預計${runsOutOn}用完（${own ? "自身購買間隔" : "週期"}${cycleDays}天）`,
    winBack: (runsOutOn, cycleDays, own) =>
      `${runsOutOn}應已用完（${own ? "自身購買間隔" : "週期"}${cycleDays}天），需挽回`,
    firstService: (purchasedOn, months) => `${purchasedOn}購車，滿${months}個月首次保養`,
    service: (lastVisitOn, months) => `上次保養${lastVisitOn}，滿${months}個月保養`,
    neverContacted: "從未聯絡",
    lastContactUnknown: "上次聯絡時間不明，請先聯絡",
    setAside: (what, date) => `${what}${date}晚於計算日，未採用`,
    logged: (date, sheet) => `${date}聯絡過，見「${sheet}」`,
    grade: (grade, days) => `${grade}級，每${days}天追蹤`,
    stage: (stage, label, days, workingDays) =>
      `銷售階段${stage}（${label}），每${days}${workingDays ? "個工作天" : "天"}追蹤`,
    careDay: (tier, careDay) => `${tier}級只在關鍵日聯絡：${careDay}`,
    tier: (tier, days) => `RFM ${tier}級，每${days}天聯絡`,
    byDefault: (days) => `預設每${days}天聯絡`,
    closedGrade: (grade) => `${grade}級不再追蹤`,
    doNotContact: "勿擾，不安排追蹤",
    closedByOutcome: (outcome) => `上次結果「${outcome}」，不再追蹤`,
    birthday: "生日",
    lunarBirthday: "農曆生日",
    anniversary: (years) => `購買${years}週年`,
  },
  "en-US": {
    join: (reason, addition) => `${reason}; ${addition}`,
    wasDue: (date) => `was due on ${date}`,
    movedLater: (date) => `${date} is a day off, moved later`,
    movedEarlier: (date) => `${date} is a day off, moved earlier`,
    full: (date) => `${date} is full, moved later`,
    agreed: "Day agreed with the customer",
    unreached: (attempts, workingDays) =>
      `Not reached (${plural(attempts, "attempt")}), again after ${plural(workingDays, "working day")}`,
    outcome: (outcome, workingDays) => `Last outcome “${outcome}”, again after ${plural(workingDays, "working day")}`,
    renewal: (what, endsOn, daysBefore) => `${what} ends on ${endsOn}, contact ${plural(daysBefore, "day")} before`,
    renewalKinds: { contract: "Contract", carInsurance: "Car insurance", warranty: "Warranty" },
    runOut: (runsOutOn, cycleDays, own) =>
      `Runs out on ${runsOutOn} (${own ? "own gap" : "cycle"} of ${plural(cycleDays, "day")})`,
    winBack: (runsOutOn, cycleDays, own) =>
      `Ran out on ${runsOutOn} (${own ? "own gap" : "cycle"} of ${plural(cycleDays, "day")}): win back`,
    firstService: (purchasedOn, months) => `Bought on ${purchasedOn}, first service after ${plural(months, "month")}`,
    service: (lastVisitOn, months) => `Last service on ${lastVisitOn}, next after ${plural(months, "month")}`,
    neverContacted: "Never contacted",
    lastContactUnknown: "Last contact unknown: contact first",
    setAside: (what, date) => `${what} ${date} is after the as-of day and was not used`,
    logged: (date, sheet) => `last contact ${date}, on “${sheet}”`,
    grade: (grade, days) => `Grade ${grade}, every ${plural(days, "day")}`,
    stage: (stage, label, days, workingDays) =>
      `Stage ${stage} (${label}), every ${plural(days, workingDays ? "working day" : "day")}`,
    careDay: (tier, careDay) => `Tier ${tier}, contacted on care days only: ${careDay}`,
    tier: (tier, days) => `RFM tier ${tier}, every ${plural(days, "day")}`,
    byDefault: (days) => `Default, every ${plural(days, "day")}`,
    closedGrade: (grade) => `Grade ${grade} is not followed up`,
    doNotContact: "Do not contact: no follow-up",
    closedByOutcome: (outcome) => `Last outcome “${outcome}”: no follow-up`,
    birthday: "birthday",
    lunarBirthday: "lunar birthday",
    anniversary: (years) => `purchase anniversary (${plural(years, "year")})`,
  },
};
