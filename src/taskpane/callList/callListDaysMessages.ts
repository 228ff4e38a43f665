import { daysBetween, isoText, weekday, type Day } from "../../domain/calendar/day";
import type { InEveryLocale, Locale } from "../../domain/locale";

/** What the call-list screen says of several days and several owners. */
export type CallListDaysMessages = {
  readonly days: string;
  readonly howMany: (days: number) => string;
  readonly daysHint: string;
  readonly owners: string;
  readonly allOwners: (count: number) => string;
  readonly someOwners: string;
  readonly ownersHint: string;
  readonly sheets: string;
  readonly together: string;
  readonly perOwner: string;
  readonly writesOwners: string;
  /** The figure and line above the preview of several days. */
  readonly callsOnDays: (calls: number, days: number) => string;
  readonly everyDay: string;
  readonly eachOwner: string;
  readonly day: string;
  readonly owner: string;
  readonly unassigned: string;
  readonly calls: string;
  readonly carried: string;
  readonly carriedOn: (count: number) => string;
  readonly leftOutAtTheEnd: string;
};

export const callListDaysMessages: InEveryLocale<CallListDaysMessages> = {
  "zh-CN": {
    days: "排几天",
    howMany: (days) =>
      days === 1 ? "只排这一天" : `${days} 个工作日${spans(days, "（一周）", "（两周）", "（一个月）")}`,
    daysHint: "每个工作日一张清单，都不超过每日上限；排上的客户按自己的间隔再来，排不下的顺延到下一个工作日。",
    owners: "给谁排",
    allOwners: (count) => `全部 ${count} 位业务员`,
    someOwners: "只排其中几位",
    ownersHint: "至少勾选一位。其他人的客户和分配不受影响。",
    sheets: "清单放在",
    together: "一张表，按业务员排好，可以筛选",
    perOwner: "每位业务员一张表，可以分别打印",
    writesOwners: "把没有业务员的客户分给谁，也写进客户表",
    callsOnDays: (calls, days) => `${days} 天共 ${calls} 个电话`,
    everyDay: "每天排了多少",
    eachOwner: "每位业务员排了多少",
    day: "日期",
    owner: "业务员",
    unassigned: "未分配",
    calls: "电话",
    carried: "顺延",
    carriedOn: (count) => `最后一天仍有 ${count} 位排不下，顺延到再下一个工作日。`,
    leftOutAtTheEnd: "到最后一天也没有列入的客户",
  },
  "zh-TW": {
    days: "排幾天",
    howMany: (days) =>
      days === 1 ? "只排這一天" : `${days} 個工作天${spans(days, "（一週）", "（兩週）", "（一個月）")}`,
    daysHint: "每個工作天一張清單，都不超過每日上限；排上的客戶依自己的間隔再來，排不下的順延到下一個工作天。",
    owners: "給誰排",
    allOwners: (count) => `全部 ${count} 位業務員`,
    someOwners: "只排其中幾位",
    ownersHint: "至少勾選一位。其他人的客戶和分派不受影響。",
    sheets: "清單放在",
    together: "一張工作表，依業務員排好，可以篩選",
    perOwner: "每位業務員一張工作表，可以分別列印",
    writesOwners: "把沒有業務員的客戶分給誰，也寫進客戶表",
    callsOnDays: (calls, days) => `${days} 天共 ${calls} 通電話`,
    everyDay: "每天排了多少",
    eachOwner: "每位業務員排了多少",
    day: "日期",
    owner: "業務員",
    unassigned: "未分派",
    calls: "電話",
    carried: "順延",
    carriedOn: (count) => `最後一天仍有 ${count} 位排不下，順延到再下一個工作天。`,
    leftOutAtTheEnd: "到最後一天也沒有列入的客戶",
  },
  "en-US": {
    days: "For how long",
    howMany: (days) =>
      days === 1 ? "This day only" : `${days} working days${spans(days, " (a week)", " (two weeks)", " (a month)")}`,
    daysHint:
      "A list for each working day, within everybody's daily limit. Customers on a list come again by their own rhythm; who does not fit moves to the next working day.",
    owners: "For whom",
    allOwners: (count) => `All ${count} owners`,
    someOwners: "Some of them",
    ownersHint: "Choose at least one. The customers of the others stay with them.",
    sheets: "Put the calls on",
    together: "One sheet, owner by owner, with a filter",
    perOwner: "A sheet for each owner, to print one by one",
    writesOwners: "Also write the owner whom a customer without one is dealt to into the customer sheet",
    callsOnDays: (calls, days) => `${calls} calls on ${days} days`,
    everyDay: "Each day",
    eachOwner: "Each owner",
    day: "Day",
    owner: "Owner",
    unassigned: "No owner",
    calls: "Calls",
    carried: "Carried over",
    carriedOn: (count) => `${count} still do not fit on the last day and move to the working day after it.`,
    leftOutAtTheEnd: "Left out on the last day as well",
  },
};

/** A day with its weekday, as people plan a week: "11-23 周一"; with its year where that is not the same as of the first day. */
export function dayWithWeekday(day: Day, first: Day, locale: Locale): string {
  const iso = isoText(day);
  const isSameYear = iso.slice(0, 4) === isoText(first).slice(0, 4) && daysBetween(first, day) >= 0;
  return `${isSameYear ? iso.slice(5) : iso} ${weekdays[locale][weekday(day) - 1] ?? ""}`;
}

function spans(days: number, week: string, twoWeeks: string, month: string): string {
  return days === 5 ? week : days === 10 ? twoWeeks : days === 22 ? month : "";
}

const weekdays: InEveryLocale<readonly string[]> = {
  "zh-CN": ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  "zh-TW": ["週一", "週二", "週三", "週四", "週五", "週六", "週日"],
  "en-US": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
