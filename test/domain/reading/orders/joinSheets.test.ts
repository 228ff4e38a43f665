import { isoText } from "../../../../src/domain/calendar/day";
import { joinContactLog, joinOrders } from "../../../../src/domain/reading/orders/joinSheets";
import { readContactLog } from "../../../../src/domain/reading/rows/readContactLog";
import { readOrders } from "../../../../src/domain/reading/orders/readOrders";
import { asOf, reading, sheetOf } from "../sheets";

const { customers } = reading([
  ["客户编号", "客户姓名", "手机", "累计消费", "最近跟进日期", "跟进次数"],
  ["C1", "钱丁", "19900000001", 50, "2026-11-10", 9],
  ["C2", "孙甲", "19900000002", 60, "", ""],
  ["C3", "李乙", "", 70, "2026-10-01", 1],
  ["C4", "周丙", "19900000004", 80, "", ""],
  ["C5", "周丙", "19900000005", 90, "", ""],
]);

describe("orders beside a customer sheet", () => {
  const joined = joinOrders(
    customers,
    readOrders({
      cells: sheetOf([
        ["订单号", "客户编号", "客户姓名", "手机", "下单时间", "实付金额"],
        ["A1", "C1", "钱先生", "19900000009", "2026-11-01", 100],
        ["A2", "", "孙小姐", "199-0000-0002", "2026-11-02", 200],
        ["A3", "", "李乙", "", "2026-11-03", 300],
        ["A4", "", "周丙", "", "2026-11-04", 400],
        ["A5", "", "孙甲", "19900000077", "2026-11-05", 500],
        ["A6", "", "陌生", "19900000088", "2026-11-06", 600],
      ]),
      asOf,
      locale: "zh-CN",
    }),
  );

  it("are joined by id, then phone, then name", () => {
    expect(joined.matches.map(({ row, by }) => [row, by])).toEqual([
      [2, "id"],
      [3, "phone"],
      [4, "name"],
    ]);
    expect(
      joined.customers.map(({ orderCount, totalAmount, lastPurchaseDate }) => [
        orderCount,
        totalAmount,
        lastPurchaseDate && isoText(lastPurchaseDate),
      ]),
    ).toEqual([
      [1, 100, "2026-11-01"],
      [1, 200, "2026-11-02"],
      [1, 300, "2026-11-03"],
      [null, 80, null],
      [null, 90, null],
    ]);
  });

  it("of a name that two customers have, or of somebody with another phone, are left for the person", () => {
    expect(joined.unmatched.map(({ line, rows }) => [line.customerName, rows])).toEqual([
      ["周丙", [5, 6]],
      ["孙甲", [3]],
      ["陌生", []],
    ]);
  });
});

describe("a contact log beside a customer sheet", () => {
  it("moves the last contact forward only, and counts at least its own lines", () => {
    const log = readContactLog({
      cells: sheetOf([
        ["日期", "客户姓名", "电话", "业务员", "沟通内容"],
        ["2026-11-05", "钱丁", "19900000001", "甲", "未接"],
        ["2026-11-12", "孙甲", "19900000002", "甲", "有意向"],
        ["2026-11-18", "孙甲", "19900000002", "甲", "约周三"],
        ["2026-11-19", "李乙", "", "乙", ""],
      ]),
      asOf,
      locale: "zh-CN",
    });
    expect(log.contacts[1]).toMatchObject({ row: 3, phone: "19900000002", owner: "甲", remarks: ["有意向"] });
    expect(
      joinContactLog(customers, log.contacts).customers.map(({ lastContactDate, contactCount }) => [
        lastContactDate && isoText(lastContactDate),
        contactCount,
      ]),
    ).toEqual([
      ["2026-11-10", 9],
      ["2026-11-18", 2],
      ["2026-11-19", 1],
      [null, null],
      [null, null],
    ]);
  });
});
