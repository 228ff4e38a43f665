import { isBlank } from "../../sheet/cells";
import type { Field } from "../../customer";
import type { Day } from "../../calendar/day";
import { contractContradiction } from "./contradictions";
import { isCountField, isDateField, isMoneyField, isPastField } from "../fieldKinds";
import type { Layout } from "../layout/layout";
import type { Draft, Reader } from "./readField";
import { problemAt } from "./readField";
import type { FieldColumn } from "../columns/sheetColumns";

/**
 * Leaves out rows that were only numbered in advance, and numbers alone at the end (a total without the word). A row
 * with values but without name, company, phone or id stays, with a problem.
 */
export function rowsThatNameSomebody(
  reader: Reader,
  columns: readonly FieldColumn[],
  layout: Layout,
  isOrders: boolean,
): { readonly rows: readonly number[]; readonly footers: readonly number[] } {
  // The number of an order names no customer; on a sheet of customers it is at least something to go by.
  const isIdentity = (field: Field) => identityFields.has(field) && !(isOrders && field === "orderId");
  const identities = columns.filter(({ field }) => field !== null && isIdentity(field));
  const others = columns.filter(({ field }) => field !== null && !isIdentity(field));
  const filledIn = (index: number) => others.filter(({ cells }) => !isBlank(cells[index]));
  const isNamed = (index: number) => identities.length === 0 || identities.some(({ cells }) => !isBlank(cells[index]));
  const indexes: number[] = [];
  for (let index = 0; index < reader.rows.length; index++) {
    if (isNamed(index) || filledIn(index).length >= 2) indexes.push(index);
  }
  const lastNamed = indexes.findLast(isNamed) ?? -1;
  const rows: number[] = [];
  const footers = [...layout.footerRows];
  for (const index of indexes) {
    if (isNamed(index)) {
      rows.push(index);
      continue;
    }
    const filled = filledIn(index);
    const [first] = filled;
    const onlyNumbers = filled.every(({ field }) => field !== null && (isMoneyField(field) || isCountField(field)));
    if (first && onlyNumbers && index > lastNamed) {
      footers.push(reader.rows[index] ?? 0);
      continue;
    }
    rows.push(index);
    if (first) {
      const row = reader.drafts[index]?.row ?? 0;
      reader.problems.push(problemAt(row, first, first.cells[index] ?? "", "nobodyNamed"));
    }
  }
  return { rows, footers: footers.sort((one, other) => one - other) };
}

/** Something past dated after the as-of day is a slip; a column full of such dates only means an earlier as-of day. */
export function reportLateDates(
  reader: Reader,
  columns: readonly FieldColumn[],
  rows: readonly number[],
  asOf: Day,
): void {
  for (const column of columns) {
    const { field } = column;
    if (field === null || !isDateField(field) || !isPastField(field)) continue;
    const late = rows.filter((index) => (reader.drafts[index]?.[field] ?? 0) > asOf);
    if (late.length > rows.length * 0.2 && late.length > 2) continue;
    for (const index of late)
      reader.problems.push(problemAt(reader.drafts[index]?.row ?? 0, column, column.cells[index] ?? "", "futureDate"));
  }
}

/** Cells of one row that say different things about its contract. */
export function reportContradictions(
  reader: Reader,
  columns: readonly FieldColumn[],
  rows: readonly Draft[],
  asOf: Day,
): void {
  const stage = columns.find(({ field }) => field === "stage");
  const contract =
    columns.find(({ field }) => field === "contractStatus") ?? columns.find(({ field }) => field === "contractEndDate");
  if (!contract) return;
  for (const customer of rows) {
    const found = contractContradiction(customer, asOf);
    if (!found) continue;
    const at = found.code === "contradictionStageContract" ? (stage ?? contract) : contract;
    const { code, stage: said, other } = found;
    reader.problems.push(problemAt(customer.row, at, said, code, { stage: said, other }));
  }
}

const identityFields = new Set<Field>([
  "customerId",
  "customerName",
  "companyName",
  "contactName",
  "phone",
  "wechat",
  "email",
  "orderId",
]);
