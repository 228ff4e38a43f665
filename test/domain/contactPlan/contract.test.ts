import { contractOf, contractState, endsWithin } from "../../../src/domain/contactPlan/contract";
import { dayFromIso, type Day } from "../../../src/domain/calendar/day";
import { defaultRules } from "../../../src/domain/rules/rules";
import { stageLookup } from "../../../src/domain/rules/telesalesStages";

const today = day("2026-11-20");

describe("the state of a contract", () => {
  it("is in contract on its last day and expired the day after", () => {
    expect(
      [null, "2026-11-19", "2026-11-20", "2026-11-21"].map((end) =>
        contractState(end === null ? null : day(end), today),
      ),
    ).toEqual(["none", "expired", "inContract", "inContract"]);
  });

  it.each([
    ["合同中", "inContract"],
    ["合同期内", "inContract"],
    ["即将到期", "inContract"],
    ["In contract", "inContract"],
    ["无合同", "none"],
    ["未签约", "none"],
    ["合同到期", "expired"],
    ["合同已到期", "expired"],
    ["合約已到期", "expired"],
    ["Expired", "expired"],
    ["No contract", "none"],
    ["重点客户", "none"],
    [null, "none"],
  ])("reads %s as %s", (text, state) => {
    expect(contract(null, text, null).state).toBe(state);
  });

  it("goes by the end date, then the typed state, then the stage", () => {
    expect(contract("2026-11-19", "合同中", 6)).toMatchObject({ state: "expired", source: "endDate" });
    expect(contract(null, "无合同", 6)).toMatchObject({ state: "none", source: "typedState" });
    expect(contract(null, null, 6)).toMatchObject({ state: "inContract", source: "stage" });
    expect(contract(null, null, 7)).toMatchObject({ state: "expired", source: "stage" });
    expect(contract(null, null, null)).toMatchObject({ state: "none", source: "nothing" });
  });

  it("ends within 30 days from the 30th day before its last one on", () => {
    expect(endsWithin(contract("2026-12-20", null, 6), 30, today)).toBe(true);
    expect(endsWithin(contract("2026-12-21", null, 6), 30, today)).toBe(false);
    expect(endsWithin(contract("2026-11-19", null, 6), 30, today)).toBe(false);
    expect(endsWithin(contract(null, "合同中", 6), 30, today)).toBe(false);
  });
});

function contract(end: string | null, contractStatus: string | null, stage: number | null) {
  const customer = { contractEndDate: end === null ? null : day(end), contractStatus };
  return contractOf(customer, stageLookup(defaultRules.telesalesStages)(stage), today);
}

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}
