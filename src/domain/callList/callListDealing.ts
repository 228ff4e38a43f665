import { callClasses, type CallClass } from "./callListOrder";
import { countBy } from "../countBy";
import { groupBy } from "../groupBy";

/** Somebody to be called: by their owner, or by whoever has room when they have none. */
export type ToCall = { readonly owner: string | null; readonly callClass: CallClass };

export type Dealt<Call extends ToCall> = {
  /** Calls with the owner who makes them, in the order of the calls that were given. */
  readonly placed: readonly { readonly call: Call; readonly owner: string | null }[];
  /** What does not fit on that day, of every class. */
  readonly carried: readonly Call[];
};

/**
 * Fits calls into the capacity of the owners. Calls come in the order in which they matter. Rows keep their owner;
 * those without one go to the owner with the most room: capacity minus the calls that owner has to make anyway.
 * Equal room is decided by the seed and not by the alphabet, so that the same owner does not always get one more.
 * Class by class, so that nobody of a higher class is passed over while one of a lower class is called; where several
 * owners could take somebody, one is chosen whose own customers of that class fit in as well.
 * Covering (h) stops once an owner has as many calls as coverage needs that day (`needOf`; of the customers without an
 * owner, who are covered together, under `null`), however much room is left.
 * Without any owner, all calls share the capacity of `null`.
 */
export function dealCalls<Call extends ToCall>(
  calls: readonly Call[],
  capacityOf: ReadonlyMap<string | null, number>,
  needOf: ReadonlyMap<string | null, number>,
  seed: number,
): Dealt<Call> {
  const owners = shuffled([...capacityOf.keys()].sort(byName), seed);
  const room = new Map(capacityOf);
  const deals = !capacityOf.has(null) && calls.some(({ owner }) => owner === null);
  // Nobody's load matters where everybody has an owner.
  const mustCall = countBy(
    deals ? calls.filter(({ callClass }) => callClass !== "h" && callClass !== "i") : [],
    ({ owner }) => owner,
  );
  const expectedRoom = new Map(
    owners.map((owner) => [owner, (capacityOf.get(owner) ?? 0) - (mustCall.get(owner) ?? 0)]),
  );
  const placed: { call: Call; owner: string | null }[] = [];
  const placedOf = new Map<string | null, number>();
  const carried: Call[] = [];
  const byClass = groupBy(calls, ({ callClass }) => callClass);

  for (const callClass of callClasses) {
    const inClass = byClass.get(callClass) ?? [];
    let roomLeft = sum(room);
    const stillOwn = countBy(deals ? inClass : [], ({ owner }) => owner);
    const mostRoom = (): string | null | undefined => {
      const free = owners.filter((owner) => (room.get(owner) ?? 0) > 0);
      const unneeded = free.filter((owner) => (room.get(owner) ?? 0) > (stillOwn.get(owner) ?? 0));
      return largest(unneeded.length > 0 ? unneeded : free, (owner) => expectedRoom.get(owner) ?? 0);
    };
    for (const call of inClass) {
      const isDealt = deals && call.owner === null;
      if (callClass === "h" && (placedOf.get(call.owner) ?? 0) >= (needOf.get(call.owner) ?? 0)) {
        carried.push(call);
        continue;
      }
      const owner = isDealt ? (roomLeft > 0 ? mostRoom() : undefined) : call.owner;
      if (deals && !isDealt) add(stillOwn, call.owner, -1);
      if (owner === undefined || (room.get(owner) ?? 0) <= 0) {
        carried.push(call);
        continue;
      }
      add(room, owner, -1);
      roomLeft -= 1;
      add(placedOf, call.owner, 1);
      // What an owner has to call anyway was taken off before; the rest was not.
      if (deals && (isDealt || callClass === "h" || callClass === "i")) add(expectedRoom, owner, -1);
      placed.push({ call, owner });
    }
  }
  return { placed, carried };
}

function add(counts: Map<string | null, number>, owner: string | null, count: number): void {
  counts.set(owner, (counts.get(owner) ?? 0) + count);
}

function sum(counts: ReadonlyMap<string | null, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

/** The first of those with the largest value. */
function largest(
  owners: readonly (string | null)[],
  valueOf: (owner: string | null) => number,
): string | null | undefined {
  let best: { owner: string | null; value: number } | undefined;
  for (const owner of owners) {
    const value = valueOf(owner);
    if (!best || value > best.value) best = { owner, value };
  }
  return best?.owner;
}

/** By code point, so that the seed means the same on every machine. */
function byName(one: string | null, other: string | null): number {
  const [first, second] = [one ?? "", other ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Fisher–Yates with a generator of its own (mulberry32), so that a seed gives the same order everywhere. */
function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const result = [...values];
  let state = seed | 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const [one, two] = [result[index] as Value, result[other] as Value];
    result[index] = two;
    result[other] = one;
  }
  return result;
}
