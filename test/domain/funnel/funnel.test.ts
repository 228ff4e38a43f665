import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { conversion, funnelTable, type FunnelCustomer } from "../../../src/domain/funnel/funnel";
import { expectedAmount, forecast, type Opportunity } from "../../../src/domain/funnel/funnelForecast";
import { defaultRules } from "../../../src/domain/rules/rules";
import { stagePlaces } from "../../../src/domain/rules/stagePlaces";
import { wilsonInterval } from "../../../src/domain/rates/wilson";

type WorkedFunnel = {
  readonly stages: readonly string[];
  readonly counts: readonly number[];
  readonly step_conversion: readonly (string | null)[];
  readonly overall_conversion: readonly (string | number)[];
  readonly drop_off: readonly (number | null)[];
  readonly forecast_new_20000: { readonly expected: readonly number[] };
};

const worked = JSON.parse(
  readFileSync(join(__dirname, "../../data/models/funnel/funnel_small.json"), "utf8"),
) as WorkedFunnel;

/** As many customers at each stage as did not reach the next. */
const visitors = worked.counts.flatMap((count, stage) =>
  Array.from({ length: count - (worked.counts[stage + 1] ?? 0) }, () => furthest(stage)),
);

describe("the worked funnel of a web shop", () => {
  const table = funnelTable(visitors, worked.stages.length);

  it("has the exact counts, rates and drop-offs", () => {
    expect(table.map(({ reached }) => reached)).toEqual(worked.counts);
    expect(table.map(({ step }) => step?.rate ?? null)).toEqual(worked.step_conversion.map(fraction));
    expect(table.map(({ overall }) => overall.rate)).toEqual(worked.overall_conversion.map(fraction));
    expect(table.map(({ dropOff }) => dropOff)).toEqual(worked.drop_off);
    // What 20,000 new visitors come to at these rates.
    const { expected } = worked.forecast_new_20000;
    expect(table.map(({ overall }) => Math.round(20_000 * (overall.rate ?? 0)))).toEqual(expected);
  });

  it("has its bottleneck at the lowest step rate", () => {
    expect(table.map(({ bottleneck }) => bottleneck)).toEqual([false, true, false, false, false]);
  });
});

describe("a funnel", () => {
  it("names the first of two equally low steps as the bottleneck", () => {
    const table = funnelTable([furthest(0), furthest(1), furthest(2), furthest(2)].concat(furthest(0)), 4);
    // 5 → 3 → 2 → 0: the last step rate is 0.
    expect(table.map(({ bottleneck }) => bottleneck)).toEqual([false, false, false, true]);
    const even = funnelTable([furthest(0), furthest(0), furthest(1), furthest(2)], 3);
    // 4 → 2 → 1: two steps of one half.
    expect(even.map(({ bottleneck }) => bottleneck)).toEqual([false, true, false]);
  });

  it("has no rate where nobody is there to divide by", () => {
    expect(conversion([], 0, 1)).toMatchObject({ numerator: 0, denominator: 0, rate: null });
    expect(funnelTable([], 2).map(({ step, overall }) => [step?.rate ?? null, overall.rate])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("counts a customer in order as having reached the stages before, and any recorded one only where recorded", () => {
    expect(conversion([furthest(2)], 1, 2)).toMatchObject({ numerator: 1, denominator: 1, rate: 1 });
    const skipped: FunnelCustomer = { kind: "recorded", stages: [0, 2] };
    expect(conversion([skipped], 1, 2).rate).toBeNull();
    expect(conversion([skipped], 0, 2).rate).toBe(1);
  });

  it("never widens from one stage to the next, and multiplies up to the overall rate", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1 }), (stages) => {
        const customers = stages.map(furthest);
        const table = funnelTable(customers, 5);
        table.slice(1).forEach(({ reached, step, dropOff }, index) => {
          expect(reached).toBeLessThanOrEqual(table[index]?.reached ?? 0);
          expect(dropOff).toBe((table[index]?.reached ?? 0) - reached);
          expect(step?.denominator).toBe(table[index]?.reached);
        });
        expect(table[4]?.overall.rate).toBe(conversion(customers, 0, 4).rate);
        const product = table.reduce((rate, { step }) => rate * (step?.rate ?? 1), 1);
        expect(table[4]?.overall.rate).toBeCloseTo(product, 12);
      }),
    );
  });

  it("has rates within 0 and 1 by either definition, with the interval around them", () => {
    fc.assert(
      fc.property(fc.array(anyCustomer), (customers) => {
        for (const { step, overall, dropOff } of funnelTable(customers, 5)) {
          for (const { rate, interval } of [step, overall].filter((found) => found !== null)) {
            if (rate === null) expect(interval).toBeNull();
            else {
              expect(rate).toBeGreaterThanOrEqual(0);
              expect(rate).toBeLessThanOrEqual(1);
              expect(interval?.low).toBeLessThanOrEqual(rate + noise);
              expect(interval?.high).toBeGreaterThanOrEqual(rate - noise);
            }
          }
          expect(dropOff ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("adds up from any split of the customers", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCustomer, fc.constantFrom("展厅", "网络", "转介绍"))), (customers) => {
        const whole = funnelTable(
          customers.map(([customer]) => customer),
          5,
        );
        const parts = ["展厅", "网络", "转介绍"].map((source) =>
          funnelTable(
            customers.filter(([, from]) => from === source).map(([customer]) => customer),
            5,
          ),
        );
        whole.forEach(({ reached, step }, stage) => {
          expect(sum(parts.map((part) => part[stage]?.reached ?? 0))).toBe(reached);
          expect(sum(parts.map((part) => part[stage]?.step?.numerator ?? 0))).toBe(step?.numerator ?? 0);
        });
      }),
    );
  });
});

