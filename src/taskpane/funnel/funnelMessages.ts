import type { FunnelList } from "../../domain/funnel/funnelList";
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
  readonly unknownWhat: Readonly<Record<FunnelList["kind"], string>>;
  readonly unknownStage: (text: string) => string;
  readonly stageTexts: {
    readonly heading: string;
    readonly what: string;
    readonly text: (text: string, count: number) => string;
    readonly none: string;
    readonly chooseFirst: string;
    readonly more: (count: number) => string;
    readonly prepare: string;
    readonly apply: string;
    readonly willWriteSheet: (sheet: string) => string;
    readonly willAdd: (sheet: string) => string;
    readonly hasNoTable: (sheet: string) => string;
  };
  readonly measures: string;
  readonly measure: string;
  readonly now: string;
  readonly before: string;
  readonly change: string;
  readonly splitWhat: string;
  readonly interval: (low: string, high: string) => string;
  readonly forecast: string;
  readonly notes: string;
  readonly dashboard: {
    readonly heading: string;
    readonly what: string;
    readonly funnelChart: string;
    readonly asItIs: string;
    readonly bar: string;
    readonly native: string;
    readonly prepare: string;
    readonly make: string;
    readonly refresh: string;
    readonly separator: string;
    readonly willMake: (sheet: string, blocks: number, charts: number) => string;
    readonly willRefresh: (sheet: string, blocks: number) => string;
    readonly made: (sheet: string, blocks: number) => string;
    readonly refreshed: (sheet: string, blocks: number) => string;
    readonly changed: (block: string) => string;
    readonly noRoom: (block: string) => string;
    readonly retired: (block: string) => string;
    readonly chartGone: (block: string) => string;
    readonly chartLeft: (block: string) => string;
    readonly chartReplaced: (block: string) => string;
  };
};

