import { customersOf, footerRowsOf, mapOf, ordersOf, problemsOf, reading } from "./sheets";

/** Sheets from Taiwan, made up as people keep them there; the answers were worked out by hand. */

describe("an insurance agency: ROC dates in seven ways, a subtotal, amounts in 萬 and 千", () => {
  // prettier-ignore
  const sheet = [
    ["○○人壽　中山通訊處　保戶續期服務名單"],
    ["業務員：林樣例　　製表日期：115/11/20　　單位：元"],
    ["編號", "要保人", "被保險人", "關係", "行動電話", "住家電話", "要保人生日", "保單號碼", "險種", "年繳保費", "繳別", "生效日", "保單到期日", "上次拜訪", "下次聯絡日", "客戶分級", "備註"],
    [1, "王測試", "王測試", "本人", "0912-000-401", "(02)2000-0401", "69.10.10", "P0001", "終身壽險", "NT$36,500", "年繳", "104/12/01", "115/12/01", "115/10/3", "115/11/25", "A", ""],
    [2, "林樣例小姐", "林小樣", "母女", "0912 000 402", "", "民國75年3月12日", "P0002", "醫療險", "12,800元", "年繳", "110.5.6", "民國116年5月6日", "10月20日", "11月30日", "B", "不要再打電話"],
    [3, "陳範例", "陳範例", "本人", "０９１２０００４０３", "", "農曆八月十五", "P0003", "車險", "1萬2", "年繳", "1141120", "1151120", "115/11/31", "待定", "C", ""],
    [4, "張試用", "張試用", "本人", "9.12E+08", "", "0800101", "P0004", "意外險", "3千", "月繳", "", "116/02/29", "43天前", "-", "Ａ級", "11/20已回電"],
    ["小計", "", "", "", "", "", "", "", "", 64300],
    ["※民國年；保費單位為新台幣"],
  ];
  const read = reading(sheet, { locale: "zh-TW" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([3, "zh-TW", [8, 9]]);
    expect(mapOf(read)).toEqual({
      編號: null,
      要保人: "customerName",
      被保險人: null,
      關係: null,
      行動電話: "phone",
      住家電話: null,
      要保人生日: "birthday",
      保單號碼: "customerId",
      險種: "productInterest",
      年繳保費: "dealAmount",
      繳別: null,
      生效日: null,
      保單到期日: "contractEndDate",
      上次拜訪: "lastContactDate",
      下次聯絡日: "nextContactDate",
      客戶分級: "grade",
      備註: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerId: "P0001", customerName: "王測試", phone: "0912000401", birthday: "1980-10-10", grade: "A", lastContactDate: "2026-10-03", nextContactDate: "2026-11-25", dealAmount: 36500, contractEndDate: "2026-12-01", productInterest: "終身壽險", row: 4 },
      { customerId: "P0002", customerName: "林樣例", phone: "0912000402", birthday: "1986-03-12", grade: "B", lastContactDate: "2026-10-20", nextContactDate: "2026-11-30", dealAmount: 12800, contractEndDate: "2027-05-06", remark: "不要再打電話", doNotContact: true, productInterest: "醫療險", row: 5, doNotContactWords: ["不要再打電話"] },
      { customerId: "P0003", customerName: "陳範例", phone: "0912000403", birthday: "1904-08-15", grade: "C", dealAmount: 12000, contractEndDate: "2026-11-20", productInterest: "車險", row: 6, birthdayLunar: true },
      { customerId: "P0004", customerName: "張試用", birthday: "1991-01-01", grade: "A", dealAmount: 3000, remark: "11/20已回電", productInterest: "意外險", row: 7 },
    ]);
    expect(problemsOf(read)).toEqual(["N6 impossibleDate", "E7 damagedPhone", "M7 impossibleDate", "N7 relativeDate"]);
  });
});

