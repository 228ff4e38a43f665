import { customerNameOf } from "../customerName";
import { firstOrderColumn } from "../reading/columns/firstOrderColumn";
import { orderedOnce } from "./silenceStates";
import { proposeChurnReasons, type ChurnProposal } from "./churnReasons";
import { orderTimeline, orderDaysUntil, type DatedOrder } from "../purchaseModels/orderTimeline";
import type { OrderSummary } from "../purchaseModels/purchaseHistory";
import { ownGaps, type Rhythm } from "../rhythm/rhythm";
import { visitsAsOrders } from "../reading/orders/visitsAsOrders";
import { lastPurchaseOrVisit } from "../rules/lastPurchase";
import { tradeIn } from "../rules/rulesOfTrade";
import { rhythmByRules } from "../rules/rhythmByRules";
import {
  churnFromOrdersSteps,
  churnFromSummariesSteps,
  type ChurnAnswer,
  type ChurnChoice,
  type ChurnFault,
  type ChurnReport,
} from "../purchaseModels/risk";
import { blankCustomer, type Customer } from "../customer";
import { customerKey } from "../reading/rows/customerKey";
import type { Day } from "../calendar/day";
import { purchasesOf } from "../grading/gradedCustomer";
import { gapOf } from "../rules/usualGap";
import { isTimeToPause } from "../pauses";
import { joinOrders } from "../reading/orders/joinSheets";
import { knownSum } from "../reading/orders/knownSum";
import { namesSomebody, type CustomerOrders, type Order } from "../reading/customerOrders";
import type { OrdersReading } from "../reading/orders/readOrders";
import type { Reading } from "../reading/reading";
import { gradeCustomer } from "../grading/rfm";
import { fixedScale, relativeScale, type RfmScale } from "../grading/rfmScales";
import type { Rules } from "../rules/rules";
import { type Tier, tiers } from "../tier";

export type ChurnStudyRequest = {
  /** The customer sheet, or a sheet of orders that stands alone. */
  readonly reading: Reading;
  /** The sheet of orders; the same sheet where it stands alone, `null` where there is none. */
  readonly orders: OrdersReading | null;
  readonly rules: Rules;
  readonly asOf: Day;
};

/** One customer with the risk and the plain facts that stand beside it. */
export type StudiedCustomer = {
  /** By which she is recognised when the sheet is read again. */
  readonly key: string;
  /** Her row on the customer sheet; on a sheet of orders that stands alone, the row of her latest line. */
  readonly row: number;
  readonly name: string;
  readonly tier: Tier | null;
  /** All that she paid, net of refunds; `null` where no sheet says it. */
  readonly spent: number | null;
  readonly lastOn: Day | null;
  readonly rhythm: Rhythm | null;
  /** The probability of no order in the horizon, 0 to 1; `null` with the reason in `fault`, or where nothing estimates it. */
  readonly risk: number | null;
  readonly fault: ChurnFault | UndatedOrder | null;
  readonly doNotContact: boolean;
  /** Reasons for leaving that her remark speaks for. */
  readonly proposals: readonly ChurnProposal[];
};

/** One of her orders has no day that could be read: it may be the last one, so that nothing is told of her silence. */
export type UndatedOrder = "undated-order";

/** What the risks rest on, and what had to be left out. */
export type ChurnBasis =
  | {
      readonly kind: "orders";
      readonly sheet: string;
      /** Whether that is the sheet of the customers as well: then there is no row to write to. */
      readonly standsAlone: boolean;
      /** Orders that count, up to the as-of day. */
      readonly orders: number;
      readonly buyers: number;
      /** Buyers who are not on the customer sheet; their orders are learned from all the same. */
      readonly notOnSheet: number;
      readonly withoutDate: number;
      /** Orders on which nobody is named. */
      readonly withoutCustomer: number;
    }
  | { readonly kind: "summaries"; readonly header: string; readonly customers: number }
  /** Only last orders are known: there is a risk for those who ordered once, for the others their age alone says something. */
  | {
      readonly kind: "lastOrders";
      /** Whether last visits stand for last orders, in a trade whose visits are purchases. */
      readonly byVisits: boolean;
      readonly orderedOnce: number;
    }
  | { readonly kind: "nothing" };

export type ChurnStudy = {
  readonly asOf: Day;
  /** By tier, then by money, then by risk. */
  readonly customers: readonly StudiedCustomer[];
  readonly basis: ChurnBasis;
  /** What the risks come from; `null` where there are none. */
  readonly report: ChurnReport | null;
  /** The orders of every buyer, to test the forecast on; empty without a sheet of orders. */
  readonly orderDates: readonly (readonly DatedOrder[])[];
};

/**
 * Who is slipping away. With a sheet of orders every buyer on it is learned from; without one the risk needs a column
 * with the day of the first order, and without that it is told of those who ordered once, and of the others the state alone. Customers of one tier are
 * ordered by what they paid. In steps, so that it can be paused or given up.
 */