export const funnelMessages: InEveryLocale<FunnelMessages> = {
  "zh-CN": {
    heading: "销售漏斗",
    what: "客户走到哪一步、在哪一步流失最多、和上一期比怎么样。",
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
    unknownWhat: {
      sales: "这些客户没有算进漏斗。请改单元格，或在下面“不在列表里的写法”里选它相当于哪个阶段。",
      telesales: "这些客户没有算进漏斗。请改单元格，填销售阶段的编号或名称。",
    },
    unknownStage: (text) => `“${text}”不在阶段列表里`,
    stageTexts: {
      heading: "不在列表里的写法",
      what: "这些写法相当于哪个阶段？选好以后记在规则表里，以后一直这样算。看不出阶段的就不选。",
      text: (text, count) => `${text}（${count} 个）`,
      none: "不算进漏斗",
      chooseFirst: "请先给至少一种写法选好阶段。",
      more: (count) => `还有 ${count} 种写法，记下这些以后再列出。`,
      prepare: "加进规则表…",
      apply: "加进规则表",
      willWriteSheet: (sheet) => `将新建规则表“${sheet}”，这些写法记在漏斗阶段的“同义词”里，其余是现在用的规则。`,
      willAdd: (sheet) => `将在规则表“${sheet}”漏斗阶段的“同义词”里加上这些写法。`,
      hasNoTable: (sheet) =>
        `规则表“${sheet}”里没有“销售漏斗阶段”这张表，加不进去。请在一个空工作簿里写一张规则表，把那张表整块（含隐藏的 A 列）复制过来，再试一次。`,
    },
    measures: "漏斗三项指标",
    measure: "指标",
    now: "本期",
    before: "上期",
    change: "变化",
    splitWhat: "各行相加等于合计。不到 30 人的，成交率后面是 95% 区间。",
    interval: (low, high) => `${low}–${high}`,
    forecast: "金额预测",
    notes: "说明",
    dashboard: {
      heading: "看板",
      what: "把漏斗、跟进量、等级、流失、留存等做成一张工作表，带 Excel 图表，可以打印。再做一次就是刷新。",
      funnelChart: "漏斗图",
      asItIs: "不变（新建时用居中条形图）",
      bar: "居中条形图（任何软件都能显示）",
      native: "Excel 自带漏斗图（Excel 2019 以后）",
      prepare: "预览看板",
      make: "生成看板",
      refresh: "刷新看板",
      separator: "、",
      willMake: (sheet, blocks, charts) => `将新建工作表“${sheet}”：${blocks} 个区块，${charts} 张图。别的工作表不动。`,
      willRefresh: (sheet, blocks) =>
        `将刷新工作表“${sheet}”里由 Callsheet 写的 ${blocks} 个区块；您自己加的单元格和图不动。`,
      made: (sheet, blocks) => `新建工作表“${sheet}”，写入 ${blocks} 个区块`,
      refreshed: (sheet, blocks) => `刷新了工作表“${sheet}”的 ${blocks} 个区块，其余没有动`,
      changed: (block) => `区块“${block}”被改过，保持原样不刷新。想恢复自动更新，请把这个区块整块清空，再刷新一次。`,
      noRoom: (block) => `区块“${block}”变长了，下面有您的内容，没有地方写，保持原样。请挪开那些单元格，再刷新一次。`,
      retired: (block) => `区块“${block}”这次没有数据，上次的数字已清空。`,
      chartGone: (block) => `区块“${block}”的图已被删除，没有重新画。`,
      chartLeft: (block) =>
        `区块“${block}”的图里，系列被您增减过，所以没有改动。区块的行数变了，请在 Excel 里用“选择数据”核对这张图。`,
      chartReplaced: (block) => `区块“${block}”的图换成了新画的一张，位置和大小不变，原来的颜色等格式不保留。`,
    },
  },
  "zh-TW": {
    heading: "銷售漏斗",
    what: "客戶走到哪一步、在哪一步流失最多、和上一期比怎麼樣。",
    study: "查看漏斗",
    studyAgain: "重新讀取",
    period: "期間",
    splitBy: "拆分",
    definition: "定義",
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
    chartNotLoaded: "圖無法載入，請看下面的表。",
    unknown: (count) => `${count} 個階段不在清單裡`,
    unknownWhat: {
      sales: "這些客戶沒有算進漏斗。請改儲存格，或在下面「不在清單裡的寫法」裡選它相當於哪個階段。",
      telesales: "這些客戶沒有算進漏斗。請改儲存格，填銷售階段的編號或名稱。",
    },
    unknownStage: (text) => `「${text}」不在階段清單裡`,
    stageTexts: {
      heading: "不在清單裡的寫法",
      what: "這些寫法相當於哪個階段？選好以後記在規則表裡，以後一直這樣算。看不出階段的就不選。",
      text: (text, count) => `${text}（${count} 個）`,
      none: "不算進漏斗",
      chooseFirst: "請先給至少一種寫法選好階段。",
      more: (count) => `還有 ${count} 種寫法，記下這些以後再列出。`,
      prepare: "加進規則表…",
      apply: "加進規則表",
      willWriteSheet: (sheet) => `將新增規則表「${sheet}」，這些寫法記在漏斗階段的「同義詞」裡，其餘是現在用的規則。`,
      willAdd: (sheet) => `將在規則表「${sheet}」漏斗階段的「同義詞」裡加上這些寫法。`,
      hasNoTable: (sheet) =>
        `規則表「${sheet}」裡沒有「銷售漏斗階段」這張表，加不進去。請在一個空活頁簿裡寫一張規則表，把那張表整塊（含隱藏的 A 欄）複製過來，再試一次。`,
    },
    measures: "漏斗三項指標",
    measure: "指標",
    now: "本期",
    before: "上期",
    change: "變化",
    splitWhat: "各列相加等於合計。不到 30 人的，成交率後面是 95% 區間。",
    interval: (low, high) => `${low}–${high}`,
    forecast: "金額預測",
    notes: "說明",
    dashboard: {
      heading: "儀表板",
      what: "把漏斗、追蹤量、等級、流失、留存等做成一張工作表，附 Excel 圖表，可以列印。再做一次就是重新整理。",
      funnelChart: "漏斗圖",
      asItIs: "不變（新增時用置中橫條圖）",
      bar: "置中橫條圖（任何軟體都能顯示）",
      native: "Excel 內建漏斗圖（Excel 2019 以後）",
      prepare: "預覽儀表板",
      make: "產生儀表板",
      refresh: "重新整理儀表板",
      separator: "、",
      willMake: (sheet, blocks, charts) =>
        `將新增工作表「${sheet}」：${blocks} 個區塊，${charts} 張圖。別的工作表不動。`,
      willRefresh: (sheet, blocks) =>
        `將重新整理工作表「${sheet}」裡由 Callsheet 寫的 ${blocks} 個區塊；您自己加的儲存格和圖不動。`,
      made: (sheet, blocks) => `新增工作表「${sheet}」，寫入 ${blocks} 個區塊`,
      refreshed: (sheet, blocks) => `重新整理了工作表「${sheet}」的 ${blocks} 個區塊，其餘沒有動`,
      changed: (block) =>
        `區塊「${block}」被改過，維持原樣不更新。想恢復自動更新，請把這個區塊整塊清空，再重新整理一次。`,
      noRoom: (block) =>
        `區塊「${block}」變長了，下面有您的內容，沒有地方寫，維持原樣。請移開那些儲存格，再重新整理一次。`,
      retired: (block) => `區塊「${block}」這次沒有資料，上次的數字已清空。`,
      chartGone: (block) => `區塊「${block}」的圖已被刪除，沒有重新畫。`,
      chartLeft: (block) =>
        `區塊「${block}」的圖裡，數列被您增減過，所以沒有改動。區塊的列數變了，請在 Excel 裡用「選取資料」核對這張圖。`,
      chartReplaced: (block) => `區塊「${block}」的圖換成了新畫的一張，位置和大小不變，原來的色彩等格式不保留。`,
    },
  },
  "en-US": {
    heading: "Sales funnel",
    what: "How far customers come, which step loses most, and how that compares with the period before.",
    study: "Show the funnel",
    studyAgain: "Read again",
    period: "Period",
    splitBy: "Split",
    definition: "Definition",
    splits: { source: "By source", owner: "By owner" },
    unnamed: { source: "No source", owner: "No owner" },
    inFunnel: (customers, deals, rate) => `${customers} customers, ${deals} deals (${rate})`,
    nobody: "No customers in this period",
    noStages:
      "This sheet has no stage column (nor test drives or a deal status), so there is no funnel to see. Say under “Found” which column holds the stage.",
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
    unknownWhat: {
      sales:
        "These customers are not in the funnel. Change the cell, or say under “Spellings not in the list” below which stage it stands for.",
      telesales: "These customers are not in the funnel. Change the cell to the number or the name of a stage.",
    },
    unknownStage: (text) => `“${text}” is not in the list of stages`,
    stageTexts: {
      heading: "Spellings not in the list",
      what: "Which stage do these stand for? It is kept on the rules sheet and counted so from then on. Leave out what tells no stage.",
      text: (text, count) => `${text} (${count})`,
      none: "Not in the funnel",
      chooseFirst: "Choose a stage for at least one spelling first.",
      more: (count) => `${count} more spellings are listed once these are kept.`,
      prepare: "Add to the rules…",
      apply: "Add to the rules",
      willWriteSheet: (sheet) =>
        `A rules sheet “${sheet}” is written with these as other spellings of their stages; all other rules as they are used now.`,
      willAdd: (sheet) => `These are added to the other spellings of the funnel stages on the sheet “${sheet}”.`,
      hasNoTable: (sheet) =>
        `The rules sheet “${sheet}” has no table of funnel stages to add them to. Write a rules sheet in an empty workbook, copy that whole table from it (with its hidden column A), and try again.`,
    },
    measures: "Three measures of the funnel",
    measure: "Measure",
    now: "Period",
    before: "Before",
    change: "Change",
    splitWhat: "The rows add up to the whole. Below 30 customers the rate is followed by its 95% range.",
    interval: (low, high) => `${low}–${high}`,
    forecast: "Forecast",
    notes: "Notes",
    dashboard: {
      heading: "Dashboard",
      what: "Puts the funnel, follow-ups, tiers, churn and retention on one sheet with Excel's own charts, ready to print. Do it again to refresh it.",
      funnelChart: "Funnel chart",
      asItIs: "As it is (new: centered bars)",
      bar: "Centered bars (shown by every program)",
      native: "Excel's own funnel (Excel 2019 and later)",
      prepare: "Preview the dashboard",
      make: "Make the dashboard",
      refresh: "Refresh the dashboard",
      separator: ", ",
      willMake: (sheet, blocks, charts) =>
        `A new sheet “${sheet}” with ${blocks} blocks and ${charts} charts. No other sheet is touched.`,
      willRefresh: (sheet, blocks) =>
        `The ${blocks} blocks of Callsheet on sheet “${sheet}” are updated; cells and charts of your own stay.`,
      made: (sheet, blocks) => `New sheet “${sheet}” with ${blocks} blocks`,
      refreshed: (sheet, blocks) => `${blocks} blocks on sheet “${sheet}” updated; everything else stays`,
      changed: (block) =>
        `You changed the block “${block}”, so it stays as it is. To have it updated again, clear the whole block and refresh.`,
      noRoom: (block) =>
        `The block “${block}” has grown and cells of yours stand below it, so it stays as it is. Move them and refresh.`,
      retired: (block) => `Nothing is known for the block “${block}” this time; its former numbers were cleared.`,
      chartGone: (block) => `The chart of “${block}” was deleted and is not made again.`,
      chartLeft: (block) =>
        `You added or deleted series in the chart of “${block}”, so it stays as it is. The block has other rows now: check the chart with Select Data in Excel.`,
      chartReplaced: (block) =>
        `The chart of “${block}” was redrawn in the same place and size; colors set by hand are not kept.`,
    },
  },
};
