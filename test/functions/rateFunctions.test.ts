import {
  costPerCustomerOf,
  costPerOrderOf,
  costPerVisitorOf,
  paretoClass,
  rateRepeat,
  rateRetention,
} from "../../src/functions/functions";
import { cellsOf, column, failureOf, messageIn, showExcelIn } from "./inExcel";

beforeEach(() => showExcelIn("en-US"));

const customers = column("甲", "甲", " 乙", "丙", null);
const dates = column("2026-10-01", "2026-11-01", "2026-11-02", "2025-03-01", null);

describe("RATE.REPEAT", () => {
  it("is the share of the last 12 months' customers with two orders", () => {
    expect(rateRepeat(customers, dates, [[null]], [["2026-11-20"]])).toEqual([[1 / 2]]);
    expect(rateRepeat(customers, dates, [["2025-01-01"]], [["2026-11-20"]], [["day"]])).toEqual([[1 / 3]]);
  });

  it("is #DIV/0! without customers, and refuses half a row", () => {
    expect(cellsOf(rateRepeat([[null]], [[null]]))).toEqual(["#DIV/0!"]);
    expect(failureOf(() => rateRepeat(column("甲", "乙"), column("2026-01-01", null))).message).toBe(
      "dates: must not be blank",
    );
    expect(failureOf(() => rateRepeat(customers, dates, [[null]], [[null]], [["week"]])).message).toBe(
      "by: “week” is not understood; use order, day",
    );
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

  it("refuse a negative number", () => {
    expect(messageIn(costPerOrderOf([[-1]], [[0.2]]))).toBe("cpc: -1 must not be negative");
  });
});
