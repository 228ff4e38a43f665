import type { DealDaySource } from "./dealDays";
import type { AmountForecast } from "./funnelAmounts";
import type { Change, FunnelMeasures } from "./funnelMeasures";
import type { FunnelPeriod } from "./funnelPeriod";
import type { Bottleneck, FunnelDefinition, FunnelStudy } from "./funnelStudy";
import type { InEveryLocale, Locale } from "../locale";
import { amountText, decimalText, percentText } from "../text/figures";
import { shortDate } from "../text/shortDate";
import { stageLabel } from "../text/shippedNames";

/** The names of the stages of a study, first to last. */
export function funnelStageNames({ list }: Pick<FunnelStudy, "list">, locale: Locale): string[] {
  return list.stages.map((stage) => stageLabel(stage, locale));
}

/** "试驾→成交 loses most: 18 of 60 go on; the period before 24 of 61." Empty where no step loses anybody. */
export function bottleneckText(
  bottleneck: Bottleneck | null,
  { list, period }: Pick<FunnelStudy, "list" | "period">,
  locale: Locale,
): string {
  if (bottleneck === null) return words[locale].noBottleneck;
  const names = funnelStageNames({ list }, locale);
  const step = `${names[bottleneck.stage] ?? ""}→${names[bottleneck.stage + 1] ?? ""}`;
  return words[locale].bottleneck(step, bottleneck, words[locale].before[period]);
}

/** The rule behind the figures of the stage table. */
export function funnelDefinitionText(definition: FunnelDefinition, locale: Locale): string {
  return words[locale].definitions[definition];
}

export function funnelDefinitionName(definition: FunnelDefinition, locale: Locale): string {
  return words[locale].definitionNames[definition];
}

export function funnelPeriodName(period: FunnelPeriod, locale: Locale): string {
  return words[locale].periods[period];
}

/** "9月1日–11月20日，上期 6月1日–8月31日"; empty for everybody. */
export function funnelDaysText({ days, asOf }: Pick<FunnelStudy, "days" | "asOf">, locale: Locale): string {
  if (days === null) return "";
  const span = ({ from, to }: { readonly from: typeof asOf; readonly to: typeof asOf }) =>
    `${shortDate(from, asOf, locale)}–${shortDate(to, asOf, locale)}`;
  return words[locale].days(span(days.now), span(days.before));
}

export type MeasureName = Exclude<keyof FunnelMeasures, "withoutHeight">;

export const measureNames: readonly MeasureName[] = ["top", "height", "mouth"];

export type MeasureWords = {
  readonly name: string;
  readonly definition: string;
  readonly now: string;
  readonly before: string;
  /** "widened", "flattened" …; a dash where it cannot be said. */
  readonly change: string;
};

/** One of the three measures in words. */
export function measureWords(measures: FunnelMeasures, measure: MeasureName, locale: Locale): MeasureWords {
  const { now, before, change } = measures[measure];
  const { name, definition, changes, unit } = words[locale].measures[measure];
  const figure = (value: number | null) => (value === null ? "—" : unit(decimalText(value)));
  return { name, definition, now: figure(now), before: figure(before), change: changes[change] };
}

/** What the open customers will bring, with its interval and what it rests on; sentences. */
export function forecastTexts(
  { forecast, list }: Pick<FunnelStudy, "forecast" | "list">,
  locale: Locale,
): readonly string[] {
  const { forecast: say } = words[locale];
  if (forecast === null) return [say.noAmounts];
  const names = funnelStageNames({ list }, locale);
  const few = forecast.fewClosed.map((stage) => names[stage] ?? "");
  return [
    expectedText(forecast, locale),
    ...(few.length > 0 && forecast.expected !== null ? [say.fewClosed(few)] : []),
    ...(forecast.withoutAmount > 0 ? [say.withoutAmount(forecast.withoutAmount)] : []),
  ];
}

/** Where the days of the deals come from. */
export function dealDaysText(from: DealDaySource, locale: Locale): string {
  return words[locale].dealDays[from];
}

