import { isoText } from "../../../../src/domain/calendar/day";
import { readOrders } from "../../../../src/domain/reading/orders/readOrders";
import type { ReadingChoices } from "../../../../src/domain/reading/reading";
import type { Block } from "../../../../src/domain/sheet/cells";
import { asOf, csvCells, sheetOf } from "../sheets";

function read(values: Block, choices: ReadingChoices = {}) {
  return readOrders({ cells: sheetOf(values), asOf, locale: "zh-CN", choices });
}

/** Orders, amount and last day of each buyer, by name. */
function buyers(values: Block, choices: ReadingChoices = {}) {
  return read(values, choices).customers.map(({ customerName, companyName, orders, amount, lastOrder }) => [
    customerName ?? companyName,
    orders,
    amount,
    lastOrder && isoText(lastOrder),
  ]);
}

const header = ["客户名称", "订单号", "下单日期", "实付金额"];

describe("a customer who is named once for several orders", () => {
  it("has them all, and the reading says from which cell to which (10c)", () => {
    const values = csvCells("field/10c-merged-customer-min.csv");
    expect(buyers(values)).toEqual([["东湖五金", 3, 2900, "2026-11-12"]]);
    expect(read(values).reading.columns[0]?.filledDown).toEqual({
      by: "blanks",
      cells: 2,
      areas: [{ from: "A2", to: "A4" }],
    });
    expect(read(values).problems).toEqual([]);
  });

  it("has those of merged cells too, which are blank but for the first (10)", () => {
    const values = [
      header,
      ["东湖五金", "D001", "2026-09-01", 800],
      ["", "D002", "2026-10-08", 900],
      ["", "D003", "2026-11-12", 1200],
      ["西塘布行", "D004", "2026-03-01", 150],
      ["", "D005", "2026-07-01", 250],
      ["南桥茶庄", "D006", "2026-11-01", 60],
    ];
    expect(buyers(values)).toEqual([
      ["东湖五金", 3, 2900, "2026-11-12"],
      ["西塘布行", 2, 400, "2026-07-01"],
      ["南桥茶庄", 1, 60, "2026-11-01"],
    ]);
    expect(read(values).reading.columns[0]?.filledDown?.areas).toEqual([
      { from: "A2", to: "A4" },
      { from: "A5", to: "A6" },
    ]);
  });

  it("has them with phone and number, which go down together", () => {
    const values = [
      ["客户编号", "客户姓名", "手机", "订单号", "下单日期", "实付金额"],
      ["C1", "周小满", "13900001111", "A1", "2026-09-01", 10],
      ["", "", "", "A2", "2026-10-01", 20],
      ["C2", "吴大有", "", "A3", "2026-10-02", 30],
      ["", "", "", "A4", "2026-10-03", 40],
    ];
    // 吴大有 has no phone, and does not get that of 周小满.
    expect(read(values).customers.map(({ customerId, phone, amount }) => [customerId, phone, amount])).toEqual([
      ["C1", "13900001111", 30],
      ["C2", null, 70],
    ]);
  });

  it("has the items of one order, whose number stands once as well", () => {
    const values = [
      ["订单号", "客户姓名", "下单日期", "商品", "实付金额"],
      ["A1", "周小满", "2026-09-01", "面霜", 100],
      ["", "", "", "精华", ""],
      ["A2", "吴大有", "2026-10-01", "面霜", 80],
      ["", "", "", "口红", ""],
    ];
    expect(buyers(values)).toEqual([
      ["周小满", 1, 100, "2026-09-01"],
      ["吴大有", 1, 80, "2026-10-01"],
    ]);
  });

  it("is not guessed where the person says that blank is blank", () => {
    const values = csvCells("field/10c-merged-customer-min.csv");
    const { customers, problems, reading } = read(values, { fillDown: { 客户名称: false } });
    expect(customers.find(({ customerName }) => customerName === "东湖五金")).toMatchObject({ orders: 1, amount: 800 });
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [3, "nobodyNamed"],
      [4, "nobodyNamed"],
    ]);
    expect(reading.columns[0]?.filledDown).toBeNull();
  });
});

describe("a blank customer that is no merge and no fill-down", () => {
  it.each<[string, Block, readonly number[]]>([
    [
      "one among many",
      [header, ...["甲", "乙", "丙", "", "丁", "戊", "己"].map((name, index) => [name, `D${index}`, "2026-09-01", 10])],
      [5],
    ],
    [
      "where names come up again",
      [header, ...["甲", "", "甲", "乙", ""].map((name, index) => [name, `D${index}`, "2026-09-01", 10])],
      [3, 6],
    ],
    [
      "above the first name",
      [header, ...["", "甲", "", "乙"].map((name, index) => [name, `D${index}`, "2026-09-01", 10])],
      [2, 4],
    ],
  ])("is a problem, and nobody's order: %s", (_, values, rows) => {
    const { problems } = read(values);
    expect(problems.filter(({ code }) => code === "nobodyNamed").map(({ row }) => row)).toEqual(rows);
  });

  it("is filled down all the same where the person says so", () => {
    const values = [header, ...["甲", "", "甲", "乙", ""].map((name, index) => [name, `D${index}`, "2026-09-01", 10])];
    expect(buyers(values, { fillDown: { 客户名称: true } })).toEqual([
      ["甲", 3, 30, "2026-09-01"],
      ["乙", 2, 20, "2026-09-01"],
    ]);
  });
});
