import type { Field } from "../../customer";
import { blankCustomer, fields } from "../../customer";
import type { Day } from "../../calendar/day";
import { addMonths } from "../../calendar/day";
import { cellAddress } from "../../sheet/cells";
import { finish, inStretches, isTimeToPause } from "../../pauses";
import type { CustomerOrders, Order, OrderLine } from "../customerOrders";
import { orderLineFields } from "../customerOrders";
import { customerKey, groupByCustomerSteps, namesAccounts } from "./orderCustomers";
import type { Problem, ProblemCode, ReadingRequest } from "../reading";
import { inSheetOrder, readRowsSteps, type RowsReading } from "../rows/readRows";
import { remembering } from "../values/remembering";
import { idKey } from "../rows/rowKey";
import { wordKey } from "../../text/text";

export type { CustomerOrders, Order };

/** What was understood of the sheet, with its lines in the place of customers. */
export type LinesReading = Omit<RowsReading, "rows"> & { readonly lines: readonly OrderLine[] };

export type OrdersReading = {
  readonly reading: LinesReading;
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
  return finish(readOrdersSteps(request));
}

/** The same in steps, which tell how many rows' worth of cells have been read. */
export function* readOrdersSteps(request: ReadingRequest): Generator<number, OrdersReading, void> {
  const { rows: lines, ...sheet } = yield* readRowsSteps({ ...request, purpose: "orders" }, blankLine);
  const reading = { ...sheet, lines };
  const window = { from: addMonths(request.asOf, -12), to: request.asOf };
  const found: Problem[] = [];
  const allRead = () => lines.length;
  const all = yield* linesOfOrdersSteps(lines, allRead);
  yield lines.length;
  const amountsPer = amountsOf(all);
  const wasDropped = remembering((status) => isDropped(status as string));
  const orders: Order[] = [];
  const dropped: Order[] = [];
  for (let index = 0; index + 1 < all.starts.length; index++) {
    if (isTimeToPause(index)) yield lines.length;
    const order = orderOf(linesOf(all, index), amountsPer, reading, found);
    if (order.status !== null && wasDropped(order.status)) dropped.push(order);
    else orders.push(order);
  }
  for (const order of orders) reportGaps(order, reading, found);
  const customers: CustomerOrders[] = [];
  yield lines.length;
  const groups = yield* groupByCustomerSteps(orders, namesAccounts(reading), allRead);
  for (const [index, own] of groups.entries()) {
    if (isTimeToPause(index)) yield lines.length;
    customers.push(summaryOf(own, window));
  }
  return {
    reading,
    window,
    orders,
    dropped,
    customers,
    amountsPer,
    problems: inSheetOrder([...reading.problems, ...found]),
  };
}

/** Whether an order with this status never became a purchase: closed, cancelled, waiting for payment, wholly refunded. */
export function isDropped(status: string | null): boolean {
  return status !== null && droppedStates.test(wordKey(status));
}

/** Only with the fields that have a column: a million lines with every field would fill the memory. */
function blankLine(mapped: ReadonlySet<Field>): OrderLine {
  const absent = new Set<string>(fields);
  for (const field of [...orderLineFields, ...mapped]) absent.delete(field);
  return Object.fromEntries(Object.entries(blankCustomer(0)).filter(([field]) => !absent.has(field))) as OrderLine;
}

/** The lines of each order in sheet order, all orders behind one another: those of order n from `starts[n]` on. */
type OrderedLines = { readonly lines: readonly OrderLine[]; readonly starts: Int32Array };

/**
 * Looked up line by line first and sorted into orders afterwards: a list for each order would be half a million of them.
 */
function* linesOfOrdersSteps(lines: readonly OrderLine[], told: () => number): Generator<number, OrderedLines, void> {
  const placeById = new Map<string, number>();
  const places = new Int32Array(lines.length);
  let orders = 0;
  let last: string | null = null;
  const lookUp = (from: number, to: number): void => {
    for (let index = from; index < to; index++) {
      const id = lines[index]?.orderId ?? null;
      // The lines of an order mostly follow each other.
      const known = id === null ? undefined : id === last ? places[index - 1] : placeById.get(idKey(id));
      places[index] = known ?? orders;
      if (known === undefined) {
        if (id !== null) placeById.set(idKey(id), orders);
        orders++;
      }
      last = id;
    }
  };
  yield* inStretches(lines.length, lookUp, told);
  return sortedInto(orders, places, lines);
}

function sortedInto(orders: number, places: Int32Array, lines: readonly OrderLine[]): OrderedLines {
  const starts = new Int32Array(orders + 1);
  for (const place of places) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let order = 0; order < orders; order++) starts[order + 1] = (starts[order + 1] ?? 0) + (starts[order] ?? 0);
  const next = starts.slice();
  const sorted = new Array<OrderLine>(lines.length);
  for (let index = 0; index < lines.length; index++) {
    const place = places[index] ?? 0;
    const at = next[place] ?? 0;
    sorted[at] = lines[index] as OrderLine;
    next[place] = at + 1;
  }
  return { lines: sorted, starts };
}

function linesOf({ lines, starts }: OrderedLines, order: number): Lines {
  return lines.slice(starts[order], starts[order + 1]) as unknown as Lines;
}

type Lines = readonly [OrderLine, ...OrderLine[]];

/** Lines that mostly differ within their orders are items with amounts of their own. */
function amountsOf(all: OrderedLines): "order" | "line" {
  let same = 0;
  let different = 0;
  for (let order = 0; order + 1 < all.starts.length; order++) {
    if ((all.starts[order + 1] ?? 0) - (all.starts[order] ?? 0) === 1) continue;
    if (differ(linesOf(all, order), paidOf)) different++;
    else same++;
  }
  return different > same ? "line" : "order";
}

