import type { Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";

/** What the end date of a sheet is the end of; the header of its column says so. */
export type RenewalKind = keyof Rules["followUp"]["renewalDaysBefore"];

/** What the end date of a sheet is the end of: a contract or policy, unless its header names an insurance of a car or a warranty. */
export function renewalKindOf(reading: Pick<Reading, "columns">): RenewalKind {
  const header = reading.columns.find(({ field }) => field === "contractEndDate")?.header.toLowerCase() ?? "";
  if (/质保|質保|保固|warranty/.test(header)) return "warranty";
  return /车险|車險|保险|保險|insurance/.test(header) ? "carInsurance" : "contract";
}
