import type { CellValue } from "../../domain/sheet/cells";
import { dayFromSerial, isoText } from "../../domain/calendar/day";
import type { CellFormat } from "../../domain/sheet/edits";

/** A cell as it will read in the sheet. */
export function cellText(value: CellValue, format: CellFormat): string {
  if (typeof value !== "number") return value === null ? "" : String(value);
  if (format === "percent") return `${Math.round(value * 100)}%`;
  if (format === "money") return value.toFixed(2);
  if (format === "wholeMoney") return value.toFixed(0);
  const day = format === "date" ? dayFromSerial(value) : undefined;
  return day === undefined ? String(value) : isoText(day);
}
