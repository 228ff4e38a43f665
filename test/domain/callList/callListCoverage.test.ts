import { planCallLists } from "../../../src/domain/callList/callListDays";
import { daysBetween, isoText, type Day } from "../../../src/domain/calendar/day";
import { addWorkingDays, officeWeek } from "../../../src/domain/calendar/workdays";
import { defaultRules } from "../../../src/domain/rules/rules";
import { customersOf, day, readingOf } from "./callLists";

/*
 * One owner with 1,000 customers, planned on the 22 working days from Monday, 2 November 2026 on: 8 of grade H, 25 A, 60 B
 * and 907 C, whose last contacts are spread over the working days of the month before. H comes every two days (13 times in a month of
 * weekends), A every week, B every second one and C every 30 days: 104 + 110 + 132 + 907 calls of 1,320 that 60 a day are.
 */
describe("a month of 1,000 customers of one owner", () => {
  const first = day("2026-11-02");
  const gradeOf = (index: number) => (index < 8 ? "H" : index < 33 ? "A" : index < 93 ? "B" : "C");
  const workingDaysBetween = { H: 2, A: 5, B: 10, C: 21 };
  const customers = Array.from({ length: 1_000 }, (_, index) => ({
    owner: "甲",
    grade: gradeOf(index),
    lastContactDate: addWorkingDays(first, -1 - (index % workingDaysBetween[gradeOf(index)]), officeWeek),
  }));
  const { lists } = planCallLists({
    reading: readingOf(customersOf(customers)),
    rules: defaultRules,
    asOf: first,
    locale: "zh-CN",
    days: 22,
  });
  const callsOf = new Map<number, Day[]>();
  for (const { rows, day: on } of lists) {
    for (const { row } of rows) callsOf.set(row, [...(callsOf.get(row) ?? []), on]);
  }

  it("contacts everybody at least once", () => {
    expect(customers.map((_, index) => index + 2).filter((row) => !callsOf.has(row))).toEqual([]);
  });

  it("contacts H customers every two days, and over a weekend on the Monday after it", () => {
    for (let row = 2; row < 10; row += 1) {
      const days = callsOf.get(row) ?? [];
      const gaps = days.slice(1).map((on, index) => daysBetween(days[index] ?? on, on));
      expect(Math.max(...gaps)).toBeLessThanOrEqual(4);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2);
      expect(days.length).toBeGreaterThanOrEqual(11);
    }
  });

  it("has no day above 60, and fills none beyond who is due and the 46 that coverage needs", () => {
    for (const { rows } of lists) {
      expect(rows.length).toBeLessThanOrEqual(60);
      const due = rows.filter((row) => row.class !== "h").length;
      expect(rows.length).toBeLessThanOrEqual(Math.max(due, 46));
    }
  });

  it("calls nobody of the classes f to i within a week of the last contact", () => {
    for (const { rows, day: on } of lists) {
      for (const { class: callClass, lastContact } of rows) {
        if ("fghi".includes(callClass) && lastContact !== null)
          expect(daysBetween(lastContact, on)).toBeGreaterThanOrEqual(7);
      }
    }
  });
});

describe("a month of 1,000 customers who buy seldom", () => {
  it("covers all of them evenly, 46 a day, although each is due every 90 days only", () => {
    const first = day("2026-11-02");
    const customers = Array.from({ length: 1_000 }, () => ({ owner: "甲", lastContactDate: day("2026-09-15") }));
    const facts = new Map(customers.map((_, index) => [index + 2, { tier: "B" as const }]));
    const reading = readingOf(customersOf(customers));
    const { lists } = planCallLists({ reading, rules: defaultRules, asOf: first, locale: "zh-CN", days: 22, facts });
    // 22 days of 46 are 1,012: the last day has the 34 that are left.
    expect(lists.map(({ rows }) => rows.length)).toEqual([...Array.from({ length: 21 }, () => 46), 34]);
    expect(new Set(lists.flatMap(({ rows }) => rows.map(({ row }) => row))).size).toBe(1_000);
  });
});

/*
 * The same 1,000 customers, but bunched: as people call, many on a few days. 60 calls on 22 days are 1,320; the repeated
 * calls of H, A and B take some 350 at most, so that the first calls of all fit, if those who fall due together late in the
 * month are not all left to its last days.
 */
