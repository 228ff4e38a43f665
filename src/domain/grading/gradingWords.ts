import type { Counted, PurchaseField } from "./gradedCustomer";
import type { GradingNote } from "./gradingNotes";
import type { InEveryLocale, Locale } from "../locale";
import type { ScaleMethod } from "./rfmScales";
import { faultWords, unreachedWords } from "./rfmWords";
import { rowList } from "../text/rowList";

/** One note on a grading as a sentence, of visits where those stand for orders. */
export function gradingNoteText(note: GradingNote, locale: Locale, counted: Counted = "orders"): string {
  const words = wordsIn[locale];
  const of = words.counted[counted];
  switch (note.code) {
    case "method":
      return words.method[note.method];
    case "visitsAsOrders":
      return words.visitsAsOrders(quotedList(note.headers, words));
    case "periodUnknown":
      return words.periodUnknown(quotedList(note.headers, words));
    case "thisYearOnly":
      return words.thisYearOnly(note.header, note.field);
    case "countAgainstDate":
      return words.rows(rowList(note.rows, locale), words.countAgainstDate);
    case "mayBeLifetime":
      return words.mayBeLifetime(note.header, note.field);
    case "fault":
      return words.rows(rowList(note.rows, locale), faultWords(note.fault, locale, counted));
    case "unreadable":
      return words.rows(rowList(note.rows, locale), words.unreadable(of.fields[note.field]));
    case "blankAmount":
      return words.rows(rowList(note.rows, locale), words.blankAmount(of.some));
    case "unreachedScores":
      return words.sentence(unreachedWords(note, locale, counted));
    case "tooFewToRank":
      return words.tooFewToRank(note.customers);
    case "firstOrderUnknown":
      return of.firstUnknown(note.customers);
    case "riskFromPrior":
      return words.riskFromPrior(note.customers, of.once, note.gapInDays);
    case "riskFromOrders":
      return words.riskFromOrders(note.customers, note.sheet);
  }
}

function quotedList(headers: readonly string[], { quoted, listComma }: Words): string {
  return headers.map(quoted).join(listComma);
}

type CountedWords = {
  readonly fields: Readonly<Record<PurchaseField, string>>;
  /** "有订单", "orders". */
  readonly some: string;
  /** Who bought once: "只买过一次", "one order". */
  readonly once: string;
  readonly firstUnknown: (customers: number) => string;
};

type Words = {
  readonly quoted: (text: string) => string;
  readonly visitsAsOrders: (headers: string) => string;
  readonly periodUnknown: (headers: string) => string;
  readonly thisYearOnly: (header: string, field: PurchaseField) => string;
  readonly countAgainstDate: string;

  readonly method: Readonly<Record<ScaleMethod, string>>;
  readonly counted: Readonly<Record<Counted, CountedWords>>;
  readonly listComma: string;
  readonly rows: (rows: string, what: string) => string;
  readonly sentence: (words: string) => string;
  readonly mayBeLifetime: (header: string, field: PurchaseField) => string;
  readonly unreadable: (field: string) => string;
  readonly blankAmount: (some: string) => string;
  readonly tooFewToRank: (customers: number) => string;
  readonly riskFromPrior: (customers: number, once: string, gapInDays: number) => string;
  readonly riskFromOrders: (customers: number, sheet: string) => string;
};

