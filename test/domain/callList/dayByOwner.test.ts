import fc from "fast-check";
import type { CallListRequest } from "../../../src/domain/callList/callList";
import { contactPlans } from "../../../src/domain/contactPlan/contactPlanner";
import type { Customer } from "../../../src/domain/customer";
import { dayByOwner } from "../../../src/domain/callList/dayByOwner";
import { defaultRules } from "../../../src/domain/rules/rules";
import { anyCustomers, asOf, customersOf, day, plan, readingOf } from "./callLists";

describe("the day at a glance", () => {
  it("counts due, overdue and done for each owner", () => {
    const known: readonly Partial<Customer>[] = [
      { owner: "甲", nextContactDate: asOf },
      { owner: "甲", nextContactDate: day("2026-11-19") },
      { owner: "甲", nextContactDate: day("2026-11-21") },
      { owner: "甲", nextContactDate: day("2026-11-19"), lastContactDate: asOf },
      { owner: "甲", nextContactDate: day("2026-11-19"), doNotContact: true },
      { owner: "甲", nextContactDate: day("2026-11-19"), grade: "F" },
      { owner: null },
      { owner: null, nextContactDate: day("2026-11-23") },
    ];
    const facts = new Map([
      [8, { plannedNext: asOf }],
      [9, { calledOn: asOf }],
    ]);
    expect(glance(known, { facts })).toEqual([
      { owner: "甲", due: 1, overdue: 1, cold: 0, done: 1, capacity: 60 },
      { owner: null, due: 1, overdue: 0, cold: 0, done: 1, capacity: 60 },
    ]);
  });

  it("counts a computed day like a typed one", () => {
    // H every 2 days: due 11-20 and 11-19; B every 14: not before December; never contacted: today.
    expect(
      glance([
        { owner: "甲", grade: "H", lastContactDate: day("2026-11-18") },
        { owner: "甲", grade: "H", lastContactDate: day("2026-11-17") },
        { owner: "甲", grade: "B", lastContactDate: day("2026-11-18") },
        { owner: "甲" },
      ]),
    ).toEqual([{ owner: "甲", due: 2, overdue: 1, cold: 0, done: 0, capacity: 60 }]);
  });

  it("leaves out whom the call list leaves out: closed, in contract, the same phone again", () => {
    const nextContactDate = asOf;
    expect(
      glance([
        { owner: "甲", nextContactDate, grade: "F" },
        { owner: "甲", stage: 6, contractEndDate: day("2027-06-30") },
        { owner: "甲", nextContactDate, phone: "19900000001" },
        { owner: "甲", nextContactDate, phone: "19900000001" },
      ]),
    ).toMatchObject([{ due: 1, overdue: 0 }]);
  });

  it("counts the very people whom the call list has as due or overdue, whatever fits into it", () => {
    fc.assert(
      fc.property(anyCustomers, fc.integer({ min: 1, max: 6 }), (some, capacityPerDay) => {
        const customers = some.filter(({ phone }) => phone !== null);
        const rules = { ...defaultRules, calls: { ...defaultRules.calls, capacityPerDay } };
        // What is carried did not fit; all the same it is due, and so is who only has to be let be for some days.
        const all = plan(customers, { day: asOf, rules: withRoom });
        const due = all.rows.filter((row) => row.class !== "h").length + all.leftOut.contactedLately.count;
        const counted = glance(customers, { rules }).reduce(
          (sum, owner) => sum + owner.due + owner.overdue + owner.cold,
          0,
        );
        expect(counted).toBe(due);
      }),
    );
  });
});

const withRoom = { ...defaultRules, calls: { ...defaultRules.calls, capacityPerDay: 10_000 } };

function glance(customers: readonly Partial<Customer>[], request: Partial<CallListRequest> = {}) {
  const known = { reading: readingOf(customersOf(customers)), rules: defaultRules, asOf, ...request };
  return dayByOwner(known, contactPlans(known));
}
