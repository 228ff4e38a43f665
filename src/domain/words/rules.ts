import type { InEveryLocale, Locale } from "../locale";
import type { ColumnKey, NamedRowKey, TableKey } from "../rulesSheet/ruleTables";

/** What the rules sheet is called in one language. */
export function rulesSheetName(locale: Locale): string {
  return wordsIn[locale].sheet;
}

/** The lines above the tables: what the sheet is and how it is used. */
export function rulesSheetLines(locale: Locale): readonly string[] {
  return wordsIn[locale].lines;
}

export function tableTitle(table: TableKey, locale: Locale): string {
  return wordsIn[locale].tables[table][0];
}

/** One line under the title: what the table decides and how it is filled in. */
export function tableExplanation(table: TableKey, locale: Locale): string {
  return wordsIn[locale].tables[table][1];
}

/** The name of a value, with its unit. */
export function rowName(row: NamedRowKey, locale: Locale): string {
  return wordsIn[locale].rows[row];
}

export function columnName(column: ColumnKey, locale: Locale): string {
  return wordsIn[locale].columns[column];
}

/** The headers of a table of named values: the names, then as many values as its longest row has. */
export function valueHeaders(count: number, locale: Locale): readonly string[] {
  const { item, value } = wordsIn[locale];
  return [item, ...Array.from({ length: count }, (_, index) => (count === 1 ? value : `${value} ${index + 1}`))];
}

