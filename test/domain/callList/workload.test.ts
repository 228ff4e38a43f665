import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { defaultRules } from "../../../src/domain/rules/rules";
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
  const customers = owners.map((owner, index) => ({ ...blankCustomer(index + 2), owner }));
  const rules = { ...defaultRules, calls: { ...defaultRules.calls, capacityByOwner: { 丙: 10 } } };

  it("changes the calls of everybody but those who have a capacity of their own", () => {
    // 甲 and 乙 share 60 now: 10 + 2 × 60 = 130 a day; at 40 it is 10 + 2 × 40 = 90.
    const team = teamOf(customers, rules);
    expect(team).toEqual({ customers: 5, sharing: 2, ownCalls: 10 });
    expect(workloadAt(team, 60, 22).callsPerDay).toBe(130);
    expect(workloadAt(team, 40, 22).callsPerDay).toBe(90);
  });

  it("is about those who may be called", () => {
    const [first, second, ...others] = customers;
    const closed = [{ ...first, doNotContact: true }, { ...second, grade: "F" }, ...others] as Customer[];
    expect(teamOf(closed, rules).customers).toBe(3);
  });

  it("is that of one caller on a sheet without owners", () => {
    const team = teamOf(
      customers.map((customer) => ({ ...customer, owner: null })),
      rules,
    );
    expect(team).toEqual({ customers: 5, sharing: 1, ownCalls: 0 });
  });
});
