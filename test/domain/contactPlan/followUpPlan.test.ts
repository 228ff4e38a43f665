import fc from "fast-check";
import { blankCustomer, type Customer } from "../../../src/domain/customer";
import { addDays, dayFromIso, isoText, type Day } from "../../../src/domain/calendar/day";
import { planFollowUps, type FollowUpPlan, type FollowUpRequest } from "../../../src/domain/contactPlan/followUpPlan";
import { renewalKindOf } from "../../../src/domain/contactPlan/renewal";
import type { RowFacts } from "../../../src/domain/contactPlan/rowFacts";
import type { Reading } from "../../../src/domain/reading/reading";
import { defaultRules, type Rules } from "../../../src/domain/rules/rules";
import { isWorkingDay } from "../../../src/domain/calendar/workdays";
import { readColumn } from "../reading/readColumn";
import { noOtherRows } from "../reading/sheets";

/* As-of is Friday, 2026-11-20; expected days are counted by hand in the calendar of 2026. */
const asOf = day("2026-11-20");

describe("filling the next contacts", () => {
  it("writes blank cells and those contacted since, and leaves every other date alone", () => {
    const plan = fill([
      { grade: "H", lastContactDate: day("2026-11-19") },
      { grade: "H", lastContactDate: day("2026-11-19"), nextContactDate: day("2026-11-18") },
      { grade: "H", lastContactDate: day("2026-11-18"), nextContactDate: day("2026-11-18") },
      { grade: "H", lastContactDate: day("2026-11-01"), nextContactDate: day("2026-11-18") },
      { grade: "H", lastContactDate: day("2026-11-19"), nextContactDate: asOf },
      { grade: "H", lastContactDate: day("2026-11-19"), nextContactDate: day("2026-11-28") },
      { grade: "F", lastContactDate: day("2026-11-19") },
      { doNotContact: true },
    ]);
    expect(plan.rows.map(({ row, to }) => [row, isoText(to)])).toEqual([
      [2, "2026-11-23"],
      [3, "2026-11-23"],
      [4, "2026-11-20"],
    ]);
    expect(plan.counts).toEqual({
      written: 3,
      movedForCapacity: 0,
      kept: 3,
      unreadable: 0,
      leftAlone: { closed: 1, doNotContact: 1 },
      withoutCapacity: 0,
    });
  });

  it("keeps a date of today on the day of the contact, and of yesterday no longer", () => {
    const contactedToday = { grade: "H", lastContactDate: asOf };
    const plan = fill([
      { ...contactedToday, nextContactDate: asOf },
      { ...contactedToday, nextContactDate: day("2026-11-19") },
    ]);
    // H is called every 2 days, and 2026-11-22 is a Sunday.
    expect(plan.rows.map(({ row, to }) => [row, isoText(to)])).toEqual([[3, "2026-11-23"]]);
  });

  it("leaves the day that was agreed where it is, also today and on a day off; one that has passed is for now", () => {
    const saturday = day("2026-11-21");
    const agreedOn = (iso: string): RowFacts => ({
      lastOutcome: { on: day("2026-11-19"), outcome: "appointment", attempts: 0, agreedOn: day(iso) },
    });
    const plan = fill([{ grade: "H" }, { grade: "H" }, { grade: "H" }], {
      asOf: saturday,
      facts: new Map([
        [2, agreedOn("2026-11-20")],
        [3, agreedOn("2026-11-21")],
        [4, agreedOn("2026-11-22")],
      ]),
    });
    expect(plan.rows.map(({ to }) => isoText(to))).toEqual(["2026-11-23", "2026-11-21", "2026-11-22"]);
  });

  it("writes every readable cell when told so", () => {
    const plan = fill([{ grade: "H", lastContactDate: day("2026-11-19"), nextContactDate: day("2026-11-28") }], {
      write: "all",
    });
    expect(plan.rows).toMatchObject([{ row: 2, from: day("2026-11-28"), to: day("2026-11-23") }]);
  });

  it("never writes over a cell that could not be read", () => {
    const problems: Reading["problems"] = [
      { row: 2, column: 4, cell: "E2", field: "nextContactDate", text: "2026-02-30", code: "impossibleDate" },
    ];
    const plan = fill([{ grade: "H" }, { grade: "H" }], { write: "all" }, { problems });
    expect(plan.rows.map(({ row }) => row)).toEqual([3]);
    expect(plan.counts.unreadable).toBe(1);
  });

  it("writes the person's column as dates and why beside it as text", () => {
    const plan = fill([{ grade: "H", lastContactDate: day("2026-11-10") }]);
    expect(plan.edits).toEqual([
      {
        kind: "column",
        sheet: "客户表",
        headerRow: 1,
        target: { kind: "theirs", index: 4, header: "下次拨打时间" },
        cells: [{ row: 2, value: asOf }],
        format: "date",
      },
      {
        kind: "column",
        sheet: "客户表",
        headerRow: 1,
        target: { kind: "ours", column: "nextContactWhy", header: "跟进·依据" },
        cells: [{ row: 2, value: "H级，每2天跟进；应于2026-11-12联系，安排在2026-11-20；到2026-11-20逾期8天" }],
        format: "text",
      },
    ]);
  });

  it("writes a column of ours where the sheet has none or the person wants it beside theirs", () => {
    const without = fill([{ grade: "H" }], {}, { columns: [] });
    expect(without.edits[0]?.target).toEqual({ kind: "ours", column: "nextContact", header: "跟进·下次日期" });
    const beside = fill([{ grade: "H" }, { grade: "H" }], {
      target: "ours",
      facts: new Map([[2, { plannedNext: day("2026-11-25") }]]),
    });
    expect(beside.rows.map(({ row }) => row)).toEqual([3]);
  });

  it("says that there is no column of theirs when that was asked for", () => {
    const plan = fill([{ grade: "H" }], { target: "theirs" }, { columns: [] });
    expect([plan.edits, plan.warnings]).toEqual([[], [{ code: "noNextContactColumn" }]]);
  });

  it("plans nothing on a sheet without a header row", () => {
    expect(fill([{ grade: "H" }], {}, { headerRow: null }).edits).toEqual([]);
  });

  it("takes what is known beyond the sheet: tiers, outcomes, own gaps", () => {
    const plan = fill(
      [
        { lastContactDate: day("2026-11-19") },
        { lastContactDate: asOf },
        { lastContactDate: day("2026-10-01"), lastPurchaseDate: day("2026-11-10") },
      ],
      {
        facts: new Map<number, RowFacts>([
          [2, { tier: "P" }],
          [3, { lastOutcome: { on: asOf, outcome: "interested", attempts: 0, agreedOn: null } }],
          [4, { ownGaps: { count: 3, mean: 20 } }],
        ]),
      },
    );
    // P: 11-19 + 7 = 11-26; interested: 3 working days = 11-25; runs out 11-30, three days before = 11-27.
    expect(plan.rows.map(({ to }) => isoText(to))).toEqual(["2026-11-26", "2026-11-25", "2026-11-27"]);
  });

  it("says when a planned day falls into a year without a holiday calendar", () => {
    const plan = fill([{ lastContactDate: day("2026-11-19") }], { facts: new Map([[2, { tier: "B" }]]) });
    expect(plan.warnings).toEqual([{ code: "noHolidayData", year: 2027 }]);
  });

  it("tells what the end date is the end of by its header", () => {
    const kinds = ["合同到期日", "保单到期日", "保险到期日", "質保到期时间", "Warranty End", "Renewal Date"].map(
      (header) => renewalKindOf({ columns: [{ ...nextContactColumn, field: "contractEndDate", header }] }),
    );
    expect(kinds).toEqual(["contract", "contract", "carInsurance", "warranty", "warranty", "contract"]);
  });
});

