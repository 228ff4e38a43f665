import type { CountField, DateField, Field, FlagField, MoneyField } from "../customer";

export function isDateField(field: Field): field is DateField {
  return dateFields.has(field);
}

export function isMoneyField(field: Field): field is MoneyField {
  return moneyFields.has(field);
}

export function isCountField(field: Field): field is CountField {
  return countFields.has(field);
}

export function isFlagField(field: Field): field is FlagField {
  return field === "testDrive" || field === "archived";
}

/** Dates of what has happened; one after the as-of day is a slip. */
export function isPastField(field: Field): boolean {
  return isDateField(field) && !nextFields.has(field) && field !== "birthday";
}

/** Dates of what is to come: a day without a year is the nearest, not the latest. */
export function isNextField(field: Field): boolean {
  return nextFields.has(field);
}

const nextFields = new Set<Field>(["nextContactDate", "expectedCloseDate", "contractEndDate"]);
const dateFields = new Set<Field>([
  "birthday",
  "firstContactDate",
  "lastContactDate",
  "nextContactDate",
  "lastPurchaseDate",
  "lastVisitDate",
  "expectedCloseDate",
  "contractEndDate",
  "orderDate",
]);
const moneyFields = new Set<Field>(["totalAmount", "dealAmount", "orderAmount", "refundAmount"]);
const countFields = new Set<Field>(["contactCount", "orderCount", "visitCount", "cycleDays", "remainingCount"]);

/** What a column's values can be told to be by looking at them. */
export type ValueKind =
  | "dates"
  | "birthdays"
  | "phones"
  | "amounts"
  | "counts"
  | "days"
  | "probabilities"
  | "flags"
  | "consents"
  | "emails"
  | "grades"
  | "memberLevels"
  | "contractStates"
  | "dealStates"
  | "orderStates"
  | "likelihoods"
  | "companies"
  | "orderNumbers"
  | "wechatNames";

/** What the values of a field are; `null` where any text will do. */
export function kindOf(field: Field): ValueKind | null {
  return kinds[field] ?? null;
}

const kinds: Readonly<Partial<Record<Field, ValueKind>>> = {
  phone: "phones",
  email: "emails",
  birthday: "dates",
  grade: "grades",
  firstContactDate: "dates",
  lastContactDate: "dates",
  nextContactDate: "dates",
  lastPurchaseDate: "dates",
  lastVisitDate: "dates",
  expectedCloseDate: "dates",
  contractEndDate: "dates",
  orderDate: "dates",
  contactCount: "counts",
  orderCount: "counts",
  visitCount: "counts",
  remainingCount: "counts",
  cycleDays: "days",
  totalAmount: "amounts",
  dealAmount: "amounts",
  orderAmount: "amounts",
  refundAmount: "amounts",
  probability: "probabilities",
  testDrive: "flags",
  archived: "flags",
  consent: "consents",
};
