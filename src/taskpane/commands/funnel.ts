import type { ContactLog } from "../../domain/contactLog/contactLog";
import type { OrdersReading } from "../../domain/reading/orders/readOrders";
import type { Rules } from "../../domain/rules/rules";
import { stampOfAll, type SheetStamp } from "../../workbook/read/sheetStamp";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { readOrdersOf } from "./churn";
import { readKeptBeside } from "./contactLog";
import { findCustomers, type Found } from "./findCustomers";
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
export async function readFunnel(source: Source, options: JobOptions = {}): Promise<Outcome<FunnelFindings>> {
  const found = await findCustomers(source, options);
  if (!found.ok) return found;
  const { rules } = found.value;
  if (!rules.ok) return rules;
  const orders = await readOrdersOf(found.value, source, options);
  if (!orders.ok) return orders;
  const beside = await readKeptBeside(source.asOf, options);
  if (!beside.ok) return beside;
  const kept = beside.value.log;
  return {
    ok: true,
    value: {
      found: found.value,
      rules: rules.value,
      orders: orders.value?.orders ?? null,
      log: kept?.log ?? null,
      beside: [...(orders.value ? [orders.value.stamp] : []), ...(kept ? [stampOfAll(kept.cells)] : [])],
    },
  };
}
