import type { CellValue } from "../../sheet/cells";
import { isErrorCell } from "../../sheet/cells";
import type { Parsed } from "./parsed";
import { empty, problem, value } from "./parsed";
import { visibleText } from "../../text/text";

/** A text as it was typed, trimmed; numbers as Excel holds them; a dash or 无 is empty. */
export function parseWords(cell: CellValue): Parsed<string> {
  if (cell === null || cell === "") return empty;
  if (typeof cell !== "string") return value(typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell));
  if (isErrorCell(cell)) return problem("errorCell");
  const text = visibleText(cell);
  return noText(text) ? empty : value(text);
}

/** An e-mail address, in lower case as typed; anything without one `@` between two parts is a problem. */
export function parseEmail(cell: CellValue): Parsed<string> {
  const parsed = parseWords(cell);
  if (parsed.kind !== "value") return parsed;
  const address = parsed.value.replace(/^mailto:/i, "");
  return /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]{2,}$/.test(address) ? value(address) : problem("invalidEmail");
}

/** Whether a text cell stands for nothing. Fewer words than in a number cell, because Null and Na are names too. */
export function noText(text: string): boolean {
  return text === "" || (text.length <= 4 && nothing.has(text.toLowerCase()));
}

const nothing = new Set(["-", "--", "—", "——", "–", "/", "\\", ".", "n/a", "无", "無", "暂无", "暫無"]);
