import type { Block } from "../../../../src/domain/sheet/cells";
import { columnsThatMayName, holdsCustomers } from "../../../../src/domain/reading/rows/whoIsNamed";
import { reading } from "../sheets";

describe("a sheet that names no customer", () => {
  it.each<[string, Block]>([
    [
      "a price list",
      [
        ["产品名称", "规格", "单价", "库存"],
        ["洗发水", "500ml", 39, 12],
        ["护发素", "500ml", 45, 8],
      ],
    ],
    [
      "a price list with bare headers",
      [
        ["编号", "名称", "单价", "数量"],
        ["A-1", "洗发水", 39, 12],
        ["A-7", "护发素", 45, 8],
      ],
    ],
    [
      "a price list in English",
      [
        ["SKU", "Name", "Price", "Stock"],
        ["W-1", "Blue widget", 12.5, 4],
        ["W-2", "Red widget", 14, 9],
      ],
    ],
    [
      "a list of features",
      [
        ["No.", "Feature", "Owner", "Status", "Priority", "Due date"],
        [1, "Export to CSV", "Kim Lee", "Open", "High", "2026-12-01"],
        [2, "Dark mode", "Jo Park", "Done", "Low", "2026-12-02"],
      ],
    ],
    [
      "a list of tasks called Name",
      [
        ["Name", "Owner", "Status", "Due date"],
        ["Fix the login page", "Kim Lee", "Open", "2026-12-01"],
        ["dark mode", "Jo Park", "Done", "2026-12-02"],
      ],
    ],
    [
      "figures by month",
      [
        ["月份", "新增客户", "成交数", "销售额", "成交率"],
        ["1月", 30, 5, 12000, "17%"],
        ["2月", 28, 6, 15000, "21%"],
      ],
    ],
    [
      "figures by month in English",
      [
        ["Month", "Revenue", "Orders", "New customers"],
        ["Jan", 1200, 30, 5],
        ["Feb", 1300, 31, 6],
      ],
    ],
    [
      "a log of temperatures",
      [
        ["日期", "时间", "温度", "湿度", "记录人"],
        ["2026-11-01", "08:00", 21.5, "40%", "王芳"],
        ["2026-11-02", "08:00", 22, "41%", "王芳"],
      ],
    ],
    [
      "a log of temperatures in English",
      [
        ["Date", "Time", "Temp (°C)", "Recorded by"],
        ["2026-11-01", "08:00", 21.5, "Kim"],
        ["2026-11-02", "08:00", 22, "Kim"],
      ],
    ],
    [
      "an attendance plan",
      [
        ["周次", "教室", "内容"],
        ["1", "301", "绪论"],
        ["2", "302", "练习"],
      ],
    ],
  ])("%s", (_, sheet) => {
    expect(holdsCustomers(reading(sheet))).toBe(false);
  });
});

describe("a sheet of customers", () => {
  it.each<[string, Block]>([
    [
      "phones alone",
      [
        ["电话", "城市"],
        ["13900000001", "杭州"],
        ["13900000002", "上海"],
      ],
    ],
    [
      "names of people under Name",
      [
        ["Name", "Stage"],
        ["Ada Norris", "Quote"],
        ["Ben Okafor", "Lead"],
      ],
    ],
    [
      "名称 beside the last order",
      [
        ["名称", "最近消费日期"],
        ["云上", "2026-11-01"],
        ["半山", "2026-11-02"],
      ],
    ],
    [
      "companies",
      [
        ["客户名称", "负责人"],
        ["东湖五金店", "王芳"],
        ["西塘布行", "王芳"],
      ],
    ],
    [
      "an ID beside what was bought",
      [
        ["ID", "消费金额", "消费时间"],
        [1, 500, "2026-11-01"],
        [1, 700, "2026-10-01"],
        [4, 90, "2026-08-01"],
      ],
    ],
    [
      "members",
      [
        ["会员卡号", "余额"],
        ["V001", 12],
        ["V002", 30],
      ],
    ],
  ])("by %s", (_, sheet) => {
    expect(holdsCustomers(reading(sheet))).toBe(true);
  });
});

describe("which column holds the names", () => {
  const rows = [
    ["谁", "手机", "性别"],
    ["周小样", "13900000001", "女"],
    ["李乙", "13900000002", "男"],
    ["孙无名", "13900000003", "女"],
  ];

  it("is asked where no header says so, and answered by choosing it or by leaving it alone", () => {
    expect(columnsThatMayName(reading(rows)).map(({ header }) => header)).toEqual(["谁"]);
    expect(columnsThatMayName(reading(rows, { choices: { fields: { 谁: "customerName" } } }))).toEqual([]);
    expect(columnsThatMayName(reading(rows, { choices: { fields: { 谁: null } } }))).toEqual([]);
  });

  it("is not asked of a list of phones alone", () => {
    expect(columnsThatMayName(reading(rows.map(([, phone, city]) => [phone ?? "", city ?? ""])))).toEqual([]);
  });
});
