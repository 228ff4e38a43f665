import fc from "fast-check";
import { addDays, type Day } from "../../../../src/domain/calendar/day";
import { scoreOf, cutPoints } from "../../../../src/domain/rates/rank";
import { gradeCustomer } from "../../../../src/domain/grading/rfm";
import type { Purchases } from "../../../../src/domain/grading/rfmPurchases";
import { purchasesAt } from "../../../../src/domain/grading/rfmOrders";
import { frozenScale, relativeScale, type RfmScale } from "../../../../src/domain/grading/rfmScales";
import { unreachedScores } from "../../../../src/domain/grading/rfmUnreached";
import { defaultRules } from "../../../../src/domain/rules/rules";
import { segmentOf } from "../../../../src/domain/grading/segments";
import { segmentName, unreachedWords } from "../../../../src/domain/grading/rfmWords";
import { customersOfRPackage, describeWithRPackage, expectedCustomers, tiedCustomers } from "./customersOfRPackage";
import { day } from "./day";

const asOf = day("2026-11-20");
const rules = defaultRules.rfm;

describeWithRPackage("the 995 customers of the R package rfm", () => {
  const analysisDay = day("2006-12-31");
  const expected = expectedCustomers();
  const found = customersOfRPackage(analysisDay);
  const purchases = found.ids.map((_, place) => purchasesAt(found, place));
  const purchasesById = new Map(found.ids.map((id, place) => [id, purchases[place] as Purchases]));

  it("are the same customers with the same last order, orders and amount", () => {
    expect(found.ids).toHaveLength(995);
    for (const row of expected) {
      const customer = purchasesById.get(row.customer_id as string) as Purchases;
      expect([analysisDay - (customer.lastOn as Day), customer.orders, customer.amount]).toEqual([
        Number(row.recency_days),
        Number(row.orders),
        Number(row.amount),
      ]);
    }
  });

  it.each([
    ["quantile", "rq"],
    ["rank", "rankcut"],
  ] as const)("get by %s the scores published as %s, all 995", (method, column) => {
    const scale = scaleOf(method, purchases, analysisDay);
    const scores = expected.map((row) => scoresOf(purchasesById.get(row.customer_id as string) as Purchases, scale));
    expect(scores).toEqual(
      expected.map((row) => ["R", "F", "M"].map((measure) => Number(row[`${column}_${measure}`]))),
    );
  });

  it("get the published segments by quantile and the map of ten boxes, all 995", () => {
    const scale = scaleOf("quantile", purchases, analysisDay);
    const segments = expected.map((row) => {
      const grade = gradeCustomer(purchasesById.get(row.customer_id as string) as Purchases, scale);
      if (grade.kind !== "graded") return grade.kind;
      return segmentName(segmentOf(grade, { segmentMap: "rfm10", highFrom: 4 }), "en-US");
    });
    expect(segments).toEqual(expected.map((row) => row.segment));
  });

  it.each([
    ["quantile", "rq"],
    ["rank", "rankcut"],
  ] as const)("and ten customers with heavy ties get by %s what is published as %s", (method, column) => {
    const { rows, expected: expectedScores } = tiedCustomers();
    const tied = rows.map(({ recency, frequency, monetary }) => customer(recency, frequency, monetary));
    const scale = scaleOf(method, tied, asOf);
    expect(tied.map((one) => scoresOf(one, scale))).toEqual(
      expectedScores.map((row) => ["R", "F", "M"].map((measure) => row[`${column}_${measure}`])),
    );
  });
});

