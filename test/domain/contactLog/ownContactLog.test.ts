import type { CellValue } from "../../../src/domain/sheet/cells";
import { isNamedAsContactLog, takeInContacts } from "../../../src/domain/contactLog/ownContactLog";
import { readContactLog } from "../../../src/domain/reading/rows/readContactLog";
import { asOf, day, reading, sheetOf } from "../reading/sheets";

describe("the name of a sheet on which contacts are written down", () => {
  it.each([
    "跟进记录",
    "2026年 跟进记录表",
    "回访登记",
    "客户沟通记录",
    "追蹤紀錄",
    "電訪記錄",
    "拜访日志",
    "通话明细(11月)",
    "Contact log",
    "Call Logs 2026",
    "Follow-up history",
  ])("says so: %s", (name) => {
    expect(isNamedAsContactLog(name)).toBe(true);
  });

  it.each([
    "客户",
    "客户跟进表",
    "跟进",
    "订单明细",
    "服务记录",
    "拨打清单 2026-11-20",
    "Customers",
    "Orders log",
    "Catalog",
  ])("does not: %s", (name) => {
    expect(isNamedAsContactLog(name)).toBe(false);
  });
});

describe("what such sheets add to the customer sheet", () => {
  const customers = reading([
    ["姓名", "手机", "最近联系日期", "联系次数"],
    ["甲", "19900000001", "2026-11-01", 2],
    ["乙", "19900000002", "2026-11-10", 9],
    ["丙", "19900000003", "", ""],
    ["丁", "19900000004", "2026-11-05", 1],
  ]);
  const calls = log("回访记录", [
    ["甲", "19900000001", "2026-11-03", "说下周再联系"],
    ["甲", "19900000001", "2026-11-12", "在开会"],
    ["甲", "19900000001", "2026-10-01", "第一次"],
    ["乙", "19900000002", "2026-11-08", "没接"],
    ["丙", "19900000003", "2026-11-15", "想看看"],
    ["甲", "19900000001", "2026-12-01", "约好的"],
    ["甲", "19900000001", "", "不知道哪天"],
    ["戊", "19900000009", "2026-11-02", "不在表里"],
  ]);
  const visits = log("拜访记录", [
    ["丙", "19900000003", "2026-11-18", "到店"],
    ["丁", "19900000004", "2026-11-05", "同一天"],
  ]);
  const taken = takeInContacts(customers, [calls, visits], asOf);

  it("is the later of both last contacts, and at least as many contacts as there are lines", () => {
    expect(
      taken.reading.customers.map(({ customerName, lastContactDate, contactCount }) => [
        customerName,
        lastContactDate,
        contactCount,
      ]),
    ).toEqual([
      // Three lines up to as-of: what is dated after it, or not at all, is no contact.
      ["甲", day("2026-11-12"), 3],
      ["乙", day("2026-11-10"), 9],
      ["丙", day("2026-11-18"), 2],
      ["丁", day("2026-11-05"), 1],
    ]);
  });

  it("tells of whom the last contact stands there, and on which sheet", () => {
    expect([...taken.lastContacts]).toEqual([
      [2, { on: day("2026-11-12"), sheet: "回访记录" }],
      [4, { on: day("2026-11-18"), sheet: "拜访记录" }],
    ]);
  });

  it("counts who is later there, and the lines of whom nobody is found", () => {
    expect(taken.facts).toEqual({ sheets: ["回访记录", "拜访记录"], later: 2, notFound: 1 });
  });

  it("keeps the lines of each customer with their sheet", () => {
    expect([...taken.lines].map(([row, lines]) => [row, lines.length])).toEqual([
      [2, 3],
      [3, 1],
      [4, 2],
      [5, 1],
    ]);
    expect(taken.lines.get(4)?.map(({ sheet, remarks }) => [sheet, ...remarks])).toEqual([
      ["回访记录", "想看看"],
      ["拜访记录", "到店"],
    ]);
  });

  it("changes nothing without a log", () => {
    const none = takeInContacts(customers, [], asOf);
    expect(none.reading.customers).toEqual(customers.customers);
    expect(none.facts).toEqual({ sheets: [], later: 0, notFound: 0 });
  });
});

function log(sheet: string, lines: readonly (readonly CellValue[])[]) {
  const cells = sheetOf([["姓名", "手机", "联系日期", "内容"], ...lines], { name: sheet });
  return { sheet, contacts: readContactLog({ cells, asOf, locale: "zh-CN" }).contacts };
}
