import { readFileSync } from "node:fs";
import path from "node:path";
import { isoText } from "../../../src/domain/calendar/day";
import { gradeReading } from "../../../src/domain/grading/gradingPlan";
import { buyersAsCustomers, customersWithOrders } from "../../../src/domain/grading/orderGrading";
import { planBuyerSheet } from "../../../src/domain/grading/orderGradingSheet";
import { readCustomers } from "../../../src/domain/reading/rows/readCustomers";
import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import { defaultRules } from "../../../src/domain/rules/rules";
import { orderFactsTexts } from "../../../src/domain/grading/orderGradingWords";
import { asOf, csvCells, sheetOf } from "../reading/sheets";
import { planGrading } from "./planGrading";

type Buyers = Readonly<Record<string, { last: string; orders365: number; amount365: number }>>;

type Row = readonly (string | number)[];

const rules = defaultRules.rfm;

function ordersOf(rows: readonly Row[]) {
  return readOrders({ cells: { ...sheetOf(rows), name: "订单" }, asOf, locale: "zh-CN" });
}

function customersOf(rows: readonly Row[]) {
  return readCustomers({ cells: { ...sheetOf(rows), name: "客户" }, asOf, locale: "zh-CN" });
}

const orderLines: readonly Row[] = [
  ["订单编号", "客户编号", "客户姓名", "手机", "下单日期", "实付金额", "退款金额", "订单状态"],
  ["A1", "C01", "陈伟", "", "2026-11-01", 900, 100, "交易成功"],
  ["A2", "C01", "陈伟", "", "2025-11-20", 500, 0, "交易成功"],
  ["A3", "C01", "陈伟", "", "2025-11-19", 400, 0, "交易成功"],
  ["A4", "", "林晓燕", "19900000002", "2026-08-01", 300, 0, "交易成功"],
  ["A5", "", "黄志强", "", "2024-01-05", 300, 0, "交易成功"],
  ["A6", "C01", "陈伟", "", "2026-11-02", 9000, 0, "交易关闭"],
  ["A7", "C99", "生客", "", "2026-11-02", 10, 0, "交易成功"],
];

const customerRows: readonly Row[] = [
  ["客户编号", "姓名", "手机", "最近消费日期", "消费次数", "累计消费金额"],
  ["C01", "陈伟", "19900000001", "2026-10-01", 50, 99000],
  ["C02", "林晓燕", "19900000002", "", "", ""],
  ["C03", "黄志强", "", "", "", ""],
  ["C04", "赵敏", "19900000004", "2026-10-01", 3, 800],
];

describe("grading from a sheet of orders", () => {
  it("has last order, orders and net amount of twelve months of every buyer (sheets/ecommerce_orders)", () => {
    const file = path.join(__dirname, "../../data/sheets/ecommerce_orders.json");
    const expected = (JSON.parse(readFileSync(file, "utf8")) as { buyers: Buyers }).buyers;
    const orders = readOrders({ cells: sheetOf(csvCells("sheets/ecommerce_orders.csv")), asOf, locale: "zh-CN" });
    const { reading } = buyersAsCustomers(orders, rules);
    const found = reading.customers.map(({ customerName, lastPurchaseDate, orderCount, totalAmount }) => [
      customerName,
      { last: lastPurchaseDate && isoText(lastPurchaseDate), orders365: orderCount, amount365: totalAmount },
    ]);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(
        Object.entries(expected).map(([name, { last, orders365, amount365 }]) => [
          name,
          { last, orders365, amount365 },
        ]),
      ),
    );
  });

  it("joins on id, then phone, then name, counts the first day of the period, and drops refunds and closed orders", () => {
    const { reading } = customersWithOrders(customersOf(customerRows), ordersOf(orderLines), rules);
    const found = reading.customers.map(({ row, lastPurchaseDate, orderCount, totalAmount }) => [
      row,
      lastPurchaseDate && isoText(lastPurchaseDate),
      orderCount,
      totalAmount,
    ]);
    // EDATE(2026-11-20, −12) is 2025-11-20: A2 counts, A3 of the day before does not. A1 is 900 − 100.
    expect(found).toEqual([
      [2, "2026-11-01", 2, 1300],
      [3, "2026-08-01", 1, 300],
      [4, "2024-01-05", 0, 0],
      [5, null, 0, 0],
    ]);
  });

  it("says what was left out, who was not found, and whose row speaks of orders that the sheet does not have", () => {
    const { facts } = customersWithOrders(customersOf(customerRows), ordersOf(orderLines), rules);
    expect(facts).toMatchObject({
      sheet: "订单",
      orders: 6,
      dropped: 1,
      customersWithOrders: 3,
      buyersNotFound: 1,
      rowsWithoutOrders: [5],
    });
    expect(orderFactsTexts(facts, "zh-CN")).toEqual([
      "按工作表“订单”的 6 笔有效订单计算，对上 3 位客户；次数和金额从 2025-11-20 起算，金额已减退款。",
      "1 笔订单已关闭、取消或未付款，不计。",
      "1 位买家在客户表里找不到（编号、电话、姓名都对不上或不唯一）。",
      "1 位客户的表内写有消费，但订单表里没有他们的订单，没有分值：第 5 行。",
    ]);
  });

  it("gives rows that are one customer the same orders", () => {
    const twice = customersOf([
      ["姓名", "手机", "备注"],
      ["林晓燕", "19900000002", ""],
      ["林晓燕", "19900000002", "重复"],
    ]);
    const { reading } = customersWithOrders(twice, ordersOf(orderLines), rules);
    expect(reading.customers.map(({ orderCount, totalAmount }) => [orderCount, totalAmount])).toEqual([
      [1, 300],
      [1, 300],
    ]);
  });

  it("grades customers whose sheet has no columns for it, and does not warn of columns that were not used", () => {
    const { reading } = customersWithOrders(customersOf(customerRows), ordersOf(orderLines), rules);
    const plan = planGrading({ reading, rules: defaultRules, asOf, locale: "zh-CN", purchasesFrom: "orders" });
    // Worked by hand: within a month R5, two orders F2, 1,300 M4: 5 + 3·2 + 4·4 = 27. Within four months R3 F1 M2: 14.
    expect(plan.rows.map(({ score, tier, noScore }) => [score, tier, noScore])).toEqual([
      [27, "G", null],
      [14, "B", null],
      [null, null, "noOrders"],
      [null, null, "noOrders"],
    ]);
    expect(plan.notes.map(({ code }) => code)).not.toContain("mayBeLifetime");
  });

  it("puts the buyers on a sheet of their own, highest score first, with their orders beside the grade", () => {
    const { reading, facts } = buyersAsCustomers(ordersOf(orderLines), rules);
    const graded = gradeReading({ reading, rules: defaultRules, asOf, locale: "en-US", purchasesFrom: "orders" });
    const sheet = planBuyerSheet(graded, facts, asOf, "en-US");
    const values = Object.fromEntries(sheet.columns.map(({ header, values: cells }) => [header, cells]));
    expect(sheet.name).toBe("Buyers graded 2026-11-20");
    expect(values["Customer name"]).toEqual(["陈伟", "林晓燕", "生客", "黄志强"]);
    expect(values["RFM·Score"]).toEqual([27, 14, 12, ""]);
    expect(values["RFM·Tier"]).toEqual(["G", "B", "B", "—"]);
    expect(values["Total amount"]).toEqual([1300, 300, 10, 0]);
  });
});
