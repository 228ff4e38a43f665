import type { Customer } from "../customer";
import { growingGroups } from "./groups";
import { headerKey } from "./headerText";
import { nameKey } from "./names";
import { phoneKey } from "./phones";
import type { Order } from "./orders";
import type { Reading } from "./reading";
import { idKey } from "./rowKey";

/** Orders of one customer together, the customers in the order in which they first appear. */
export function groupByCustomer(orders: readonly Order[], byAccount: boolean): Order[][] {
  const joined = growingGroups(orders.length);
  const firstWith = new Map<string, number>();
  const waiting: Order[] = [];
  orders.forEach((order, index) => {
    const keys = byAccount ? accountKeys(order.customer) : certainKeys(order.customer);
    if (keys.length === 0) waiting.push(order);
    for (const key of keys) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, index);
      else joined.join(first, index);
    }
  });
  const isWaiting = new Set(waiting);
  const groups = joined
    .all()
    .map((indexes) => indexes.flatMap((index) => orders[index] ?? []))
    .filter(([first]) => first && !isWaiting.has(first));
  joinByName(groups, waiting);
  for (const group of groups) group.sort((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
  return groups.sort((one, other) => (one[0]?.rows[0] ?? 0) - (other[0]?.rows[0] ?? 0));
}

/** Lines with neither id nor phone go to the one customer of their name, else they are customers of their own. */
function joinByName(groups: Order[][], waiting: readonly Order[]): void {
  const byName = new Map<string, Order[][]>();
  for (const group of groups) {
    for (const name of new Set(group.map(({ customer }) => nameOf(customer)))) {
      if (name !== null) byName.set(name, [...(byName.get(name) ?? []), group]);
    }
  }
  for (const order of waiting) {
    const name = nameOf(order.customer);
    const [only, ...more] = name === null ? [] : (byName.get(name) ?? []);
    if (only && more.length === 0) {
      only.push(order);
      continue;
    }
    const group = [order];
    groups.push(group);
    if (name !== null && more.length === 0) byName.set(name, [group]);
  }
}

function accountKeys(line: Customer): string[] {
  return line.customerName === null ? certainKeys(line) : [`name:${nameKey(line.customerName)}`];
}

function certainKeys(line: Customer): string[] {
  const keys: string[] = [];
  if (line.customerId !== null) keys.push(`id:${idKey(line.customerId)}`);
  if (line.phone !== null) keys.push(`phone:${phoneKey(line.phone)}`);
  return keys;
}

function nameOf(line: Customer): string | null {
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
export function customerKey(line: Customer): string | null {
  return certainKeys(line)[0] ?? nameOf(line);
}
