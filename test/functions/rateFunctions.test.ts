import {
  costPerCustomerOf,
  costPerOrderOf,
  costPerVisitorOf,
  paretoClass,
  paretoShare,
  rateChurn,
  rateRepeat,
  rateRetention,
  rateReturning,
} from "../../src/functions/functions";
import { cellsOf, column, errorCell, failureOf, messageIn, showExcelIn } from "./inExcel";

beforeEach(() => showExcelIn("en-US"));

const customers = column("甲", "甲", " 乙", "丙", null);
const dates = column("2026-10-01", "2026-11-01", "2026-11-02", "2025-03-01", null);

describe("RATE.REPEAT", () => {
  it("is the share of the last 12 months' customers with two orders", () => {
    expect(rateRepeat(customers, dates, [[null]], [["2026-11-20"]])).toEqual([[1 / 2]]);
    expect(rateRepeat(customers, dates, [["2025-01-01"]], [["2026-11-20"]], "day")).toEqual([[1 / 3]]);
  });

  it("is #DIV/0! without customers, and refuses half a row", () => {
    expect(cellsOf(rateRepeat([[null]], [[null]]))).toEqual(["#DIV/0!"]);
    expect(failureOf(() => rateRepeat(column("甲", "乙"), column("2026-01-01", null))).message).toBe(
      "row 2 of the range, dates: must not be blank",
    );
    expect(failureOf(() => rateRepeat(customers, dates, [[null]], [[null]], "week")).message).toBe(
      "by: “week” is not understood; use order, day",
    );
  });
});

describe("a rate", () => {
  it("shows its interval, numerator and denominator in one row where asked", () => {
    // Wilson for 1 of 2, worked by hand: z² = 3.8415; (0.5 + z²/4 ± z·√(0.125 + z²/16)) / (1 + z²/2).
    const [row] = rateRepeat(customers, dates, [[null]], [["2026-11-20"]], undefined, "interval");
    expect(row?.map((cell) => Math.round(Number(cell) * 10_000) / 10_000)).toEqual([0.5, 0.0945, 0.9055, 1, 2]);
  });

  it("says in words what it is the share of, and that two cases are few", () => {
    const asked = (): unknown => rateRepeat(customers, dates, [[null]], [["2026-11-20"]], undefined, "words")[0]?.[0];
    expect(asked()).toBe(
      "Repeat rate: of the customers with an order in the period, those with two or more: " +
        "50% (1 of 2; 95% sure to lie between 9.5% and 90.5%; few cases: take it as a hint)",
    );
    showExcelIn("zh-CN");
    expect(asked()).toBe(
      "复购率：期间内有订单的客户中，下过两单以上的占 50%（1 / 2；95% 的把握在 9.5% 到 90.5% 之间；样本太少，仅供参考）",
    );
  });

  it("has no interval and no words for a number where there is nothing to divide by", () => {
    const row = rateRepeat([[null]], [[null]], undefined, undefined, undefined, "interval")[0] ?? [];
    expect(cellsOf(row.map((cell) => [cell]))).toEqual(["#DIV/0!", "#DIV/0!", "#DIV/0!", 0, 0]);
    expect(rateRepeat([[null]], [[null]], undefined, undefined, undefined, "words")[0]?.[0]).toMatch(
      /: nothing to divide by$/,
    );
  });

  it("refuses what it does not know, and a window that ends before it begins", () => {
    expect(failureOf(() => rateRepeat(customers, dates, undefined, undefined, undefined, "all")).message).toBe(
      "show: “all” is not understood; use value, interval, words",
    );
    expect(failureOf(() => rateRepeat(customers, dates, [["2026-02-01"]], [["2026-01-01"]])).message).toBe(
      "to: is before from: check the two",
    );
  });

  it("names the row and the argument of a cell that it cannot read, in the person's language", () => {
    const log = column("甲", "乙", "丙");
    const days = column("2026-01-01", "昨天", "2026-01-01");
    expect(failureOf(() => rateReturning(log, days)).message).toMatch(/^row 2 of the range, dates: “昨天” /);
    showExcelIn("zh-CN");
    expect(failureOf(() => rateReturning(log, days)).message).toMatch(/^区域第 2 行，dates：“昨天”/);
    expect(failureOf(() => rateReturning(column("甲", 0, null), column("2026-01-01", 0, 46000))).message).toBe(
      "区域第 3 行，customers：不能为空",
    );
    expect(failureOf(() => rateRetention(log, column(46000, errorCell("#N/A", "x"), 46000))).code).toBe("#N/A");
    expect(failureOf(() => rateRetention(log, column(46000, 46000))).message).toMatch(/^dates：有 2 行/);
  });
});

describe("RATE.RETURNING", () => {
  it("is the share of the visitors who came on two days within six days in a row", () => {
    const visitors = column("甲", "甲", "乙", "乙", "丙");
    const days = column("2026-11-05", "2026-11-10", "2026-11-05", "2026-11-11", "2026-11-01");
    const to = [["2026-11-20"]];
    expect(rateReturning(visitors, days, undefined, to)).toEqual([[1 / 3]]);
    expect(rateReturning(visitors, days, undefined, to, [[7]])).toEqual([[2 / 3]]);
    expect(failureOf(() => rateReturning(visitors, days, undefined, to, [[1]])).message).toBe(
      "days: 1 must be a whole number of at least 2",
    );
  });
});

