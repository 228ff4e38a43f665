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
