import type { Customer } from "../../../src/domain/customer";
import { readCustomers } from "../../../src/domain/reading/rows/readCustomers";
import type { Reading } from "../../../src/domain/reading/reading";
import { csvCells, day, fileOf, footerRowsOf, mapOf, problemsOf, sheetOf, shown } from "./sheets";

/** The answers that came with the sheets (test/data/sheets/*.json). */
type Answer = {
  readonly asOf: string;
  readonly headerRow: number;
  readonly firstDataRow?: number;
  readonly lastDataRow?: number;
  readonly footerRows?: readonly number[];
  readonly duplicates?: readonly (readonly number[])[];
  readonly dateOrder?: string;
  readonly map: Readonly<Record<string, string>>;
  readonly unmapped: readonly string[];
  readonly rows?: readonly (Readonly<Record<string, unknown>> & { readonly row: number })[];
};

/** Cells that a person would name, found by hand; the answers do not list them. */
const problems: Readonly<Record<string, readonly string[]>> = {
  car_dealer_leads: ["J15 impossibleDate", "D20 damagedPhone", "J23 relativeDate", "D26 invalidPhone"],
  salon_members: [],
  telesales_call_list: ["F34 contradictionStageContract"],
  b2b_pipeline_en: [8, 15, 22, 29, 36, 43].map((row) => `D${row} invalidEmail`),
  ecommerce_orders: [],
};

describe.each(Object.keys(problems))("the sheet %s", (name) => {
  const answer = JSON.parse(fileOf(`sheets/${name}.json`)) as Answer;
  const read: Reading = readCustomers({
    cells: sheetOf(csvCells(`sheets/${name}.csv`)),
    asOf: day(answer.asOf),
    locale: "zh-CN",
  });

  it("has its header, its customers and its footers where the answer says", () => {
    expect(read.headerRow).toBe(answer.headerRow);
    expect(footerRowsOf(read)).toEqual(answer.footerRows ?? []);
    if (answer.firstDataRow)
      expect([read.firstDataRow, read.lastDataRow]).toEqual([answer.firstDataRow, answer.lastDataRow]);
    if (answer.rows) expect(read.customers.map(({ row }) => row)).toEqual(answer.rows.map(({ row }) => row));
    if (answer.duplicates) expect(read.duplicates).toEqual(answer.duplicates);
  });

  it("has every column mapped as the answer says, and no other", () => {
    const mapped = Object.entries(mapOf(read)).filter(([, field]) => field !== null);
    expect(Object.fromEntries(mapped)).toEqual(answer.map);
    expect(mapOf(read)).toMatchObject(Object.fromEntries(answer.unmapped.map((header) => [header, null])));
  });

  it("has every value of the answer", () => {
    const byRow = new Map(read.customers.map((customer) => [customer.row, customer]));
    for (const { row, ...expected } of answer.rows ?? []) {
      const customer = byRow.get(row);
      const found = Object.fromEntries(
        Object.keys(expected).map((field) => [field, shown(field, customer?.[field as keyof Customer])]),
      );
      // The answers write a blank text as "", a reading as null.
      const blankAsNull = Object.fromEntries(
        Object.entries(expected).map(([field, value]) => [field, value === "" ? null : value]),
      );
      expect({ row, ...found }).toEqual({ row, ...blankAsNull });
    }
  });

  it("names the problems that a person would name, and no other", () => {
    expect(problemsOf(read)).toEqual(problems[name]);
  });

  if (answer.dateOrder) {
    it("says the date order of each column that needs one", () => {
      const orders = new Set(read.columns.flatMap(({ dateOrder }) => dateOrder ?? []));
      expect([...orders]).toEqual([answer.dateOrder]);
      expect(read.columns.some(({ dateOrderAssumed }) => dateOrderAssumed)).toBe(false);
    });
  }
});
