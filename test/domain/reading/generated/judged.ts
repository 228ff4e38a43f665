import { columnLetters, isBlank } from "../../../../src/domain/sheet/cells";
import type { Field } from "../../../../src/domain/customer";
import type { Reading } from "../../../../src/domain/reading/reading";
import { openQuestions } from "../../../../src/domain/reading/rows/openQuestions";
import type { GeneratedSheet } from "./customerSheets";
import { unreadable } from "./values";

/** How the reading of a generated sheet compares with what was meant by it. */
export type Judgement = {
  /** Cells read as they were meant. */
  readonly equal: number;
  /** Cells read as nothing, or for the time being, with a problem or a question about them. */
  readonly told: number;
  /** Cells of columns that were left unused: “Found” shows them as such. */
  readonly unused: readonly string[];
  /** Cells read as something else, or lost, without a word. */
  readonly silent: readonly string[];
  /** Whether customers and other rows are all rows that are not blank, each once. */
  readonly addsUp: boolean;
};

export function judged(sheet: GeneratedSheet, reading: Reading): Judgement {
  const problems = new Set(reading.problems.map(({ cell }) => cell));
  const asked = new Set(openQuestions(reading).map(({ column }) => column.column));
  const byRow = new Map(reading.customers.map((customer) => [customer.row, customer]));
  const fieldOf = new Map(reading.columns.map(({ column, field }) => [column, field]));
  const silent: string[] = [];
  const unused: string[] = [];
  let equal = 0;
  let told = 0;
  for (const [row, means] of sheet.customers) {
    const found = byRow.get(row);
    if (!found) {
      silent.push(`row ${row} is no customer`);
      continue;
    }
    for (const field of allFields(means, found)) {
      const meant: unknown = means[field] ?? (field === "doNotContact" ? false : null);
      const column = sheet.columns.get(field) ?? reading.columns.find((one) => one.field === field)?.column;
      const cell = `${columnLetters(column ?? 0)}${row}`;
      const read = found[field];
      const isTold = problems.has(cell) || (column !== undefined && asked.has(column));
      if (meant === unreadable) {
        if (read === null && problems.has(cell)) equal++;
        else if (isTold) told++;
        else if (read === null && column !== undefined && (fieldOf.get(column) ?? null) === null)
          unused.push(`${cell} ${field}`);
        else silent.push(`${cell} ${field}: nobody can know, read ${String(read)}`);
      } else if (isSame(read, meant)) equal++;
      else if (isTold) told++;
      else if (isUnused(read) && column !== undefined && (fieldOf.get(column) ?? null) === null)
        unused.push(`${cell} ${field}`);
      else silent.push(`${cell} ${field}: meant ${JSON.stringify(meant)}, read ${JSON.stringify(read)}`);
    }
  }
  const nameless = new Set(reading.problems.filter(({ code }) => code === "nobodyNamed").map(({ row }) => row));
  for (const { row } of reading.customers)
    if (!sheet.customers.has(row) && !nameless.has(row)) silent.push(`row ${row} is taken for a customer`);
  return { equal, told, unused, silent, addsUp: addsUp(sheet, reading) };
}

function allFields(means: Readonly<Partial<Record<Field, unknown>>>, found: Reading["customers"][number]): Field[] {
  const fields = Object.keys(means) as Field[];
  const more = Object.keys(found).filter(
    (field) =>
      !beside.has(field) &&
      !fields.includes(field as Field) &&
      found[field as Field] !== null &&
      found[field as Field] !== false,
  );
  return [...fields, ...(more as Field[])];
}

function isSame(read: unknown, meant: unknown): boolean {
  if (typeof read === "number" && typeof meant === "number") return Math.abs(read - meant) < 1e-6;
  return read === meant || (meant === "" && read === null);
}

function isUnused(read: unknown): boolean {
  return read === null || read === false;
}

function addsUp(sheet: GeneratedSheet, { customers, otherRows }: Reading): boolean {
  const rows = [...customers.map(({ row }) => row), ...Object.values(otherRows).flat()].sort(
    (one, other) => one - other,
  );
  const filled = sheet.values.flatMap((cells, index) => (cells.every(isBlank) ? [] : [index + 1]));
  return rows.length === filled.length && rows.every((row, index) => row === filled[index]);
}

/** What a customer has beside the fields. */
const beside = new Set(["row", "otherRemarks", "otherPhones", "timesOfDay", "birthdayLunar", "doNotContactWords"]);
