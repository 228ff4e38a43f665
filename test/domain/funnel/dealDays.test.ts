import { readOurContactLog, type ContactLog } from "../../../src/domain/contactLog/contactLog";
import { isoText } from "../../../src/domain/calendar/day";
import type { CellValue } from "../../../src/domain/sheet/cells";
import { dealDays } from "../../../src/domain/funnel/dealDays";
import { orderMatches } from "../../../src/domain/reading/orders/orderMatches";
import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import { defaultRules } from "../../../src/domain/rules/rules";
import { asOf, day, reading, sheetOf } from "../reading/sheets";

const header = ["编号", "客户姓名", "手机", "最近消费日期", "消费次数"];

describe("the day of the first deal", () => {
  it("is the last order of who ordered exactly once, and unknown for who ordered never or several times", () => {
    const found = days([
      ["K1", "甲", "19900000001", "2026-10-01", 1],
      ["K2", "乙", "19900000002", "2026-10-02", 2],
      ["K3", "丙", "19900000003", "2026-10-03", 0],
      ["K4", "丁", "19900000004", "", 1],
    ]);
    expect(found).toEqual({ from: "onlyOrder", days: { 2: "2026-10-01" } });
  });

  it("is the last order where no number of orders is told", () => {
    expect(days([["K1", "甲", "19900000001", "2026-10-01", ""]])).toEqual({
      from: "onlyOrder",
      days: { 2: "2026-10-01" },
    });
  });

  it("is that of the first order on the sheet of orders, whatever order they stand in", () => {
    const orders = [
      ["客户编号", "订单日期", "订单金额"],
      ["K1", "2026-09-15", 300],
      ["K1", "2026-08-10", 200],
      ["K1", "2026-11-01", 100],
    ];
    // 乙 ordered once by the customer sheet, and not on the sheet of orders: that one is the truth.
    const found = days(
      [
        ["K1", "甲", "19900000001", "2026-11-01", 3],
        ["K2", "乙", "19900000002", "2026-10-02", 1],
      ],
      { orders },
    );
    expect(found).toEqual({ from: "orders", days: { 2: "2026-08-10" } });
  });

  it("is that of the first call that ended with a deal, and no other outcome is one", () => {
    const log = logOf([
      ["2026-10-20", "id:K1", "已成交"],
      ["2026-09-01", "id:K1", "已成交"],
      ["2026-08-01", "id:K1", "接通-有意向"],
      ["2026-10-05", "id:K2", "未接"],
      ["2026-10-06", "id:K9", "已成交"],
    ]);
    const found = days(
      [
        ["K1", "甲", "19900000001", "", ""],
        ["K2", "乙", "19900000002", "", ""],
      ],
      { log },
    );
    expect(found).toEqual({ from: "contactLog", days: { 2: "2026-09-01" } });
  });

  it("is the earlier of order and call where both are known, and rests on both", () => {
    const orders = [
      ["客户编号", "订单日期", "订单金额"],
      ["K1", "2026-09-15", 300],
      ["K2", "2026-09-15", 300],
    ];
    const log = logOf([
      ["2026-09-14", "id:K1", "已成交"],
      ["2026-09-16", "id:K2", "已成交"],
    ]);
    const found = days(
      [
        ["K1", "甲", "19900000001", "", ""],
        ["K2", "乙", "19900000002", "", ""],
      ],
      { orders, log },
    );
    expect(found).toEqual({ from: "ordersAndLog", days: { 2: "2026-09-14", 3: "2026-09-15" } });
  });

  it("is known of nobody where no deal is told anywhere", () => {
    const log = logOf([["2026-10-05", "id:K1", "未接"]]);
    expect(days([["K1", "甲", "19900000001", "", 0]], { log })).toEqual({ from: "nothing", days: {} });
  });
});

function days(
  rows: readonly (readonly CellValue[])[],
  {
    orders,
    log = null,
  }: { readonly orders?: readonly (readonly CellValue[])[]; readonly log?: ContactLog | null } = {},
) {
  const customers = reading([header, ...rows]);
  const ofOrders = orders ? readOrders({ cells: { ...sheetOf(orders), name: "订单" }, asOf, locale: "zh-CN" }) : null;
  const { byRow, from } = dealDays({
    reading: customers,
    buyers: orderMatches(customers, ofOrders),
    log,
    rules: defaultRules,
  });
  return { from, days: Object.fromEntries([...byRow].map(([row, on]) => [row, isoText(on)])) };
}

/** The log as it stands in a workbook, of calls on these days. */
function logOf(calls: readonly (readonly [on: string, key: string, outcome: string])[]): ContactLog {
  const values = [
    ["拨打日期", "拨打清单", "客户", "电话", "业务员", "结果", "结果原文", "下次联系", "未接次数", "备注", "行标识"],
    ...calls.map(([on, key, outcome]) => [day(on), "清单", "", "", "", outcome, outcome, "", 0, "", key]),
  ];
  const log = readOurContactLog({ name: "联系记录", firstRow: 1, firstColumn: 0, values });
  if (!log) throw new Error("this is no contact log");
  return log;
}
