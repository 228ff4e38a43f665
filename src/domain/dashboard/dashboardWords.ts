import { isoText, type Day } from "../calendar/day";
import type { InEveryLocale, Locale } from "../locale";
import type { Rules } from "../rules/rules";
import type { TradeWords } from "../trades/trade";

/** The words of the dashboard sheet: headings, headers and what each number means. */
export type DashboardWords = {
  /** The name of the sheet. */
  readonly sheet: string;
  readonly title: (day: string) => string;
  readonly from: (sheet: string, customers: number, day: string) => string;
  readonly refresh: string;
  /** Before the titles of blocks that were left as they were. */
  readonly notRenewed: { readonly before: string; readonly separator: string };
  /** In place of the figures of a block that the workbook does not tell any more. */
  readonly noLongerKnown: string;
  readonly summary: {
    readonly heading: string;
    readonly header: readonly [string, string, string, string];
    /** A definition with the figures that it was filled with. */
    readonly madeOf: (definition: string, figures: string) => string;
  };
  readonly funnel: {
    readonly heading: string;
    readonly header: readonly [string, string, string, string, string, string];
    readonly chart: string;
    readonly unknown: (count: number, texts: string) => string;
  };
  readonly sources: {
    readonly heading: string;
    readonly note: string;
    readonly header: readonly [string, string, string, string, string];
    readonly unnamed: string;
    readonly others: (count: number) => string;
  };
  readonly measures: { readonly heading: string; readonly header: readonly [string, string, string, string, string] };
  readonly tiers: {
    readonly heading: string;
    readonly note: (rfm: Rules["rfm"]) => string;
    /** Of how many of the customers anything can be said. */
    readonly restsOn: (graded: number, customers: number) => string;
    readonly header: readonly [string, string, string, string, string];
  };
  readonly segments: {
    readonly heading: string;
    readonly note: string;
    readonly header: readonly [string, string, string];
  };
  readonly workload: {
    readonly heading: string;
    readonly note: string;
    readonly header: readonly [string, string, string, string, string, string];
    readonly unassigned: string;
    readonly others: (count: number) => string;
    readonly total: string;
  };
  readonly states: {
    readonly heading: string;
    readonly note: (from: Rules["churn"]["statesFromGaps"], trade: TradeWords) => string;
    /** What a cycle of treatments means for the state. */
    readonly treatments: (trade: TradeWords) => string;
    readonly header: readonly [string, string, string];
    readonly withoutOrder: (trade: TradeWords) => string;
  };
  readonly cohorts: {
    readonly heading: string;
    readonly note: string;
    readonly month: string;
    readonly customers: string;
    readonly later: (months: number) => string;
  };
  readonly reasons: {
    readonly heading: string;
    readonly note: string;
    readonly header: readonly [string, string, string, string];
    readonly unknown: string;
  };
  readonly kpis: {
    readonly heading: string;
    readonly header: readonly [string, string, string, string, string];
    readonly unknown: string;
  };
  /** That visits stand for orders. */
  readonly byVisits: (visit: string) => string;
  readonly customers: string;
  /** Between what a rate was made of and that these are few. */
  readonly few: string;
};

export function dashboardWords(locale: Locale): DashboardWords {
  return words[locale];
}

/** The month of a day as "2026-11". */
export function monthText(day: Day): string {
  return isoText(day).slice(0, 7);
}

