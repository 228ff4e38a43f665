import fc from "fast-check";
import { costPerCustomer, costPerOrder, costPerVisitor } from "../../../src/domain/rates/acquisitionCost";
import { churnRate, churnRateBySpend } from "../../../src/domain/rates/churnRate";
import { paretoClasses, topCount, topShare } from "../../../src/domain/rates/pareto";
import { rateOf } from "../../../src/domain/rates/rate";
import {
  lastTwoWindows,
  repeatRate,
  repurchaseRate,
  retentionRate,
  returningRate,
} from "../../../src/domain/rates/rates";
import { rateDefinition, rateText } from "../../../src/domain/rates/rateWords";
import { day } from "../grading/rfm/day";

const entry = (customer: string, on: string) => ({ customer, on: day(on) });

describe("the repeat rate", () => {
  const window = { from: day("2026-01-01"), to: day("2026-06-30") };
  const log = [
    entry("甲", "2026-01-01"),
    entry("甲", "2026-06-30"),
    entry("乙", "2026-03-03"),
    entry("乙", "2026-03-03"),
    entry("丙", "2026-02-01"),
    entry("丙", "2026-07-01"),
    entry("丁", "2025-12-31"),
  ];

  it("counts customers with two orders in the window, its first and last day included", () => {
    expect(repeatRate(log, window, "order")).toMatchObject({ numerator: 2, denominator: 3, rate: 2 / 3 });
  });

  it("counts two orders of one day once where days are counted", () => {
    expect(repeatRate(log, window, "day")).toMatchObject({ numerator: 1, denominator: 3, rate: 1 / 3 });
  });

  it("is nothing to tell without customers", () => {
    expect(repeatRate([], window, "order")).toEqual({
      numerator: 0,
      denominator: 0,
      rate: null,
      interval: null,
      fewCases: true,
    });
  });
});

describe("the retention rate", () => {
  it("asks who of the year before last came in the last 12 months, to the day", () => {
    const log = [
      // 2024-11-20 and 2025-11-19 are the first and last day of the year before last as of 2026-11-20.
      entry("甲", "2024-11-20"),
      entry("甲", "2026-11-20"),
      entry("乙", "2025-11-19"),
      entry("乙", "2025-11-20"),
      entry("丙", "2025-05-05"),
      entry("丁", "2024-11-19"),
      entry("丁", "2026-01-01"),
      entry("戊", "2026-01-01"),
    ];
    expect(retentionRate(log, day("2026-11-20"))).toMatchObject({ numerator: 2, denominator: 3, rate: 2 / 3 });
  });
});

describe("the returning rate", () => {
  const january = { from: day("2026-01-01"), to: day("2026-01-31") };
  const log = [
    // 5 and 10 January are the first and the last of six days in a row.
    entry("甲", "2026-01-05"),
    entry("甲", "2026-01-10"),
    entry("乙", "2026-01-05"),
    entry("乙", "2026-01-11"),
    entry("丙", "2026-01-20"),
    entry("丙", "2026-01-20"),
    entry("丁", "2026-01-31"),
    entry("丁", "2026-02-01"),
  ];

  it("asks for two visit days within six days in a row, both in the window", () => {
    expect(returningRate(log, january)).toMatchObject({ numerator: 1, denominator: 4, rate: 1 / 4 });
  });

  it("may ask for another number of days, and does not mind the order of the log", () => {
    expect(returningRate([...log].reverse(), january, 7).numerator).toBe(2);
    expect(returningRate(log, january, 5).numerator).toBe(0);
  });

  it("of a window of six days is the share with two visit days in it", () => {
    const sixDays = { from: day("2026-01-05"), to: day("2026-01-10") };
    expect(returningRate(log, sixDays)).toMatchObject({ numerator: 1, denominator: 2 });
  });
});