type Words = {
  readonly sheet: string;
  readonly lines: readonly string[];
  readonly item: string;
  readonly value: string;
  /** Title and explanation. */
  readonly tables: Readonly<Record<TableKey, readonly [string, string]>>;
  readonly rows: Readonly<Record<NamedRowKey, string>>;
  readonly columns: Readonly<Record<ColumnKey, string>>;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    sheet: "规则",
    lines: [
      "Callsheet 规则",
      "从现在起以本表为准：改了数值，下一次计算就按新数值算。改错了会指出是哪个单元格。删掉整张表就恢复默认规则。",
      "清单类的表可以在末尾的空行里添加，也可以插入或删除行；请保留各表的标题行和隐藏的 A 列。",
    ],
    item: "项目",
    value: "值",
    tables: {
      rfm: [
        "RFM 打分、等级与分群",
        "分值 = 权重 R × R + 权重 F × F + 权重 M × M。函数的 rules 参数可以直接选本表（从第一个项目名到最后一个值，不含表头）。",
      ],
      churn: ["流失风险", "流失概率指今后这么多天内不再下单的概率；流失状态按客户自己的间隔判断。"],
      grades: [
        "意向级别",
        "由热到冷排列。间隔留空表示不安排跟进；优先的级别先打；已了结的级别不进拨打清单。前两列可作 FOLLOWUP.NEXT 的 rules 参数。",
      ],
      gradingLimits: ["按预计购买时间定级", "从上到下，预计购买日在期限之内的第一个级别就是结果。"],
      gradingOtherwise: ["定级的其余情况", "比以上期限都晚，或者没有预计购买日时的级别。"],
      telesalesStages: ["电话销售进程", "间隔留空表示不按进程安排跟进。作用决定进程在拨打清单里怎么排。"],
      funnelStages: ["销售漏斗阶段", "由先到后排列，至少两个。同义词之间用分号隔开。"],
      likelihood: ["成交意向", "文字与分数，数字越大意向越好。"],
      likelihoodGood: ["良好意向", "分数达到多少算意向良好。"],
      followUp: [
        "跟进间隔与提前天数",
        "按等级、合同、用完日期和保养周期安排跟进。可填多个值的项目，每格一个，向右填。",
      ],
      calls: ["拨打清单", "每天打多少个电话，未接通的什么时候再打。"],
      outcomes: [
        "通话结果",
        "每种结果之后怎么办。代号不可重复，留空就用名称；同义词之间用分号隔开；再次联系留空表示按跟进规则。",
      ],
      workingWeek: ["工作日", "门店每周工作哪几天。休息日可填多个，用顿号隔开。"],
      owners: ["个别业务员", "只填与上面不同的业务员；留空表示与大家一样。没有休息日填“无”。"],
    },
    rows: {
      rfmMonths: "R 月数（最近一次消费在几个月内，依次得 5、4、3、2、1 分）",
      rfmOrders: "F 单数（12 个月内满几单，依次得 2、3、4、5 分）",
      rfmAmount: "M 金额（12 个月内满多少元，依次得 2、3、4、5 分）",
      rfmWeights: "权重（依次为 R、F、M）",
      rfmTiers: "等级（满多少分，依次为 P、G、S；不足为 B）",
      rfmHigh: "高分起点（cn8 分群中几分算高，分）",
      rfmMethod: "方法（固定、排名、分位）",
      rfmMap: "分群（rf25、cn8、rfm10）",
      churnHorizon: "预测期（天）",
      churnTrade: "行业",
      churnGap: "行业通常的下单间隔（天）",
      churnWatch: "预警：沉默达到自身间隔的（倍）",
      churnAtRisk: "有风险：沉默达到自身间隔的（倍）",
      churnLost: "流失：沉默达到自身间隔的（倍）",
      gradingLater: "更晚（级别）",
      gradingBlank: "没有预计购买日（级别）",
      goodFrom: "意向良好的最低分数（分）",
      tierP: "P 铂金客户间隔（天）",
      tierG: "G 黄金客户间隔（天）",
      tierS: "S 白银客户间隔（天）",
      tierB: "B 青铜客户间隔（天）",
      defaultDays: "其他客户间隔（天）",
      keyDaysOnly: "只在关怀日联系的等级（P、G、S、B，可多个）",
      renewalCar: "车险到期前联系（天，可多个）",
      renewalContract: "合同、保单到期前联系（天，可多个）",
      renewalWarranty: "质保到期前联系（天，可多个）",
      runOutDue: "用完之前几天联系（天）",
      runOutOverdue: "用完之前几天起算过期（天）",
      serviceFrom: "首次保养最早在购车后（个月）",
      serviceUntil: "首次保养最晚在购车后（个月）",
      serviceEvery: "以后每次保养间隔（个月）",
      capacity: "每位业务员每天拨打上限（个）",
      workingDaysPerMonth: "每月工作日（天）",
      contractEnding: "合同期内客户在到期前多少天内才打（天）",
      unreachedAttempts: "未接通几次之后放慢（次）",
      unreachedDays: "未接通后再打（工作日）",
      unreachedLater: "放慢之后再打（工作日）",
      week: "每周工作日",
      closedWeekdays: "每周固定休息（如 周一、周日）",
    },
    columns: {
      "grades.grade": "级别",
      "grades.followUpDays": "跟进间隔（天）",
      "grades.priority": "优先（是/否）",
      "grades.closed": "已了结（是/否）",
      "gradingLimits.grade": "级别",
      "gradingLimits.within": "期限",
      "gradingLimits.unit": "单位",
      "telesalesStages.stage": "进程（编号）",
      "telesalesStages.label": "名称",
      "telesalesStages.followUpDays": "跟进间隔（天）",
      "telesalesStages.workingDays": "按工作日计（是/否）",
      "telesalesStages.role": "作用",
      "funnelStages.label": "阶段",
      "funnelStages.aliases": "同义词",
      "likelihood.text": "文字",
      "likelihood.value": "分数",
      "outcomes.outcome": "代号",
      "outcomes.labelZhCn": "名称（简体）",
      "outcomes.labelZhTw": "名称（繁体）",
      "outcomes.labelEnUs": "名称（英文）",
      "outcomes.aliases": "同义词",
      "outcomes.reached": "接通（是/否）",
      "outcomes.nextWorkingDays": "再次联系（工作日）",
      "outcomes.stage": "改为进程（编号）",
      "outcomes.grade": "改为级别",
      "outcomes.closes": "不再跟进（是/否）",
      "outcomes.doNotContact": "勿扰（是/否）",
      "owners.owner": "业务员",
      "owners.capacity": "每天拨打上限（个）",
      "owners.week": "每周工作日",
      "owners.closedWeekdays": "每周固定休息",
    },
  },
  "zh-TW": {
    sheet: "規則",
    lines: [
      "Callsheet 規則",
      "從現在起以本表為準：改了數值，下一次計算就照新數值算。填錯時會指出是哪個儲存格。刪除整張工作表就恢復預設規則。",
      "清單類的表格可以在末尾的空白列新增，也可以插入或刪除列；請保留各表格的標題列和隱藏的 A 欄。",
    ],
    item: "項目",
    value: "值",
    tables: {
      rfm: [
        "RFM 評分、等級與分群",
        "分數 = 權重 R × R + 權重 F × F + 權重 M × M。函數的 rules 引數可以直接選取本表（從第一個項目名稱到最後一個值，不含表頭）。",
      ],
      churn: ["流失風險", "流失機率是指今後這麼多天內不再下單的機率；流失狀態依客戶自己的間隔判斷。"],
      grades: [
        "意向級別",
        "由熱到冷排列。間隔留空表示不安排跟進；優先的級別先打；已結案的級別不進撥打清單。前兩欄可作為 FOLLOWUP.NEXT 的 rules 引數。",
      ],
      gradingLimits: ["依預計購買時間定級", "由上而下，預計購買日在期限之內的第一個級別就是結果。"],
      gradingOtherwise: ["定級的其他情況", "比以上期限都晚，或沒有預計購買日時的級別。"],
      telesalesStages: ["電話銷售進程", "間隔留空表示不依進程安排跟進。作用決定進程在撥打清單裡的順序。"],
      funnelStages: ["銷售漏斗階段", "由先到後排列，至少兩個。同義詞之間用分號隔開。"],
      likelihood: ["成交意向", "文字與分數，數字越大意向越好。"],
      likelihoodGood: ["良好意向", "分數達到多少算意向良好。"],
      followUp: [
        "跟進間隔與提前天數",
        "依等級、合約、用完日期和保養週期安排跟進。可填多個值的項目，每格一個，往右填。",
      ],
      calls: ["撥打清單", "每天打多少通電話，未接通的什麼時候再打。"],
      outcomes: [
        "通話結果",
        "每種結果之後怎麼辦。代號不可重複，留空就用名稱；同義詞之間用分號隔開；再次聯絡留空表示依跟進規則。",
      ],
      workingWeek: ["工作日", "門市每週工作哪幾天。休息日可填多個，用頓號隔開。"],
      owners: ["個別業務員", "只填與上面不同的業務員；留空表示與大家一樣。沒有休息日填「無」。"],
    },
    rows: {
      rfmMonths: "R 月數（最近一次消費在幾個月內，依序得 5、4、3、2、1 分）",
      rfmOrders: "F 單數（12 個月內滿幾單，依序得 2、3、4、5 分）",
      rfmAmount: "M 金額（12 個月內滿多少元，依序得 2、3、4、5 分）",
      rfmWeights: "權重（依序為 R、F、M）",
      rfmTiers: "等級（滿多少分，依序為 P、G、S；不足為 B）",
      rfmHigh: "高分起點（cn8 分群中幾分算高，分）",
      rfmMethod: "方法（固定、排名、分位）",
      rfmMap: "分群（rf25、cn8、rfm10）",
      churnHorizon: "預測期（天）",
      churnTrade: "行業",
      churnGap: "行業通常的下單間隔（天）",
      churnWatch: "預警：沉默達到自身間隔的（倍）",
      churnAtRisk: "有風險：沉默達到自身間隔的（倍）",
      churnLost: "流失：沉默達到自身間隔的（倍）",
      gradingLater: "更晚（級別）",
      gradingBlank: "沒有預計購買日（級別）",
      goodFrom: "意向良好的最低分數（分）",
      tierP: "P 白金客戶間隔（天）",
      tierG: "G 黃金客戶間隔（天）",
      tierS: "S 白銀客戶間隔（天）",
      tierB: "B 青銅客戶間隔（天）",
      defaultDays: "其他客戶間隔（天）",
      keyDaysOnly: "只在關懷日聯絡的等級（P、G、S、B，可多個）",
      renewalCar: "車險到期前聯絡（天，可多個）",
      renewalContract: "合約、保單到期前聯絡（天，可多個）",
      renewalWarranty: "保固到期前聯絡（天，可多個）",
      runOutDue: "用完之前幾天聯絡（天）",
      runOutOverdue: "用完之前幾天起算逾期（天）",
      serviceFrom: "首次保養最早在購車後（個月）",
      serviceUntil: "首次保養最晚在購車後（個月）",
      serviceEvery: "以後每次保養間隔（個月）",
      capacity: "每位業務員每天撥打上限（通）",
      workingDaysPerMonth: "每月工作日（天）",
      contractEnding: "合約期內客戶在到期前多少天內才打（天）",
      unreachedAttempts: "未接通幾次之後放慢（次）",
      unreachedDays: "未接通後再打（工作日）",
      unreachedLater: "放慢之後再打（工作日）",
      week: "每週工作日",
      closedWeekdays: "每週固定公休（如 週一、週日）",
    },
    columns: {
      "grades.grade": "級別",
      "grades.followUpDays": "跟進間隔（天）",
      "grades.priority": "優先（是/否）",
      "grades.closed": "已結案（是/否）",
      "gradingLimits.grade": "級別",
      "gradingLimits.within": "期限",
      "gradingLimits.unit": "單位",
      "telesalesStages.stage": "進程（編號）",
      "telesalesStages.label": "名稱",
      "telesalesStages.followUpDays": "跟進間隔（天）",
      "telesalesStages.workingDays": "以工作日計（是/否）",
      "telesalesStages.role": "作用",
      "funnelStages.label": "階段",
      "funnelStages.aliases": "同義詞",
      "likelihood.text": "文字",
      "likelihood.value": "分數",
      "outcomes.outcome": "代號",
      "outcomes.labelZhCn": "名稱（簡體）",
      "outcomes.labelZhTw": "名稱（繁體）",
      "outcomes.labelEnUs": "名稱（英文）",
      "outcomes.aliases": "同義詞",
      "outcomes.reached": "接通（是/否）",
      "outcomes.nextWorkingDays": "再次聯絡（工作日）",
      "outcomes.stage": "改為進程（編號）",
      "outcomes.grade": "改為級別",
      "outcomes.closes": "不再跟進（是/否）",
      "outcomes.doNotContact": "勿擾（是/否）",
      "owners.owner": "業務員",
      "owners.capacity": "每天撥打上限（通）",
      "owners.week": "每週工作日",
      "owners.closedWeekdays": "每週固定公休",
    },
  },
  "en-US": {
    sheet: "Callsheet rules",
    lines: [
      "Callsheet rules",
      "From now on this sheet decides: change a value, and the next calculation uses it. A mistake is reported with its cell. Delete the sheet to go back to the defaults.",
      "Add to a list in the blank rows below it, or insert and delete rows; please keep the title of each table and the hidden column A.",
    ],
    item: "Rule",
    value: "Value",
    tables: {
      rfm: [
        "RFM scores, tiers and segments",
        "Score = weight R × R + weight F × F + weight M × M. The functions take this table as their argument rules: select from the first name to the last value, without the header.",
      ],
      churn: [
        "Churn risk",
        "Churn risk is the probability of no order within so many days; the state is judged by the customer's own gaps between orders.",
      ],
      grades: [
        "Intent grades",
        "Hottest first. No interval: no follow-up. Priority grades are called first; closed ones never. The first two columns fit the argument rules of FOLLOWUP.NEXT.",
      ],
      gradingLimits: [
        "Grades by expected buying day",
        "From the top: the first grade within whose limit the customer is expected to buy.",
      ],
      gradingOtherwise: [
        "Other grades",
        "The grade when the customer buys later than all of these, or no day is known.",
      ],
      telesalesStages: [
        "Telesales stages",
        "No interval: the stage sets no follow-up. The meaning decides where the stage comes in the call list.",
      ],
      funnelStages: ["Funnel stages", "First to last, at least two. Separate other spellings with semicolons."],
      likelihood: ["Likelihood", "Words and their number; higher is better."],
      likelihoodGood: ["Good intent", "From which number on an intent is good."],
      followUp: [
        "Follow-up intervals",
        "By tier, contract, supply and service. Where several values are allowed, put one in each cell to the right.",
      ],
      calls: ["Call list", "How many calls a day, and when to try again those who did not answer."],
      outcomes: [
        "Outcomes of a call",
        "What follows from each. The code must be unique; blank takes the label. Separate other spellings with semicolons. No days: the follow-up rules decide.",
      ],
      workingWeek: ["Working week", "On which days the shop works. Separate several closed days with commas."],
      owners: [
        "Owners who differ",
        "Only owners who differ from the above; blank means as everybody. Write “none” for no closed days.",
      ],
    },
    rows: {
      rfmMonths: "R months (last order within, for a score of 5, 4, 3, 2, 1)",
      rfmOrders: "F orders (in 12 months, from, for a score of 2, 3, 4, 5)",
      rfmAmount: "M amount (in 12 months, from, for a score of 2, 3, 4, 5)",
      rfmWeights: "Weights (of R, F, M)",
      rfmTiers: "Tiers (lowest score of P, G, S; below is B)",
      rfmHigh: "High from (score that counts as high in the map cn8)",
      rfmMethod: "Method (fixed, rank, quantile)",
      rfmMap: "Map (of segments: rf25, cn8, rfm10)",
      churnHorizon: "Horizon (days)",
      churnTrade: "Trade",
      churnGap: "Usual gap between orders in the trade (days)",
      churnWatch: "Watch: silent for so many own gaps (times)",
      churnAtRisk: "At risk: silent for so many own gaps (times)",
      churnLost: "Lost: silent for so many own gaps (times)",
      gradingLater: "Later (grade)",
      gradingBlank: "No expected buying day (grade)",
      goodFrom: "Good from (number)",
      tierP: "Tier P, platinum, every (days)",
      tierG: "Tier G, gold, every (days)",
      tierS: "Tier S, silver, every (days)",
      tierB: "Tier B, bronze, every (days)",
      defaultDays: "Everybody else, every (days)",
      keyDaysOnly: "Tiers contacted on care days only (P, G, S, B; several allowed)",
      renewalCar: "Before a car insurance ends (days; several allowed)",
      renewalContract: "Before a contract or policy ends (days; several allowed)",
      renewalWarranty: "Before a warranty ends (days; several allowed)",
      runOutDue: "Before the supply runs out, call (days)",
      runOutOverdue: "Before the supply runs out, overdue from (days)",
      serviceFrom: "First car service, earliest after the purchase (months)",
      serviceUntil: "First car service, latest after the purchase (months)",
      serviceEvery: "Later car services, every (months)",
      capacity: "Calls for each owner and day, at most (calls)",
      workingDaysPerMonth: "Working days in a month (days)",
      contractEnding: "Call customers in contract only before its end (days)",
      unreachedAttempts: "Attempts without an answer before slowing down (attempts)",
      unreachedDays: "Try again after (working days)",
      unreachedLater: "Once slowed down, try again after (working days)",
      week: "Working week",
      closedWeekdays: "Closed every (such as Mon, Sun)",
    },
    columns: {
      "grades.grade": "Grade",
      "grades.followUpDays": "Follow up every (days)",
      "grades.priority": "Priority (yes/no)",
      "grades.closed": "Closed (yes/no)",
      "gradingLimits.grade": "Grade",
      "gradingLimits.within": "Within",
      "gradingLimits.unit": "Unit",
      "telesalesStages.stage": "Stage (number)",
      "telesalesStages.label": "Label",
      "telesalesStages.followUpDays": "Follow up every (days)",
      "telesalesStages.workingDays": "In working days (yes/no)",
      "telesalesStages.role": "Meaning",
      "funnelStages.label": "Stage",
      "funnelStages.aliases": "Other spellings",
      "likelihood.text": "Words",
      "likelihood.value": "Number",
      "outcomes.outcome": "Code",
      "outcomes.labelZhCn": "Label (Simplified Chinese)",
      "outcomes.labelZhTw": "Label (Traditional Chinese)",
      "outcomes.labelEnUs": "Label (English)",
      "outcomes.aliases": "Other spellings",
      "outcomes.reached": "Reached (yes/no)",
      "outcomes.nextWorkingDays": "Call again after (working days)",
      "outcomes.stage": "New stage (number)",
      "outcomes.grade": "New grade",
      "outcomes.closes": "Ends the follow-up (yes/no)",
      "outcomes.doNotContact": "Do not contact (yes/no)",
      "owners.owner": "Owner",
      "owners.capacity": "Calls a day, at most (calls)",
      "owners.week": "Working week",
      "owners.closedWeekdays": "Closed every",
    },
  },
};
