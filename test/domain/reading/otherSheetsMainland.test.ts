import { customersOf, footerRowsOf, mapOf, ordersOf, problemsOf, reading } from "./sheets";

/** More sheets of other trades, made up as people keep them; the answers were worked out by hand. */

describe("a hair salon: emoji, a lunar birthday column, a blank column, money left that is no sessions", () => {
  // prettier-ignore
  const sheet = [
    ["🌸 样例美发沙龙会员档案 🌸"],
    ["卡号", "会员姓名", "电话", "生日（农历）", "", "卡种", "储值余额", "剩余次数", "最近到店", "到店次数", "累计消费", "发型师", "会员等级", "勿扰", "备注"],
    ["0088", "周小样💕", 19900002001, "二月十九", "", "洗剪吹10次卡", 320, "剩3次", "11月5日", "12次", "3,980", "Tony", "金卡", "是", ""],
    ["0089", "​吴演示", "199-0000-2002 / 0571-00002002", "1990.8.15", "", "年卡", "1,250.5元", 0, "2026.11.1", 8, "1.2万", "Tony", "银卡", "", "染过敏"],
    ["0090", "郑某某 姐", "1.99E+10", "腊月廿三", "", "年卡", 0, "-", "43天前", "", "￥860", "小丽", "普卡", "×", ""],
    ["0091", "王样例", "19900002004", "5.3", "", "", "", "", "未到店", 0, 0, "小丽", "", "", "老客带来"],
    ["合计：4人", "", "", "", "", "", "1570.5"],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([2, "zh-CN", [7]]);
    expect(mapOf(read)).toEqual({
      卡号: "customerId",
      会员姓名: "customerName",
      电话: "phone",
      "生日（农历）": "birthday",
      卡种: "productInterest",
      储值余额: null,
      剩余次数: "remainingCount",
      最近到店: "lastVisitDate",
      到店次数: "visitCount",
      累计消费: "totalAmount",
      发型师: "owner",
      会员等级: "memberLevel",
      勿扰: "doNotContact",
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerId: "0088", customerName: "周小样💕", phone: "19900002001", birthday: "1904-02-19", memberLevel: "金卡", lastVisitDate: "2026-11-05", visitCount: 12, totalAmount: 3980, remainingCount: 3, owner: "Tony", doNotContact: true, productInterest: "洗剪吹10次卡", row: 3, birthdayLunar: true, doNotContactWords: ["是"] },
      { customerId: "0089", customerName: "吴演示", phone: "19900002002", birthday: "1990-08-15", memberLevel: "银卡", lastVisitDate: "2026-11-01", visitCount: 8, totalAmount: 12000, remainingCount: 0, owner: "Tony", remark: "染过敏", productInterest: "年卡", row: 4, otherPhones: ["057100002002"], birthdayLunar: true },
      { customerId: "0090", customerName: "郑某某", birthday: "1904-12-23", memberLevel: "普卡", totalAmount: 860, owner: "小丽", productInterest: "年卡", row: 5, birthdayLunar: true },
      { customerId: "0091", customerName: "王样例", phone: "19900002004", birthday: "1904-05-03", visitCount: 0, totalAmount: 0, owner: "小丽", remark: "老客带来", row: 6, birthdayLunar: true },
    ]);
    expect(problemsOf(read)).toEqual(["C5 damagedPhone", "I5 relativeDate"]);
  });
});

describe("a car workshop: mileages, two phones in one cell, a row that names nobody", () => {
  // prettier-ignore
  const sheet = [
    ["序号", "车主姓名", "手机", "车牌号", "车型", "购车日期", "上次保养里程", "上次保养日期", "当前里程", "预计下次保养日期", "商业险到期日", "服务顾问", "进厂次数", "累计产值", "是否加微信", "回访结果", "备注"],
    [1, "钱丁先生", "19900003001", "浙A00001", "RAV4", "2022-05-01", 30000, "2026/5/11", 36500, "2026-12-01", "2026-12-20", "顾问甲", 6, "8,650.00", "是", "已接通", ""],
    [2, "孙无名", "19900003002、19900003012", "浙A00002", "凯美瑞", "22.6.18", "40000公里", "26-3-2", "", "已过期", "2027年1月5日", "顾问甲", "4次", "4200元", "√", "未接", "空号"],
    [3, "李乙", "1990000300", "浙A00003", "", "2026年2月30日", "", "", "", "下周", "#N/A", "顾问乙", 0, "-", "Y", "", ""],
    [4, "", "", "浙A00004", "RAV4", "", "", "2026-10-01", "", "", "", "顾问乙", 2, 900, "", "", ""],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      序号: null,
      车主姓名: "customerName",
      手机: "phone",
      车牌号: null,
      车型: "productInterest",
      购车日期: "lastPurchaseDate",
      上次保养里程: null,
      上次保养日期: "lastVisitDate",
      当前里程: null,
      预计下次保养日期: "nextContactDate",
      商业险到期日: "contractEndDate",
      服务顾问: "owner",
      进厂次数: "visitCount",
      累计产值: "totalAmount",
      是否加微信: null,
      回访结果: null,
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "钱丁", phone: "19900003001", nextContactDate: "2026-12-01", lastPurchaseDate: "2022-05-01", lastVisitDate: "2026-05-11", visitCount: 6, totalAmount: 8650, contractEndDate: "2026-12-20", owner: "顾问甲", productInterest: "RAV4", row: 2 },
      { customerName: "孙无名", phone: "19900003002", lastPurchaseDate: "2022-06-18", lastVisitDate: "2026-03-02", visitCount: 4, totalAmount: 4200, contractEndDate: "2027-01-05", owner: "顾问甲", remark: "空号", doNotContact: true, productInterest: "凯美瑞", row: 3, otherPhones: ["19900003012"], doNotContactWords: ["空号"] },
      { customerName: "李乙", visitCount: 0, owner: "顾问乙", row: 4 },
      { lastVisitDate: "2026-10-01", visitCount: 2, totalAmount: 900, owner: "顾问乙", productInterest: "RAV4", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual([
      "J3 unreadableDate",
      "C4 invalidPhone",
      "F4 impossibleDate",
      "J4 unreadableDate",
      "K4 errorCell",
      "E5 nobodyNamed",
    ]);
  });
});

