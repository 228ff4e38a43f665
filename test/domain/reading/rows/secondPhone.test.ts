import { planCallList } from "../../../../src/domain/callList/callList";
import type { Block } from "../../../../src/domain/sheet/cells";
import { dayFromIso, type Day } from "../../../../src/domain/calendar/day";
import type { Locale } from "../../../../src/domain/locale";
import { readCustomers } from "../../../../src/domain/reading/rows/readCustomers";
import { defaultRules } from "../../../../src/domain/rules/rules";
import { columnReasonSentence } from "../../../../src/domain/reading/readingWords";

/* SPEC §2: 电话 beside 手机, the mobile goes first; a row without one is called at the other number. As-of 2026-11-20. */
const asOf = dayFromIso("2026-11-20") as Day;

describe("a second column of phones", () => {
  const sheet: Block = [
    ["姓名", "固定电话", "手机", "意向级别"],
    ["王伟", "010-80000001", "19900000001", "H"],
    ["李娜", "010-80000002转801", "", "H"],
    ["张敏", "", "无", "H"],
    ["陈静", "021-60000004", "1990000000", "H"],
  ];

  it("is called where the mobile is blank or no number, and only there", () => {
    const { customers, problems } = read(sheet);
    expect(customers.map(({ customerName, phone, otherPhones }) => [customerName, phone, otherPhones])).toEqual([
      ["王伟", "19900000001", []],
      ["李娜", "01080000002-801", []],
      ["张敏", null, []],
      ["陈静", "02160000004", []],
    ]);
    // The mobile that lacks a digit is still told.
    expect(problems.map(({ cell, code }) => [cell, code])).toEqual([["C5", "invalidPhone"]]);
  });

  it("brings its people onto the call list, with the number to dial", () => {
    const list = planCallList({ reading: read(sheet), rules: defaultRules, asOf, locale: "zh-CN" });
    expect(list.rows.map(({ row, phone }) => [row, phone])).toEqual([
      [2, "19900000001"],
      [3, "01080000002-801"],
      [5, "02160000004"],
    ]);
    expect(list.leftOut.noPhone.rows).toEqual([4]);
    const phones = list.edits[0]?.columns.find(({ header }) => header === "电话");
    expect(phones).toMatchObject({ format: "text", values: ["19900000001", "01080000002-801", "02160000004"] });
  });

  it("says so beside the column", () => {
    const column = read(sheet).columns.find(({ header }) => header === "固定电话");
    expect(column).toMatchObject({ field: null, reason: { code: "secondPhone", other: "手机" } });
    const said = (locale: Locale) => column && columnReasonSentence(column.reason, locale);
    expect([said("zh-CN"), said("zh-TW"), said("en-US")]).toEqual([
      "电话以列“手机”为准；那一列没有可用号码的行，用这一列。",
      "電話以欄位「手机」為準；該欄沒有可用號碼的列，用這一欄。",
      "Phones come from the column “手机”; rows without a usable one there take this.",
    ]);
  });

  it("is taken by every trade's name of it: 手機 and 市話, Mobile and Work phone", () => {
    const traditional = read(
      [
        ["姓名", "手機", "市話"],
        ["王偉", "0912000001", "02-20000001"],
        ["李娜", "", "02-20000002"],
      ],
      "zh-TW",
    );
    expect(traditional.customers.map(({ phone }) => phone)).toEqual(["0912000001", "0220000002"]);
    const english = read(
      [
        ["Name", "Mobile", "Work Phone"],
        ["Ann Lee", "(212) 555-0101", "(212) 555-0102"],
        ["Bob Ray", "", "(212) 555-0103"],
      ],
      "en-US",
    );
    expect(english.customers.map(({ phone }) => phone)).toEqual(["2125550101", "2125550103"]);
  });

  it("goes by a mobile before a landline where there are several more", () => {
    const { customers } = read([
      ["姓名", "手机", "公司电话", "备用手机"],
      ["王伟", "", "010-80000001", "19900000009"],
    ]);
    expect(customers.map(({ phone }) => phone)).toEqual(["19900000009"]);
  });

  it("says which cell holds no number where the row has none at all", () => {
    const { customers, problems } = read([
      ["姓名", "手机", "固定电话"],
      ["王伟", "19900000001", "010-80000001"],
      ["李娜", "", "8.62E+11"],
    ]);
    expect(customers[1]?.phone).toBeNull();
    expect(problems.map(({ cell, code }) => [cell, code])).toEqual([["C3", "damagedPhone"]]);
  });

  it("is left alone where it is somebody else's, where the person says so, and on orders", () => {
    const emergency: Block = [
      ["姓名", "手机", "紧急联系人电话"],
      ["王伟", "19900000001", "19900000011"],
      ["李娜", "", "19900000012"],
    ];
    expect(read(emergency).customers[1]?.phone).toBeNull();
    const refused = readCustomers({
      cells: { name: "客户", firstRow: 1, firstColumn: 0, values: sheet },
      asOf,
      locale: "zh-CN",
      choices: { fields: { 固定电话: null } },
    });
    expect(refused.customers[1]?.phone).toBeNull();
    const orders: Block = [
      ["订单编号", "客户姓名", "手机", "固定电话", "下单日期", "实付金额"],
      ["D1", "王伟", "", "010-80000001", "2026-11-01", 100],
    ];
    expect(read(orders).customers[0]?.phone).toBeNull();
  });
});

function read(values: Block, locale: Locale = "zh-CN") {
  return readCustomers({ cells: { name: "客户", firstRow: 1, firstColumn: 0, values }, asOf, locale });
}
