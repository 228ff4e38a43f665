import type { Field } from "../../customer";
import { blankCustomer, fields } from "../../customer";
import type { Day } from "../../calendar/day";
import { addMonths } from "../../calendar/day";
import { cellAddress } from "../../sheet/cells";
import { finish, inStretches, isTimeToPause } from "../../pauses";
import { knownSum } from "./knownSum";
import { isMoneyField } from "../fieldKinds";
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
  /** Lines of their own on which money went back: no orders, but less money. */
  readonly refunds: readonly Order[];
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
 * less what was refunded, and unknown where one of the two is; a line on which money only goes back is no order. The window is [EDATE(asOf, −12), asOf]; orders after the as-of day are in no sum. Orders are one
 * customer's by the account of a shop, else by id, phone or, where a line has neither, by name.
 */
export function readOrders(request: ReadingRequest): OrdersReading {
  return finish(readOrdersSteps(request));
}

/** The same in steps, which tell how many rows' worth of cells have been read. */
export function* readOrdersSteps(request: ReadingRequest): Generator<number, OrdersReading, void> {
  const { rows, ...sheet } = yield* readRowsSteps({ ...request, purpose: "orders" }, blankLine);
  const lines = withDaysOfVisits(rows, sheet.columns);
  const reading = { ...sheet, lines };
  const window = { from: addMonths(request.asOf, -12), to: request.asOf };
  const found: Problem[] = [];
  const allRead = () => lines.length;
  const all = yield* linesOfOrdersSteps(lines, allRead);
  yield lines.length;
  const amounts = amountsOf(all);
  const wasDropped = remembering((status) => isDropped(status as string));
  const unreadable = rowsWithUnreadableMoney(reading);
  const kept: Order[] = [];
  const dropped: Order[] = [];
  for (let index = 0; index + 1 < all.starts.length; index++) {
    if (isTimeToPause(index)) yield lines.length;
    const order = orderOf(linesOf(all, index), amounts, unreadable, reading, found);
    const isOut = order.status !== null && wasDropped(order.status) && !isBookedRefund(order);
    (isOut ? dropped : kept).push(order);
  }
  for (const order of kept) reportGaps(order, reading, found);
  const customers: CustomerOrders[] = [];
  yield lines.length;
  const groups = yield* groupByCustomerSteps(kept, namesAccounts(reading), allRead);
  for (const [index, own] of groups.entries()) {
    if (isTimeToPause(index)) yield lines.length;
    customers.push(summaryOf(own, window));
  }
  return {
    reading,
    window,
    orders: kept.filter((order) => !isRefund(order)),
    refunds: kept.filter(isRefund),
    dropped,
    customers,
    amountsPer: amounts.per,
    problems: inSheetOrder([...reading.problems, ...found]),
  };
}

/** Whether the line is no order at all: more money went back on it than was paid. */
function isRefund({ amount }: Order): boolean {
  return amount !== null && amount < 0;
}

/** A refund that the shop has booked on a line of its own is taken off, whereas "refunded" drops the order that it stands on. */
function isBookedRefund(order: Order): boolean {
  return isRefund(order) && order.status !== null && refundStates.test(wordKey(order.status));
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
  for (const place of places) starts[place + 1] = starts[place + 1]! + 1;
  for (let order = 0; order < orders; order++) starts[order + 1] = starts[order + 1]! + starts[order]!;
  const next = starts.slice();
  const sorted = new Array<OrderLine>(lines.length);
  for (let index = 0; index < lines.length; index++) {
    const place = places[index]!;
    const at = next[place]!;
    sorted[at] = lines[index] as OrderLine;
    next[place] = at + 1;
  }
  return { lines: sorted, starts };
}

function linesOf({ lines, starts }: OrderedLines, order: number): Lines {
  return lines.slice(starts[order], starts[order + 1]) as unknown as Lines;
}

type Lines = readonly [OrderLine, ...OrderLine[]];