describe("repurchase, retention and churn", () => {
  // As of 2026-11-20 the earlier year is 2024-11-20 to 2025-11-19, the later 2025-11-20 to 2026-11-20.
  const windows = lastTwoWindows(day("2026-11-20"));
  const log = [
    { ...entry("甲", "2024-11-20"), amount: 300 },
    { ...entry("甲", "2026-11-20"), amount: 999 },
    { ...entry("乙", "2025-03-01"), amount: 500 },
    { ...entry("乙", "2025-04-01"), amount: 150 },
    { ...entry("丙", "2025-11-19"), amount: 100 },
    { ...entry("丙", "2025-11-19"), amount: -150 },
    { ...entry("丁", "2025-11-20"), amount: 700 },
  ];

  it("are shares of the customers of the earlier window", () => {
    expect(windows).toEqual({
      earlier: { from: day("2024-11-20"), to: day("2025-11-19") },
      later: { from: day("2025-11-20"), to: day("2026-11-20") },
    });
    expect(repurchaseRate(log, windows)).toMatchObject({ numerator: 1, denominator: 3 });
    expect(retentionRate(log, day("2026-11-20"))).toEqual(repurchaseRate(log, windows));
    expect(churnRate(log, windows)).toMatchObject({ numerator: 2, denominator: 3, rate: 2 / 3 });
  });

  it("weigh a lost customer by what she paid in the earlier window, a refund beyond it counting as 0", () => {
    // Lost: 乙 with 650 and 丙 with −50. Kept: 甲 with 300.
    expect(churnRateBySpend(log, windows)).toEqual({
      numerator: 650,
      denominator: 950,
      rate: 650 / 950,
      interval: null,
      fewCases: true,
    });
  });

  it("weighed is the share of customers lost times how much of the mean a lost one paid", () => {
    // Lost 8 of 50, each paying three times the mean of all: 16 % of the customers, 48 % of the spend.
    const customers = Array.from({ length: 50 }, (_, index) => ({
      ...entry(String(index), "2025-01-01"),
      amount: index < 8 ? 300 : (50 * 100 - 8 * 300) / 42,
    }));
    const kept = customers.slice(8).map((order) => ({ ...order, on: day("2026-01-01") }));
    expect(churnRate([...customers, ...kept], windows).rate).toBe(0.16);
    expect(churnRateBySpend([...customers, ...kept], windows).rate).toBeCloseTo(0.48, 12);
  });

  it("add up to the whole, and stay within 0 and 1", () => {
    const order = fc.record({
      customer: fc.constantFrom("甲", "乙", "丙", "丁", "戊"),
      on: fc.integer({ min: day("2024-10-01"), max: day("2026-12-31") }).map((on) => on as ReturnType<typeof day>),
      amount: fc.integer({ min: -100, max: 1000 }),
    });
    fc.assert(
      fc.property(fc.array(order), (orders) => {
        const kept = repurchaseRate(orders, windows);
        const lost = churnRate(orders, windows);
        expect(kept.numerator + lost.numerator).toBe(kept.denominator);
        const bySpend = churnRateBySpend(orders, windows).rate ?? 0;
        expect(bySpend).toBeGreaterThanOrEqual(0);
        expect(bySpend).toBeLessThanOrEqual(1);
        const window = { from: day("2024-10-01"), to: day("2026-12-31") };
        expect(returningRate(orders, window).numerator).toBeLessThanOrEqual(
          repeatRate(orders, window, "day").numerator,
        );
        expect(repeatRate(orders, window, "day").numerator).toBeLessThanOrEqual(
          repeatRate(orders, window, "order").numerator,
        );
      }),
    );
  });
});

