import type { Block, CellValue } from "../../sheet/cells";
import { isBlank } from "../../sheet/cells";
import type { Field } from "../../customer";
import { ourColumnOf } from "../../sheet/ourColumns";
import { matchHeaderInGroup } from "../headers/headerMatch";
import { headerKey } from "../headers/headerText";
import { finish } from "../../pauses";
import { headerOf, type LayoutColumn } from "./layoutCells";
import { rowsBelowSteps } from "./layoutRows";
import type { HeaderRows } from "./layoutHeader";
import { isTotal } from "./totalsAndNotes";

/**
 * The columns of the table below a header; columns of other tables beside it are left out. An end that the person chose
 * is that end, whatever stands between it and the other.
 */
export function columnsOfHeader(
  values: Block,
  header: HeaderRows,
  chosen: { readonly first: number | undefined; readonly last: number | undefined },
): LayoutColumn[] {
  const { segments, ours } = segmentsOfHeader(values, header);
  const found = joinSegments(values, header.headerRow, segments);
  const first = chosen.first ?? found[0]?.index ?? 0;
  const last = chosen.last ?? found.at(-1)?.index ?? Infinity;
  const isChosen = chosen.first !== undefined || chosen.last !== undefined;
  const theirs = isChosen ? segments.flat().filter(({ index }) => index >= first && index <= last) : found;
  return [...theirs, ...ours].sort((one, other) => one.index - other.index);
}

/** What we have written beside a table goes with it, and says nothing about the columns around it. */
export function isOurs(header: string): boolean {
  return ourColumnOf(header) !== null;
}

/** The person's columns in pieces, as blank columns part them, and ours. */
function segmentsOfHeader(
  values: Block,
  header: HeaderRows,
): { readonly segments: readonly LayoutColumn[][]; readonly ours: readonly LayoutColumn[] } {
  const { headerRow, headerRowCount } = header;
  const bottom = values[headerRow] ?? [];
  const top = headerRowCount === 2 ? (values[headerRow - 1] ?? []) : [];
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const filled = filledCells(values, headerRow + 1, width);
  const segments: LayoutColumn[][] = [];
  const ours: LayoutColumn[] = [];
  let current: LayoutColumn[] = [];
  let group = "";
  for (let index = 0; index < width; index++) {
    const own = headerOf(top[index]);
    const text = headerOf(bottom[index]);
    if (isOurs(text)) {
      ours.push({ index, header: text, group: "" });
      continue;
    }
    if (own !== "") group = own;
    if (own === "" && text === "" && (filled[index] ?? 0) === 0) {
      if (current.length > 0) segments.push(current);
      current = [];
      group = "";
      continue;
    }
    if (text === "") current.push({ index, header: own, group: "" });
    else current.push({ index, header: text, group: own === "" && !reaches(top, index) ? "" : group });
  }
  if (current.length > 0) segments.push(current);
  return { segments, ours };
}

/** Whether some group header stands at or to the left of the column. */
function reaches(top: readonly CellValue[], index: number): boolean {
  for (let column = index; column >= 0; column--) if (!isBlank(top[column])) return true;
  return false;
}

function filledCells(values: Block, from: number, width: number): number[] {
  const filled = new Array<number>(width).fill(0);
  for (let row = from; row < values.length; row++) {
    const cells = values[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      if (!isBlank(cells[column])) filled[column] = (filled[column] ?? 0) + 1;
    }
  }
  return filled;
}

/**
 * Blank columns may stand inside a table, and between it and another one. A piece belongs to the main one when it goes
 * along with its rows; a short block with headers of its own is another table.
 */
function joinSegments(values: Block, headerRow: number, segments: readonly LayoutColumn[][]): LayoutColumn[] {
  if (segments.length <= 1) return segments[0] ?? [];
  const weights = segments.map((segment) =>
    segment.reduce(
      (sum, { group, header }) => sum + (matchHeaderInGroup(group, header).candidates.length > 0 ? 1 : 0),
      0,
    ),
  );
  const mainIndex = weights.indexOf(Math.max(...weights));
  const main = segments[mainIndex] ?? [];
  const allRows = rowsWithValues(values, headerRow + 1, main);
  const sheet = { name: "", firstRow: 0, firstColumn: 0, values };
  const { dataRows } = finish(rowsBelowSteps(sheet, headerRow, main, values.length - 1, {}));
  const mainRows = new Set(dataRows.filter((row) => !isLabel(values[row] ?? [], main)));
  const mainFields = exactFields(main);
  const mainHeaders = new Set(main.map(({ header }) => headerKey(header)));
  return segments.flatMap((segment, index) =>
    index === mainIndex || belongs(values, headerRow, segment, { mainRows, allRows, mainFields, mainHeaders })
      ? segment
      : [],
  );
}

