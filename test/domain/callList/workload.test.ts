import { contactPlans } from "../../../src/domain/contactPlan/contactPlanner";
import type { Customer } from "../../../src/domain/customer";
import { defaultRules } from "../../../src/domain/rules/rules";
import { asOf, customersOf, readingOf } from "./callLists";
import { teamOf, workloadAt, workloadOf } from "../../../src/domain/callList/workload";

describe("the workload of a month", () => {
  it("reaches 1,000 customers with 60 calls on 22 days, for which 46 a day would do (the specification's example)", () => {
    expect(workloadOf(1_000, 60, 22)).toMatchObject({
      coverage: 1,
      neededPerDay: 46,
      daysNeeded: 17,
    });
  });

  it("reaches a share where there are too many customers", () => {
    expect(workloadOf(2_640, 60, 22)).toMatchObject({
      coverage: 0.5,
      neededPerDay: 120,
      daysNeeded: 44,
    });
  });

  it("reaches everybody where there is nobody", () => {
    expect(workloadOf(0, 60, 22)).toMatchObject({
      coverage: 1,
      neededPerDay: 0,
      daysNeeded: 0,
    });
  });

  it("never reaches anybody where nobody calls", () => {
    expect(workloadOf(10, 0, 22)).toMatchObject({ coverage: 0, daysNeeded: null });
  });
});

describe("another capacity", () => {
  const owners = ["甲", "甲", "乙", "丙", null];
  const customers: readonly Partial<Customer>[] = owners.map((owner) => ({ owner }));
  const rules = { ...defaultRules, calls: { ...defaultRules.calls, capacityByOwner: { 丙: 10 } } };
  const teamOn = (some: readonly Partial<Customer>[]) => {
    const known = { reading: readingOf(customersOf(some)), rules, asOf };
    return teamOf(known.reading.customers, contactPlans(known), rules);
  };

  it("changes the calls of everybody but those who have a capacity of their own", () => {
    // 甲 and 乙 share 60 now: 10 + 2 × 60 = 130 a day; at 40 it is 10 + 2 × 40 = 90.
    const team = teamOn(customers);
    expect(team).toEqual({ customers: 5, sharing: 2, ownCalls: 10 });
    expect(workloadAt(team, 60, 22).callsPerDay).toBe(130);
    expect(workloadAt(team, 40, 22).callsPerDay).toBe(90);
  });

  it("is about those whom the contact plan does not leave alone, as the list and the dashboard are", () => {
    const [first, second, third, fourth, fifth] = customers;
    const team = teamOn([
      { ...first, doNotContact: true },
      { ...second, grade: "F" },
      // Lost by what the stage or the status says, not by the grade.
      { ...third, stage: "战败" },
      { ...fourth, dealStatus: "已成交" },
      { ...fifth, consent: false },
      { ...first, grade: "H" },
    ]);
    expect(team.customers).toBe(1);
  });

  it("is that of one caller on a sheet without owners", () => {
    expect(teamOn(customers.map(() => ({})))).toEqual({ customers: 5, sharing: 1, ownCalls: 0 });
  });
});
