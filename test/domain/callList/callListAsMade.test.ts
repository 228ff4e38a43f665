import { blankCustomer } from "../../../src/domain/customer";
import { isAsMade } from "../../../src/domain/callList/callListAsMade";
import type { FilledCallList, FilledLine } from "../../../src/domain/callList/callListReading";
import { defaultRules } from "../../../src/domain/rules/rules";
import { day } from "../reading/sheets";

const customers = [
  { ...blankCustomer(2), customerId: "C1", customerName: "甲", remark: "喜欢红色" },
  { ...blankCustomer(3), customerId: "C2", customerName: "乙" },
];
const line: FilledLine = {
  row: 4,
  key: "id:C1",
  customer: "甲",
  phone: null,
  owner: null,
  remark: "喜欢红色",
  outcome: null,
  nextContact: null,
};
const list: FilledCallList = {
  name: "清单",
  day: day("2026-11-20"),
  title: "清单 2026-11-20",
  language: "zh-CN",
  columns: { outcome: 4, nextContact: 5 },
  lines: [line, { ...line, row: 5, key: "id:C2", customer: "乙", remark: null }],
  besides: ["未接", "接通-有意向"],
};

describe("a call list that another may take the place of", () => {
  it("is one on which nobody has typed, sorted or not, with our own drop-downs beside it", () => {
    expect(isAsMade(list, customers, defaultRules)).toBe(true);
    expect(isAsMade({ ...list, lines: [...list.lines].reverse() }, customers, defaultRules)).toBe(true);
    expect(isAsMade({ ...list, lines: [{ ...line, outcome: "", nextContact: "" }] }, customers, defaultRules)).toBe(
      true,
    );
  });

  it.each<[string, Partial<FilledCallList>]>([
    ["an outcome", { lines: [{ ...line, outcome: "未接" }] }],
    ["a next contact", { lines: [{ ...line, nextContact: 46_349 }] }],
    ["a remark", { lines: [{ ...line, remark: "喜欢蓝色" }] }],
    ["a line of the person's own", { lines: [{ ...line, key: null }] }],
    ["a customer who is gone, of whom nothing can be told", { lines: [{ ...line, key: "id:C9" }] }],
    ["a note beside it", { besides: ["记得送花"] }],
    ["an outcome of another language beside it", { besides: ["No answer"] }],
  ])("is none with %s", (_title, change) => {
    expect(isAsMade({ ...list, ...change }, customers, defaultRules)).toBe(false);
  });
});
