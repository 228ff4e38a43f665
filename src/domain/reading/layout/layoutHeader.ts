import type { Block, CellValue } from "../../sheet/cells";
import { isBlank } from "../../sheet/cells";
import type { Field } from "../../customer";
import { headerWeight, matchHeader, matchHeaderInGroup } from "../headers/headerMatch";
import { headerKey } from "../headers/headerText";
import { headerOf, isValueLike, longestHeader, weightOf } from "./layoutCells";
import { plainText } from "../../text/text";

/** The last header row, as an index into the block, and how many rows the header has. */
export type HeaderRows = { readonly headerRow: number; readonly headerRowCount: number };

/**
 * The first row with the most known headers; at least two, or one alone on its row that names a customer. Where the same
 * headers stand further up as well, it is the first of them, whatever else is on its row.
 */
export function densestHeaderRow(values: Block): number | null {
  let best: number | null = null;
  let bestWeight = 0;
  for (let row = 0; row < values.length && row < rowsSearched; row++) {
    const cells = values[row] ?? [];
    const seen = new Set<string>();
    let weight = 0;
    let filled = 0;
    let known = 0;
    for (const cell of cells) {
      if (isBlank(cell)) continue;
      filled++;
      const own = weightOf(cell);
      if (own === 0) {
        if (isValueLike(cell)) weight -= 0.5;
        continue;
      }
      const key = headerKey(String(cell));
      if (seen.has(key)) continue;
      seen.add(key);
      weight += own;
      known++;
    }
    const isEnough = known >= 2 ? weight >= 1.4 : known === 1 && filled <= 2 && weight >= 1 && namesACustomer(cells);
    if (isEnough && weight > bestWeight) {
      best = row;
      bestWeight = weight;
    }
  }
  return best === null ? null : firstLike(values, best);
}

function firstLike(values: Block, best: number): number {
  const cells = values[best] ?? [];
  const headers = cells.flatMap((cell, column) => (weightOf(cell) > 0 ? [column] : []));
  for (let row = 0; row < best; row++) {
    const same = headers.filter((column) => values[row]?.[column] === cells[column]);
    if (same.length >= 2 && same.length >= headers.length * 0.6) return row;
  }
  return best;
}

function namesACustomer(cells: readonly CellValue[]): boolean {
  return cells.some(
    (cell) =>
      typeof cell === "string" &&
      matchHeader(cell).candidates.some(({ field, how }) => how === "exact" && identityFields.has(field)),
  );
}

/** Whether the densest row has group headers above it, or is itself a row of groups with the headers below. */
export function headerRows(values: Block, densest: number, chosen: boolean): HeaderRows {
  const row = values[densest] ?? [];
  const below = values[densest + 1] ?? [];
  if (!chosen && isHeaderLike(below) && headersAreBelow(row, below)) {
    return { headerRow: densest + 1, headerRowCount: 2 };
  }
  const above = values[densest - 1] ?? [];
  return densest > 0 && isHeaderLike(above) && groupsAreAbove(above, row)
    ? { headerRow: densest, headerRowCount: 2 }
    : { headerRow: densest, headerRowCount: 1 };
}

/** A second header row: headers below a merged one, or the same headers in another language. */
function headersAreBelow(top: readonly CellValue[], bottom: readonly CellValue[]): boolean {
  let known = 0;
  let filled = 0;
  let belowGroup = 0;
  let group = "";
  for (let column = 0; column < Math.max(top.length, bottom.length); column++) {
    const own = headerOf(top[column]);
    const text = headerOf(bottom[column]);
    if (own !== "") group = own;
    if (text === "") continue;
    filled++;
    if (headerWeight(text) > 0) known++;
    if (own === "" && group !== "" && matchHeaderInGroup(group, text).candidates.length > 0) belowGroup++;
  }
  return belowGroup > 0 ? known + belowGroup >= filled / 2 : known >= 2 && known >= filled / 2;
}

/** A row of merged group headers: fewer than the headers below, each above some, none of them a title or a note. */
function groupsAreAbove(top: readonly CellValue[], bottom: readonly CellValue[]): boolean {
  const groups = top.map(headerOf).filter((text) => text !== "");
  if (groups.some((text) => /[:\d]/.test(plainText(text)) || text.length > longestGroup)) return false;
  const headers = bottom.filter((cell) => !isBlank(cell)).length;
  const standsAlone = top.some((cell, column) => headerWeight(headerOf(cell)) >= 0.9 && isBlank(bottom[column]));
  return standsAlone || (groups.length >= 2 && groups.length < headers);
}

/** Short texts only, nothing that looks like a date, a number or a phone. */
function isHeaderLike(row: readonly CellValue[]): boolean {
  let filled = 0;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    if (typeof cell !== "string" || cell.length > longestHeader || isValueLike(cell)) return false;
    filled++;
  }
  return filled > 0;
}

const identityFields = new Set<Field>(["customerName", "companyName", "phone", "customerId", "contactName"]);
const rowsSearched = 100;
const longestGroup = 16;