describe("80/20", () => {
  it("is the part of the total that the top 20 % bring, their number rounded up", () => {
    // ceil(0.2 · 6) = 2: 50 + 30 of 100.
    expect(topShare([2, 30, 10, 5, 50, 3])).toMatchObject({ numerator: 80, denominator: 100, rate: 0.8 });
    expect([1, 4, 5, 6, 10, 11, 15].map((customers) => topCount(customers))).toEqual([1, 1, 1, 2, 2, 3, 3]);
  });

  it("counts who brings nothing as a customer, and is nothing to tell without money", () => {
    expect(topShare([0, -5, 10, 0, 0, 10])).toMatchObject({ numerator: 20, denominator: 20 });
    expect(topShare([0, -5]).rate).toBeNull();
  });

  it("is at least the top share of the customers, and at most all", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 1000 }), { minLength: 1 }), (values) => {
        const { rate } = topShare(values);
        if (rate === null) return;
        expect(rate).toBeGreaterThanOrEqual(0.2 - 1e-12);
        expect(rate).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a rate in words", () => {
  it("tells what it rests on, how sure it is, and where the cases are few", () => {
    expect(rateText(rateOf(18, 60), "zh-CN")).toBe("30%（18 / 60；95% 的把握在 19.9% 到 42.5% 之间）");
    expect(rateText(rateOf(1, 3), "en-US")).toBe(
      "33.3% (1 of 3; 95% sure to lie between 6.1% and 79.2%; few cases: take it as a hint)",
    );
    expect(rateText(rateOf(0, 0), "zh-TW")).toBe("沒有可計算的資料");
    expect(rateText(topShare([50, 30, 10, 5, 3, 2, 0, 0, 0, 0]), "en-US")).toBe("80% (80 of 100)");
    // More orders than cards: no share, so no interval.
    expect(rateText(rateOf(12, 10), "zh-CN")).toBe("120%（12 / 10）");
  });

  it("says of what", () => {
    expect(rateDefinition({ code: "returning", days: 6 }, "zh-CN")).toBe(
      "回头率：期间内来过的客户中，连续 6 天内来过两天以上的",
    );
    expect(rateDefinition({ code: "topShare", top: 0.2, customers: 2 }, "en-US")).toBe(
      "80/20: of the total, the part of the top 20% of the customers (2)",
    );
  });
});

describe("Pareto classes", () => {
  it("are A for the largest that make 80 % of the total, B up to 95 %, else C", () => {
    expect(paretoClasses([50, 30, 10, 5, 3, 2])).toEqual(["A", "A", "B", "B", "C", "C"]);
  });

  it("are C for what adds nothing", () => {
    expect(paretoClasses([0, -5, 10])).toEqual(["C", "C", "A"]);
  });

  it("are equal for equal values, however the sheet is sorted, and never better for less", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 50 })), (values) => {
        const classes = paretoClasses(values);
        const turned = paretoClasses([...values].reverse());
        expect(turned.reverse()).toEqual(classes);
        values.forEach((value, one) =>
          values.forEach((other, two) => {
            if (value === other) expect(classes[one]).toBe(classes[two]);
            if (value > other) expect((classes[one] ?? "") <= (classes[two] ?? "")).toBe(true);
          }),
        );
      }),
    );
  });
});

describe("the cost of winning a customer", () => {
  it("is what the printed examples should have said", () => {
    expect(costPerOrder(1, 0.2)).toBe(5);
    expect(costPerCustomer(24.7, 40_449, 0.0123, 0.01)).toBeCloseTo(200.81, 2);
    expect(costPerVisitor(80_000, 80_000_000, 0.15)).toBeCloseTo(0.0067, 4);
  });

  it("is never what was printed", () => {
    expect(costPerOrder(1, 0.2)).not.toBe(20);
    // The printed example divided by the click-through rate alone.
    expect(costPerCustomer(24.7, 40_449, 0.0123, 0.01)).not.toBeCloseTo(999.09 / (40_449 * 0.0123), 2);
    expect(costPerVisitor(80_000, 80_000_000, 0.15)).not.toBeCloseTo(0.67, 2);
  });

  it("is nothing to tell where nobody comes", () => {
    expect([costPerOrder(1, 0), costPerCustomer(1, 0, 1, 1), costPerVisitor(1, 5, 0)]).toEqual([null, null, null]);
  });
});
