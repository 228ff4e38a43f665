import type { CellValue } from "../../../../src/domain/sheet/cells";
import type { Day } from "../../../../src/domain/calendar/day";
import { isoText } from "../../../../src/domain/calendar/day";
import type { DateContext } from "../../../../src/domain/reading/values/dates";
import { dateForm } from "../../../../src/domain/reading/values/dateForm";
import { parseDate } from "../../../../src/domain/reading/values/dates";
import { parseBirthday } from "../../../../src/domain/reading/values/birthdays";
import { columnDateOrder } from "../../../../src/domain/reading/values/dateColumn";
import type { Parsed } from "../../../../src/domain/reading/values/parsed";
import type { Locale } from "../../../../src/domain/locale";
import { asOf } from "../sheets";

/** A date column of a Chinese sheet that holds what has happened. */
const past: DateContext = {
  kind: "past",
  asOf,
  shortOrder: "YMD",
  yearLastOrder: "MDY",
  shortYearsAreRoc: false,
  chinese: true,
  dateSystem: 1900,
};

function shown(parsed: Parsed<Day>): string {
  if (parsed.kind === "value") return isoText(parsed.value);
  return parsed.kind === "empty" ? "" : parsed.code;
}

describe("a date cell of a Chinese sheet", () => {
  it.each<[CellValue, string]>([
    ["2026-11-05", "2026-11-05"],
    ["2026-1-5", "2026-01-05"],
    ["2026/11/5", "2026-11-05"],
    ["2026.11.5", "2026-11-05"],
    ["2026 / 11 / 05", "2026-11-05"],
    ["2026年11月5日", "2026-11-05"],
    ["2026年11月5", "2026-11-05"],
    ["2026 年 11 月 5 日", "2026-11-05"],
    ["2026年11月5號", "2026-11-05"],
    ["20261105", "2026-11-05"],
    [20261105, "2026-11-05"],
    ["26-11-5", "2026-11-05"],
    ["26/11/5", "2026-11-05"],
    ["26.11.05", "2026-11-05"],
    ["26年11月5日", "2026-11-05"],
    ["2026-11-05 14:30", "2026-11-05"],
    ["2026/11/5 14:30:05", "2026-11-05"],
    ["2026/11/5 下午2:30", "2026-11-05"],
    ["2026年11月5日14时30分", "2026-11-05"],
    ["2026-11-05 2:30 PM", "2026-11-05"],
    ["2026-11-05T09:00:00", "2026-11-05"],
    ["2026-11-05T23:59:59Z", "2026-11-05"],
    ["2026-11-05T23:59:59.123+08:00", "2026-11-05"],
    ["2026年11月05日 周四", "2026-11-05"],
    ["2026-11-05 星期四", "2026-11-05"],
    ["2026-11-05（周四）", "2026-11-05"],
    ["2026-11-05(四)", "2026-11-05"],
    ["２０２６－１１－０５", "2026-11-05"],
    ["２０２６年１１月５日", "2026-11-05"],
    ["\u200b2026-11-05\ufeff", "2026-11-05"],
    ["\t2026-11-05 ", "2026-11-05"],
    [46331, "2026-11-05"],
    [46331.604, "2026-11-05"],
    ["46331", "2026-11-05"],
    ["46331.604166", "2026-11-05"],
    [20000, "1954-10-03"],
    [80000, "2119-01-11"],
    ["115/11/5", "2026-11-05"],
    ["115.11.05", "2026-11-05"],
    ["115-11-05", "2026-11-05"],
    ["民國115年11月5日", "2026-11-05"],
    ["民国 115 年 11 月 5 日", "2026-11-05"],
    ["民國115/11/05", "2026-11-05"],
    ["115年11月5日", "2026-11-05"],
    ["1151105", "2026-11-05"],
    [1151105, "2026-11-05"],
    ["12-Mar-27", "2027-03-12"],
    ["11/5/2026", "2026-11-05"],
    ["11月5日", "2026-11-05"],
    ["11月20日", "2026-11-20"],
    ["11月21日", "2025-11-21"],
    ["11/5", "2026-11-05"],
    ["2月29日", "2024-02-29"],
    ["2028-02-29", "2028-02-29"],
    ["2026.11.5.", "2026-11-05"],
    ["'2026-11-05", "2026-11-05"],
    ["2026-11-5上午", "2026-11-05"],
    ["2026/11/5 下午", "2026-11-05"],
    ["约11月5日", "2026-11-05"],
    ["20261105 1430", "2026-11-05"],
    ["20261105143005", "2026-11-05"],
    ["261105", "2026-11-05"],
    [261105, "2026-11-05"],
    ["11.05", "2026-11-05"],
    [11.05, "2026-11-05"],
    [11.12, "2026-11-12"],
    ["民115/11/5", "2026-11-05"],
    ["ROC 115.11.05", "2026-11-05"],
  ])("%j is the day %s", (cell, expected) => {
    expect(shown(parseDate(cell, past))).toBe(expected);
  });

  it.each<CellValue>([
    "",
    null,
    " ",
    "\u3000",
    "无",
    "無",
    "-",
    "—",
    "/",
    "待定",
    "未定",
    "N/A",
    "n/a",
    "TBD",
    "暂无",
    "未到店",
    "从未联系",
    "還未聯絡",
    "没来过",
    "待约",
    "长期",
    "永久有效",
    "never",
    "(No value)",
  ])("%j is empty without a problem", (cell) => {
    expect(parseDate(cell, past)).toEqual({ kind: "empty" });
  });

  it.each<[CellValue, string]>([
    ["2026-02-30", "impossibleDate"],
    ["2026年2月30日", "impossibleDate"],
    ["20260230", "impossibleDate"],
    [20260230, "impossibleDate"],
    ["2026-13-01", "impossibleDate"],
    ["2026-00-10", "impossibleDate"],
    ["2027-02-29", "impossibleDate"],
    ["2月30日", "impossibleDate"],
    ["13月1日", "impossibleDate"],
    ["115/13/01", "impossibleDate"],
    [0, "impossibleDate"],
    ["0", "impossibleDate"],
    ["1900-01-00", "impossibleDate"],
    ["1900/1/0", "impossibleDate"],
    ["9999-12-31", "impossibleDate"],
    [2958465, "unreadableDate"],
    [19999, "impossibleDate"],
    ["1925-11-05", "impossibleDate"],
    ["26-13-40", "impossibleDate"],
    [-46331, "unreadableDate"],
    [12.5, "impossibleDate"],
    [123456, "unreadableDate"],
    ["12345", "unreadableDate"],
    ["80001", "unreadableDate"],
    ["123456789", "unreadableDate"],
    ["43天前", "relativeDate"],
    ["3 days ago", "relativeDate"],
    ["2周前", "relativeDate"],
    ["昨天", "relativeDate"],
    ["3天后", "relativeDate"],
    ["2026年11月", "incompleteDate"],
    ["2026-11", "incompleteDate"],
    ["2026年", "incompleteDate"],
    ["周五", "unreadableDate"],
    ["下月", "unreadableDate"],
    ["11月上旬", "unreadableDate"],
    ["2026-11-05~2026-11-08", "unreadableDate"],
    ["2026-11-05 或 11-06", "unreadableDate"],
    ["2026-11-5-6", "unreadableDate"],
    ["2026-11/05", "unreadableDate"],
    ["已联系", "unreadableDate"],
    ["5000公里", "unreadableDate"],
    ["19900000001", "unreadableDate"],
    ["14:30", "unreadableDate"],
    ["261305", "unreadableDate"],
    ["261100", "unreadableDate"],
    // The zero behind may have been lost: 11.1 is the 1st or the 10th.
    ["11.1", "unreadableDate"],
    [11.1, "impossibleDate"],
    ["13.05", "impossibleDate"],
    ["11.32", "impossibleDate"],
    ["1.5.6.7", "unreadableDate"],
    ["20261105 9", "unreadableDate"],
    ["已到店", "unreadableDate"],
    ["未成交原因", "unreadableDate"],
    ["长期客户", "unreadableDate"],
    ["#N/A", "errorCell"],
    ["#VALUE!", "errorCell"],
    [true, "unreadableDate"],
    ["x".repeat(32_767), "unreadableDate"],
  ])("%j is a problem: %s", (cell, code) => {
    expect(shown(parseDate(cell, past))).toBe(code);
  });

  it("tells which day a relative date would be, counted from the as-of day", () => {
    expect(parseDate("43天前", past)).toEqual({
      kind: "problem",
      code: "relativeDate",
      parameters: { day: "2026-10-08" },
    });
  });

  it.each([
    ["12月4日", "2026-12-04"],
    ["11月12日", "2026-11-12"],
    ["1月5日", "2027-01-05"],
    ["6月1日", "2026-06-01"],
    ["2月29日", "2028-02-29"],
  ])("%j of a next contact is the such day nearest to the as-of day: %s", (cell, expected) => {
    expect(shown(parseDate(cell, { ...past, kind: "next" }))).toBe(expected);
  });

  it("counts serials of a 1904 workbook from there", () => {
    expect(shown(parseDate(46331 - 1462, { ...past, dateSystem: 1904 }))).toBe("2026-11-05");
  });
});

