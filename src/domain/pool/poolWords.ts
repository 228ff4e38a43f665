import type { Day } from "../calendar/day";
import { daysBetween } from "../calendar/day";
import type { InEveryLocale, Locale } from "../locale";
import type { NotToBeCalled, PoolReason, PoolStanding, TimedReason } from "./pool";
import type { DealSign } from "./dealSigns";
import { shortDate } from "../text/shortDate";

/** Why a customer goes back, or why not: "已32天未联系（上次10月19日），超过30天，今天退回公海". */
export function poolStandingText(standing: PoolStanding, asOf: Day, locale: Locale): string {
  const words = wordsIn[locale];
  switch (standing.kind) {
    case "counted": {
      const reason = poolReasonText(standing.why, asOf, locale);
      const when = standing.daysLeft === 0 ? words.backNow : words.backOn(shortDate(standing.backOn, asOf, locale));
      const agreed = standing.agreedOn === undefined ? [] : [words.agreed(shortDate(standing.agreedOn, asOf, locale))];
      const missing = standing.uncounted === null ? [] : [words.uncounted[standing.uncounted]];
      return [reason, ...agreed, when, ...missing].join(words.comma);
    }
    case "dealt":
      return words.dealt(words.signs[standing.sign]);
    case "inPool":
      return standing.leftAlone ? words.inPool + words.comma + words.notToBeCalled[standing.leftAlone] : words.inPool;
    case "notToBeCalled":
      return words.stays(words.notToBeCalled[standing.leftAlone]);
    case "closed":
      return words.closed(standing.said);
    case "locked":
    case "unreadable":
    case "noLimit":
    case "noDate":
      return words[standing.kind];
  }
}

/** "已32天未联系（10月19日起），上限30天". */
function poolReasonText(reason: PoolReason, asOf: Day, locale: Locale): string {
  const words = wordsIn[locale];
  if (reason.limit === "attempts") return words.attempts(reason.attempts, reason.allowed);
  const { limit, since, days } = reason;
  return words.reasons[limit](Math.max(0, daysBetween(since, asOf)), shortDate(since, asOf, locale), days);
}

/** What stays in the row of a customer who went back: the day, the reason, and whose it was. */
export function sentBackText(reason: PoolReason, owner: string, asOf: Day, locale: Locale): string {
  return wordsIn[locale].sentBack(shortDate(asOf, asOf, locale), poolReasonText(reason, asOf, locale), owner);
}

/** Whether a cell says that, in whichever language it was written. */
export function isSentBackText(text: string): boolean {
  return Object.values(wordsIn).some(({ ownerWas }) => text.includes(ownerWas));
}

