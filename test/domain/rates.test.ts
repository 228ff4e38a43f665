import fc from "fast-check";
import { costPerCustomer, costPerOrder, costPerVisitor } from "../../src/domain/acquisitionCost";
import { paretoClasses } from "../../src/domain/pareto";
import { repeatRate, retentionRate } from "../../src/domain/rates";
import { day } from "./rfm/day";

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
    expect(repeatRate(log, window, "order")).toEqual({ numerator: 2, denominator: 3, rate: 2 / 3 });
  });

  it("counts two orders of one day once where days are counted", () => {
    expect(repeatRate(log, window, "day")).toEqual({ numerator: 1, denominator: 3, rate: 1 / 3 });
  });

  it("is nothing to tell without customers", () => {
    expect(repeatRate([], window, "order")).toEqual({ numerator: 0, denominator: 0, rate: null });
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
    expect(retentionRate(log, day("2026-11-20"))).toEqual({ numerator: 2, denominator: 3, rate: 2 / 3 });
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

  it("is nothing to tell where nobody comes", () => {
    expect([costPerOrder(1, 0), costPerCustomer(1, 0, 1, 1), costPerVisitor(1, 5, 0)]).toEqual([null, null, null]);
  });
});
