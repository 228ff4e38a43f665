import fc from "fast-check";
import type { Day } from "../../../src/domain/calendar/day";
import { funnelSpeed } from "../../../src/domain/funnel/funnelSpeed";
import { day } from "../grading/rfm/day";

const span = (from: string | null, to: string | null) => ({
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
});

describe("the speed of a funnel", () => {
  const spans = [
    span("2026-10-01", "2026-10-01"),
    span("2026-10-01", "2026-10-11"),
    span("2026-09-01", "2026-10-01"),
    span("2026-10-01", "2026-11-10"),
    span("2026-10-01", null),
    span(null, "2026-10-20"),
    span("2026-10-20", "2026-10-01"),
  ];

  it("is the median of the days from one stage to the other, with the middle half around it", () => {
    // 0, 10, 30, 40: the median is 20, the quartiles (type 7) 7.5 and 32.5.
    expect(funnelSpeed(spans)).toEqual({
      cases: 4,
      median: 20,
      middleHalf: { low: 7.5, high: 32.5 },
      fewCases: true,
      backwards: 1,
    });
  });

  it("of a period takes those who reached the later stage in it", () => {
    const october = { from: day("2026-10-01"), to: day("2026-10-31") };
    expect(funnelSpeed(spans, october)).toMatchObject({ cases: 3, median: 10, backwards: 1 });
    expect(funnelSpeed([], october)).toMatchObject({ cases: 0, median: null, middleHalf: null });
  });

  it("is a number of days that half of the customers do not exceed", () => {
    const customer = fc.record({
      from: fc.integer({ min: 46000, max: 46100 }).map((on) => on as Day),
      to: fc.integer({ min: 46100, max: 46200 }).map((on) => on as Day),
    });
    fc.assert(
      fc.property(fc.array(customer, { minLength: 1 }), (customers) => {
        const median = funnelSpeed(customers).median ?? NaN;
        const days = customers.map(({ from, to }) => to - from);
        expect(days.filter((count) => count <= median).length).toBeGreaterThanOrEqual(days.length / 2);
        expect(days.filter((count) => count >= median).length).toBeGreaterThanOrEqual(days.length / 2);
      }),
    );
  });
});
