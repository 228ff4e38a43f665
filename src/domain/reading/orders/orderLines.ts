import type { Customer, Field } from "../../customer";
import { groupBy } from "../../groupBy";
import { customerKey, namesAccounts } from "./orderCustomers";
import type { Reading } from "../reading";

/** How many lines a sheet of orders or visits has, and whose they are. */
export type OrderLines = {
  readonly rows: number;
  readonly customers: number;
  /** Only of a log: one line a visit or contact, no orders. */
  readonly isLog?: true;
};

/**
 * The lines of a sheet of orders, or of a log of visits or contacts; `null` for a sheet of customers. Orders have at least
 * two columns of their own (number, day, amount, refund, state), none that only customers have (last and next contact,
 * grade, stage …), and people who come up again: at least a tenth of the rows are of somebody with several, or nobody is
 * named on any. A sheet where every row is somebody else can be called from, whatever it was kept for.
 */
export function orderLinesOf(reading: Reading): OrderLines | null {
  const { columns, customers } = reading;
  const has = (field: Field) => columns.some((column) => column.field === field);
  if (ofOrders.filter(has).length < 2 || ofCustomers.some(has)) return logLinesOf(reading);
  const named = linesByCustomer(reading).map((lines) => lines.length);
  const rows = customers.length;
  const ofSeveral = named.filter((lines) => lines > 1).reduce((sum, lines) => sum + lines, 0);
  const comeAgain = named.length === 0 || ofSeveral >= rows * shareOfSeveral;
  return rows > 0 && comeAgain ? { rows, customers: named.length } : null;
}

/**
 * A log has a column for the day of what happened (到店日期, not 最近到店日期), nothing that is planned or kept for each
 * customer, and at least a third of its rows are of people who stand there with several days. Fewer are a customer sheet on
 * which somebody stands twice.
 */
function logLinesOf(reading: Reading): OrderLines | null {
  const { columns, customers } = reading;
  const day = columns.find(({ field, header }) => field !== null && isEventDay(field) && !ofOneCustomer.test(header));
  if (day?.field === undefined || day.field === null || columns.some(({ field }) => field !== null && isKept(field)))
    return null;
  const field = day.field as (typeof eventDays)[number];
  const named = linesByCustomer(reading);
  const again = named.filter((lines) => new Set(lines.map((line) => line[field])).size > 1);
  const ofSeveral = again.reduce((sum, lines) => sum + lines.length, 0);
  return customers.length > 0 && ofSeveral * 3 >= customers.length
    ? { rows: customers.length, customers: named.length, isLog: true }
    : null;
}

/** The rows of each customer who is named. */
function linesByCustomer(reading: Reading): (readonly Customer[])[] {
  const byAccount = namesAccounts(reading);
  const keyOf = (line: Customer) => (byAccount ? line.customerName : null) ?? customerKey(line);
  return [...groupBy(reading.customers, keyOf)].filter(([key]) => key !== null).map(([, lines]) => lines);
}

const eventDays = [
  "lastVisitDate",
  "lastContactDate",
  "firstContactDate",
  "lastPurchaseDate",
] as const satisfies readonly Field[];

function isEventDay(field: Field): boolean {
  return (eventDays as readonly Field[]).includes(field);
}

/** What is planned or kept for a customer, and not for what happened on one day. */
function isKept(field: Field): boolean {
  return (keptFields as readonly Field[]).includes(field);
}

const keptFields = [
  "nextContactDate",
  "contactCount",
  "grade",
  "stage",
  "expectedCloseDate",
  "contractStatus",
  "contractEndDate",
  "orderCount",
  "visitCount",
  "cycleDays",
  "remainingCount",
] as const satisfies readonly Field[];

/** Headers that say which of several: the last, the first. */
const ofOneCustomer =
  /最近|最后|最後|最新|末次|上次|上回|前次|首次|首購|首购|第一次|初次|\b(?:last|latest|recent|previous|first|initial)/i;

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
