import { isBlank } from "../../sheet/cells";
import type { SheetCells } from "../../sheet/sheetCells";
import type { Field } from "../../customer";
import { plainText } from "../../text/text";
import { matchHeaderInGroup } from "../headers/headerMatch";
import { findHeader } from "./layout";

/**
 * Whether some column of customers or owners has blank cells that look like the rest of merged ones: its first cell is
 * filled, nearly every text stands there once, and a quarter as many blanks follow, or more. Only then Excel is asked for the
 * merged cells, because asking takes away what the person could undo.
 */
export function looksMerged(cells: SheetCells): boolean {
  const header = findHeader(cells);
  if (!header) return false;
  const rows = cells.values.slice(header.headerRow + 1, header.headerRow + 1 + rowsLookedAt);
  return header.columns.some(({ index, group, header: text }) => {
    const field = matchHeaderInGroup(group, text).candidates[0]?.field;
    if (field === undefined || !ofPeople.has(field)) return false;
    const filled = rows.flatMap((row) => (isBlank(row[index]) ? [] : [plainText(String(row[index]))]));
    const last = rows.findLastIndex((row) => row.some((cell) => !isBlank(cell)));
    const blanks = last + 1 - filled.length;
    if (filled.length === 0 || isBlank(rows[0]?.[index])) return false;
    return blanks * 4 >= filled.length && new Set(filled).size >= filled.length * mostlyOnce;
  });
}

const rowsLookedAt = 200;
const mostlyOnce = 0.8;
const ofPeople: ReadonlySet<Field> = new Set<Field>([
  "customerId",
  "customerName",
  "companyName",
  "contactName",
  "phone",
  "owner",
]);
