import type { Customer, Field } from "../../customer";
import { matchHeader } from "../headers/headerMatch";
import { headerKey } from "../headers/headerText";
import type { ReadColumn, Reading } from "../reading";
import { looksLikeCompany, looksLikePerson } from "../values/names";
import { simplified } from "../../text/text";

/**
 * Whether a sheet is one of customers, or of what they bought: something on it names them. A price list, a list of tasks,
 * figures by month and a log of temperatures name nobody; a bare 名称 or ID does only beside what is known of customers,
 * or where the names are those of people and companies.
 */
export function holdsCustomers({ columns, customers }: Reading): boolean {
  const has = (fields: readonly Field[]) =>
    columns.some(
      (column) => column.field !== null && fields.includes(column.field) && isFilled(customers, column.field),
    );
  if (columns.some((column) => isIdentity(column) && !isBare(column) && isFilled(customers, column.field))) return true;
  if (!columns.some((column) => isIdentity(column) && isFilled(customers, column.field))) return false;
  if (has(ofCustomers)) return true;
  const named = customers.map(({ customerName, companyName }) => customerName ?? companyName);
  const people = named.filter((name) => name !== null && isOfSomebody(name));
  return people.length >= Math.max(1, named.length * leastPeople);
}

/** The columns that may hold the names of customers whom no column names for sure; the person says which, or that none does. */
export function columnsThatMayName({ columns }: Reading): readonly ReadColumn[] {
  if (columns.some(({ field }) => field !== null && names.includes(field))) return [];
  return columns.filter(({ proposal }) => proposal !== null && names.includes(proposal.field));
}

function isIdentity({ field }: ReadColumn): boolean {
  return field !== null && identities.includes(field);
}

function isBare({ header, reason, field }: ReadColumn): boolean {
  if (reason.code === "chosenByPerson" || reason.code === "sharedKey") return false;
  return field !== null && anythings.test(headerKey(header.replace(/ \(\d+\)$/, ""))) && matchHeader(header).isBare;
}

function isFilled(customers: readonly Customer[], field: Field | null): boolean {
  return field !== null && customers.some((customer) => customer[field] !== null);
}

function isOfSomebody(name: string): boolean {
  return looksLikeCompany(name) || looksLikePerson(simplified(name));
}

const names: readonly Field[] = ["customerName", "companyName", "contactName"];
const identities: readonly Field[] = [...names, "phone", "wechat", "email", "customerId"];
/** What is known of customers, and of nothing else that has a name or a number. */
const ofCustomers: readonly Field[] = [
  "birthday",
  "gender",
  "memberLevel",
  "lastContactDate",
  "lastPurchaseDate",
  "lastVisitDate",
  "orderCount",
  "visitCount",
  "totalAmount",
  "orderDate",
  "contractEndDate",
];
/** Headers of things as much as of customers. */
const anythings = /^(?:name|名称|名|id|编号|编码|代码|no|number|序号|code|号码)$/;
const leastPeople = 0.3;
