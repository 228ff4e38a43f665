import type { ChangeCause } from "../../domain/grading/gradingComparison";
import type { Rules } from "../../domain/rules/rules";
import type { InEveryLocale } from "../../domain/locale";

/** Grading customers, and what a grading tells. */
export type GradeMessages = {
  readonly heading: string;
  readonly what: string;
  readonly prepare: string;
  readonly apply: string;
  readonly columns: string;
  readonly groups: { readonly scores: string; readonly tier: string; readonly segment: string; readonly churn: string };
  readonly graded: (count: number) => string;
  readonly notGraded: (count: number) => string;
  readonly missing: (fields: readonly string[]) => string;
  readonly missingInOrders: (sheet: string, fields: readonly string[]) => string;
  readonly purchases: string;
  readonly fromColumns: string;
  readonly fromOrders: (sheet: string) => string;
  readonly buyersOf: (sheet: string) => string;
  readonly columnsUsed: (last: string, orders: string, amount: string) => string;
  readonly ordersOffered: (sheet: string) => string;
  readonly noColumn: string;
  readonly method: string;
  readonly methods: Readonly<Record<Rules["rfm"]["method"], string>>;
  readonly rulerOf: (sheet: string) => string;
  readonly faultyRuler: (sheet: string, cell: string, text: string) => string;
  readonly rulesDecide: (sheet: string) => string;
  readonly segmentMap: string;
  readonly segmentMaps: Readonly<Record<Rules["rfm"]["segmentMap"], string>>;
  readonly keepRuler: string;
  readonly colours: string;
  readonly writeAs: string;
  readonly writeAsValues: string;
  readonly writeAsFormulas: string;
  readonly churnElsewhere: string;
  readonly distribution: string;
  readonly byTier: string;
  readonly byRecencyAndFrequency: string;
  readonly heatWhat: string;
  readonly asTable: string;
  readonly chartNotLoaded: string;
  readonly tier: string;
  readonly customers: string;
  readonly amountShare: string;
  readonly customersAndShare: (customers: number, ofCustomers: string, ofAmount: string) => string;
  readonly cellOf: (r: number, f: number) => string;
  readonly compared: (header: string) => string;
  readonly comparison: (rose: number, fell: number, same: number) => string;
  readonly withoutEarlier: (count: number) => string;
  readonly notComparable: (text: string, count: number) => string;
  readonly causeBy: (rulerSheet: string) => string;
  readonly noEarlierRuler: string;
  readonly rose: string;
  readonly fell: string;
  readonly noChange: string;
  readonly noGrade: string;
  readonly causes: Readonly<Record<ChangeCause, string>>;
  readonly causeCounts: (counts: Readonly<Record<ChangeCause, number>>) => string;
  readonly oneStep: (tier: string, count: number) => string;
  readonly oneStepWhat: string;
  readonly nobody: string;
  readonly more: (count: number) => string;
  readonly goTo: (name: string, row: number) => string;
  readonly row: (row: number) => string;
  readonly explain: string;
  readonly explainWhat: string;
  readonly bandPosition: (percent: string) => string;
  readonly bestBand: string;
  readonly worstBand: string;
  readonly unreadable: string;
};