type Words = {
  readonly comma: string;
  readonly reasons: Readonly<Record<TimedReason["limit"], (passed: number, since: string, allowed: number) => string>>;
  readonly attempts: (attempts: number, allowed: number) => string;
  readonly agreed: (date: string) => string;
  readonly backNow: string;
  readonly backOn: (date: string) => string;
  readonly uncounted: Readonly<Record<TimedReason["limit"], string>>;
  readonly dealt: (sign: string) => string;
  readonly signs: Readonly<Record<DealSign, string>>;
  readonly inPool: string;
  readonly stays: (reason: string) => string;
  readonly notToBeCalled: Readonly<Record<NotToBeCalled, string>>;
  readonly closed: (said: string) => string;
  readonly locked: string;
  readonly unreadable: string;
  readonly noLimit: string;
  readonly noDate: string;
  readonly sentBack: (date: string, reason: string, owner: string) => string;
  /** What only such a note says. */
  readonly ownerWas: string;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    comma: "，",
    reasons: {
      deal: (passed, since, allowed) => `拥有${passed}天未成交（${since}起），上限${allowed}天`,
      contact: (passed, since, allowed) => `${passed}天未联系（${since}起），上限${allowed}天`,
    },
    attempts: (attempts, allowed) => `打了${attempts}次都没接通，满${allowed}次`,
    agreed: (date) => `${date}以前已与客户约定，不退回`,
    backNow: "今天退回公海",
    backOn: (date) => `${date}退回公海`,
    uncounted: { deal: "没有接手日期，未按拥有天数算", contact: "没有联系日期，未按联系天数算" },
    dealt: (sign) => `不退回：已成交（${sign}）`,
    signs: {
      dealStatus: "成交状态",
      contract: "合同期内",
      order: "有订单",
      visit: "到店消费过",
      grade: "意向级别",
      stage: "销售阶段",
      outcome: "通话结果",
    },
    inPool: "已在公海，没有业务员",
    stays: (reason) => `不退回：${reason}`,
    notToBeCalled: {
      consentRefused: "客户不同意联系，换谁都不能打",
      doNotContact: "标为不再联系（勿扰、空号等），换谁都不能打",
      refused: "客户多次拒绝，不再联系",
    },
    closed: (said) => `不退回：已战败或关闭${said && `（${said}）`}，只做流失挽回`,
    locked: "不退回：已锁定",
    unreadable: "不退回：锁定、接手或联系日期这几格有认不出的内容，或联系日期晚于计算日，请先改正",
    noLimit: "不退回：规则里没有对应的天数",
    noDate: "没有接手日期和联系日期，无法计算",
    sentBack: (date, reason, owner) => `${date}退回公海：${reason}；原业务员：${owner}`,
    ownerWas: "；原业务员：",
  },
  "zh-TW": {
    comma: "，",
    reasons: {
      deal: (passed, since, allowed) => `擁有${passed}天未成交（${since}起），上限${allowed}天`,
      contact: (passed, since, allowed) => `${passed}天未聯絡（${since}起），上限${allowed}天`,
    },
    attempts: (attempts, allowed) => `撥了${attempts}次都沒接通，滿${allowed}次`,
    agreed: (date) => `${date}以前已與客戶約定，不退回`,
    backNow: "今天退回公海",
    backOn: (date) => `${date}退回公海`,
    uncounted: { deal: "沒有接手日期，未依擁有天數計算", contact: "沒有聯絡日期，未依聯絡天數計算" },
    dealt: (sign) => `不退回：已成交（${sign}）`,
    signs: {
      dealStatus: "成交狀態",
      contract: "合約期內",
      order: "有訂單",
      visit: "來店消費過",
      grade: "意向級別",
      stage: "銷售階段",
      outcome: "通話結果",
    },
    inPool: "已在公海，沒有業務員",
    stays: (reason) => `不退回：${reason}`,
    notToBeCalled: {
      consentRefused: "客戶不同意聯絡，換誰都不能撥",
      doNotContact: "標為不再聯絡（勿擾、空號等），換誰都不能撥",
      refused: "客戶多次拒絕，不再聯絡",
    },
    closed: (said) => `不退回：已戰敗或關閉${said && `（${said}）`}，只做流失挽回`,
    locked: "不退回：已鎖定",
    unreadable: "不退回：鎖定、接手或聯絡日期這幾格有無法辨識的內容，或聯絡日期晚於計算日，請先修正",
    noLimit: "不退回：規則裡沒有對應的天數",
    noDate: "沒有接手日期和聯絡日期，無法計算",
    sentBack: (date, reason, owner) => `${date}退回公海：${reason}；原業務員：${owner}`,
    ownerWas: "；原業務員：",
  },
  "en-US": {
    comma: ", ",
    reasons: {
      deal: (passed, since, allowed) => `Owned for ${passed} days without a deal (since ${since}; allowed ${allowed})`,
      contact: (passed, since, allowed) => `No contact for ${passed} days (since ${since}; allowed ${allowed})`,
    },
    attempts: (attempts, allowed) => `Called ${attempts} times and never reached (${allowed} are enough)`,
    agreed: (date) => `kept until the day agreed with the customer (${date})`,
    backNow: "back to the pool today",
    backOn: (date) => `back to the pool on ${date}`,
    uncounted: {
      deal: "days owned not counted: no day of taking over",
      contact: "days without contact not counted: no day of contact",
    },
    dealt: (sign) => `Stays: there is a deal (${sign})`,
    signs: {
      dealStatus: "deal status",
      contract: "contract in force",
      order: "an order",
      visit: "a visit",
      grade: "intent grade",
      stage: "sales stage",
      outcome: "outcome of a call",
    },
    inPool: "In the pool already, no owner",
    stays: (reason) => `Stays: ${reason}`,
    notToBeCalled: {
      consentRefused: "does not agree to be contacted, whoever the owner is",
      doNotContact: "marked as not to be contacted, whoever the owner is",
      refused: "has refused several times and is left alone",
    },
    closed: (said) => `Stays: lost or closed${said && ` (${said})`}, a case for win-back only`,
    locked: "Stays: locked",
    unreadable:
      "Stays: locked, taken over or last contact cannot be read, or the last contact is yet to come; please correct the cell first",
    noLimit: "Stays: the rules have no days for this customer",
    noDate: "No day of taking over and no day of contact to count from",
    sentBack: (date, reason, owner) => `Back to the pool on ${date}: ${reason}; owner was ${owner}`,
    ownerWas: "; owner was ",
  },
};
