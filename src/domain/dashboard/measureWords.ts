import type { CellFormat } from "../sheet/edits";
import type { InEveryLocale, Locale } from "../locale";
import type { Rules } from "../rules/rules";
import { tradeIn } from "../rules/rulesOfTrade";
import type { Measure, TradeWords } from "../trades/trade";
import { endingWithin, fewSessions, purchasesOfARegular, type MeasureLack } from "./measureFigures";

/** A measure by its name and definition, in the words of the trade. */
export function measureTexts(
  measure: Measure,
  rules: Pick<Rules, "trade" | "followUp">,
  locale: Locale,
): { readonly name: string; readonly definition: string } {
  const [name, definition] = wordsIn[locale].measures(tradeIn(rules).words[locale], endingWithin(rules))[measure];
  return { name, definition };
}

/** Why there is no number: what the workbook does not tell. */
export function measureLackText(lack: MeasureLack, rules: Pick<Rules, "trade">, locale: Locale): string {
  return wordsIn[locale].lacks(tradeIn(rules).words[locale])[lack];
}

/** "依据 38/40 位" */
export function restsOnText(known: number, customers: number, locale: Locale): string {
  return wordsIn[locale].restsOn(known, customers);
}

export const measureFormats: Readonly<Record<Measure, CellFormat>> = {
  customers: "integer",
  deals: "integer",
  dealRate: "percent",
  expected: "wholeMoney",
  overdue: "integer",
  today: "integer",
  active: "percent",
  lost: "percent",
  regulars: "percent",
  repeat: "percent",
  perPurchase: "wholeMoney",
  topFifth: "percent",
  referred: "percent",
  ending: "integer",
  ended: "integer",
  sessionsEnding: "integer",
};

