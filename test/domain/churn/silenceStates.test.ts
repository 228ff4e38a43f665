import type { CellValue } from "../../../src/domain/sheet/cells";
import { silenceByRow, silenceStates } from "../../../src/domain/churn/silenceStates";
import { orderMatches } from "../../../src/domain/reading/orders/orderMatches";
import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import { rulesOfTrade } from "../../../src/domain/rules/rulesOfTrade";
import { defaultRules } from "../../../src/domain/rules/rules";
import { asOf, reading, sheetOf } from "../reading/sheets";

/* As-of is 2026-11-20. In a web shop 45 days are active, 90 watch, 365 at risk. */
const webShop = rulesOfTrade(defaultRules, "webShop");
const customers = reading([
  ["客户编号", "姓名", "手机", "最近消费日期", "消费次数"],
  ["K1", "甲", "19900000001", "2026-11-01", 5],
  ["K2", "乙", "19900000002", "2026-09-01", 5],
  ["K3", "丙", "19900000003", "2026-06-01", 5],
  ["K4", "丁", "19900000004", "2025-06-01", 5],
  ["K5", "戊", "19900000005", "", ""],
  ["K6", "己", "19900000006", "2026-12-01", 5],
]);

describe("what silence means", () => {
  it("is told of everybody with an order up to as-of, by the limits of the trade", () => {
    const states = [...silenceByRow(customers, null, webShop, asOf)].map(([row, { state }]) => [row, state]);
    expect(states).toEqual([
      [2, "active"],
      [3, "watch"],
      [4, "at-risk"],
      [5, "lost"],
    ]);
    expect(silenceStates(customers, null, webShop, asOf)).toEqual({
      counts: { active: 1, watch: 1, "at-risk": 1, lost: 1, "too-early": 0 },
      withoutOrder: 2,
    });
  });

  it("is judged by her own gaps where a sheet of orders gives them, and by the later of both last orders", () => {
    // 丁 bought on three days 10 apart, the last 5 days ago: active. What is dated for December has not been.
    const buyers = buyersOf([
      ["K4", "2026-10-26", 100],
      ["K4", "2026-11-05", 100],
      ["K4", "2026-11-15", 100],
      ["K4", "2026-12-24", 100],
      ["K1", "2026-08-01", 100],
    ]);
    const silences = silenceByRow(customers, buyers, webShop, asOf);
    expect(silences.get(5)).toMatchObject({ state: "active", gaps: { count: 2, mean: 10 } });
    // 甲's last order stands on the customer sheet, and one day makes no gap.
    expect(silences.get(2)).toEqual({ state: "active", gaps: undefined });
  });

  it("is put together from all buyers who are one customer", () => {
    const twice = [
      ...(buyersOf([
        ["K5", "2026-11-01", 100],
        ["K5", "2026-11-06", 100],
      ]) ?? []),
      ...(buyersOf([["K5", "2026-11-11", 100]]) ?? []),
    ];
    expect(silenceByRow(customers, twice, webShop, asOf).get(6)).toMatchObject({ gaps: { count: 2, mean: 5 } });
  });

  it("is nothing to count where nobody's order is known", () => {
    const bare = reading([
      ["姓名", "手机"],
      ["甲", "19900000001"],
    ]);
    expect(silenceStates(bare, null, webShop, asOf)).toBeNull();
  });
});

function buyersOf(lines: readonly (readonly CellValue[])[]) {
  const cells = sheetOf([["客户编号", "订单日期", "订单金额"], ...lines], { name: "订单" });
  return orderMatches(customers, readOrders({ cells, asOf, locale: "zh-CN" }));
}