export function* studyChurnSteps(request: ChurnStudyRequest): Generator<number, ChurnStudy, void> {
  const { reading, orders, rules, asOf } = request;
  if (orders !== null && orders.orders.some(({ day }) => day !== null && day <= asOf)) {
    return yield* studyOrdersSteps(request, orders);
  }
  const byVisits = visitsAsOrders(reading, tradeIn(rules));
  if (!byVisits && !reading.columns.some(({ field }) => field === "lastPurchaseDate")) {
    return { asOf, customers: [], basis: { kind: "nothing" }, report: null, orderDates: [] };
  }
  return yield* studySummariesSteps(byVisits ? { ...request, reading: byVisits } : request, byVisits !== null);
}

/** Whether the customer has been silent for longer than is usual for her. */
export function isSlipping({ rhythm }: StudiedCustomer): boolean {
  return rhythm !== null && (rhythm.state === "watch" || rhythm.state === "at-risk" || rhythm.state === "lost");
}

/** A buyer with all of her orders, and her row where the customer sheet has her. */
type Buyer = { readonly customer: Customer | null; readonly lines: readonly CustomerOrders[] };

function* studyOrdersSteps(request: ChurnStudyRequest, orders: OrdersReading): Generator<number, ChurnStudy, void> {
  const { reading, rules, asOf } = request;
  const standsAlone = orders.reading.sheet === reading.sheet;
  const named = orders.customers.filter(namesSomebody);
  const customers = standsAlone ? buyersAsCustomers(named, orders) : reading.customers;
  const joined = standsAlone
    ? { customers, matches: customers.map(({ row }, index) => ({ row, line: named[index]! })), unmatched: [] }
    : joinOrders(customers, { ...orders, customers: named });
  yield joined.matches.length;
  const linesByRow = new Map<number, CustomerOrders[]>();
  for (const { row, line } of joined.matches) linesByRow.set(row, [...(linesByRow.get(row) ?? []), line]);
  const buyers: Buyer[] = [
    ...joined.customers.flatMap((customer) => {
      const lines = linesByRow.get(customer.row);
      return lines ? [{ customer, lines }] : [];
    }),
    ...joined.unmatched.map(({ line }) => ({ customer: null, lines: [line] })),
  ];
  yield buyers.length;
  const byRow = new Map<number | undefined, Order>();
  for (const [index, order] of [...orders.orders, ...orders.refunds].entries()) {
    if (isTimeToPause(index)) yield index;
    byRow.set(order.rows[0], order);
  }
  const orderDates: DatedOrder[][] = [];
  for (const { lines } of buyers) {
    if (isTimeToPause(orderDates.length)) yield orderDates.length;
    orderDates.push(lines.flatMap(({ rows }) => rows.flatMap((row) => datedOrder(byRow.get(row)))));
  }
  const report = yield* churnFromOrdersSteps(orderDates, choiceOf(request));
  const answers = new Map<number, OrdersKnown>();
  buyers.forEach(({ customer, lines }, index) => {
    if (customer === null) return;
    const spent = knownSum(lines.map(({ amount }) => amount));
    const isUndated = lines.some(({ withoutDate }) => withoutDate.length > 0);
    const answer = isUndated ? undatedOrder : report.answers[index];
    answers.set(customer.row, { answer, dates: orderDates[index] ?? [], spent });
  });
  yield answers.size;
  const scale = scaleFor(joined.customers, rules, asOf);
  const studied: StudiedCustomer[] = [];
  for (const customer of joined.customers) {
    if (isTimeToPause(studied.length)) yield studied.length;
    const known = answers.get(customer.row);
    const timeline = orderTimeline(known?.dates ?? []);
    const days = timeline.days.slice(0, orderDaysUntil(timeline, asOf));
    const history = { days, lastOn: days.at(-1) ?? customer.lastPurchaseDate, spent: known?.spent };
    studied.push(studiedCustomer(customer, history, known?.answer ?? noOrders, scale, request));
  }
  yield studied.length;
  studied.sort(slippingFirst);
  yield studied.length;
  const counted = orders.orders.filter(({ day }) => day !== null && day <= asOf);
  return {
    asOf,
    customers: studied,
    basis: {
      kind: "orders",
      sheet: orders.reading.sheet,
      standsAlone,
      orders: counted.length,
      buyers: buyers.length,
      notOnSheet: joined.unmatched.length,
      withoutDate: orders.orders.filter(({ day }) => day === null).length,
      withoutCustomer: orders.customers.filter((line) => !namesSomebody(line)).length,
    },
    report,
    orderDates,
  };
}

function* studySummariesSteps(request: ChurnStudyRequest, byVisits: boolean): Generator<number, ChurnStudy, void> {
  const { reading, rules, asOf } = request;
  const column = reading.columns.some(({ field }) => field === "orderCount") ? firstOrderColumn(reading) : undefined;
  const summaries = reading.customers.map((customer) => (column ? summaryOf(customer) : onlyOrderOf(customer)));
  const known = summaries.filter((summary) => summary !== undefined);
  const report = known.length > 0 ? yield* churnFromSummariesSteps(known, choiceOf(request)) : null;
  const scale = scaleFor(reading.customers, rules, asOf);
  let next = 0;
  const customers: StudiedCustomer[] = [];
  for (const [index, customer] of reading.customers.entries()) {
    if (isTimeToPause(index)) yield index;
    const answer = summaries[index] === undefined ? undefined : report?.answers[next++];
    const lastOn = lastPurchaseOrVisit(customer, rules, asOf) ?? customer.lastPurchaseDate;
    const history = { days: [], lastOn, spent: undefined };
    customers.push(studiedCustomer(customer, history, answer, scale, request));
  }
  const basis: ChurnBasis =
    column && report
      ? { kind: "summaries", header: column.header, customers: known.length }
      : { kind: "lastOrders", byVisits, orderedOnce: known.length };
  return { asOf, customers: customers.sort(slippingFirst), basis, report, orderDates: [] };
}

