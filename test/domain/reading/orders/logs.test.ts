import { isoText } from "../../../../src/domain/calendar/day";
import { orderLinesOf } from "../../../../src/domain/reading/orders/orderLines";
import { readOrders } from "../../../../src/domain/reading/orders/readOrders";
import type { Block } from "../../../../src/domain/sheet/cells";
import { asOf, csvCells, reading, sheetOf } from "../sheets";

const people = [
  ["周女士", "13900001111"],
  ["吴先生", "13900002222"],
] as const;

function log(header: readonly string[], ...rows: readonly (readonly [0 | 1, ...(string | number)[]])[]): Block {
  return [["客户姓名", "手机号", ...header], ...rows.map(([who, ...cells]) => [...people[who], ...cells])];
}

describe("a log, one row a visit or a contact", () => {
  it("is known for one (43b)", () => {
    expect(orderLinesOf(reading(csvCells("field/43b-visit-log-min.csv")))).toEqual({
      rows: 3,
      customers: 2,
      isLog: true,
    });
  });

  it.each<[string, Block]>([
    ["visits", log(["到店日期"], [0, "2026-06-20"], [1, "2026-06-21"], [0, "2026-10-02"])],
    [
      "visits with the therapist",
      log(
        ["来店日期", "项目", "技师"],
        [0, "2026-06-20", "护理", "小王"],
        [0, "2026-07-20", "护理", "小王"],
        [1, "2026-07-21", "护理", "小李"],
      ),
    ],
    [
      "calls",
      log(["联系日期", "内容"], [0, "2026-06-20", "没接"], [0, "2026-07-20", "约周三"], [1, "2026-07-21", "考虑"]),
    ],
    [
      "visits in English",
      [
        ["Name", "Phone", "Visit Date", "Amount"],
        ["Ada Norris", "+1 202 555 0101", "2026-06-20", 20],
        ["Ada Norris", "+1 202 555 0101", "2026-07-20", 30],
        ["Ben Okafor", "+1 202 555 0102", "2026-07-21", 10],
      ],
    ],
    ["one customer alone", log(["到店日期"], [0, "2026-06-20"], [0, "2026-07-20"], [0, "2026-08-20"])],
  ])("is known for one: %s", (_, values) => {
    expect(orderLinesOf(reading(values))).toMatchObject({ rows: 3, isLog: true });
  });

  it.each<[string, Block]>([
    ["the last visit", log(["最近到店日期"], [0, "2026-06-20"], [1, "2026-06-21"], [0, "2026-10-02"])],
    [
      "what is planned",
      log(["到店日期", "下次跟进"], [0, "2026-06-20", "2026-12-01"], [1, "2026-06-21", ""], [0, "2026-10-02", ""]),
    ],
    ["everybody once", log(["到店日期"], [0, "2026-06-20"], [1, "2026-06-21"])],
    ["somebody twice on the same day", log(["到店日期"], [0, "2026-06-20"], [1, "2026-06-21"], [0, "2026-06-20"])],
  ])("is no log with %s", (_, values) => {
    expect(orderLinesOf(reading(values))).toBeNull();
  });

  it("is summed to customers: last visit, visits and what they spent (43b)", () => {
    const { customers } = readOrders({
      cells: sheetOf(csvCells("field/43b-visit-log-min.csv")),
      asOf,
      locale: "zh-CN",
    });
    expect(
      customers.map(({ customerName, orders, amount, lastOrder }) => [
        customerName,
        orders,
        amount,
        lastOrder && isoText(lastOrder),
      ]),
    ).toEqual([
      ["周女士", 2, 256, "2026-10-02"],
      ["吴先生", 1, 198, "2026-11-18"],
    ]);
  });

  it.each(["b2b_pipeline_en", "car_dealer_leads", "salon_members", "telesales_call_list"])(
    "is not what a customer sheet is taken for: %s",
    (name) => {
      expect(orderLinesOf(reading(csvCells(`sheets/${name}.csv`)))).toBeNull();
    },
  );
});
