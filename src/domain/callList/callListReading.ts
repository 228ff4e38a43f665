import { dayOfCell } from "../sheet/dayOfCell";
import { isBlank, type CellValue } from "../sheet/cells";
import { dayFromIso, type Day } from "../calendar/day";
import { locales, type Locale } from "../locale";
import type { SheetCells } from "../sheet/sheetCells";
import { callListHeaders, type CallListHeaders } from "./callListWords";

/** A call list as it comes back, with what the caller typed into it. */
export type FilledCallList = {
  /** The name of its sheet. */
  readonly name: string;
  readonly day: Day;
  /** The first line above the table: which day and whose calls, whatever the sheet is called now. */
  readonly title: string;
  /** The language it was made in. */
  readonly language: Locale;
  /** Zero-based columns on the sheet of the cells that are typed into; −1 where somebody removed one. */
  readonly columns: { readonly outcome: number; readonly nextContact: number };
  readonly lines: readonly FilledLine[];
  /** What stands beside the columns of the list, and so was not written by us or is offered in its drop-downs. */
  readonly besides: readonly CellValue[];
};

export type FilledLine = {
  /** Row number on the list. */
  readonly row: number;
  /** The hidden key that finds the customer; `null` where somebody removed it. */
  readonly key: string | null;
  readonly customer: string;
  readonly phone: string | null;
  readonly owner: string | null;
  readonly remark: string | null;
  readonly outcome: CellValue;
  readonly nextContact: CellValue;
};

export type CallListReading =
  | { readonly ok: true; readonly list: FilledCallList }
  /** No row with the headers of a list, or no day in the lines above it. */
  | { readonly ok: false; readonly code: "noCallList" | "noDay" };

/**
 * Reads a call list back, in whichever language it was made: its columns are found by their headers wherever they stand,
 * its day in the title. Lines without a customer and without an outcome are passed over.
 */
export function readCallList(cells: SheetCells): CallListReading {
  for (const [index, row] of cells.values.entries()) {
    const found = columnsOf(row);
    if (!found) continue;
    const day = dayAbove(cells, index);
    if (day === undefined) return { ok: false, code: "noDay" };
    const lines = cells.values.slice(index + 1).flatMap((line, offset) => {
      const read = lineOf(line, found.columns, cells.firstRow + index + 1 + offset, cells.dateSystem);
      return read ? [read] : [];
    });
    const columnOf = (name: "outcome" | "nextContact") =>
      found.columns[name] < 0 ? -1 : cells.firstColumn + found.columns[name];
    const columns = { outcome: columnOf("outcome"), nextContact: columnOf("nextContact") };
    const title = firstText(cells, index);
    const besides = besidesOf(cells, index, found.columns);
    return { ok: true, list: { name: cells.name, day, title, language: found.language, columns, lines, besides } };
  }
  return { ok: false, code: "noCallList" };
}

type Columns = Readonly<Record<keyof CallListHeaders, number>>;

/** Where the columns of a list are; the outcome and one way to find the customer must be there. */
function columnsOf(row: readonly CellValue[]): { readonly columns: Columns; readonly language: Locale } | undefined {
  const texts = row.map((cell) => String(cell ?? "").trim());
  for (const language of locales) {
    const headers = callListHeaders[language];
    const columns = Object.fromEntries(
      Object.entries(headers).map(([name, header]) => [name, texts.indexOf(header)]),
    ) as Columns;
    if (columns.outcome >= 0 && columns.customer >= 0 && (columns.key >= 0 || columns.phone >= 0)) {
      return { columns, language };
    }
  }
  return undefined;
}

function dayAbove(cells: SheetCells, headerIndex: number): Day | undefined {
  const above = cells.values.slice(0, headerIndex).flat();
  for (const text of [...above, cells.name]) {
    const iso = /\d{4}-\d{2}-\d{2}/.exec(String(text ?? ""))?.[0];
    const day = iso === undefined ? undefined : dayFromIso(iso);
    if (day !== undefined) return day;
  }
  return undefined;
}

function firstText(cells: SheetCells, headerIndex: number): string {
  const [first = ""] = cells.values
    .slice(0, headerIndex)
    .flat()
    .filter((cell) => !isBlank(cell));
  return String(first);
}

/** Above the table only the first column is ours. */
function besidesOf(cells: SheetCells, headerIndex: number, columns: Columns): CellValue[] {
  const places = Object.values(columns);
  const isOurs = (row: number, column: number) => (row < headerIndex ? column === 0 : places.includes(column));
  return cells.values.flatMap((row, index) => row.filter((cell, column) => !isBlank(cell) && !isOurs(index, column)));
}

function lineOf(
  line: readonly CellValue[],
  columns: Columns,
  row: number,
  dateSystem: SheetCells["dateSystem"],
): FilledLine | undefined {
  const cell = (name: keyof CallListHeaders): CellValue => line[columns[name]] ?? null;
  const text = (name: keyof CallListHeaders): string | null => {
    const value = cell(name);
    return isBlank(value) ? null : String(value).trim() || null;
  };
  if (text("customer") === null && text("key") === null && text("outcome") === null) return undefined;
  return {
    row,
    key: text("key"),
    customer: text("customer") ?? "",
    phone: text("phone"),
    owner: text("owner"),
    remark: text("remark"),
    outcome: cell("outcome"),
    nextContact: dayOfCell(cell("nextContact"), dateSystem) ?? cell("nextContact"),
  };
}
