import type { InEveryLocale } from "../../domain/locale";

/** The facts behind the risks, for the sentence that says what they rest on. */
export type OrdersRead = { readonly sheet: string; readonly orders: number; readonly buyers: number };

/** A customer's own gaps in days, rounded; `spread` is missing with a single gap. */
export type GapsRead = { readonly mean: number; readonly spread: number | undefined; readonly count: number };

type Counted = "orders" | "visits";

export type ChurnMessages = {
  readonly heading: string;
  readonly what: string;
  readonly ordersSheet: string;
  readonly findByItself: string;
  readonly withoutOrders: string;
  readonly horizon: string;
  readonly days: (count: number) => string;
  readonly study: string;
  readonly studyAgain: string;
  readonly learning: string;
  readonly slipping: (count: number, known: number, all: number) => string;
  /** That visits stand for orders. */
  readonly byVisits: (visit: string) => string;
  readonly slippingOfTier: (tier: string, count: number) => string;
  readonly tooEarly: Readonly<Record<Counted, (count: number) => string>>;
  readonly riskMeans: Readonly<Record<Counted, (horizon: number) => string>>;
  readonly basis: string;
  readonly fromOrders: (read: OrdersRead) => string;
  readonly fromSummaries: (header: string, customers: number) => string;
  readonly noOrdersSheet: string;
  readonly ordersNotRead: (sheet: string) => string;
  /** `once` of them ordered once and have a risk all the same. */
  readonly noFirst: Readonly<Record<Counted, (once: number) => string>>;
  readonly noLastOrder: string;
  readonly notOnSheet: (count: number) => string;
  readonly withoutDate: (count: number) => string;
  readonly withoutCustomer: (count: number) => string;
  readonly standsAlone: string;
  readonly show: string;
  readonly filters: { readonly slipping: string; readonly all: string };
  readonly counted: (name: string, count: number) => string;
  readonly nobody: string;
  readonly more: (count: number) => string;
  readonly goTo: (name: string, row: number) => string;
  readonly tier: (tier: string) => string;
  readonly spent: (amount: string) => string;
  readonly risk: (percent: string) => string;
  readonly noRisk: string;
  readonly lastOrder: (daysAgo: number, day: string, purchase: string) => string;
  readonly lastOrderLater: (day: string, purchase: string) => string;
  readonly noOrders: (purchase: string) => string;
  readonly ownGaps: (gaps: GapsRead) => string;
  readonly cycle: (days: number) => string;
  readonly usualGap: (days: number) => string;
  readonly byTrade: (limits: string, unit: "days" | "months") => string;
  /** Where the limits of the trade are milder than a cycle of treatments. */
  readonly milderByTrade: (limits: string, unit: "days" | "months") => string;
  readonly noGap: string;
  readonly times: (ratio: string) => string;
  readonly doNotContact: string;
  readonly reasonOf: (name: string) => string;
  readonly kindOf: (name: string) => string;
  readonly noReason: string;
  readonly proposed: (reason: string, words: string) => string;
  readonly take: string;
  readonly takeFor: (reason: string, name: string) => string;
  readonly setReason: string;
  readonly setReasonFor: (name: string) => string;
  readonly test: string;
  readonly testWhat: (horizon: number) => string;
  readonly listSize: string;
  readonly runTest: string;
  readonly testNeedsOrders: string;
  readonly testing: string;
  readonly way: string;
  readonly ranking: string;
  readonly caught: (size: number, lost: number) => string;
  readonly rankingMeans: string;
  readonly ours: string;
  readonly daysSince: string;
  readonly chance: string;
  readonly notBetter: string;
  readonly testedWith: string;
  readonly calibration: string;
  readonly calibrationWhat: string;
  readonly foreseen: string;
  readonly happened: string;
  readonly exact: string;
  readonly group: string;
  readonly customers: string;
  readonly asTable: string;
  readonly chartNotLoaded: string;
  readonly write: string;
  readonly columns: { readonly churnRisk: string; readonly churnState: string; readonly churnReason: string };
  readonly prepare: string;
  readonly apply: string;
  readonly forcedOfHighTier: (name: string, row: number, warning: string) => string;
};