/**
 * Lines that mostly differ within their orders are items with amounts of their own. `isSure` is false where only one or two
 * orders, or hardly more than differ, have the same amount on their lines: that may be repeated, or two things that cost the same.
 */
function amountsOf(all: OrderedLines): { readonly per: "order" | "line"; readonly isSure: boolean } {
  let same = 0;
  let alike = 0;
  let different = 0;
  for (let order = 0; order + 1 < all.starts.length; order++) {
    if (all.starts[order + 1]! - all.starts[order]! === 1) continue;
    const lines = linesOf(all, order);
    if (differ(lines, paidOf)) {
      different++;
      continue;
    }
    same++;
    if (areAlike(lines)) alike++;
  }
  const per = different > same ? "line" : "order";
  return { per, isSure: per === "line" || alike === 0 || alike > Math.max(fewAlike, different * 2) };
}

/** Whether an amount stands on a second line too. */
function areAlike(lines: Lines): boolean {
  return lines.filter((line) => (paidOf(line) ?? 0) !== 0).length > 1;
}

/** What the line says was paid; `null` where it says nothing, or only what went back. */
function paidOf(line: OrderLine): number | null {
  const amount = amountOf(line);
  return amount !== null && amount < 0 ? null : amount;
}

/** What the line says went back, in a column for refunds or as a negative amount. */
function refundOf(line: OrderLine): number | null {
  const amount = amountOf(line);
  return amount !== null && amount < 0 ? (line.refundAmount ?? 0) - amount : line.refundAmount;
}

function amountOf(line: OrderLine): number | null {
  return line.orderAmount ?? line.dealAmount ?? line.totalAmount;
}

/** Rows in which an amount stands that could not be understood. */
function rowsWithUnreadableMoney({ problems }: LinesReading): ReadonlySet<number> {
  return new Set(problems.flatMap(({ row, field }) => (field !== null && isMoneyField(field) ? row : [])));
}

type AmountOf = (line: OrderLine) => number | null;

/** Whether lines have different amounts; a gift for nothing, and a blank one, say nothing about the others. */
function differ(lines: Lines, partOf: AmountOf): boolean {
  const first = firstAmount(lines, partOf);
  return lines.some((line) => {
    const amount = partOf(line);
    return amount !== null && amount !== 0 && amount !== first;
  });
}

/** The first amount that is not nothing; 0 where there is none. */
function firstAmount(lines: Lines, partOf: AmountOf): number {
  for (const line of lines) {
    const amount = partOf(line);
    if (amount !== null && amount !== 0) return amount;
  }
  return 0;
}

