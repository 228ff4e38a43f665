import { parseConsent } from "../../../../src/domain/reading/values/consent";
import { csvCells, mapOf, problemsOf, reading, tableOf } from "../sheets";

describe("a cell of consent", () => {
  it.each([
    "是",
    "Y",
    "√",
    1,
    true,
    "同意",
    "已授权",
    "客户同意",
    "已簽署",
    "可以联系",
    "是（2026-03-01）",
    "同意，晚上8点后联系",
    "2026-03-01",
    46_000,
    "Opted in",
    "granted",
    "Yes - by phone",
  ])("%j is a yes", (cell) => {
    expect(parseConsent(cell)).toEqual({ kind: "value", value: true });
  });

  it.each([
    "否",
    "N",
    "×",
    0,
    false,
    "无",
    "不同意",
    "不接受回访",
    "未授权",
    "未簽署",
    "拒绝",
    "已撤回",
    "客户不愿意",
    "仅微信",
    "只接受短信",
    "Email only",
    "opted out",
    "Withdrawn 3 May",
    "no, asked not to be called",
  ])("%j is a no", (cell) => {
    expect(parseConsent(cell)).toEqual({ kind: "value", value: false });
  });

  it.each(["", null, "-", "待确认", "未询问", "待签", "N/A", "unknown", "pending", "not asked yet"])(
    "%j says nothing yet",
    (cell) => {
      expect(parseConsent(cell)).toEqual({ kind: "empty" });
    },
  );

  it.each(["见合同", "张三", "同意短信，不同意电话", 3, "可以联系，但不要推销"])("%j is neither", (cell) => {
    expect(parseConsent(cell)).toEqual({ kind: "problem", code: "unreadableConsent" });
  });
});

describe("a column of consent", () => {
  it("tells of each dealer customer whether they agree to be contacted", () => {
    const found = reading(csvCells("plan/dealer_after.csv"));
    expect(mapOf(found)["是否同意联系"]).toBe("consent");
    expect(tableOf(found, ["customerName", "consent", "doNotContact"])).toEqual([
      ["张一", true, false],
      ["李二", true, false],
      ["王三", false, false],
      ["赵四", true, false],
      ["孙五", true, false],
    ]);
  });

  it("is the other way round from a column of those not to be disturbed", () => {
    const found = reading([
      ["客户姓名", "手机", "是否勿扰", "接受回访"],
      ["甲", "13900000001", "否", "是"],
      ["乙", "13900000002", "是", "是"],
      ["丙", "13900000003", "否", "否"],
      ["丁", "13900000004", "", ""],
    ]);
    expect(mapOf(found)).toMatchObject({ 是否勿扰: "doNotContact", 接受回访: "consent" });
    expect(tableOf(found, ["consent", "doNotContact"])).toEqual([
      [true, false],
      [true, true],
      [false, false],
      [null, false],
    ]);
  });

  it("has one no too many where two columns ask for it", () => {
    const found = reading([
      ["客户姓名", "手机", "隐私同意", "接受推广"],
      ["甲", "13900000001", "是", "否"],
      ["乙", "13900000002", "", "是"],
      ["丙", "13900000003", "是", "是"],
    ]);
    expect(tableOf(found, ["consent"])).toEqual([[false], [null], [true]]);
  });

  it("excludes nobody once the person has put it aside", () => {
    const rows = [
      ["客户姓名", "手机", "同意联系", "接受推广"],
      ["甲", "13900000001", "否", "是"],
      ["乙", "13900000002", "是", "否"],
    ];
    const found = reading(rows, { choices: { fields: { 同意联系: null, 接受推广: null } } });
    expect(tableOf(found, ["consent"])).toEqual([[null], [null]]);
  });

  it("is not what a credit limit is", () => {
    const found = reading([
      ["客户姓名", "手机", "授权"],
      ["甲", "13900000001", "50000"],
      ["乙", "13900000002", "20000"],
      ["丙", "13900000003", "0"],
    ]);
    expect(mapOf(found)["授权"]).toBeNull();
    expect(tableOf(found, ["consent"])).toEqual([[null], [null], [null]]);
  });

  it("is blank, with a problem, where a cell says neither", () => {
    const found = reading([
      ["Name", "Phone", "OK to call?"],
      ["Ann", "+1 555 555 0101", "Y"],
      ["Bob", "+1 555 555 0102", "ask Jim"],
      ["Cyd", "+1 555 555 0103", "N"],
    ]);
    expect(tableOf(found, ["consent"])).toEqual([[true], [null], [false]]);
    expect(problemsOf(found)).toEqual(["C3 unreadableConsent"]);
  });
});