function paidOf(line: OrderLine): number | null {
  return line.orderAmount ?? line.dealAmount ?? line.totalAmount;
}

function refundOf(line: OrderLine): number | null {
  return line.refundAmount;
}

type AmountOf = (line: OrderLine) => number | null;

/** Whether lines have different amounts; a gift for nothing says nothing about the others. */
function differ(lines: Lines, amountOf: AmountOf): boolean {
  const first = firstAmount(lines, amountOf);
  return lines.some((line) => (amountOf(line) ?? 0) !== 0 && amountOf(line) !== first);
}

/** The first amount that is not nothing; 0 where there is none. */
function firstAmount(lines: Lines, amountOf: AmountOf): number {
  for (const line of lines) {
    const amount = amountOf(line) ?? 0;
    if (amount !== 0) return amount;
  }
  return 0;
}

function orderOf(lines: Lines, amountsPer: "order" | "line", reading: LinesReading, found: Problem[]): Order {
  const [first] = lines;
  if (lines.length === 1) return orderOfLine(first);
  const named = lines.find((line) => customerKey(line) !== null) ?? first;
  const other = lines.find((line) => isOfAnother(line, named));
  if (other) found.push(problemOf("orderCustomersDiffer", other, first.orderId, reading, { row: named.row }));
  if (amountsPer === "order" && differ(lines, paidOf))
    found.push(problemOf("orderLinesDisagree", lines[1] ?? first, first.orderId, reading));
  return {
    id: first.orderId,
    rows: lines.map(({ row }) => row),
    day: firstKnown(lines, dayOf),
    amount: netAmount(lines, amountsPer),
    status: firstKnown(lines, ({ orderStatus }) => orderStatus),
    customer: named,
  };
}

/** Whether a line names another customer than the one who is named; one that names nobody does not. */
function isOfAnother(line: OrderLine, named: OrderLine): boolean {
  const says = (field: "customerId" | "phone" | "customerName" | "companyName") => line[field] === named[field];
  if (says("customerId") && says("phone") && says("customerName") && says("companyName")) return false;
  const key = customerKey(line);
  return key !== null && key !== customerKey(named);
}

function firstKnown<Value>(lines: Lines, of: (line: OrderLine) => Value | null): Value | null {
  for (const line of lines) {
    const value = of(line);
    if (value !== null) return value;
  }
  return null;
}

/** Most orders have one line. */
function orderOfLine(line: OrderLine): Order {
  const paid = paidOf(line);
  return {
    id: line.orderId,
    rows: [line.row],
    day: dayOf(line),
    amount: paid === null ? null : cents(0 + paid - (line.refundAmount ?? 0)),
    status: line.orderStatus,
    customer: line,
  };
}

/** Refunds that differ between lines are those of items and add up; the same on every line is that of the order. */
function netAmount(lines: Lines, amountsPer: "order" | "line"): number | null {
  if (lines.every((line) => paidOf(line) === null)) return null;
  if (amountsPer === "line") return cents(total(lines, paidOf) - total(lines, refundOf));
  const refund = differ(lines, refundOf) ? total(lines, refundOf) : firstAmount(lines, refundOf);
  return cents(firstAmount(lines, paidOf) - refund);
}

function total(lines: Lines, amountOf: AmountOf): number {
  return lines.reduce((sum, line) => sum + (amountOf(line) ?? 0), 0);
}

function dayOf(line: OrderLine): Day | null {
  return line.orderDate ?? line.lastPurchaseDate;
}

function reportGaps(order: Order, reading: LinesReading, found: Problem[]): void {
  if (order.day === null) found.push(problemOf("orderWithoutDate", order.customer, order.id, reading));
  if (order.amount === null) found.push(problemOf("orderWithoutAmount", order.customer, order.id, reading));
}

function problemOf(
  code: ProblemCode,
  line: OrderLine,
  orderId: string | null,
  reading: LinesReading,
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

function summaryOf(own: readonly Order[], window: OrdersReading["window"]): CustomerOrders {
  const rows: number[] = [];
  const days: Day[] = [];
  let orders = 0;
  let amount = 0;
  let ordersInWindow = 0;
  let amountInWindow = 0;
  for (const order of own) {
    for (const row of order.rows) rows.push(row);
    const { day } = order;
    if (day !== null && day > window.to) continue;
    orders++;
    amount += order.amount ?? 0;
    if (day === null) continue;
    days.push(day);
    if (day < window.from) continue;
    ordersInWindow++;
    amountInWindow += order.amount ?? 0;
  }
  days.sort((one, other) => one - other);
  return {
    customerId: firstOf(own, "customerId"),
    customerName: firstOf(own, "customerName"),
    companyName: firstOf(own, "companyName"),
    phone: firstOf(own, "phone"),
    rows,
    orders,
    amount: cents(amount),
    ordersInWindow,
    amountInWindow: cents(amountInWindow),
    firstOrder: days[0] ?? null,
    lastOrder: days.at(-1) ?? null,
    days,
  };
}

function firstOf(
  orders: readonly Order[],
  field: "customerId" | "customerName" | "companyName" | "phone",
): string | null {
  for (const { customer } of orders) if (customer[field] !== null) return customer[field];
  return null;
}

/** Money in whole cents, so that 0.1 + 0.2 is 0.3. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

const droppedStates =
  /关闭|取消|不成立|作废|撤销|等待买家付款|(?:待|未|等待)(?:买家)?(?:付款|支付)|付款失败|支付失败|^已退款$|全额退款|^退款成功$|cancel|^closed$|void|unpaid|awaitingpayment|pendingpayment|paymentpending|^pending$|failed|expired|declined|^refunded$|abandoned/;
