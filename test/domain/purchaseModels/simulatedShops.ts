import type { Day } from "../../../src/domain/calendar/day";
import type { DatedOrder } from "../../../src/domain/purchaseModels/orderTimeline";
import type { PurchaseHistory } from "../../../src/domain/purchaseModels/purchaseHistory";

/** Numbers in (0, 1) that are the same on every machine (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

/** Marsaglia and Tsang 2000. */
export function gammaNumber(random: () => number, shape: number): number {
  if (shape < 1) return gammaNumber(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v;
  }
}

function betaNumber(random: () => number, a: number, b: number): number {
  const one = gammaNumber(random, a);
  return one / (one + gammaNumber(random, b));
}

/** Customers who live exactly by MBG/NBD (r 0.5, alpha 40 days, a 0.9, b 1.6), watched for up to two years. */
export function mbgNbdCustomers(count: number, seed: number): PurchaseHistory[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const age = Math.floor(random() * 730);
    const rate = gammaNumber(random, 0.5) / 40;
    const dropout = betaNumber(random, 0.9, 1.6);
    let at = 0;
    let repeats = 0;
    let recency = 0;
    while (random() > dropout) {
      at -= Math.log(random()) / rate;
      if (at > age) break;
      repeats += 1;
      recency = at;
    }
    return { repeats, recency, age };
  });
}

export type Shop = {
  /** Days between two orders of one customer who stays. */
  readonly nextGap: (random: () => number, at: number, taste: number) => number;
  /** What is constant of one customer. */
  readonly taste: (random: () => number) => number;
  readonly dropout: (random: () => number) => number;
  /** Days after the first order on which a customer leaves, whatever she orders (Pareto/NBD). */
  readonly leavesAfter?: (random: () => number) => number;
  /** Ever more customers come, instead of equally many all the time. */
  readonly isGrowing?: boolean;
  readonly customers: number;
  readonly firstOrdersUntil: number;
  readonly days: number;
};

/** Many repeats: a few a month, for those who stay. */
export const grocery: Shop = {
  taste: (random) => gammaNumber(random, 1.5) / 12,
  nextGap: (random, _, rate) => -Math.log(random()) / rate,
  dropout: (random) => betaNumber(random, 0.6, 12),
  customers: 1200,
  firstOrdersUntil: 365,
  days: 730,
};

/** Regular visits, each customer with a gap of her own. */
export const salon: Shop = {
  taste: (random) => [15, 21, 30, 45, 60, 90][Math.floor(random() * 6)] ?? 30,
  nextGap: (random, _, gap) => (gammaNumber(random, 8) * gap) / 8,
  dropout: () => 0.08,
  customers: 800,
  firstOrdersUntil: 600,
  days: 730,
};

/** Five and a half times as many orders at the height of the season as half a year later. */
export const seasonal: Shop = {
  taste: (random) => gammaNumber(random, 0.8) / 30,
  nextGap: (random, at, rate) => {
    let gap = 0;
    do gap -= Math.log(random()) / rate;
    while (gap < 2000 && random() > (1 + 0.7 * Math.sin((2 * Math.PI * (at + gap)) / 365)) / 1.7);
    return gap;
  },
  dropout: (random) => betaNumber(random, 0.8, 3),
  customers: 1500,
  firstOrdersUntil: 600,
  days: 900,
};

/** Customers who order and leave as Pareto/NBD has it. */
export const webshop: Shop = {
  taste: (random) => gammaNumber(random, 0.8) / 40,
  nextGap: (random, _, rate) => -Math.log(random()) / rate,
  dropout: () => 0,
  leavesAfter: (random) => (-Math.log(random()) / gammaNumber(random, 0.8)) * 200,
  customers: 1200,
  firstOrdersUntil: 720,
  days: 720,
};

/** A car comes back after 120 to 240 days. */
export const carService: Shop = {
  taste: (random) => 120 + 120 * random(),
  nextGap: (random, _, gap) => (gammaNumber(random, 12) * gap) / 12,
  dropout: () => 0.15,
  customers: 900,
  firstOrdersUntil: 1400,
  days: 1400,
};

export const openingDay = 44_000 as Day;

/** The orders of a shop's customers from `openingDay` on. */
export function ordersOf(shop: Shop, seed: number): DatedOrder[][] {
  const random = randomNumbers(seed);
  return Array.from({ length: shop.customers }, () => {
    const taste = shop.taste(random);
    const dropout = shop.dropout(random);
    const orders: DatedOrder[] = [];
    let at = (shop.isGrowing ? random() ** 0.4 : random()) * shop.firstOrdersUntil;
    const leavesOn = at + (shop.leavesAfter?.(random) ?? Infinity);
    do {
      orders.push({ on: (openingDay + Math.floor(at)) as Day, amount: Math.round(gammaNumber(random, 4) * 50) + 1 });
      at += shop.nextGap(random, at, taste);
    } while (at < Math.min(shop.days, leavesOn) && random() > dropout);
    return orders;
  });
}