describe("a date cell of an English sheet", () => {
  const monthFirst: DateContext = { ...past, chinese: false, shortOrder: "MDY", yearLastOrder: "MDY" };
  const dayFirst: DateContext = { ...past, chinese: false, shortOrder: "DMY", yearLastOrder: "DMY" };

  it.each<[string, string, string]>([
    ["11/05/2026", "2026-11-05", "2026-05-11"],
    ["11/5/26", "2026-11-05", "2026-05-11"],
    ["11-05-2026", "2026-11-05", "2026-05-11"],
    ["11.05.2026", "2026-11-05", "2026-05-11"],
    ["11/5/2026 2:30 PM", "2026-11-05", "2026-05-11"],
    ["2026-11-05", "2026-11-05", "2026-11-05"],
    ["12-Mar-27", "2027-03-12", "2027-03-12"],
    ["12 March 2027", "2027-03-12", "2027-03-12"],
    ["12th Mar 2027", "2027-03-12", "2027-03-12"],
    ["Mar 12, 2027", "2027-03-12", "2027-03-12"],
    ["March 12th, 2027", "2027-03-12", "2027-03-12"],
    ["Sept 1, 2026", "2026-09-01", "2026-09-01"],
    ["Thu, 5 Nov 2026", "2026-11-05", "2026-11-05"],
    ["Thursday, November 5, 2026", "2026-11-05", "2026-11-05"],
    ["5 Nov", "2026-11-05", "2026-11-05"],
    ["Nov 5", "2026-11-05", "2026-11-05"],
    ["11/5", "2026-11-05", "2026-05-11"],
    ["11/20/2026", "2026-11-20", "otherDateOrder"],
    ["20/11/2026", "otherDateOrder", "2026-11-20"],
    ["31/31/2026", "impossibleDate", "impossibleDate"],
    ["30-Feb-26", "impossibleDate", "impossibleDate"],
    ["Nov 2026", "incompleteDate", "incompleteDate"],
    ["115/11/20", "unreadableDate", "unreadableDate"],
    ["next week", "unreadableDate", "unreadableDate"],
    ["Foo 12, 2026", "unreadableDate", "unreadableDate"],
    ["left VM 11/5", "unreadableDate", "unreadableDate"],
  ])("%j is %s month first and %s day first", (cell, asMonthFirst, asDayFirst) => {
    expect(shown(parseDate(cell, monthFirst))).toBe(asMonthFirst);
    expect(shown(parseDate(cell, dayFirst))).toBe(asDayFirst);
  });
});

