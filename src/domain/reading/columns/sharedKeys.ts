import { isBlank, type CellValue } from "../../sheet/cells";
import type { SheetCells } from "../../sheet/sheetCells";
import { matchHeaderInGroup } from "../headers/headerMatch";
import { headerKey } from "../headers/headerText";
import { findHeader } from "../layout/layout";
import type { LayoutColumn } from "../layout/layoutCells";
import type { ReadingChoices } from "../reading";
import { nameKey } from "../values/names";
import { plainText } from "../../text/text";

/**
 * The columns of numbers that another sheet has too, by the key of their header, with the name of that sheet. The same
 * header with the same values on both sheets is the key by which they are joined, even if it counts 1, 2, 4: where one of
 * them repeats it, where the same number stands beside the same name, or where the other sheet names nobody at all.
 */
export function sharedKeys(
  cells: SheetCells,
  others: readonly SheetCells[],
  choices: ReadingChoices = {},
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const own = keyColumnsOf(cells, choices);
  if (own.length === 0) return found;
  for (const other of others) {
    if (other.name === cells.name) continue;
    const theirs = new Map(keyColumnsOf(other, {}).map((column) => [column.key, column]));
    for (const column of own) {
      const same = theirs.get(column.key);
      if (same && !found.has(column.key) && areJoined(column, same)) found.set(column.key, other.name);
    }
  }
  return found;
}

type KeyColumn = {
  readonly key: string;
  readonly isRunning: boolean;
  readonly values: readonly string[];
  /** The name of each row; `null` for a sheet without names. */
  readonly names: readonly string[] | null;
};

function keyColumnsOf(cells: SheetCells, choices: ReadingChoices): KeyColumn[] {
  const header = findHeader(cells, choices);
  if (!header) return [];
  const meaning = ({ group, header: text }: LayoutColumn) => matchHeaderInGroup(group, text);
  const keys = header.columns.filter((column) =>
    meaning(column).candidates.some(({ field }) => field === "customerId"),
  );
  if (keys.length === 0) return [];
  const name = header.columns.find((column) => {
    const field = meaning(column).candidates[0]?.field;
    return field === "customerName" || field === "companyName";
  });
  const rows = cells.values.slice(header.headerRow + 1);
  return keys.map((column) => {
    const filled = rows.filter((row) => !isBlank(row[column.index]));
    return {
      key: headerKey(column.header),
      isRunning: runningNumbers.test(headerKey(column.header)),
      values: filled.map((row) => textOf(row[column.index])),
      names: name ? filled.map((row) => nameKey(textOf(row[name.index]))) : null,
    };
  });
}

function areJoined(one: KeyColumn, other: KeyColumn): boolean {
  const [fewer, more] = one.values.length <= other.values.length ? [one, other] : [other, one];
  const isWithin = sharedShare(fewer, more) >= mostShared || sharedShare(more, fewer) >= mostShared;
  if (fewer.values.length < fewestShared || !isWithin) return false;
  if (one.names && other.names) return namesAgree(one, other);
  const repeats = [one, other].some(({ values }) => new Set(values).size < values.length);
  return repeats || !one.isRunning;
}

function sharedShare(one: KeyColumn, other: KeyColumn): number {
  const known = new Set(other.values);
  return one.values.filter((value) => known.has(value)).length / Math.max(1, one.values.length);
}

function namesAgree(one: KeyColumn, other: KeyColumn): boolean {
  const nameOf = new Map(one.values.map((value, row) => [value, one.names?.[row] ?? ""]));
  const shared = other.values.flatMap((value, row) => {
    const name = nameOf.get(value);
    return name === undefined || name === "" ? [] : [name === other.names?.[row]];
  });
  return shared.length > 0 && shared.filter((isSame) => isSame).length >= shared.length * namesInCommon;
}

function textOf(cell: CellValue | undefined): string {
  return plainText(String(cell ?? ""));
}

/** Headers of numbers that mostly only count the rows. */
const runningNumbers = /^(?:序号|行号|no|#|s\/?n|sno)$/;
const mostShared = 0.8;
const namesInCommon = 0.6;
const fewestShared = 2;
