import { isoText } from "../calendar/day";
import type { FormulaFacts, NoFormulas } from "./gradingFormulas";
import type { InEveryLocale, Locale } from "../locale";
import { rowList } from "../text/rowList";

/** What a person should know before formulas are written, one sentence each; warnings ask for a look first. */
export function formulaFactsTexts(
  { asOf, shape, inTable, readOtherwise }: FormulaFacts,
  locale: Locale,
): { readonly warnings: readonly string[]; readonly notes: readonly string[] } {
  const words = wordsIn[locale];
  return {
    warnings: [
      words.withoutAddIn,
      ...(readOtherwise.length > 0 ? [words.readOtherwise(rowList(readOtherwise, locale))] : []),
    ],
    notes: [
      shape === "filled" ? words.filled : inTable ? words.inTable : words.everyRow,
      words.asOf(isoText(asOf)),
      words.faults,
    ],
  };
}

/** Why formulas cannot be had, and what can be done instead. */
export function noFormulasText(reason: NoFormulas, locale: Locale): string {
  const words = wordsIn[locale].not;
  switch (reason.code) {
    case "relativeReadOtherwise":
    case "rowsOfNobody":
      return words[reason.code](rowList(reason.rows, locale));
    case "tooManyInTable":
      return words.tooManyInTable(reason.formulas, reason.most);
    case "ordersAreElsewhere":
    case "dateSystem1904":
    case "relativeInTable":
    case "rulerBesideRules":
    case "fixedRuler":
    case "ownStateLimits":
    case "treatmentCycles":
      return words[reason.code];
  }
}

