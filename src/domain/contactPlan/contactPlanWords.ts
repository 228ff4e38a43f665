import { isoText, type Day } from "../calendar/day";
import type { LoggedLastContact } from "../contactLog/ownContactLog";
import type { InEveryLocale, Locale } from "../locale";
import { fieldName } from "../reading/readingWords";
import type { Rules } from "../rules/rules";
import { tradeIn } from "../rules/rulesOfTrade";
import { plural } from "../text/figures";
import { shortDate } from "../text/shortDate";
import { stageLabel } from "../text/shippedNames";
import type { CareDay } from "./careDays";
import type { ContactWhy, LeftAlone, NextContact, Slowed } from "./contactPlan";
import { filledDateText } from "./filledDate";
import type { RenewalKind } from "./renewal";
import type { StandingSign } from "./statedSigns";

/** What is known beside a next contact that is written down. */
export type WrittenContact = {
  readonly next: NextContact;
  /** The day that is written for it. */
  readonly writtenOn: Day;
  /** The day that was full; `null` where there was room. */
  readonly movedFrom: Day | null;
  /** The contact that is counted from, where it stands on another sheet than the customer. */
  readonly logged?: LoggedLastContact | undefined;
};

/**
 * What stands beside a date that is filled in: the rule, what else falls due, how late it was on the as-of day, and the due
 * day in a form that is read back.
 */
export function writtenContactText(
  { next, writtenOn, movedFrom, logged }: WrittenContact,
  asOf: Day,
  locale: Locale,
  rules: Rules,
): string {
  const words = wordsIn[locale];
  const also = next.also.map(({ why }) => contactWhyText(why, asOf, locale, rules));
  const late = next.daysLate > 0 ? [words.lateOn(isoText(asOf), next.daysLate)] : [];
  return [
    contactWhyText(next.why, asOf, locale, rules),
    ...(also.length > 0 ? [words.also(also.join(words.comma))] : []),
    // A day that was agreed is the person's own in the cell; only one that has passed is moved, and remembers its day.
    ...(next.kind === "computed" || writtenOn !== next.dueOn
      ? [filledDateText({ dueOn: next.dueOn, writtenOn }, locale)]
      : []),
    ...late,
    ...(movedFrom === null ? [] : [words.full(shortDate(movedFrom, asOf, locale))]),
    ...(logged ? [words.logged(shortDate(logged.on, asOf, locale), logged.sheet)] : []),
    ...next.setAside.map((day) => words.setAside(fieldName(day.field, locale), shortDate(day.on, asOf, locale))),
  ].join(words.separator);
}

/** The reason with how late it is: "逾期31天：H级，每2天跟进；同时护理周期11月24日到". */
export function nextContactText(next: NextContact, asOf: Day, locale: Locale, rules: Rules): string {
  const words = wordsIn[locale];
  const also = next.also.map(({ why }) => contactWhyText(why, asOf, locale, rules));
  const why = contactWhyText(next.why, asOf, locale, rules);
  return [
    next.daysLate > 0 ? words.lateBefore(next.daysLate, why) : why,
    ...(also.length > 0 ? [words.also(also.join(words.comma))] : []),
  ].join(words.separator);
}