describe("a telesales list: results and durations that are no fields, one phone twice, 未拨打", () => {
  // prettier-ignore
  const sheet = [
    ["名单编号", "公司", "联系人", "职务", "手机", "座机", "拨打时间", "拨打结果", "通话时长", "意向", "下次拨打", "坐席", "是否加微", "备注"],
    ["M001", "样例一有限公司", "钱丁总", "老板", "19900005001", "0571-00005001", "2026-11-18 09:30", "接通-有意向", "00:03:21", "高", "2026-11-24", "坐席01", "是", ""],
    ["M002", "样例二有限公司", "孙无名", "经理", "", "0571-00005002转8", "2026-11-18 09:40", "未接", "", "中", "明天", "坐席01", "否", ""],
    ["M003", "样例三有限公司", "李乙", "", "19900005003", "", "2026-11-19 10:00", "拒绝", "00:00:12", "低", "", "坐席02", "", "不要再打了"],
    ["M004", "样例四有限公司", "", "", "19900005001", "", "未拨打", "", "", "", "", "坐席02", "", ""],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      名单编号: "customerId",
      公司: "companyName",
      联系人: "customerName",
      职务: null,
      手机: "phone",
      座机: null,
      拨打时间: "lastContactDate",
      拨打结果: null,
      通话时长: null,
      意向: "grade",
      下次拨打: "nextContactDate",
      坐席: "owner",
      是否加微: null,
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerId: "M001", customerName: "钱丁", companyName: "样例一有限公司", phone: "19900005001", grade: "A", lastContactDate: "2026-11-18", nextContactDate: "2026-11-24", owner: "坐席01", row: 2 },
      { customerId: "M002", customerName: "孙无名", companyName: "样例二有限公司", phone: "057100005002-8", grade: "B", lastContactDate: "2026-11-18", owner: "坐席01", row: 3 },
      { customerId: "M003", customerName: "李乙", companyName: "样例三有限公司", phone: "19900005003", grade: "C", lastContactDate: "2026-11-19", owner: "坐席02", remark: "不要再打了", doNotContact: true, row: 4, doNotContactWords: ["不要再打了"] },
      { customerId: "M004", companyName: "样例四有限公司", phone: "19900005001", owner: "坐席02", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual(["K3 relativeDate"]);
  });
});

