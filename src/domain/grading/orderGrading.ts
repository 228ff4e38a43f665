import { blankCustomer, type Customer, type Field } from "../customer";
import { addMonths, type Day } from "../calendar/day";
import { purchaseFields, type MissingOrderColumn, type PurchaseField } from "./gradedCustomer";
import { matchOrders } from "../reading/orders/joinSheets";
import { namesSomebody, type Order } from "../reading/customerOrders";
import type { OrdersReading } from "../reading/orders/readOrders";
import type { Problem, ProblemCode, Reading } from "../reading/reading";
import { cellAddress } from "../sheet/cells";
import { customersFromOrders, purchasesAt } from "./rfmOrders";
import type { RfmRules } from "./rfmScales";

/** Customers whose last order, orders and net amount were summed up from a sheet of orders. */
export type CustomersWithOrders = {
  readonly reading: Reading;
  readonly facts: OrderGradingFacts;
};

/** What a person should know about where the orders came from. */
export type OrderGradingFacts = {
  readonly sheet: string;
  /** Columns that the sheet of orders lacks; with any of them nobody is graded. */
  readonly missing: readonly MissingOrderColumn[];
  /** The first day of the period in which orders and amounts count. */
  readonly from: Day;
  /** Orders that count: not cancelled, not after the as-of day. */
  readonly orders: number;
  readonly dropped: number;
  /** Refunds on lines of their own, taken off the amounts. */
  readonly refunds: number;
  readonly afterAsOf: number;
  /** Orders without a day or an amount that could be read, and the rows on which they begin; their customers get no score. */
  readonly withoutDate: readonly number[];
  readonly withoutAmount: readonly number[];
  /** Orders on which nobody is named. */
  readonly withoutCustomer: readonly number[];
  /** Customers of the sheet who have an order, in or before the period. */
  readonly customersWithOrders: number;
  /** Buyers who are not on the customer sheet, or of whom it cannot be said who they are. */
  readonly buyersNotFound: number;
  /** Rows whose own columns speak of orders although the sheet of orders has none of theirs. */
  readonly rowsWithoutOrders: readonly number[];
};

/**
 * The customers of a sheet with last order, orders and net amount of the period from a sheet of orders, joined on id,
 * then phone, then name. The sheet of orders alone decides: who has no order there has none. Rows that are certainly one
 * customer (same phone or id) share the orders. The period is that of the rules, 12 months unless they say otherwise. Whose
 * orders leave something open, a day or an amount, has no last order or no amount, and a problem that says so.
 */
export function customersWithOrders(
  reading: Reading,
  orders: OrdersReading,
  rules: Pick<RfmRules, "recencyMonths">,
): CustomersWithOrders {
  const joined = matchOrders(reading.customers, orders);
  const twins = new Map(reading.duplicates.flatMap((rows) => rows.map((row) => [row, rows[0] ?? row] as const)));
  const firstOf = (row: number) => twins.get(row) ?? row;
  const ownerOfLine = new Map(
    joined.matches.flatMap(({ row, line }) => line.rows.map((lineRow) => [lineRow, firstOf(row)] as const)),
  );
  const sums = sumsByOwner(orders, ownerOfLine, rules);
  const customers = reading.customers.map((customer) => ({
    ...customer,
    ...(sums.byOwner.get(firstOf(customer.row)) ?? noOrders),
  }));
  return {
    reading: withPurchasesReplaced(
      reading,
      customers,
      reading.customers.flatMap(({ row }) => sums.gaps(firstOf(row), row)),
    ),
    facts: {
      ...sums.facts,
      customersWithOrders: reading.customers.filter(({ row }) => sums.hasOrders(firstOf(row))).length,
      buyersNotFound: joined.unmatched.filter(({ line }) => namesSomebody(line)).length,
      rowsWithoutOrders: reading.customers
        .filter(({ row, orderCount, lastPurchaseDate }) => {
          const speaksOfOrders = (orderCount ?? 0) > 0 || lastPurchaseDate !== null;
          return speaksOfOrders && !sums.byOwner.has(firstOf(row));
        })
        .map(({ row }) => row),
    },
  };
}

/** The buyers of a sheet of orders as customers of their own; each has the row of the first line of theirs. Nobody named, no buyer. */
export function buyersAsCustomers(orders: OrdersReading, rules: Pick<RfmRules, "recencyMonths">): CustomersWithOrders {
  const ownerOfLine = new Map(
    orders.customers.flatMap(({ rows }) => rows.map((lineRow) => [lineRow, rows[0] ?? lineRow] as const)),
  );
  const sums = sumsByOwner(orders, ownerOfLine, rules);
  const customers = orders.customers
    .filter(namesSomebody)
    .map(({ customerId, customerName, companyName, phone, rows: [row = 0] }) => ({
      ...blankCustomer(row),
      customerId,
      customerName,
      companyName,
      phone,
      ...(sums.byOwner.get(row) ?? noOrders),
    }));
  return {
    reading: withPurchasesReplaced(
      { ...orders.reading, duplicates: [], possibleDuplicates: [] },
      customers,
      customers.flatMap(({ row }) => sums.gaps(row, row)),
    ),
    facts: {
      ...sums.facts,
      customersWithOrders: customers.filter(({ row }) => sums.hasOrders(row)).length,
      buyersNotFound: 0,
      rowsWithoutOrders: [],
    },
  };
}

