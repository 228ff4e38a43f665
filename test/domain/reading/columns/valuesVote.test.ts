import type { Block } from "../../../../src/domain/sheet/cells";
import { openQuestions } from "../../../../src/domain/reading/rows/openQuestions";
import type { ReadColumn } from "../../../../src/domain/reading/reading";
import { readOrders } from "../../../../src/domain/reading/orders/readOrders";
import { asOf, mapOf, reading, sheetOf } from "../sheets";

/** A column of three customers with name and phone beside it, on a sheet with these further columns. */
function columnOf(
  header: string,
  values: readonly (string | number)[],
  more: Readonly<Record<string, string>> = {},
): ReadColumn {
  const rows: Block = [
    ["客户姓名", "手机", header, ...Object.keys(more)],
    ...values.map((value, index) => [
      names[index % names.length] ?? "",
      `1990000100${index}`,
      value,
      ...Object.values(more),
    ]),
  ];
  const found = reading(rows).columns[2];
  if (!found) throw new Error("the sheet has three columns");
  return found;
}

const names = ["钱丁", "孙无名", "李乙", "周小样", "吴试用", "郑样例"];

describe("no header is certain against the values of its column", () => {
  it("takes money under Sales for the amount of the order on a sheet of orders", () => {
    const sheet = [
      ["Customer Name", "Order ID", "Order Date", "Sales"],
      ["Ada Norris", 1, "2026-11-01", 2600],
      ["Ben Okafor", 2, "2026-10-01", 261.96],
      ["Ada Norris", 3, "2026-09-01", 731.94],
    ];
    expect(mapOf(reading(sheet, { locale: "en-US" }))).toMatchObject({ Sales: "orderAmount" });
    const { customers } = readOrders({ cells: sheetOf(sheet), asOf, locale: "en-US" });
    expect(customers.map(({ customerName, amount }) => [customerName, amount])).toEqual([
      ["Ada Norris", 3331.94],
      ["Ben Okafor", 261.96],
    ]);
  });

  it("takes money under Sales for all that was spent on a sheet of customers, and nobody for the owner", () => {
    const read = reading(
      [
        ["Customer Name", "Phone", "Sales", "Last Order Date", "Orders"],
        ["Ada Norris", "+1 202 555 0101", 2600, "2026-11-01", 6],
        ["Ben Okafor", "+1 202 555 0102", 261.96, "2026-10-01", 1],
      ],
      { locale: "en-US" },
    );
    expect(mapOf(read)).toMatchObject({ Sales: "totalAmount" });
    expect(read.columns.some(({ field }) => field === "owner")).toBe(false);
    expect(read.columns[2]).toMatchObject({ confidence: "likely", alternatives: expect.arrayContaining(["owner"]) });
  });

  it.each([
    ["销售", ["12,000元", "￥800", "1.2万"], "totalAmount"],
    ["Sales", ["Kim Lee", "Jo Park", "Kim Lee"], "owner"],
    ["Intent", ["H", "A", "B"], "grade"],
    ["意向", ["H", "A", "H"], "grade"],
    ["客户意愿", ["A级", "B级", "H级"], "grade"],
    ["Likelihood", ["20%", "55%", "80%"], "probability"],
    ["客户等级", ["金卡", "银卡", "银卡"], "memberLevel"],
    ["客户分类", ["金卡会员", "钻石会员", "金卡会员"], "memberLevel"],
    ["联系方式", ["wx_zhou01", "li_yi_88", "sunwm2020"], "wechat"],
  ] as const)("takes %s with %j for the next best field", (header, values, field) => {
    expect(columnOf(header, values)).toMatchObject({ field, confidence: expect.stringMatching(/likely|certain/) });
  });

  it.each([
    ["微信", ["是", "否", "是"]],
    ["是否加微", ["√", "", "×"]],
    ["WeChat", ["Y", "N", "Y"]],
    ["企业微信", ["已加", "未加", "已加"]],
    ["业务员", ["是", "否", "是"]],
    ["业务员", ["2026-11-01", "2026-10-02", "2026-09-03"]],
    ["负责人", ["13900000001", "13900000002", "13900000003"]],
    ["Owner", ["12.5", "13", "99.9"]],
    ["姓名 2", ["2026-11-01", "2026-10-02", "2026-09-03"]],
    ["公司名称", ["是", "否", "否"]],
    ["来源", ["100", "200", "300"]],
    ["介绍人", ["有", "无", "有"]],
    ["客户来源", ["2026-11-01", "2026-11-02", "2026-11-03"]],
    ["性别", ["35", "41", "28"]],
    ["邮箱", ["有", "无", "有"]],
    ["备注", ["2026-11-01", "2026-11-02", "2026-11-03"]],
    ["到店次数", ["2026-11-01", "2026-11-02", "2026-11-03"]],
    ["Orders", ["SO-1001", "SO-1002", "SO-1003"]],
    ["购买次数", ["100234567", "100234568", "100234569"]],
    ["Orders", ["12.50", "99.90", "1,200.00"]],
    ["累计消费", ["是", "否", "是"]],
    ["会员等级", ["2026-11-01", "2026-11-02", "2026-11-03"]],
    ["销售进程", ["2026-11-01", "2026-11-02", "2026-11-03"]],
    ["意向产品", ["是", "否", "是"]],
    ["客户编号", ["周小样", "李 乙", "孙无名"]],
    ["订单状态", ["100", "200", "300"]],
    ["下次联系时间", ["无人接听", "已预约", "不需要"]],
    ["生日", ["天蝎座", "双鱼座", "白羊座"]],
  ] as const)("takes %s with %j for none, and asks", (header, values) => {
    const column = columnOf(header, values);
    expect(column).toMatchObject({ field: null, reason: { code: "valuesDoNotFit" } });
    expect(column.sample.length).toBeGreaterThan(0);
  });

  it("asks about a column whose values are something else, with what they look like first", () => {
    const [question] = openQuestions(
      reading([
        ["客户姓名", "手机", "业务员"],
        ["钱丁", "19900000001", "2026-11-01"],
        ["孙无名", "19900000002", "2026-10-11"],
        ["李乙", "19900000003", "2026-09-21"],
      ]),
    );
    expect(question).toMatchObject({
      kind: "field",
      column: { header: "业务员", sample: ["2026-11-01", "2026-10-11", "2026-09-21"] },
    });
    expect(question?.answers.slice(0, 2)).toEqual([null, "lastContactDate"]);
  });

  it("lets a single value vote, unless it may be a slip", () => {
    expect(columnOf("业务员", ["2600.50"]).field).toBeNull();
    expect(columnOf("业务员", ["王芳"]).field).toBe("owner");
    expect(columnOf("最近联系日期", ["上周"]).field).toBe("lastContactDate");
    expect(columnOf("消费金额", ["见合同"]).field).toBe("totalAmount");
  });
});

