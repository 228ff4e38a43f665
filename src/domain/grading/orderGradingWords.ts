import { isoText } from "../calendar/day";
import type { InEveryLocale, Locale } from "../locale";
import type { OrderGradingFacts } from "./orderGrading";

/** Where the orders came from and what of them did not count, a sentence each. */
export function orderFactsTexts(facts: OrderGradingFacts, locale: Locale): readonly string[] {
  const words = factsWords[locale];
  const sentences: readonly [count: number, text: (count: number) => string][] = [
    [facts.dropped, words.dropped],
    [facts.refunds, words.refunds],
    [facts.afterAsOf, words.afterAsOf],
    [facts.withoutDate.length, () => words.withoutDate(facts.withoutDate)],
    [facts.withoutAmount.length, () => words.withoutAmount(facts.withoutAmount)],
    [facts.withoutCustomer.length, () => words.withoutCustomer(facts.withoutCustomer)],
    [facts.buyersNotFound, words.buyersNotFound],
    [facts.rowsWithoutOrders.length, () => words.rowsWithoutOrders(facts.rowsWithoutOrders)],
  ];
  return [
    words.source(facts.sheet, facts.orders, facts.customersWithOrders, isoText(facts.from)),
    ...sentences.filter(([count]) => count > 0).map(([count, text]) => text(count)),
  ];
}

type FactsWords = {
  readonly source: (sheet: string, orders: number, customers: number, from: string) => string;
  readonly dropped: (count: number) => string;
  readonly afterAsOf: (count: number) => string;
  readonly refunds: (count: number) => string;
  readonly withoutDate: (rows: readonly number[]) => string;
  readonly withoutAmount: (rows: readonly number[]) => string;
  readonly withoutCustomer: (rows: readonly number[]) => string;
  readonly buyersNotFound: (count: number) => string;
  readonly rowsWithoutOrders: (rows: readonly number[]) => string;
};

const factsWords: InEveryLocale<FactsWords> = {
  "zh-CN": {
    source: (sheet, orders, customers, from) =>
      `按工作表“${sheet}”的 ${orders} 笔有效订单计算，对上 ${customers} 位客户；次数和金额从 ${from} 起算，金额已减退款。`,
    dropped: (count) => `${count} 笔订单已关闭、取消或未付款，不计。`,
    afterAsOf: (count) => `${count} 笔订单的日期晚于计算日，不计。`,
    refunds: (count) => `${count} 笔单独一行的退款已从金额中减去，不算订单。`,
    withoutDate: (rows) =>
      `${rows.length} 笔订单没有可用的日期，这些客户的最近消费和次数不明，不计分：订单表第 ${firstRows(rows, "、")} 行。`,
    withoutAmount: (rows) =>
      `${rows.length} 笔订单没有可用的金额，这些客户的金额不明（不当作 0），期内的没有 M、分值和等级：订单表第 ${firstRows(rows, "、")} 行。`,
    withoutCustomer: (rows) =>
      `${rows.length} 笔订单没有写明客户，不计入任何人：订单表第 ${firstRows(rows, "、")} 行。`,
    buyersNotFound: (count) => `${count} 位买家在客户表里找不到（编号、电话、姓名都对不上或不唯一）。`,
    rowsWithoutOrders: (rows) =>
      `${rows.length} 位客户的表内写有消费，但订单表里没有他们的订单，没有分值：第 ${firstRows(rows, "、")} 行。`,
  },
  "zh-TW": {
    source: (sheet, orders, customers, from) =>
      `依工作表「${sheet}」的 ${orders} 筆有效訂單計算，對上 ${customers} 位客戶；次數和金額從 ${from} 起算，金額已扣退款。`,
    dropped: (count) => `${count} 筆訂單已關閉、取消或未付款，不計。`,
    afterAsOf: (count) => `${count} 筆訂單的日期晚於計算日，不計。`,
    refunds: (count) => `${count} 筆單獨一列的退款已從金額中扣除，不算訂單。`,
    withoutDate: (rows) =>
      `${rows.length} 筆訂單沒有可用的日期，這些客戶的最近消費和次數不明，不計分：訂單表第 ${firstRows(rows, "、")} 列。`,
    withoutAmount: (rows) =>
      `${rows.length} 筆訂單沒有可用的金額，這些客戶的金額不明（不當作 0），期間內的沒有 M、分數和等級：訂單表第 ${firstRows(rows, "、")} 列。`,
    withoutCustomer: (rows) =>
      `${rows.length} 筆訂單沒有寫明客戶，不計入任何人：訂單表第 ${firstRows(rows, "、")} 列。`,
    buyersNotFound: (count) => `${count} 位買家在客戶表裡找不到（編號、電話、姓名都對不上或不唯一）。`,
    rowsWithoutOrders: (rows) =>
      `${rows.length} 位客戶的表內寫有消費，但訂單表裡沒有他們的訂單，沒有分數：第 ${firstRows(rows, "、")} 列。`,
  },
  "en-US": {
    source: (sheet, orders, customers, from) =>
      `From ${orders} valid orders on sheet “${sheet}”, of ${customers} customers; orders and amounts count from ${from}, amounts less refunds.`,
    dropped: (count) => `Closed, canceled or never paid, and left out: ${count} orders.`,
    afterAsOf: (count) => `Dated after the as-of day, and left out: ${count} orders.`,
    refunds: (count) => `Refunds on lines of their own, taken off the amounts and no orders: ${count}.`,
    withoutDate: (rows) =>
      `Orders without a date that can be read, so that the last order and the count of their customers are not known, and they get no score: ${rows.length} (rows ${firstRows(rows, ", ")}).`,
    withoutAmount: (rows) =>
      `Orders without an amount that can be read, so that the amount of their customers is not known (not 0), and within the period they get no M, score or tier: ${rows.length} (rows ${firstRows(rows, ", ")}).`,
    withoutCustomer: (rows) =>
      `Orders that name nobody, and count for nobody: ${rows.length} (rows ${firstRows(rows, ", ")}).`,
    buyersNotFound: (count) =>
      `Buyers who are not on the customer sheet, by id, phone or a name of one customer: ${count}.`,
    rowsWithoutOrders: (rows) =>
      `Customers whose row speaks of orders while the sheet of orders has none of theirs, so no score: ${rows.length} (rows ${firstRows(rows, ", ")}).`,
  },
};

