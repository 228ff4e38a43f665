import type { CellValue } from "../../domain/sheet/cells";
import type { CellFormat } from "../../domain/sheet/edits";

/** Excel's number format for each way of writing a cell. */
export const numberFormatOf: Readonly<Record<CellFormat, string>> = {
  text: "@",
  general: "General",
  integer: "0",
  date: "yyyy-mm-dd",
  percent: "0%",
  money: "#,##0.00",
  wholeMoney: "#,##0",
};

/**
 * The value as it has to be handed to Excel to arrive as it is. Text in a cell that is not formatted as text would be
 * read as if typed ("=…" a formula, "007" a number), so it goes in behind an apostrophe, which Excel takes away.
 */
export function asTyped(value: CellValue, format: CellFormat): CellValue {
  return typeof value === "string" && value !== "" && format !== "text" ? `'${value}` : value;
}

/** Whether a number format of the person's shows a date, so that it can stay. */
export function showsDate(numberFormat: CellValue): boolean {
  if (typeof numberFormat !== "string") return false;
  const codes = numberFormat.replace(/\[[^\]]*\]|"[^"]*"|\\./g, "");
  return /[ymd]/i.test(codes) && !/general/i.test(codes);
}

/** The most characters that a cell takes. */
export const longestText = 32_767;
