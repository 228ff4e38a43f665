import type { Day } from "./day";
import type { Purchases } from "./rfmPurchases";

/** Order lines in columns of equal length: one line an order, its amount net of refunds. */
export type OrderLines<Id extends string | number = string | number> = {
  readonly customers: ArrayLike<Id>;
  readonly days: ArrayLike<number>;
  readonly amounts: ArrayLike<number>;
};

export type CustomersFromOrders<Id extends string | number = string | number> = {
  /** In the order of their first line. */
  readonly ids: readonly Id[];
  /** The last order on or before the as-of day, whether in the period or before it; 0 where there is none. */
  readonly lastOn: Int32Array;
  /** Orders in the period and their sum. */
  readonly orders: Int32Array;
  readonly amounts: Float64Array;
  /** Lines dated after the as-of day, which were left out. */
  readonly linesAfterAsOf: number;
};

/**
 * Each customer's last order, orders and net amount in the period from `periodFrom` (`null`: ever) to `asOf`.
 * A line with a negative amount is a refund: it lessens the amount and is no order. The order of the lines does not
 * matter: sums are rounded to a millionth, far below any coin and far above what adding in another order changes.
 */
export function customersFromOrders<Id extends string | number>(
  { customers, days, amounts }: OrderLines<Id>,
  asOf: Day,
  periodFrom: Day | null,
): CustomersFromOrders<Id> {
  const from = periodFrom ?? -Infinity;
  const placeById = new Map<Id, number>();
  const ids: Id[] = [];
  const lastOn = new Int32Array(customers.length);
  const orders = new Int32Array(customers.length);
  const sums = new Float64Array(customers.length);
  let linesAfterAsOf = 0;
  for (let line = 0; line < customers.length; line += 1) {
    const day = days[line] as number;
    if (day > asOf) {
      linesAfterAsOf += 1;
      continue;
    }
    const id = customers[line] as Id;
    let place = placeById.get(id);
    if (place === undefined) {
      place = ids.length;
      placeById.set(id, place);
      ids.push(id);
    }
    const amount = amounts[line] as number;
    const isOrder = amount >= 0;
    if (isOrder && day > (lastOn[place] as number)) lastOn[place] = day;
    if (day < from) continue;
    if (isOrder) orders[place] = (orders[place] as number) + 1;
    sums[place] = (sums[place] as number) + amount;
  }
  const count = ids.length;
  return {
    ids,
    lastOn: lastOn.slice(0, count),
    orders: orders.slice(0, count),
    amounts: sums.slice(0, count).map(roundedToAMillionth),
    linesAfterAsOf,
  };
}

/** Every customer of the columns as the grading takes them. Who only ever had refunds has no last order. */
export function purchasesOf({ ids, lastOn, orders, amounts }: CustomersFromOrders): Purchases[] {
  return ids.map((_, place) => ({
    lastOn: lastOn[place] ? (lastOn[place] as Day) : null,
    orders: orders[place] ?? null,
    amount: amounts[place] ?? null,
  }));
}

function roundedToAMillionth(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}
