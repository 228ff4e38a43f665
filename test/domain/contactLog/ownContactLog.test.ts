import { isNamedAsContactLog } from "../../../src/domain/contactLog/ownContactLog";

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
