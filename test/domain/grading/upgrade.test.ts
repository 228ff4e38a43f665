import fc from "fast-check";
import { addDays } from "../../../src/domain/calendar/day";
import { gradeCustomer } from "../../../src/domain/grading/rfm";
import { countablePurchases, type Purchases } from "../../../src/domain/grading/rfmPurchases";
import { fixedScale, relativeScale, type RfmScale } from "../../../src/domain/grading/rfmScales";
import { defaultRules } from "../../../src/domain/rules/rules";
import { effortInOrders, nearestUpgrade, type Upgrade } from "../../../src/domain/grading/upgrade";
import { gradeSentence, upgradeWords } from "../../../src/domain/grading/rfmWords";
import { day } from "./rfm/day";
import { tiers } from "../../../src/domain/tier";

const asOf = day("2026-11-20");
const fixed = fixedScale(defaultRules.rfm, asOf);

describe("the nearest upgrade", () => {
  it("is a little money where that is less than another order", () => {
    // R4 F3 M3 = 25, Silver. M4 from 1,000 makes 29, F4 makes 28; an average order is 333.
    expect(nearestUpgrade({ lastOn: day("2026-10-01"), orders: 3, amount: 999.99 }, fixed)).toEqual({
      kind: "upgrade",
      upgrade: { kind: "amount", more: 0.01, tier: "G" },
    });
  });

  it("is one more order where the money to the next band is more than an average order", () => {
    // R4 F3 M3 = 25, Silver. F4 makes 28; M4 is 500 away, an average order is 167.
    expect(nearestUpgrade({ lastOn: day("2026-10-01"), orders: 3, amount: 500 }, fixed)).toEqual({
      kind: "upgrade",
      upgrade: { kind: "orders", more: 1, tier: "G" },
    });
  });

  it("is several orders where no money is enough", () => {
    // R5 F3 M4 = 30, Gold. M5 makes 34 and F4 33; only F5, from six orders, makes 36.
    expect(nearestUpgrade({ lastOn: day("2026-11-01"), orders: 3, amount: 1999.99 }, fixed)).toEqual({
      kind: "upgrade",
      upgrade: { kind: "orders", more: 3, tier: "P" },
    });
  });

  it("is a newer order where recency alone is missing", () => {
    // R1 F4 M3 = 25, Silver. R2, within 7 months, makes 26; F5 takes two more orders.
    expect(nearestUpgrade({ lastOn: day("2026-03-01"), orders: 4, amount: 501 }, fixed)).toEqual({
      kind: "upgrade",
      upgrade: { kind: "recency", lastOnFrom: day("2026-04-20"), tier: "G" },
    });
  });

  it("prefers one more order to a newer one, which is as much effort", () => {
    // R1 F4 M3 = 25 with five orders: the sixth makes F5.
    expect(nearestUpgrade({ lastOn: day("2026-03-01"), orders: 5, amount: 501 }, fixed)).toEqual({
      kind: "upgrade",
      upgrade: { kind: "orders", more: 1, tier: "G" },
    });
  });

  it("is none for the top tier, for who has no score, and where one change is not enough", () => {
    expect(nearestUpgrade({ lastOn: asOf, orders: 6, amount: 2000 }, fixed)).toEqual({ kind: "topTier" });
    expect(nearestUpgrade({ lastOn: null, orders: 0, amount: 0 }, fixed)).toEqual({ kind: "notGraded" });
    // R5 F3 M3 = 26: F5 makes 32, M5 makes 34, Platinum begins at 36.
    expect(nearestUpgrade({ lastOn: asOf, orders: 3, amount: 500 }, fixed)).toEqual({
      kind: "noSingleChange",
      next: "P",
      pointsMissing: 10,
    });
  });
});

describe("applying an upgrade", () => {
  const someone = fc
    .record({
      daysSince: fc.integer({ min: 0, max: 365 }),
      orders: fc.integer({ min: 1, max: 8 }),
      amount: fc.integer({ min: -5_000, max: 250_000 }).map((hundredths) => hundredths / 100),
    })
    .map(({ daysSince, orders, amount }): Purchases => ({ lastOn: addDays(asOf, -daysSince), orders, amount }));
  const sheet = fc.array(someone, { minLength: 5, maxLength: 30 });

  it("lifts the tier as it says, and nothing smaller does, on the fixed scale", () => {
    fc.assert(
      fc.property(someone, (customer) => expectLeastUpgrade(customer, fixed)),
      { numRuns: 500 },
    );
  });

  it.each(["rank", "quantile"] as const)("lifts the tier as it says, and nothing smaller does, by %s", (method) => {
    fc.assert(
      fc.property(sheet, (customers) => {
        const scale = relativeScale(method, customers, defaultRules.rfm, asOf);
        if (scale) for (const customer of customers) expectLeastUpgrade(customer, scale);
      }),
    );
  });
});

