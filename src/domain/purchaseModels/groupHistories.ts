import type { PurchaseHistory } from "./purchaseHistory";

/**
 * Customers with the same repeats, recency and age stand together with a weight, because the likelihood of each is the
 * same; numbers that occur are held once, so that a logarithm is taken once for each day and a log-gamma once for each
 * count. Times are divided by `unit`, the largest age, so that a fit runs alike in days and in weeks.
 */
export type GroupedHistories = {
  readonly customers: number;
  readonly repeaters: number;
  readonly unit: number;
  readonly sumOfRepeats: number;
  /** The distinct numbers of repeats, and how many customers have each. */
  readonly repeats: Float64Array;
  readonly customersByRepeats: Float64Array;
  /** The distinct times (recencies and ages), the customers of each age, and their repeats. */
  readonly times: Float64Array;
  readonly customersByAge: Float64Array;
  readonly repeatsByAge: Float64Array;
  /** For each group: its customers, and where its numbers stand in the tables above. */
  readonly groups: number;
  readonly weight: Float64Array;
  readonly repeatsAt: Int32Array;
  readonly recencyAt: Int32Array;
  readonly ageAt: Int32Array;
};

/** Groups the customers; every history must be sound (counts whole, 0 ≤ recency ≤ age). */
export function groupHistories(histories: readonly PurchaseHistory[]): GroupedHistories {
  const repeats = distinctNumbers();
  const times = distinctNumbers();
  const groups = distinctTriples(histories.length);
  let repeaters = 0;
  let sumOfRepeats = 0;
  let unit = 0;
  for (const history of histories) {
    if (history.repeats > 0) repeaters += 1;
    sumOfRepeats += history.repeats;
    if (history.age > unit) unit = history.age;
    groups.add(repeats.placeOf(history.repeats), times.placeOf(history.recency), times.placeOf(history.age));
  }
  if (unit === 0) unit = 1;
  const { count, weight, first: repeatsAt, second: recencyAt, third: ageAt } = groups;
  const total = count();
  const repeatValues = Float64Array.from(repeats.values);
  const customersByRepeats = new Float64Array(repeats.values.length);
  const customersByAge = new Float64Array(times.values.length);
  const repeatsByAge = new Float64Array(times.values.length);
  for (let group = 0; group < total; group += 1) {
    const many = weight[group]!;
    const x = repeatsAt[group]!;
    const age = ageAt[group]!;
    customersByRepeats[x] = customersByRepeats[x]! + many;
    customersByAge[age] = customersByAge[age]! + many;
    repeatsByAge[age] = repeatsByAge[age]! + many * repeatValues[x]!;
  }
  return {
    customers: histories.length,
    repeaters,
    unit,
    sumOfRepeats,
    repeats: repeatValues,
    customersByRepeats,
    times: Float64Array.from(times.values, (time) => time / unit),
    customersByAge,
    repeatsByAge,
    groups: total,
    weight: weight.subarray(0, total),
    repeatsAt: repeatsAt.subarray(0, total),
    recencyAt: recencyAt.subarray(0, total),
    ageAt: ageAt.subarray(0, total),
  };
}

/** Gives every distinct number the next place; small whole numbers, which days are, without hashing. */
function distinctNumbers() {
  const values: number[] = [];
  const placesOfSmall = new Int32Array(smallNumbers);
  const placesOfOthers = new Map<number, number>();
  const placeOf = (value: number): number => {
    const isSmall = value < smallNumbers && Number.isInteger(value);
    const known = isSmall ? placesOfSmall[value]! - 1 : (placesOfOthers.get(value) ?? -1);
    if (known >= 0) return known;
    values.push(value);
    if (isSmall) placesOfSmall[value] = values.length;
    else placesOfOthers.set(value, values.length - 1);
    return values.length - 1;
  };
  return { values, placeOf };
}

/** Counts equal triples of small whole numbers: open addressing, because a Map of 100,000 keys costs more than a fit. */
function distinctTriples(most: number) {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2 * most, 16)));
  const groupInSlot = new Int32Array(slots);
  const first = new Int32Array(most);
  const second = new Int32Array(most);
  const third = new Int32Array(most);
  const weight = new Float64Array(most);
  let groups = 0;
  const add = (one: number, two: number, three: number): void => {
    let mixed = Math.imul(one, 0x9e3779b1) ^ Math.imul(two, 0x85ebca6b) ^ Math.imul(three, 0xc2b2ae35);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    let slot = (mixed ^ (mixed >>> 13)) & (slots - 1);
    for (;;) {
      const group = groupInSlot[slot]! - 1;
      if (group < 0) break;
      if (first[group] === one && second[group] === two && third[group] === three) {
        weight[group] = weight[group]! + 1;
        return;
      }
      slot = (slot + 1) & (slots - 1);
    }
    first[groups] = one;
    second[groups] = two;
    third[groups] = three;
    weight[groups] = 1;
    groups += 1;
    groupInSlot[slot] = groups;
  };
  return { add, count: () => groups, first, second, third, weight };
}

const smallNumbers = 2 ** 14;
