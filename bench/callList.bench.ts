import { planCallList } from "../src/domain/callList/callList";
import { blankCustomer, type Customer } from "../src/domain/customer";
import { addDays, dayFromIso, type Day } from "../src/domain/calendar/day";
import { planFollowUps } from "../src/domain/contactPlan/followUpPlan";
import type { Reading } from "../src/domain/reading/reading";
import { defaultRules } from "../src/domain/rules/rules";
import { addWorkingDays } from "../src/domain/calendar/workdays";
import { medianMilliseconds, report } from "./measure";

/** Speed of the call list, of the follow-up plan and of counting working days, on one thread. */
function callListBench(): void {
  const customers = customersOf(100_000);
  const reading = readingOf(customers);
  const request = { reading, rules: defaultRules, asOf, locale: "zh-CN" } as const;
  reportTime("call list of 20 owners from 100,000 customers", 250, () => planCallList(request));
  const withoutOwners = readingOf(
    customers.map((customer) => ({ ...customer, owner: customer.row % 3 ? null : customer.owner })),
  );
  reportTime("call list of 20 owners, two thirds of 100,000 customers without one", 350, () =>
    planCallList({ ...request, reading: withoutOwners }),
  );
  reportTime("follow-up plan of 100,000 customers", 700, () => planFollowUps({ ...request, write: "all" }));
  reportTime("1,000,000 working days counted", 500, () => {
    for (let count = 0; count < 100_000; count += 1) addWorkingDays(addDays(asOf, -(count % 700)), 10);
  });
}

function reportTime(figure: string, limit: number, work: () => unknown): void {
  for (let run = 0; run < 3; run += 1) work();
  report({ bench: "callList", figure, value: medianMilliseconds(work), unit: "ms", limit });
}

/** Customers of every kind, made from their number: the same in every run. */
function customersOf(count: number): Customer[] {
  return Array.from({ length: count }, (_, index): Customer => {
    const of = <Value>(choices: readonly Value[], step: number) =>
      choices[Math.floor(index / step) % choices.length] as Value;
    return {
      ...blankCustomer(index + 2),
      customerId: `C${index}`,
      customerName: `客户${index}`,
      phone: `199${String(index).padStart(8, "0")}`,
      owner: `坐席${String(index % 20).padStart(2, "0")}`,
      grade: of(["H", "A", "B", "C", "N", "F", null, null], 1),
      stage: of([0, 1, 2, 3, 4, 5, 6, 7], 3),
      intent: of(["意向好", "可能成交", "意向不明", null], 5),
      dealAmount: (index * 7919) % 50_000,
      lastContactDate: addDays(asOf, -((index * 31) % 120)),
      nextContactDate: index % 2 ? addDays(asOf, ((index * 17) % 60) - 20) : null,
      contractEndDate: index % 11 ? null : addDays(asOf, ((index * 13) % 300) - 100),
      doNotContact: index % 40 === 0,
    };
  });
}

function readingOf(customers: readonly Customer[]): Reading {
  return {
    sheet: "客户表",
    asOf,
    language: "zh-CN",
    headerRow: 1,
    headerRowCount: 1,
    firstDataRow: 2,
    lastDataRow: customers.length + 1,
    otherRows: { titles: [], headers: [1], totals: [], notes: [], numbered: [], elsewhere: [] },
    columns: [],
    customers,
    problems: [],
    duplicates: [],
    possibleDuplicates: [],
  };
}

const asOf = dayFromIso("2026-11-20") as Day;

callListBench();
