import fc from "fast-check";
import { ownGaps, rhythmOf } from "../../../src/domain/rhythm/rhythm";
import { tradeNamed, tradePreset, usualGapInDays, type Trade } from "../../../src/domain/rhythm/tradePresets";
import { addDays, addMonths, dayFromIso, type Day } from "../../../src/domain/calendar/day";
import { cdnowOrders, readCsv } from "../purchaseModels/cdnow";
import { describeWithCdnow } from "../purchaseModels/describeWithCdnow";

const asOf = dayFromIso("2026-11-20") as Day;
const daysAgo = (count: number) => addDays(asOf, -count);

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
    const preset = tradePreset("salon");
    const question = { lastOn: daysAgo(100), asOf };
    const basisOf = (more: object) => {
      const result = rhythmOf({ ...question, ...more });
      return result.ok && result.rhythm.basis.kind;
    };
    expect(basisOf({ ownGaps: everyTwentyDays, cycleDays: 30, preset })).toBe("own-gaps");
    expect(basisOf({ ownGaps: twoDays, cycleDays: 30, preset })).toBe("cycle");
    expect(basisOf({ ownGaps: twoDays, preset })).toBe("trade");
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
  it.each<[Trade, number, string]>([
    ["salon", 30, "active"],
    ["salon", 31, "watch"],
    ["salon", 90, "watch"],
    ["salon", 91, "at-risk"],
    ["salon", 180, "at-risk"],
    ["salon", 181, "lost"],
    ["ecommerce", 45, "active"],
    ["ecommerce", 46, "watch"],
    ["ecommerce", 90, "watch"],
    ["ecommerce", 365, "at-risk"],
    ["ecommerce", 366, "lost"],
  ])("make a %s customer silent for %p days %s", (trade, silent, state) => {
    expect(stateOf({ lastOn: daysAgo(silent), preset: tradePreset(trade) })).toBe(state);
  });

  it("count a car owner's months by the calendar, the last day included", () => {
    const preset = tradePreset("carService");
    const state = (lastOn: Day) => stateOf({ lastOn, preset });
    expect(state(addMonths(asOf, -5))).toBe("active");
    expect(state(addDays(addMonths(asOf, -5), -1))).toBe("watch");
    expect(state(addMonths(asOf, -12))).toBe("watch");
    expect(state(addMonths(asOf, -24))).toBe("at-risk");
    expect(state(addDays(addMonths(asOf, -24), -1))).toBe("lost");
  });

  it("give each trade its usual gap; the trade of no name has the default of 60 days and no limits", () => {
    expect((["general", "salon", "ecommerce", "carService"] as const).map(usualGapInDays)).toEqual([60, 30, 45, 152]);
    expect(tradePreset("general")).toBeUndefined();
    expect(tradeNamed("汽車保養")).toBe("carService");
    expect(tradeNamed("")).toBeUndefined();
  });
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