/** What was left out of the figures, one sentence each. */
export function funnelLeftOutTexts(
  study: Pick<FunnelStudy, "blank" | "withoutEntry" | "period" | "measures" | "aside" | "byGrades" | "list">,
  locale: Locale,
): readonly string[] {
  const { blank, withoutEntry, period, measures, aside, byGrades, list } = study;
  const { leftOut } = words[locale];
  const names = funnelStageNames({ list }, locale);
  const besides = list.aside && stageLabel(list.aside, locale);
  return [
    ...(byGrades ? [leftOut.byGrades(names[0] ?? "", names[1] ?? "", names.at(-1) ?? "")] : []),
    ...(aside > 0 && besides !== null ? [leftOut.aside(aside, besides)] : []),
    ...(blank > 0 ? [leftOut.blank(blank)] : []),
    ...(period !== "all" && withoutEntry > 0 ? [leftOut.withoutEntry(withoutEntry)] : []),
    ...(measures && measures.withoutHeight > 0 ? [leftOut.withoutHeight(measures.withoutHeight)] : []),
    ...(period !== "all" ? [leftOut.lessTime] : []),
  ];
}

function expectedText(forecast: AmountForecast, locale: Locale): string {
  const { forecast: say } = words[locale];
  const open = amountText(forecast.openAmount);
  if (forecast.openAmount === 0) return say.nothingOpen;
  if (forecast.nobodyLost) return say.nobodyLost(open);
  if (forecast.expected === null || forecast.low === null || forecast.high === null) return say.noRate(open);
  const [low, high] = [amountText(forecast.low), amountText(forecast.high)];
  return say.expected(amountText(forecast.expected), open, low, high);
}

type Words = {
  readonly bottleneck: (step: string, figures: Bottleneck, before: string) => string;
  readonly noBottleneck: string;
  readonly before: Readonly<Record<FunnelPeriod, string>>;
  readonly periods: Readonly<Record<FunnelPeriod, string>>;
  readonly days: (now: string, before: string) => string;
  readonly definitions: Readonly<Record<FunnelDefinition, string>>;
  readonly definitionNames: Readonly<Record<FunnelDefinition, string>>;
  readonly measures: Readonly<
    Record<
      MeasureName,
      {
        readonly name: string;
        readonly definition: string;
        readonly changes: Readonly<Record<Change, string>>;
        readonly unit: (figure: string) => string;
      }
    >
  >;
  readonly forecast: {
    readonly noAmounts: string;
    readonly nothingOpen: string;
    readonly nobodyLost: (open: string) => string;
    readonly noRate: (open: string) => string;
    readonly expected: (expected: string, open: string, low: string, high: string) => string;
    readonly fewClosed: (stages: readonly string[]) => string;
    readonly withoutAmount: (count: number) => string;
  };
  readonly dealDays: Readonly<Record<DealDaySource, string>>;
  readonly leftOut: {
    readonly byGrades: (first: string, second: string, deal: string) => string;
    readonly aside: (count: number, stage: string) => string;
    readonly blank: (count: number) => string;
    readonly withoutEntry: (count: number) => string;
    readonly withoutHeight: (count: number) => string;
    readonly lessTime: string;
  };
};

const chinese = {
  people: (figure: string) => `${figure} 人`,
  days: (figure: string) => `${figure} 天`,
} as const;

const plain = (figure: string): string => figure;

