import fc from "fast-check";
import { planCallList } from "../../../src/domain/callList/callList";
import { addDays } from "../../../src/domain/calendar/day";
import { contactPlans } from "../../../src/domain/contactPlan/contactPlanner";
import { planFollowUps } from "../../../src/domain/contactPlan/followUpPlan";
import type { FactsByRow } from "../../../src/domain/contactPlan/rowFacts";
import type { Customer } from "../../../src/domain/customer";
import { locales } from "../../../src/domain/locale";
import { defaultRules } from "../../../src/domain/rules/rules";
import { asOf, customersOf, readingOf } from "../callList/callLists";

const aDay = fc.integer({ min: -400, max: 100 }).map((days) => addDays(asOf, days));
const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: null });
const aCustomer = fc.record({
  owner: maybe(fc.constantFrom("甲", "乙")),
  grade: maybe(fc.constantFrom("H", "A", "B", "C", "O", "N", "D", "F", "F2")),
  stage: maybe(fc.constantFrom<number | string>(0, 1, 2, 3, 4, 5, 6, 7, "意向", "战败")),
  dealStatus: maybe(fc.constantFrom("跟进中", "已成交", "战败", "说不清")),
  lastContactDate: maybe(aDay),
  lastVisitDate: maybe(aDay),
  lastPurchaseDate: maybe(aDay),
  nextContactDate: maybe(aDay),
  contractEndDate: maybe(aDay),
  cycleDays: maybe(fc.integer({ min: 1, max: 120 })),
  contactCount: maybe(fc.integer({ min: 0, max: 12 })),
  doNotContact: fc.boolean(),
});
const customers = fc.array(aCustomer, { minLength: 1, maxLength: 12 });

describe("the contact plan", () => {
  it("does not mind the order of the rows", () => {
    fc.assert(
      fc.property(customers, (some) => {
        const sheet = customersOf(some);
        const planned = plansOf(sheet);
        expect([...plansOf([...sheet].reverse())].reverse()).toEqual(planned);
      }),
    );
  });

  it("says of everybody either why they are left alone or when and why they are contacted", () => {
    fc.assert(
      fc.property(customers, (some) => {
        for (const { leftAlone, next } of plansOf(customersOf(some))) expect(leftAlone === null).toBe(next !== null);
      }),
    );
  });

  it("is the same after the dates were filled in: who is due, since when, how late, in which order, on which list", () => {
    fc.assert(
      fc.property(customers, fc.constantFrom(...locales), (some, locale) => {
        const sheet = customersOf(some);
        const rules = { ...defaultRules, calls: { ...defaultRules.calls, capacityPerDay: 2 } };
        const before = { reading: readingOf(sheet), rules, asOf };
        const { rows } = planFollowUps({ ...before, locale, target: "ours" });
        const byRow = new Map(rows.map((row) => [row.row, row] as const));
        const filled = sheet.map((customer): Customer => {
          const date = byRow.get(customer.row);
          return date ? { ...customer, nextContactDate: date.to } : customer;
        });
        const facts: FactsByRow = new Map(rows.map(({ row, whyText }) => [row, { plannedWhy: whyText }] as const));
        const after = { reading: readingOf(filled), rules, asOf, facts };
        expect(contactPlans(after)).toEqual(contactPlans(before));
        const listOf = (known: typeof before) =>
          planCallList({ ...known, locale }).rows.map(({ row, owner, class: of, reasonText }) => [
            row,
            owner,
            of,
            reasonText,
          ]);
        expect(listOf(after)).toEqual(listOf(before));
        // And filling in once more changes nothing.
        expect(planFollowUps({ ...after, locale, target: "ours" }).rows).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

function plansOf(sheet: readonly Customer[]) {
  return contactPlans({ reading: readingOf(sheet), rules: defaultRules, asOf });
}
