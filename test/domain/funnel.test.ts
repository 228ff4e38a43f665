import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { conversion, funnelPlaces, funnelTable, type FunnelCustomer } from "../../src/domain/funnel";
import { expectedAmount, forecast, type Opportunity } from "../../src/domain/funnelForecast";
import { wilsonInterval } from "../../src/domain/wilson";

type WorkedFunnel = {
  readonly stages: readonly string[];
  readonly counts: readonly number[];
  readonly step_conversion: readonly (string | null)[];
  readonly overall_conversion: readonly (string | number)[];
  readonly drop_off: readonly (number | null)[];
};

const worked = JSON.parse(
  readFileSync(join(__dirname, "../data/models/funnel/funnel_small.json"), "utf8"),
) as WorkedFunnel;

/** As many customers at each stage as did not reach the next. */
const visitors = worked.counts.flatMap((count, stage) =>
  Array.from({ length: count - (worked.counts[stage + 1] ?? 0) }, () => furthest(stage)),
);

describe("the worked funnel of a web shop", () => {
  const table = funnelTable(visitors, worked.stages.length);

  it("has the exact counts, rates and drop-offs", () => {
    expect(table.map(({ reached }) => reached)).toEqual(worked.counts);
    expect(table.map(({ stepRate }) => stepRate)).toEqual(worked.step_conversion.map(fraction));
    expect(table.map(({ overall }) => overall)).toEqual(worked.overall_conversion.map(fraction));
    expect(table.map(({ dropOff }) => dropOff)).toEqual(worked.drop_off);
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
    expect(conversion([], 0, 1)).toEqual({ reachedFrom: 0, reachedTo: 0, rate: null });
    expect(funnelTable([], 2).map(({ stepRate, overall }) => [stepRate, overall])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it("counts a customer in order as having reached the stages before, and any recorded one only where recorded", () => {
    expect(conversion([furthest(2)], 1, 2)).toEqual({ reachedFrom: 1, reachedTo: 1, rate: 1 });
    const skipped: FunnelCustomer = { kind: "recorded", stages: [0, 2] };
    expect(conversion([skipped], 1, 2).rate).toBeNull();
    expect(conversion([skipped], 0, 2).rate).toBe(1);
  });

  it("never widens from one stage to the next, and multiplies up to the overall rate", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1 }), (stages) => {
        const customers = stages.map(furthest);
        const table = funnelTable(customers, 5);
        for (const { stepRate, dropOff } of table.slice(1)) {
          expect(dropOff).toBeGreaterThanOrEqual(0);
          if (stepRate !== null) expect(stepRate).toBeLessThanOrEqual(1);
        }
        const reachedLast = conversion(customers, 0, 4);
        expect(table[4]?.overall).toBe(reachedLast.rate);
      }),
    );
  });
});

describe("a stage cell", () => {
  const place = funnelPlaces([
    { label: "潜在", aliases: ["潛在", "Lead"] },
    { label: "意向", aliases: [] },
    { label: "试驾/报价", aliases: ["Quote"] },
    { label: "成交", aliases: ["Won"] },
  ]);

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

function furthest(stage: number): FunnelCustomer {
  return { kind: "furthest", stage };
}

function fraction(text: string | number | null): number | null {
  if (text === null) return null;
  const [top = NaN, bottom = 1] = String(text).split("/").map(Number);
  return top / bottom;
}
