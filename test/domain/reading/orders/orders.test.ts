import { isoText } from "../../../../src/domain/calendar/day";
import { isDropped, readOrders, readOrdersSteps } from "../../../../src/domain/reading/orders/readOrders";
import { asOf, csvCells, fileOf, sheetOf } from "../sheets";

type Buyers = Readonly<
  Record<string, { orders: number; amount: number; last: string; orders365: number; amount365: number }>
>;

function orders(rows: readonly (readonly (string | number)[])[]) {
  return readOrders({ cells: sheetOf(rows), asOf, locale: "zh-CN" });
}

describe("the orders of a web shop (sheets/ecommerce_orders)", () => {
  const read = readOrders({ cells: sheetOf(csvCells("sheets/ecommerce_orders.csv")), asOf, locale: "zh-CN" });

  it("gives every buyer of the answer, and no other", () => {
    const expected = (JSON.parse(fileOf("sheets/ecommerce_orders.json")) as { buyers: Buyers }).buyers;
    const found = read.customers.map((customer) => [
      customer.customerName,
      {
        orders: customer.orders,
        amount: customer.amount,
        last: customer.lastOrder === null ? null : isoText(customer.lastOrder),
        orders365: customer.ordersInWindow,
        amount365: customer.amountInWindow,
      },
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
    expect(read.problems).toEqual([]);
  });

  it("counts an order that stands on two lines once, at its amount", () => {
    const twice = read.orders.filter(({ rows }) => rows.length > 1);
    expect(twice.map(({ id, amount }) => [id, amount])).toEqual([
      ["4000000000038589", 2000],
      ["4000000000162245", 520],
      ["4000000000194993", 444],
    ]);
    expect(read.amountsPer).toBe("order");
  });
});

describe("a sheet of orders by item", () => {
  it("adds the amounts of the items where each line has its own", () => {
    const read = orders([
      ["订单号", "客户姓名", "手机", "下单时间", "商品", "实付金额"],
      ["A1", "钱丁", "19900000001", "2026-11-01", "茶", 100],
      ["A1", "钱丁", "19900000001", "2026-11-01", "杯", 50],
      ["A2", "钱丁", "19900000001", "2026-11-02", "茶", 80],
      ["A2", "钱丁", "19900000001", "2026-11-02", "壶", 20],
      ["A3", "孙甲", "19900000002", "2026-11-03", "茶", 30],
      ["A3", "孙甲", "19900000002", "2026-11-03", "茶", 30],
    ]);
    expect(read.amountsPer).toBe("line");
    expect(read.customers.map(({ customerName, orders: count, amount }) => [customerName, count, amount])).toEqual([
      ["钱丁", 2, 250],
      ["孙甲", 1, 60],
    ]);
  });

  it("takes a gift line without a price as part of its order", () => {
    const read = orders([
      ["订单号", "客户姓名", "手机", "下单时间", "实付金额"],
      ["A1", "钱丁", "19900000001", "2026-11-01", 88],
      ["A1", "钱丁", "19900000001", "2026-11-01", 0],
    ]);
    expect(read.customers[0]).toMatchObject({ orders: 1, amount: 88 });
    expect(read.problems).toEqual([]);
  });

  it("says when the lines of one order disagree while the others repeat their amount", () => {
    const read = orders([
      ["订单号", "客户姓名", "手机", "下单时间", "实付金额"],
      ["A1", "钱丁", "19900000001", "2026-11-01", 88],
      ["A1", "钱丁", "19900000001", "2026-11-01", 88],
      ["A2", "孙甲", "19900000002", "2026-11-02", 40],
      ["A2", "孙甲", "19900000002", "2026-11-02", 45],
    ]);
    // One order that repeats its amount, and one that does not, leave both open.
    expect(read.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      "E3 orderLinesAlike",
      "E5 orderLinesDisagree",
    ]);
    expect(read.customers[1]).toMatchObject({ orders: 1, amount: 40 });
  });
});

describe("orders", () => {
  it("are one customer's by phone, through an id too, and by name only where nothing else is known", () => {
    const read = orders([
      ["订单号", "客户编号", "客户姓名", "手机", "下单时间", "实付金额"],
      ["A1", "C1", "钱丁", "19900000001", "2026-11-01", 1],
      ["A2", "", "钱先生", "199 0000 0001", "2026-11-02", 2],
      ["A3", "C1", "钱丁", "", "2026-11-03", 4],
      ["A4", "", "钱丁", "", "2026-11-04", 8],
      ["A5", "", "钱丁", "19900000009", "2026-11-05", 16],
      ["A6", "", "孙甲", "", "2026-11-06", 32],
    ]);
    // A4 could be either of two people called 钱丁, so it is added to neither.
    expect(read.customers.map(({ amount }) => amount)).toEqual([7, 8, 16, 32]);
  });

  it("are not matched on a phone that Excel has damaged", () => {
    const read = orders([
      ["订单号", "客户姓名", "手机", "下单时间", "实付金额"],
      ["A1", "钱丁", "1.99E+10", "2026-11-01", 1],
      ["A2", "孙甲", "1.99E+10", "2026-11-02", 2],
      ["4E+15", "李乙", "19900000003", "2026-11-03", 3],
      ["4E+15", "周丙", "19900000004", "2026-11-04", 4],
    ]);
    expect(read.customers.map(({ amount }) => amount)).toEqual([1, 2, 3, 4]);
    expect(read.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      "C2 damagedPhone",
      "C3 damagedPhone",
      "A4 damagedId",
      "A5 damagedId",
    ]);
  });

  it("count in the window from EDATE(asOf, −12) to the as-of day, both included, and later ones not at all", () => {
    const read = orders([
      ["订单号", "客户姓名", "手机", "下单时间", "实付金额", "退款金额"],
      ["A1", "钱丁", "19900000001", "2025-11-19", 1, ""],
      ["A2", "钱丁", "19900000001", "2025-11-20", 10, 4],
      ["A3", "钱丁", "19900000001", "2026-11-20", 100, ""],
      ["A4", "钱丁", "19900000001", "2026-11-21", 1000, ""],
    ]);
    expect(read.customers[0]).toMatchObject({ orders: 3, amount: 107, ordersInWindow: 2, amountInWindow: 106 });
    expect(read.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual(["D5 futureDate"]);
  });

  it("without a date or an amount are a problem, and never count as zero money silently", () => {
    const read = orders([
      ["订单号", "客户姓名", "手机", "下单时间", "实付金额"],
      ["A1", "钱丁", "19900000001", "", 50],
      ["A2", "钱丁", "19900000001", "2026-11-01", "再议"],
    ]);
    expect(read.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      "D2 orderWithoutDate",
      "E3 unreadableMoney",
      "E3 orderWithoutAmount",
    ]);
    // A1 may be of any day: what falls into the window is not known, nor is what A2 adds to the sum.
    expect(read.customers[0]).toMatchObject({
      orders: 2,
      amount: null,
      ordersInWindow: null,
      amountInWindow: null,
      withoutDate: [2],
      withoutAmount: [3],
    });
  });

  it("of a shop account stay together although the parcels go to different phones", () => {
    const read = orders([
      ["订单编号", "买家会员名", "收货人姓名", "联系手机", "订单创建时间", "买家实际支付金额"],
      ["1", "account_1", "钱丁", "19900000001", "2026-11-01", 1],
      ["2", "account_1", "孙甲", "19900000002", "2026-11-02", 2],
      ["3", "account_2", "孙甲", "19900000002", "2026-11-03", 4],
    ]);
    expect(read.customers.map(({ customerName, amount }) => [customerName, amount])).toEqual([
      ["account_1", 3],
      ["account_2", 4],
    ]);
  });

  it("of an English shop are read the same way", () => {
    const read = orders([
      ["Order #", "Customer", "Email", "Order Date", "Order Total", "Refund", "Order Status"],
      ["1001", "Test Person01", "p01@example.com", "11/13/2026", "$120.00", "$20.00", "Shipped"],
      ["1002", "Test Person01", "p01@example.com", "10/02/2026", "$80.00", "", "Cancelled"],
      ["1003", "Test Person01", "p01@example.com", "09/30/2026", "$15.50", "", "Paid"],
    ]);
    expect(
      read.customers.map(({ orders: count, amount, lastOrder }) => [count, amount, lastOrder && isoText(lastOrder)]),
    ).toEqual([[2, 115.5, "2026-11-13"]]);
  });

  it.each([
    ["交易关闭", true],
    ["等待买家付款", true],
    ["已取消", true],
    ["待付款", true],
    ["未付款", true],
    ["訂單已取消", true],
    ["Cancelled", true],
    ["Unpaid", true],
    ["交易成功", false],
    ["卖家已发货", false],
    ["买家已付款", false],
    ["部分退款", false],
    ["Paid", false],
    ["", false],
    [null, false],
  ])("with the status %j are dropped: %s", (status, dropped) => {
    expect(isDropped(status)).toBe(dropped);
  });
});