const wordsIn: InEveryLocale<Words> = {
  "zh-CN": {
    method: {
      fixed: "按固定标准评分（评价期间为最近 12 个月）。",
      rank: "按本表客户之间的名次评分。",
      quantile: "按本表客户的分位数评分（与 R 包 rfm 相同）。",
      frozen: "按保留下来的分界值评分，与上次用同一把尺。",
    },
    quoted: (text) => `“${text}”`,
    visitsAsOrders: (headers) => `按到店计：没有订单，用${headers}代替最近购买和订单数。`,
    periodUnknown: (headers) => `${headers}没有写明是最近 12 个月的；如果是开卡以来的累计，分值和等级会偏高。`,
    thisYearOnly: (header, field) =>
      `“${header}”只算今年 1 月 1 日以来，不足 12 个月，${field === "totalAmount" ? "M" : "F"} 可能偏低。`,
    countAgainstDate: "到店次数和上次到店对不上，请核对",
    counted: {
      orders: {
        fields: { lastPurchaseDate: "最近购买日期", orderCount: "订单数", totalAmount: "消费金额" },
        some: "有订单",
        once: "只买过一次",
        firstUnknown: (customers) =>
          `${customers} 位客户买过多次，但表中没有首次购买日期，不计算流失概率；用订单表可以得到。`,
      },
      visits: {
        fields: { lastPurchaseDate: "上次到店日期", orderCount: "到店次数", totalAmount: "消费金额" },
        some: "到过店",
        once: "只来过一次",
        firstUnknown: (customers) =>
          `${customers} 位客户来过多次，但表中没有首次到店日期，不计算流失概率；有逐次的到店记录就可以得到。`,
      },
    },
    listComma: "、",
    rows: (rows, what) => `${rows}：${what}。`,
    sentence: (words) => `${words}。`,
    mayBeLifetime: (header, field) =>
      `“${header}”看起来是累计值；${field === "totalAmount" ? "M" : "F"} 应为最近 12 个月的${field === "totalAmount" ? "净消费额" : "订单数"}，否则分值偏高。`,
    unreadable: (field) => `${field}无法识别，不计分`,
    blankAmount: (some) => `${some}但金额为空，M、分值和等级不算（不当作 0）`,
    tooFewToRank: (customers) => `只有 ${customers} 位客户，少于 5 位，无法按名次评分。`,
    riskFromPrior: (customers, once, gapInDays) =>
      `${customers} 位${once}的客户，流失概率按常用间隔 ${gapInDays} 天的经验值（MBG/NBD）估算。`,
    riskFromOrders: (customers, sheet) =>
      `${customers} 位客户的流失概率按工作表“${sheet}”里的下单日期估算，与“流失预警”一致；准不准可以在那里检验。`,
  },
  "zh-TW": {
    method: {
      fixed: "依固定標準評分（評估期間為最近 12 個月）。",
      rank: "依本表客戶之間的名次評分。",
      quantile: "依本表客戶的分位數評分（與 R 套件 rfm 相同）。",
      frozen: "依保留下來的分界值評分，與上次用同一把尺。",
    },
    quoted: (text) => `「${text}」`,
    visitsAsOrders: (headers) => `依來店計：沒有訂單，用${headers}代替最近購買和訂單數。`,
    periodUnknown: (headers) => `${headers}沒有寫明是最近 12 個月的；如果是開卡以來的累計，分數和等級會偏高。`,
    thisYearOnly: (header, field) =>
      `「${header}」只算今年 1 月 1 日以來，不足 12 個月，${field === "totalAmount" ? "M" : "F"} 可能偏低。`,
    countAgainstDate: "來店次數和上次來店對不上，請核對",
    counted: {
      orders: {
        fields: { lastPurchaseDate: "最近購買日期", orderCount: "訂單數", totalAmount: "消費金額" },
        some: "有訂單",
        once: "只買過一次",
        firstUnknown: (customers) =>
          `${customers} 位客戶買過多次，但表中沒有首次購買日期，不計算流失機率；用訂單表可以得到。`,
      },
      visits: {
        fields: { lastPurchaseDate: "上次來店日期", orderCount: "來店次數", totalAmount: "消費金額" },
        some: "來過店",
        once: "只來過一次",
        firstUnknown: (customers) =>
          `${customers} 位客戶來過多次，但表中沒有首次來店日期，不計算流失機率；有逐次的來店紀錄就可以得到。`,
      },
    },
    listComma: "、",
    rows: (rows, what) => `${rows}：${what}。`,
    sentence: (words) => `${words}。`,
    mayBeLifetime: (header, field) =>
      `「${header}」看起來是累計值；${field === "totalAmount" ? "M" : "F"} 應為最近 12 個月的${field === "totalAmount" ? "淨消費額" : "訂單數"}，否則分數會偏高。`,
    unreadable: (field) => `${field}無法辨識，不計分`,
    blankAmount: (some) => `${some}但金額空白，M、分數和等級不算（不當作 0）`,
    tooFewToRank: (customers) => `只有 ${customers} 位客戶，少於 5 位，無法依名次評分。`,
    riskFromPrior: (customers, once, gapInDays) =>
      `${customers} 位${once}的客戶，流失機率依常用間隔 ${gapInDays} 天的經驗值（MBG/NBD）估算。`,
    riskFromOrders: (customers, sheet) =>
      `${customers} 位客戶的流失機率依工作表「${sheet}」裡的下單日期估算，與「流失預警」一致；準不準可以在那裡檢驗。`,
  },
  "en-US": {
    method: {
      fixed: "Scored by the fixed scale, over the last 12 months.",
      rank: "Scored by rank among the customers of this sheet.",
      quantile: "Scored by quantiles of the customers of this sheet, as the R package rfm does.",
      frozen: "Scored by the cut points that were kept: the same ruler as before.",
    },
    quoted: (text) => `“${text}”`,
    visitsAsOrders: (headers) =>
      `Counted by visits: without orders, ${headers} stand for last order and number of orders.`,
    periodUnknown: (headers) =>
      `${headers}: no header says that this is of the last 12 months; if it is of all time, scores and tiers come out too high.`,
    thisYearOnly: (header, field) =>
      `“${header}” counts from January 1 on, less than 12 months, so ${field === "totalAmount" ? "M" : "F"} may be too low.`,
    countAgainstDate: "number of visits and last visit contradict each other, please check",
    counted: {
      orders: {
        fields: { lastPurchaseDate: "last order date", orderCount: "number of orders", totalAmount: "amount spent" },
        some: "orders",
        once: "one order",
        firstUnknown: (customers) =>
          `${customers} customers ordered more than once, and no column gives the first order, so they have no churn risk; a sheet of orders gives it.`,
      },
      visits: {
        fields: { lastPurchaseDate: "last visit", orderCount: "number of visits", totalAmount: "amount spent" },
        some: "visits",
        once: "one visit",
        firstUnknown: (customers) =>
          `${customers} customers came more than once, and no column gives the first visit, so they have no churn risk; a log of visits gives it.`,
      },
    },
    listComma: ", ",
    rows: (rows, what) => `${rows}: ${what}.`,
    sentence: (words) => `${words}.`,
    mayBeLifetime: (header, field) =>
      `“${header}” looks like a lifetime total; ${field === "totalAmount" ? "M takes the net amount" : "F takes the orders"} of the last 12 months, or scores come out too high.`,
    unreadable: (field) => `the ${field} could not be read, so there is no score`,
    blankAmount: (some) => `there are ${some} but no amount, so no M, no score and no tier (not 0)`,
    tooFewToRank: (customers) => `There are only ${customers} customers; scoring by rank takes at least 5.`,
    riskFromPrior: (customers, once, gapInDays) =>
      `The churn risk of ${customers} customers with ${once} is estimated from a usual gap of ${gapInDays} days (MBG/NBD).`,
    riskFromOrders: (customers, sheet) =>
      `The churn risk of ${customers} customers is estimated from the order days on the sheet “${sheet}”, as on the churn screen, where it can be tested on the past.`,
  },
};
