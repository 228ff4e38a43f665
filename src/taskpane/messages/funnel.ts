import type { InEveryLocale } from "../../domain/locale";

export type FunnelMessages = {
  readonly heading: string;
  readonly what: string;
  readonly study: string;
  readonly studyAgain: string;
  readonly period: string;
  readonly splitBy: string;
  readonly definition: string;
  readonly splits: { readonly source: string; readonly owner: string };
  readonly unnamed: { readonly source: string; readonly owner: string };
  readonly inFunnel: (customers: number, deals: number, rate: string) => string;
  readonly nobody: string;
  readonly noStages: string;
  readonly stages: string;
  readonly stage: string;
  readonly reached: string;
  readonly stepRate: string;
  readonly overall: string;
  readonly dropOff: string;
  readonly bottleneck: string;
  /** Beside the bar of a stage: "60, 75% of the stage before". */
  readonly reachedText: (reached: number, stepRate: string | null) => string;
  readonly chartNotLoaded: string;
  readonly unknown: (count: number) => string;
  readonly unknownWhat: string;
  readonly unknownStage: (text: string) => string;
  readonly measures: string;
  readonly measure: string;
  readonly now: string;
  readonly before: string;
  readonly change: string;
  readonly splitWhat: string;
  readonly interval: (low: string, high: string) => string;
  readonly forecast: string;
  readonly notes: string;
};

export const funnelMessages: InEveryLocale<FunnelMessages> = {
  "zh-CN": {
    heading: "销售漏斗",
    what: "客户走到哪一步、在哪一步流失最多、和上一期比怎么样。只看不写。",
    study: "查看漏斗",
    studyAgain: "重新读取",
    period: "期间",
    splitBy: "拆分",
    definition: "口径",
    splits: { source: "按来源", owner: "按业务员" },
    unnamed: { source: "未填来源", owner: "未分配" },
    inFunnel: (customers, deals, rate) => `${customers} 位客户，成交 ${deals}（${rate}）`,
    nobody: "这个期间没有客户",
    noStages: "这张表没有销售阶段列（也没有试驾或成交状态），看不出漏斗。请在“读到的内容”里指定哪一列是销售阶段。",
    stages: "各阶段",
    stage: "阶段",
    reached: "到达",
    stepRate: "转化率",
    overall: "总转化",
    dropOff: "流失",
    bottleneck: "瓶颈",
    reachedText: (reached, stepRate) =>
      stepRate === null ? `${reached} 人` : `${reached} 人 · 上一阶段的 ${stepRate}`,
    chartNotLoaded: "图没能加载，请看下面的表。",
    unknown: (count) => `${count} 个阶段不在列表里`,
    unknownWhat: "这些客户没有算进漏斗。请改单元格，或在规则表的漏斗阶段里加上这个写法。",
    unknownStage: (text) => `“${text}”不在阶段列表里`,
    measures: "漏斗三项指标",
    measure: "指标",
    now: "本期",
    before: "上期",
    change: "变化",
    splitWhat: "各行相加等于合计。不到 30 人的，成交率后面是 95% 区间。",
    interval: (low, high) => `${low}–${high}`,
    forecast: "金额预测",
    notes: "说明",
  },
  "zh-TW": {
    heading: "銷售漏斗",
    what: "客戶走到哪一步、在哪一步流失最多、和上一期比怎麼樣。只看不寫。",
    study: "查看漏斗",
    studyAgain: "重新讀取",
    period: "期間",
    splitBy: "拆分",
    definition: "口徑",
    splits: { source: "依來源", owner: "依業務員" },
    unnamed: { source: "未填來源", owner: "未分派" },
    inFunnel: (customers, deals, rate) => `${customers} 位客戶，成交 ${deals}（${rate}）`,
    nobody: "這個期間沒有客戶",
    noStages: "這張表沒有銷售階段欄（也沒有試駕或成交狀態），看不出漏斗。請在「讀到的內容」裡指定哪一欄是銷售階段。",
    stages: "各階段",
    stage: "階段",
    reached: "到達",
    stepRate: "轉換率",
    overall: "總轉換",
    dropOff: "流失",
    bottleneck: "瓶頸",
    reachedText: (reached, stepRate) =>
      stepRate === null ? `${reached} 人` : `${reached} 人 · 上一階段的 ${stepRate}`,
    chartNotLoaded: "圖沒能載入，請看下面的表。",
    unknown: (count) => `${count} 個階段不在清單裡`,
    unknownWhat: "這些客戶沒有算進漏斗。請改儲存格，或在規則表的漏斗階段裡加上這個寫法。",
    unknownStage: (text) => `「${text}」不在階段清單裡`,
    measures: "漏斗三項指標",
    measure: "指標",
    now: "本期",
    before: "上期",
    change: "變化",
    splitWhat: "各列相加等於合計。不到 30 人的，成交率後面是 95% 區間。",
    interval: (low, high) => `${low}–${high}`,
    forecast: "金額預測",
    notes: "說明",
  },
  "en-US": {
    heading: "Sales funnel",
    what: "How far customers come, which step loses most, and how that compares with the period before. Writes nothing.",
    study: "Show the funnel",
    studyAgain: "Read again",
    period: "Period",
    splitBy: "Split",
    definition: "Definition",
    splits: { source: "By source", owner: "By owner" },
    unnamed: { source: "No source", owner: "Unassigned" },
    inFunnel: (customers, deals, rate) => `${customers} customers, ${deals} deals (${rate})`,
    nobody: "No customers in this period",
    noStages:
      "This sheet has no stage column (nor test drives or a deal status), so there is no funnel to see. Say on “What I found” which column holds the stage.",
    stages: "Stages",
    stage: "Stage",
    reached: "Reached",
    stepRate: "Step rate",
    overall: "Overall",
    dropOff: "Lost",
    bottleneck: "bottleneck",
    reachedText: (reached, stepRate) =>
      stepRate === null ? String(reached) : `${reached} · ${stepRate} of the stage before`,
    chartNotLoaded: "The chart could not be loaded; the table below says the same.",
    unknown: (count) => `${count} ${count === 1 ? "stage is" : "stages are"} not in the list`,
    unknownWhat:
      "These customers are not in the funnel. Change the cell, or add the spelling to the funnel stages on the rules sheet.",
    unknownStage: (text) => `“${text}” is not in the list of stages`,
    measures: "Three measures of the funnel",
    measure: "Measure",
    now: "Period",
    before: "Before",
    change: "Change",
    splitWhat: "The rows add up to the whole. Below 30 customers the rate is followed by its 95% range.",
    interval: (low, high) => `${low}–${high}`,
    forecast: "Forecast",
    notes: "Notes",
  },
};