type Purchased = Pick<Customer, "lastPurchaseDate" | "orderCount" | "totalAmount">;

type Sums = {
  readonly byOwner: ReadonlyMap<number, Purchased>;
  /** Whether the row that stands for a customer has an order. */
  readonly hasOrders: (owner: number) => boolean;
  /** What the orders of that customer leave open, as problems of a row of theirs. */
  readonly gaps: (owner: number, row: number) => readonly Problem[];
  readonly facts: Omit<OrderGradingFacts, "customersWithOrders" | "buyersNotFound" | "rowsWithoutOrders">;
};

/** Last order, orders and amounts by the row that stands for a customer. */
function sumsByOwner(
  found: OrdersReading,
  ownerOfLine: ReadonlyMap<number, number>,
  { recencyMonths }: Pick<RfmRules, "recencyMonths">,
): Sums {
  const { reading, orders, refunds, dropped, customers } = found;
  const { asOf } = reading;
  const from = addMonths(asOf, -recencyMonths[4]);
  const all = [...orders, ...refunds];
  const ownerOf = ({ rows: [row = 0] }: Order) => ownerOfLine.get(row);
  const owned = all.flatMap(({ day, amount, rows }) => {
    const owner = ownerOfLine.get(rows[0] ?? 0);
    return owner === undefined || day === null ? [] : [{ owner, day, amount: amount === null ? NaN : amount }];
  });
  const summed = customersFromOrders(
    {
      customers: owned.map(({ owner }) => owner),
      days: owned.map(({ day }) => day),
      amounts: owned.map(({ amount }) => amount),
    },
    asOf,
    from,
  );
  const undated = new Set(all.filter(({ day }) => day === null).map(ownerOf));
  const byOwner = new Map(
    summed.ids.map((owner, place) => {
      const { lastOn, orders: orderCount, amount: totalAmount } = purchasesAt(summed, place);
      return [owner, { lastPurchaseDate: lastOn, orderCount, totalAmount }];
    }),
  );
  const withOrders = new Set(byOwner.keys());
  // An order without a day may be the last one, and may be in the period or not: nothing of its customer is known.
  for (const owner of undated) if (owner !== undefined) byOwner.set(owner, nothingKnown);
  const afterAsOf = orders.filter(({ day }) => day !== null && day > asOf).length;
  const undatedOrders = orders.filter(({ day }) => day === null);
  return {
    byOwner,
    hasOrders: (owner) =>
      (withOrders.has(owner) && byOwner.get(owner)?.lastPurchaseDate !== null) || undated.has(owner),
    gaps: (owner, row) => {
      if (undated.has(owner)) return [gap(row, "lastPurchaseDate", "orderWithoutDate")];
      return byOwner.get(owner)?.totalAmount === null ? [gap(row, "totalAmount", "orderWithoutAmount")] : [];
    },
    facts: {
      sheet: reading.sheet,
      missing: missingOrderColumns(found),
      from,
      orders: orders.length - undatedOrders.length - afterAsOf,
      refunds: refunds.length,
      dropped: dropped.length,
      afterAsOf,
      withoutDate: undatedOrders.map(firstRow),
      withoutAmount: orders.filter(({ amount }) => amount === null).map(firstRow),
      withoutCustomer: customers.filter((line) => !namesSomebody(line)).flatMap(({ rows: [row = 0] }) => row),
    },
  };
}

/** What a sheet of orders lacks to grade by it: somebody who is named, a day, an amount. */
function missingOrderColumns({ reading }: OrdersReading): readonly MissingOrderColumn[] {
  const has = (...fields: readonly Field[]) =>
    reading.columns.some(({ field }) => field !== null && fields.includes(field));
  const missing: MissingOrderColumn[] = [];
  if (!has("customerId", "customerName", "companyName", "phone")) missing.push("customerName");
  if (!has("orderDate", "lastPurchaseDate", "lastVisitDate", "firstContactDate")) missing.push("orderDate");
  if (!has("orderAmount", "dealAmount", "totalAmount")) missing.push("orderAmount");
  return missing;
}

function firstRow({ rows: [row = 0] }: Order): number {
  return row;
}

/** Something that the orders leave open, told of the customer's own row. */
function gap(row: number, field: PurchaseField, code: ProblemCode): Problem {
  return { row, column: 0, cell: cellAddress(0, row), field, text: "", code };
}

/** Columns that were not used, and what could not be read in them, say nothing about these purchases; the orders do. */
function withPurchasesReplaced(
  reading: Omit<Reading, "customers">,
  customers: readonly Customer[],
  gaps: readonly Problem[],
): Reading {
  const isPurchase = (field: string | null) => purchaseFields.some((candidate) => candidate === field);
  return {
    ...reading,
    customers,
    columns: reading.columns.map((column) => (isPurchase(column.field) ? { ...column, field: null } : column)),
    problems: [...reading.problems.filter(({ field }) => !isPurchase(field)), ...gaps],
  };
}

const nothingKnown: Purchased = { lastPurchaseDate: null, orderCount: null, totalAmount: null };
const noOrders: Purchased = { lastPurchaseDate: null, orderCount: 0, totalAmount: 0 };
