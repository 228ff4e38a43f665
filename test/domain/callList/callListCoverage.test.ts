import { planCallLists } from "../../../src/domain/callList/callListDays";
import { daysBetween, type Day } from "../../../src/domain/calendar/day";
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
