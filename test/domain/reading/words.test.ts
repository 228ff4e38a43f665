import { fields } from "../../../src/domain/customer";
import { locales } from "../../../src/domain/locale";
import type { Problem } from "../../../src/domain/reading/reading";
import { columnReasonSentence, fieldName, problemSentence } from "../../../src/domain/reading/readingWords";
import { csvCells, reading } from "./sheets";

const { problems, columns } = reading(csvCells("sheets/car_dealer_leads.csv"));

describe("the sentence about a problem", () => {
  it("says which cell, what was found and what to do, in each language", () => {
    const [impossible, damaged, relative] = problems;
    expect(locales.map((locale) => problemSentence(impossible as Problem, locale))).toEqual([
      "J15 的“2026-02-30”不是一个存在的日期，最近联系日期按空白处理。请改成正确的日期。",
      "J15 的「2026-02-30」不是存在的日期，最近聯絡日期先視為空白。請改成正確的日期。",
      "J15: “2026-02-30” is not a real date, so Last contact is left empty. Enter the right date.",
    ]);
    expect(problemSentence(damaged as Problem, "zh-CN")).toBe(
      "D20 的电话“1.99E+10”已被 Excel 改坏，后面的数字找不回来。请重新输入，单元格先设为文本。",
    );
    expect(problemSentence(relative as Problem, "en-US")).toContain("Counted from the as-of day it is 2026-10-08");
  });

  it("does not deny that −1 is a whole number", () => {
    const [negative] = reading([
      ["姓名", "手机", "消费次数"],
      ["陈伟", "19900000001", -1],
    ]).problems;
    expect(locales.map((locale) => problemSentence(negative as Problem, locale))).toEqual([
      "C2 的“-1”不是0或以上的整数，购买次数按空白处理。请写成数字。",
      "C2 的「-1」不是0或以上的整數，購買次數先視為空白。請改成數字。",
      "C2: “-1” is not a whole number of 0 or more, so Orders is left empty. Enter a number.",
    ]);
  });

  it("shows only the beginning of a long text", () => {
    const long = { ...(problems[0] as Problem), text: "长".repeat(32_767) };
    for (const locale of locales) {
      expect(problemSentence(long, locale).length).toBeLessThan(200);
      expect(problemSentence(long, locale)).toContain("…");
    }
  });

  it("never leaves a gap where a parameter belongs", () => {
    for (const problem of problems)
      for (const locale of locales) expect(problemSentence(problem, locale)).not.toMatch(/undefined|“”|「」|\(\)|（）/);
  });
});

describe("the sentence about a column", () => {
  it("says why the column was taken for its field", () => {
    const reason = (header: string) =>
      columns.find((column) => column.header === header)?.reason ?? { code: "unknownHeader" };
    expect(columnReasonSentence(reason("客户姓名"), "zh-CN")).toBe("列名就是“客户姓名”。");
    expect(columnReasonSentence(reason("来店日期"), "zh-CN")).toBe(
      "“来店日期”可以有几种意思；表里还有“意向级别”，由此判断。",
    );
    expect(columnReasonSentence(reason("序号"), "en-US")).toBe("A running number, not a customer id.");
    expect(columnReasonSentence({ code: "valuesDecide", matched: "意向", kind: "grades", percent: 90 }, "zh-TW")).toBe(
      "「意向」可以有幾種意思；90% 的內容是意向級別。",
    );
    expect(columnReasonSentence({ code: "otherColumnIsBetter", field: "phone", other: "手机" }, "en-US")).toBe(
      "“Phone” is already given by the column “手机”.",
    );
  });

  it("quotes a header in the characters in which it was typed", () => {
    const rows = [
      ["要保人", "保單 號碼", "最近聯繫日", "手機/Mobile"],
      ["林示例", "P-0001", "115/11/18", "0912-345-678"],
    ];
    const quoted = reading(rows, { locale: "zh-TW" }).columns.map(({ reason }) =>
      columnReasonSentence(reason, "zh-TW"),
    );
    expect(quoted).toEqual([
      "欄名就是「要保人」。",
      "欄名就是「保單號碼」。",
      "從欄名「最近聯繫日」的用詞看出來的。",
      "欄名就是「手機」。",
    ]);
  });

  it("has a name for every field in every language, no two alike", () => {
    for (const locale of locales)
      expect(new Set(fields.map((field) => fieldName(field, locale))).size).toBe(fields.length);
  });
});