describe("capacity", () => {
  it("keeps the most urgent on the day and moves the others to the next working day with room", () => {
    const plan = fill([{ grade: "C" }, { grade: "H" }, { grade: "B" }, { grade: "A" }, { grade: null }], {
      rules: withCapacity(2),
    });
    // Never contacted, so all fall on Friday: H and A stay, B and C on Monday, none on Tuesday.
    expect(plan.rows.map(({ to }) => isoText(to))).toEqual([
      "2026-11-23",
      "2026-11-20",
      "2026-11-23",
      "2026-11-20",
      "2026-11-24",
    ]);
    expect(plan.counts.movedForCapacity).toBe(3);
    expect(plan.rows[0]?.whyText).toBe("没有联系日期；应于2026-11-20联系，安排在2026-11-23；11月20日已排满，顺延");
  });

  it("counts the dates that stay, and moves none of them", () => {
    const plan = fill(
      [
        { nextContactDate: asOf, owner: "甲" },
        { nextContactDate: asOf, owner: "甲" },
        { nextContactDate: asOf, owner: "甲" },
        { owner: "甲", grade: "H" },
        { owner: "乙", grade: "H" },
      ],
      { rules: withCapacity(2) },
    );
    expect(plan.rows.map(({ row, to }) => [row, isoText(to)])).toEqual([
      [5, "2026-11-23"],
      [6, "2026-11-20"],
    ]);
    expect(plan.warnings).toEqual([{ code: "overfullDay", owner: "甲", day: asOf, count: 3 }]);
  });

  it("lets an urgent one that arrives later go before those that were moved on", () => {
    const plan = fill([{ grade: "C" }, { grade: "C" }, { grade: "H", lastContactDate: day("2026-11-20") }], {
      rules: withCapacity(1),
    });
    expect(plan.rows.map(({ to }) => isoText(to))).toEqual(["2026-11-20", "2026-11-24", "2026-11-23"]);
  });

  it("goes by the owner's own week and leave", () => {
    const plan = fill(
      [
        { owner: "甲", grade: "H" },
        { owner: "乙", grade: "H" },
      ],
      {
        holidays: [{ day: asOf, kind: "rest", owner: "甲" }],
      },
    );
    expect(plan.rows.map(({ to }) => isoText(to))).toEqual(["2026-11-23", "2026-11-20"]);
  });

  it("writes nothing for an owner without capacity and says how many that are", () => {
    const rules = { ...defaultRules, calls: { ...defaultRules.calls, capacityByOwner: { 甲: 0 } } };
    const plan = fill([{ owner: "甲", grade: "H" }], { rules });
    expect([plan.rows, plan.counts.withoutCapacity]).toEqual([[], 1]);
    expect(plan.warnings).toEqual([{ code: "ownerWithoutCapacity", owner: "甲", count: 1 }]);
  });

  it("leaves the room that a date in the sheet takes, also where its customer is closed or must not be contacted", () => {
    const rules = withCapacity(1);
    for (const standing of [{ grade: "F" }, { doNotContact: true }]) {
      const plan = fill(
        [
          { owner: "甲", grade: "H" },
          { owner: "甲", ...standing, nextContactDate: asOf },
        ],
        { rules },
      );
      // 2026-11-20 is a Friday: the next working day is Monday.
      expect(plan.rows.map(({ row, to }) => [row, isoText(to)])).toEqual([[2, "2026-11-23"]]);
    }
  });

  it("never gives an owner more than the capacity on any day, on working days only, whatever stands in the sheet", () => {
    fc.assert(
      fc.property(anyCustomers, fc.integer({ min: 1, max: 4 }), (customers, capacity) => {
        const plan = fill(customers, { rules: withCapacity(capacity) });
        const load = new Map<string, number>();
        const count = (owner: string | null | undefined, on: Day) => {
          const key = `${owner ?? ""} ${on}`;
          load.set(key, (load.get(key) ?? 0) + 1);
          return load.get(key) ?? 0;
        };
        const written = new Set(plan.rows.map(({ row }) => row));
        customers.forEach((customer, index) => {
          if (!written.has(index + 2) && customer.nextContactDate) count(customer.owner, customer.nextContactDate);
        });
        for (const { row, to } of plan.rows) {
          expect(count(customers[row - 2]?.owner, to)).toBeLessThanOrEqual(capacity);
          expect(isWorkingDay(to)).toBe(true);
          expect(to).toBeGreaterThanOrEqual(asOf);
        }
      }),
    );
  });

  it("changes nothing when it is filled a second time", () => {
    fc.assert(
      fc.property(anyCustomers, (customers) => {
        const first = fill(customers);
        const written = new Map(first.rows.map(({ row, to }) => [row, to]));
        const again = fill(
          customers.map((customer, index) => ({
            ...customer,
            nextContactDate: written.get(index + 2) ?? customer.nextContactDate ?? null,
          })),
        );
        expect(again.rows).toEqual([]);
      }),
    );
  });
});