describe("RATE.CHURN", () => {
  const log = column("甲", "甲", "乙", "丙");
  const on = column("2025-03-01", "2026-03-01", "2025-04-01", "2025-05-01");
  const amounts = column(300, 999, "600元", 100);
  const asOf = [["2026-11-20"]];

  it("is the share of the year before last's customers who did not come again", () => {
    expect(rateChurn(log, on, asOf)).toEqual([[2 / 3]]);
    expect(rateRetention(log, on, asOf)).toEqual([[1 / 3]]);
  });

  it("may be weighted by what they paid", () => {
    expect(rateChurn(log, on, asOf, "spend", amounts)).toEqual([[0.7]]);
    const row = rateChurn(log, on, asOf, "按消费额", amounts, undefined, "interval")[0] ?? [];
    expect(cellsOf(row.map((cell) => [cell]))).toEqual([0.7, "#N/A", "#N/A", 700, 1000]);
    expect(failureOf(() => rateChurn(log, on, asOf, "spend")).message).toBe("amounts: must not be blank");
  });

  it("may ask for shorter periods", () => {
    // 6 months: the earlier are 20 November 2025 to 19 May 2026, with 甲 alone, who did not come again.
    expect(rateChurn(log, on, asOf, undefined, undefined, [[6]])).toEqual([[1]]);
    expect(failureOf(() => rateChurn(log, on, asOf, undefined, undefined, [[0.5]])).message).toMatch(/^months: 0.5 /);
  });
});

describe("PARETO.SHARE", () => {
  it("is the part of the total that the top 20 % bring", () => {
    expect(paretoShare(column(5, null, 50, "30元", 10, 3, 2, ""))).toEqual([[0.8]]);
    expect(paretoShare(column(60, 40), [["50%"]])).toEqual([[0.6]]);
    expect(paretoShare(column(60, 40), [[0]], "words")[0]?.[0]).toBe(
      "80/20: of the total, the part of the top 20% of the customers (1): 60% (60 of 100; few cases: take it as a hint)",
    );
  });

  it("is #DIV/0! where nobody brings anything, and refuses text and shares that are none", () => {
    expect(cellsOf(paretoShare(column(0, -5)))).toEqual(["#DIV/0!"]);
    expect(failureOf(() => paretoShare(column(1, "x"))).message).toBe(
      "row 2 of the range, values: “x” is not a number",
    );
    expect(failureOf(() => paretoShare([[1]], [[20]])).message).toMatch(/^top: 20 must be between 0 and 1/);
  });
});

describe("RATE.RETENTION", () => {
  it("is the share of the customers of the year before last who came again", () => {
    const log = column("甲", "甲", "乙", "丙");
    const on = column("2025-03-01", "2026-03-01", "2025-04-01", "2026-05-01");
    expect(rateRetention(log, on, [["2026-11-20"]])).toEqual([[1 / 2]]);
    expect(cellsOf(rateRetention([["丙"]], [["2026-05-01"]], [["2026-11-20"]]))).toEqual(["#DIV/0!"]);
  });
});

describe("PARETO.CLASS", () => {
  it("classes each amount and leaves blank cells blank", () => {
    expect(cellsOf(paretoClass(column(5, null, 50, "30元", 10, 3, 2, "x")))).toEqual([
      "B",
      "",
      "A",
      "A",
      "B",
      "C",
      "C",
      "#VALUE!",
    ]);
    expect(cellsOf(paretoClass(column(50, 50), [["50%"]]))).toEqual(["A", "A"]);
    expect(cellsOf(paretoClass(column(60, 40), [[0.5]], [[0.6]]))).toEqual(["A", "C"]);
  });

  it("refuses shares that are none", () => {
    expect(failureOf(() => paretoClass([[1]], [[80]])).message).toMatch(/^a_share: 80 must be between 0 and 1/);
    expect(failureOf(() => paretoClass([[1]], [[0.8]], [[0.5]])).message).toMatch(/^b_share: /);
  });
});

describe("the cost functions", () => {
  it("give each row its cost, and #DIV/0! where nobody comes", () => {
    expect(cellsOf(costPerOrderOf(column(1, 2), column("20%", 0)))).toEqual([5, "#DIV/0!"]);
    expect(costPerCustomerOf([[24.7]], [[40449]], [["1.23%"]], [[0.01]])[0]?.[0]).toBeCloseTo(200.81, 2);
    expect(costPerVisitorOf([[80_000]], [[80_000_000]], [[0.15]])[0]?.[0]).toBeCloseTo(0.0067, 4);
  });

  it("never give the values that were printed for these examples", () => {
    const found = [
      costPerOrderOf([[1]], [["20%"]]),
      costPerCustomerOf([[24.7]], [[40449]], [["1.23%"]], [["1%"]]),
      costPerVisitorOf([[80_000]], [[80_000_000]], [["15%"]]),
    ].map((spilled) => spilled[0]?.[0]);
    expect(found[0]).not.toBe(20);
    // 999.09 is the cost of all impressions; by the click-through rate alone it would be 2.01.
    for (const printed of [999.09, 2.01]) expect(found[1]).not.toBeCloseTo(printed, 1);
    expect(found[2]).not.toBeCloseTo(0.67, 2);
  });

  it("refuse 20 where 20 % is meant, which would make an order cost a twentieth", () => {
    expect(messageIn(costPerOrderOf([[1]], [[20]]))).toBe("conversion: 20 must be between 0 and 1, such as 0.2 or 20%");
    expect(messageIn(costPerCustomerOf([[1]], [[1]], [[1.23]], [[1]]))).toMatch(/^ctr: 1.23 /);
  });

  it("are #NUM! where the cost is larger than any number of Excel", () => {
    expect(cellsOf(costPerOrderOf([[1]], [[5e-324]]))).toEqual(["#NUM!"]);
    expect(cellsOf(paretoShare(column(1e308, 1e308)))).toEqual(["#DIV/0!"]);
  });

  it("refuse a negative number", () => {
    expect(messageIn(costPerOrderOf([[-1]], [[0.2]]))).toBe("cpc: -1 must not be negative");
  });
});
