import { matchOrders, type Joined } from "./joinSheets";
import type { CustomerOrders } from "../customerOrders";
import type { OrdersReading } from "./readOrders";
import type { Reading } from "../reading";

/** What the sheet of orders tells of the customers, by row number. */
export type OrderMatches = Joined<CustomerOrders>["matches"];

/** The buyers of a sheet of orders on the customer sheet; `null` without one, and where both are the same sheet. */
export function orderMatches(reading: Reading, orders: OrdersReading | null): OrderMatches | null {
  if (orders === null || orders.reading.sheet === reading.sheet) return null;
  return matchOrders(reading.customers, orders).matches;
}
