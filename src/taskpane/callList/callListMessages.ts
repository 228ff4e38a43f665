import type { InEveryLocale } from "../../domain/locale";

/** Making a call list. Several days, recording and the workload have words of their own beside these. */
export type CallListMessages = {
  readonly heading: string;
  readonly what: string;
  readonly prepare: string;
  readonly apply: string;
  readonly day: string;
  readonly onAsOf: (day: string) => string;
  readonly onNext: (day: string) => string;
  readonly onOther: string;
  readonly calls: (count: number) => string;
  readonly forDay: (day: string, owners: number) => string;
  readonly carried: (count: number) => string;
  /** Of the calls, those whom nobody has contacted for too long. */
  readonly cold: (count: number) => string;
  readonly leftOut: string;
  readonly leftOutCount: (reason: string, count: number) => string;
  readonly first: string;
};

export const callListMessages: InEveryLocale<CallListMessages> = {
  "zh-CN": {
    heading: "生成拨打清单",
    what: "按跟进日期、意向和销售进程排出当天要打的电话，每位业务员不超过每日上限，每行写明今天为什么打。",
    prepare: "预览清单",
    apply: "生成拨打清单",
    day: "哪一天打",
    onAsOf: (day) => `${day}（计算日当天）`,
    onNext: (day) => `${day}（下一个工作日）`,
    onOther: "指定日期",
    calls: (count) => (count === 0 ? "没有要打的电话" : `${count} 个电话`),
    forDay: (day, owners) => (owners > 1 ? `${day}，${owners} 位业务员` : day),
    carried: (count) => `另有 ${count} 位当天排不下，顺延到下一个工作日。`,
    cold: (count) => `其中放凉 ${count} 位，排在最后。`,
    leftOut: "没有列入的客户",
    leftOutCount: (reason, count) => `${reason}：${count} 位`,
    first: "排在最前面的",
  },
  "zh-TW": {
    heading: "產生撥打清單",
    what: "依追蹤日期、意向和銷售階段排出當天要打的電話，每位業務員不超過每日上限，每列寫明今天為什麼打。",
    prepare: "預覽清單",
    apply: "產生撥打清單",
    day: "哪一天打",
    onAsOf: (day) => `${day}（計算日當天）`,
    onNext: (day) => `${day}（下一個工作天）`,
    onOther: "指定日期",
    calls: (count) => (count === 0 ? "沒有要打的電話" : `${count} 通電話`),
    forDay: (day, owners) => (owners > 1 ? `${day}，${owners} 位業務員` : day),
    carried: (count) => `另有 ${count} 位當天排不下，順延到下一個工作天。`,
    cold: (count) => `其中放涼 ${count} 位，排在最後。`,
    leftOut: "沒有列入的客戶",
    leftOutCount: (reason, count) => `${reason}：${count} 位`,
    first: "排在最前面的",
  },
  "en-US": {
    heading: "Generate the call list",
    what: "Puts the day's calls in order by follow-up date, intent and stage. No owner gets more than a day holds, and every row says why to call today.",
    prepare: "Preview the list",
    apply: "Generate call list",
    day: "Calls on",
    onAsOf: (day) => `${day} (the as-of day)`,
    onNext: (day) => `${day} (the next working day)`,
    onOther: "Another day",
    calls: (count) => (count === 0 ? "Nobody to call" : count === 1 ? "1 call" : `${count} calls`),
    forDay: (day, owners) => (owners > 1 ? `${day}, ${owners} owners` : day),
    carried: (count) => `${count} more did not fit and move to the next working day.`,
    cold: (count) =>
      count === 1 ? "1 of them has gone cold and comes last." : `${count} of them have gone cold and come last.`,
    leftOut: "Not on the list",
    leftOutCount: (reason, count) => `${reason}: ${count}`,
    first: "First on the list",
  },
};