describe("a scale by rank", () => {
  it("divides ten different amounts into five pairs", () => {
    const cuts = cutPoints([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], "rank") ?? [];
    expect([10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((value) => scoreOf(value, cuts))).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
  });

  it("does not divide fewer customers than there are scores", () => {
    expect(relativeScale("rank", customers([1, 2, 3, 4]), rules, asOf)).toBeUndefined();
    expect(relativeScale("rank", customers([1, 2, 3, 4, 5]), rules, asOf)).toBeDefined();
  });

  it("leaves rows without orders and faulty rows out of the ranking", () => {
    const five = customers([1, 2, 3, 4, 5]);
    const noOrders: Purchases = { lastOn: null, orders: 0, amount: 99_999 };
    const inFuture: Purchases = { lastOn: addDays(asOf, 1), orders: 90, amount: 99_999 };
    expect(relativeScale("rank", [...five, noOrders, inFuture], rules, asOf)).toEqual(
      relativeScale("rank", five, rules, asOf),
    );
  });

  it("says which scores go to nobody when most customers bought once", () => {
    const ten = customers([1, 1, 1, 1, 1, 1, 1, 2, 3, 9]);
    const [note, ...others] = unreachedScores(scaleOf("rank", ten, asOf), ten).filter(({ measure }) => measure === "f");
    expect(others).toEqual([]);
    expect(note).toEqual({ measure: "f", reached: [1, 4, 5], commonest: 1, share: 0.7 });
    expect(note && unreachedWords(note, "en-US")).toBe("F uses 3 of 5 levels: 70% have 1 order");
    expect(note && unreachedWords(note, "zh-CN")).toBe("F 只用到 5 档中的 3 档：70% 的客户都是 1 单");
  });
});

describe.each(["rank", "quantile"] as const)("scores by %s", (method) => {
  const manyCustomers = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: -2, max: 40 }))
      .map(([days, orders, amount]) => customer(days, orders, amount)),
    { minLength: 5, maxLength: 40 },
  );

  it("are the same however the sheet is sorted", () => {
    fc.assert(
      fc.property(manyCustomers, fc.func(fc.integer()), (sheet, sortKey) => {
        const sorted = [...sheet].sort((one, other) => sortKey(one) - sortKey(other));
        const before = scaleOf(method, sheet, asOf);
        const after = scaleOf(method, sorted, asOf);
        expect(after.ruler).toEqual(before.ruler);
      }),
    );
  });

  it("are equal for equal values, 1 to 5, and F1 for one order", () => {
    fc.assert(
      fc.property(manyCustomers, (sheet) => {
        const scale = scaleOf(method, sheet, asOf);
        const byValue = new Map<number, number>();
        for (const one of sheet) {
          const [, f = 0, m = 0] = scoresOf(one, scale);
          expect(byValue.get(one.amount as number) ?? m).toBe(m);
          byValue.set(one.amount as number, m);
          expect(m).toBeGreaterThanOrEqual(1);
          expect(m).toBeLessThanOrEqual(5);
          if (one.orders === 1) expect(f).toBe(1);
        }
      }),
    );
  });

  it("are never lower for a newer order, one more order or more money", () => {
    fc.assert(
      fc.property(manyCustomers, (sheet) => {
        const scale = scaleOf(method, sheet, asOf);
        for (const one of sheet) {
          const [r = 0, f = 0, m = 0] = scoresOf(one, scale);
          const better = { lastOn: asOf, orders: (one.orders as number) + 1, amount: (one.amount as number) + 1 };
          const [newR = 0, newF = 0, newM = 0] = scoresOf(better, scale);
          expect([newR >= r, newF >= f, newM >= m]).toEqual([true, true, true]);
        }
      }),
    );
  });

  it("stay the same on the ruler that was kept", () => {
    fc.assert(
      fc.property(manyCustomers, (sheet) => {
        const scale = scaleOf(method, sheet, asOf);
        const kept = frozenScale(scale.ruler, rules, asOf);
        expect(sheet.map((one) => gradeCustomer(one, kept))).toEqual(sheet.map((one) => gradeCustomer(one, scale)));
      }),
    );
  });
});

function scaleOf(method: "rank" | "quantile", sheet: readonly Purchases[], on: Day): RfmScale {
  const scale = relativeScale(method, sheet, rules, on);
  if (!scale) throw new Error("too few customers");
  return scale;
}

function scoresOf(purchases: Purchases, scale: RfmScale): number[] {
  const grade = gradeCustomer(purchases, scale);
  return grade.kind === "graded" ? [grade.r, grade.f, grade.m] : [];
}

function customers(orders: readonly number[]): Purchases[] {
  return orders.map((count, index) => customer(index, count, index * 10));
}

function customer(daysSince: number, orders: number, amount: number): Purchases {
  return { lastOn: addDays(asOf, -daysSince), orders, amount };
}