export const churnMessages: InEveryLocale<ChurnMessages> = {
  "zh-CN": {
    heading: "流失预警",
    what: "看谁正在离开：流失概率与事实并列，并用您自己的订单检验准不准。",
    ordersSheet: "订单表",
    findByItself: "自动查找",
    withoutOrders: "不用订单表",
    horizon: "预测天数",
    days: (count) => `${count} 天`,
    study: "分析流失",
    studyAgain: "重新分析",
    learning: "正在从订单里找规律……",
    slipping: (count, known, all) => `${count} 位需要留意（看得出状态的 ${known}/${all} 位）`,
    byVisits: (visit) => `按${visit}计：没有订单，用上次${visit}判断状态。`,
    slippingOfTier: (tier, count) => `${tier}级 ${count} 位`,
    tooEarly: {
      orders: (count) => `另有 ${count} 位下单太少，暂时无法判断`,
      visits: (count) => `另有 ${count} 位到店太少，暂时无法判断`,
    },
    riskMeans: {
      orders: (horizon) => `概率指未来 ${horizon} 天内不再下单的可能性。`,
      visits: (horizon) => `概率指未来 ${horizon} 天内不再到店的可能性。`,
    },
    basis: "概率的依据",
    fromOrders: ({ sheet, orders, buyers }) => `依据工作表“${sheet}”中 ${buyers} 位客户的 ${orders} 笔订单。`,
    fromSummaries: (header, customers) =>
      `没有订单表，依据本表 ${customers} 位客户的“${header}”、最近消费日期和消费次数（按全部次数理解）。`,
    noOrdersSheet: "工作簿中没有找到订单表（需要下单日期和客户）。有了逐笔订单，概率更准，也能检验。",
    ordersNotRead: (sheet) =>
      `工作表“${sheet}”里没有计算日之前带日期的订单。请另选订单表，或到“读到的内容”更正它的列。`,
    noFirst: {
      orders: (once) =>
        `${once > 0 ? `只下过一次单的 ${once} 位按常用间隔估计概率；买过多次的` : ""}没有概率：本表没有首次消费日期，只凭最近消费日期算不出流失概率。请补上“首次消费日期”一列，或提供订单表。状态按周期、行业或常用间隔判断。`,
      visits: (once) =>
        `${once > 0 ? `只来过一次店的 ${once} 位按常用间隔估计概率；来过多次的` : ""}没有概率：本表没有首次到店日期，只凭上次到店日期算不出流失概率。请补上“首次到店日期”一列。状态按周期、行业或常用间隔判断。`,
    },
    noLastOrder:
      "无法分析：本表没有最近消费日期，工作簿中也没有可用的订单表。请补上其中之一，或到“读到的内容”更正列的含义。",
    notOnSheet: (count) => `订单表中有 ${count} 位客户不在本表上：推算时用到，名单中不列。`,
    withoutDate: (count) => `${count} 笔订单没有读懂日期，未计入。`,
    withoutCustomer: (count) => `${count} 笔订单没有写明客户，未计入。`,
    standsAlone: "本表就是订单表，每位客户有多行，因此只列名单，不写入列。要写入，请在上方选择客户表。",
    show: "显示",
    filters: { slipping: "正在流失", all: "全部客户" },
    counted: (name, count) => `${name}（${count}）`,
    nobody: "没有这样的客户。",
    more: (count) => `再显示，还有 ${count} 位`,
    goTo: (name, row) => `转到 ${name}，第 ${row} 行`,
    tier: (tier) => `${tier}级`,
    spent: (amount) => `累计 ${amount} 元`,
    risk: (percent) => `流失概率 ${percent}`,
    noRisk: "无概率",
    lastOrder: (daysAgo, day, purchase) =>
      daysAgo === 0 ? `今天${purchase}（${day}）` : `${daysAgo} 天前最后${purchase}（${day}）`,
    lastOrderLater: (day, purchase) => `最近${purchase} ${day}，晚于计算日`,
    noOrders: (purchase) => `没有${purchase}记录`,
    ownGaps: ({ mean, spread, count }) =>
      `平常间隔 ${mean}${spread === undefined ? "" : ` ± ${spread}`} 天（${count} 次间隔）`,
    cycle: (days) => `周期 ${days} 天`,
    usualGap: (days) => `只下过一次单，常用间隔 ${days} 天`,
    byTrade: (limits, unit) => `下过单的日子不到 3 天，按行业 ${limits} ${unit === "days" ? "天" : "个月"}判断`,
    milderByTrade: (limits, unit) => `按行业 ${limits} ${unit === "days" ? "天" : "个月"}判断`,
    noGap: "下过单的日子不到 3 天，还看不出间隔",
    times: (ratio) => `已 ${ratio} 倍`,
    doNotContact: "勿扰",
    reasonOf: (name) => `${name}的流失原因`,
    kindOf: (name) => `${name}是主动还是被动流失`,
    noReason: "流失原因：未定",
    proposed: (reason, words) => `备注有“${words}”，建议：${reason}`,
    take: "采用",
    takeFor: (reason, name) => `对${name}采用“${reason}”`,
    setReason: "标注流失原因",
    setReasonFor: (name) => `标注${name}的流失原因`,
    test: "用过去检验",
    testWhat: (horizon) => `把最后 ${horizon} 天的订单藏起来，只用之前的订单预测，再与实际对照。`,
    listSize: "名单人数",
    runTest: "开始检验",
    testNeedsOrders: "检验需要订单表：只有逐笔订单才能回到过去。",
    testing: "正在检验……",
    way: "方法",
    ranking: "排对的比例",
    caught: (size, lost) => `前 ${size} 位命中（共流失 ${lost}）`,
    rankingMeans: "排对的比例（AUC）：任取一位流失者和一位留存者，流失者排在前面的机会；50% 等于抛硬币。",
    ours: "本预测",
    daysSince: "只看未下单天数",
    chance: "抛硬币",
    notBetter: "在您的表上，本预测没有胜过只看未下单天数：排名时两者同样可用，概率以下图的校准为准。",
    testedWith: "检验时的依据：",
    calibration: "说多少，是不是就发生多少",
    calibrationWhat: "客户按概率从低到高分成十组；点越靠近虚线，概率越可信。",
    foreseen: "预测流失",
    happened: "实际流失",
    exact: "完全一致",
    group: "组",
    customers: "客户数",
    asTable: "以表格显示",
    chartNotLoaded: "图没有载入，数据见下表。",
    write: "写入表格",
    columns: { churnRisk: "流失概率", churnState: "流失状态", churnReason: "流失原因（只写您选定的）" },
    prepare: "预览写入",
    apply: "写入流失列",
    forcedOfHighTier: (name, row, warning) => `${name}（第 ${row} 行）：${warning}`,
  },
  "zh-TW": {
    heading: "流失預警",
    what: "看誰正在離開：流失機率與事實並列，並用您自己的訂單檢驗準不準。",
    ordersSheet: "訂單表",
    findByItself: "自動尋找",
    withoutOrders: "不用訂單表",
    horizon: "預測天數",
    days: (count) => `${count} 天`,
    study: "分析流失",
    studyAgain: "重新分析",
    learning: "正在讀訂單找規律……",
    slipping: (count, known, all) => `${count} 位需要留意（看得出狀態的 ${known}/${all} 位）`,
    byVisits: (visit) => `依${visit}計：沒有訂單，用上次${visit}判斷狀態。`,
    slippingOfTier: (tier, count) => `${tier}級 ${count} 位`,
    tooEarly: {
      orders: (count) => `另有 ${count} 位下單太少，暫時無法判斷`,
      visits: (count) => `另有 ${count} 位來店太少，暫時無法判斷`,
    },
    riskMeans: {
      orders: (horizon) => `機率指未來 ${horizon} 天內不再下單的可能性。`,
      visits: (horizon) => `機率指未來 ${horizon} 天內不再來店的可能性。`,
    },
    basis: "機率的依據",
    fromOrders: ({ sheet, orders, buyers }) => `依據工作表「${sheet}」中 ${buyers} 位客戶的 ${orders} 筆訂單。`,
    fromSummaries: (header, customers) =>
      `沒有訂單表，依據本表 ${customers} 位客戶的「${header}」、最近消費日期和消費次數（以全部次數計）。`,
    noOrdersSheet: "活頁簿中沒有找到訂單表（需要下單日期和客戶）。有了逐筆訂單，機率更準，也能檢驗。",
    ordersNotRead: (sheet) =>
      `工作表「${sheet}」裡沒有計算日之前附日期的訂單。請另選訂單表，或到「讀到的內容」更正它的欄。`,
    noFirst: {
      orders: (once) =>
        `${once > 0 ? `只下過一次單的 ${once} 位依常用間隔估計機率；買過多次的` : ""}沒有機率：本表沒有首次消費日期，只憑最近消費日期算不出流失機率。請補上「首次消費日期」一欄，或提供訂單表。狀態依週期、行業或常用間隔判斷。`,
      visits: (once) =>
        `${once > 0 ? `只來過一次店的 ${once} 位依常用間隔估計機率；來過多次的` : ""}沒有機率：本表沒有首次來店日期，只憑上次來店日期算不出流失機率。請補上「首次來店日期」一欄。狀態依週期、行業或常用間隔判斷。`,
    },
    noLastOrder:
      "無法分析：本表沒有最近消費日期，活頁簿中也沒有可用的訂單表。請補上其中之一，或到「讀到的內容」更正欄的意義。",
    notOnSheet: (count) => `訂單表中有 ${count} 位客戶不在本表上：推算時會用到，名單中不列。`,
    withoutDate: (count) => `${count} 筆訂單的日期無法辨識，未計入。`,
    withoutCustomer: (count) => `${count} 筆訂單沒有寫明客戶，未計入。`,
    standsAlone: "本表就是訂單表，每位客戶有多列，因此只列名單，不寫入欄。要寫入，請在上方選擇客戶表。",
    show: "顯示",
    filters: { slipping: "正在流失", all: "全部客戶" },
    counted: (name, count) => `${name}（${count}）`,
    nobody: "沒有這樣的客戶。",
    more: (count) => `再顯示，還有 ${count} 位`,
    goTo: (name, row) => `前往 ${name}，第 ${row} 列`,
    tier: (tier) => `${tier}級`,
    spent: (amount) => `累計 ${amount} 元`,
    risk: (percent) => `流失機率 ${percent}`,
    noRisk: "無機率",
    lastOrder: (daysAgo, day, purchase) =>
      daysAgo === 0 ? `今天${purchase}（${day}）` : `${daysAgo} 天前最後${purchase}（${day}）`,
    lastOrderLater: (day, purchase) => `最近${purchase} ${day}，晚於計算日`,
    noOrders: (purchase) => `沒有${purchase}紀錄`,
    ownGaps: ({ mean, spread, count }) =>
      `平常間隔 ${mean}${spread === undefined ? "" : ` ± ${spread}`} 天（${count} 次間隔）`,
    cycle: (days) => `週期 ${days} 天`,
    usualGap: (days) => `只下過一次單，常用間隔 ${days} 天`,
    byTrade: (limits, unit) => `下過單的日子不到 3 天，依行業 ${limits} ${unit === "days" ? "天" : "個月"}判斷`,
    milderByTrade: (limits, unit) => `依行業 ${limits} ${unit === "days" ? "天" : "個月"}判斷`,
    noGap: "下過單的日子不到 3 天，還看不出間隔",
    times: (ratio) => `已 ${ratio} 倍`,
    doNotContact: "勿擾",
    reasonOf: (name) => `${name}的流失原因`,
    kindOf: (name) => `${name}是主動還是被動流失`,
    noReason: "流失原因：未定",
    proposed: (reason, words) => `備註有「${words}」，建議：${reason}`,
    take: "採用",
    takeFor: (reason, name) => `對${name}採用「${reason}」`,
    setReason: "標註流失原因",
    setReasonFor: (name) => `標註${name}的流失原因`,
    test: "用過去檢驗",
    testWhat: (horizon) => `把最後 ${horizon} 天的訂單藏起來，只用之前的訂單預測，再與實際對照。`,
    listSize: "名單人數",
    runTest: "開始檢驗",
    testNeedsOrders: "檢驗需要訂單表：只有逐筆訂單才能回到過去。",
    testing: "正在檢驗……",
    way: "方法",
    ranking: "排對的比例",
    caught: (size, lost) => `前 ${size} 位命中（共流失 ${lost}）`,
    rankingMeans: "排對的比例（AUC）：任取一位流失者和一位留存者，流失者排在前面的機會；50% 等於擲硬幣。",
    ours: "本預測",
    daysSince: "只看未下單天數",
    chance: "擲硬幣",
    notBetter: "在您的表上，本預測沒有勝過只看未下單天數：排名時兩者同樣可用，機率以下圖的校準為準。",
    testedWith: "檢驗時的依據：",
    calibration: "說多少，是不是就發生多少",
    calibrationWhat: "客戶依機率由低到高分成十組；點越靠近虛線，機率越可信。",
    foreseen: "預測流失",
    happened: "實際流失",
    exact: "完全一致",
    group: "組",
    customers: "客戶數",
    asTable: "以表格顯示",
    chartNotLoaded: "圖沒有載入，資料見下表。",
    write: "寫入表格",
    columns: { churnRisk: "流失機率", churnState: "流失狀態", churnReason: "流失原因（只寫您選定的）" },
    prepare: "預覽寫入",
    apply: "寫入流失欄",
    forcedOfHighTier: (name, row, warning) => `${name}（第 ${row} 列）：${warning}`,
  },
  "en-US": {
    heading: "Churn",
    what: "Who is slipping away: the risk beside the plain facts, tested on your own orders.",
    ordersSheet: "Orders sheet",
    findByItself: "Find it for me",
    withoutOrders: "Without orders",
    horizon: "Look ahead",
    days: (count) => `${count} days`,
    study: "See who is slipping",
    studyAgain: "Look again",
    learning: "Learning from the orders…",
    slipping: (count, known, all) =>
      `${customersIn(count)} slipping away (of ${known} of ${all} whose state can be told)`,
    byVisits: (visit) => `Counted by ${visit}s: without orders, the state goes by the last ${visit}.`,
    slippingOfTier: (tier, count) => `tier ${tier}: ${count}`,
    tooEarly: {
      orders: (count) => `For ${count} more it is too early to tell: too few orders`,
      visits: (count) => `For ${count} more it is too early to tell: too few visits`,
    },
    riskMeans: {
      orders: (horizon) => `The risk is the probability of no order in the next ${horizon} days.`,
      visits: (horizon) => `The risk is the probability of no visit in the next ${horizon} days.`,
    },
    basis: "What the risk comes from",
    fromOrders: ({ sheet, orders, buyers }) =>
      `From ${ordersIn(orders)} of ${customersIn(buyers)} on the sheet “${sheet}”.`,
    fromSummaries: (header, customers) =>
      `No orders sheet: from “${header}”, the last order and the number of orders (taken as all orders ever) of ${customersIn(customers)} on this sheet.`,
    noOrdersSheet:
      "No orders sheet was found in this workbook (it needs an order date and the customer). With single orders the risk is better, and it can be tested.",
    ordersNotRead: (sheet) =>
      `The sheet “${sheet}” has no dated orders up to the as-of day. Choose another one, or correct its columns under “Found”.`,
    noFirst: {
      orders: (once) =>
        `${once > 0 ? `The risk of the ${once} who ordered once is estimated from the usual gap. The others have none` : "No risk"}: this sheet does not say when the first order was, and the last order alone does not give a probability. Add a “First order date” column or an orders sheet. States are judged by cycle, trade or the usual gap.`,
      visits: (once) =>
        `${once > 0 ? `The risk of the ${once} who came once is estimated from the usual gap. The others have none` : "No risk"}: this sheet does not say when the first visit was, and the last visit alone does not give a probability. Add a “First visit” column. States are judged by cycle, trade or the usual gap.`,
    },
    noLastOrder:
      "Nothing to go by: this sheet has no last order date, and the workbook no usable orders sheet. Add one of them, or correct the columns under “Found”.",
    notOnSheet: (count) =>
      `${customersIn(count)} of the orders sheet ${count === 1 ? "is" : "are"} not on this sheet: learned from, but not listed.`,
    withoutDate: (count) => `${ordersIn(count)} without a date that could be read: left out.`,
    withoutCustomer: (count) => `${ordersIn(count)} without a customer: left out.`,
    standsAlone:
      "This sheet is the orders sheet, with several rows for a customer: they are listed here, but no columns are written. To write them, choose the customer sheet above.",
    show: "Show",
    filters: { slipping: "Slipping away", all: "All customers" },
    counted: (name, count) => `${name} (${count})`,
    nobody: "No such customers.",
    more: (count) => `Show more, ${count} left`,
    goTo: (name, row) => `Go to ${name}, row ${row}`,
    tier: (tier) => `Tier ${tier}`,
    spent: (amount) => `${amount} in all`,
    risk: (percent) => `risk ${percent}`,
    noRisk: "no risk figure",
    lastOrder: (daysAgo, day, purchase) =>
      daysAgo === 0 ? `last ${purchase} today (${day})` : `last ${purchase} ${daysIn(daysAgo)} ago (${day})`,
    lastOrderLater: (day, purchase) => `last ${purchase} ${day}, after the as-of day`,
    noOrders: (purchase) => `no ${purchase} on record`,
    ownGaps: ({ mean, spread, count }) =>
      `usual gap ${mean}${spread === undefined ? "" : ` ± ${spread}`} days (${count} ${count === 1 ? "gap" : "gaps"})`,
    cycle: (days) => `cycle ${daysIn(days)}`,
    usualGap: (days) => `one order; usual gap ${daysIn(days)}`,
    byTrade: (limits, unit) => `fewer than 3 order days: judged by the trade’s ${limits} ${unit}`,
    milderByTrade: (limits, unit) => `judged by the trade’s ${limits} ${unit}`,
    noGap: "fewer than 3 order days: no gap to go by yet",
    times: (ratio) => `now ${ratio}×`,
    doNotContact: "do not contact",
    reasonOf: (name) => `Reason for leaving of ${name}`,
    kindOf: (name) => `Whether ${name} left or was let go`,
    noReason: "Reason for leaving: not decided",
    proposed: (reason, words) => `The remark says “${words}”: ${reason}?`,
    take: "Take it",
    takeFor: (reason, name) => `Take “${reason}” for ${name}`,
    setReason: "Set a reason",
    setReasonFor: (name) => `Set a reason for ${name}`,
    test: "Test it on the past",
    testWhat: (horizon) =>
      `Hides the orders of the last ${horizon} days, foresees them from the ones before, and compares with what happened.`,
    listSize: "Names on the list",
    runTest: "Run the test",
    testNeedsOrders: "The test needs an orders sheet: only single orders lead back into the past.",
    testing: "Testing…",
    way: "Ranked by",
    ranking: "Pairs ranked right",
    caught: (size, lost) => `Caught by the top ${size} (of ${lost} lost)`,
    rankingMeans:
      "Pairs ranked right (AUC): of one lost and one kept customer, how often the lost one ranked higher. 50% is a coin.",
    ours: "This forecast",
    daysSince: "Days since last order",
    chance: "A coin",
    notBetter:
      "On your sheet this forecast did not beat days since the last order: for ranking both are as good, for probabilities see below how well they came true.",
    testedWith: "In the test: ",
    calibration: "Did it happen as often as it said?",
    calibrationWhat:
      "Ten groups of customers, from low risk to high; the closer to the dashed line, the more the risk can be trusted.",
    foreseen: "Foreseen lost",
    happened: "Really lost",
    exact: "Exactly as foreseen",
    group: "Group",
    customers: "Customers",
    asTable: "Show as a table",
    chartNotLoaded: "The chart could not be loaded; its figures are in the table below.",
    write: "Write it into the sheet",
    columns: {
      churnRisk: "Churn risk",
      churnState: "Churn state",
      churnReason: "Reasons for leaving (only those you chose)",
    },
    prepare: "Preview the columns",
    apply: "Write the columns",
    forcedOfHighTier: (name, row, warning) => `${name} (row ${row}): ${warning}`,
  },
};

function customersIn(count: number): string {
  return `${count} customer${count === 1 ? "" : "s"}`;
}

function ordersIn(count: number): string {
  return `${count} order${count === 1 ? "" : "s"}`;
}

function daysIn(count: number): string {
  return `${count} day${count === 1 ? "" : "s"}`;
}
