import fc from "fast-check";
import { planCallLists, type CallListDays, type CallListDaysRequest } from "../../../src/domain/callList/callListDays";
import type { Customer } from "../../../src/domain/customer";
import { addDays, daysBetween, isoText, type Day } from "../../../src/domain/calendar/day";
import { defaultRules } from "../../../src/domain/rules/rules";
import { isWorkingDay } from "../../../src/domain/calendar/workdays";
import { anyCustomers, asOf, customersOf, day, readingOf, withCapacity } from "./callLists";

/* As-of is Friday, 20 November 2026; the next working days are 23 to 27 November. */
describe("call lists for several days", () => {
  const dueToday = { nextContactDate: asOf };

  it("goes on to the next working day with whom a day cannot hold, in the order of the list", () => {
    const customers = [
      { ...dueToday, grade: "C" },
      { ...dueToday, grade: "B" },
      { ...dueToday, grade: "A" },
      { ...dueToday, grade: "H" },
      { ...dueToday, grade: "N" },
    ];
    const { lists } = planDays(customers, { days: 3, rules: withCapacity(2) });
    // H comes again after two days: due on Sunday, called on Monday.
    expect(rowsByDay(lists)).toEqual({ "2026-11-20": [5, 4], "2026-11-23": [5, 3], "2026-11-24": [6, 2] });
    expect(lists.map(({ carried }) => carried)).toEqual([3, 2, 0]);
  });

  it("lets who falls due later in the week go before who was carried over, where they rank higher", () => {
    const customers = [
      { ...dueToday, grade: "B" },
      { ...dueToday, grade: "B" },
      { nextContactDate: day("2026-11-23"), grade: "H" },
    ];
    const { lists } = planDays(customers, { days: 3, rules: withCapacity(1) });
    expect(rowsByDay(lists)).toEqual({ "2026-11-20": [2], "2026-11-23": [4], "2026-11-24": [3] });
  });

  it("says on the later lists who is on an earlier one and not due again", () => {
    const { lists } = planDays([{ ...dueToday, grade: "A" }, dueToday], { days: 2, rules: withCapacity(1) });
    expect(lists.map(({ leftOut }) => leftOut.listedBefore.rows)).toEqual([[], [2]]);
  });

  it("steps over weekends, holidays and make-up days as the calendar has them", () => {
    // Spring Festival 2026: off from 15 to 23 February, worked on Saturday 14 and Saturday 28 (State Council notice).
    const { lists } = planDays([dueToday], { days: 4, asOf: day("2026-02-13") });
    expect(lists.map((list) => isoText(list.day))).toEqual(["2026-02-13", "2026-02-14", "2026-02-24", "2026-02-25"]);
  });

  it("gives an owner who is away on one of the days nothing that day, and their customers another", () => {
    const holidays = [{ day: asOf, kind: "rest", owner: "甲" } as const];
    const customers = [
      { ...dueToday, owner: "甲" },
      { ...dueToday, owner: "乙" },
    ];
    const { lists } = planDays(customers, { days: 2, holidays });
    expect(rowsByDay(lists)).toEqual({ "2026-11-20": [3], "2026-11-23": [2] });
  });

  it("makes a sheet a day, none for a day without calls", () => {
    const { edits } = planDays([dueToday], { days: 3 });
    expect(edits.map(({ name }) => name)).toEqual(["拨打清单 2026-11-20"]);
    const more = planDays([dueToday, dueToday], { days: 3, rules: withCapacity(1) });
    expect(more.edits.map(({ name }) => name)).toEqual(["拨打清单 2026-11-20", "拨打清单 2026-11-23"]);
  });
});

