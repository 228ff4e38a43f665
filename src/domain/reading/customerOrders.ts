import type { Customer, Field } from "../customer";
import type { Day } from "../calendar/day";

/** The fields that orders are made of. */
export const orderLineFields = [
  "customerId",
  "customerName",
  "companyName",
  "phone",
  "orderId",
  "orderDate",
  "orderAmount",
  "refundAmount",
  "orderStatus",
  "lastPurchaseDate",
  "dealAmount",
  "totalAmount",
] as const satisfies readonly Field[];

/** One line of a sheet of orders: what orders are made of, and whatever else the sheet has a column for. */
export type OrderLine = Pick<
  Customer,
  "row" | "otherPhones" | "timesOfDay" | "doNotContact" | "doNotContactWords" | (typeof orderLineFields)[number]
> &
  Partial<Customer>;

/** One order, however many lines it has on the sheet. */
export type Order = {
  /** `null` where the sheet gives none: then every line is an order. */
  readonly id: string | null;
  /** Row numbers of its lines. */
  readonly rows: readonly number[];
  readonly day: Day | null;
  /** Paid less refunded; `null` where it could not be read. */
  readonly amount: number | null;
  readonly status: string | null;
  /** The line that names the customer. */
  readonly customer: OrderLine;
};

/**
 * The orders of one customer, summed up. Amounts are net of refunds, and `null` as soon as one that belongs in them is not
 * known; so are the orders of the window where an order has no day. A refund on a line of its own is no order.
 */
export type CustomerOrders = {
  readonly customerId: string | null;
  readonly customerName: string | null;
  readonly companyName: string | null;
  readonly phone: string | null;
  readonly rows: readonly number[];
  readonly orders: number;
  readonly amount: number | null;
  /** In the twelve months up to and including the as-of day. */
  readonly ordersInWindow: number | null;
  readonly amountInWindow: number | null;
  /** Of those with a day; an order without one may be earlier or later. */
  readonly firstOrder: Day | null;
  readonly lastOrder: Day | null;
  /** The day of each order with a date, oldest first; two orders of one day are there twice. */
  readonly days: readonly Day[];
  /** Row numbers of orders whose day, and of orders and refunds whose amount, is missing or could not be read. */
  readonly withoutDate: readonly number[];
  readonly withoutAmount: readonly number[];
};

/** Whether a line, or the customer of one, is anybody's: the order of nobody is in nobody's sums. */
export function namesSomebody({
  customerId,
  customerName,
  companyName,
  phone,
}: Pick<CustomerOrders, "customerId" | "customerName" | "companyName" | "phone">): boolean {
  return customerId !== null || customerName !== null || companyName !== null || phone !== null;
}