/** The rule alone: "H级，每2天跟进". */
function contactWhyText(why: ContactWhy, asOf: Day, locale: Locale, rules: Rules): string {
  const words = wordsIn[locale];
  const trade = tradeIn(rules).words[locale];
  const date = (day: Day) => shortDate(day, asOf, locale);
  switch (why.code) {
    case "agreed":
      return why.said === null ? words.agreed : words.agreedBy(why.said.words);
    case "typed":
      return words.typed;
    case "paused":
      return words.paused(why.said.words, date(why.until));
    case "noContactDate":
      return words.noContactDate;
    case "neverContacted":
      return words.neverContacted;
    case "contactYetToCome":
      return words.contactYetToCome(date(why.on));
    case "unreached":
      return words.unreached(why.attempts, why.workingDays);
    case "outcome":
      return words.outcome(outcomeLabel(why.outcome, locale, rules), why.workingDays);
    case "grade":
      return withSlowed(words.grade(why.grade, usualDays(why)), why, false, words);
    case "stage":
      return withSlowed(
        words.stage(why.stage, stageLabel(why, locale), usualDays(why), why.workingDays),
        why,
        why.workingDays,
        words,
      );
    case "renewal": {
      const what = why.renewal === "contract" ? trade.agreement : words.renewalKinds[why.renewal];
      return why.endsOn < asOf
        ? words.ended(what, date(why.endsOn), why.daysBefore)
        : words.renewal(what, date(why.endsOn), why.daysBefore);
    }
    case "cycle": {
      const endsOn = (why.since + why.cycleDays) as Day;
      const ends = endsOn < asOf ? trade.cycleEnded(date(endsOn)) : trade.cycleEnds(date(endsOn));
      // Whoever has just read "护理周期11月7日已到" need not read the name again.
      const typed = ends.includes(trade.cycle) ? words.onceIn(why.cycleDays) : words.cycle(trade.cycle, why.cycleDays);
      return words.inBrackets(ends, why.cycleIsOwnGap ? words.ownGap(why.cycleDays) : typed);
    }
    case "firstService":
      return words.firstService(date(why.purchasedOn), why.months);
    case "service":
      return words.service(date(why.lastVisitOn), why.months);
    case "tier":
      return withSlowed(words.tier(why.tier, usualDays(why)), why, false, words);
    case "careDay":
      return words.careDay(why.tier, careDayText(why.careDay, locale));
    case "default":
      return withSlowed(words.byDefault(usualDays(why)), why, false, words);
  }
}

type WithInterval = { readonly days: number; readonly slowed?: Slowed };

function usualDays({ days, slowed }: WithInterval): number {
  return slowed?.usualDays ?? days;
}

/** "H级，每2天跟进，拒绝过，放慢到每6天": the rule as people know it, and why it does not hold. */
function withSlowed(rule: string, { days, slowed }: WithInterval, workingDays: boolean, words: Words): string {
  return slowed ? rule + words.slowed(slowed, days, workingDays) : rule;
}

/** Why nobody contacts the customer: "F1：战败，不再跟进". */
export function leftAloneText(reason: LeftAlone, asOf: Day, locale: Locale, rules: Rules): string {
  const words = wordsIn[locale];
  switch (reason.code) {
    case "consentRefused":
      return words.consentRefused;
    case "doNotContact":
      return reason.otherRow === null
        ? words.doNotContact(reason.words.join(words.comma))
        : words.doNotContactInRow(reason.otherRow);
    case "closed":
      return words.closed[reason.sign.says](signText(reason.sign, locale, rules));
    case "refused":
      return words.refused(reason.times);
    case "noPhone":
      return words.noPhone;
    case "wechatOnly":
      return words.wechatOnly;
    case "inContract":
      return reason.endsOn === null
        ? words.inContract(tradeIn(rules).words[locale].agreement)
        : words.inContractUntil(tradeIn(rules).words[locale].agreement, shortDate(reason.endsOn, asOf, locale));
  }
}

/** "生日", "购买2周年". */
function careDayText(careDay: CareDay, locale: Locale): string {
  const words = wordsIn[locale];
  switch (careDay.kind) {
    case "birthday":
      return careDay.lunar ? words.lunarBirthday : words.birthday;
    case "purchaseAnniversary":
      return words.anniversary(careDay.years);
  }
}

function outcomeLabel(outcome: string, locale: Locale, rules: Rules): string {
  return rules.outcomes.find((rule) => rule.outcome === outcome)?.labels[locale] ?? outcome;
}

function signText({ from, text }: StandingSign, locale: Locale, rules: Rules): string {
  return from === "outcome" ? outcomeLabel(text, locale, rules) : text;
}