const words: InEveryLocale<DashboardWords> = {
  "zh-CN": {
    sheet: "客户看板",
    title: (day) => `客户看板 · ${day}`,
    from: (sheet, customers, day) => `依据工作表“${sheet}”的 ${customers} 位客户，计算日 ${day}。数字是当时写入的值。`,
    refresh:
      "在窗格“更多 → 销售漏斗”里刷新：只更新本表由 Callsheet 写的区块和图，您自己加的内容不动；改动过的区块不再更新。",
    notRenewed: { before: "注意，下面这些区块这次没有更新，还是以前的数字：", separator: "、" },
    noLongerKnown: "这次在工作簿里找不到这一块的数据（例如没有订单表，或没有这一列），上次的数字已清空。",
    summary: {
      heading: "要点",
      header: ["指标", "数值", "口径", "依据"],
      madeOf: (definition, figures) => `${definition}：${figures}`,
    },
    funnel: {
      heading: "销售漏斗",
      header: ["阶段", "到达人数", "转化率", "总转化率", "流失人数", "（图表用）"],
      chart: "销售漏斗：到达各阶段的人数",
      unknown: (count, texts) => `${count} 位客户的阶段不在列表里，没有算进去：${texts}`,
    },
    sources: {
      heading: "各来源的成交",
      note: "成交率 = 成交客户 ÷ 该来源的客户；人数少时看 95% 区间的低值。各行相加等于合计。",
      header: ["来源", "客户", "成交", "成交率", "区间低值"],
      unnamed: "未填来源",
      others: (count) => `其他 ${count} 个来源`,
    },
    measures: { heading: "漏斗三项指标", header: ["指标", "本期", "上期", "变化", "口径"] },
    tiers: {
      heading: "客户等级",
      restsOn: (graded, customers) => `${customers} 位客户中 ${graded} 位能评级。`,
      note: ({ weights, tierFrom: { P, G, S } }) =>
        `RFM 分值 = ${scoreText(weights)}；P ${P} 分起，G ${G} 分起，S ${S} 分起，以下为 B（规则表可改）。金额为评价期内净额。`,
      header: ["等级", "客户", "占比", "金额", "金额占比"],
    },
    segments: {
      heading: "客户分群",
      note: "按 R、F（或 R、F、M）得分归入的人群，见“客户分级”。",
      header: ["分群", "客户", "金额"],
    },
    workload: {
      heading: "各业务员的跟进量",
      note: "按联系安排归类，与拨打清单、今日进度是同一批人；放凉的另列，不算逾期。每人各列相加 = 要联系的客户。",
      header: ["业务员", "逾期", "今天", "7 天内", "以后", "放凉"],
      unassigned: "未分配",
      others: (count) => `其他 ${count} 人`,
      total: "合计",
    },
    states: {
      heading: "流失状态",
      note: ({ watch, atRisk, lost }, { purchase }) =>
        `距上次${purchase}的天数 ÷ 客户自己的平均间隔：不到 ${watch} 活跃，${watch}–${atRisk} 预警，${atRisk}–${lost} 沉睡，${lost} 以上流失；${purchase}的日子不到 3 天的按行业标准，没有标准则暂时无法判断。`,
      treatments: ({ cycle }) => `过了${cycle}、但按行业标准还没到的，按行业标准。`,
      header: ["状态", "客户", "占比"],
      withoutOrder: ({ purchase }) => `没有${purchase}记录`,
    },
    cohorts: {
      heading: "按首单月份的留存",
      note: "某月首次下单的客户中，之后第 n 个自然月又下单的占比；计算日所在的月还没过完。新客户少的月份，差一两个人比率就差很多。",
      month: "首单月份",
      customers: "新客户",
      later: (months) => `+${months} 月`,
    },
    reasons: {
      heading: "流失原因",
      note: "战败、失控或已标注原因的客户。“标注”是人选定的，“备注”是从备注用词推测的。",
      header: ["原因", "标注", "备注", "合计"],
      unknown: "没有写原因",
    },
    kpis: {
      heading: "销售指标",
      header: ["指标", "比率", "分子", "分母", "口径"],
      unknown: "客户表里没有记这些数",
    },
    byVisits: (visit) => `按${visit}计：没有订单，用上次${visit}和${visit}次数代替。`,
    customers: "客户",
    few: "，",
  },
  "zh-TW": {
    sheet: "客戶儀表板",
    title: (day) => `客戶儀表板 · ${day}`,
    from: (sheet, customers, day) =>
      `依據工作表「${sheet}」的 ${customers} 位客戶，計算日 ${day}。數字是當時寫入的值。`,
    refresh:
      "在窗格「更多 → 銷售漏斗」裡重新整理：只更新本表由 Callsheet 寫的區塊和圖，您自己加的內容不動；改動過的區塊不再更新。",
    notRenewed: { before: "注意，下面這些區塊這次沒有更新，還是以前的數字：", separator: "、" },
    noLongerKnown: "這次在活頁簿裡找不到這一塊的資料（例如沒有訂單表，或沒有這一欄），上次的數字已清空。",
    summary: {
      heading: "要點",
      header: ["指標", "數值", "定義", "依據"],
      madeOf: (definition, figures) => `${definition}：${figures}`,
    },
    funnel: {
      heading: "銷售漏斗",
      header: ["階段", "到達人數", "轉換率", "總轉換率", "流失人數", "（圖表用）"],
      chart: "銷售漏斗：到達各階段的人數",
      unknown: (count, texts) => `${count} 位客戶的階段不在清單裡，沒有算進去：${texts}`,
    },
    sources: {
      heading: "各來源的成交",
      note: "成交率 = 成交客戶 ÷ 該來源的客戶；人數少時看 95% 區間的低值。各列相加等於合計。",
      header: ["來源", "客戶", "成交", "成交率", "區間低值"],
      unnamed: "未填來源",
      others: (count) => `其他 ${count} 個來源`,
    },
    measures: { heading: "漏斗三項指標", header: ["指標", "本期", "上期", "變化", "定義"] },
    tiers: {
      heading: "客戶等級",
      restsOn: (graded, customers) => `${customers} 位客戶中 ${graded} 位能評級。`,
      note: ({ weights, tierFrom: { P, G, S } }) =>
        `RFM 分數 = ${scoreText(weights)}；P ${P} 分起，G ${G} 分起，S ${S} 分起，以下為 B（規則表可改）。金額為評價期內淨額。`,
      header: ["等級", "客戶", "占比", "金額", "金額占比"],
    },
    segments: {
      heading: "客戶分群",
      note: "依 R、F（或 R、F、M）得分歸入的人群，見「客戶分級」。",
      header: ["分群", "客戶", "金額"],
    },
    workload: {
      heading: "各業務員的追蹤量",
      note: "依聯絡安排歸類，與撥打清單、今日進度是同一批人；放涼的另列，不算逾期。每人各欄相加 = 要聯絡的客戶。",
      header: ["業務員", "逾期", "今天", "7 天內", "以後", "放涼"],
      unassigned: "未分派",
      others: (count) => `其他 ${count} 人`,
      total: "合計",
    },
    states: {
      heading: "流失狀態",
      note: ({ watch, atRisk, lost }, { purchase }) =>
        `距上次${purchase}的天數 ÷ 客戶自己的平均間隔：不到 ${watch} 活躍，${watch}–${atRisk} 預警，${atRisk}–${lost} 沉睡，${lost} 以上流失；${purchase}的日子不到 3 天的依行業標準，沒有標準則暫時無法判斷。`,
      treatments: ({ cycle }) => `過了${cycle}、但依行業標準還沒到的，依行業標準。`,
      header: ["狀態", "客戶", "占比"],
      withoutOrder: ({ purchase }) => `沒有${purchase}紀錄`,
    },
    cohorts: {
      heading: "依首購月份的留存",
      note: "某月首次下單的客戶中，之後第 n 個日曆月又下單的占比；計算日所在的月還沒過完。新客戶少的月份，差一兩個人比率就差很多。",
      month: "首購月份",
      customers: "新客戶",
      later: (months) => `+${months} 月`,
    },
    reasons: {
      heading: "流失原因",
      note: "戰敗、失聯或已標註原因的客戶。「標註」是人選定的，「備註」是從備註用詞推測的。",
      header: ["原因", "標註", "備註", "合計"],
      unknown: "沒有寫原因",
    },
    kpis: {
      heading: "銷售指標",
      header: ["指標", "比率", "分子", "分母", "定義"],
      unknown: "客戶表裡沒有記這些數字",
    },
    byVisits: (visit) => `依${visit}計：沒有訂單，用上次${visit}和${visit}次數代替。`,
    customers: "客戶",
    few: "，",
  },
  "en-US": {
    sheet: "Customer dashboard",
    title: (day) => `Customer dashboard · ${day}`,
    from: (sheet, customers, day) =>
      `From the ${customers} customers on the sheet “${sheet}”, as of ${day}. The numbers are values of that day.`,
    refresh:
      "Refresh it in the pane, More → Funnel: only the blocks and charts of Callsheet are updated; what you add stays, and a block that you changed is left as it is.",
    notRenewed: { before: "Note: these blocks could not be refreshed and still show older numbers: ", separator: ", " },
    noLongerKnown:
      "The workbook does not tell this any more (no sheet of orders, say, or no such column); the former numbers were cleared.",
    summary: {
      heading: "At a glance",
      header: ["Measure", "Value", "Definition", "Rests on"],
      madeOf: (definition, figures) => `${definition}: ${figures}`,
    },
    funnel: {
      heading: "Sales funnel",
      header: ["Stage", "Reached", "Step rate", "Overall", "Lost", "(chart)"],
      chart: "Sales funnel: customers who reached each stage",
      unknown: (count, texts) =>
        `${count} ${count === 1 ? "customer has a stage" : "customers have stages"} not in the list and not counted: ${texts}`,
    },
    sources: {
      heading: "Deals by source",
      note: "Rate = customers with a deal ÷ customers of the source; with few customers look at the low end of its 95% range. The rows add up to the whole.",
      header: ["Source", "Customers", "Deals", "Rate", "Low end"],
      unnamed: "No source",
      others: (count) => `${count} other sources`,
    },
    measures: {
      heading: "Three measures of the funnel",
      header: ["Measure", "Period", "Before", "Change", "Definition"],
    },
    tiers: {
      heading: "Tiers",
      restsOn: (graded, customers) => `${graded} of ${customers} customers can be graded. `,
      note: ({ weights, tierFrom: { P, G, S } }) =>
        `RFM score = ${scoreText(weights)}; P from ${P}, G from ${G}, S from ${S}, else B (the rules sheet can change them). Amounts are net, of the rating period.`,
      header: ["Tier", "Customers", "Share", "Amount", "Of amount"],
    },
    segments: {
      heading: "Segments",
      note: "Groups by the scores for R and F (or R, F and M), as on the grading screen.",
      header: ["Segment", "Customers", "Amount"],
    },
    workload: {
      heading: "Follow-ups by owner",
      note: "By the contact plan, the same people as on the call list and in today's progress; cold ones are counted apart and are not overdue. A row adds up to the customers to be contacted.",
      header: ["Owner", "Overdue", "Today", "In 7 days", "Later", "Cold"],
      unassigned: "No owner",
      others: (count) => `${count} others`,
      total: "Total",
    },
    states: {
      heading: "Churn states",
      note: ({ watch, atRisk, lost }, { purchase }) =>
        `Days since the last ${purchase} ÷ the customer's own mean gap: below ${watch} active, ${watch}–${atRisk} watch, ${atRisk}–${lost} at risk, from ${lost} lost; with fewer than three such days by the trade, else too early. `,
      treatments: ({ cycle }) =>
        `Whoever is past the ${cycle}, but not yet past the limits of the trade, goes by the trade.`,
      header: ["State", "Customers", "Share"],
      withoutOrder: ({ purchase }) => `No ${purchase}`,
    },
    cohorts: {
      heading: "Retention by month of the first order",
      note: "Of the customers with their first order in a month, the share with an order in the n-th calendar month after it; the month of the as-of day is not over yet. With few new customers one or two of them move the rate a lot.",
      month: "First order",
      customers: "New",
      later: (months) => `+${months} mo.`,
    },
    reasons: {
      heading: "Why customers were lost",
      note: "Customers lost, out of reach, or with a reason chosen. “Chosen” is a person's word, “Remark” is read from the words of the remark.",
      header: ["Reason", "Chosen", "Remark", "Total"],
      unknown: "No reason given",
    },
    kpis: {
      heading: "Sales rates",
      header: ["Rate", "Share", "Numerator", "Denominator", "Definition"],
      unknown: "the customer sheet does not keep these counts",
    },
    byVisits: (visit) => `Counted by ${visit}s: without orders, last ${visit} and number of ${visit}s stand for them. `,
    customers: "Customers",
    few: ", ",
  },
};

/** "R + 3F + 4M" */
function scoreText({ r, f, m }: Rules["rfm"]["weights"]): string {
  const parts = [
    [r, "R"],
    [f, "F"],
    [m, "M"],
  ] as const;
  return parts
    .flatMap(([weight, name]) => (weight === 0 ? [] : [weight === 1 ? name : `${weight}${name}`]))
    .join(" + ");
}
