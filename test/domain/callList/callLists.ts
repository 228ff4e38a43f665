import fc from "fast-check";
import { planCallList, type CallList, type CallListRequest } from "../../../src/domain/callList/callList";
import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { addDays, dayFromIso, type Day } from "../../../src/domain/calendar/day";
import type { Reading } from "../../../src/domain/reading/reading";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import { noOtherRows } from "../reading/sheets";

/* What the tests of call lists have in common: customers without a sheet, for Friday, 20 November 2026. */

export const asOf = day("2026-11-20");

export function plan(
  customers: readonly Partial<Customer>[],
  request: Partial<CallListRequest> = {},
  change: (reading: Reading) => Reading = (same) => same,
): CallList {
  const reading = change(readingOf(customersOf(customers)));
  return planCallList({ reading, rules: defaultRules, asOf, locale: "zh-CN", ...request });
}

/** Customers with what is known of them, from row 2 on, each with a number of their own unless one is given. */
export function customersOf(known: readonly Partial<Customer>[]): Customer[] {
  return known.map((each, index): Customer => {
    const row = index + 2;
    return { ...blankCustomer(row), phone: `199${String(row).padStart(8, "0")}`, ...each };
  });
}

export function readingOf(customers: readonly Customer[]): Reading {
  return {
    sheet: "客户表",
    asOf,
    language: "zh-CN",
    headerRow: 1,
    headerRowCount: 1,
    firstDataRow: 2,
    lastDataRow: customers.length + 1,
    otherRows: noOtherRows,
    columns: [],
    customers,
    problems: [],
    duplicates: [],
    possibleDuplicates: [],
  };
}

export function withCapacity(capacityPerDay: number): Rules {
  return { ...defaultRules, calls: { ...defaultRules.calls, capacityPerDay } };
}

const anyDayAround = fc.option(
  fc.integer({ min: -40, max: 10 }).map((days) => addDays(asOf, days)),
  { nil: null },
);

export const anyCustomers = fc.array(
  fc.record({
    phone: fc.option(
      fc.integer({ min: 1, max: 40 }).map((number) => `1990000${String(number).padStart(4, "0")}`),
      { nil: null, freq: 9 },
    ),
    grade: fc.constantFrom("H", "A", "O", "B", "N", "C", "D", "F", "F1", "L", null, null),
    stage: fc.constantFrom(0, 1, 2, 3, 4, 5, 7, null),
    intent: fc.constantFrom("意向好", "可能成交", "意向不明", null),
    owner: fc.constantFrom("甲", "乙", "丙", null),
    lastContactDate: anyDayAround.map((day) => (day !== null && day > asOf ? asOf : day)),
    nextContactDate: anyDayAround,
    contractEndDate: fc.option(
      fc.integer({ min: -20, max: 60 }).map((days) => addDays(asOf, days)),
      { nil: null, freq: 1 },
    ),
    doNotContact: fc.boolean(),
    dealAmount: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  }),
  { maxLength: 40 },
);

export function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}
