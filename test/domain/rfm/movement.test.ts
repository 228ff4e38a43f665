import { addDays } from "../../../src/domain/day";
import type { Purchases } from "../../../src/domain/rfmPurchases";
import { gradeMovement } from "../../../src/domain/rfmMovement";
import { fixedScale, relativeScale, type RfmScale } from "../../../src/domain/rfmScales";
import { defaultRules } from "../../../src/domain/rules";
import { day } from "./day";

const rules = defaultRules.rfm;
const october = day("2026-10-20");
const november = day("2026-11-20");

describe("a grade that changed", () => {
  const sheet = (factor: number): Purchases[] =>
    [1, 2, 3, 4, 5].map((step) => ({ lastOn: addDays(october, -step), orders: step, amount: step * 100 * factor }));
  const middle: Purchases = { lastOn: addDays(october, -3), orders: 3, amount: 300 };

  it("moved with the ruler where the customer is as before and the others spend more", () => {
    const earlier = { purchases: middle, scale: byRank(sheet(1)) };
    const movement = gradeMovement(earlier, { purchases: middle, scale: byRank(sheet(3)) });
    expect(movement).toMatchObject({ before: { m: 3 }, after: { m: 1 }, customer: "same", ruler: "down" });
  });

  it("moved with the customer where the ruler stands still", () => {
    const scale = byRank(sheet(1));
    const movement = gradeMovement({ purchases: middle, scale }, { purchases: { ...middle, amount: 500 }, scale });
    expect(movement).toMatchObject({ before: { m: 3 }, after: { m: 5 }, customer: "up", ruler: "same" });
  });

  it("may hide two movements that cancel each other", () => {
    const later = { purchases: { ...middle, amount: 900 }, scale: byRank(sheet(3)) };
    const movement = gradeMovement({ purchases: middle, scale: byRank(sheet(1)) }, later);
    expect(movement).toMatchObject({ before: { score: 24 }, after: { score: 24 }, customer: "up", ruler: "down" });
  });

  it("is the customer's silence on the fixed scale, whose ruler does not move with the months", () => {
    const silent: Purchases = { lastOn: october, orders: 3, amount: 800 };
    const movement = gradeMovement(
      { purchases: silent, scale: fixedScale(rules, october) },
      { purchases: silent, scale: fixedScale(rules, day("2026-11-21")) },
    );
    expect(movement).toMatchObject({ before: { r: 5 }, after: { r: 4 }, customer: "down", ruler: "same" });
  });

  it("moved with the ruler where the rules were changed", () => {
    const lenient = { ...rules, monetaryFrom: [100, 200, 300, 400] as [number, number, number, number] };
    const purchases: Purchases = { lastOn: november, orders: 1, amount: 350 };
    const movement = gradeMovement(
      { purchases, scale: fixedScale(rules, november) },
      { purchases, scale: fixedScale(lenient, november) },
    );
    expect(movement).toMatchObject({ before: { m: 2 }, after: { m: 4 }, customer: "same", ruler: "up" });
  });

  it("is down where the score is lost", () => {
    const purchases: Purchases = { lastOn: day("2025-10-25"), orders: 1, amount: 10 };
    const movement = gradeMovement(
      { purchases, scale: fixedScale(rules, october) },
      { purchases, scale: fixedScale(rules, november) },
    );
    expect(movement).toMatchObject({ after: { kind: "none" }, customer: "down", ruler: "same" });
  });
});

function byRank(sheet: readonly Purchases[]): RfmScale {
  const scale = relativeScale("rank", sheet, rules, october);
  if (!scale) throw new Error("too few customers");
  return scale;
}