describe("a gym: two advisers, days without a year, 不限 and 长期", () => {
  // prettier-ignore
  const sheet = [
    ["样例健身 续费跟进表", "", "", "", "", "", "", "", "", "", "", "", "", ""],
    ["会员号", "姓名", "性别", "手机", "会籍类型", "开卡日", "到期日", "剩余课时", "最近到馆", "到馆次数", "私教", "会籍顾问", "续费意向", "备注"],
    ["G001", "钱丁", "男", "19900006001", "年卡", "2025/12/1", "2026/11/30", "12节", "11-18", "86次", "教练A", "顾问甲", "强", ""],
    ["G002", "孙无名", "女", "19900006002", "季卡", "2026/9/1", "2026/11/30", "0", "3天前", "20", "", "顾问甲", "弱", "勿扰"],
    ["G003", "李乙", "", "19900006003", "次卡", "26/3/15", "长期", "不限", "", "", "教练B", "顾问乙", "", ""],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([2, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      会员号: "customerId",
      姓名: "customerName",
      性别: "gender",
      手机: "phone",
      会籍类型: "memberLevel",
      开卡日: "firstContactDate",
      到期日: "contractEndDate",
      剩余课时: "remainingCount",
      最近到馆: "lastVisitDate",
      到馆次数: "visitCount",
      私教: null,
      会籍顾问: "owner",
      续费意向: "intent",
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerId: "G001", customerName: "钱丁", phone: "19900006001", gender: "男", memberLevel: "年卡", intent: "强", firstContactDate: "2025-12-01", lastVisitDate: "2026-11-18", visitCount: 86, contractEndDate: "2026-11-30", remainingCount: 12, owner: "顾问甲", row: 3 },
      { customerId: "G002", customerName: "孙无名", phone: "19900006002", gender: "女", memberLevel: "季卡", intent: "弱", firstContactDate: "2026-09-01", visitCount: 20, contractEndDate: "2026-11-30", remainingCount: 0, owner: "顾问甲", remark: "勿扰", doNotContact: true, row: 4, doNotContactWords: ["勿扰"] },
      { customerId: "G003", customerName: "李乙", phone: "19900006003", memberLevel: "次卡", firstContactDate: "2026-03-15", owner: "顾问乙", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual(["I4 relativeDate"]);
  });
});

describe("a training school: two header rows with the pupil and the parent under one name each", () => {
  // prettier-ignore
  const sheet = [
    ["样例培训 2026秋季 意向学员表"],
    ["学生信息", "", "", "家长信息", "", "", "跟进", "", "", "意向课程", "课程顾问", "剩余课时", "备注"],
    ["姓名", "年级", "学校", "姓名", "电话", "关系", "首次咨询", "最近回访", "下次回访", "", "", "", ""],
    ["小甲", "三年级", "样例一小", "钱丁", "19900007001", "妈妈", "10月8日", "2026-11-11", "2026-11-25", "数学", "顾问甲", 10, ""],
    ["小乙", "五年级", "样例二小", "孙无名", "19900007002", "爸爸", "2026/10/9", "11.12", "周六", "英语", "顾问乙", "", "价格高"],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([3, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      姓名: "customerName",
      年级: null,
      学校: null,
      "姓名 (2)": "contactName",
      电话: "phone",
      关系: null,
      首次咨询: "firstContactDate",
      最近回访: "lastContactDate",
      下次回访: "nextContactDate",
      意向课程: "productInterest",
      课程顾问: "owner",
      剩余课时: "remainingCount",
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "小甲", contactName: "钱丁", phone: "19900007001", firstContactDate: "2026-10-08", lastContactDate: "2026-11-11", nextContactDate: "2026-11-25", remainingCount: 10, owner: "顾问甲", productInterest: "数学", row: 4 },
      { customerName: "小乙", contactName: "孙无名", phone: "19900007002", firstContactDate: "2026-10-09", lastContactDate: "2026-11-12", owner: "顾问乙", remark: "价格高", productInterest: "英语", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual(["I5 unreadableDate"]);
  });
});

describe("a wholesale list: header in row 6, a unit above it, subtotals by rep, notes beside", () => {
  // prettier-ignore
  const sheet = [
    ["2026年11月大客户名单", "", "", "", "", "", "", "", "", ""],
    ["部门：销售二部", "", "", "填表人：样例", "", "", "", "", "", ""],
    ["说明：1. 每周五更新；2. 红色为重点", "", "", "", "", "", "", "", "", ""],
    [],
    ["", "", "", "", "单位：万元", "", "", "", "", ""],
    ["客户全称", "对接人", "联系方式", "客户级别", "年采购额", "最近订货日期", "下次拜访", "客户经理", "", ""],
    ["样例甲商贸有限公司", "钱丁", "19900008001", "A", 38.5, "2026-11-02", "2026-11-26", "经理甲", "", "注意：先约再去"],
    ["样例乙商贸有限公司", "孙无名", "19900008002", "B", 12, "2026-10-12", "2026-11-27", "经理甲", "", "欠款客户要审批"],
    ["经理甲 小计", "", "", "", 50.5, "", "", "", "", ""],
    ["样例丙商贸有限公司", "李乙", "19900008003", "C", "3万8", "", "待约", "经理乙", "", ""],
    ["经理乙 小计", "", "", "", 3.8, "", "", "", "", ""],
    ["总　计", "", "", "", 54.3],
    ["审核：", "", "", "日期：2026-11-20"],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([6, "zh-CN", [9, 11, 12, 13]]);
    expect(mapOf(read)).toEqual({
      客户全称: "companyName",
      对接人: "customerName",
      联系方式: "phone",
      客户级别: "grade",
      年采购额: "totalAmount",
      最近订货日期: "lastPurchaseDate",
      下次拜访: "nextContactDate",
      客户经理: "owner",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "钱丁", companyName: "样例甲商贸有限公司", phone: "19900008001", grade: "A", nextContactDate: "2026-11-26", lastPurchaseDate: "2026-11-02", totalAmount: 385000, owner: "经理甲", row: 7 },
      { customerName: "孙无名", companyName: "样例乙商贸有限公司", phone: "19900008002", grade: "B", nextContactDate: "2026-11-27", lastPurchaseDate: "2026-10-12", totalAmount: 120000, owner: "经理甲", row: 8 },
      { customerName: "李乙", companyName: "样例丙商贸有限公司", phone: "19900008003", grade: "C", totalAmount: 38000, owner: "经理乙", row: 10 },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });
});

describe("a list in parts: headings between the customers and a count below", () => {
  // prettier-ignore
  const sheet = [
    ["姓名", "手机", "意向", "下次跟进", "业务员"],
    ["【重点客户】"],
    ["钱丁", "19900009001", "H", "2026-11-21", "甲"],
    ["孙无名", "19900009002", "A", "2026-11-22", "甲"],
    ["二、一般客户", "", "", "", ""],
    ["李乙", "19900009003", "C", "2026-12-01", "乙"],
    ["周小样", "", "", "", ""],
    ["共4人"],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", [5, 8]]);
    expect(mapOf(read)).toEqual({
      姓名: "customerName",
      手机: "phone",
      意向: "grade",
      下次跟进: "nextContactDate",
      业务员: "owner",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "钱丁", phone: "19900009001", grade: "H", nextContactDate: "2026-11-21", owner: "甲", row: 3 },
      { customerName: "孙无名", phone: "19900009002", grade: "A", nextContactDate: "2026-11-22", owner: "甲", row: 4 },
      { customerName: "李乙", phone: "19900009003", grade: "C", nextContactDate: "2026-12-01", owner: "乙", row: 6 },
      { customerName: "周小样", row: 7 },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });
});

describe("a wedding planner: couples, a day of the wedding that is no contact, budgets in w", () => {
  // prettier-ignore
  const sheet = [
    ["新人姓名", "新娘电话", "新郎电话", "婚期", "宴会桌数", "预算", "来店日期", "跟进人", "意向套餐", "状态", "备注"],
    ["钱丁&孙无名", "19900010001", "19900010011", "2027-05-01", "20桌", "10万", "2026-11-01", "婚策甲", "A套餐", "洽谈中", ""],
    ["李乙 / 周小样", "19900010002", "", "2027年10月", "约15", "8-10w", "2026.11.8", "婚策乙", "", "已签约", ""],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      新人姓名: "customerName",
      新娘电话: "phone",
      新郎电话: null,
      婚期: null,
      宴会桌数: null,
      预算: "dealAmount",
      来店日期: "firstContactDate",
      跟进人: "owner",
      意向套餐: "productInterest",
      状态: "stage",
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "钱丁&孙无名", phone: "19900010001", stage: "洽谈中", firstContactDate: "2026-11-01", dealAmount: 100000, owner: "婚策甲", productInterest: "A套餐", row: 2 },
      { customerName: "李乙 / 周小样", phone: "19900010002", stage: "已签约", firstContactDate: "2026-11-08", owner: "婚策乙", row: 3 },
    ]);
    expect(problemsOf(read)).toEqual(["F3 moneyRange"]);
  });
});

