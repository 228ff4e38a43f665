import { isTimeToPause } from "../../pauses";
import { growingGroups } from "../layout/groups";
import { headerKey } from "../headers/headerText";
import { nameKey } from "../values/names";
import { phoneKey } from "../values/phones";
import type { Order, OrderLine } from "../customerOrders";
import type { Reading } from "../reading";
import { idKey } from "../rows/rowKey";

/** Orders of one customer together, the customers in the order in which they first appear. */
export function* groupByCustomerSteps(
  orders: readonly Order[],
  byAccount: boolean,
  told: () => number,
): Generator<number, Order[][], void> {
  const joined = growingGroups(orders.length);
  const accounts = new Map<string, number>();
  const ids = new Map<string, number>();
  const phones = new Map<string, number>();
  /** Joins the order to the first one with that key, and tells which one that is. */
  const meet = (known: Map<string, number>, key: string, index: number): Order | undefined => {
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, index);
      return undefined;
    }
    joined.join(first, index);
    return orders[first];
  };
  const waiting = new Set<Order>();
  for (const [index, order] of orders.entries()) {
    if (isTimeToPause(index)) yield told();
    const { customerId, customerName, phone } = order.customer;
    if (byAccount && customerName !== null) {
      meet(accounts, nameKey(customerName), index);
      continue;
    }
    if (customerId === null && phone === null) waiting.add(order);
    const known = customerId === null ? undefined : meet(ids, idKey(customerId), index);
    // Most customers keep their phone, and with the id they are found already.
    if (phone !== null && phone !== known?.customer.phone) meet(phones, phoneKey(phone), index);
  }
  const groups: Order[][] = [];
  for (const indexes of joined.all()) {
    const group = indexes.map((index) => orders[index] as Order);
    if (!waiting.has(group[0] as Order)) groups.push(group);
  }
  if (waiting.size === 0) return groups;
  joinByName(groups, waiting);
  for (const group of groups) group.sort((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
  return groups.sort((one, other) => (one[0]?.rows[0] ?? 0) - (other[0]?.rows[0] ?? 0));
}

/** Lines with neither id nor phone go to the one customer of their name, else they are customers of their own. */
function joinByName(groups: Order[][], waiting: ReadonlySet<Order>): void {
  const byName = new Map<string, Order[][]>();
  for (const group of groups) {
    for (const name of new Set(group.map(({ customer }) => nameOf(customer)))) {
      if (name === null) continue;
      const known = byName.get(name);
      if (known) known.push(group);
      else byName.set(name, [group]);
    }
  }
  for (const order of waiting) {
    const name = nameOf(order.customer);
    const known = name === null ? undefined : byName.get(name);
    const [only] = known ?? [];
    if (only && known?.length === 1) {
      only.push(order);
      continue;
    }
    const group = [order];
    groups.push(group);
    if (name !== null && !known) byName.set(name, [group]);
  }
}

function certainKeys(line: OrderLine): string[] {
  const keys: string[] = [];
  if (line.customerId !== null) keys.push(`id:${idKey(line.customerId)}`);
  if (line.phone !== null) keys.push(`phone:${phoneKey(line.phone)}`);
  return keys;
}

function nameOf(line: OrderLine): string | null {
  const name = line.customerName ?? line.companyName;
  return name === null ? null : nameKey(name);
}

/** Whether the sheet names its customers by the account of a shop: then one account is one customer, whatever the phone. */
export function namesAccounts({ columns }: Pick<Reading, "columns">): boolean {
  return columns.some(({ field, header }) => field === "customerName" && isAccount(header));
}

function isAccount(header: string): boolean {
  return /会员名|账号|帐号|昵称|旺旺|username|account/.test(headerKey(header));
}

/** By what a line names its customer; `null` where it names nobody. */
export function customerKey(line: OrderLine): string | null {
  return certainKeys(line)[0] ?? nameOf(line);
}
