import type { Customer } from "../../customer";
import { nameKey } from "../values/names";
import type { Groups } from "../layout/groups";
import { growingGroups } from "../layout/groups";
import { isMobile, phoneKey } from "../values/phones";
import { idKey } from "./rowKey";

/** Row numbers of the same customer, each group in sheet order, the groups by their first row. */
export type Duplicates = {
  /** Same phone or same id. */
  readonly certain: readonly (readonly number[])[];
  /** Same name only: for a person to review. */
  readonly possible: readonly (readonly number[])[];
};

/**
 * The same normalised phone or id is the same customer, through others too. A further number in the phone cell counts
 * when it is a mobile: colleagues share a switchboard. The same name, at the same company where both name one, is only
 * a proposal, whatever its length.
 */
export function findDuplicates(customers: readonly Customer[]): Duplicates {
  const groups = growingGroups(customers.length);
  const ids = new Map<string, number>();
  const phones = new Map<string, number>();
  const meet = (known: Map<string, number>, key: string, index: number): void => {
    const first = known.get(key);
    if (first === undefined) known.set(key, index);
    else groups.join(first, index);
  };
  customers.forEach(({ customerId, phone, otherPhones }, index) => {
    if (customerId !== null) meet(ids, idKey(customerId), index);
    if (phone !== null) meet(phones, phoneKey(phone), index);
    for (const other of otherPhones) if (isMobile(other)) meet(phones, other, index);
  });
  const certain = groups.all().filter((group) => group.length > 1);
  return { certain: rowsOf(customers, certain), possible: possibleDuplicates(customers, groups) };
}

function possibleDuplicates(customers: readonly Customer[], certain: Groups): (readonly number[])[] {
  const byName = new Map<string, number[]>();
  customers.forEach((customer, index) => {
    const name = customer.customerName ?? customer.companyName;
    const key = name === null ? "" : nameKey(name);
    if (key === "") return;
    const group = byName.get(key);
    if (group) group.push(index);
    else byName.set(key, [index]);
  });
  const found = [...byName.values()].flatMap((group) => (group.length < 2 ? [] : byCompany(customers, group)));
  return rowsOf(
    customers,
    found.filter((group) => new Set(group.map((index) => certain.of(index))).size > 1),
  );
}

/** People of the same name at different companies are different people; without a company they may be anyone. */
function byCompany(customers: readonly Customer[], group: readonly number[]): number[][] {
  const companies = new Map<string, number[]>();
  const withoutCompany: number[] = [];
  for (const index of group) {
    const company = customers[index]?.companyName;
    if (!company) withoutCompany.push(index);
    else companies.set(nameKey(company), [...(companies.get(nameKey(company)) ?? []), index]);
  }
  if (companies.size === 0) return [withoutCompany];
  return [...companies.values()]
    .map((members) => [...members, ...withoutCompany].sort((one, other) => one - other))
    .filter((members) => members.length > 1);
}

function rowsOf(customers: readonly Customer[], groups: readonly (readonly number[])[]): (readonly number[])[] {
  return groups
    .map((group) => group.map((index) => customers[index]?.row ?? 0).sort((one, other) => one - other))
    .sort((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}