describe("a factory list: two header rows with last and next contact", () => {
  // prettier-ignore
  const sheet = [
    ["客户", "", "上次联系", "", "", "下次联系", "", "合同", "", "负责人"],
    ["名称", "电话", "日期", "方式", "结果", "日期", "方式", "金额(万)", "到期", ""],
    ["样例一厂", "0571-00000001", "11月2日", "电话", "有意向", "11月25日", "上门", 12.5, "2027-03-31", "甲"],
    ["样例二厂", "19900011002", "2026/11/3", "微信", "再看", "", "", "8万", "2026-12-31", "甲"],
    ["样例三厂", "19900011003", "", "", "", "", "", "", "已到期", "乙"],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([2, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      名称: "companyName",
      电话: "phone",
      日期: "lastContactDate",
      方式: null,
      结果: null,
      "日期 (2)": "nextContactDate",
      "方式 (2)": null,
      "金额(万)": "dealAmount",
      到期: "contractEndDate",
      负责人: "owner",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { companyName: "样例一厂", phone: "057100000001", lastContactDate: "2026-11-02", nextContactDate: "2026-11-25", dealAmount: 125000, contractEndDate: "2027-03-31", owner: "甲", row: 3 },
      { companyName: "样例二厂", phone: "19900011002", lastContactDate: "2026-11-03", dealAmount: 80000, contractEndDate: "2026-12-31", owner: "甲", row: 4 },
      { companyName: "样例三厂", phone: "19900011003", owner: "乙", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual(["I5 unreadableDate"]);
  });
});

describe("a list with statistics beside it and another list below", () => {
  // prettier-ignore
  const sheet = [
    ["客户名单", "", "", "", "", "", "本月统计", "", "", ""],
    ["姓名", "手机", "意向级别", "下次跟进", "备注", "", "业务员", "客户数", "成交数", "成交金额"],
    ["钱丁", "19900012001", "H", "2026-11-21", "", "", "甲", 20, 3, 12000],
    ["孙无名", "19900012002", "A", "2026-11-22", "周末", "", "乙", 18, 1, 3000],
    ["李乙", "19900012003", "B", "2026-11-28", "", "", "合计", 38, 4, 15000],
    ["周小样", "19900012004", "C", "", "", "", "", "", "", ""],
    ["吴演示", "19900012005", "", "", "", "", "", "", "", ""],
    ["", "", "", "", "", "", "", "", "", ""],
    ["流失客户", "", "", "", "", "", "", "", "", ""],
    ["姓名", "流失原因", "流失日期", "", "", "", "", "", "", ""],
    ["郑某某", "搬家", "2026-08-01", "", "", "", "", "", "", ""],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([2, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      姓名: "customerName",
      手机: "phone",
      意向级别: "grade",
      下次跟进: "nextContactDate",
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "钱丁", phone: "19900012001", grade: "H", nextContactDate: "2026-11-21", row: 3 },
      { customerName: "孙无名", phone: "19900012002", grade: "A", nextContactDate: "2026-11-22", remark: "周末", row: 4 },
      { customerName: "李乙", phone: "19900012003", grade: "B", nextContactDate: "2026-11-28", row: 5 },
      { customerName: "周小样", phone: "19900012004", grade: "C", row: 6 },
      { customerName: "吴演示", phone: "19900012005", row: 7 },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });
});

describe("a micro shop: nicknames with emoji, WeChat names among the phones", () => {
  // prettier-ignore
  const sheet = [
    ["微信昵称", "联系方式", "地区", "首次添加", "最近下单", "下单次数", "成交额", "客户标签", "备注"],
    ["🌻小甲", "19900013001", "杭州", "2026-3-1", "11-11", "3次", "1.2k", "老客", ""],
    ["A 小乙🌙", "wx_xiaoyi01", "上海", "26.5.2", "昨天", "1", "￥299.00", "新客", "已拉黑"],
    ["小丙", "", "", "2026年6月", "没下单", 0, "", "", ""],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      微信昵称: "wechat",
      联系方式: "phone",
      地区: null,
      首次添加: "firstContactDate",
      最近下单: "lastPurchaseDate",
      下单次数: "orderCount",
      成交额: "dealAmount",
      客户标签: null,
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { phone: "19900013001", wechat: "🌻小甲", firstContactDate: "2026-03-01", lastPurchaseDate: "2026-11-11", orderCount: 3, dealAmount: 1200, row: 2 },
      { wechat: "A 小乙🌙", firstContactDate: "2026-05-02", orderCount: 1, dealAmount: 299, remark: "已拉黑", doNotContact: true, row: 3, doNotContactWords: ["拉黑"] },
      { wechat: "小丙", orderCount: 0, row: 4 },
    ]);
    expect(problemsOf(read)).toEqual(["B3 invalidPhone", "E3 relativeDate", "D4 incompleteDate"]);
  });
});

