import fc from "fast-check";
import { ownGaps, rhythmOf } from "../../../src/domain/rhythm/rhythm";
import type { SilenceLimits } from "../../../src/domain/rhythm/silenceLimits";
import { addDays, addMonths, dayFromIso, type Day } from "../../../src/domain/calendar/day";
import { cdnowOrders, readCsv } from "../purchaseModels/cdnow";
import { describeWithCdnow } from "../purchaseModels/describeWithCdnow";

const asOf = dayFromIso("2026-11-20") as Day;
const daysAgo = (count: number) => addDays(asOf, -count);
const salon: SilenceLimits = { unit: "days", activeUpTo: 30, watchUpTo: 90, atRiskUpTo: 180 };

function stateOf(question: Omit<Parameters<typeof rhythmOf>[0], "asOf">) {
  const result = rhythmOf({ ...question, asOf });
  return result.ok ? result.rhythm.state : result.code;
}

describe("the state by a customer's own rhythm", () => {
  const everyTwentyDays = ownGaps([daysAgo(140), daysAgo(120), daysAgo(100)]);

  it.each([
    [0, "active"],
    [19, "active"],
    [20, "watch"],
    [29, "watch"],
    [30, "at-risk"],
    [39, "at-risk"],
    [40, "lost"],
  ])("is after %p silent days of a gap of 20 %s", (silent, state) => {
    expect(stateOf({ lastOn: daysAgo(silent), ownGaps: everyTwentyDays })).toBe(state);
    expect(stateOf({ lastOn: daysAgo(silent), cycleDays: 20 })).toBe(state);
    expect(rhythmOf({ lastOn: daysAgo(silent), asOf, cycleDays: 20 })).toMatchObject({
      ok: true,
      rhythm: { state, ratio: silent / 20 },
    });
  });

  it("prefers the own gap from three order days on, then the typed cycle, then the limits of the trade", () => {
    const twoDays = ownGaps([daysAgo(120), daysAgo(100)]);
    const silence = salon;
    const question = { lastOn: daysAgo(100), asOf };
    const basisOf = (more: object) => {
      const result = rhythmOf({ ...question, ...more });
      return result.ok && result.rhythm.basis.kind;
    };
    expect(basisOf({ ownGaps: everyTwentyDays, cycleDays: 30, silence })).toBe("own-gaps");
    expect(basisOf({ ownGaps: twoDays, cycleDays: 30, silence })).toBe("cycle");
    expect(basisOf({ ownGaps: twoDays, silence })).toBe("trade");
    expect(basisOf({ ownGaps: twoDays })).toBe("none");
    expect(stateOf({ lastOn: daysAgo(100), ownGaps: twoDays })).toBe("too-early");
  });

  it("follows the limits of the rules", () => {
    const limits = { watch: 2, atRisk: 3, lost: 4 };
    expect(stateOf({ lastOn: daysAgo(39), cycleDays: 20, limits })).toBe("active");
    expect(stateOf({ lastOn: daysAgo(80), cycleDays: 20, limits })).toBe("lost");
  });

  it("refuses a last order after the as-of day and a gap that is none", () => {
    expect(stateOf({ lastOn: addDays(asOf, 1), cycleDays: 20 })).toBe("last-after-as-of");
    for (const gap of [0, -1, NaN, Infinity]) {
      expect(stateOf({ lastOn: daysAgo(3), cycleDays: gap })).toBe("gap-not-positive");
    }
  });
});

describe("the limits of a trade", () => {
  it.each([
    [30, "active"],
    [31, "watch"],
    [90, "watch"],
    [91, "at-risk"],
    [180, "at-risk"],
    [181, "lost"],
  ])("of 30, 90 and 180 days make who is silent for %p days %s", (silent, state) => {
    expect(stateOf({ lastOn: daysAgo(silent), silence: salon })).toBe(state);
  });

  it("count months by the calendar, the last day included", () => {
    const silence: SilenceLimits = { unit: "months", activeUpTo: 5, watchUpTo: 12, atRiskUpTo: 24 };
    const state = (lastOn: Day) => stateOf({ lastOn, silence });
    expect(state(addMonths(asOf, -5))).toBe("active");
    expect(state(addDays(addMonths(asOf, -5), -1))).toBe("watch");
    expect(state(addMonths(asOf, -12))).toBe("watch");
    expect(state(addMonths(asOf, -24))).toBe("at-risk");
    expect(state(addDays(addMonths(asOf, -24), -1))).toBe("lost");
  });

  // Three treatments of 7 days missed are 28 days: late, but no salon calls her lost. At 200 days both do. A treatment
  // every 90 days is on time after 60, whatever the trade says.
  it.each([
    [28, 7, "active"],
    [61, 10, "watch"],
    [100, 15, "at-risk"],
    [200, 10, "lost"],
    [60, 90, "active"],
    [100, 90, "watch"],
    [200, 90, "lost"],
    [10, 7, "active"],
  ])(
    "make who is silent for %p days of a treatment every %p days %s: the milder of both decides",
    (silent, cycleDays, state) => {
      expect(stateOf({ lastOn: daysAgo(silent), cycleDays, silence: salon, cycleIsOfTreatments: true })).toBe(state);
    },
  );
});

describe("own gaps", () => {
  it("know number, mean, sample spread, shortest and longest, whatever the order and however often a day is named", () => {
    // Gaps 10, 20, 30: mean 20, sample standard deviation 10.
    expect(ownGaps([daysAgo(0), daysAgo(60), daysAgo(50), daysAgo(30), daysAgo(50)])).toEqual({
      count: 3,
      mean: 20,
      spread: 10,
      shortest: 10,
      longest: 30,
    });
  });

  it("need two days, and three for a spread", () => {
    expect(ownGaps([])).toBeUndefined();
    expect(ownGaps([daysAgo(3), daysAgo(3)])).toBeUndefined();
    expect(ownGaps([daysAgo(12), daysAgo(0)])).toEqual({
      count: 1,
      mean: 12,
      spread: undefined,
      shortest: 12,
      longest: 12,
    });
  });

  it("add up to the time between the first and the last day", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 2 }), (days) => {
        const gaps = ownGaps(days.map(daysAgo));
        const span = Math.max(...days) - Math.min(...days);
        expect(gaps === undefined ? 0 : gaps.mean * gaps.count).toBeCloseTo(span, 6);
      }),
    );
  });
});

describeWithCdnow("own gaps of CDNOW customers 1 to 200", () => {
  it("are the expected ones", () => {
    const orders = cdnowOrders();
    const expected = readCsv("interval/cdnow_gaps_cust_1_200.csv");
    expect(expected).toHaveLength(200);
    expected.forEach((row, index) => {
      const gaps = ownGaps((orders[index] ?? []).map(({ on }) => on));
      if (row["n"] === 1) {
        expect(gaps).toBeUndefined();
        return;
      }
      expect(gaps?.count).toBe(Number(row["n"]) - 1);
      expect(gaps?.mean).toBeCloseTo(Number(row["mean_gap"]), 9);
      expect(gaps?.shortest).toBe(row["min_gap"]);
      expect(gaps?.longest).toBe(row["max_gap"]);
      if (row["sd_gap"] === "") expect(gaps?.spread).toBeUndefined();
      else expect(gaps?.spread).toBeCloseTo(Number(row["sd_gap"]), 7);
    });
  });
});