describe("the sheets of several owners", () => {
  const customers = [
    { owner: "甲", nextContactDate: asOf, grade: "H" },
    { owner: "乙", nextContactDate: asOf },
    { owner: "甲", nextContactDate: asOf },
    { owner: "甲", doNotContact: true },
    { owner: null, doNotContact: true },
  ];

  it("is one sheet with everybody unless each owner is to have their own", () => {
    expect(planDays(customers).edits.map(({ name }) => name)).toEqual(["拨打清单 2026-11-20"]);
    const { edits } = planDays(customers, { sheets: "perOwner" });
    expect(edits.map(({ name }) => name)).toEqual(["拨打清单 2026-11-20 甲", "拨打清单 2026-11-20 乙"]);
    expect(edits.map(({ columns }) => columns[3]?.values)).toEqual([["甲", "甲"], ["乙"]]);
  });

  it("says on each sheet what holds for its owner: the capacity, who was carried over and who was left out", () => {
    const rules = { ...defaultRules, calls: { ...defaultRules.calls, capacityByOwner: { 甲: 1 } } };
    const [first, second] = planDays(customers, { sheets: "perOwner", rules }).edits;
    expect(first?.title.slice(2, 4)).toEqual(["共 1 位；每人每天最多 1 位；顺延到下一工作日 1 位", "未列入：勿扰 1"]);
    expect(second?.title.slice(2, 4)).toEqual(["共 1 位；每人每天最多 60 位；顺延到下一工作日 0 位", "未列入：无"]);
  });

  it("names the sheet after the owners who were asked for, and after the first of many", () => {
    const nameFor = (owners: readonly string[], locale: "zh-CN" | "zh-TW" | "en-US" = "zh-CN") =>
      planDays([...customers, { owner: "丙", nextContactDate: asOf }], { owners, locale }).edits[0]?.name;
    expect(nameFor(["乙"])).toBe("拨打清单 2026-11-20 乙");
    expect(nameFor(["甲", "乙"])).toBe("拨打清单 2026-11-20 甲、乙");
    expect(nameFor(["甲", "乙", "丙"])).toBe("拨打清单 2026-11-20 甲等3人");
    expect(nameFor(["甲", "乙", "丙"], "en-US")).toBe("Call list 2026-11-20 甲 + 2");
  });

  it("gives an owner alone the same calls as with everybody, on every day", () => {
    const many = Array.from({ length: 40 }, (_, index) => ({
      owner: ["甲", "乙", null][index % 3] ?? null,
      nextContactDate: addDays(asOf, (index % 7) - 3),
      grade: ["H", "A", "B"][index % 3] ?? null,
    }));
    const rules = withCapacity(4);
    const together = planDays(many, { days: 4, rules });
    const alone = planDays(many, { days: 4, rules, owners: ["乙"] });
    const callsOf = ({ lists }: CallListDays) =>
      lists.map(({ rows }) => rows.filter(({ owner }) => owner === "乙").map(({ row }) => row));
    expect(callsOf(alone)).toEqual(callsOf(together));
    expect(alone.lists.every(({ rows }) => rows.every(({ owner }) => owner === "乙"))).toBe(true);
  });
});

describe("laws of the call lists of several days", () => {
  it("keeps everybody's capacity on every working day, calls a number once a day, and never calls who is excluded", () => {
    fc.assert(
      fc.property(
        anyCustomers,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 6 }),
        (customers, capacity, days) => {
          const { lists } = planDays(customers, { days, rules: withCapacity(capacity) });
          expect(lists).toHaveLength(days);
          expect(lists.every((list) => isWorkingDay(list.day))).toBe(true);
          for (const { rows, day: on } of lists) {
            expect(new Set(rows.map(({ phone }) => phone)).size).toBe(rows.length);
            for (const owner of new Set(rows.map((row) => row.owner))) {
              expect(rows.filter((row) => row.owner === owner).length).toBeLessThanOrEqual(capacity);
            }
            for (const { row } of rows) {
              const customer = customers[row - 2];
              expect(customer?.doNotContact).toBe(false);
              expect(["D", "F", "F1", "L"]).not.toContain(customer?.grade);
              const typed = customer?.nextContactDate ?? on;
              expect(typed <= on || typed <= (customer?.lastContactDate ?? 0)).toBe(true);
            }
          }
        },
      ),
    );
  });

  it("never calls anybody again before their own interval is over", () => {
    fc.assert(
      fc.property(anyCustomers, fc.integer({ min: 2, max: 10 }), (customers, days) => {
        const last = new Map<number, Day>();
        for (const { rows, day: on } of planDays(customers, { days }).lists) {
          for (const { row, grade } of rows) {
            const before = last.get(row);
            const interval = { H: 2, A: 7, O: 7, B: 14, N: 1, C: 30 }[grade ?? ""] ?? 1;
            if (before !== undefined && customers[row - 2]?.contractEndDate === null)
              expect(daysBetween(before, on)).toBeGreaterThanOrEqual(interval);
            last.set(row, on);
          }
        }
      }),
    );
  });

  it("accounts on the last day for every customer: called on some day, left out, carried on, or not needed", () => {
    fc.assert(
      fc.property(anyCustomers, fc.integer({ min: 1, max: 5 }), (customers, days) => {
        const { lists } = planDays(customers, { days, rules: withCapacity(2) });
        const last = lists.at(-1);
        const reasons = Object.values(last?.leftOut ?? {}).flatMap(({ rows }) => rows);
        const known = new Set([...lists.flatMap(({ rows }) => rows.map(({ row }) => row)), ...reasons]);
        const rest = customersOf(customers).filter(({ row }) => !known.has(row));
        // Nobody of those is due: a due customer who is not called is carried.
        const notDue = rest.filter(({ nextContactDate }) => nextContactDate === null);
        expect(rest.length - notDue.length).toBeLessThanOrEqual(last?.carried ?? 0);
      }),
    );
  });
});

function planDays(customers: readonly Partial<Customer>[], request: Partial<CallListDaysRequest> = {}): CallListDays {
  const reading = readingOf(customersOf(customers));
  return planCallLists({ reading, rules: defaultRules, asOf, locale: "zh-CN", ...request });
}

function rowsByDay(lists: CallListDays["lists"]): Record<string, number[]> {
  return Object.fromEntries(lists.map((list) => [isoText(list.day), list.rows.map(({ row }) => row)]));
}
