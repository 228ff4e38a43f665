import { cellAddress, isBlank, type CellValue } from "../../sheet/cells";
import type { Field } from "../../customer";
import { wordKey } from "../../text/text";
import type { FilledDown, ReadingChoices } from "../reading";

type Column = {
  readonly field: Field | null;
  readonly header: string;
  readonly column: number;
  readonly cells: readonly CellValue[];
};

/**
 * The columns of a sheet of orders with the customer filled down where cells were merged, or the name was written once for
 * several lines: Excel keeps the text of a merged area in its first cell only. It is taken for that where the first row
 * names somebody, everybody is named once, and at least a quarter as many rows as there are names follow without any; a
 * line without a number of its own belongs to the order above as well. The person's word beats it. `rowNumbers` are the
 * sheet's.
 */
export function filledDownOrders<Given extends Column>(
  columns: readonly Given[],
  rowNumbers: readonly number[],
  choices: ReadingChoices["fillDown"] = {},
): readonly (Given & { readonly filledDown: FilledDown | null })[] {
  const people = columns.filter(({ field }) => field !== null && personFields.has(field));
  const chosen = people.map(({ header }) => choices[header]).find((choice) => choice !== undefined);
  const belongsAbove = chosen === false ? [] : rowsOfAbove(people, rowNumbers.length, chosen === true);
  if (belongsAbove.length === 0) return columns.map((column) => ({ ...column, filledDown: null }));
  const orderId = columns.find(({ field }) => field === "orderId");
  return columns.map((column) => {
    const { field } = column;
    const isPerson = field !== null && personFields.has(field);
    const isOfOrder = field !== null && orderFields.has(field) && orderId !== undefined;
    if (!isPerson && !isOfOrder) return { ...column, filledDown: null };
    const filled: number[] = [];
    const cells = [...column.cells];
    for (const { row, above } of belongsAbove) {
      if (isOfOrder && !isBlank(orderId.cells[row])) continue;
      if (!isBlank(cells[row]) || isBlank(column.cells[above])) continue;
      cells[row] = column.cells[above] ?? "";
      filled.push(row);
    }
    if (filled.length === 0) return { ...column, filledDown: null };
    const by = chosen === true ? "person" : "blanks";
    return { ...column, cells, filledDown: { by, cells: filled.length, areas: areasOf(column, filled, rowNumbers) } };
  });
}

/** The rows that name nobody, each with the row above that names somebody. */
function rowsOfAbove(
  people: readonly Column[],
  rows: number,
  isChosen: boolean,
): readonly { readonly row: number; readonly above: number }[] {
  const found: { row: number; above: number }[] = [];
  const names = new Set<string>();
  let named = 0;
  let above = -1;
  for (let row = 0; row < rows; row += 1) {
    const key = people.map(({ cells }) => wordKey(String(cells[row] ?? ""))).join("|");
    if (people.every(({ cells }) => isBlank(cells[row]))) {
      if (above < 0 && !isChosen) return [];
      if (above >= 0) found.push({ row, above });
      continue;
    }
    above = row;
    named += 1;
    names.add(key);
    if (names.size < named && !isChosen) return [];
  }
  return isChosen || found.length * 4 >= named ? found : [];
}

/** The filled cells as the runs that they are: from which cell to which. */
function areasOf(
  { column, cells }: Column,
  filled: readonly number[],
  rowNumbers: readonly number[],
): FilledDown["areas"] {
  const areas: { from: string; to: string }[] = [];
  for (const row of filled) {
    const to = cellAddress(column, rowNumbers[row] ?? 0);
    let source = row - 1;
    while (source > 0 && isBlank(cells[source])) source -= 1;
    const from = cellAddress(column, rowNumbers[source] ?? 0);
    const last = areas.at(-1);
    if (last?.from === from) last.to = to;
    else areas.push({ from, to });
  }
  return areas;
}

const personFields: ReadonlySet<Field> = new Set<Field>(["customerId", "customerName", "companyName", "phone"]);
const orderFields: ReadonlySet<Field> = new Set<Field>(["orderId", "orderDate", "orderStatus"]);
