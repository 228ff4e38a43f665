import { addDays, dayFromIso, type Day } from "../src/domain/calendar/day";
import { contactPlans } from "../src/domain/contactPlan/contactPlanner";
import { blankCustomer, type Customer } from "../src/domain/customer";
import { defaultRules } from "../src/domain/rules/rules";
import { medianMilliseconds, report } from "./measure";

/** Speed of the contact plan, on one thread. */
function contactPlanBench(): void {
  const customers = customersOf(100_000);
  const reading = {
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
  } as const;
  const work = () => contactPlans({ reading, rules: defaultRules, asOf });
  for (let run = 0; run < 3; run += 1) work();
  const value = medianMilliseconds(work);
  report({ bench: "contactPlan", figure: "plan of 100,000 customers", value, unit: "ms", limit: 150 });
}

/** Customers of every kind, made from their number: the same in every run. */
function customersOf(count: number): Customer[] {
  return Array.from({ length: count }, (_, index): Customer => {
    const of = <Value>(choices: readonly Value[], step: number) =>
      choices[Math.floor(index / step) % choices.length] as Value;
    return {
      ...blankCustomer(index + 2),
      phone: `199${String(index).padStart(8, "0")}`,
      owner: `坐席${String(index % 20).padStart(2, "0")}`,
      grade: of(["H", "A", "B", "C", "N", "F", null, null], 1),
      stage: of([0, 1, 2, 3, 4, 5, 6, 7], 3),
      dealStatus: of(["跟进中", null, null, "已成交", "战败"], 7),
      dealAmount: (index * 7919) % 50_000,
      lastContactDate: addDays(asOf, -((index * 31) % 120)),
      lastPurchaseDate: index % 3 ? null : addDays(asOf, -((index * 11) % 300)),
      cycleDays: index % 6 ? null : 30,
      nextContactDate: index % 2 ? addDays(asOf, ((index * 17) % 60) - 20) : null,
      contractEndDate: index % 11 ? null : addDays(asOf, ((index * 13) % 300) - 100),
      doNotContact: index % 40 === 0,
    };
  });
}

const asOf = dayFromIso("2026-11-20") as Day;

contactPlanBench();