describe("a long sheet of orders", () => {
  it("is read in steps that tell how many rows are behind them, so that the pane can go on meanwhile", () => {
    const lines = Array.from({ length: 9_000 }, (_, line) => [`S${line}`, "2026-11-01", `张${line % 700}`, 10]);
    const cells = sheetOf([["订单编号", "下单时间", "客户姓名", "实付金额"], ...lines]);
    const request = { cells, asOf, locale: "zh-CN" } as const;
    const steps = readOrdersSteps(request);
    const told: number[] = [];
    let step = steps.next();
    for (; !step.done; step = steps.next()) told.push(step.value);
    // Four columns of 9,000 cells each, with a pause after 2,000 at the latest.
    expect(told.length).toBeGreaterThanOrEqual(20);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect([told[0], told.at(-1)]).toEqual([0, 9_000]);
    expect(step.value).toEqual(readOrders(request));
  });

  it("takes the same amount on all lines for a repetition, without a word where three orders do so", () => {
    const twice = (order: string, name: string, amount: number) => [
      [order, name, "19900000001", "2026-11-01", amount],
      [order, name, "19900000001", "2026-11-01", amount],
    ];
    const header = ["订单编号", "客户姓名", "手机", "下单时间", "实付金额"];
    const three = [header, ...twice("A1", "钱丁", 30), ...twice("A2", "钱丁", 40), ...twice("A3", "钱丁", 50)];
    const one = [header, ...twice("A1", "钱丁", 30)];
    expect([orders(three).customers[0]?.amount, orders(three).problems]).toEqual([120, []]);
    expect(orders(one).customers[0]?.amount).toBe(30);
    expect(orders(one).problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual(["E3 orderLinesAlike"]);
  });
});