describe("a dental clinic: follow-up appointments, ages, a note behind a phone", () => {
  // prettier-ignore
  const sheet = [
    ["病历号", "姓名", "性别", "年龄", "联系电话", "初诊日期", "诊断", "治疗项目", "最近就诊", "复诊日期", "费用", "欠费", "主治医生", "回访情况"],
    ["20260001", "钱丁", "男", 35, "19900014001", "2026-01-05", "龋齿", "根管", "2026-11-02", "2026-12-02", 2800, 0, "医生甲", "恢复好"],
    ["20260002", "孙无名", "女", "28岁", "19900014002", "2026/2/5", "缺牙", "种植", "2026/10/20", "一个月后", "1.2万", 3000, "医生甲", ""],
    ["20260003", "李乙", "男", 6, "19900014003(妈妈)", "2026.3.9", "", "窝沟封闭", "", "", "免费", "", "医生乙", "停机"],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      病历号: "customerId",
      姓名: "customerName",
      性别: "gender",
      年龄: null,
      联系电话: "phone",
      初诊日期: "firstContactDate",
      诊断: null,
      治疗项目: "productInterest",
      最近就诊: "lastVisitDate",
      复诊日期: "nextContactDate",
      费用: "dealAmount",
      欠费: null,
      主治医生: "owner",
      回访情况: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerId: "20260001", customerName: "钱丁", phone: "19900014001", gender: "男", firstContactDate: "2026-01-05", nextContactDate: "2026-12-02", lastVisitDate: "2026-11-02", dealAmount: 2800, owner: "医生甲", remark: "恢复好", productInterest: "根管", row: 2 },
      { customerId: "20260002", customerName: "孙无名", phone: "19900014002", gender: "女", firstContactDate: "2026-02-05", lastVisitDate: "2026-10-20", dealAmount: 12000, owner: "医生甲", productInterest: "种植", row: 3 },
      { customerId: "20260003", customerName: "李乙", phone: "19900014003", gender: "男", firstContactDate: "2026-03-09", owner: "医生乙", remark: "停机", doNotContact: true, productInterest: "窝沟封闭", row: 4, doNotContactWords: ["停机"] },
    ]);
    expect(problemsOf(read)).toEqual(["J3 unreadableDate", "K4 unreadableMoney"]);
  });
});

describe("a sheet of real numbers: serial days, booleans, damaged phones and a total without a word", () => {
  // prettier-ignore
  const sheet = [
    ["编号", "客户姓名", "", "电话", "生日", "建档日期", "最近到店日期", "到店次数", "", "累计消费", "VIP", "勿扰", "备注"],
    [6222021234567890, "钱丁", "", 19900015001, 33000, 45000, 46330.5, 3, "", 1234.5, true, false, ""],
    [6222021234567800, "孙无名", "", 19900000000, 0, 45001, 46400, 2, "", -50, false, true, ""],
    [6222021234567123, "李乙", "", 1990001500, "1990-02-30", 45002, "2026-11-31", 1.5, "", "abc", "", "", ""],
    ["", "", "", "", "", "", "", 6, "", 1184.5],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", [5]]);
    expect(mapOf(read)).toEqual({
      编号: "customerId",
      客户姓名: "customerName",
      电话: "phone",
      生日: "birthday",
      建档日期: "firstContactDate",
      最近到店日期: "lastVisitDate",
      到店次数: "visitCount",
      累计消费: "totalAmount",
      VIP: null,
      勿扰: "doNotContact",
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerId: "6222021234567890", customerName: "钱丁", phone: "19900015001", birthday: "1990-05-07", firstContactDate: "2023-03-15", lastVisitDate: "2026-11-04", visitCount: 3, totalAmount: 1234.5, row: 2 },
      { customerId: "6222021234567800", customerName: "孙无名", firstContactDate: "2023-03-16", lastVisitDate: "2027-01-13", visitCount: 2, totalAmount: -50, doNotContact: true, row: 3, doNotContactWords: ["true"] },
      { customerId: "6222021234567123", customerName: "李乙", firstContactDate: "2023-03-17", row: 4 },
    ]);
    expect(problemsOf(read)).toEqual([
      "D3 damagedPhone",
      "E3 impossibleDate",
      "G3 futureDate",
      "D4 invalidPhone",
      "E4 impossibleDate",
      "G4 impossibleDate",
      "H4 unreadableCount",
      "J4 unreadableMoney",
    ]);
  });
});

describe("an insurance broker: a damaged policy number, insured beside policyholder", () => {
  // prettier-ignore
  const sheet = [
    ["序号", "保单号", "投保人", "被保险人", "身份证号", "联系电话", "险种", "保费", "起保日期", "终保日期", "续保状态", "业务员", "出单日期", "备注"],
    [1, "1.23457E+15", "钱丁", "钱丁", "330100199001010010", "19900016001", "车险", "4280.5", "2025-12-15", "2026-12-14", "未续保", "甲", "2025-12-10", ""],
    [2, "PDAA20260002", "孙无名", "孙小样", "330100199001010028", "19900016002", "家财险", "￥１，２００", "20260105", "20270104", "已续保", "甲", "20260104", ""],
    [3, "PDAA20260003", "样例有限公司", "样例有限公司", "91330100MA00000000", "0571-00016003", "雇主责任险", "2.6万", "2026年3月1日", "2027年2月28日", "", "乙", "2026-02-28", "联系财务"],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      序号: null,
      保单号: "customerId",
      投保人: "customerName",
      被保险人: null,
      身份证号: null,
      联系电话: "phone",
      险种: "productInterest",
      保费: "dealAmount",
      起保日期: null,
      终保日期: "contractEndDate",
      续保状态: "contractStatus",
      业务员: "owner",
      出单日期: "lastPurchaseDate",
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "钱丁", phone: "19900016001", contractStatus: "未续保", lastPurchaseDate: "2025-12-10", dealAmount: 4280.5, contractEndDate: "2026-12-14", owner: "甲", productInterest: "车险", row: 2 },
      { customerId: "PDAA20260002", customerName: "孙无名", phone: "19900016002", contractStatus: "已续保", lastPurchaseDate: "2026-01-04", dealAmount: 1200, contractEndDate: "2027-01-04", owner: "甲", productInterest: "家财险", row: 3 },
      { customerId: "PDAA20260003", customerName: "样例有限公司", phone: "057100016003", lastPurchaseDate: "2026-02-28", dealAmount: 26000, contractEndDate: "2027-02-28", owner: "乙", remark: "联系财务", productInterest: "雇主责任险", row: 4 },
    ]);
    expect(problemsOf(read)).toEqual(["B2 damagedId"]);
  });
});

