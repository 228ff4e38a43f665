import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { addMonths, type Day } from "../../../src/domain/calendar/day";
import { monthCohorts } from "../../../src/domain/dashboard/monthCohorts";
import { daysByCustomer } from "../../../src/domain/rates/rates";
import { day } from "../grading/rfm/day";

const entry = (customer: string, on: string) => ({ customer, on: day(on) });

describe("retention by month cohort", () => {
  const log = [
    entry("甲", "2026-08-31"),
    entry("甲", "2026-09-01"),
    entry("甲", "2026-11-05"),
    entry("乙", "2026-08-01"),
    entry("乙", "2026-08-15"),
    entry("丙", "2026-10-10"),
    entry("丙", "2026-11-20"),
    entry("丁", "2025-01-01"),
    entry("丁", "2026-10-01"),
    entry("戊", "2026-11-21"),
  ];

  it("counts who ordered again so many months after the month of the first order", () => {
    const cohorts = monthCohorts(daysByCustomer(log), day("2026-11-20"), 4);
    // August: 甲 and 乙, 甲 again in September and November. October: 丙, again in November. 丁 is older, 戊 to come.
    expect(cohorts.map(({ month, customers }) => [month, customers])).toEqual([
      [day("2026-08-01"), 2],
      [day("2026-09-01"), 0],
      [day("2026-10-01"), 1],
      [day("2026-11-01"), 0],
    ]);
    expect(cohorts.map(({ later }) => later.map(({ rate }) => [rate.numerator, rate.denominator]))).toEqual([
      [
        [1, 2],
        [0, 2],
        [1, 2],
      ],
      [
        [0, 0],
        [0, 0],
      ],
      [[1, 1]],
      [],
    ]);
  });

  it("says that the month of as-of is not over", () => {
    const [august] = monthCohorts(daysByCustomer(log), day("2026-11-20"), 4);
    expect(august?.later.map(({ months, complete }) => [months, complete])).toEqual([
      [1, true],
      [2, true],
      [3, false],
    ]);
    expect(monthCohorts(daysByCustomer(log), day("2026-11-30"), 4)[0]?.later.at(-1)?.complete).toBe(true);
  });

  it("has the published survival of a cohort of 1,000 (Berry and Linoff's Regular customers)", () => {
    const { percent_surviving: surviving } = JSON.parse(
      readFileSync(join(__dirname, "../../data/models/retention/sbg_regular.json"), "utf8"),
    ) as { readonly percent_surviving: readonly number[] };
    const first = day("2025-11-15");
    const orders = surviving.flatMap((percent, months) =>
      Array.from({ length: Math.round(percent * 10) }, (_, customer) => ({
        customer: String(customer),
        on: addMonths(first, months),
      })),
    );
    const [cohort] = monthCohorts(daysByCustomer(orders), addMonths(first, 12), 13);
    expect(cohort?.customers).toBe(1000);
    expect(cohort?.later.map(({ rate }) => Math.round((rate.rate ?? 0) * 1000) / 10)).toEqual(surviving.slice(1));
  });

  it("puts every customer of the months shown into exactly one cohort, whatever the order of the log", () => {
    const order = fc.record({
      customer: fc.constantFrom("甲", "乙", "丙", "丁", "戊"),
      on: fc.integer({ min: day("2025-11-01"), max: day("2026-12-31") }).map((on) => on as Day),
    });
    fc.assert(
      fc.property(fc.array(order), (orders) => {
        const asOf = day("2026-11-20");
        const cohorts = monthCohorts(daysByCustomer(orders), asOf, 14);
        const known = new Set(orders.filter(({ on }) => on <= asOf).map(({ customer }) => customer));
        expect(cohorts.reduce((sum, { customers }) => sum + customers, 0)).toBe(known.size);
        for (const { later } of cohorts) {
          for (const { rate } of later) expect(rate.numerator).toBeLessThanOrEqual(rate.denominator);
        }
        expect(monthCohorts(daysByCustomer([...orders].reverse()), asOf, 14)).toEqual(cohorts);
      }),
    );
  });
});