const anyCustomers = fc.array(
  fc.record({
    grade: fc.constantFrom("H", "A", "B", "C", "F", null),
    owner: fc.constantFrom("甲", "乙", null),
    lastContactDate: fc.option(
      fc.integer({ min: -60, max: 0 }).map((days) => addDays(asOf, days)),
      { nil: null },
    ),
    nextContactDate: fc.option(
      fc.integer({ min: -20, max: 20 }).map((days) => addDays(asOf, days)),
      { nil: null },
    ),
  }),
  { maxLength: 30 },
);

const nextContactColumn = readColumn(4, "下次拨打时间", "nextContactDate");

function fill(
  customers: readonly Partial<Customer>[],
  request: Partial<FollowUpRequest> = {},
  change: Partial<Reading> = {},
): FollowUpPlan {
  const reading: Reading = {
    sheet: "客户表",
    asOf,
    language: "zh-CN",
    headerRow: 1,
    headerRowCount: 1,
    firstDataRow: 2,
    lastDataRow: customers.length + 1,
    otherRows: noOtherRows,
    columns: [nextContactColumn],
    customers: customers.map((known, index) => ({ ...blankCustomer(index + 2), ...known })),
    problems: [],
    duplicates: [],
    possibleDuplicates: [],
    ...change,
  };
  return planFollowUps({ reading, rules: defaultRules, asOf, locale: "zh-CN", ...request });
}

function withCapacity(capacityPerDay: number): Rules {
  return { ...defaultRules, calls: { ...defaultRules.calls, capacityPerDay } };
}

function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}
