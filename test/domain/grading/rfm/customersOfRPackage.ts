import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dayFromIso, type Day } from "../../../../src/domain/calendar/day";
import type { CustomersFromOrders } from "../../../../src/domain/grading/rfmOrders";
import { customersFromOrders } from "../../../../src/domain/grading/rfmOrders";

/** Developers' data that is not part of this repository; the tests that read it say that they were skipped without it. */
const folder = join(__dirname, "../..", "../..", "../..", "../..", "shared", "data", "models", "rfm");

/** Describes with the sample; where it is not beside the repository, reports one skipped test instead. */
export function describeWithRPackage(title: string, body: () => void): void {
  if (existsSync(folder)) describe(title, body);
  // A skipped body would still be run to collect its tests, and fail to read the sample.
  else describe(title, () => it.skip(`needs the sample of the R package rfm in ${folder}`, () => undefined));
}

/** The 995 customers of the R package rfm with the scores that its published tables and pandas give them. */
export function expectedCustomers(): Record<string, string>[] {
  return readCsv("rfm_orders_expected.csv");
}

/** The 4,906 orders of the same customers, summed up by us. */
export function customersOfRPackage(asOf: Day): CustomersFromOrders<string> {
  const lines = readCsv("rfm_orders.csv");
  return customersFromOrders(
    {
      customers: lines.map((line) => line.customer_id as string),
      days: lines.map((line) => dayFromIso(line.order_date as string) as Day),
      amounts: lines.map((line) => Number(line.revenue)),
    },
    asOf,
    null,
  );
}

export type TiedCustomers = {
  readonly rows: readonly { customer_id: string; recency: number; frequency: number; monetary: number }[];
  readonly expected: readonly Record<string, number | string>[];
};

export function tiedCustomers(): TiedCustomers {
  return JSON.parse(readFileSync(join(folder, "ties_small.json"), "utf8")) as TiedCustomers;
}

function readCsv(name: string): Record<string, string>[] {
  const [header = "", ...lines] = readFileSync(join(folder, name), "utf8").trim().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((column, index) => [column, cells[index] ?? ""]));
  });
}