describe("the sentence for a customer", () => {
  const lastOn = day("2026-10-01");

  it.each([
    [
      "zh-CN",
      "最近下单 2026-10-01（3 个月内，R4），12 个月内 3 单（3 单，F3），消费 999.99 元（500 – <1,000 元，M3），合计 25 分，等级 S 白银；再消费 0.01 元即可升为 G 黄金。",
    ],
    [
      "zh-TW",
      "最近一次下單 2026-10-01（3 個月內，R4），12 個月內 3 筆（3 筆，F3），消費 999.99 元（500 – <1,000 元，M3），合計 25 分，等級 S 白銀；再消費 0.01 元即可升為 G 黃金。",
    ],
    [
      "en-US",
      "Last order on 2026-10-01 (within 3 months, R4), 3 orders in 12 months (3 orders, F3) and 999.99 spent (500 – <1,000, M3) make 25 points, tier S Silver; 0.01 more spent lifts it to G Gold.",
    ],
  ] as const)("names the value and the band behind each score, and the way up, in %s", (locale, sentence) => {
    expect(sentenceFor({ lastOn, orders: 3, amount: 999.99 }, fixed, locale)).toBe(sentence);
  });

  it("shows bands by their cut points where the scale is relative", () => {
    const customers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((orders) => ({
      lastOn: addDays(asOf, -10 * orders),
      orders,
      amount: orders * 100,
    }));
    const scale = relativeScale("rank", customers, defaultRules.rfm, asOf) as RfmScale;
    expect(sentenceFor({ lastOn: addDays(asOf, -30), orders: 3, amount: 300 }, scale, "en-US")).toBe(
      "Last order on 2026-10-21 (30–49 days ago, R4), 3 orders (3–4 orders, F2) and 300 spent (300 – <500, M2) make 18 points, tier S Silver; 400 more spent lifts it to G Gold.",
    );
  });

  it("says what a newer order would do, in every language", () => {
    const answer = nearestUpgrade({ lastOn: day("2026-03-01"), orders: 4, amount: 501 }, fixed);
    expect(upgradeWords(answer, "zh-CN")).toBe("现在下一单即可升为 G 黄金（最近下单不早于 2026-04-20 就够）");
    expect(upgradeWords(answer, "zh-TW")).toBe("現在下一筆訂單即可升為 G 黃金（最近一次下單不早於 2026-04-20 就夠）");
    expect(upgradeWords(answer, "en-US")).toBe(
      "an order now lifts it to G Gold (a last order from 2026-04-20 on is enough)",
    );
  });
});

function expectLeastUpgrade(customer: Purchases, scale: RfmScale): void {
  const answer = nearestUpgrade(customer, scale);
  const countable = countablePurchases(customer, scale.asOf, scale.periodFrom);
  if (answer.kind === "upgrade" && countable.kind === "countable") {
    expect(liftedTo(customer, answer.upgrade, scale)).toBe(answer.upgrade.tier);
    const effort = effortInOrders(answer.upgrade, countable);
    for (const smaller of smallerChanges(answer.upgrade, effort, countable)) {
      expect([smaller, liftedTo(customer, smaller, scale)]).toEqual([smaller, null]);
    }
  }
  if (answer.kind === "noSingleChange") {
    const most: Purchases[] = [
      { ...customer, lastOn: scale.asOf },
      { ...customer, orders: 1_000_000 },
      { ...customer, amount: 1_000_000_000 },
    ];
    for (const changed of most) expect(tierHeight(changed, scale)).toBe(tierHeight(customer, scale));
  }
}

/** The next smaller change of the same kind, and the greatest changes of the other kinds that take less effort. */
function smallerChanges(
  named: Upgrade,
  effort: number,
  { orders, amount }: { readonly orders: number; readonly amount: number },
): Upgrade[] {
  const { tier } = named;
  const money = (more: number): Upgrade => ({ kind: "amount", more: Math.round(more * 100) / 100, tier });
  const smaller: Upgrade[] = [];
  if (named.kind === "orders") smaller.push({ kind: "orders", more: named.more - 1, tier });
  else smaller.push({ kind: "orders", more: Math.ceil(effort) - 1, tier });
  if (named.kind === "amount") smaller.push(money(named.more - 0.01));
  else if (amount > 0) smaller.push(money(Math.floor(effort * (amount / orders) * 100) / 100 - 0.01));
  if (named.kind === "recency") smaller.push({ ...named, lastOnFrom: addDays(named.lastOnFrom, -1) });
  else if (effort > 1) smaller.push({ kind: "recency", lastOnFrom: asOf, tier });
  return smaller.filter((change) => change.kind === "recency" || change.more > 0);
}

/** The higher tier that a change leads to; `null` where it leads to none. */
function liftedTo(customer: Purchases, upgrade: Upgrade, scale: RfmScale): string | null {
  const changed = {
    orders: { ...customer, orders: (customer.orders ?? 0) + (upgrade.kind === "orders" ? upgrade.more : 0) },
    amount: { ...customer, amount: (customer.amount ?? 0) + (upgrade.kind === "amount" ? upgrade.more : 0) },
    recency: { ...customer, lastOn: upgrade.kind === "recency" ? upgrade.lastOnFrom : customer.lastOn },
  }[upgrade.kind];
  const height = tierHeight(changed, scale);
  return height < tierHeight(customer, scale) ? (tiers[height] ?? null) : null;
}

/** 0 for Platinum, 4 for no tier. */
function tierHeight(customer: Purchases, scale: RfmScale): number {
  const grade = gradeCustomer(customer, scale);
  return grade.kind === "graded" ? tiers.indexOf(grade.tier) : tiers.length;
}

function sentenceFor(customer: Purchases, scale: RfmScale, locale: "zh-CN" | "zh-TW" | "en-US"): string {
  const grade = gradeCustomer(customer, scale);
  const countable = countablePurchases(customer, scale.asOf, scale.periodFrom);
  if (grade.kind !== "graded" || countable.kind !== "countable") throw new Error("not graded");
  return gradeSentence(countable, grade, scale, nearestUpgrade(customer, scale), locale);
}