describe("days since the last time are no cycle", () => {
  const sheet = (header: string, numbers: readonly number[]): Block => [
    ["客户姓名", "手机", "最近消费", header],
    ["钱丁", "19900000001", "2026-11-10", numbers[0] ?? ""],
    ["孙无名", "19900000002", "2026-10-01", numbers[1] ?? ""],
    ["李乙", "19900000003", "2026-08-12", numbers[2] ?? ""],
    ["周小样", "19900000004", "2026-05-24", numbers[3] ?? ""],
  ];

  // 10 November, 1 October, 12 August and 24 May are 10, 50, 100 and 180 days before 20 November.
  it.each(["间隔", "购买间隔", "消费周期", "Interval", "回购周期(天)"])("%s that adds up with 最近消费", (header) => {
    const column = reading(sheet(header, [10, 50, 100, 180])).columns[3];
    expect(column).toMatchObject({ field: null, reason: { code: "daysSince", other: "最近消费" } });
  });

  it("but a cycle of the customer's own stays one, and 间隔 alone is asked about", () => {
    expect(reading(sheet("购买间隔", [30, 60, 30, 90])).columns[3]).toMatchObject({ field: "cycleDays" });
    const bare = reading(sheet("间隔", [30, 60, 30, 90])).columns[3];
    expect(bare).toMatchObject({ field: "cycleDays", confidence: "check", reason: { code: "usualMeaning" } });
  });

  it.each(["距上次消费天数", "未到店天数", "Days since last visit", "Recency"])("%s is never one", (header) => {
    expect(reading(sheet(header, [30, 60, 30, 90])).columns[3]).toMatchObject({ field: null });
  });
});

describe("counts of something else", () => {
  it.each([
    "# Phone Extensions",
    "# Contract Extensions",
    "Number of Employees",
    "投诉次数",
    "推荐人数",
    "# of Children",
  ])("%s are none of the fields", (header) => {
    expect(columnOf(header, [1, 3, 2])).toMatchObject({ field: null, proposal: null });
  });
});

describe("a column that nobody knows", () => {
  it.each([
    ["热度", ["H", "A", "H", "B"], "grade"],
    ["上回", ["2026-11-01", "2026-11-02", "2026-10-03"], "lastContactDate"],
    ["约定", ["2026-12-01", "2026-12-05", "2026-11-28"], "nextContactDate"],
    ["网上", ["a@example.com", "b@example.com", "c@example.com"], "email"],
    ["M/F", ["男", "女", "女"], "gender"],
    ["走到哪一步", ["潜在", "意向", "成交"], "stage"],
    ["胜算", ["20%", "40%", "80%"], "probability"],
    ["卡", ["金卡", "银卡", "金卡"], "memberLevel"],
  ] as const)("%s with %j is offered as what it looks like, and not used", (header, values, field) => {
    const column = columnOf(header, values);
    expect([column.field, column.proposal?.field]).toEqual([null, field]);
    expect(column.alternatives[0]).toBe(field);
  });

  it("is offered as the owner where the same few people come again and again", () => {
    const people = ["王芳", "李娜", "王芳", "王芳", "李娜", "王芳"];
    expect(columnOf("桌号归", people)).toMatchObject({ field: null, proposal: { field: "owner" } });
  });

  it("is not offered where its header says that it is something else", () => {
    expect(columnOf("紧急联系人电话", ["13900000001", "13900000002", "13900000003"]).proposal).toBeNull();
    expect(columnOf("最后登录时间", ["2026-11-01", "2026-11-02", "2026-10-03"]).proposal).toBeNull();
    expect(columnOf("年龄", ["35", "41", "28"]).proposal).toBeNull();
  });
});
