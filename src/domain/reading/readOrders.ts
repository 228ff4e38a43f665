import type { Customer } from "../customer";
import type { Day } from "../day";
import { addMonths } from "../day";
import { cellAddress } from "../cells";
import type { CustomerOrders, Order } from "./orders";
import { customerKey, groupByCustomer, namesAccounts } from "./orderCustomers";
import { readCustomers } from "./readCustomers";
import type { Problem, ProblemCode, Reading, ReadingRequest } from "./reading";
import { idKey } from "./rowKey";
import { wordKey } from "./text";

export type { CustomerOrders, Order };

export type OrdersReading = {
  readonly reading: Reading;
  readonly window: { readonly from: Day; readonly to: Day };
  /** Orders that count, in sheet order. */
  readonly orders: readonly Order[];
  /** Orders that were closed, cancelled or never paid. */
  readonly dropped: readonly Order[];
  readonly customers: readonly CustomerOrders[];
  /** Whether each line repeats the amount of its order, or has an amount of its own. */
  readonly amountsPer: "order" | "line";
  /** The reading's problems and those of the orders. */
  readonly problems: readonly Problem[];
};

/**
 * Reads a sheet of orders and sums it up for each customer. One line is an order or an item of one: distinct order ids
 * count, an order on several lines once. Closed, cancelled and unpaid orders are dropped; the amount is what was paid
 * less what was refunded. The window is [EDATE(asOf, −12), asOf]; orders after the as-of day are in no sum. Orders are one
 * customer's by the account of a shop, else by id, phone or, where a line has neither, by name.
 */
export function readOrders(request: ReadingRequest): OrdersReading {
  const reading = readCustomers({ ...request, purpose: "orders" });
  const window = { from: addMonths(request.asOf, -12), to: request.asOf };
  const found: Problem[] = [];
  const groups = linesOfOrders(reading.customers);
  const amountsPer = amountsOf(groups);
  const all = groups.map((lines) => orderOf(lines, amountsPer, reading, found));
  const orders = all.filter(({ status }) => !isDropped(status));
  for (const order of orders) reportGaps(order, reading, found);
  const customers = groupByCustomer(orders, namesAccounts(reading)).map((own) => summaryOf(own, window));
  return {
    reading,
    window,
    orders,
    dropped: all.filter(({ status }) => isDropped(status)),
    customers,
    amountsPer,
    problems: [...reading.problems, ...found].sort((one, other) => one.row - other.row || one.column - other.column),
  };
}

/** Whether an order with this status never became a purchase: closed, cancelled, waiting for payment, wholly refunded. */
export function isDropped(status: string | null): boolean {
  return status !== null && droppedStates.test(wordKey(status));
}

type Lines = readonly [Customer, ...Customer[]];

function linesOfOrders(customers: readonly Customer[]): Lines[] {
  const byId = new Map<string, [Customer, ...Customer[]]>();
  const groups: Lines[] = [];
  for (const line of customers) {
    const key = line.orderId === null ? null : idKey(line.orderId);
    const known = key === null ? undefined : byId.get(key);
    if (known) {
      known.push(line);
      continue;
    }
    const lines: [Customer, ...Customer[]] = [line];
    if (key !== null) byId.set(key, lines);
    groups.push(lines);
  }
  return groups;
}

/** Lines that mostly differ within their orders are items with amounts of their own. */
function amountsOf(groups: readonly Lines[]): "order" | "line" {
  let same = 0;
  let different = 0;
  for (const lines of groups) {
    if (lines.length === 1) continue;
    if (distinctAmounts(lines.map(paidOf)).length > 1) different++;
    else same++;
  }
  return different > same ? "line" : "order";
}

function paidOf(line: Customer): number | null {
  return line.orderAmount ?? line.dealAmount ?? line.totalAmount;
}

/** Different amounts of the lines; a gift for nothing says nothing about the others. */
function distinctAmounts(amounts: readonly (number | null)[]): number[] {
  return [...new Set(amounts.filter((amount) => amount !== null && amount !== 0))] as number[];
}