type MainPiece = {
  /** Those of its rows that are customers. */
  readonly mainRows: ReadonlySet<number>;
  readonly allRows: ReadonlySet<number>;
  readonly mainFields: ReadonlySet<Field>;
  readonly mainHeaders: ReadonlySet<string>;
};

function belongs(
  values: Block,
  headerRow: number,
  segment: readonly LayoutColumn[],
  { mainRows, allRows, mainFields, mainHeaders }: MainPiece,
): boolean {
  const named = segment.filter(({ header }) => header !== "");
  const all = rowsWithValues(values, headerRow + 1, segment);
  if (all.size === 0) return named.length > 0;
  const rows = withoutRowsBelow(values, segment, all, mainRows);
  let shared = 0;
  let covered = 0;
  for (const row of rows) {
    if (allRows.has(row)) shared++;
    if (mainRows.has(row)) covered++;
  }
  const goesAlong = shared >= rows.size * 0.9;
  // Without a header it may be what somebody has noted beside some of them.
  const covers = covered >= (named.length > 0 ? mainRows : allRows).size * 0.6;
  const fields = exactFields(segment);
  // Names beside a table without any are its own, whatever headings and totals stand between them.
  if (covers && namesSomebody(fields) && !namesSomebody(mainFields)) return true;
  if (isSeparateBlock(values, segment, rows, mainRows)) return false;
  // The same headers again are the same list once more, as printed in two halves.
  const sameHeaders = named.filter(({ header }) => mainHeaders.has(headerKey(header))).length;
  if (goesAlong && covers) return sameHeaders < 2 || sameHeaders < named.length / 2;
  return goesAlong && fields.size > 0 && ![...fields].some((field) => mainFields.has(field));
}

function isLabel(cells: readonly CellValue[], segment: readonly LayoutColumn[]): boolean {
  const filled = segment.filter(({ index }) => !isBlank(cells[index]));
  const [first] = filled;
  const text = first === undefined ? undefined : cells[first.index];
  return (filled.length === 1 && segment.length > 1) || (typeof text === "string" && isTotal(text));
}

/**
 * Without what stands below the main piece: the words of totals, notes and signatures are often in the first columns only,
 * and so are rows that were numbered in advance, and other tables after a gap. A list that just goes on stays whole.
 */
function withoutRowsBelow(
  values: Block,
  segment: readonly LayoutColumn[],
  rows: ReadonlySet<number>,
  mainRows: ReadonlySet<number>,
): ReadonlySet<number> {
  const last = [...mainRows].at(-1) ?? 0;
  const above = new Set(
    [...rows].filter((row) => row <= last && (mainRows.has(row) || !isLabel(values[row] ?? [], segment))),
  );
  let goesOn = 0;
  for (let row = last + 1; rows.has(row); row++) if (!isLabel(values[row] ?? [], segment)) goesOn++;
  return goesOn <= fewRows ? above : rows;
}

function namesSomebody(fields: ReadonlySet<Field>): boolean {
  return fields.has("customerName") || fields.has("companyName");
}

/** A block of full rows beside the first customers that ends well before them is a legend or a summary. */
function isSeparateBlock(
  values: Block,
  segment: readonly LayoutColumn[],
  rows: ReadonlySet<number>,
  mainRows: ReadonlySet<number>,
): boolean {
  if (segment.length < 2 || rows.size > mainRows.size * 0.8 || !isBlockAtTheTop(rows, mainRows)) return false;
  return [...rows].every((row) => segment.every(({ index }) => !isBlank(values[row]?.[index])));
}

/** Whether the rows are the first few of the main table without a gap, as those of a legend beside it. */
function isBlockAtTheTop(rows: ReadonlySet<number>, mainRows: ReadonlySet<number>): boolean {
  const first = [...mainRows].slice(0, rows.size);
  return rows.size >= 2 && first.every((row) => rows.has(row));
}

function exactFields(segment: readonly LayoutColumn[]): Set<Field> {
  const found = new Set<Field>();
  for (const { group, header } of segment) {
    const best = matchHeaderInGroup(group, header).candidates[0];
    if (best && best.how !== "contained") found.add(best.field);
  }
  return found;
}

function rowsWithValues(values: Block, from: number, columns: readonly LayoutColumn[]): Set<number> {
  const rows = new Set<number>();
  for (let row = from; row < values.length; row++) {
    const cells = values[row] ?? [];
    if (columns.some(({ index }) => !isBlank(cells[index]))) rows.add(row);
  }
  return rows;
}

const fewRows = 5;