describe("headers with line breaks, marks and repetitions", () => {
  // prettier-ignore
  const sheet = [
    ["客 户\n姓 名", "*联系电话：", "电话", "电话", "客户\n来源", "意向\n等级", "首次\n到店时间", "最近一次\n跟进时间", "下次跟\n进时间", "", "跟进内容1", "跟进内容2", "业务\n人员"],
    ["钱丁", "19900017001", "0571-00017001", "", "抖音", "A 级", "２０２６／１０／１", "2026-11-1 下午", "11.25", "特批", "看车", "还价", "甲"],
    ["孙无名", "19900017002", "", "19900017012", "转介绍", "Ｂ", "26.10.2", "2026.11.02 15:30", "2026-11-26(周四)", "", "", "别打电话", "甲"],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      "客 户 姓 名": "customerName",
      "*联系电话：": "phone",
      电话: null,
      "电话 (2)": null,
      "客户 来源": "source",
      "意向 等级": "grade",
      "首次 到店时间": "firstContactDate",
      "最近一次 跟进时间": "lastContactDate",
      "下次跟 进时间": "nextContactDate",
      "(J)": null,
      跟进内容1: "remark",
      跟进内容2: null,
      "业务 人员": "owner",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "钱丁", phone: "19900017001", source: "抖音", grade: "A", firstContactDate: "2026-10-01", lastContactDate: "2026-11-01", nextContactDate: "2026-11-25", owner: "甲", remark: "看车", row: 2, otherRemarks: ["还价"] },
      { customerName: "孙无名", phone: "19900017002", source: "转介绍", grade: "B", firstContactDate: "2026-10-02", lastContactDate: "2026-11-02", nextContactDate: "2026-11-26", owner: "甲", doNotContact: true, row: 3, otherRemarks: ["别打电话"], doNotContactWords: ["别打电话"] },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });
});

describe("a web shop export: an order on two lines, a closed one, a partial refund", () => {
  // prettier-ignore
  const sheet = [
    ["订单号", "订单状态", "下单时间", "付款时间", "买家", "收货人/提货人", "收货人手机号/提货人手机号", "商品名称", "商品数量", "商品单价", "订单实付金额", "退款金额", "买家备注", "商家备注"],
    ["E20261101001", "交易成功", "2026-11-01 10:00:00", "2026-11-01 10:02:00", "买家甲", "钱丁", "19900004001", "面霜", 1, "199.00", "358.00", "0.00", "", ""],
    ["E20261101001", "交易成功", "2026-11-01 10:00:00", "2026-11-01 10:02:00", "买家甲", "钱丁", "19900004001", "水乳", 1, "159.00", "358.00", "0.00", "", ""],
    ["E20261102002", "交易关闭", "2026-11-02 10:00:00", "", "买家乙", "孙无名", "19900004002", "面霜", 1, "199.00", "0.00", "0.00", "", ""],
    ["E20261005003", "交易成功", "2026-10-05 10:00:00", "2026-10-05 10:02:00", "买家甲", "钱丁", "19900004001", "面膜", 2, "99.00", "198.00", "99.00", "少发一盒", ""],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      订单号: "orderId",
      订单状态: "orderStatus",
      下单时间: "orderDate",
      付款时间: null,
      买家: "customerName",
      "收货人/提货人": null,
      "收货人手机号/提货人手机号": "phone",
      商品名称: null,
      商品数量: null,
      商品单价: null,
      订单实付金额: "orderAmount",
      退款金额: "refundAmount",
      买家备注: "remark",
      商家备注: null,
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "买家甲", phone: "19900004001", orderId: "E20261101001", orderDate: "2026-11-01", orderAmount: 358, refundAmount: 0, orderStatus: "交易成功", row: 2 },
      { customerName: "买家甲", phone: "19900004001", orderId: "E20261101001", orderDate: "2026-11-01", orderAmount: 358, refundAmount: 0, orderStatus: "交易成功", row: 3 },
      { customerName: "买家乙", phone: "19900004002", orderId: "E20261102002", orderDate: "2026-11-02", orderAmount: 0, refundAmount: 0, orderStatus: "交易关闭", row: 4 },
      { customerName: "买家甲", phone: "19900004001", remark: "少发一盒", orderId: "E20261005003", orderDate: "2026-10-05", orderAmount: 198, refundAmount: 99, orderStatus: "交易成功", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });

  it("comes to these orders of each customer", () => {
    expect(ordersOf(sheet, "zh-CN")).toEqual([["买家甲", 2, 457]]);
  });
});