function orderOf(lines: Lines, amountsPer: "order" | "line", reading: Reading, found: Problem[]): Order {
  const [first] = lines;
  const day = lines.map(dayOf).find((one) => one !== null) ?? null;
  const status = lines.map(({ orderStatus }) => orderStatus).find((one) => one !== null) ?? null;
  const named = lines.find((line) => customerKey(line) !== null) ?? first;
  const other = lines.find((line) => customerKey(line) !== null && customerKey(line) !== customerKey(named));
  if (other) found.push(problemOf("orderCustomersDiffer", other, first.orderId, reading, { row: named.row }));
  const paid = lines.map(paidOf);
  const amounts = distinctAmounts(paid);
  if (amountsPer === "order" && amounts.length > 1)
    found.push(problemOf("orderLinesDisagree", lines[1] ?? first, first.orderId, reading));
  return {
    id: first.orderId,
    rows: lines.map(({ row }) => row),
    day,
    amount: netAmount(lines, amountsPer),
    status,
    customer: named,
  };
}

/** Refunds that differ between lines are those of items and add up; the same on every line is that of the order. */
function netAmount(lines: Lines, amountsPer: "order" | "line"): number | null {
  const paid = lines.map(paidOf).filter((amount) => amount !== null);
  if (paid.length === 0) return null;
  const refunds = lines.map(({ refundAmount }) => refundAmount).filter((amount) => amount !== null);
  if (amountsPer === "line") return cents(sum(paid) - sum(refunds));
  const [amount = 0] = distinctAmounts(paid);
  const [refund = 0, ...more] = distinctAmounts(refunds);
  return cents(amount - (more.length > 0 ? sum(refunds) : refund));
}

function dayOf(line: Customer): Day | null {
  return line.orderDate ?? line.lastPurchaseDate;
}

function reportGaps(order: Order, reading: Reading, found: Problem[]): void {
  if (order.day === null) found.push(problemOf("orderWithoutDate", order.customer, order.id, reading));
  if (order.amount === null) found.push(problemOf("orderWithoutAmount", order.customer, order.id, reading));
}

function problemOf(
  code: ProblemCode,
  line: Customer,
  orderId: string | null,
  reading: Reading,
  parameters?: Readonly<Record<string, string | number>>,
): Problem {
  const column = reading.columns.find(({ field }) => field === fieldOfProblem[code]) ?? reading.columns[0];
  const index = column?.column ?? 0;
  const problem = {
    row: line.row,
    column: index,
    cell: cellAddress(index, line.row),
    field: column?.field ?? null,
    text: orderId ?? "",
    code,
  };
  return parameters ? { ...problem, parameters } : problem;
}

const fieldOfProblem: Readonly<Partial<Record<ProblemCode, string>>> = {
  orderCustomersDiffer: "customerName",
  orderLinesDisagree: "orderAmount",
  orderWithoutDate: "orderDate",
  orderWithoutAmount: "orderAmount",
};

function summaryOf(orders: readonly Order[], window: OrdersReading["window"]): CustomerOrders {
  const first = (of: (customer: Customer) => string | null) =>
    orders.map(({ customer }) => of(customer)).find((text) => text !== null) ?? null;
  const counted = orders.filter(({ day }) => day === null || day <= window.to);
  const within = counted.filter(({ day }) => day !== null && day >= window.from);
  const days = counted.flatMap(({ day }) => day ?? []).sort((one, other) => one - other);
  return {
    customerId: first(({ customerId }) => customerId),
    customerName: first(({ customerName }) => customerName),
    companyName: first(({ companyName }) => companyName),
    phone: first(({ phone }) => phone),
    rows: orders.flatMap(({ rows }) => rows),
    orders: counted.length,
    amount: cents(sum(counted.map(({ amount }) => amount ?? 0))),
    ordersInWindow: within.length,
    amountInWindow: cents(sum(within.map(({ amount }) => amount ?? 0))),
    firstOrder: days[0] ?? null,
    lastOrder: days.at(-1) ?? null,
    days,
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** Money in whole cents, so that 0.1 + 0.2 is 0.3. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

const droppedStates =
  /关闭|取消|不成立|作废|撤销|等待买家付款|(?:待|未|等待)(?:买家)?(?:付款|支付)|付款失败|支付失败|^已退款$|全额退款|^退款成功$|cancel|^closed$|void|unpaid|awaitingpayment|pendingpayment|paymentpending|^pending$|failed|expired|declined|^refunded$|abandoned/;
