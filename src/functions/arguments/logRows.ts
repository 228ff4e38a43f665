import type { SpendEntry } from "../../domain/rates/churnRate";
import { valueError } from "../cells/cellErrors";
import { dayOrBlank, moneyOrBlank, wordOrBlank } from "../cells/decodeCell";
import { decodeColumn, everyRow, rowsOf, type Decoded } from "../cells/decodeColumn";

/**
 * A log of orders or visits in two columns, with what was paid in a third where the formula has one. Rows blank in
 * customer and date say nothing; half a row ends the formula.
 */
export function logRows(customers: unknown, dates: unknown, amounts?: unknown): SpendEntry[] {
  const rows = rowsOf({
    customer: decodeColumn(customers, "customers", wordOrBlank),
    on: decodeColumn(dates, "dates", dayOrBlank),
    amount: decodeColumn(amounts, "amounts", moneyOrBlank),
  });
  return everyRow(
    rows.map((row): Decoded<SpendEntry | null> => {
      if (!row.ok) return row;
      const { customer, on, amount } = row.value;
      const hasCustomer = customer !== null && customer !== 0;
      if (on === null && !hasCustomer) return { ok: true, value: null };
      if (!hasCustomer) return { ok: false, error: valueError({ code: "missing", argument: "customers" }) };
      if (on === null) return { ok: false, error: valueError({ code: "missing", argument: "dates" }) };
      return { ok: true, value: { customer: String(customer).trim(), on, amount: amount ?? 0 } };
    }),
  ).filter((entry) => entry !== null);
}
