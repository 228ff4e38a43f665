import type { Day } from "../calendar/day";
import type { Purchases } from "./rfmPurchases";

/** Order lines in columns of equal length: one line an order, its amount net of refunds. */
export type OrderLines<Id extends string | number = string | number> = {
  readonly customers: ArrayLike<Id>;
  readonly days: ArrayLike<number>;
  /** NaN where nobody knows the amount: the line is an order, and its customer's sum is not known either. */
  readonly amounts: ArrayLike<number>;
};

export type CustomersFromOrders<Id extends string | number = string | number> = {
  /** In the order of their first line. */
  readonly ids: readonly Id[];
  /** The last order on or before the as-of day, whether in the period or before it; 0 where there is none. */
  readonly lastOn: Int32Array;
  /** Orders in the period and their sum, NaN where one of the amounts is not known. */
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
  const { ids, places, linesAfterAsOf } = customersOfLines(customers, days, asOf);
  const lastOn = new Int32Array(ids.length);
  const orders = new Int32Array(ids.length);
  const sums = new Float64Array(ids.length);
  for (let line = 0; line < places.length; line += 1) {
    const place = places[line] as number;
    if (place === nobody) continue;
    const day = days[line] as number;
    const amount = amounts[line] as number;
    const isOrder = !(amount < 0);
    if (isOrder && day > (lastOn[place] as number)) lastOn[place] = day;
    if (day < from) continue;
    if (isOrder) orders[place] = (orders[place] as number) + 1;
    sums[place] = (sums[place] as number) + amount;
  }
  return { ids, lastOn, orders, amounts: sums.map(roundedToAMillionth), linesAfterAsOf };
}

/**
 * Whose each line is, as a place among the customers. Looked up before anything is summed: a loop that only looks up, and
 * one that only adds to arrays of the right size, take two thirds of the time of both in one.
 */
function customersOfLines<Id extends string | number>(
  customers: ArrayLike<Id>,
  days: ArrayLike<number>,
  asOf: Day,
): { readonly ids: readonly Id[]; readonly places: Int32Array; readonly linesAfterAsOf: number } {
  const placeById = new Map<Id, number>();
  const ids: Id[] = [];
  const places = new Int32Array(customers.length);
  let linesAfterAsOf = 0;
  for (let line = 0; line < places.length; line += 1) {
    if ((days[line] as number) > asOf) {
      linesAfterAsOf += 1;
      places[line] = nobody;
      continue;
    }
    const id = customers[line] as Id;
    let place = placeById.get(id);
    if (place === undefined) {
      place = ids.length;
      placeById.set(id, place);
      ids.push(id);
    }
    places[line] = place;
  }
  return { ids, places, linesAfterAsOf };
}

/** The place of a line that does not count. */
const nobody = -1;

/** One customer of the columns as the grading takes her. Who only ever had refunds has no last order. */
export function purchasesAt({ lastOn, orders, amounts }: CustomersFromOrders, place: number): Purchases {
  const amount = amounts[place] ?? NaN;
  return {
    lastOn: lastOn[place] ? (lastOn[place] as Day) : null,
    orders: orders[place] ?? null,
    amount: Number.isNaN(amount) ? null : amount,
  };
}

function roundedToAMillionth(sum: number): number {
  return Math.round(sum * 1e6) / 1e6;
}
