import { isoText } from "../../../src/domain/calendar/day";
import { studyChurnSteps } from "../../../src/domain/churn/churnStudy";
import { finish } from "../../../src/domain/pauses";
import { gradeReading } from "../../../src/domain/grading/gradingPlan";
import { buyersAsCustomers } from "../../../src/domain/grading/orderGrading";
import { orderFactsTexts } from "../../../src/domain/grading/orderGradingWords";
import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import { readCustomers } from "../../../src/domain/reading/rows/readCustomers";
import { defaultRules } from "../../../src/domain/rules/rules";
import type { Block } from "../../../src/domain/sheet/cells";
import { asOf, csvCells, sheetOf } from "../reading/sheets";

function ordersOf(values: Block) {
  return readOrders({ cells: sheetOf(values), asOf, locale: "zh-CN" });
}

/** R, F, M, score and tier of each buyer, by name. */
function graded(values: Block) {
  const { reading, facts } = buyersAsCustomers(ordersOf(values), defaultRules.rfm);
  const request = { reading, rules: defaultRules, asOf, locale: "zh-CN", purchasesFrom: "orders" } as const;
  const { rows, reason, missing } = gradeReading({ ...request, missingInOrders: facts.missing });
  const grades = rows.map(({ r, f, m, score, tier, noScore }, index) => [
    reading.customers[index]?.customerName,
    [r, f, m, score, tier, noScore],
  ]);
  return { grades: Object.fromEntries(grades) as Record<string, unknown>, reason, missing, facts };
}

const header = ["订单号", "客户姓名", "下单日期", "实付金额"];

describe("what nobody knows is not 0", () => {
  it("leaves the buyer of an unreadable amount without M, score and tier, and says why (02c)", () => {
    const { grades, facts } = graded(csvCells("field/02c-unreadable-amount-min.csv"));
    // 周小满: last order 2026-11-01 (R5), two orders (F2). 吴大有: R5, F1, 900 → M3: 5 + 3 + 12 = 20.
    expect(grades).toEqual({
      周小满: [5, 2, null, null, null, "unreadable"],
      吴大有: [5, 1, 3, 20, "S", null],
    });
    expect(orderFactsTexts(facts, "zh-CN")).toContain(
      "2 笔订单没有可用的金额，这些客户的金额不明（不当作 0），期内的没有 M、分值和等级：订单表第 2、3 行。",
    );
    const { customers, problems } = ordersOf(csvCells("field/02c-unreadable-amount-min.csv"));
    expect(customers.map(({ customerName, amount }) => [customerName, amount])).toEqual([
      ["周小满", null],
      ["吴大有", 900],
    ]);
    expect(problems.map(({ cell }) => cell)).toEqual(expect.arrayContaining(["D2", "D3"]));
  });

  it.each<[string, Block, readonly string[]]>([
    [
      "amounts",
      [
        ["订单号", "客户姓名", "下单日期"],
        ["1", "周小满", "2026-11-01"],
        ["2", "周小满", "2026-10-01"],
      ],
      ["orderAmount"],
    ],
    [
      "days",
      [
        ["订单号", "客户姓名", "实付金额"],
        ["1", "周小满", 30],
        ["2", "周小满", 40],
      ],
      ["orderDate"],
    ],
    [
      "customers",
      [
        ["订单号", "下单日期", "实付金额"],
        ["1", "2026-11-01", 30],
        ["2", "2026-10-01", 40],
      ],
      ["customerName"],
    ],
  ])("names the column that a sheet of orders lacks, and grades nobody: %s", (_, values, missing) => {
    const found = graded(values);
    expect([found.reason, found.missing]).toEqual(["columnsMissing", missing]);
  });

  it.each<[string, unknown, unknown]>([
    ["a blank amount", "", [5, 2, null, null, null, "unreadable"]],
    ["a range", "10–15万", [5, 2, null, null, null, "unreadable"]],
    ["an error value", "#N/A", [5, 2, null, null, null, "unreadable"]],
    ["nothing paid", 0, [5, 2, 1, 15, "B", null]],
  ])("tells %s from 0", (_, amount, grade) => {
    const values = [header, ["1", "周小满", "2026-11-01", 30], ["2", "周小满", "2026-10-01", amount]] as Block;
    expect(graded(values).grades["周小满"]).toEqual(grade);
  });

  it("knows nothing of a buyer one of whose orders has no day: it may be the last one", () => {
    for (const day of ["", "下周", "2026-02-30"]) {
      const { grades } = graded([header, ["1", "周小满", "2026-03-01", 30], ["2", "周小满", day, 40]]);
      expect(grades["周小满"]).toEqual([null, null, null, null, null, "unreadable"]);
    }
  });

  it("does not let an unknown amount of years ago stand in the way", () => {
    const { grades } = graded([header, ["1", "周小满", "2026-11-01", 900], ["2", "周小满", "2023-10-01", "见合同"]]);
    expect(grades["周小满"]).toEqual([5, 1, 3, 20, "S", null]);
  });
});

