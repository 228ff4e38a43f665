import type { Customer } from "../../customer";
import type { Day } from "../../calendar/day";
import { groupBy } from "../../groupBy";
import { nameKey } from "../values/names";
import { phoneKey } from "../values/phones";
import type { LoggedContact } from "../rows/readContactLog";
import type { CustomerOrders } from "../customerOrders";
import type { OrdersReading } from "./readOrders";
import { knownSum } from "./knownSum";
import { idKey } from "../rows/rowKey";

/** By what a line of another sheet was found to be a customer's. */
export type JoinedBy = "id" | "phone" | "name";

export type Joined<Line> = {
  /** The customers, with what the other sheet tells about them. */
  readonly customers: readonly Customer[];
  readonly matches: readonly { readonly row: number; readonly line: Line; readonly by: JoinedBy }[];
  /** Lines of nobody on the customer sheet, or whose name alone several customers have (`rows`). */
  readonly unmatched: readonly { readonly line: Line; readonly rows: readonly number[] }[];
};

/**
 * Orders joined to the customers: orders and net amount of the last twelve months and the last order, `null` where one of
 * the orders leaves it open. A customer without orders keeps what the customer sheet says.
 */
export function joinOrders(customers: readonly Customer[], orders: OrdersReading): Joined<CustomerOrders> {
  return joined(customers, orders.customers, (customer, own) => ({
    ...customer,
    orderCount: knownSum(own.map(({ ordersInWindow }) => ordersInWindow)),
    totalAmount: knownSum(own.map(({ amountInWindow }) => amountInWindow)),
    lastPurchaseDate: latest(own.map(({ lastOrder }) => lastOrder)),
  }));
}

/** Whose the buyers of a sheet of orders are, without taking anything in. */
export function matchOrders(
  customers: readonly Customer[],
  orders: OrdersReading,
): Omit<Joined<CustomerOrders>, "customers"> {
  return matchLines(customers, orders.customers);
}

/** The lines of contact logs joined to the customers: the later of both last contacts, and at least as many contacts as the log has. */
export function joinContactLog<Contact extends LoggedContact>(
  customers: readonly Customer[],
  contacts: readonly Contact[],
): Joined<Contact> {
  return joined(customers, contacts, (customer, own) => ({
    ...customer,
    lastContactDate: latest([customer.lastContactDate, ...own.map(({ day }) => day)]),
    contactCount: Math.max(customer.contactCount ?? 0, own.length),
  }));
}

/** Each customer with their own lines taken in; one without lines stays as they are. */
function joined<Own extends Line>(
  customers: readonly Customer[],
  lines: readonly Own[],
  takeIn: (customer: Customer, own: readonly Own[]) => Customer,
): Joined<Own> {
  const found = matchLines(customers, lines);
  const byRow = groupBy(found.matches, ({ row }) => row);
  return {
    ...found,
    customers: customers.map((customer) => {
      const own = byRow.get(customer.row);
      return own
        ? takeIn(
            customer,
            own.map(({ line }) => line),
          )
        : customer;
    }),
  };
}

type Line = Pick<Customer, "customerId" | "phone" | "customerName" | "companyName">;

/**
 * Id first, then phone, then name. A name decides nothing where several customers have it, or where the two tell
 * different ids or phones: people share names.
 */
function matchLines<Own extends Line>(
  customers: readonly Customer[],
  lines: readonly Own[],
): Omit<Joined<Own>, "customers"> {
  const ids = new Map<string, number>();
  const phones = new Map<string, number>();
  for (const { row, customerId, phone, otherPhones } of customers) {
    if (customerId !== null) setFirst(ids, idKey(customerId), row);
    if (phone !== null) setFirst(phones, phoneKey(phone), row);
    for (const number of otherPhones) setFirst(phones, phoneKey(number), row);
  }
  // Ids and phones decide nearly always: the names are looked at once one of them is asked for.
  let names: ReadonlyMap<string, readonly Named[]> | undefined;
  const matches: { row: number; line: Own; by: JoinedBy }[] = [];
  const unmatched: { line: Own; rows: readonly number[] }[] = [];
  for (const line of lines) {
    const byId = line.customerId === null ? undefined : ids.get(idKey(line.customerId));
    if (byId !== undefined) {
      matches.push({ row: byId, line, by: "id" });
      continue;
    }
    const byPhone = line.phone === null ? undefined : phones.get(phoneKey(line.phone));
    if (byPhone !== undefined) {
      matches.push({ row: byPhone, line, by: "phone" });
      continue;
    }
    names ??= customersByName(customers);
    const name = line.customerName ?? line.companyName;
    const named = name === null ? [] : (names.get(nameKey(name)) ?? []).map(({ customer }) => customer);
    const [only, ...more] = named.filter((customer) => !contradicts(line, customer));
    if (only !== undefined && more.length === 0) matches.push({ row: only.row, line, by: "name" });
    else unmatched.push({ line, rows: named.map(({ row }) => row) });
  }
  return { matches, unmatched };
}

type Named = { readonly name: string; readonly customer: Customer };

function customersByName(customers: readonly Customer[]): ReadonlyMap<string, readonly Named[]> {
  const named = customers.flatMap((customer) => namesOf(customer).map((name): Named => ({ name, customer })));
  return groupBy(named, ({ name }) => name);
}

function namesOf({ customerName, companyName }: Customer): string[] {
  return [...new Set([customerName, companyName].flatMap((text) => (text === null ? [] : nameKey(text))))];
}

function contradicts(line: Line, customer: Customer): boolean {
  if (line.customerId !== null && customer.customerId !== null) return true;
  return line.phone !== null && customer.phone !== null;
}

function setFirst(rows: Map<string, number>, key: string, row: number): void {
  if (!rows.has(key)) rows.set(key, row);
}

function latest(days: readonly (Day | null)[]): Day | null {
  return days.reduce(
    (latestDay, day) => (day !== null && (latestDay === null || day > latestDay) ? day : latestDay),
    null,
  );
}
