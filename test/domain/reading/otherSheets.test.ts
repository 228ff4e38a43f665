import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import { asOf, footerRowsOf, mapOf, problemsOf, reading, sheetOf, tableOf } from "./sheets";

/** Sheets of other trades, made up as people keep them; the answers were worked out by hand. */

describe("an insurance renewal list with a title, two header rows and subtotals", () => {
  const read = reading([
    ["2026年第四季度续保客户明细表", "", "", "", "", "", "", "", "", ""],
    ["部门：续保一部", "", "", "", "单位：元", "", "", "", "", ""],
    ["序号", "客户信息", "", "", "保险信息", "", "", "跟进情况", "", "续保专员"],
    ["", "投保人", "联系电话", "车牌号", "险种", "保费(元)", "保险到期日", "上次联系时间", "下次联系时间", ""],
    [1, "钱丁", "199 0000 0201", "浙A00001", "商业险", "4,280.50", "2026-12-15", "2026-11-01", "2026-11-24", "专员甲"],
    [2, "孙无名女士", "19900000202", "浙A00002", "交强险", "950元", "2026/11/30", "11月10日", "11月25日", "专员甲"],
    ["小计", "2人", "", "", "", 5230.5, "", "", "", ""],
    [3, "李乙", "0571-00000203", "浙A00003", "商业险", "5千2", "26-12-31", "待定", "", "专员乙"],
    [4, "周小样", "19900000204,19900000205", "", "商业险", "3000-4000", "2027年1月5日", 46334, "无", "专员乙"],
    ["合计", "4人", "", "", "", "", "", "", "", ""],
    ["备注：到期前90天开始联系", "", "", "", "", "", "", "", "", ""],
  ]);

  it("is laid out as a person sees it", () => {
    expect(read).toMatchObject({
      headerRow: 4,
      headerRowCount: 2,
      firstDataRow: 5,
      lastDataRow: 9,
    });
    expect(footerRowsOf(read)).toEqual([7, 10, 11]);
  });

  it("is mapped", () => {
    expect(mapOf(read)).toEqual({
      序号: null,
      投保人: "customerName",
      联系电话: "phone",
      车牌号: null,
      险种: "productInterest",
      "保费(元)": "dealAmount",
      保险到期日: "contractEndDate",
      上次联系时间: "lastContactDate",
      下次联系时间: "nextContactDate",
      续保专员: "owner",
    });
  });

  it("has these customers and this problem", () => {
    expect(
      tableOf(read, [
        "row",
        "customerName",
        "phone",
        "dealAmount",
        "contractEndDate",
        "lastContactDate",
        "nextContactDate",
        "owner",
      ]),
    ).toEqual([
      [5, "钱丁", "19900000201", 4280.5, "2026-12-15", "2026-11-01", "2026-11-24", "专员甲"],
      [6, "孙无名", "19900000202", 950, "2026-11-30", "2026-11-10", "2026-11-25", "专员甲"],
      [8, "李乙", "057100000203", 5200, "2026-12-31", null, null, "专员乙"],
      [9, "周小样", "19900000204", null, "2027-01-05", "2026-11-08", null, "专员乙"],
    ]);
    expect(problemsOf(read)).toEqual(["F9 moneyRange"]);
    expect(read.customers[3]?.otherPhones).toEqual(["19900000205"]);
  });
});