describe("a refund on a line of its own", () => {
  it("is no order: one order, last on the order's day (20b)", () => {
    const { customers, orders, refunds } = ordersOf(csvCells("field/20b-refund-line-min.csv"));
    expect(
      customers.map(({ customerName, orders: count, amount, lastOrder }) => [
        customerName,
        count,
        amount,
        lastOrder && isoText(lastOrder),
      ]),
    ).toEqual([
      ["Eve Stone", 1, 0, "2026-03-05"],
      ["Ada Norris", 1, 30, "2026-11-06"],
    ]);
    expect([orders.length, refunds.length]).toEqual([2, 1]);
  });

  it.each<[string, Block, readonly unknown[]]>([
    [
      "with the number of the order",
      [
        ["1", "钱丁", "2026-03-05", 30, "交易成功"],
        ["1", "钱丁", "2026-11-06", -30, "退款"],
      ],
      [1, 0, "2026-03-05"],
    ],
    [
      "of a part",
      [
        ["1", "钱丁", "2026-03-05", 100, "已完成"],
        ["2", "钱丁", "2026-11-06", -30, "已退款"],
      ],
      [1, 70, "2026-03-05"],
    ],
    [
      "before the order",
      [
        ["1", "钱丁", "2026-01-05", -30, ""],
        ["2", "钱丁", "2026-11-06", 50, ""],
      ],
      [1, 20, "2026-11-06"],
    ],
    [
      "in brackets",
      [
        ["1", "钱丁", "2026-03-05", "100.00", ""],
        ["2", "钱丁", "2026-11-06", "(30.00)", ""],
      ],
      [1, 70, "2026-03-05"],
    ],
    [
      "an order that was refunded whole",
      [
        ["1", "钱丁", "2026-03-05", 100, "已完成"],
        ["2", "钱丁", "2026-11-06", 30, "退款"],
      ],
      [1, 100, "2026-03-05"],
    ],
  ])("%s", (_, rows, [count, amount, last]) => {
    const [buyer] = ordersOf([[...header, "订单状态"], ...rows]).customers;
    expect([buyer?.orders, buyer?.amount, buyer?.lastOrder && isoText(buyer.lastOrder)]).toEqual([count, amount, last]);
  });

  it("is taken off beside refunded and cancelled orders (20)", () => {
    const { customers } = ordersOf(csvCells("field/20-refunded-and-cancelled.csv"));
    expect(customers.map(({ customerName, orders: count, amount }) => [customerName, count, amount])).toEqual([
      ["Ada Norris", 1, 120],
      ["Cleo Park", 1, 150],
      ["Eve Stone", 1, 0],
    ]);
  });
});

describe("a customer who ordered once", () => {
  it("is told of in the churn list as in the grades (16c)", () => {
    const reading = readCustomers({ cells: sheetOf(csvCells("field/16c-one-time-min.csv")), asOf, locale: "zh-CN" });
    const study = finish(studyChurnSteps({ reading, orders: null, rules: defaultRules, asOf }));
    const { rows } = gradeReading({ reading, rules: defaultRules, asOf, locale: "zh-CN" });
    const grades = new Map(rows.map((row) => [row.row, row]));
    for (const { row, risk, rhythm } of study.customers) {
      expect([risk, rhythm?.state]).toEqual([grades.get(row)?.risk, grades.get(row)?.state]);
    }
    // 1,404 days since January 2023 are 23 usual gaps of 60 days, 19 days less than one.
    expect(rows.map(({ state, risk }) => [state, Math.floor(100 * (risk ?? 0)) / 100])).toEqual([
      ["lost", 0.99],
      ["active", 0.65],
    ]);
  });
});
