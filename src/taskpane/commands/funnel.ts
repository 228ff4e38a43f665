import type { ContactLog } from "../../domain/contactLog/contactLog";
import type { OrdersReading } from "../../domain/reading/orders/readOrders";
import type { Rules } from "../../domain/rules/rules";
import { stampOfAll, type SheetStamp } from "../../workbook/read/sheetStamp";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { gather, type Gathered } from "../../workbook/read/gather";
import { ordersBeside } from "./churn";
import { keptBeside } from "./contactLog";
import { customersToWorkWithOn, rulesFor, type Found } from "./findCustomers";
import type { Source } from "./source";

/** All that the funnel and the dashboard are worked out from. */
export type FunnelFindings = {
  readonly found: Found;
  readonly rules: Rules;
  /** `null` where the workbook has no sheet of orders. */
  readonly orders: OrdersReading | null;
  readonly log: ContactLog | null;
  /** What stands on the sheets that were read beside that of the customers. */
  readonly beside: readonly SheetStamp[];
};

/** Reads the customers, and the orders and the contact log wherever they are in the workbook. */
export function readFunnel(source: Source, options: JobOptions = {}): Promise<Outcome<FunnelFindings>> {
  return gather((workbook) => funnelOf(workbook, source), options);
}

/** The same, as the first step of a command. */
export async function funnelOf(workbook: Gathered, source: Source): Promise<FunnelFindings> {
  const found = await customersToWorkWithOn(workbook, source);
  const rules = rulesFor(found);
  const orders = await ordersBeside(workbook, found, source);
  const { log } = await keptBeside(workbook, source.asOf);
  return {
    found,
    rules,
    orders: orders?.orders ?? null,
    log: log?.log ?? null,
    beside: [...(orders ? [orders.stamp] : []), ...(log ? [stampOfAll(log.cells)] : [])],
  };
}