describe("a Taiwanese clinic's list with ROC dates", () => {
  const read = reading(
    [
      ["○○診所　病患回診追蹤表", "", "", "", "", "", "", "", "", ""],
      ["病歷號", "姓名", "性別", "行動電話", "生日", "初診日期", "最近就診日期", "複診日期", "主治醫師", "備註"],
      ["P001", "林樣例", "女", "0912-000-301", "民國75年3月12日", "110/05/06", "115/11/02", "115/12/01", "陳醫師", ""],
      [
        "P002",
        "王測試",
        "男",
        "0912000302",
        "69/10/10",
        "1120815",
        "1151103",
        "民國115年12月15日",
        "陳醫師",
        "請勿電話行銷",
      ],
      ["P003", "張範例", "", "(02)2000-0303", "農曆八月十五", "114.01.20", "115/02/30", "待定", "李醫師", ""],
      ["P004", "李試用", "女", "", "0800101", "113/12/01", "115年10月5日", "－", "李醫師", ""],
    ],
    { locale: "zh-TW" },
  );

  it("is read in Traditional Chinese", () => {
    expect(read.language).toBe("zh-TW");
    expect(mapOf(read)).toEqual({
      病歷號: "customerId",
      姓名: "customerName",
      性別: "gender",
      行動電話: "phone",
      生日: "birthday",
      初診日期: "firstContactDate",
      最近就診日期: "lastVisitDate",
      複診日期: "nextContactDate",
      主治醫師: "owner",
      備註: "remark",
    });
  });

  it("counts its years from 1911", () => {
    expect(
      tableOf(read, ["phone", "birthday", "firstContactDate", "lastVisitDate", "nextContactDate", "doNotContact"]),
    ).toEqual([
      ["0912000301", "1986-03-12", "2021-05-06", "2026-11-02", "2026-12-01", false],
      ["0912000302", "1980-10-10", "2023-08-15", "2026-11-03", "2026-12-15", true],
      ["0220000303", "1904-08-15", "2025-01-20", null, null, false],
      [null, "1991-01-01", "2024-12-01", "2026-10-05", null, false],
    ]);
    expect(problemsOf(read)).toEqual(["G5 impossibleDate"]);
    expect(read.customers.map(({ birthdayLunar }) => birthdayLunar)).toEqual([false, false, true, false]);
  });
});

