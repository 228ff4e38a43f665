import type { LogEntry } from "../domain/rates";
import { raise, refuse } from "./cellErrors";
import { dayOrBlank, wordOrBlank } from "./decodeCell";
import { decodeColumn, rowsOf } from "./decodeColumn";

/** A log of orders or visits in two columns. Rows blank in both say nothing; half a row ends the formula. */
export function logRows(customers: unknown, dates: unknown): LogEntry[] {
  const rows = rowsOf({
    customer: decodeColumn(customers, "customers", wordOrBlank),
    on: decodeColumn(dates, "dates", dayOrBlank),
  });
  return rows.flatMap((row): LogEntry[] => {
    if (!row.ok) return raise(row.error);
    const { customer, on } = row.value;
    if (on === null && (customer === null || customer === 0)) return [];
    if (customer === null) return refuse({ code: "missing", argument: "customers" });
    if (on === null) return refuse({ code: "missing", argument: "dates" });
    return [{ customer: String(customer).trim(), on }];
  });
}
