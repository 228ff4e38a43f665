import { blankCustomer, type Customer } from "../customer";
import { addMonths, type Day } from "../calendar/day";
import { purchaseFields } from "./gradedCustomer";
import { matchOrders } from "../reading/orders/joinSheets";
import type { OrdersReading } from "../reading/orders/readOrders";
import type { Reading } from "../reading/reading";
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
  /** The first day of the period in which orders and amounts count. */
  readonly from: Day;
  /** Orders that count: not cancelled, not after the as-of day. */
  readonly orders: number;
  readonly dropped: number;
  readonly afterAsOf: number;
  readonly withoutDate: number;
  readonly withoutAmount: number;
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
 * customer (same phone or id) share the orders. The period is that of the rules, 12 months unless they say otherwise.
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
    reading: withPurchasesReplaced(reading, customers),
    facts: {
      ...sums.facts,
      customersWithOrders: customers.filter(({ lastPurchaseDate }) => lastPurchaseDate !== null).length,
      buyersNotFound: joined.unmatched.length,
      rowsWithoutOrders: reading.customers
        .filter(({ row, orderCount, lastPurchaseDate }) => {
          const speaksOfOrders = (orderCount ?? 0) > 0 || lastPurchaseDate !== null;
          return speaksOfOrders && !sums.byOwner.has(firstOf(row));
        })
        .map(({ row }) => row),
    },
  };
}

/** The buyers of a sheet of orders as customers of their own; each has the row of the first line of theirs. */
export function buyersAsCustomers(orders: OrdersReading, rules: Pick<RfmRules, "recencyMonths">): CustomersWithOrders {
  const ownerOfLine = new Map(
    orders.customers.flatMap(({ rows }) => rows.map((lineRow) => [lineRow, rows[0] ?? lineRow] as const)),
  );
  const sums = sumsByOwner(orders, ownerOfLine, rules);
  const customers = orders.customers.map(({ customerId, customerName, companyName, phone, rows: [row = 0] }) => ({
    ...blankCustomer(row),
    customerId,
    customerName,
    companyName,
    phone,
    ...(sums.byOwner.get(row) ?? noOrders),
  }));
  return {
    reading: withPurchasesReplaced({ ...orders.reading, duplicates: [], possibleDuplicates: [] }, customers),
    facts: {
      ...sums.facts,
      customersWithOrders: customers.filter(({ lastPurchaseDate }) => lastPurchaseDate !== null).length,
      buyersNotFound: 0,
      rowsWithoutOrders: [],
    },
  };
}

type Purchased = Pick<Customer, "lastPurchaseDate" | "orderCount" | "totalAmount">;

type Sums = {
  readonly byOwner: ReadonlyMap<number, Purchased>;
  readonly facts: Omit<OrderGradingFacts, "customersWithOrders" | "buyersNotFound" | "rowsWithoutOrders">;
};

/** Last order, orders and amounts by the row that stands for a customer. */
function sumsByOwner(
  { reading, orders, dropped }: OrdersReading,
  ownerOfLine: ReadonlyMap<number, number>,
  { recencyMonths }: Pick<RfmRules, "recencyMonths">,
): Sums {
  const { asOf } = reading;
  const from = addMonths(asOf, -recencyMonths[4]);
  const dated = orders.filter(({ day }) => day !== null);
  const owned = dated.filter(({ rows: [row = 0] }) => ownerOfLine.has(row));
  const summed = customersFromOrders(
    {
      customers: owned.map(({ rows: [row = 0] }) => ownerOfLine.get(row) ?? row),
      days: owned.map(({ day }) => day ?? 0),
      amounts: owned.map(({ amount }) => amount ?? 0),
    },
    asOf,
    from,
  );
  const afterAsOf = dated.filter(({ day }) => day !== null && day > asOf).length;
  return {
    byOwner: new Map(
      summed.ids.map((owner, place) => {
        const { lastOn, orders: orderCount, amount: totalAmount } = purchasesAt(summed, place);
        return [owner, { lastPurchaseDate: lastOn, orderCount, totalAmount }];
      }),
    ),
    facts: {
      sheet: reading.sheet,
      from,
      orders: dated.length - afterAsOf,
      dropped: dropped.length,
      afterAsOf,
      withoutDate: orders.length - dated.length,
      withoutAmount: orders.filter(({ amount }) => amount === null).length,
    },
  };
}

/** Columns that were not used, and what could not be read in them, say nothing about these purchases. */
function withPurchasesReplaced(reading: Omit<Reading, "customers">, customers: readonly Customer[]): Reading {
  const isPurchase = (field: string | null) => purchaseFields.some((candidate) => candidate === field);
  return {
    ...reading,
    customers,
    columns: reading.columns.map((column) => (isPurchase(column.field) ? { ...column, field: null } : column)),
    problems: reading.problems.filter(({ field }) => !isPurchase(field)),
  };
}

const noOrders: Purchased = { lastPurchaseDate: null, orderCount: 0, totalAmount: 0 };
