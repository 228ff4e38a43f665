import type { CellValue } from "../../../../src/domain/sheet/cells";
import { daysOfUnit, parseCount, parseDays } from "../../../../src/domain/reading/values/counts";
import { factorOfUnit, parseMoney } from "../../../../src/domain/reading/values/money";
import type { Parsed } from "../../../../src/domain/reading/values/parsed";

const told = (parsed: Parsed<number>) =>
  parsed.kind === "value" ? parsed.value : parsed.kind === "empty" ? "" : parsed.code;

describe("a number of things", () => {
  it.each<[CellValue, number | string]>([
    [3, 3],
    ["3次", 3],
    ["剩3次", 3],
    ["12 visits", 12],
    ["1,200", 1200],
    ["约5单左右", 5],
    ["不限次数", ""],
    ["无限", ""],
    ["", ""],
    [2.5, "unreadableCount"],
    [-1, "unreadableCount"],
    ["3-5次", "unreadableCount"],
    [true, "unreadableCount"],
    [10_000_001, "unreadableCount"],
    [`3次${"很".repeat(60)}`, "unreadableCount"],
    ["2.500", "openNumber"],
  ])("%j is %j", (cell, expected) => {
    expect(told(parseCount(cell))).toBe(expected);
  });
});

describe("a length of time in days", () => {
  it.each<[CellValue, number, number | string]>([
    [15, 1, 15],
    [2, 7, 14],
    ["15天", 30, 15],
    ["2周", 1, 14],
    ["3个月", 1, 90],
    ["1年", 1, 365],
    ["每30天", 1, 30],
    ["2 weeks", 1, 14],
    ["15", 30, 450],
    ["", 1, ""],
    [false, 1, "unreadableCount"],
    ["半年", 1, "unreadableCount"],
    ["2.500天", 1, "openNumber"],
    [`30天${"很".repeat(60)}`, 1, "unreadableCount"],
  ])("%j under a header of %d days is %j", (cell, factor, expected) => {
    expect(told(parseDays(cell, factor))).toBe(expected);
  });

  it("has its unit in the header: days, weeks, months of 30 days, years", () => {
    expect(["天", "周", "個月", "Weeks", "months", "年", "years", null].map(daysOfUnit)).toEqual([
      1, 7, 30, 7, 30, 365, 365, 1,
    ]);
  });
});

describe("an amount of money", () => {
  it.each<[CellValue, number | string]>([
    ["1.2百万", 1_200_000],
    ["2 million", 2_000_000],
    ["3万8", 38_000],
    ["3万8千", 38_000],
    ["1万2千5百", 12_500],
    ["3万左右", 30_000],
    ["1.5万8", "unreadableMoney"],
    ["3万很多", "unreadableMoney"],
    ["(200)", -200],
    ["¥(200.50)", -200.5],
    ["-(200)", 200],
    ["约(200)起", "unreadableMoney"],
    ["5000元(预估)", 5000],
    ["100-", -100],
    ["20.--", 20],
    ["2.500", "openNumber"],
    ["2.500万", "openNumber"],
    [Infinity, "unreadableMoney"],
    [true, "unreadableMoney"],
    ["9".repeat(61), "unreadableMoney"],
    ["-0", 0],
  ])("%j is %j", (cell, expected) => {
    expect(told(parseMoney(cell, 1))).toBe(expected);
  });

  it("is multiplied by the unit of its header where it has none of its own", () => {
    expect([told(parseMoney("5", 10_000)), told(parseMoney("5千", 10_000)), told(parseMoney("5元", 10_000))]).toEqual([
      50_000, 5_000, 5,
    ]);
    expect(["万元", "千元", "亿元", "百万", "USD million", "K", "元", null].map(factorOfUnit)).toEqual([
      10_000, 1_000, 100_000_000, 1_000_000, 1_000_000, 1_000, 1, 1,
    ]);
  });
});