const words: InEveryLocale<Words> = {
  "zh-CN": {
    bottleneck: (step, { from, wentOn, before }, period) =>
      `${step} 流失最多：${from} 人中 ${wentOn} 人继续（${percentText(wentOn / from)}）` +
      (before === null
        ? "。"
        : before.from === 0
          ? `；${period}没有人到达这一步。`
          : `；${period} ${before.from} 人中 ${before.wentOn} 人（${percentText(before.wentOn / before.from)}）。`),
    noBottleneck: "没有一步流失客户。",
    before: {
      all: "",
      thisMonth: "上月同期",
      lastMonth: "再上个月",
      last3Months: "此前 3 个月",
      last12Months: "此前 12 个月",
    },
    periods: {
      all: "全部客户",
      thisMonth: "本月至今",
      lastMonth: "上个月",
      last3Months: "近 3 个月",
      last12Months: "近 12 个月",
    },
    days: (now, before) => `${now}；对比 ${before}`,
    definitions: {
      inOrder:
        "按顺序：到了某一阶段，就算到过它前面的各阶段；战败客户算到战败前的阶段，不知道的只算第一阶段；已交付的级别或成交状态写明成交的也算成交。转化率 = 到达本阶段 ÷ 到达上一阶段。",
      any: "按记录：只算表里有记录的阶段（首次接触日、阶段列、试驾、成交日）。转化率 = 上一阶段的人里到达本阶段的 ÷ 到达上一阶段的。",
    },
    definitionNames: { inOrder: "按顺序", any: "按记录" },
    measures: {
      top: {
        name: "上口（新进客户）",
        definition: "期内首次接触的客户数",
        changes: { more: "变宽", fewer: "变窄", same: "不变", unknown: "—" },
        unit: chinese.people,
      },
      height: {
        name: "高度（成交用时）",
        definition: "期内成交的客户，从首次接触到成交天数的中位数",
        changes: { more: "变高", fewer: "变扁", same: "不变", unknown: "—" },
        unit: chinese.days,
      },
      mouth: {
        name: "下口（成交）",
        definition: "期内首次成交的客户数",
        changes: { more: "变宽", fewer: "变窄", same: "不变", unknown: "—" },
        unit: chinese.people,
      },
    },
    forecast: {
      noAmounts: "表里没有商机金额（合同金额、报价等）列，不做金额预测。",
      nothingOpen: "没有在谈客户的金额，不做金额预测。",
      nobodyLost: (open) => `在谈金额 ${open}。表里没有标明战败的客户，成交率算出来都是 100%，没有意义，所以不做预测。`,
      noRate: (open) => `在谈金额 ${open}。有的阶段还没有成交或战败过的客户，没有成交率，不做预测。`,
      expected: (expected, open, low, high) =>
        `在谈金额 ${open}，按各阶段以往成交率预计成交 ${expected}（95% 把握在 ${low} 与 ${high} 之间）。`,
      fewClosed: (stages) => `${stages.join("、")}：成交加战败不到 10 个，成交率还不可靠，请看区间。`,
      withoutAmount: (count) => `${count} 位在谈客户没有填金额，没有算进去。`,
    },
    dealDays: {
      orders: "成交日 = 订单表里的第一笔订单。",
      contactLog: "成交日 = 联系记录里第一次“已成交”。",
      ordersAndLog: "成交日 = 订单表第一笔订单或联系记录第一次“已成交”，取早的。",
      onlyOrder: "没有订单表：只买过一次的客户，成交日 = 最近消费日；买过多次的不知道第一次是哪天。",
      nothing: "工作簿里没有成交日（订单表、联系记录或最近消费日期），算不出高度和下口。",
    },
    leftOut: {
      byGrades: (first, second, deal) =>
        `表里没有销售阶段，按意向级别推算：未定级或没填级别的算“${first}”，在谈的级别（如 H、A、B、C）算“${second}”，已付订金和已交付的算“${deal}”。`,
      aside: (count, stage) => `另有 ${count} 位还在“${stage}”，是旁支，不算漏斗的第一步。`,
      blank: (count) => `${count} 位客户没有填阶段，没有算进漏斗。`,
      withoutEntry: (count) => `${count} 位客户没有首次接触日期，不属于任何期间。`,
      withoutHeight: (count) => `${count} 位成交客户没有首次接触日，或首次接触晚于成交，不算高度。`,
      lessTime: "按首次接触日归期：越近的客户走到后面阶段的时间越少，对比时请留意。",
    },
  },
  "zh-TW": {
    bottleneck: (step, { from, wentOn, before }, period) =>
      `${step} 流失最多：${from} 人中 ${wentOn} 人繼續（${percentText(wentOn / from)}）` +
      (before === null
        ? "。"
        : before.from === 0
          ? `；${period}沒有人到達這一步。`
          : `；${period} ${before.from} 人中 ${before.wentOn} 人（${percentText(before.wentOn / before.from)}）。`),
    noBottleneck: "沒有一步流失客戶。",
    before: {
      all: "",
      thisMonth: "上月同期",
      lastMonth: "再上個月",
      last3Months: "此前 3 個月",
      last12Months: "此前 12 個月",
    },
    periods: {
      all: "全部客戶",
      thisMonth: "本月至今",
      lastMonth: "上個月",
      last3Months: "近 3 個月",
      last12Months: "近 12 個月",
    },
    days: (now, before) => `${now}；對比 ${before}`,
    definitions: {
      inOrder:
        "依順序：到了某一階段，就算到過它前面的各階段；戰敗客戶算到戰敗前的階段，不知道的只算第一階段；已交付的級別或成交狀態寫明成交的也算成交。轉換率 = 到達本階段 ÷ 到達上一階段。",
      any: "依紀錄：只算表裡有紀錄的階段（首次接觸日、階段欄、試駕、成交日）。轉換率 = 上一階段的人裡到達本階段的 ÷ 到達上一階段的。",
    },
    definitionNames: { inOrder: "依順序", any: "依紀錄" },
    measures: {
      top: {
        name: "上口（新進客戶）",
        definition: "期內首次接觸的客戶數",
        changes: { more: "變寬", fewer: "變窄", same: "不變", unknown: "—" },
        unit: chinese.people,
      },
      height: {
        name: "高度（成交用時）",
        definition: "期內成交的客戶，從首次接觸到成交天數的中位數",
        changes: { more: "變高", fewer: "變扁", same: "不變", unknown: "—" },
        unit: chinese.days,
      },
      mouth: {
        name: "下口（成交）",
        definition: "期內首次成交的客戶數",
        changes: { more: "變寬", fewer: "變窄", same: "不變", unknown: "—" },
        unit: chinese.people,
      },
    },
    forecast: {
      noAmounts: "表裡沒有商機金額（合約金額、報價等）欄，不做金額預測。",
      nothingOpen: "沒有洽談中客戶的金額，不做金額預測。",
      nobodyLost: (open) =>
        `洽談中金額 ${open}。表裡沒有標明戰敗的客戶，成交率算出來都是 100%，沒有意義，所以不做預測。`,
      noRate: (open) => `洽談中金額 ${open}。有的階段還沒有成交或戰敗過的客戶，沒有成交率，不做預測。`,
      expected: (expected, open, low, high) =>
        `洽談中金額 ${open}，依各階段以往成交率預計成交 ${expected}（95% 把握在 ${low} 與 ${high} 之間）。`,
      fewClosed: (stages) => `${stages.join("、")}：成交加戰敗不到 10 個，成交率還不可靠，請看區間。`,
      withoutAmount: (count) => `${count} 位洽談中客戶沒有填金額，沒有算進去。`,
    },
    dealDays: {
      orders: "成交日 = 訂單表裡的第一筆訂單。",
      contactLog: "成交日 = 聯絡紀錄裡第一次「已成交」。",
      ordersAndLog: "成交日 = 訂單表第一筆訂單或聯絡紀錄第一次「已成交」，取早的。",
      onlyOrder: "沒有訂單表：只買過一次的客戶，成交日 = 最近消費日；買過多次的不知道第一次是哪天。",
      nothing: "活頁簿裡沒有成交日（訂單表、聯絡紀錄或最近消費日期），算不出高度和下口。",
    },
    leftOut: {
      byGrades: (first, second, deal) =>
        `表裡沒有銷售階段，依意向級別推算：未定級或沒填級別的算「${first}」，洽談中的級別（如 H、A、B、C）算「${second}」，已付訂金和已交付的算「${deal}」。`,
      aside: (count, stage) => `另有 ${count} 位還在「${stage}」，是旁支，不算漏斗的第一步。`,
      blank: (count) => `${count} 位客戶沒有填階段，沒有算進漏斗。`,
      withoutEntry: (count) => `${count} 位客戶沒有首次接觸日期，不屬於任何期間。`,
      withoutHeight: (count) => `${count} 位成交客戶沒有首次接觸日，或首次接觸晚於成交，不算高度。`,
      lessTime: "依首次接觸日歸期：越近的客戶走到後面階段的時間越少，對比時請留意。",
    },
  },
  "en-US": {
    bottleneck: (step, { from, wentOn, before }, period) =>
      `${step} loses most: ${wentOn} of ${from} go on (${percentText(wentOn / from)})` +
      (before === null
        ? "."
        : before.from === 0
          ? `; ${period} nobody came that far.`
          : `; ${period} ${before.wentOn} of ${before.from} (${percentText(before.wentOn / before.from)}).`),
    noBottleneck: "No step loses a customer.",
    before: {
      all: "",
      thisMonth: "the same days of last month",
      lastMonth: "the month before",
      last3Months: "the 3 months before",
      last12Months: "the 12 months before",
    },
    periods: {
      all: "All customers",
      thisMonth: "This month so far",
      lastMonth: "Last month",
      last3Months: "Last 3 months",
      last12Months: "Last 12 months",
    },
    days: (now, before) => `${now}, against ${before}`,
    definitions: {
      inOrder:
        "In order: a customer at a stage has reached the ones before it; a lost one counts to the stage reached, or only to the first where that is not known; a delivered grade and a deal status count as a deal too. Step rate = reached this stage ÷ reached the stage before.",
      any: "As recorded: only stages that the sheet records count (first contact, stage column, test drive, day of the deal). Step rate = those of the stage before who reached this one ÷ reached the stage before.",
    },
    definitionNames: { inOrder: "In order", any: "As recorded" },
    measures: {
      top: {
        name: "Top (new customers)",
        definition: "Customers first contacted in the period",
        changes: { more: "widened", fewer: "narrowed", same: "unchanged", unknown: "—" },
        unit: plain,
      },
      height: {
        name: "Height (time to a deal)",
        definition: "Median days from first contact to deal, of the deals closed in the period",
        changes: { more: "taller", fewer: "flattened", same: "unchanged", unknown: "—" },
        unit: (figure) => `${figure} days`,
      },
      mouth: {
        name: "Mouth (deals)",
        definition: "Customers with their first deal in the period",
        changes: { more: "wider", fewer: "narrower", same: "unchanged", unknown: "—" },
        unit: plain,
      },
    },
    forecast: {
      noAmounts: "The sheet has no amount at stake (deal value, contract amount), so no amount is forecast.",
      nothingOpen: "No open customer has an amount, so no amount is forecast.",
      nobodyLost: (open) =>
        `${open} is open. Nobody is marked as lost, so every win rate would be 100% and say nothing: no forecast.`,
      noRate: (open) =>
        `${open} is open. On some stage nobody has been won or lost yet, so there is no win rate and no forecast.`,
      expected: (expected, open, low, high) =>
        `${open} is open; by the win rates of each stage so far, ${expected} will close (95% sure: between ${low} and ${high}).`,
      fewClosed: (stages) =>
        `${stages.join(", ")}: fewer than 10 won or lost, so the win rate is not reliable yet: look at the range.`,
      withoutAmount: (count) => `${count} open ${count === 1 ? "customer has" : "customers have"} no amount.`,
    },
    dealDays: {
      orders: "Day of the deal = the first order on the sheet of orders.",
      contactLog: "Day of the deal = the first “Won” in the contact log.",
      ordersAndLog: "Day of the deal = the first order or the first “Won” in the contact log, whichever is earlier.",
      onlyOrder:
        "Without a sheet of orders: the last order of those who ordered once; the first of several is not known.",
      nothing:
        "The workbook does not tell when deals were made (orders, contact log or last purchase): no height and no mouth.",
    },
    leftOut: {
      byGrades: (first, second, deal) =>
        `The sheet has no stages, so the intent grades tell the way: not graded counts as “${first}”, an open grade (H, A, B, C) as “${second}”, deposit taken and delivered as “${deal}”.`,
      aside: (count, stage) => `${count} more at “${stage}”: beside the funnel, not its first step.`,
      blank: (count) =>
        `${count} ${count === 1 ? "customer has no stage and is" : "customers have no stage and are"} not in the funnel.`,
      withoutEntry: (count) =>
        `${count} ${count === 1 ? "customer has" : "customers have"} no first contact date and so no period.`,
      withoutHeight: (count) =>
        `${count} ${count === 1 ? "deal has" : "deals have"} no first contact, or one after the deal: no height.`,
      lessTime:
        "Customers belong to the period of their first contact: recent ones have had less time to reach the later stages.",
    },
  },
};
