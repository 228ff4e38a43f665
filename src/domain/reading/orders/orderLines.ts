import type { Customer, Field } from "../../customer";
import { groupBy } from "../../groupBy";
import { customerKey, namesAccounts } from "./orderCustomers";
import type { Reading } from "../reading";

/** How many lines a sheet of orders has, and whose they are. */
export type OrderLines = { readonly rows: number; readonly customers: number };

/**
 * The lines of a sheet of orders; `null` for a sheet of customers. Orders have at least two columns of their own (number,
 * day, amount, refund, state), none that only customers have (last and next contact, grade, stage …), and people who come
 * up again: at least a tenth of the rows are of somebody with several, or nobody is named on any. A sheet where every row is
 * somebody else can be called from, whatever it was kept for.
 */
export function orderLinesOf(reading: Reading): OrderLines | null {
  const { columns, customers } = reading;
  const has = (field: Field) => columns.some((column) => column.field === field);
  if (ofOrders.filter(has).length < 2 || ofCustomers.some(has)) return null;
  const byAccount = namesAccounts(reading);
  const keyOf = (line: Customer) => (byAccount ? line.customerName : null) ?? customerKey(line);
  const named = [...groupBy(customers, keyOf)].filter(([key]) => key !== null).map(([, lines]) => lines.length);
  const rows = customers.length;
  const ofSeveral = named.filter((lines) => lines > 1).reduce((sum, lines) => sum + lines, 0);
  const comeAgain = named.length === 0 || ofSeveral >= rows * shareOfSeveral;
  return rows > 0 && comeAgain ? { rows, customers: named.length } : null;
}

const ofOrders = ["orderId", "orderDate", "orderAmount", "refundAmount", "orderStatus"] as const;

const ofCustomers = [
  "lastContactDate",
  "nextContactDate",
  "contactCount",
  "grade",
  "stage",
  "intent",
  "probability",
  "expectedCloseDate",
  "contractStatus",
  "contractEndDate",
  "lastPurchaseDate",
  "orderCount",
  "totalAmount",
  "lastVisitDate",
  "visitCount",
  "cycleDays",
] as const;

const shareOfSeveral = 0.1;