describe("a stage cell", () => {
  const place = stagePlaces(
    [
      { label: "潜在", aliases: ["潛在", "Lead"] },
      { label: "意向", aliases: [] },
      { label: "试驾/报价", aliases: ["Quote"] },
      { label: "成交", aliases: ["Won"] },
    ],
    defaultRules.statusWords,
  );

  it.each([
    ["潜在", 0],
    ["潛在", 0],
    [" lead ", 0],
    ["试驾 / 报价", 2],
    ["ＱＵＯＴＥ", 2],
  ])("%s is stage %i", (text, stage) => expect(place(text)).toEqual({ kind: "at", stage, lost: false }));

  it.each([
    ["战败", 0],
    ["Closed Lost", 0],
    ["战败（意向）", 1],
    ["輸單-意向", 1],
    ["Lost at Quote", 2],
    ["意向-流失", 1],
  ])("%s is lost, having reached stage %i", (text, stage) =>
    expect(place(text)).toEqual({ kind: "at", stage, lost: true }),
  );

  it.each(["谈判", "战败（谈判）", "3"])("%s is unknown, never the first stage", (text) =>
    expect(place(text)).toEqual({ kind: "unknown", text: text.normalize("NFKC") }),
  );
});

describe("a forecast", () => {
  const closed = (stage: number, state: "won" | "lost", count: number): Opportunity[] =>
    Array.from({ length: count }, () => ({ stage, state, amount: 1 }));

  it("is open amount times the win rate of those who reached the stage", () => {
    // Reached the first stage: 5 won of 20. Reached the second: 5 won of 10.
    const past = [...closed(2, "won", 5), ...closed(0, "lost", 10), ...closed(1, "lost", 5)];
    const open: Opportunity[] = [
      { stage: 0, state: "open", amount: 1000 },
      { stage: 1, state: "open", amount: 400 },
    ];
    const { expected, stages } = forecast([...past, ...open], 3);
    expect(expected).toBe(1000 * 0.25 + 400 * 0.5);
    expect(stages.map(({ won, closed: decided, fewClosed }) => [won, decided, fewClosed])).toEqual([
      [5, 20, false],
      [5, 10, false],
      [5, 5, true],
    ]);
  });

  it("lies between 0 and the open amount, and says where it rests on few", () => {
    const opportunity = fc.record({
      stage: fc.integer({ min: 0, max: 3 }),
      state: fc.constantFrom("open" as const, "won" as const, "lost" as const),
      amount: fc.integer({ min: 0, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(opportunity), (opportunities) => {
        const { expected, low, high, stages } = forecast(opportunities, 4);
        const open = sum(opportunities.flatMap(({ state, amount }) => (state === "open" ? [amount] : [])));
        expect(sum(stages.map(({ openAmount }) => openAmount))).toBe(open);
        for (const { closed, fewClosed } of stages) expect(fewClosed).toBe(closed < 10);
        if (expected === null) return;
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(expected).toBeLessThanOrEqual(open);
        expect(low).toBeLessThanOrEqual(expected + noise * open);
        expect(high).toBeGreaterThanOrEqual(expected - noise * open);
        expect(high).toBeLessThanOrEqual(open);
      }),
    );
  });

  it("is nothing to tell where an open stage has no closed customer", () => {
    expect(forecast([{ stage: 0, state: "open", amount: 10 }], 2).expected).toBeNull();
    expect(expectedAmount([{ openAmount: 0, winRate: null }])).toBe(0);
  });
});

describe("Wilson's interval", () => {
  it.each([
    [5, 10],
    [1, 10],
    [3, 400],
  ])("for %i of %i ends where the share found is 1.96 standard errors away", (hits, trials) => {
    const { low, high } = wilsonInterval(hits, trials);
    expect(low).toBeLessThan(hits / trials);
    expect(high).toBeGreaterThan(hits / trials);
    for (const end of [low, high]) {
      const standardErrors = Math.abs(hits / trials - end) / Math.sqrt((end * (1 - end)) / trials);
      expect(standardErrors).toBeCloseTo(1.959963984540054, 10);
    }
  });

  it("stays within 0 and 1 where nobody or everybody was won", () => {
    // z² / (n + z²) with z² = 3.841458820694124.
    expect(wilsonInterval(0, 10)).toEqual({ low: 0, high: expect.closeTo(3.841458820694124 / 13.841458820694124, 12) });
    expect(wilsonInterval(10, 10)).toEqual({
      low: expect.closeTo(10 / 13.841458820694124, 12),
      high: expect.closeTo(1, 12),
    });
  });
});

/** Sums and quotients of floating-point numbers are off by less than this. */
const noise = 1e-12;

const anyCustomer: fc.Arbitrary<FunnelCustomer> = fc.oneof(
  fc.integer({ min: 0, max: 4 }).map(furthest),
  fc.uniqueArray(fc.integer({ min: 0, max: 4 })).map((stages): FunnelCustomer => ({ kind: "recorded", stages })),
);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function furthest(stage: number): FunnelCustomer {
  return { kind: "furthest", stage };
}

function fraction(text: string | number | null): number | null {
  if (text === null) return null;
  const [top = NaN, bottom = 1] = String(text).split("/").map(Number);
  return top / bottom;
}