type Answer = ChurnAnswer | { readonly ok: false; readonly code: UndatedOrder };

type OrdersKnown = {
  readonly answer: Answer | undefined;
  readonly dates: readonly DatedOrder[];
  readonly spent: number | null;
};

type OrderHistory = {
  /** Her order days, as far as they are known one by one. */
  readonly days: readonly Day[];
  readonly lastOn: Day | null;
  /** `undefined` where no orders tell it, `null` where one of them has no amount that is known. */
  readonly spent: number | null | undefined;
};

function studiedCustomer(
  customer: Customer,
  { days, lastOn, spent }: OrderHistory,
  answer: Answer | undefined,
  scale: RfmScale | undefined,
  { rules, asOf }: ChurnStudyRequest,
): StudiedCustomer {
  const { cycleDays, remark } = customer;
  const grade = scale ? gradeCustomer(purchasesOf(customer), scale) : undefined;
  return {
    key: customerKey(customer),
    row: customer.row,
    name: customerNameOf(customer),
    tier: grade?.kind === "graded" ? grade.tier : null,
    spent: spent === undefined ? customer.totalAmount : spent,
    lastOn,
    rhythm:
      answer === undatedOrder
        ? null
        : rhythmByRules(
            {
              lastOn,
              asOf,
              ownGaps: ownGaps(days),
              cycleDays,
              orderedOnce: orderedOnce(days, customer.orderCount),
            },
            rules,
          ),
    risk: answer?.ok ? answer.risk : null,
    fault: answer && !answer.ok ? answer.code : null,
    doNotContact: customer.doNotContact,
    proposals: remark === null ? [] : proposeChurnReasons(remark),
  };
}

const undatedOrder: Answer = { ok: false, code: "undated-order" };

function slippingFirst(one: StudiedCustomer, other: StudiedCustomer): number {
  return (
    placeOf(one.tier) - placeOf(other.tier) ||
    (other.spent ?? 0) - (one.spent ?? 0) ||
    (other.risk ?? 0) - (one.risk ?? 0) ||
    one.row - other.row
  );
}

function placeOf(tier: Tier | null): number {
  return tier === null ? tiers.length : tiers.indexOf(tier);
}

function choiceOf({ rules, asOf }: ChurnStudyRequest): ChurnChoice {
  return { asOf, horizon: rules.churn.horizonDays, gapInDays: gapOf(rules) };
}

function scaleFor(customers: readonly Customer[], { rfm }: Rules, asOf: Day): RfmScale | undefined {
  return rfm.method === "fixed"
    ? fixedScale(rfm, asOf)
    : relativeScale(rfm.method, customers.map(purchasesOf), rfm, asOf);
}

function summaryOf({ firstContactDate, lastPurchaseDate, orderCount }: Customer): OrderSummary | undefined {
  if (firstContactDate === null || lastPurchaseDate === null || orderCount === null) return undefined;
  return { firstOn: firstContactDate, lastOn: lastPurchaseDate, orders: orderCount };
}

/** Who ordered once has her first order in her last. */
function onlyOrderOf({ lastPurchaseDate, orderCount }: Customer): OrderSummary | undefined {
  if (lastPurchaseDate === null || orderCount !== 1) return undefined;
  return { firstOn: lastPurchaseDate, lastOn: lastPurchaseDate, orders: 1 };
}

/** The buyers of a sheet of orders as if each had a row of her own: that of her latest line. */
function buyersAsCustomers(buyers: readonly CustomerOrders[], { reading }: OrdersReading): Customer[] {
  const lineAt = new Map(reading.lines.map((line) => [line.row, line]));
  return buyers.flatMap(({ rows, ordersInWindow, amountInWindow, lastOrder, ...own }) => {
    const lines = rows.flatMap((row) => lineAt.get(row) ?? []);
    const latest = lines.reduce((one, other) => ((other.orderDate ?? 0) >= (one.orderDate ?? 0) ? other : one));
    const { customerId, customerName, companyName, phone } = own;
    return {
      ...blankCustomer(latest.row),
      ...latest,
      customerId,
      customerName,
      companyName,
      phone,
      orderCount: ordersInWindow,
      totalAmount: amountInWindow,
      lastPurchaseDate: lastOrder,
    };
  });
}

function datedOrder(order: Order | undefined): DatedOrder[] {
  return order && order.day !== null ? [{ on: order.day, amount: order.amount ?? undefined }] : [];
}

const noOrders: ChurnAnswer = { ok: false, code: "no-orders" };
