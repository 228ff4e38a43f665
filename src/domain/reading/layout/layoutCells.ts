import type { CellValue } from "../../sheet/cells";
import { headerWeight } from "../headers/headerMatch";
import { plainText } from "../../text/text";

export type LayoutColumn = {
  readonly index: number;
  /** The header's own text, trimmed; empty where the column has none. */
  readonly header: string;
  /** The text of a merged header above it. */
  readonly group: string;
};

/** Whether a cell holds a value rather than a header: a number, a date, a phone, an address. */
export function isValueLike(cell: CellValue | undefined): boolean {
  if (typeof cell === "number" || typeof cell === "boolean") return true;
  if (typeof cell !== "string") return false;
  const text = plainText(cell);
  return /^[\d+(#=']/.test(text) || /@|\d{4,}/.test(text);
}

/** How much a cell looks like a header, 0 to 1. */
export function weightOf(cell: CellValue | undefined): number {
  return typeof cell === "string" && !isValueLike(cell)
    ? headerWeight(cell)
    : typeof cell === "string" && cell.trimStart().startsWith("#")
      ? headerWeight(cell)
      : 0;
}

/** A header as shown: without invisible characters, line breaks and double blanks. */
export function headerOf(cell: CellValue | undefined): string {
  if (typeof cell === "string" && plainHeader.test(cell)) return cell;
  return cell === null || cell === undefined
    ? ""
    : String(cell)
        .replace(/[\u200b-\u200f\ufeff]/g, "")
        .replace(/\s+/g, " ")
        .trim();
}

/** Longer texts are no headers. */
export const longestHeader = 40;
const plainHeader = /^[^\s\u200b-\u200f\ufeff]+$/;