describe("the date order of a column", () => {
  const order = (language: Locale, cells: readonly CellValue[], sheetOrder: "MDY" | "DMY" | null = null) => {
    const { shown: says, assumed } = columnDateOrder(cells, dateForm, language, sheetOrder, undefined);
    return [says, assumed];
  };

  it("is settled by one day above twelve", () => {
    expect(order("en-US", ["11/05/2026", "11/13/2026"])).toEqual(["MDY", false]);
    expect(order("en-US", ["05/11/2026", "13/11/26"])).toEqual(["DMY", false]);
  });

  it("is the locale's and said to be assumed where no value settles it", () => {
    expect(order("en-US", ["11/05/2026", "10/04/2026"])).toEqual(["MDY", true]);
  });

  it("is that of the other columns where its own values leave it open, and said to be assumed", () => {
    expect(order("en-US", ["11/05/2026"], "DMY")).toEqual(["DMY", true]);
  });

  it("is assumed where the values contradict each other, in the order of the more", () => {
    expect(order("en-US", ["11/13/2026", "11/14/2026", "13/11/2026"])).toEqual(["MDY", true]);
  });

  it("is not decided by as many on either side: then the other columns decide, else the locale", () => {
    const tied = ["11/13/2026", "13/11/2026"];
    expect(order("en-US", tied)).toEqual(["MDY", true]);
    expect(order("en-US", tied, "DMY")).toEqual(["DMY", true]);
    expect(order("en-US", tied, "MDY")).toEqual(["MDY", true]);
    expect(columnDateOrder(tied, dateForm, "en-US", "DMY", undefined)).toMatchObject({
      yearLastOrder: "DMY",
      decided: null,
    });
  });

  it("is told by days and months without a year on an English sheet alone", () => {
    expect(order("en-US", ["11/5", "13/5"])).toEqual(["DMY", false]);
    expect(order("en-US", ["5/5"])).toEqual([null, false]);
    expect(order("zh-CN", ["11/5", "13/5"])).toEqual([null, false]);
  });

  it("of two-digit years is year first on a Chinese sheet once half of them can be read so", () => {
    // "26-11-05" can be 26 November 2005 as well; "31-12-26" is no day in 2031.
    expect(columnDateOrder(["26-11-05", "05-11-40"], dateForm, "zh-CN", null, undefined).shortOrder).toBe("YMD");
    expect(columnDateOrder(["05-11-40", "06-11-40"], dateForm, "zh-CN", null, undefined).shortOrder).toBe("MDY");
    expect(columnDateOrder(["26-11-05"], dateForm, "en-US", null, undefined).shortOrder).toBe("DMY");
  });

  it("is not asked about where both readings are the same day or no date needs it", () => {
    expect(order("en-US", ["11/11/2026"])).toEqual([null, false]);
    expect(order("en-US", ["2026-11-05", 46331, "12-Mar-27"])).toEqual(["YMD", false]);
    expect(order("zh-CN", ["2026年11月5日", "11月5日", ""])).toEqual(["YMD", false]);
    expect(order("zh-CN", [46331, ""])).toEqual([null, false]);
  });

  it("puts the year first for 26-11-5 on a Chinese sheet", () => {
    expect(order("zh-CN", ["26-11-5", "26-9-30"])).toEqual(["YMD", false]);
  });

  it("of year-first dates does not tell that of others in the same column", () => {
    const cells = ["26-11-05", "26-10-13", "11/13/2026"];
    expect(columnDateOrder(cells, dateForm, "zh-CN", null, undefined)).toMatchObject({
      shortOrder: "YMD",
      yearLastOrder: "MDY",
      assumed: false,
    });
  });

  it("is the person's where the person chose it", () => {
    expect(columnDateOrder(["11/13/2026"], dateForm, "en-US", null, "DMY")).toMatchObject({
      shown: "DMY",
      assumed: false,
    });
  });
});

