import type { OrdersReading } from "../../../../src/domain/reading/orders/readOrders";
import { openQuestions } from "../../../../src/domain/reading/rows/openQuestions";
import type { GeneratedOrders } from "./orderSheets";

/** How the sums of the buyers compare with what they bought. */
export type OrdersJudgement = {
  readonly equal: number;
  /** Other sums, with a problem in one of the buyer's rows or a question about a column. */
  readonly told: number;
  readonly silent: readonly string[];
};

export function judgedOrders({ buyers }: GeneratedOrders, read: OrdersReading): OrdersJudgement {
  const problems = new Set(read.problems.map(({ row }) => row));
  const isAsked = openQuestions({ ...read.reading, customers: [], duplicates: [], possibleDuplicates: [] }).length > 0;
  const found = new Map(read.customers.map((customer) => [customer.customerName, customer]));
  const silent: string[] = [];
  let equal = 0;
  let told = 0;
  for (const [name, meant] of buyers) {
    const customer = found.get(name);
    const sums = [customer?.orders ?? 0, customer ? customer.amount : 0, customer?.lastOrder ?? null];
    const wanted = [meant.orders, meant.amount, meant.last];
    if (sums.every((sum, index) => isSame(sum, wanted[index] ?? null))) equal++;
    else if (isAsked || meant.rows.some((row) => problems.has(row))) told++;
    else silent.push(`${name}: meant ${JSON.stringify(wanted)}, read ${JSON.stringify(sums)}`);
  }
  for (const { customerName, rows } of read.customers)
    if (!buyers.has(customerName ?? "") && !rows.some((row) => problems.has(row)))
      silent.push(`${customerName ?? "nobody"} in row ${String(rows[0])} is no buyer`);
  return { equal, told, silent };
}

function isSame(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : Math.abs(one - other) < 0.005;
}