describe("a sales ledger: amounts by item, a total below", () => {
  // prettier-ignore
  const sheet = [
    ["日期", "单号", "客户", "手机", "品名", "数量", "单价", "金额", "已付", "业务员"],
    ["2026-11-01", "XS001", "样例一店", "19900018001", "A", 2, 100, 200, 200, "甲"],
    ["2026-11-01", "XS001", "样例一店", "19900018001", "B", 1, 50, 50, 50, "甲"],
    ["2026-10-12", "XS002", "样例二店", "19900018002", "A", 1, 100, 100, 0, "乙"],
    ["2025-10-12", "XS003", "样例二店", "19900018002", "A", 1, 100, 100, 100, "乙"],
    ["合计", "", "", "", "", 5, "", 450, 350, ""],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", [6]]);
    expect(mapOf(read)).toEqual({
      日期: "orderDate",
      单号: "orderId",
      客户: "companyName",
      手机: "phone",
      品名: null,
      数量: null,
      单价: null,
      金额: "orderAmount",
      已付: null,
      业务员: "owner",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { companyName: "样例一店", phone: "19900018001", owner: "甲", orderId: "XS001", orderDate: "2026-11-01", orderAmount: 200, row: 2 },
      { companyName: "样例一店", phone: "19900018001", owner: "甲", orderId: "XS001", orderDate: "2026-11-01", orderAmount: 50, row: 3 },
      { companyName: "样例二店", phone: "19900018002", owner: "乙", orderId: "XS002", orderDate: "2026-10-12", orderAmount: 100, row: 4 },
      { companyName: "样例二店", phone: "19900018002", owner: "乙", orderId: "XS003", orderDate: "2025-10-12", orderAmount: 100, row: 5 },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });

  it("comes to these orders of each customer", () => {
    expect(ordersOf(sheet, "zh-CN")).toEqual([
      ["样例一店", 1, 250],
      ["样例二店", 2, 200],
    ]);
  });
});

describe("the export of a till: apostrophes, a zero day of a database, points and money left", () => {
  // prettier-ignore
  const sheet = [
    ["会员资料导出", "", "", "", "", "", "", "", ""],
    ["导出时间：2026-11-20 09:30:00", "", "", "", "", "", "", "", ""],
    ["会员卡号", "会员名称", "手机号码", "会员等级", "卡内余额(元)", "当前积分", "累计消费(元)", "消费次数", "最后消费时间", "注册时间", "开卡门店", "推荐人", "生日", "备注"],
    ["'000000123456", "陈女士", "'19900020001", "黄金会员", "120.50", "3200", "12,680.00", "23", "2026-11-11 18:22:01", "2023-04-05 10:00:00", "样例一店", "李乙", "1990-05-03", ""],
    ["'000000123457", "-", "'19900020002", "普通会员", "0.00", "0", "0.00", "0", "", "2026-01-05 10:00:00", "样例一店", "", "", "拉黑"],
    ["'000000123458", "王先生", "'1990002000", "钻石会员", "2,000.00", "120", "88,000.00", "102", "2026-11-20 12:00:00", "2020-01-05 10:00:00", "样例二店", "", "0000-00-00", ""],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([3, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      会员卡号: "customerId",
      会员名称: "customerName",
      手机号码: "phone",
      会员等级: "memberLevel",
      "卡内余额(元)": null,
      当前积分: null,
      "累计消费(元)": "totalAmount",
      消费次数: "orderCount",
      最后消费时间: "lastPurchaseDate",
      注册时间: "firstContactDate",
      开卡门店: null,
      推荐人: "referrer",
      生日: "birthday",
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerId: "000000123456", customerName: "陈女士", phone: "19900020001", birthday: "1990-05-03", referrer: "李乙", memberLevel: "黄金会员", firstContactDate: "2023-04-05", lastPurchaseDate: "2026-11-11", orderCount: 23, totalAmount: 12680, row: 4 },
      { customerId: "000000123457", phone: "19900020002", memberLevel: "普通会员", firstContactDate: "2026-01-05", orderCount: 0, totalAmount: 0, remark: "拉黑", doNotContact: true, row: 5, doNotContactWords: ["拉黑"] },
      { customerId: "000000123458", customerName: "王先生", memberLevel: "钻石会员", firstContactDate: "2020-01-05", lastPurchaseDate: "2026-11-20", orderCount: 102, totalAmount: 88000, row: 6 },
    ]);
    expect(problemsOf(read)).toEqual(["C6 invalidPhone", "M6 impossibleDate"]);
  });
});

describe("opportunities in 万元: a month without a day, a range, companies beside their people", () => {
  // prettier-ignore
  const sheet = [
    ["商机名称", "客户名称", "客户编码", "商机金额（万元）", "商机阶段", "赢率", "预计签单日期", "负责人", "最新跟进时间", "下次跟进时间", "联系人", "联系人电话", "竞争对手", "备注"],
    ["样例一 ERP", "样例一股份有限公司", "KH0001", "35.5", "方案报价", "60%", "2026-12-31", "甲", "2026-11-18 10:00", "2026-11-25", "钱丁", "19900021001", "", ""],
    ["样例二 CRM", "样例二有限公司", "KH0002", "12", "初步接触", "20%", "2027-03", "甲", "2026/11/2", "", "孙无名", "0571-00021002", "友商", ""],
    ["样例三 OA", "样例三（中国）有限公司", "KH0003", "100万", "赢单", "100%", "2026/10/30", "乙", "10月30日", "无", "", "", "", "已签"],
    ["样例四 OA", "样例四有限公司", "KH0004", "5~8", "输单", "0", "", "乙", "三周前", "", "周小样", "+86 199 0002 1004", "", ""],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      商机名称: null,
      客户名称: "companyName",
      客户编码: "customerId",
      "商机金额（万元）": "dealAmount",
      商机阶段: "stage",
      赢率: "probability",
      预计签单日期: "expectedCloseDate",
      负责人: "owner",
      最新跟进时间: "lastContactDate",
      下次跟进时间: "nextContactDate",
      联系人: "customerName",
      联系人电话: "phone",
      竞争对手: null,
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerId: "KH0001", customerName: "钱丁", companyName: "样例一股份有限公司", phone: "19900021001", stage: "方案报价", lastContactDate: "2026-11-18", nextContactDate: "2026-11-25", dealAmount: 355000, probability: 0.6, expectedCloseDate: "2026-12-31", owner: "甲", row: 2 },
      { customerId: "KH0002", customerName: "孙无名", companyName: "样例二有限公司", phone: "057100021002", stage: "初步接触", lastContactDate: "2026-11-02", dealAmount: 120000, probability: 0.2, owner: "甲", row: 3 },
      { customerId: "KH0003", companyName: "样例三（中国）有限公司", stage: "赢单", lastContactDate: "2026-10-30", dealAmount: 1000000, probability: 1, expectedCloseDate: "2026-10-30", owner: "乙", remark: "已签", row: 4 },
      { customerId: "KH0004", customerName: "周小样", companyName: "样例四有限公司", phone: "19900021004", stage: "输单", probability: 0, owner: "乙", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual(["G3 incompleteDate", "D5 moneyRange", "I5 unreadableDate"]);
  });
});