type Words = {
  readonly measures: (trade: TradeWords, ending: number) => Readonly<Record<Measure, readonly [string, string]>>;
  readonly lacks: (trade: TradeWords) => Readonly<Record<MeasureLack, string>>;
  readonly restsOn: (known: number, customers: number) => string;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    measures: ({ purchase, agreement, amount }, ending) => ({
      customers: ["客户", "表里的客户行数"],
      deals: ["成交客户", "到达漏斗最后阶段的客户"],
      dealRate: ["客户成交率", "成交客户 ÷ 到达第一阶段的客户"],
      expected: ["预计成交金额", "在谈金额 × 各阶段以往成交率，合计"],
      overdue: ["逾期未跟进", "下次跟进日早于计算日；不含勿扰和已了结的客户"],
      today: ["今天要跟进", "下次跟进日就是计算日"],
      active: ["活跃客户占比", `按上次${purchase}算活跃的 ÷ 看得出状态的客户`],
      lost: ["流失客户占比", `按上次${purchase}算流失的 ÷ 看得出状态的客户`],
      regulars: ["固定客户占比", `${purchase} ${purchasesOfARegular} 次或以上的 ÷ 知道${purchase}次数的客户`],
      repeat: ["复购率", `近 12 个月${purchase}的客户中，在 2 个或以上日子${purchase}过的`],
      perPurchase: [`每次${purchase}${amount}`, `${amount}合计 ÷ ${purchase}次数合计`],
      topFifth: ["前 20% 客户的金额占比", "金额最高的 20% 客户（人数向上取整）占全部金额"],
      referred: ["转介绍客户占比", "有介绍人，或来源写明转介绍的 ÷ 写了来源的客户"],
      ending: [`${agreement}快到期`, `${agreement}在 ${ending} 天内到期的客户`],
      ended: [`${agreement}已到期`, `${agreement}到期日早于计算日的客户`],
      sessionsEnding: ["次数快用完", `剩余次数不超过 ${fewSessions} 次的客户`],
    }),
    lacks: ({ purchase, agreement, amount }) => ({
      stages: "表里没有销售阶段，也没有意向级别",
      amountsAtStake: "表里没有在谈金额",
      winRates: "成交和战败的客户还不够，算不出成交率",
      nextContacts: "表里没有下次跟进日期",
      lastPurchases: `表里没有上次${purchase}的日期，或还看不出状态`,
      purchaseCounts: `表里没有${purchase}次数`,
      orders: "工作簿里没有逐笔的订单表",
      amounts: `表里没有${amount}金额`,
      sources: "表里没有客户来源或介绍人",
      endDates: `表里没有${agreement}到期日`,
      sessions: "表里没有剩余次数",
    }),
    restsOn: (known, customers) => `${known}/${customers} 位`,
  },
  "zh-TW": {
    measures: ({ purchase, agreement, amount }, ending) => ({
      customers: ["客戶", "表裡的客戶列數"],
      deals: ["成交客戶", "到達漏斗最後階段的客戶"],
      dealRate: ["客戶成交率", "成交客戶 ÷ 到達第一階段的客戶"],
      expected: ["預計成交金額", "洽談中金額 × 各階段以往成交率，合計"],
      overdue: ["逾期未追蹤", "下次追蹤日早於計算日；不含勿擾和已結案的客戶"],
      today: ["今天要追蹤", "下次追蹤日就是計算日"],
      active: ["活躍客戶占比", `依上次${purchase}算活躍的 ÷ 看得出狀態的客戶`],
      lost: ["流失客戶占比", `依上次${purchase}算流失的 ÷ 看得出狀態的客戶`],
      regulars: ["固定客戶占比", `${purchase} ${purchasesOfARegular} 次或以上的 ÷ 知道${purchase}次數的客戶`],
      repeat: ["回購率", `近 12 個月${purchase}的客戶中，在 2 個或以上日子${purchase}過的`],
      perPurchase: [`每次${purchase}${amount}`, `${amount}合計 ÷ ${purchase}次數合計`],
      topFifth: ["前 20% 客戶的金額占比", "金額最高的 20% 客戶（人數無條件進位）占全部金額"],
      referred: ["轉介紹客戶占比", "有介紹人，或來源寫明轉介紹的 ÷ 寫了來源的客戶"],
      ending: [`${agreement}快到期`, `${agreement}在 ${ending} 天內到期的客戶`],
      ended: [`${agreement}已到期`, `${agreement}到期日早於計算日的客戶`],
      sessionsEnding: ["次數快用完", `剩餘次數不超過 ${fewSessions} 次的客戶`],
    }),
    lacks: ({ purchase, agreement, amount }) => ({
      stages: "表裡沒有銷售階段，也沒有意向級別",
      amountsAtStake: "表裡沒有洽談中金額",
      winRates: "成交和戰敗的客戶還不夠，算不出成交率",
      nextContacts: "表裡沒有下次追蹤日期",
      lastPurchases: `表裡沒有上次${purchase}的日期，或還看不出狀態`,
      purchaseCounts: `表裡沒有${purchase}次數`,
      orders: "活頁簿裡沒有逐筆的訂單表",
      amounts: `表裡沒有${amount}金額`,
      sources: "表裡沒有客戶來源或介紹人",
      endDates: `表裡沒有${agreement}到期日`,
      sessions: "表裡沒有剩餘次數",
    }),
    restsOn: (known, customers) => `${known}/${customers} 位`,
  },
  "en-US": {
    measures: ({ purchase, agreement, amount }, ending) => ({
      customers: ["Customers", "Customer rows on the sheet"],
      deals: ["Customers with a deal", "Customers who reached the last stage of the funnel"],
      dealRate: ["Share with a deal", "Customers with a deal ÷ customers who reached the first stage"],
      expected: ["Expected amount", "Open amount × win rate of its stage so far, summed up"],
      overdue: ["Follow-ups overdue", "Next contact before the as-of day; may be contacted, not closed"],
      today: ["Follow-ups due today", "Next contact on the as-of day"],
      active: ["Active customers", `Active by the last ${purchase} ÷ customers whose state can be told`],
      lost: ["Lost customers", `Lost by the last ${purchase} ÷ customers whose state can be told`],
      regulars: ["Regulars", `${purchasesOfARegular} or more times (${purchase}) ÷ customers with a known count`],
      repeat: ["Repeat rate", "Of those who ordered in the last 12 months, those with orders on two days or more"],
      perPurchase: [`Amount per ${purchase}`, `Sum of the ${amount} ÷ number of times (${purchase})`],
      topFifth: [
        "Amount from the top 20%",
        "The 20% of customers with the highest amounts (rounded up), of the whole amount",
      ],
      referred: ["Referred customers", "With a referrer or a source that says so ÷ customers with a source"],
      ending: [`Ending soon (${agreement})`, `Customers whose ${agreement} ends within ${ending} days`],
      ended: [`Ended (${agreement})`, `Customers whose ${agreement} ended before the as-of day`],
      sessionsEnding: ["Few sessions left", `Customers with at most ${fewSessions} sessions left`],
    }),
    lacks: ({ purchase, agreement, amount }) => ({
      stages: "The sheet has neither stages nor intent grades",
      amountsAtStake: "The sheet has no amounts at stake",
      winRates: "Too few are won or lost for a win rate",
      nextContacts: "The sheet has no next contact",
      lastPurchases: `The sheet has no day of the last ${purchase}, or it is too early to tell`,
      purchaseCounts: `The sheet has no count (${purchase})`,
      orders: "The workbook has no sheet of orders",
      amounts: `The sheet has no ${amount}`,
      sources: "The sheet has neither source nor referrer",
      endDates: `The sheet has no end date (${agreement})`,
      sessions: "The sheet has no sessions left",
    }),
    restsOn: (known, customers) => `${known} of ${customers}`,
  },
};