type Words = {
  readonly separator: string;
  readonly comma: string;
  readonly inBrackets: (text: string, more: string) => string;
  readonly also: (others: string) => string;
  readonly lateBefore: (days: number, why: string) => string;
  readonly lateOn: (day: string, days: number) => string;
  readonly full: (date: string) => string;
  readonly logged: (date: string, sheet: string) => string;
  readonly setAside: (what: string, date: string) => string;
  readonly agreed: string;
  readonly agreedBy: (said: string) => string;
  readonly typed: string;
  readonly paused: (said: string, until: string) => string;
  readonly noContactDate: string;
  readonly neverContacted: string;
  readonly contactYetToCome: (date: string) => string;
  readonly unreached: (attempts: number, workingDays: number) => string;
  readonly outcome: (outcome: string, workingDays: number) => string;
  readonly grade: (grade: string, days: number) => string;
  readonly stage: (stage: number, label: string, days: number, workingDays: boolean) => string;
  readonly renewal: (what: string, endsOn: string, daysBefore: number) => string;
  readonly ended: (what: string, endedOn: string, daysBefore: number) => string;
  readonly renewalKinds: Readonly<Record<Exclude<RenewalKind, "contract">, string>>;
  readonly cycle: (name: string, days: number) => string;
  readonly onceIn: (days: number) => string;
  /** Why the usual interval does not hold, and what does. */
  readonly slowed: (slowed: Slowed, days: number, workingDays: boolean) => string;
  readonly ownGap: (days: number) => string;
  readonly firstService: (purchasedOn: string, months: number) => string;
  readonly service: (lastVisitOn: string, months: number) => string;
  readonly tier: (tier: string, days: number) => string;
  readonly careDay: (tier: string, careDay: string) => string;
  readonly byDefault: (days: number) => string;
  readonly consentRefused: string;
  readonly doNotContact: (said: string) => string;
  readonly doNotContactInRow: (row: number) => string;
  readonly closed: Readonly<Record<StandingSign["says"], (sign: string) => string>>;
  readonly refused: (times: number) => string;
  readonly noPhone: string;
  readonly wechatOnly: string;
  readonly inContract: (what: string) => string;
  readonly inContractUntil: (what: string, endsOn: string) => string;
  readonly birthday: string;
  readonly lunarBirthday: string;
  readonly anniversary: (years: number) => string;
};

