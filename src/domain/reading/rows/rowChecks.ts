import { isBlank } from "../../sheet/cells";
import type { Field } from "../../customer";
import type { Day } from "../../calendar/day";
import { contractContradiction } from "./contradictions";
import { isCountField, isDateField, isMoneyField, isPastField } from "../fieldKinds";
import type { RowsTold } from "./otherRows";
import type { Draft, Reader } from "./readField";
import { problemAt } from "./readField";
import type { FieldColumn } from "../columns/sheetColumns";
import { dateForm } from "../values/dateForm";

/**
 * Tells the rows of customers from what else stands among them: rows that were only numbered in advance, a line of text
 * between the customers, and below the last of them numbers alone (a total without the word) or what no column is about. Any
 * other row with values but without name, company, phone or id stays, with a problem.
 */
export function rowsThatNameSomebody(
  reader: Reader,
  columns: readonly FieldColumn[],
  running: readonly FieldColumn[],
  isOrders: boolean,
): RowsTold {
  // The number of an order names no customer; on a sheet of customers it is at least something to go by.
  const isIdentity = (field: Field) => identityFields.has(field) && !(isOrders && field === "orderId");
  const identities = columns.filter(({ field }) => field !== null && isIdentity(field));
  const others = columns.filter((column) => column.ours === null && !running.includes(column));
  const filledIn = (index: number) => others.filter(({ cells }) => !isBlank(cells[index]));
  const isNamed = (index: number) => identities.length === 0 || identities.some(({ cells }) => !isBlank(cells[index]));
  let lastNamed = reader.rows.length - 1;
  while (lastNamed >= 0 && !isNamed(lastNamed)) lastNamed--;
  const told: Record<keyof RowsTold, number[]> = { named: [], totals: [], notes: [], numbered: [] };
  for (let index = 0; index < reader.rows.length; index++) {
    if (isNamed(index)) {
      told.named.push(index);
      continue;
    }
    const filled = filledIn(index);
    const kind = kindOfNameless(filled, index, index > lastNamed);
    told[kind].push(index);
    const [first] = filled.filter(({ field }) => field !== null).concat(filled);
    if (kind !== "named" || !first) continue;
    const row = reader.drafts[index]?.row ?? 0;
    reader.problems.push(problemAt(row, first, first.cells[index] ?? "", "nobodyNamed"));
  }
  return told;
}

function kindOfNameless(filled: readonly FieldColumn[], index: number, isBelow: boolean): keyof RowsTold {
  if (filled.length === 0) return "numbered";
  if (isBelow && filled.every((column) => isOfNumbers(column, index))) return "totals";
  if (filled.length === 1 && (isBelow || filled.some((column) => isOfWords(column, index)))) return "notes";
  return isBelow && filled.every(({ field }) => field === null) ? "notes" : "named";
}

function isOfNumbers({ field, cells }: FieldColumn, index: number): boolean {
  return field === null ? typeof cells[index] === "number" : isMoneyField(field) || isCountField(field);
}

/** Words in a column of words: "4次" among counts is something known of somebody. */
function isOfWords({ field, cells }: FieldColumn, index: number): boolean {
  const cell = cells[index];
  if (field !== null && (isMoneyField(field) || isCountField(field) || isDateField(field))) return false;
  return typeof cell === "string" && hasLetters.test(cell) && dateForm(cell).form === "noDate";
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
const hasLetters = /\p{L}/u;
