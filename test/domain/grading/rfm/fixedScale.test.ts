import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { addDays, dayFromIso } from "../../../../src/domain/calendar/day";
import { gradeCustomer } from "../../../../src/domain/grading/rfm";
import type { Purchases } from "../../../../src/domain/grading/rfmPurchases";
import { fixedScale } from "../../../../src/domain/grading/rfmScales";
import { defaultRules } from "../../../../src/domain/rules/rules";
import { day } from "./day";

type Row = Readonly<
  Record<"asOf" | "lastPurchase" | "orders12m" | "amount12m" | "R" | "F" | "M" | "score" | "tier" | "why", string>
>;

const rows = Papa.parse<Row>(
  readFileSync(join(__dirname, "../../../data/rfm/fixed_scale.csv"), "utf8").replace(/^\ufeff/, ""),
  {
    header: true,
    skipEmptyLines: true,
  },
).data;

describe("the fixed scale", () => {
  it("has 170 worked rows", () => expect(rows).toHaveLength(170));

  it.each(
    rows.map(
      (row) => [row.why === "grid" ? `${row.lastPurchase} ${row.orders12m} ${row.amount12m}` : row.why, row] as const,
    ),
  )("grades as the worked row says: %s", (_, row) => {
    const asOf = day(row.asOf);
    const purchases: Purchases = {
      lastOn: dayFromIso(row.lastPurchase) ?? null,
      orders: Number(row.orders12m),
      amount: Number(row.amount12m),
    };
    const grade = gradeCustomer(purchases, fixedScale(defaultRules.rfm, asOf));
    if (row.why === "ERR: future date") expect(grade).toEqual({ kind: "fault", fault: "futureDate" });
    else if (row.why === "ERR: no date") expect(grade).toEqual({ kind: "fault", fault: "ordersWithoutDate" });
    else if (row.tier === "(none)") expect(grade.kind).toBe("none");
    else {
      expect(grade).toEqual({
        kind: "graded",
        r: Number(row.R),
        f: Number(row.F),
        m: Number(row.M),
        score: Number(row.score),
        tier: row.tier,
      });
    }
  });

  it("calls negative and fractional orders faults, even where nothing else is known", () => {
    expect(gradeCustomer({ lastOn: null, orders: -1, amount: null }, scale)).toEqual({
      kind: "fault",
      fault: "negativeOrders",
    });
    expect(gradeCustomer({ lastOn: null, orders: 2.5, amount: null }, scale)).toEqual({
      kind: "fault",
      fault: "fractionalOrders",
    });
  });

  it("gives no score for a blank number of orders, or a last order a year and a day ago", () => {
    expect(gradeCustomer({ lastOn: null, orders: null, amount: 500 }, scale)).toEqual({
      kind: "none",
      reason: "noOrders",
    });
    expect(gradeCustomer({ lastOn: day("2025-11-19"), orders: 2, amount: 500 }, scale)).toEqual({
      kind: "none",
      reason: "outsidePeriod",
    });
  });

  it("gives no score for orders whose amount is not known, though recency and frequency have theirs", () => {
    expect(gradeCustomer({ lastOn: asOf, orders: 1, amount: null }, scale)).toEqual({
      kind: "none",
      reason: "amountUnknown",
      r: 5,
      f: 1,
    });
    expect(gradeCustomer({ lastOn: asOf, orders: 1, amount: 0 }, scale)).toMatchObject({ m: 1, score: 12 });
  });

  it("takes weights, bands and tiers from the rules", () => {
    const rules = {
      ...defaultRules.rfm,
      monetaryFrom: [30_000, 50_000, 100_000, 200_000] as [number, number, number, number],
      weights: { r: 2, f: 2, m: 1 },
      tierFrom: { P: 20, G: 15, S: 10 },
    };
    const grade = gradeCustomer({ lastOn: asOf, orders: 3, amount: 60_000 }, fixedScale(rules, asOf));
    expect(grade).toEqual({ kind: "graded", r: 5, f: 3, m: 3, score: 19, tier: "G" });
  });

  it("reaches every whole score from 8 to 40 and no other", () => {
    const scores = new Set<number>();
    for (const months of [0, 60, 110, 180, 300])
      for (const orders of [1, 2, 3, 4, 6])
        for (const amount of [0, 300, 500, 1000, 2000]) {
          const grade = gradeCustomer({ lastOn: addDays(asOf, -months), orders, amount }, scale);
          if (grade.kind === "graded") scores.add(grade.score);
        }
    expect([...scores].sort((one, other) => one - other)).toEqual(Array.from({ length: 33 }, (_, index) => index + 8));
  });

  it("never scores lower for a newer order, one more order or more money", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 366 }),
        fc.integer({ min: 1, max: 9 }),
        fc.float({ min: -100, max: 3000, noNaN: true }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 4 }),
        fc.float({ min: 0, max: 2000, noNaN: true }),
        (daysSince, orders, amount, fewerDays, moreOrders, moreMoney) => {
          const before = { lastOn: addDays(asOf, -daysSince), orders, amount };
          const lastOn = addDays(asOf, -Math.max(0, daysSince - fewerDays));
          const after = { lastOn, orders: orders + moreOrders, amount: amount + moreMoney };
          expect(scoreOrNone(after)).toBeGreaterThanOrEqual(scoreOrNone(before));
        },
      ),
    );
  });
});

const asOf = day("2026-11-20");
const scale = fixedScale(defaultRules.rfm, asOf);

function scoreOrNone(purchases: Purchases): number {
  const grade = gradeCustomer(purchases, scale);
  return grade.kind === "graded" ? grade.score : 0;
}