/** "每3天", and "每天" for one. */
function everyDays(days: number, unit: string): string {
  return `每${days === 1 ? "" : days}${unit}`;
}

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    separator: "；",
    comma: "、",
    inBrackets: (text, more) => `${text}（${more}）`,
    also: (others) => `同时：${others}`,
    lateBefore: (days, why) => `逾期${days}天：${why}`,
    lateOn: (day, days) => `到${day}逾期${days}天`,
    full: (date) => `${date}已排满，顺延`,
    logged: (date, sheet) => `${date}联系过，见“${sheet}”`,
    setAside: (what, date) => `${what}${date}晚于计算日，未采用`,
    agreed: "与客户约定的日期",
    agreedBy: (said) => `与客户约定：“${said}”`,
    typed: "表里填写的日期",
    paused: (said, until) => `客户要求暂停（“${said}”），${until}之后再联系`,
    noContactDate: "没有联系日期",
    neverContacted: "从未联系",
    contactYetToCome: (date) => `上次联系写着${date}，还没到，请先联系`,
    unreached: (attempts, workingDays) => `第${attempts}次未接通，${workingDays}个工作日后再打`,
    outcome: (outcome, workingDays) => `上次结果“${outcome}”，${workingDays}个工作日后跟进`,
    grade: (grade, days) => `${grade}级，${everyDays(days, "天")}跟进`,
    stage: (stage, label, days, workingDays) =>
      `销售进程${stage}（${label}），${everyDays(days, workingDays ? "个工作日" : "天")}跟进`,
    renewal: (what, endsOn, daysBefore) => `${what}${endsOn}到期，提前${daysBefore}天联系`,
    ended: (what, endedOn, daysBefore) => `${what}已于${endedOn}到期，到期前${daysBefore}天那次联系没有做`,
    renewalKinds: { carInsurance: "车险", warranty: "质保" },
    cycle: (name, days) => `${name}${days}天`,
    onceIn: (days) => `${days}天一次`,
    slowed: ({ attempts, isRefused }, days, workingDays) =>
      `${attempts > 0 ? `，打了${attempts}次没接通` : ""}${isRefused ? "，拒绝过" : ""}，放慢到每${days}${workingDays ? "个工作日" : "天"}`,
    ownGap: (days) => `自身平均间隔${days}天`,
    firstService: (purchasedOn, months) => `${purchasedOn}购车，满${months}个月首次保养`,
    service: (lastVisitOn, months) => `上次保养${lastVisitOn}，满${months}个月保养`,
    tier: (tier, days) => `RFM ${tier}级，每${days}天联系`,
    careDay: (tier, careDay) => `${tier}级只在关键日联系：${careDay}`,
    byDefault: (days) => `默认每${days}天联系`,
    consentRefused: "不同意联系，不安排跟进",
    doNotContact: (said) => (said === "" ? "勿扰，不安排跟进" : `勿扰（“${said}”），不安排跟进`),
    doNotContactInRow: (row) => `第${row}行同一电话写明勿扰，不安排跟进`,
    closed: {
      lost: (sign) => `“${sign}”，不再跟进`,
      won: (sign) => `“${sign}”，已成交，没有保养、周期或续约的日期`,
      open: (sign) => `“${sign}”，不安排跟进`,
    },
    refused: (times) => `拒绝过${times}次，不再联系`,
    noPhone: "没有可拨打的电话",
    wechatOnly: "只有微信，没有电话",
    inContract: (what) => `${what}期内，暂无事由`,
    inContractUntil: (what, endsOn) => `${what}期内，${endsOn}到期，到期前的联系都已做过`,
    birthday: "生日",
    lunarBirthday: "农历生日",
    anniversary: (years) => `购买${years}周年`,
  },
  "zh-TW": {
    separator: "；",
    comma: "、",
    inBrackets: (text, more) => `${text}（${more}）`,
    also: (others) => `同時：${others}`,
    lateBefore: (days, why) => `逾期${days}天：${why}`,
    lateOn: (day, days) => `到${day}逾期${days}天`,
    full: (date) => `${date}已排滿，順延`,
    logged: (date, sheet) => `${date}聯絡過，見「${sheet}」`,
    setAside: (what, date) => `${what}${date}晚於計算日，未採用`,
    agreed: "與客戶約定的日期",
    agreedBy: (said) => `與客戶約定：「${said}」`,
    typed: "表裡填寫的日期",
    paused: (said, until) => `客戶要求暫停（「${said}」），${until}之後再聯絡`,
    noContactDate: "沒有聯絡日期",
    neverContacted: "從未聯絡",
    contactYetToCome: (date) => `上次聯絡寫著${date}，還沒到，請先聯絡`,
    unreached: (attempts, workingDays) => `第${attempts}次未接通，${workingDays}個工作天後再撥`,
    outcome: (outcome, workingDays) => `上次結果「${outcome}」，${workingDays}個工作天後追蹤`,
    grade: (grade, days) => `${grade}級，${everyDays(days, "天")}追蹤`,
    stage: (stage, label, days, workingDays) =>
      `銷售階段${stage}（${label}），${everyDays(days, workingDays ? "個工作天" : "天")}追蹤`,
    renewal: (what, endsOn, daysBefore) => `${what}${endsOn}到期，提前${daysBefore}天聯絡`,
    ended: (what, endedOn, daysBefore) => `${what}已於${endedOn}到期，到期前${daysBefore}天那次聯絡沒有做`,
    renewalKinds: { carInsurance: "車險", warranty: "保固" },
    cycle: (name, days) => `${name}${days}天`,
    onceIn: (days) => `${days}天一次`,
    slowed: ({ attempts, isRefused }, days, workingDays) =>
      `${attempts > 0 ? `，打了${attempts}次沒接通` : ""}${isRefused ? "，拒絕過" : ""}，放慢到每${days}${workingDays ? "個工作天" : "天"}`,
    ownGap: (days) => `自身平均間隔${days}天`,
    firstService: (purchasedOn, months) => `${purchasedOn}購車，滿${months}個月首次保養`,
    service: (lastVisitOn, months) => `上次保養${lastVisitOn}，滿${months}個月保養`,
    tier: (tier, days) => `RFM ${tier}級，每${days}天聯絡`,
    careDay: (tier, careDay) => `${tier}級只在關鍵日聯絡：${careDay}`,
    byDefault: (days) => `預設每${days}天聯絡`,
    consentRefused: "不同意聯絡，不安排追蹤",
    doNotContact: (said) => (said === "" ? "勿擾，不安排追蹤" : `勿擾（「${said}」），不安排追蹤`),
    doNotContactInRow: (row) => `第${row}列同一電話寫明勿擾，不安排追蹤`,
    closed: {
      lost: (sign) => `「${sign}」，不再追蹤`,
      won: (sign) => `「${sign}」，已成交，沒有保養、週期或續約的日期`,
      open: (sign) => `「${sign}」，不安排追蹤`,
    },
    refused: (times) => `拒絕過${times}次，不再聯絡`,
    noPhone: "沒有可撥打的電話",
    wechatOnly: "只有微信，沒有電話",
    inContract: (what) => `${what}期內，暫無事由`,
    inContractUntil: (what, endsOn) => `${what}期內，${endsOn}到期，到期前的聯絡都已做過`,
    birthday: "生日",
    lunarBirthday: "農曆生日",
    anniversary: (years) => `購買${years}週年`,
  },
  "en-US": {
    separator: "; ",
    comma: ", ",
    inBrackets: (text, more) => `${text} (${more})`,
    also: (others) => `also: ${others}`,
    lateBefore: (days, why) => `${plural(days, "day")} late: ${why}`,
    lateOn: (day, days) => `${plural(days, "day")} late on ${day}`,
    full: (date) => `${date} is full, moved later`,
    logged: (date, sheet) => `last contact ${date}, on “${sheet}”`,
    setAside: (what, date) => `${what} ${date} is after the as-of day and was not used`,
    agreed: "Day agreed with the customer",
    agreedBy: (said) => `Agreed with the customer: “${said}”`,
    typed: "Day on the sheet",
    paused: (said, until) => `The customer asked for a pause (“${said}”): contact after ${until}`,
    noContactDate: "No date of a contact",
    neverContacted: "Never contacted",
    contactYetToCome: (date) => `The last contact is dated ${date}, which has not come: contact first`,
    unreached: (attempts, workingDays) =>
      `Not reached (${plural(attempts, "attempt")}), again after ${plural(workingDays, "working day")}`,
    outcome: (outcome, workingDays) => `Last outcome “${outcome}”, again after ${plural(workingDays, "working day")}`,
    grade: (grade, days) => `Grade ${grade}, every ${plural(days, "day")}`,
    stage: (stage, label, days, workingDays) =>
      `Stage ${stage} (${label}), every ${plural(days, workingDays ? "working day" : "day")}`,
    renewal: (what, endsOn, daysBefore) =>
      `${upperFirst(what)} ends on ${endsOn}, contact ${plural(daysBefore, "day")} before`,
    ended: (what, endedOn, daysBefore) =>
      `${upperFirst(what)} ended on ${endedOn}; the contact ${plural(daysBefore, "day")} before was not made`,
    renewalKinds: { carInsurance: "car insurance", warranty: "warranty" },
    cycle: (name, days) => `${name} of ${plural(days, "day")}`,
    onceIn: (days) => `every ${plural(days, "day")}`,
    slowed: ({ attempts, isRefused }, days, workingDays) =>
      `${attempts > 0 ? `, not reached in ${plural(attempts, "call")}` : ""}${isRefused ? ", refused before" : ""}, slowed down to every ${plural(days, workingDays ? "working day" : "day")}`,
    ownGap: (days) => `own average gap of ${plural(days, "day")}`,
    firstService: (purchasedOn, months) => `Bought on ${purchasedOn}, first service after ${plural(months, "month")}`,
    service: (lastVisitOn, months) => `Last service on ${lastVisitOn}, next after ${plural(months, "month")}`,
    tier: (tier, days) => `RFM tier ${tier}, every ${plural(days, "day")}`,
    careDay: (tier, careDay) => `Tier ${tier}, contacted on care days only: ${careDay}`,
    byDefault: (days) => `Default, every ${plural(days, "day")}`,
    consentRefused: "Does not agree to be contacted: no follow-up",
    doNotContact: (said) => (said === "" ? "Do not contact: no follow-up" : `Do not contact (“${said}”): no follow-up`),
    doNotContactInRow: (row) => `Row ${row} with the same phone asks not to be contacted: no follow-up`,
    closed: {
      lost: (sign) => `“${sign}”: no follow-up`,
      won: (sign) => `“${sign}”: won, and no service, cycle or renewal is known`,
      open: (sign) => `“${sign}”: no follow-up`,
    },
    refused: (times) => `Refused ${plural(times, "time")}: no follow-up`,
    noPhone: "No number to dial",
    wechatOnly: "WeChat only, no number to dial",
    inContract: (what) => `${upperFirst(what)} in force, nothing due`,
    inContractUntil: (what, endsOn) =>
      `${upperFirst(what)} in force until ${endsOn}, every contact before its end was made`,
    birthday: "birthday",
    lunarBirthday: "lunar birthday",
    anniversary: (years) => `purchase anniversary (${plural(years, "year")})`,
  },
};

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
