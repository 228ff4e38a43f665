import { dealCalls, type ToCall } from "../../../src/domain/callList/callListDealing";

/*
 * Rooms and needs are small enough to be dealt by hand. The order of owners on a tie is that of Fisher–Yates with
 * mulberry32, whose first numbers for the seed 1 are published as 0.627… and 0.0027…: 丙 乙 甲 by code point becomes
 * 丙 甲 乙 (0.627 × 3 → 1), then 甲 丙 乙 (0.0027 × 2 → 0).
 */
const seed = 1;
const nobodys = (count: number): ToCall[] => Array.from({ length: count }, () => ({ owner: null, callClass: "f" }));
const noNeed = new Map<string | null, number>();

describe("customers without an owner", () => {
  it("go to the owner who is first by the seed where several have equal room, whatever order they were named in", () => {
    for (const owners of [
      ["甲", "乙", "丙"],
      ["乙", "丙", "甲"],
    ]) {
      const room = new Map(owners.map((owner) => [owner, 2] as const));
      const dealt = dealCalls(nobodys(4), room, noNeed, seed);
      expect(dealt.placed.map(({ owner }) => owner)).toEqual(["甲", "丙", "乙", "甲"]);
    }
  });

  it("go to the owner with the most room after the calls that he has to make anyway", () => {
    const calls: ToCall[] = [
      { owner: "甲", callClass: "f" },
      { owner: null, callClass: "f" },
      { owner: null, callClass: "f" },
    ];
    // 甲 has 3 − 1 = 2 left, 乙 3: 乙 gets one, and then both have 2, where 甲 is first by the seed.
    const room = new Map([
      ["甲", 3],
      ["乙", 3],
    ]);
    const { placed } = dealCalls(calls, room, noNeed, seed);
    expect(placed.map(({ owner }) => owner)).toEqual(["甲", "乙", "乙"]);
  });

  it("do not push out somebody of the same class who has an owner, while another owner has room", () => {
    const calls: ToCall[] = [
      { owner: null, callClass: "a" },
      { owner: "甲", callClass: "a" },
    ];
    const room = new Map([
      ["甲", 1],
      ["乙", 1],
    ]);
    for (const seed of [1, 2, 3, 4, 5]) {
      const { placed, carried } = dealCalls(calls, room, noNeed, seed);
      expect(placed.map(({ owner }) => owner)).toEqual(["乙", "甲"]);
      expect(carried).toEqual([]);
    }
  });

  it("are carried to another day once nobody has room", () => {
    const { placed, carried } = dealCalls(nobodys(3), new Map([["甲", 2]]), noNeed, seed);
    expect([placed.length, carried.length]).toEqual([2, 1]);
  });

  it("share one capacity on a sheet that names no owner at all", () => {
    const { placed, carried } = dealCalls(nobodys(3), new Map([[null, 2]]), noNeed, seed);
    expect(placed.map(({ owner }) => owner)).toEqual([null, null]);
    expect(carried).toHaveLength(1);
  });
});

describe("calls of an owner", () => {
  it("are placed class by class, and those of the lower class wait", () => {
    const calls: ToCall[] = [
      { owner: "甲", callClass: "f" },
      { owner: "甲", callClass: "a" },
    ];
    const { placed, carried } = dealCalls(calls, new Map([["甲", 1]]), noNeed, seed);
    expect(placed.map(({ call }) => call.callClass)).toEqual(["a"]);
    expect(carried.map(({ callClass }) => callClass)).toEqual(["f"]);
  });

  it("of nobody who is among the owners of that day are carried", () => {
    const { placed, carried } = dealCalls([{ owner: "丁", callClass: "a" }], new Map([["甲", 1]]), noNeed, seed);
    expect([placed.length, carried.length]).toEqual([0, 1]);
  });

  it("cover only until the owner has as many as coverage needs that day, however much room is left", () => {
    const covering: ToCall[] = Array.from({ length: 4 }, () => ({ owner: "甲", callClass: "h" }));
    const calls: ToCall[] = [{ owner: "甲", callClass: "f" }, ...covering];
    // One other call and three that are needed: two of the four fit in.
    const { placed, carried } = dealCalls(calls, new Map([["甲", 60]]), new Map([["甲", 3]]), seed);
    expect([placed.length, carried.length]).toEqual([3, 2]);
  });

  it("need no coverage where nothing is said of it", () => {
    const { placed } = dealCalls([{ owner: "甲", callClass: "h" }], new Map([["甲", 60]]), noNeed, seed);
    expect(placed).toEqual([]);
  });
});