describe("a tutoring school's list with a legend beside it and another table below", () => {
  const read = reading([
    [
      "学员姓名",
      "家长姓名",
      "家长电话",
      "意向课程",
      "意向度",
      "首次咨询日期",
      "回访日期",
      "剩余课时",
      "课程顾问",
      "备注",
      "",
      "意向度",
      "说明",
    ],
    [
      "小甲",
      "钱丁",
      "19900000401",
      "数学",
      "A",
      "2026-10-01",
      "2026-11-25",
      "12课时",
      "顾问甲",
      "",
      "",
      "A",
      "一个月内报名",
    ],
    [
      "小乙",
      "孙无名",
      "19900000402",
      "英语",
      "B",
      "2026-10-08",
      "2026-11-28",
      "0",
      "顾问甲",
      "价格",
      "",
      "B",
      "三个月内报名",
    ],
    ["小丙", "李乙", "19900000403", "物理", "C", "2026-10-12", "2026-12-02", "剩3节", "顾问乙", "", "", "C", "再看"],
    ["小丁", "周小样", "19900000404", "数学", "", "2026-11-12", "2026-11-18", "", "顾问乙", "", "", "", ""],
    ["小戊", "吴演示", "19900000405", "英语", "", "2026-11-13", "", "", "顾问乙", "", "", "", ""],
    ["小己", "郑某某", "19900000406", "英语", "", "2026-11-13", "", "", "顾问乙", "", "", "", ""],
    ["", "", "", "", "", "", "", "", "", "", "", "", ""],
    ["顾问业绩", "", "", "", "", "", "", "", "", "", "", "", ""],
    ["课程顾问", "成交金额", "订单数", "", "", "", "", "", "", "", "", "", ""],
    ["顾问甲", 5000, 2, "", "", "", "", "", "", "", "", "", ""],
    ["顾问乙", 8000, 3, "", "", "", "", "", "", "", "", "", ""],
  ]);

  it("keeps to its own table", () => {
    expect(read.customers.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(read.columns.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("takes the pupil as the customer, the parent as the contact, and a mostly future 回访日期 as the next one", () => {
    expect(mapOf(read)).toEqual({
      学员姓名: "customerName",
      家长姓名: "contactName",
      家长电话: "phone",
      意向课程: "productInterest",
      意向度: "grade",
      首次咨询日期: "firstContactDate",
      回访日期: "nextContactDate",
      剩余课时: "remainingCount",
      课程顾问: "owner",
      备注: "remark",
    });
    expect(read.columns[6]?.reason).toEqual({ code: "datesDecide", matched: "回访日期", percent: 75 });
    expect(read.customers.map(({ remainingCount }) => remainingCount)).toEqual([12, 0, 3, null, null, null]);
    expect(problemsOf(read)).toEqual([]);
  });
});

describe("a real estate list with a repeated header, blank rows and amounts in 万", () => {
  const header = [
    "编号",
    "客户",
    "手机",
    "座机",
    "意向楼盘",
    "意向级别",
    "预算（万元）",
    "来访日期",
    "最近跟进",
    "置业顾问",
    "微信",
  ];
  const read = reading([
    header,
    ["K-01", "钱丁", "19900000501", "0571-00000501", "样例花园", "A级", 150, "2026-10-02", "2026-11-11", "甲", "wx_a"],
    ["K-02", "孙无名", "19900000502", "", "样例花园", "B级", "200万", "2026-10-03", "2026-11-12", "甲", ""],
    ["", "", "", "", "", "", "", "", "", "", ""],
    header,
    ["K-03", "李乙", "19900000503", "", "样例公馆", "已订", "180-220", "2026-10-04", "2026-11-13", "乙", ""],
    ["K-04", "周小样", "19900000501", "", "样例公馆", "c", "1,200,000元", "2026-10-05", "2026-11-14", "乙", ""],
  ]);

  it("goes on below the repeated header", () => {
    expect(read.customers.map(({ row }) => row)).toEqual([2, 3, 6, 7]);
    expect(footerRowsOf(read)).toEqual([]);
  });

  it("prefers the mobile, and multiplies only plain numbers by the header's unit", () => {
    expect(mapOf(read)).toMatchObject({
      编号: "customerId",
      客户: "customerName",
      手机: "phone",
      座机: null,
      意向楼盘: "productInterest",
      来访日期: "firstContactDate",
      最近跟进: "lastContactDate",
      置业顾问: "owner",
      微信: "wechat",
    });
    expect(tableOf(read, ["dealAmount", "grade"])).toEqual([
      [1500000, "A"],
      [2000000, "B"],
      [null, "O"],
      [1200000, "C"],
    ]);
    expect(problemsOf(read)).toEqual(["G6 moneyRange"]);
    expect(read.duplicates).toEqual([[2, 7]]);
  });
});

describe("an American gym's list", () => {
  const read = reading(
    [
      ["Downtown Gym - Members", "", "", "", "", "", "", "", "", ""],
      [
        "Member ID",
        "First Name",
        "Last Name",
        "Mobile",
        "Membership Type",
        "Join Date",
        "Last Visit",
        "Membership Expiry",
        "Trainer",
        "Comments",
      ],
      ["M001", "Test", "Alpha", "(555) 555-0601", "Gold", "01/15/2025", "11/18/2026", "01/15/2027", "Coach A", ""],
      [
        "M002",
        "Test",
        "Beta",
        "555-555-0602",
        "Silver",
        "3/4/2025",
        "11/02/26",
        "3/4/2027",
        "Coach A",
        "please stop calling",
      ],
      [
        "M003",
        "Test",
        "Gamma",
        "+1 555 555 0603",
        "Basic",
        "12/31/2024",
        "Nov 5, 2026",
        "12/31/2026",
        "Coach B",
        "n/a",
      ],
      ["Total", "3", "", "", "", "", "", "", "", ""],
    ],
    { locale: "en-US" },
  );

  it("is read month first, and joins first and last name", () => {
    expect(read.headerRow).toBe(2);
    expect(mapOf(read)).toEqual({
      "Member ID": "customerId",
      "First Name": "customerName",
      "Last Name": "customerName",
      Mobile: "phone",
      "Membership Type": "memberLevel",
      "Join Date": "firstContactDate",
      "Last Visit": "lastVisitDate",
      "Membership Expiry": "contractEndDate",
      Trainer: "owner",
      Comments: "remark",
    });
    expect(
      tableOf(read, ["customerName", "phone", "firstContactDate", "lastVisitDate", "contractEndDate", "doNotContact"]),
    ).toEqual([
      ["Test Alpha", "5555550601", "2025-01-15", "2026-11-18", "2027-01-15", false],
      ["Test Beta", "5555550602", "2025-03-04", "2026-11-02", "2027-03-04", true],
      ["Test Gamma", "+15555550603", "2024-12-31", "2026-11-05", "2026-12-31", false],
    ]);
    expect(problemsOf(read)).toEqual([]);
    expect(footerRowsOf(read)).toEqual([6]);
  });
});

describe("a British pipeline with days first", () => {
  const read = reading(
    [
      [
        "Company",
        "Contact Name",
        "Tel.",
        "Status",
        "Value (£)",
        "Likelihood",
        "Last contact",
        "Next call",
        "Owner",
        "Notes",
      ],
      [
        "Example 01 Ltd",
        "Test Person01",
        "020 7946 0701",
        "Qualified",
        "£12,500.00",
        "60%",
        "05/11/2026",
        "08/12/2026",
        "A",
        "",
      ],
      [
        "Example 02 plc",
        "Test Person02",
        "07700 900702",
        "Proposal",
        "8k",
        "30%",
        "13/11/2026",
        "01/12/2026",
        "B",
        "wrong number",
      ],
      ["Example 03", "Test Person03", "+44 7700 900703", "Lost", "tbc?", "0%", "30/10/2026", "", "B", ""],
    ],
    { locale: "en-US" },
  );

  it("is read day first where the values say so, and asks about the column where they do not", () => {
    expect(
      read.columns
        .map(({ header, dateOrder, dateOrderAssumed }) => [header, dateOrder, dateOrderAssumed])
        .filter(([, order]) => order),
    ).toEqual([
      ["Last contact", "DMY", false],
      ["Next call", "DMY", true],
    ]);
    expect(
      tableOf(read, ["companyName", "customerName", "phone", "dealAmount", "lastContactDate", "nextContactDate"]),
    ).toEqual([
      ["Example 01", "Test Person01", "02079460701", 12500, "2026-11-05", "2026-12-08"],
      ["Example 02", "Test Person02", "07700900702", 8000, "2026-11-13", "2026-12-01"],
      ["Example 03", "Test Person03", "+447700900703", null, "2026-10-30", null],
    ]);
    expect(problemsOf(read)).toEqual(["E4 unreadableMoney"]);
    expect(mapOf(read)).toMatchObject({ Status: "stage", Likelihood: "probability" });
    expect(read.customers[1]?.doNotContactWords).toEqual(["wrong number"]);
  });

  it("is read as the person says where the person chose the order", () => {
    const chosen = reading(
      [
        ["Name", "Phone", "Last contact"],
        ["Test Person01", "5555550101", "05/11/2026"],
      ],
      {
        locale: "en-US",
        choices: { dateOrders: { "Last contact": "DMY" } },
      },
    );
    expect(tableOf(chosen, ["lastContactDate"])).toEqual([["2026-11-05"]]);
    expect(chosen.columns[2]).toMatchObject({ dateOrder: "DMY", dateOrderAssumed: false });
  });
});

describe("a list with bilingual headers in one row and in two", () => {
  const rows = [
    ["C1", "钱丁", "19900000801", "2026-11-01", "2026-11-30", "1.5"],
    ["C2", "孙无名", "19900000802", "2026-11-02", "2026-12-01", "2万"],
  ];
  const table = [
    ["C1", "钱丁", "19900000801", "2026-11-01", "2026-11-30", 15000],
    ["C2", "孙无名", "19900000802", "2026-11-02", "2026-12-01", 20000],
  ];
  const fields = ["customerId", "customerName", "phone", "lastContactDate", "nextContactDate", "dealAmount"] as const;

  it("is read in one row", () => {
    const read = reading([
      ["客户编号 ID", "姓名\nName", "Tel/手机", "Last Contact 上次联系时间", "下次联系(Next)", "金额 Amount(万元)"],
      ...rows,
    ]);
    expect(tableOf(read, fields)).toEqual(table);
  });

  it("is read in two rows", () => {
    const read = reading([
      ["客户编号", "姓名", "手机", "上次联系时间", "下次联系时间", "合同金额(万元)"],
      ["ID", "Name", "Mobile", "Last Contact", "Next Contact", "Amount(万元)"],
      ...rows,
    ]);
    expect(read).toMatchObject({ headerRow: 2, headerRowCount: 2 });
    expect(tableOf(read, fields)).toEqual(table);
  });
});

describe("a B2B list where 负责人 is the customer's", () => {
  it("takes 负责人 beside 业务员 as the person at the company", () => {
    const read = reading([
      ["单位名称", "负责人", "负责人电话", "业务员", "合作状态"],
      ["样例一厂", "钱丁", "19900000901", "甲", "合同中"],
      ["样例二厂", "孙无名", "19900000902", "甲", "合同到期"],
    ]);
    expect(mapOf(read)).toEqual({
      单位名称: "companyName",
      负责人: "customerName",
      负责人电话: "phone",
      业务员: "owner",
      合作状态: "contractStatus",
    });
  });

  it("takes 客户名称 with companies in it as the company, and 联系人 as the customer", () => {
    const read = reading([
      ["客户名称", "联系人", "电话", "负责人", "合作状态"],
      ["样例一有限公司", "钱丁", "19900000901", "甲", "未成交"],
      ["样例二有限公司", "孙无名", "19900000902", "甲", "已成交"],
    ]);
    expect(mapOf(read)).toEqual({
      客户名称: "companyName",
      联系人: "customerName",
      电话: "phone",
      负责人: "owner",
      合作状态: "dealStatus",
    });
  });

  it("takes 客户名称 with people in it as the customer, and 联系人 as the contact", () => {
    const read = reading([
      ["客户名称", "联系人", "电话"],
      ["钱丁", "钱甲", "19900000901"],
      ["孙无名", "孙乙", "19900000902"],
    ]);
    expect(mapOf(read)).toEqual({ 客户名称: "customerName", 联系人: "contactName", 电话: "phone" });
  });
});

describe("an ambiguous header", () => {
  const withColumn = (header: string, values: readonly string[], more: readonly string[] = []) =>
    mapOf(
      reading([
        ["客户姓名", "手机", header, ...more],
        ...values.map((text, index) => [`钱丁${index}`, `1990000100${index}`, text, ...more.map(() => "")]),
      ]),
    )[header];

  it.each([
    ["意向", ["H", "A级", "B"], "grade"],
    ["意向", ["可能成交", "意向不明", "可能性差"], "intent"],
    ["等级", ["金卡", "银卡", "普通会员"], "memberLevel"],
    ["等级", ["H", "A", "B"], "grade"],
    ["客户等级", ["VIP", "金卡", "金卡"], "memberLevel"],
    ["状态", ["跟进中", "待跟进", "战败"], "stage"],
    ["客户状态", ["跟进中", "待跟进", "战败"], "stage"],
    ["客户状态", ["合同中", "无合同", "合同到期"], "contractStatus"],
    ["状态", ["有效", "无效", "有效"], "stage"],
    ["Status", ["Active", "Inactive", "Active"], "stage"],
    ["日期", ["5", "12", "30"], null],
    ["合作状态", ["已成交", "未成交", "未成交"], "dealStatus"],
    ["联系方式", ["wx_sample1", "sample_two", "samplethree"], "wechat"],
    ["提醒日期", ["2026-12-01", "2026-12-02", "2026-11-01"], "nextContactDate"],
    ["提醒日期", ["2026-11-01", "2026-11-02", "2026-12-01"], "lastContactDate"],
    ["回访日期", ["2026-11-01", "2026-12-01"], "lastContactDate"],
    ["跟进时间", ["2026-11-21", "2026-11-22", "2026-11-20"], "nextContactDate"],
    ["日期", ["2026-11-01", "2026-11-02", "2026-11-03"], "firstContactDate"],
    ["日期", ["周一", "周二", "周三"], null],
    ["金额", ["100", "200", "300元"], "dealAmount"],
    ["金额", ["未定价", "另议", "再说"], null],
    ["编号", ["A-17", "A-4", "A-99"], "customerId"],
    ["编号", ["1", "2", "3"], null],
    ["序号", ["1", "2", "3"], null],
    ["No.", ["3", "1", "2"], null],
    ["类型", ["个人", "企业", "个人"], null],
    ["总金额", ["100", "200", "300"], "totalAmount"],
    ["下单时间", ["2026-11-01", "2026-11-02", "2026-11-03"], "lastPurchaseDate"],
    ["可能性", ["25%", "50%", "75%"], "probability"],
    ["Probability", ["25%", "50%", "75%"], "probability"],
    ["下一步行动", ["打电话", "发资料", "上门"], null],
    ["下一步行动", ["2026-11-25", "2026-11-26", "2026-11-27"], "nextContactDate"],
    ["上次保养里程", ["5000", "46300", "12000"], null],
    ["客户类别", ["个人", "企业", "个人"], null],
  ] as const)("%s with the values %j is %s", (header, values, field) => {
    expect(withColumn(header, values)).toBe(field);
  });

  it.each([
    ["到店日期", ["意向级别"], "firstContactDate"],
    ["到店日期", ["累计消费"], "lastVisitDate"],
    ["到店日期", ["最近到店日期"], "firstContactDate"],
    ["到店日期", ["开卡日期"], "lastVisitDate"],
  ])("%s beside %j is decided by it", (header, more, field) => {
    expect(withColumn(header, ["2026-11-01", "2026-11-02", "2026-11-03"], more)).toBe(field);
  });

  it("姓名 beside 公司名称 is decided by it, as without any values", () => {
    expect(withColumn("姓名", ["钱丁", "孙无名", "李乙"], ["公司名称"])).toBe(withColumn("姓名", [""], ["公司名称"]));
  });

  it("says that it took the usual meaning where nothing decides", () => {
    const read = reading([
      ["客户姓名", "手机", "到店日期"],
      ["钱丁", "19900000001", "2026-11-01"],
    ]);
    expect(read.columns[2]).toMatchObject({
      field: "firstContactDate",
      confidence: "check",
      reason: { code: "usualMeaning" },
    });
  });
});

describe("an orders sheet of a clothes shop in Traditional Chinese", () => {
  it("is summed up for each customer", () => {
    const { customers, reading: read } = readOrders({
      cells: sheetOf([
        ["訂單編號", "訂購人", "手機", "訂單日期", "實付金額", "退款", "訂單狀態"],
        ["T001", "林樣例", "0912000001", "115/11/01", "NT$1,200", "", "已出貨"],
        ["T002", "林樣例", "0912-000-001", "115/10/01", "NT$800", "NT$300", "已完成"],
        ["T003", "王測試", "0912000002", "115/10/05", "NT$500", "", "已取消"],
      ]),
      asOf,
      locale: "zh-TW",
    });
    expect(read.language).toBe("zh-TW");
    expect(customers.map(({ customerName, orders, amount }) => [customerName, orders, amount])).toEqual([
      ["林樣例", 2, 1700],
    ]);
  });
});
