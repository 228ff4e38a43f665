import { addDays, type Day } from "../calendar/day";
import { bandOf } from "../rates/rank";
import { gradeCustomer } from "./rfm";
import { countablePurchases, type CountablePurchases, type Purchases } from "./rfmPurchases";
import type { RfmScale } from "./rfmScales";
import { type Tier, tiers } from "../tier";

/** One change of one thing that lifts the tier to `tier`. */
export type Upgrade =
  | { readonly kind: "orders"; readonly more: number; readonly tier: Tier }
  | { readonly kind: "amount"; readonly more: number; readonly tier: Tier }
  /** A last order on `lastOnFrom` or later, so one placed on the as-of day will do. */
  | { readonly kind: "recency"; readonly lastOnFrom: Day; readonly tier: Tier };

export type UpgradeAnswer =
  | { readonly kind: "upgrade"; readonly upgrade: Upgrade }
  | { readonly kind: "topTier" }
  /** Every way up takes more than one kind of change; so many points are missing. */
  | { readonly kind: "noSingleChange"; readonly next: Tier; readonly pointsMissing: number }
  | { readonly kind: "notGraded" };

/**
 * The smallest single change that lifts the tier: so many more orders, so much more money, or a newer last order, each
 * the least of its kind while the other two measures stay as they are. Between kinds the effort decides, counted in the
 * customer's own average orders: a newer last order is one. On a tie orders come first, then money.
 * Money is in steps of 0.01.
 */
export function nearestUpgrade(purchases: Purchases, scale: RfmScale): UpgradeAnswer {
  const countable = countablePurchases(purchases, scale.asOf, scale.periodFrom);
  const grade = gradeCustomer(purchases, scale);
  if (grade.kind !== "graded" || countable.kind !== "countable") return { kind: "notGraded" };
  const next = tierAbove(grade.tier);
  if (next === undefined) return { kind: "topTier" };
  const [nearest] = singleUpgrades(purchases, scale).sort(
    (one, other) => effortInOrders(one, countable) - effortInOrders(other, countable),
  );
  if (nearest) return { kind: "upgrade", upgrade: nearest };
  return { kind: "noSingleChange", next, pointsMissing: scale.tierFrom[next] - grade.score };
}

/** The least change of each kind that lifts the tier, where there is one: orders, money, recency. */
function singleUpgrades(purchases: Purchases, scale: RfmScale): Upgrade[] {
  const countable = countablePurchases(purchases, scale.asOf, scale.periodFrom);
  const before = gradeCustomer(purchases, scale);
  if (before.kind !== "graded" || countable.kind !== "countable") return [];
  const { ruler, asOf } = scale;
  const liftedTier = (change: Partial<Purchases>) => {
    const after = gradeCustomer({ ...purchases, ...change }, scale);
    return after.kind === "graded" && tiers.indexOf(after.tier) < tiers.indexOf(before.tier) ? after.tier : undefined;
  };
  const orders = firstThatLifts(before.f, (score) => {
    const { from } = bandOf(score, ruler.orders);
    if (from === null) return undefined;
    const tier = liftedTier({ orders: Math.ceil(from) });
    return tier && { kind: "orders", more: Math.ceil(from) - countable.orders, tier };
  });
  const amount = firstThatLifts(before.m, (score) => {
    const { from } = bandOf(score, ruler.amount);
    if (from === null) return undefined;
    const more = leastMoney(countable.amount, from);
    const tier = liftedTier({ amount: countable.amount + more });
    return tier && { kind: "amount", more, tier };
  });
  const recency = firstThatLifts(before.r, (score) => {
    const { below } = bandOf(6 - score, ruler.recencyDays);
    if (below === null) return undefined;
    const lastOnFrom = addDays(asOf, 1 - Math.ceil(below));
    const tier = liftedTier({ lastOn: lastOnFrom });
    return tier && { kind: "recency", lastOnFrom, tier };
  });
  return [orders, amount, recency].filter((upgrade) => upgrade !== undefined);
}

/** The effort of a change in orders of the customer's own average size. */
export function effortInOrders(
  upgrade: Upgrade,
  { orders, amount }: Pick<CountablePurchases, "orders" | "amount">,
): number {
  switch (upgrade.kind) {
    case "orders":
      return upgrade.more;
    case "amount":
      return amount > 0 ? upgrade.more / (amount / orders) : Infinity;
    case "recency":
      return 1;
  }
}

function firstThatLifts(score: number, upgradeAt: (higherScore: number) => Upgrade | undefined): Upgrade | undefined {
  for (let higher = score + 1; higher <= 5; higher += 1) {
    const upgrade = upgradeAt(higher);
    if (upgrade) return upgrade;
  }
  return undefined;
}

/** The least money, in hundredths, that lifts `amount` to `needed`. */
function leastMoney(amount: number, needed: number): number {
  const hundredths = Math.ceil((needed - amount) * 100 - roundingNoise);
  const more = hundredths / 100;
  return amount + more >= needed ? more : (hundredths + 1) / 100;
}

function tierAbove(tier: Tier): Exclude<Tier, "B"> | undefined {
  switch (tier) {
    case "P":
      return undefined;
    case "G":
      return "P";
    case "S":
      return "G";
    case "B":
      return "S";
  }
}

/** 2,000 − 1,999.99 is a little less than a hundredth in binary; that little is no money. */
const roundingNoise = 1e-6;