function firstRows(rows: readonly number[], comma: string): string {
  return `${rows.slice(0, rowsShown).join(comma)}${rows.length > rowsShown ? "…" : ""}`;
}

const rowsShown = 5;

type BuyerSheetWords = {
  readonly sheet: (asOf: string) => string;
  readonly title: (asOf: string) => string;
  readonly made: (sheet: string, from: string, asOf: string) => string;
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly lastOrder: string;
  readonly orders: string;
  readonly amount: string;
  readonly why: string;
  readonly noDate: string;
  readonly noAmount: string;
};

export const buyerSheetWords: InEveryLocale<BuyerSheetWords> = {
  "zh-CN": {
    sheet: (asOf) => `买家分级 ${asOf}`,
    title: (asOf) => `买家分级，计算日 ${asOf}`,
    made: (sheet, from, asOf) => `来源：工作表“${sheet}”；次数和金额为 ${from} 至 ${asOf}，金额已减退款。`,
    id: "客户编号",
    name: "客户姓名",
    phone: "手机号",
    lastOrder: "最近消费日期",
    orders: "消费次数",
    amount: "消费金额",
    why: "没有分值的原因",
    noDate: "有订单没有可用的日期",
    noAmount: "有订单没有可用的金额",
  },
  "zh-TW": {
    sheet: (asOf) => `買家分級 ${asOf}`,
    title: (asOf) => `買家分級，計算日 ${asOf}`,
    made: (sheet, from, asOf) => `來源：工作表「${sheet}」；次數和金額為 ${from} 至 ${asOf}，金額已扣退款。`,
    id: "客戶編號",
    name: "客戶姓名",
    phone: "手機",
    lastOrder: "最近消費日期",
    orders: "消費次數",
    amount: "消費金額",
    why: "沒有分數的原因",
    noDate: "有訂單沒有可用的日期",
    noAmount: "有訂單沒有可用的金額",
  },
  "en-US": {
    sheet: (asOf) => `Buyers graded ${asOf}`,
    title: (asOf) => `Buyers graded, as of ${asOf}`,
    made: (sheet, from, asOf) => `From sheet “${sheet}”; orders and amounts from ${from} to ${asOf}, less refunds.`,
    id: "Customer ID",
    name: "Customer name",
    phone: "Phone",
    lastOrder: "Last order date",
    orders: "Order count",
    amount: "Total amount",
    why: "Why there is no score",
    noDate: "An order has no date that can be read",
    noAmount: "An order has no amount that can be read",
  },
};