describe("a real estate agency: a budget in 萬, a range, ROC days", () => {
  // prettier-ignore
  const sheet = [
    ["樣例房屋　買方客戶追蹤表"],
    ["客戶姓名", "稱謂", "手機", "LINE ID", "需求房型", "預算(萬)", "來電日期", "帶看日期", "最近追蹤", "下次追蹤", "來源管道", "承辦業務", "成交與否", "備註"],
    ["林樣例", "先生", "0912-000-601", "line_a", "三房", "1800", "115/10/1", "115/10/15", "115/11/10", "115/11/24", "網路", "業務甲", "否", ""],
    ["王測試", "小姐", "0912-000-602", "", "兩房", "1,200–1,500", "115/9/20", "", "115/11/12", "115/11/20", "介紹", "業務甲", "否", "只看週末"],
    ["陳範例", "太太", "0912-000-603", "", "四房", "約2千萬", "115/8/8", "115/8/20", "115/9/1", "", "路過", "業務乙", "是", ""],
  ];
  const read = reading(sheet, { locale: "zh-TW" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([2, "zh-TW", []]);
    expect(mapOf(read)).toEqual({
      客戶姓名: "customerName",
      稱謂: "gender",
      手機: "phone",
      "LINE ID": "wechat",
      需求房型: "productInterest",
      "預算(萬)": "dealAmount",
      來電日期: "firstContactDate",
      帶看日期: "lastVisitDate",
      最近追蹤: "lastContactDate",
      下次追蹤: "nextContactDate",
      來源管道: "source",
      承辦業務: "owner",
      成交與否: "dealStatus",
      備註: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "林樣例", phone: "0912000601", wechat: "line_a", gender: "先生", source: "網路", dealStatus: "否", firstContactDate: "2026-10-01", lastContactDate: "2026-11-10", nextContactDate: "2026-11-24", lastVisitDate: "2026-10-15", dealAmount: 18000000, owner: "業務甲", productInterest: "三房", row: 3 },
      { customerName: "王測試", phone: "0912000602", gender: "小姐", source: "介紹", dealStatus: "否", firstContactDate: "2026-09-20", lastContactDate: "2026-11-12", nextContactDate: "2026-11-20", owner: "業務甲", remark: "只看週末", productInterest: "兩房", row: 4 },
      { customerName: "陳範例", phone: "0912000603", gender: "太太", source: "路過", dealStatus: "是", firstContactDate: "2026-08-08", lastContactDate: "2026-09-01", lastVisitDate: "2026-08-20", dealAmount: 20000000, owner: "業務乙", productInterest: "四房", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual(["F4 moneyRange"]);
  });
});

describe("a beauty salon: birthdays in both calendars, years of two digits, two phones in one cell", () => {
  // prettier-ignore
  const sheet = [
    ["會員編號", "會員姓名", "手機", "生日（國曆）", "生日（農曆）", "加入日期", "課程", "剩餘堂數", "儲值餘額", "最近來店", "來店次數", "累計消費", "美容師", "會員等級", "備註"],
    ["B001", "林樣例", "0912-000-701", "75/3/12", "二月初三", "112/5/1", "臉部10堂", "剩4堂", "3,500", "115/11/03", "12次", "NT$36,000", "小美", "金卡", ""],
    ["B002", "王測試小姐", "0912000702", "", "農曆八月十五", "113.8.15", "身體", "0", "0", "11/3", "5", "1萬2", "小美", "一般會員", "請勿打擾"],
    ["B003", "陳範例", "0912-000-703/02-20000703", "民國80年12月25日", "", "1140601", "", "", "", "未來店", "", "$800", "小麗", "", ""],
  ];
  const read = reading(sheet, { locale: "zh-TW" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-TW", []]);
    expect(mapOf(read)).toEqual({
      會員編號: "customerId",
      會員姓名: "customerName",
      手機: "phone",
      "生日（國曆）": "birthday",
      "生日（農曆）": null,
      加入日期: "firstContactDate",
      課程: "productInterest",
      剩餘堂數: "remainingCount",
      儲值餘額: null,
      最近來店: "lastVisitDate",
      來店次數: "visitCount",
      累計消費: "totalAmount",
      美容師: "owner",
      會員等級: "memberLevel",
      備註: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerId: "B001", customerName: "林樣例", phone: "0912000701", birthday: "1986-03-12", memberLevel: "金卡", firstContactDate: "2023-05-01", lastVisitDate: "2026-11-03", visitCount: 12, totalAmount: 36000, remainingCount: 4, owner: "小美", productInterest: "臉部10堂", row: 2 },
      { customerId: "B002", customerName: "王測試", phone: "0912000702", memberLevel: "一般會員", firstContactDate: "2024-08-15", lastVisitDate: "2026-11-03", visitCount: 5, totalAmount: 12000, remainingCount: 0, owner: "小美", remark: "請勿打擾", doNotContact: true, productInterest: "身體", row: 3, doNotContactWords: ["請勿打擾"] },
      { customerId: "B003", customerName: "陳範例", phone: "0912000703", birthday: "1991-12-25", firstContactDate: "2025-06-01", totalAmount: 800, owner: "小麗", row: 4, otherPhones: ["0220000703"] },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });
});

describe("a car dealer: owners after the sale, mileages that are no dates, a phone that lost its zero", () => {
  // prettier-ignore
  const sheet = [
    ["○○汽車　保有客戶名冊", "", "", "", "", "", "", "", "", "", "", ""],
    ["車主", "行動電話", "車牌", "車款", "領牌日", "保固到期日", "強制險到期", "目前里程", "上次進廠日", "下次保養日", "業代", "備註"],
    ["林樣例", "0912-000-801", "AAA-0001", "RAV4", "111/12/5", "115/12/04", "115/12/5", "45,000", "115/6/1", "115/12/1", "業代甲", ""],
    ["王測試", "912000802", "AAA-0002", "ALTIS", "109.3.3", "已過保", "116/3/3", "60000公里", "114/11/20", "115/11/20", "業代甲", "已換車"],
    ["陳範例", "0912-000-803", "AAA-0003", "", "民國110年1月1日", "", "115/13/1", "", "", "", "業代乙", ""],
  ];
  const read = reading(sheet, { locale: "zh-TW" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([2, "zh-TW", []]);
    expect(mapOf(read)).toEqual({
      車主: "customerName",
      行動電話: "phone",
      車牌: null,
      車款: "productInterest",
      領牌日: null,
      保固到期日: "contractEndDate",
      強制險到期: null,
      目前里程: null,
      上次進廠日: "lastVisitDate",
      下次保養日: "nextContactDate",
      業代: "owner",
      備註: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "林樣例", phone: "0912000801", nextContactDate: "2026-12-01", lastVisitDate: "2026-06-01", contractEndDate: "2026-12-04", owner: "業代甲", productInterest: "RAV4", row: 3 },
      { customerName: "王測試", nextContactDate: "2026-11-20", lastVisitDate: "2025-11-20", owner: "業代甲", remark: "已換車", productInterest: "ALTIS", row: 4 },
      { customerName: "陳範例", phone: "0912000803", owner: "業代乙", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual(["B4 invalidPhone", "F4 unreadableDate"]);
  });
});

describe("a telesales list: a running number, extensions, a toll-free number", () => {
  // prettier-ignore
  const sheet = [
    ["電銷名單 115年11月", "", "", "", "", "", "", ""],
    ["流水號", "公司名稱", "窗口", "電話", "分機", "撥打日期", "聯絡結果", "意願", "下次聯絡時間", "負責業務", "備註"],
    ["1", "樣例一股份有限公司", "林樣例", "02-20000901", "12", "115/11/18", "已聯繫", "高", "115/11/25 10:00", "業務甲", ""],
    ["2", "樣例二有限公司", "王測試", "(04)2000-0902#15", "", "115/11/18", "無人接聽", "", "", "業務甲", "請勿再來電"],
    ["3", "樣例三行", "陳範例", "0800-000-903", "", "115/11/19", "拒絕", "低", "", "業務乙", ""],
  ];
  const read = reading(sheet, { locale: "zh-TW" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([2, "zh-TW", []]);
    expect(mapOf(read)).toEqual({
      流水號: null,
      公司名稱: "companyName",
      窗口: "customerName",
      電話: "phone",
      分機: null,
      撥打日期: "lastContactDate",
      聯絡結果: null,
      意願: "intent",
      下次聯絡時間: "nextContactDate",
      負責業務: "owner",
      備註: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "林樣例", companyName: "樣例一股份有限公司", phone: "0220000901", intent: "高", lastContactDate: "2026-11-18", nextContactDate: "2026-11-25", owner: "業務甲", row: 3 },
      { customerName: "王測試", companyName: "樣例二有限公司", phone: "0420000902-15", lastContactDate: "2026-11-18", owner: "業務甲", remark: "請勿再來電", doNotContact: true, row: 4, doNotContactWords: ["請勿再來電"] },
      { customerName: "陳範例", companyName: "樣例三行", phone: "0800000903", intent: "低", lastContactDate: "2026-11-19", owner: "業務乙", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });
});

describe("a web shop export: orders that never came about, the recipient who is not the buyer", () => {
  // prettier-ignore
  const sheet = [
    ["訂單編號", "訂單狀態", "不成立原因", "退貨 / 退款狀態", "買家帳號", "訂單成立日期", "商品總價", "買家支付運費", "買家總支付金額", "收件者姓名", "收件者電話", "商品名稱", "數量", "買家備註"],
    ["2611010001AB", "已完成", "", "", "buyer_a", "2026-11-01 12:00", "500", "60", "560", "林樣例", "0912000501", "帽子", "1", ""],
    ["2611020002AB", "不成立", "買家取消", "", "buyer_b", "2026-11-02 12:00", "300", "60", "360", "王測試", "0912000502", "帽子", "1", ""],
    ["2610030003AB", "已完成", "", "", "buyer_a", "2026-10-03 12:00", "900", "0", "900", "林樣例", "886912000501", "外套", "1", ""],
    ["2610030004AB", "尚未付款", "", "", "buyer_c", "2026-10-03 12:00", "900", "0", "900", "陳範例", "886912000503", "外套", "1", ""],
  ];
  const read = reading(sheet, { locale: "zh-TW" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([1, "zh-TW", []]);
    expect(mapOf(read)).toEqual({
      訂單編號: "orderId",
      訂單狀態: "orderStatus",
      不成立原因: null,
      "退貨 / 退款狀態": null,
      買家帳號: "customerName",
      訂單成立日期: "orderDate",
      商品總價: null,
      買家支付運費: null,
      買家總支付金額: "orderAmount",
      收件者姓名: null,
      收件者電話: "phone",
      商品名稱: null,
      數量: null,
      買家備註: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerName: "buyer_a", phone: "0912000501", orderId: "2611010001AB", orderDate: "2026-11-01", orderAmount: 560, orderStatus: "已完成", row: 2 },
      { customerName: "buyer_b", phone: "0912000502", orderId: "2611020002AB", orderDate: "2026-11-02", orderAmount: 360, orderStatus: "不成立", row: 3 },
      { customerName: "buyer_a", phone: "+886912000501", orderId: "2610030003AB", orderDate: "2026-10-03", orderAmount: 900, orderStatus: "已完成", row: 4 },
      { customerName: "buyer_c", phone: "+886912000503", orderId: "2610030004AB", orderDate: "2026-10-03", orderAmount: 900, orderStatus: "尚未付款", row: 5 },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });

  it("comes to these orders of each customer", () => {
    expect(ordersOf(sheet, "zh-TW")).toEqual([["buyer_a", 2, 1460]]);
  });
});

describe("an insurance broker: two phones in one cell, policies with their first and last day", () => {
  // prettier-ignore
  const sheet = [
    ["樣例保險經紀人　續期客戶清單", "", "", "", "", "", "", "", "", "", "", ""],
    ["資料日期:115年11月20日", "", "", "", "", "", "", "", "", "幣別：新台幣元", "", ""],
    ["", "", "", "", "", "", "", "", "", "", "", ""],
    ["項次", "保戶姓名", "身分證字號", "出生年月日", "聯絡電話", "保單號碼", "商品名稱", "年化保費", "保單生效日", "保單滿期日", "最近聯繫日", "聯繫結果", "下次聯繫日", "服務業務員", "是否續保", "備註"],
    ["1", "林○例", "A100000001", "75.03.12", "0912-001-001\n02-20001001", "TW0001", "終身醫療", "24,500", "105.12.01", "125.12.01", "115.11.02", "已告知", "115.11.30", "李業務", "是", ""],
    ["2", "王○試 先生", "A100000002", "民國69年10月10日", "0912001002", "TW0002", "車體險", "18000元", "114/12/15", "115/12/15", "115/10/3", "考慮中", "", "李業務", "否", "勿再來電"],
    ["3", "陳○例", "B200000003", "0800101", "(04)2000-1003 分機 21", "TW0003", "旅平險", "1,200", "115-11-01", "115-11-10", "", "", "115-11-21", "張業務", "", "  "],
    ["總計", "3 人", "", "", "", "", "", "43,700"],
    ["製表：樣例　　覆核：樣例"],
  ];
  const read = reading(sheet, { locale: "zh-TW" });

  it("is laid out and mapped as a person sees it", () => {
    expect([read.headerRow, read.language, footerRowsOf(read)]).toEqual([4, "zh-TW", [8, 9]]);
    expect(mapOf(read)).toEqual({
      項次: null,
      保戶姓名: "customerName",
      身分證字號: null,
      出生年月日: "birthday",
      聯絡電話: "phone",
      保單號碼: "customerId",
      商品名稱: null,
      年化保費: "dealAmount",
      保單生效日: null,
      保單滿期日: "contractEndDate",
      最近聯繫日: "lastContactDate",
      聯繫結果: null,
      下次聯繫日: "nextContactDate",
      服務業務員: "owner",
      是否續保: "dealStatus",
      備註: "remark",
    });
  });

  it("has these values and these problems, and no other", () => {
    // prettier-ignore
    expect(customersOf(read)).toEqual([
      { customerId: "TW0001", customerName: "林○例", phone: "0912001001", birthday: "1986-03-12", dealStatus: "是", lastContactDate: "2026-11-02", nextContactDate: "2026-11-30", dealAmount: 24500, contractEndDate: "2036-12-01", owner: "李業務", row: 5, otherPhones: ["0220001001"] },
      { customerId: "TW0002", customerName: "王○試", phone: "0912001002", birthday: "1980-10-10", dealStatus: "否", lastContactDate: "2026-10-03", dealAmount: 18000, contractEndDate: "2026-12-15", owner: "李業務", remark: "勿再來電", doNotContact: true, row: 6, doNotContactWords: ["勿再來電"] },
      { customerId: "TW0003", customerName: "陳○例", phone: "0420001003-21", birthday: "1991-01-01", nextContactDate: "2026-11-21", dealAmount: 1200, contractEndDate: "2026-11-10", owner: "張業務", row: 7 },
    ]);
    expect(problemsOf(read)).toEqual([]);
  });
});