describe("a birthday", () => {
  const birthday = (cell: CellValue, more: Partial<DateContext> = {}, lunarHeader = false) => {
    const parsed = parseBirthday(cell, { ...past, kind: "birthday", ...more }, lunarHeader);
    if (parsed.kind !== "value") return parsed.kind === "empty" ? "" : parsed.code;
    return `${isoText(parsed.value.day)}${parsed.value.lunar ? " lunar" : ""}`;
  };

  it.each<[CellValue, string]>([
    ["19660612", "1966-06-12"],
    ["1967-11-23", "1967-11-23"],
    ["1994.2.12", "1994-02-12"],
    ["85-3-12", "1985-03-12"],
    ["05-3-12", "2005-03-12"],
    [10000, "1927-05-18"],
    ["12-22", "1904-12-22"],
    ["02-29", "1904-02-29"],
    ["10月16日", "1904-10-16"],
    ["公历 1990-03-05", "1990-03-05"],
    ["农历二月十九", "1904-02-19 lunar"],
    ["农历三月初五", "1904-03-05 lunar"],
    ["农历四月廿三", "1904-04-23 lunar"],
    ["农历八月三十", "1904-08-30 lunar"],
    ["农历二月三十", "1904-02-29 lunar"],
    ["農曆正月初一", "1904-01-01 lunar"],
    ["陰曆十二月廿九", "1904-12-29 lunar"],
    ["腊月廿三", "1904-12-23 lunar"],
    ["冬月初十", "1904-11-10 lunar"],
    ["闰四月初一", "1904-04-01 lunar"],
    ["农历1990年八月十五", "1990-08-15 lunar"],
    ["农历 8月15日", "1904-08-15 lunar"],
    ["八月十五(农历)", "1904-08-15 lunar"],
    ["农历1990-08-15", "1990-08-15 lunar"],
    ["农历：八月十五", "1904-08-15 lunar"],
    ["农8.15", "1904-08-15 lunar"],
    ["(农)8.15", "1904-08-15 lunar"],
    ["阳历8.15", "1904-08-15"],
    ["8.15", "1904-08-15"],
    ["900503", "1990-05-03"],
  ])("%j is %s", (cell, expected) => {
    expect(birthday(cell)).toBe(expected);
  });

  it.each<[CellValue, string]>([
    ["", ""],
    ["无", ""],
    ["农历十三月初五", "impossibleDate"],
    ["农历二月三十一", "impossibleDate"],
    ["2027-01-01", "impossibleDate"],
    ["1900-01-01", "impossibleDate"],
    [1, "impossibleDate"],
    ["13-22", "impossibleDate"],
    ["八月十五", "unreadableDate"],
    ["属马", "unreadableDate"],
    ["1990-05", "incompleteDate"],
  ])("%j is no birthday: %j", (cell, expected) => {
    expect(birthday(cell)).toBe(expected);
  });

  it("below a lunar header is lunar without saying so", () => {
    expect(birthday("1990-08-15", {}, true)).toBe("1990-08-15 lunar");
    expect(birthday("八月十五", {}, true)).toBe("1904-08-15 lunar");
    expect(birthday("公历1990-08-15", {}, true)).toBe("1990-08-15");
  });

  it("on a sheet that writes ROC years counts two digits from 1911", () => {
    expect(birthday("75/3/12", { shortYearsAreRoc: true })).toBe("1986-03-12");
    expect(birthday("075/03/12")).toBe("1986-03-12");
    expect(birthday("0750312")).toBe("1986-03-12");
  });
});