export const gradeMessages: InEveryLocale<GradeMessages> = {
  "zh-CN": {
    heading: "客户分级",
    what: "按最近一次消费、12 个月内的次数和金额给每位客户评分（RFM），定等级和分群，并估计流失风险。",
    prepare: "预览分级",
    apply: "写入分级",
    columns: "写入哪些列",
    groups: { scores: "R、F、M 与分值", tier: "等级（P G S B）", segment: "分群", churn: "流失概率与状态" },
    graded: (count) => `${count} 位客户已分级`,
    notGraded: (count) => `${count} 位没有分值（没有消费、已超过 12 个月，或内容没有读懂）`,
    missing: (fields) =>
      `分级需要最近消费日期、消费次数和金额。没有认出：${fields.join("、")}。请在“读到的内容”里指定对应的列。`,
    missingInOrders: (sheet, fields) =>
      `按订单分级需要客户、订单日期和金额。订单表“${sheet}”里没有认出：${fields.join("、")}，所以什么也没写。请在那张表的“读到的内容”里指定对应的列。`,
    purchases: "消费数据取自",
    fromColumns: "本表的列",
    fromOrders: (sheet) => `订单表“${sheet}”，对到本表客户`,
    buyersOf: (sheet) => `订单表“${sheet}”，买家写到新工作表`,
    columnsUsed: (last, orders, amount) => `R：${last} · F：${orders} · M：${amount}`,
    ordersOffered: (sheet) => `工作簿里有订单表“${sheet}”，也可以按它计算最近 12 个月的次数和金额。`,
    noColumn: "没有",
    method: "评分方法",
    methods: {
      fixed: "固定标准（最近 12 个月）",
      rank: "本表名次（五等分）",
      quantile: "本表分位数（同 R 包 rfm）",
    },
    rulerOf: (sheet) => `保留的标尺“${sheet}”`,
    faultyRuler: (sheet, cell, text) =>
      `“${sheet}”的 ${cell} 写着“${text}”，不是可用的分界值、方法或日期，这把尺不能用。请改正后重新读取。`,
    rulesDecide: (sheet) => `评分方法和分群方式以“${sheet}”表为准，请在那里改。`,
    segmentMap: "分群方式",
    segmentMaps: { rf25: "R×F 十群（rf25）", cn8: "重要/一般八群（cn8）", rfm10: "R 包 rfm 十群（rfm10）" },
    keepRuler: "把这次的分界值写成一张“标尺”表，下次用同一把尺",
    colours: "给等级列上色（条件格式，字母照写）",
    writeAs: "写成",
    writeAsValues: "数值",
    writeAsFormulas: "公式（改了单元格，等级跟着变）",
    churnElsewhere: "按订单表算的流失概率在“更多 → 流失预警”里。",
    distribution: "分布",
    byTier: "各等级",
    byRecencyAndFrequency: "R × F",
    heatWhat: "格内为客户数，指到格子可看金额占比；越靠上越近，越靠右越多次。",
    asTable: "以表格显示",
    chartNotLoaded: "图没有加载成功，请看表格。",
    tier: "等级",
    customers: "客户",
    amountShare: "金额占比",
    customersAndShare: (customers, ofCustomers, ofAmount) => `${customers} 位（${ofCustomers}），占金额 ${ofAmount}`,
    cellOf: (r, f) => `R${r} F${f}`,
    compared: (header) => `与“${header}”列现有的等级相比`,
    comparison: (rose, fell, same) => `升 ${rose} 位，降 ${fell} 位，不变 ${same} 位`,
    withoutEarlier: (count) => `${count} 位原来没有等级`,
    notComparable: (text, count) => `“${text}”不是 P/G/S/B，无法比较：${count} 位`,
    causeBy: (rulerSheet) => `以“${rulerSheet}”为上次的尺，区分是客户变了还是尺变了。`,
    noEarlierRuler: "没有保留上次的标尺，分不清是客户变了还是尺变了。",
    rose: "升",
    fell: "降",
    noChange: "没有变化。",
    noGrade: "无等级",
    causes: { customer: "客户变了", ruler: "尺变了", both: "客户和尺都变了" },
    causeCounts: ({ customer, ruler, both }) => `客户变了 ${customer} 位，尺变了 ${ruler} 位，两者都变 ${both} 位`,
    oneStep: (tier, count) => `差一步到 ${tier}：${count} 位`,
    oneStepWhat: "只要一项改变就能升级的客户，最容易的在前。",
    nobody: "没有这样的客户。",
    more: (count) => `显示其余 ${count} 位`,
    goTo: (name, row) => `转到${name}，第 ${row} 行`,
    row: (row) => `第 ${row} 行`,
    explain: "为什么是这个等级",
    explainWhat: "输入姓名、电话或编号，或用表中选中的行。",
    bandPosition: (percent) => `档内 ${percent}`,
    bestBand: "最高档",
    worstBand: "最低档",
    unreadable: "有单元格没有读懂，没有分值。",
  },
  "zh-TW": {
    heading: "客戶分級",
    what: "依最近一次消費、12 個月內的次數和金額為每位客戶評分（RFM），定等級和分群，並估計流失風險。",
    prepare: "預覽分級",
    apply: "寫入分級",
    columns: "寫入哪些欄",
    groups: { scores: "R、F、M 與分數", tier: "等級（P G S B）", segment: "分群", churn: "流失機率與狀態" },
    graded: (count) => `${count} 位客戶已分級`,
    notGraded: (count) => `${count} 位沒有分數（沒有消費、已超過 12 個月，或內容沒有讀懂）`,
    missing: (fields) =>
      `分級需要最近消費日期、消費次數和金額。沒有認出：${fields.join("、")}。請在「讀到的內容」裡指定對應的欄。`,
    missingInOrders: (sheet, fields) =>
      `依訂單分級需要客戶、訂單日期和金額。訂單表「${sheet}」裡沒有認出：${fields.join("、")}，所以什麼也沒寫。請在那張表的「讀到的內容」裡指定對應的欄。`,
    purchases: "消費資料取自",
    fromColumns: "本表的欄",
    fromOrders: (sheet) => `訂單表「${sheet}」，對到本表客戶`,
    buyersOf: (sheet) => `訂單表「${sheet}」，買家寫到新工作表`,
    columnsUsed: (last, orders, amount) => `R：${last} · F：${orders} · M：${amount}`,
    ordersOffered: (sheet) => `活頁簿裡有訂單表「${sheet}」，也可以依它計算最近 12 個月的次數和金額。`,
    noColumn: "沒有",
    method: "評分方法",
    methods: {
      fixed: "固定標準（最近 12 個月）",
      rank: "本表名次（五等分）",
      quantile: "本表分位數（同 R 套件 rfm）",
    },
    rulerOf: (sheet) => `保留的尺規「${sheet}」`,
    faultyRuler: (sheet, cell, text) =>
      `「${sheet}」的 ${cell} 寫著「${text}」，不是可用的分界值、方法或日期，這把尺不能用。請更正後重新讀取。`,
    rulesDecide: (sheet) => `評分方法和分群方式以「${sheet}」表為準，請在那裡改。`,
    segmentMap: "分群方式",
    segmentMaps: { rf25: "R×F 十群（rf25）", cn8: "重要/一般八群（cn8）", rfm10: "R 套件 rfm 十群（rfm10）" },
    keepRuler: "把這次的分界值寫成一張「尺規」表，下次用同一把尺",
    colours: "替等級欄上色（設定格式化的條件，字母照寫）",
    writeAs: "寫成",
    writeAsValues: "數值",
    writeAsFormulas: "公式（改了儲存格，等級跟著變）",
    churnElsewhere: "依訂單表算的流失機率在「更多 → 流失預警」裡。",
    distribution: "分布",
    byTier: "各等級",
    byRecencyAndFrequency: "R × F",
    heatWhat: "格內為客戶數，滑鼠移到格子上可看金額占比；越靠上越近，越靠右越多次。",
    asTable: "以表格顯示",
    chartNotLoaded: "圖無法載入，請看表格。",
    tier: "等級",
    customers: "客戶",
    amountShare: "金額占比",
    customersAndShare: (customers, ofCustomers, ofAmount) => `${customers} 位（${ofCustomers}），占金額 ${ofAmount}`,
    cellOf: (r, f) => `R${r} F${f}`,
    compared: (header) => `與「${header}」欄現有的等級相比`,
    comparison: (rose, fell, same) => `升 ${rose} 位，降 ${fell} 位，不變 ${same} 位`,
    withoutEarlier: (count) => `${count} 位原來沒有等級`,
    notComparable: (text, count) => `「${text}」不是 P/G/S/B，無法比較：${count} 位`,
    causeBy: (rulerSheet) => `以「${rulerSheet}」為上次的尺，分辨是客戶變了還是尺變了。`,
    noEarlierRuler: "沒有保留上次的尺規，分不出是客戶變了還是尺變了。",
    rose: "升",
    fell: "降",
    noChange: "沒有變化。",
    noGrade: "無等級",
    causes: { customer: "客戶變了", ruler: "尺變了", both: "客戶和尺都變了" },
    causeCounts: ({ customer, ruler, both }) => `客戶變了 ${customer} 位，尺變了 ${ruler} 位，兩者都變 ${both} 位`,
    oneStep: (tier, count) => `差一步到 ${tier}：${count} 位`,
    oneStepWhat: "只要一項改變就能升等的客戶，最容易的在前。",
    nobody: "沒有這樣的客戶。",
    more: (count) => `顯示其餘 ${count} 位`,
    goTo: (name, row) => `前往${name}，第 ${row} 列`,
    row: (row) => `第 ${row} 列`,
    explain: "為什麼是這個等級",
    explainWhat: "輸入姓名、電話或編號，或用表中選取的列。",
    bandPosition: (percent) => `級內 ${percent}`,
    bestBand: "最高級",
    worstBand: "最低級",
    unreadable: "有儲存格沒有讀懂，沒有分數。",
  },
  "en-US": {
    heading: "Grade customers",
    what: "Scores every customer by last order, orders and amount in 12 months (RFM), names tier and segment, and estimates the risk of losing them.",
    prepare: "Preview grades",
    apply: "Write grades",
    columns: "Columns to write",
    groups: {
      scores: "R, F, M and score",
      tier: "Tier (P G S B)",
      segment: "Segment",
      churn: "Churn risk and state",
    },
    graded: (count) => (count === 1 ? "1 customer graded" : `${count} customers graded`),
    notGraded: (count) => `${count} without a score (no orders, none in 12 months, or not readable)`,
    missing: (fields) =>
      `Grading needs the last order date, the number of orders and the amount. Not recognized: ${fields.join(", ")}. Name the columns under “Found”.`,
    missingInOrders: (sheet, fields) =>
      `Grading by orders needs the customer, the order date and the amount. Not recognized on orders sheet “${sheet}”: ${fields.join(", ")}, so nothing is written. Name the columns under “Found” for that sheet.`,
    purchases: "Orders come from",
    fromColumns: "the columns of this sheet",
    fromOrders: (sheet) => `orders sheet “${sheet}”, for these customers`,
    buyersOf: (sheet) => `orders sheet “${sheet}”, buyers to a new sheet`,
    columnsUsed: (last, orders, amount) => `R: ${last} · F: ${orders} · M: ${amount}`,
    ordersOffered: (sheet) => `There is a sheet of orders, “${sheet}”: the last 12 months can be summed up from it.`,
    noColumn: "none",
    method: "Score by",
    methods: {
      fixed: "the fixed scale (last 12 months)",
      rank: "rank within the sheet (fifths)",
      quantile: "quantiles of the sheet (as R package rfm)",
    },
    rulerOf: (sheet) => `the ruler kept on “${sheet}”`,
    faultyRuler: (sheet, cell, text) =>
      `${cell} of “${sheet}” says “${text}”, which is not a cut point, method or day, so this ruler cannot be used. Put it right and read again.`,
    rulesDecide: (sheet) => `Sheet “${sheet}” decides on method and segments; change them there.`,
    segmentMap: "Segments",
    segmentMaps: {
      rf25: "ten groups by R and F (rf25)",
      cn8: "eight: important or general (cn8)",
      rfm10: "ten of R package rfm (rfm10)",
    },
    keepRuler: "Keep the cut points on a “Ruler” sheet, to grade by them again",
    colours: "Color the tier column (conditional format; the letter stays)",
    writeAs: "Write",
    writeAsValues: "values",
    writeAsFormulas: "live formulas (grades follow the cells)",
    churnElsewhere: "Churn risk from orders is under More → Churn.",
    distribution: "Distribution",
    byTier: "By tier",
    byRecencyAndFrequency: "R × F",
    heatWhat:
      "Customers in each cell, with the share of the amount when you point at it; higher is more recent, further right more often.",
    asTable: "As a table",
    chartNotLoaded: "The chart could not be loaded; the table says the same.",
    tier: "Tier",
    customers: "Customers",
    amountShare: "Share of amount",
    customersAndShare: (customers, ofCustomers, ofAmount) => `${customers} (${ofCustomers}), ${ofAmount} of the amount`,
    cellOf: (r, f) => `R${r} F${f}`,
    compared: (header) => `Compared with the grades in column “${header}”`,
    comparison: (rose, fell, same) => `${rose} rose, ${fell} fell, ${same} stayed`,
    withoutEarlier: (count) => `${count} had no grade before`,
    notComparable: (text, count) => `“${text}” is not one of P/G/S/B and cannot be compared: ${count}`,
    causeBy: (rulerSheet) =>
      `“${rulerSheet}” is the ruler of last time; it tells whether the customer or the ruler moved.`,
    noEarlierRuler: "No ruler of last time was kept, so it cannot be told whether the customer or the ruler moved.",
    rose: "Rose",
    fell: "Fell",
    noChange: "Nothing has changed.",
    noGrade: "no grade",
    causes: { customer: "the customer moved", ruler: "the ruler moved", both: "customer and ruler moved" },
    causeCounts: ({ customer, ruler, both }) =>
      `The customer moved: ${customer}. The ruler moved: ${ruler}. Both: ${both}.`,
    oneStep: (tier, count) => `One step from ${tier}: ${count}`,
    oneStepWhat: "Customers whom one change lifts, the easiest first.",
    nobody: "There is no such customer.",
    more: (count) => `Show ${count} more`,
    goTo: (name, row) => `Go to ${name}, row ${row}`,
    row: (row) => `Row ${row}`,
    explain: "Why this grade",
    explainWhat: "Type a name, phone or id, or take the row selected in the sheet.",
    bandPosition: (percent) => `${percent} through the band`,
    bestBand: "the best band",
    worstBand: "the lowest band",
    unreadable: "A cell could not be read: no score.",
  },
};