describe("a month of 1,000 customers whose last contacts are bunched", () => {
  const first = day("2026-11-02");
  const gradeOf = (index: number) => (index < 8 ? "H" : index < 33 ? "A" : index < 93 ? "B" : "C");
  const planned = (lastContactOf: (index: number) => Day | null, count = 1_000, capacityPerDay = 60) => {
    const customers = Array.from({ length: count }, (_, index) => ({
      owner: "甲",
      grade: gradeOf(index),
      lastContactDate: lastContactOf(index),
    }));
    return planCallLists({
      reading: readingOf(customersOf(customers)),
      rules: { ...defaultRules, calls: { ...defaultRules.calls, capacityPerDay } },
      asOf: first,
      locale: "zh-CN",
      days: 22,
    }).lists;
  };
  const daysAgo = (workingDays: number) => addWorkingDays(first, -workingDays, officeWeek);
  const bunches: Record<string, (index: number) => Day | null> = {
    "half on the Friday before, half two weeks before": (index) => daysAgo(index % 2 === 0 ? 1 : 10),
    "on three days": (index) => daysAgo(index % 3 === 0 ? 2 : index % 3 === 1 ? 7 : 15),
    "200 without a date, the others within a week": (index) => (index % 5 === 0 ? null : daysAgo(1 + (index % 5))),
    "most of them three weeks ago": (index) => daysAgo(index % 10 === 0 ? 1 : 12),
  };

  it.each(Object.keys(bunches))("reaches everybody where they were contacted %s", (name) => {
    const lists = planned(bunches[name] ?? (() => null));
    const called = new Set(lists.flatMap(({ rows }) => rows.map(({ row }) => row)));
    expect(called.size).toBe(1_000);
    for (const { rows, warnings } of lists) {
      expect(rows.length).toBeLessThanOrEqual(60);
      expect(warnings).toEqual([]);
    }
  });

  it.each(Object.keys(bunches))("calls nobody early against the guard, nor H out of rhythm, %s", (name) => {
    const lists = planned(bunches[name] ?? (() => null));
    const callsOf = new Map<number, Day[]>();
    for (const { rows, day: on } of lists) {
      for (const { row, class: callClass, lastContact } of rows) {
        callsOf.set(row, [...(callsOf.get(row) ?? []), on]);
        if ("fghi".includes(callClass) && lastContact !== null)
          expect(daysBetween(lastContact, on)).toBeGreaterThanOrEqual(7);
      }
    }
    for (let row = 2; row < 10; row += 1) {
      const days = callsOf.get(row) ?? [];
      // Every two days, over a weekend on the Monday after it: at most four days apart.
      expect(days.length).toBeGreaterThanOrEqual(11);
      expect(Math.max(...days.slice(1).map((on, index) => daysBetween(days[index] ?? on, on)))).toBeLessThanOrEqual(4);
    }
  });

  it("calls early only when the room would not suffice any more, those who come seldom, and says why", () => {
    const lists = planned(bunches["half on the Friday before, half two weeks before"] ?? (() => null));
    const early = lists.map(({ rows }) => rows.filter(({ reason }) => reason.because.code === "ahead"));
    // What is free in the month is free before the first early call; after that day every day is full.
    for (const { rows } of lists.slice(early.findIndex((rows) => rows.length > 0) + 1)) expect(rows).toHaveLength(60);
    for (const { class: callClass, grade, reasonText } of early.flat()) {
      expect([callClass, grade]).toEqual(["h", "C"]);
      expect(reasonText).toMatch(/^每月至少联系一次：\d+天没联系了，后面几天排不下，提前联系，C级$/);
    }
  });

  it("calls as few early as will do, and as late: 30 of 150 who are due on the last two days, on the day before them", () => {
    // 350 of C were contacted 10 to 21 working days ago and come in the first weeks; 150 on the Friday before are due on
    // Monday 11-30, and 11-30 and 12-01 hold 120 calls.
    const customers = Array.from({ length: 500 }, (_, index) => ({
      owner: "甲",
      grade: "C",
      lastContactDate: daysAgo(index < 150 ? 1 : 10 + (index % 12)),
    }));
    const reading = readingOf(customersOf(customers));
    const { lists } = planCallLists({ reading, rules: defaultRules, asOf: first, locale: "zh-CN", days: 22 });
    const counts = lists.map(({ day: on, rows }) => [
      isoText(on),
      rows.filter(({ reason }) => reason.because.code === "ahead").length,
    ]);
    expect(counts.filter(([, count]) => count !== 0)).toEqual([["2026-11-27", 30]]);
    expect(lists.slice(-2).map(({ rows }) => rows.length)).toEqual([60, 60]);
  });

  it("says how many are not reached where all were called the day before, because nobody is called again within a week", () => {
    const lists = planned(() => daysAgo(1));
    const called = new Set(lists.flatMap(({ rows }) => rows.map(({ row }) => row)));
    const [warning] = lists[0]?.warnings ?? [];
    if (warning?.code !== "notAllReached") throw new Error("Nothing is said.");
    expect(warning).toMatchObject({ owner: "甲", count: 1_000 - called.size, of: 1_000, perDay: 60 });
    const enough = planned(() => daysAgo(1), 1_000, warning.neededPerDay);
    expect(new Set(enough.flatMap(({ rows }) => rows.map(({ row }) => row))).size).toBe(1_000);
  });

  it("says how many cannot be reached where the calls do not suffice, and with how many a day they would be", () => {
    const lists = planned(bunches["on three days"] ?? (() => null), 2_000);
    const called = new Set(lists.flatMap(({ rows }) => rows.map(({ row }) => row)));
    const [warning] = lists[0]?.warnings ?? [];
    if (warning?.code !== "notAllReached") throw new Error("Nothing is said.");
    expect(warning).toMatchObject({ owner: "甲", count: 2_000 - called.size, of: 2_000, workingDays: 22, perDay: 60 });
    // 2,000 first calls alone are 91 a day.
    expect(warning.neededPerDay).toBeGreaterThanOrEqual(91);
    const enough = planned(bunches["on three days"] ?? (() => null), 2_000, warning.neededPerDay);
    expect(new Set(enough.flatMap(({ rows }) => rows.map(({ row }) => row))).size).toBe(2_000);
  });
});