function orderOf(
  lines: Lines,
  { per: amountsPer, isSure }: ReturnType<typeof amountsOf>,
  unreadable: ReadonlySet<number>,
  reading: LinesReading,
  found: Problem[],
): Order {
  const [first] = lines;
  if (lines.length === 1) return orderOfLine(first, unreadable);
  const named = lines.find((line) => customerKey(line) !== null) ?? first;
  const other = lines.find((line) => isOfAnother(line, named));
  if (other) found.push(problemOf("orderCustomersDiffer", other, first.orderId, reading, { row: named.row }));
  if (amountsPer === "order" && differ(lines, paidOf))
    found.push(problemOf("orderLinesDisagree", lines[1] ?? first, first.orderId, reading));
  else if (!isSure && areAlike(lines))
    found.push(problemOf("orderLinesAlike", lines[1] ?? first, first.orderId, reading));
  return {
    id: first.orderId,
    rows: lines.map(({ row }) => row),
    day: firstKnown(lines, dayOf),
    amount: lines.some(({ row }) => unreadable.has(row)) ? null : netAmount(lines, amountsPer),
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

/** Most orders have one line. A refund that is blank is none. */
function orderOfLine(line: OrderLine, unreadable: ReadonlySet<number>): Order {
  const amount = amountOf(line);
  const isKnown = amount !== null && !unreadable.has(line.row);
  return {
    id: line.orderId,
    rows: [line.row],
    day: dayOf(line),
    amount: isKnown ? cents(amount - (line.refundAmount === null ? 0 : line.refundAmount)) : null,
    status: line.orderStatus,
    customer: line,
  };
}

/**
 * Refunds that differ between lines are those of items and add up; the same on every line is that of the order. Where
 * each line has its own amount, one that is blank is missing from the sum.
 */
function netAmount(lines: Lines, amountsPer: "order" | "line"): number | null {
  const amounts = lines.map(amountOf);
  if (amounts.every((amount) => amount === null)) return null;
  if (amountsPer === "line" && amounts.includes(null)) return null;
  if (amountsPer === "line") return cents(total(lines, paidOf) - total(lines, refundOf));
  const refund = differ(lines, refundOf) ? total(lines, refundOf) : firstAmount(lines, refundOf);
  return cents(firstAmount(lines, paidOf) - refund);
}

function total(lines: Lines, partOf: AmountOf): number {
  return lines.reduce((sum, line) => {
    const amount = partOf(line);
    return amount === null ? sum : sum + amount;
  }, 0);
}

function dayOf(line: OrderLine): Day | null {
  return line.orderDate ?? line.lastPurchaseDate;
}

/** In a log of visits, which has no column for the day of an order, the day of the visit is the line's. */
function withDaysOfVisits(lines: readonly OrderLine[], columns: LinesReading["columns"]): readonly OrderLine[] {
  if (columns.some(({ field }) => field === "orderDate" || field === "lastPurchaseDate")) return lines;
  if (!columns.some(({ field }) => field === "lastVisitDate" || field === "firstContactDate")) return lines;
  return lines.map((line) => ({ ...line, orderDate: line.lastVisitDate ?? line.firstContactDate ?? null }));
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
  orderLinesAlike: "orderAmount",
  orderWithoutDate: "orderDate",
  orderWithoutAmount: "orderAmount",
};

function summaryOf(own: readonly Order[], window: OrdersReading["window"]): CustomerOrders {
  const rows: number[] = [];
  const days: Day[] = [];
  const withoutDate: number[] = [];
  const withoutAmount: number[] = [];
  let orders = 0;
  let amount: number | null = 0;
  let ordersInWindow = 0;
  let amountInWindow: number | null = 0;
  for (const order of own) {
    for (const row of order.rows) rows.push(row);
    const { day } = order;
    if (day !== null && day > window.to) continue;
    const counts = isRefund(order) ? 0 : 1;
    orders += counts;
    amount = knownSum([amount, order.amount]);
    if (order.amount === null) withoutAmount.push(order.rows[0] ?? 0);
    if (day === null) withoutDate.push(order.rows[0] ?? 0);
    if (day === null) continue;
    if (counts > 0) days.push(day);
    if (day < window.from) continue;
    ordersInWindow += counts;
    amountInWindow = knownSum([amountInWindow, order.amount]);
  }
  days.sort((one, other) => one - other);
  const areAllDated = withoutDate.length === 0;
  return {
    customerId: firstOf(own, "customerId"),
    customerName: firstOf(own, "customerName"),
    companyName: firstOf(own, "companyName"),
    phone: firstOf(own, "phone"),
    rows,
    orders,
    amount,
    ordersInWindow: areAllDated ? ordersInWindow : null,
    amountInWindow: areAllDated ? amountInWindow : null,
    firstOrder: days[0] ?? null,
    lastOrder: days.at(-1) ?? null,
    days,
    withoutDate,
    withoutAmount,
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

/** More orders than these that have the same amount on all of their lines repeat it. */
const fewAlike = 2;
const refundStates = /退款|退货|refund|return/;
const droppedStates =
  /^(?:退款|退货|退货退款|已退货|refund|returned?)$|关闭|取消|不成立|作废|撤销|等待买家付款|(?:待|未|等待)(?:买家)?(?:付款|支付)|付款失败|支付失败|^已退款$|全额退款|^退款成功$|cancel|^closed$|void|unpaid|awaitingpayment|pendingpayment|paymentpending|^pending$|failed|expired|declined|^refunded$|abandoned/;