describe("visits to hospitals: a plan that is a date, WeChat among the phones", () => {
  // prettier-ignore
  const sheet = [
    ["医院名称", "科室", "客户姓名", "职务", "联系方式", "客户分级", "拜访日期", "下次拜访计划", "月用量", "拜访次数", "代表", "拜访反馈"],
    ["样例一医院", "内科", "钱医生", "主任", "19900023001", "A", "2026.11.3", "2026.11.24", "200盒", "4", "代表甲", "认可"],
    ["样例二医院", "外科", "孙医生", "副主任", "微信：yisheng_sun", "B级", "11月10日", "待定", "50", "2次", "代表甲", ""],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      医院名称: "companyName",
      科室: null,
      客户姓名: "customerName",
      职务: null,
      联系方式: "phone",
      客户分级: "grade",
      拜访日期: "lastContactDate",
      下次拜访计划: "nextContactDate",
      月用量: null,
      拜访次数: "contactCount",
      代表: "owner",
      拜访反馈: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "钱医生", companyName: "样例一医院", phone: "19900023001", grade: "A", lastContactDate: "2026-11-03", nextContactDate: "2026-11-24", contactCount: 4, owner: "代表甲", remark: "认可", row: 2 },
      { customerName: "孙医生", companyName: "样例二医院", grade: "B", lastContactDate: "2026-11-10", contactCount: 2, owner: "代表甲", row: 3 },
    ]);
    expect(problemsOf(read)).toEqual(["E3 invalidPhone"]);
  });
});

describe("a training school: renewals by class, a parent beside the pupil, a total below", () => {
  // prettier-ignore
  const sheet = [
    ["2026秋季班 学员续费名单"],
    ["班级", "学员", "家长", "家长电话", "剩余课时", "课程有效期", "上次上课", "缴费金额", "缴费日期", "续费意向", "班主任", "备注"],
    ["周六A班", "小甲", "钱妈妈", "19900025001", "3", "2026-12-31", "2026-11-14", "¥4,800", "2026/3/1", "高", "老师甲", ""],
    ["", "小乙", "孙爸爸", "19900025002", "12", "2027/3/1", "11-14", "4800", "2026/3/2", "中", "老师甲", ""],
    ["周日B班", "小丙", "", "19900025003", "0", "已过期", "2026-10-11", "3千6", "2026.3.3", "低", "老师乙", "退费了"],
    ["本班合计", "", "", "", 15, "", "", 13200],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([2, "zh-CN", [6]]);
    expect(mapOf(read)).toEqual({
      班级: null,
      学员: "customerName",
      家长: "contactName",
      家长电话: "phone",
      剩余课时: "remainingCount",
      课程有效期: "contractEndDate",
      上次上课: "lastVisitDate",
      缴费金额: "dealAmount",
      缴费日期: "lastPurchaseDate",
      续费意向: "grade",
      班主任: "owner",
      备注: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "小甲", contactName: "钱妈妈", phone: "19900025001", grade: "A", lastPurchaseDate: "2026-03-01", lastVisitDate: "2026-11-14", dealAmount: 4800, contractEndDate: "2026-12-31", remainingCount: 3, owner: "老师甲", row: 3 },
      { customerName: "小乙", contactName: "孙爸爸", phone: "19900025002", grade: "B", lastPurchaseDate: "2026-03-02", lastVisitDate: "2026-11-14", dealAmount: 4800, contractEndDate: "2027-03-01", remainingCount: 12, owner: "老师甲", row: 4 },
      { customerName: "小丙", phone: "19900025003", grade: "C", lastPurchaseDate: "2026-03-03", lastVisitDate: "2026-10-11", dealAmount: 3600, remainingCount: 0, owner: "老师乙", remark: "退费了", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual(["F5 unreadableDate"]);
  });
});

describe("a micro shop: a product sold, a price, a day to remind", () => {
  // prettier-ignore
  const sheet = [
    ["客户", "微信", "成交日期", "成交产品", "价格", "复购提醒", "来源"],
    ["小甲", "wx_jia01", "2026-9-1", "面膜", "268", "2026-12-1", "朋友圈"],
    ["小乙", "", "26.10.5", "精华", "￥399", "", "老客介绍"],
  ];
  const read = reading(sheet);

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-CN", []]);
    expect(mapOf(read)).toEqual({
      客户: "customerName",
      微信: "wechat",
      成交日期: "lastPurchaseDate",
      成交产品: "productInterest",
      价格: "dealAmount",
      复购提醒: "nextContactDate",
      来源: "source",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "小甲", wechat: "wx_jia01", source: "朋友圈", nextContactDate: "2026-12-01", lastPurchaseDate: "2026-09-01", dealAmount: 268, productInterest: "面膜", row: 2 },
      { customerName: "小乙", source: "老客介绍", lastPurchaseDate: "2026-10-05", dealAmount: 399, productInterest: "精华", row: 3 },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });
});
