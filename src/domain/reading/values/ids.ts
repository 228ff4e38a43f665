import type { CellValue } from "../../sheet/cells";
import { isErrorCell } from "../../sheet/cells";
import type { Parsed } from "./parsed";
import { empty, problem, value } from "./parsed";
import { noText } from "./texts";
import { plainText } from "../../text/text";

/**
 * An id as text: `="4000…"`, a leading apostrophe and tabs fall away, zeros in front stay. A number of more than 15 digits
 * that Excel rounded, or wrote as 4.00E+15, is damaged. `areExact` says that the column's numbers have kept their sixteenth
 * digit, so that a zero there is a digit like any other.
 */
export function parseId(cell: CellValue, areExact = false): Parsed<string> {
  if (cell === null || cell === "") return empty;
  if (typeof cell === "number") {
    const isKept = areExact && Number.isSafeInteger(cell);
    return !isKept && isDamagedNumber(cell) ? problem("damagedId") : value(String(cell));
  }
  if (typeof cell === "boolean") return value(String(cell).toUpperCase());
  if (isErrorCell(cell)) return problem("errorCell");
  const text = unwrapped(plainText(cell));
  if (noText(text)) return empty;
  if (isScientific(text)) {
    const digits = allDigitsOf(text);
    return digits === null ? problem("damagedId") : value(digits);
  }
  return hasZeroTail(text) ? problem("damagedId") : value(text);
}

/** Whether some number of more than 15 digits has other digits than zeros behind the fifteenth: Excel has rounded none. */
export function holdsExactLongNumbers(cells: Iterable<CellValue>): boolean {
  for (const cell of cells) {
    if (typeof cell === "number" && cell >= 1e15 && !isDamagedNumber(cell)) return true;
  }
  return false;
}

/** `="0012"` → 0012, `'0012` → 0012. */
export function unwrapped(text: string): string {
  if (!/^[='’]/.test(text)) return text.trim();
  return text
    .replace(/^=\s*"([^"]*)"$/, "$1")
    .replace(/^['’]+/, "")
    .trim();
}

/** 1.99E+10: how Excel shows, and saves, a long number in a narrow column. */
export function isScientific(text: string): boolean {
  return /^\d(?:\.\d+)?e\+?\d{1,3}$/i.test(text) && /e\+|\..*e/i.test(text);
}

/**
 * 1.3900002222E10 → "13900002222": some programs write a long number so, with every digit of it. `null` where fewer digits
 * stand there than the number has (1.39E+10), or more (it is no whole number).
 */
export function allDigitsOf(text: string): string | null {
  const [, first = "", others = "", power = ""] = scientific.exec(text) ?? [];
  return first !== "" && others.length > 0 && others.length === Number(power) ? first + others : null;
}

/** Excel keeps 15 digits of a number and puts zeros in place of the rest. */
export function isDamagedNumber(number: number): boolean {
  if (!Number.isFinite(number) || number < 0) return true;
  if (number < 1e15) return false;
  if (!Number.isSafeInteger(number)) return true;
  return String(number).slice(15).replace(/0/g, "") === "";
}

const scientific = /^(\d)(?:\.(\d+))?e\+?(\d{1,3})$/i;

/** A text of at least 18 digits whose digits behind the fifteenth are all zeros was a rounded number once. */
function hasZeroTail(text: string): boolean {
  return text.length >= 18 && text.length <= 30 && /^\d{15}0+$/.test(text);
}
