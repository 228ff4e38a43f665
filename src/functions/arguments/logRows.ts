import type { SpendEntry } from "../../domain/rates/churnRate";
import type { LogEntry } from "../../domain/rates/rates";
import { valueError } from "../cells/cellErrors";
import { dayOrBlank, moneyOrBlank, wordOrBlank } from "../cells/decodeCell";
import { decodeColumn, everyRow, rowsOf, type Decoded } from "../cells/decodeColumn";

/**
 * A log of orders or visits in two columns. Rows blank in customer and date say nothing; half a row ends the formula.
 */
export function logRows(customers: unknown, dates: unknown): LogEntry[] {
  const rows = rowsOf({
    customer: decodeColumn(customers, "customers", wordOrBlank),
    on: decodeColumn(dates, "dates", dayOrBlank),
  });
  return everyRow(rows.map((row) => (row.ok ? entryOf(row.value) : row))).filter((entry) => entry !== null);
}

/** The same with what was paid in a third column: an amount that is not there is unknown, and ends the formula too. */
export function spendRows(customers: unknown, dates: unknown, amounts: unknown): SpendEntry[] {
  const rows = rowsOf({
    customer: decodeColumn(customers, "customers", wordOrBlank),
    on: decodeColumn(dates, "dates", dayOrBlank),
    amount: decodeColumn(amounts, "amounts", moneyOrBlank),
  });
  return everyRow(
    rows.map((row): Decoded<SpendEntry | null> => {
      if (!row.ok) return row;
      const { amount } = row.value;
      const entry = entryOf(row.value);
      if (!entry.ok || entry.value === null) return entry.ok ? { ok: true, value: null } : entry;
      if (amount === null) return { ok: false, error: valueError({ code: "missing", argument: "amounts" }) };
      return { ok: true, value: { ...entry.value, amount } };
    }),
  ).filter((entry) => entry !== null);
}

function entryOf({
  customer,
  on,
}: {
  readonly customer: string | number | null;
  readonly on: LogEntry["on"] | null;
}): Decoded<LogEntry | null> {
  const hasCustomer = customer !== null && customer !== 0;
  if (on === null && !hasCustomer) return { ok: true, value: null };
  if (!hasCustomer) return { ok: false, error: valueError({ code: "missing", argument: "customers" }) };
  if (on === null) return { ok: false, error: valueError({ code: "missing", argument: "dates" }) };
  return { ok: true, value: { customer: String(customer).trim(), on } };
}