type Words = {
  readonly withoutAddIn: string;
  readonly filled: string;
  readonly inTable: string;
  readonly everyRow: string;
  readonly asOf: (day: string) => string;
  readonly faults: string;
  readonly readOtherwise: (rows: string) => string;
  readonly not: {
    readonly [Code in Exclude<NoFormulas["code"], "relativeReadOtherwise" | "rowsOfNobody" | "tooManyInTable">]: string;
  } & {
    readonly relativeReadOtherwise: (rows: string) => string;
    readonly rowsOfNobody: (rows: string) => string;
    readonly tooManyInTable: (formulas: number, most: number) => string;
  };
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    withoutAddIn:
      "写入的是公式：没有装本加载项的人打开会看到 #NAME?。发给别人之前，请在“规则与工具”里转为数值，或制作分享副本。",
    filled: "每列只有第一格有公式，结果自动填满下面的行；请不要在这几列里排序、插入或填写。",
    inTable: "每行一个公式，整列相同；表格往下加新客户时，Excel 会自动带上公式。",
    everyRow: "每行一个公式，随本行的日期、次数和金额变化；新加的客户要自己把公式往下填。",
    asOf: (day) => `公式按 ${day} 计算，不会自己变成今天；换日期请重新写一次。`,
    faults: "日期、次数或金额有问题的行会显示 #VALUE!，点开提示可以看到原因。",
    readOtherwise: (rows) =>
      `${rows}：单元格的写法公式认不出来，或和读表时的理解不同，公式的结果会与预览不一样。请先改成规范的日期和数字。`,
    not: {
      ordersAreElsewhere: "次数和金额是从订单表汇总来的，不在本表的列里，公式没有可引用的单元格。请写数值。",
      dateSystem1904: "这个工作簿用的是 1904 日期系统，函数按 1900 日期系统认日期，会差四年。请写数值。",
      relativeInTable:
        "名次和分位数要拿整列一起比，一个公式填满整列，而 Excel 的表格里放不下这样的公式。请先写数值并保留标尺，再按标尺写公式；或写数值。",
      relativeReadOtherwise: (rows) =>
        `${rows}：单元格的写法公式认不出来；名次要和所有客户比，一格不同，别人的分也会变。请先改成规范的日期和数字，或写数值。`,
      rowsOfNobody: (rows) =>
        `${rows}不是客户（合计、小计之类），整列的公式会把它们也算进去。请先移走这些行，或写数值。`,
      rulerBesideRules: "标尺和规则表里改过的权重、等级或分群方式不能同时交给一个函数。请写数值，或先按规则表评分。",
      fixedRuler: "固定标准的旧档位没有对应的函数参数。请选“固定标准”写公式，或写数值。",
      treatmentCycles: "流失状态要同时看护理周期和行业期限，CHURN.STATE 只能看其中一个。请不勾选流失，或写数值。",
      ownStateLimits: "流失状态的界限在规则表里改过，CHURN.STATE 没有这个参数。请不勾选流失，或写数值。",
      tooManyInTable: (formulas, most) =>
        `表格里每行都要一个公式，共 ${formulas} 个，超过 ${most} 个 Excel 会卡住。请写数值，或少选几列。`,
    },
  },
  "zh-TW": {
    withoutAddIn:
      "寫入的是公式：沒有安裝本增益集的人開啟會看到 #NAME?。傳給別人之前，請在「規則與工具」裡轉為值，或製作分享副本。",
    filled: "每欄只有第一格有公式，結果自動填滿下面的列；請不要在這幾欄裡排序、插入或填寫。",
    inTable: "每列一個公式，整欄相同；表格往下加新客戶時，Excel 會自動帶上公式。",
    everyRow: "每列一個公式，隨本列的日期、次數和金額變化；新加的客戶要自己把公式往下填。",
    asOf: (day) => `公式依 ${day} 計算，不會自己變成今天；換日期請重新寫一次。`,
    faults: "日期、次數或金額有問題的列會顯示 #VALUE!，點開提示可以看到原因。",
    readOtherwise: (rows) =>
      `${rows}：儲存格的寫法公式認不出來，或和讀表時的理解不同，公式的結果會與預覽不一樣。請先改成標準的日期和數字。`,
    not: {
      ordersAreElsewhere: "次數和金額是從訂單表彙總來的，不在本表的欄裡，公式沒有可參照的儲存格。請寫數值。",
      dateSystem1904: "這個活頁簿用的是 1904 日期系統，函數依 1900 日期系統認日期，會差四年。請寫數值。",
      relativeInTable:
        "名次和分位數要拿整欄一起比，一個公式填滿整欄，而 Excel 的表格裡放不下這樣的公式。請先寫數值並保留尺規，再依尺規寫公式；或寫數值。",
      relativeReadOtherwise: (rows) =>
        `${rows}：儲存格的寫法公式認不出來；名次要和所有客戶比，一格不同，別人的分也會變。請先改成標準的日期和數字，或寫數值。`,
      rowsOfNobody: (rows) =>
        `${rows}不是客戶（合計、小計之類），整欄的公式會把它們也算進去。請先移走這些列，或寫數值。`,
      rulerBesideRules: "尺規和規則表裡改過的權重、等級或分群方式不能同時交給一個函數。請寫數值，或先依規則表評分。",
      fixedRuler: "固定標準的舊級距沒有對應的函數引數。請選「固定標準」寫公式，或寫數值。",
      treatmentCycles: "流失狀態要同時看護理週期和行業期限，CHURN.STATE 只能看其中一個。請不勾選流失，或寫數值。",
      ownStateLimits: "流失狀態的界限在規則表裡改過，CHURN.STATE 沒有這個引數。請不勾選流失，或寫數值。",
      tooManyInTable: (formulas, most) =>
        `表格裡每列都要一個公式，共 ${formulas} 個，超過 ${most} 個 Excel 會卡住。請寫數值，或少選幾欄。`,
    },
  },
  "en-US": {
    withoutAddIn:
      "Formulas will be written: people without this add-in see #NAME?. Before you pass the file on, turn them into values under “Rules and tools”, or make a share copy.",
    filled:
      "One formula at the top of each column fills the rows below it: do not sort, insert or type in these columns.",
    inTable:
      "One formula in each row, the same in the whole column; Excel adds it by itself for customers added below.",
    everyRow:
      "One formula in each row, which follows the date, orders and amount of its row; for customers added later, fill it down yourself.",
    asOf: (day) =>
      `The formulas are as of ${day} and do not move on to today by themselves: write them again for another day.`,
    faults: "Rows with something wrong in date, orders or amount show #VALUE!; its hint tells what.",
    readOtherwise: (rows) =>
      `${rows}: a formula does not understand these cells, or understands them differently, and answers otherwise than shown here. Write plain dates and numbers there first.`,
    not: {
      ordersAreElsewhere:
        "Orders and amounts were summed up from a sheet of orders, so there are no cells in this sheet for a formula to refer to. Write values.",
      dateSystem1904:
        "This workbook counts its dates from 1904 and functions take dates that count from 1900: they would be four years off. Write values.",
      relativeInTable:
        "Ranks and quantiles compare the whole column in one formula that fills it, and such a formula cannot stand in an Excel table. Write values and keep the ruler, then write formulas by that ruler; or write values.",
      relativeReadOtherwise: (rows) =>
        `${rows}: a formula does not understand these cells, and as all customers are ranked together, others would get other scores too. Write plain dates and numbers there first, or write values.`,
      rowsOfNobody: (rows) =>
        `${rows}: not customers (a subtotal, for one), and formulas in the whole column would grade them. Move them away, or write values.`,
      rulerBesideRules:
        "A ruler cannot be given to a function together with changed weights, tiers or segments of the rules sheet. Write values, or grade by the rules sheet.",
      fixedRuler:
        "No function takes the earlier bands of the fixed scale. Choose “the fixed scale” to write formulas, or write values.",
      treatmentCycles:
        "The churn state goes by treatment cycle and trade together, and CHURN.STATE takes only one of them. Leave the churn columns out, or write values.",
      ownStateLimits:
        "The limits of the churn states were changed in the rules sheet, and CHURN.STATE does not take them. Leave churn out, or write values.",
      tooManyInTable: (formulas, most) =>
        `A table needs a formula in each row, ${formulas} in all, and beyond ${most} Excel hangs. Write values, or choose fewer columns.`,
    },
  },
};
