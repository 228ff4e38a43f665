import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import type { Block } from "../../../src/domain/sheet/cells";
import type { Customer, Field } from "../../../src/domain/customer";
import type { Day } from "../../../src/domain/calendar/day";
import { dayFromIso, isoText } from "../../../src/domain/calendar/day";
import { readCustomers } from "../../../src/domain/reading/rows/readCustomers";
import { readOrders } from "../../../src/domain/reading/orders/readOrders";
import type { OtherRows, Reading, ReadingRequest } from "../../../src/domain/reading/reading";
import type { SheetCells } from "../../../src/domain/sheet/sheetCells";

/** A day of the test, which must exist. */
export function day(iso: string): Day {
  const found = dayFromIso(iso);
  if (found === undefined) throw new Error(`no such day: ${iso}`);
  return found;
}

export const asOf = day("2026-11-20");

const testData = path.join(__dirname, "../../data");

export function fileOf(name: string): string {
  return readFileSync(path.join(testData, name), "utf8");
}

/** The cells of a CSV file as they come out of it: texts. */
export function csvCells(name: string): string[][] {
  return Papa.parse<string[]>(fileOf(name).replace(/^\ufeff/, "")).data;
}

export function sheetOf(values: Block, more: Partial<SheetCells> = {}): SheetCells {
  return { name: "Sheet1", firstRow: 1, firstColumn: 0, values, ...more };
}

export function reading(values: Block, more: Partial<ReadingRequest> = {}): Reading {
  return readCustomers({ cells: sheetOf(values), asOf, locale: "zh-CN", ...more });
}

/** `{ header: field }` for every column, unmapped ones with `null`. */
export function mapOf({ columns }: Reading): Record<string, Field | null> {
  return Object.fromEntries(columns.map(({ header, field }) => [header, field]));
}

/** Totals and notes below the first customer, in the order of the sheet. */
export function footerRowsOf({ otherRows, firstDataRow }: Reading): number[] {
  return [...otherRows.totals, ...otherRows.notes]
    .filter((row) => row > firstDataRow)
    .sort((one, other) => one - other);
}

/** Of a sheet on which there is nothing but customers. */
export const noOtherRows: OtherRows = { titles: [], headers: [], totals: [], notes: [], numbered: [], elsewhere: [] };

/** Problems as `"J15 impossibleDate"`. */
export function problemsOf({ problems }: Reading): string[] {
  return problems.map(({ cell, code }) => `${cell} ${code}`);
}

/** The named fields of every customer, days written as in the answers. */
export function tableOf({ customers }: Reading, fields: readonly (keyof Customer)[]): unknown[][] {
  return customers.map((customer) => fields.map((field) => shown(field, customer[field])));
}

/** What is known about each customer, days written as in the answers; what is blank is left out. */
export function customersOf({ customers }: Reading): Record<string, unknown>[] {
  return customers.map((customer) =>
    Object.fromEntries(
      Object.entries(customer)
        .filter(([field]) => field !== "timesOfDay")
        .filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0))
        .map(([field, value]) => [field, shown(field, value)]),
    ),
  );
}

/** Name, number of orders and net amount of each customer of an orders sheet. */
export function ordersOf(values: Block, locale: ReadingRequest["locale"]): unknown[][] {
  const { customers } = readOrders({ cells: sheetOf(values), asOf, locale });
  return customers.map(({ customerName, companyName, orders, amount }) => [
    customerName ?? companyName,
    orders,
    amount,
  ]);
}

export function shown(field: string, value: unknown): unknown {
  return typeof value === "number" && (field.endsWith("Date") || field === "birthday") ? isoText(value as Day) : value;
}
