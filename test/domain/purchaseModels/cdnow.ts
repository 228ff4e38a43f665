import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dayFromIso, type Day } from "../../../src/domain/calendar/day";
import type { DatedOrder } from "../../../src/domain/purchaseModels/orderTimeline";
import type { PurchaseHistory } from "../../../src/domain/purchaseModels/purchaseHistory";

/**
 * The CDNOW 1/10 sample (B. Hardie, brucehardie.com/datasets; see Fader and Hardie), which is for research and therefore
 * beside the repository, not in it.
 */
const folder = join(process.cwd(), "../shared/data/models");

export const cdnowFolder = join(folder, "cdnow");

export function readJson(path: string) {
  return JSON.parse(readFileSync(join(folder, path), "utf8"));
}

/** The data rows of a CSV file; text that is no number stays text. */
export function readCsv(path: string): Record<string, number | string>[] {
  const [head = "", ...lines] = readFileSync(join(folder, path), "utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(
      names.map((name, index) => {
        const cell = cells[index] ?? "";
        return [name, cell !== "" && Number.isFinite(Number(cell)) ? Number(cell) : cell];
      }),
    );
  });
}

export type CdnowCustomer = PurchaseHistory & { readonly meanRepeatAmount: number };

/** All 2,357 customers on 30 September 1997, in a unit of so many days. */
export function cdnowCustomers(daysPerUnit: number): CdnowCustomer[] {
  return readCsv("cdnow/cdnow_cbs.csv").map((row) => ({
    repeats: Number(row["x"]),
    recency: Number(row["t_x_days"]) / daysPerUnit,
    age: Number(row["T_days"]) / daysPerUnit,
    meanRepeatAmount: Number(row["m_x"]),
  }));
}

/** Every customer's orders over all 78 weeks, in the order of their numbers. */
export function cdnowOrders(): DatedOrder[][] {
  const byCustomer = new Map<number, DatedOrder[]>();
  for (const row of readCsv("cdnow/cdnow_elog.csv")) {
    const orders = byCustomer.get(Number(row["cust"])) ?? [];
    orders.push({ on: dayFromIso(String(row["date"])) as Day, amount: Number(row["amount"]) });
    byCustomer.set(Number(row["cust"]), orders);
  }
  return [...byCustomer.values()];
}

export const endOfCalibration = dayFromIso("1997-09-30") as Day;
