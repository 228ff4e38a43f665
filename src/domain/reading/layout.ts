import type { Block, CellValue } from "../cells";
import { isBlank } from "../cells";
import type { Field } from "../customer";
import { dateForm } from "./dates";
import { headerKey } from "./headerText";
import { headerWeight, matchHeader, matchHeaderInGroup } from "./headerMatch";
import { looksLikeCompany } from "./names";
import { parsePhones } from "./phones";
import type { ReadingChoices, SheetCells, SheetTable } from "./reading";
import { hasHan, plainText, simplified } from "./text";

/** Where the customers stand on a sheet. Rows and columns are indexes into the block, not addresses. */
export type Layout = {
  /** The last header row. */
  readonly headerRow: number;
  readonly headerRowCount: number;
  readonly columns: readonly LayoutColumn[];
  readonly dataRows: readonly number[];
  readonly footerRows: readonly number[];
};

export type LayoutColumn = {
  readonly index: number;
  /** The header's own text, trimmed; empty where the column has none. */
  readonly header: string;
  /** The text of a merged header above it. */
  readonly group: string;
};

/**
 * Finds the header by the density of known headers, the columns that belong to it and the rows of customers below it. A
 * real Excel table with known headers beats every guess. Titles above, totals and notes below, repeated headers, blank
 * rows and other tables beside or below are left out. `null` where no header is recognised.
 */
export function findLayout(sheet: SheetCells, choices: ReadingChoices = {}): Layout | null {
  const { values } = sheet;
  const table = choices.headerRow === undefined ? bestTable(sheet) : null;
  if (table) return layoutOfTable(sheet, table, choices);
  const chosenRow = choices.headerRow === undefined ? undefined : choices.headerRow - sheet.firstRow;
  const densest = chosenRow ?? densestHeaderRow(values);
  if (densest === null || !values[densest]) return null;
  const header = headerRows(values, densest, chosenRow !== undefined);
  const columns = columnsOfHeader(values, header);
  if (columns.length === 0) return null;
  return { ...header, columns, ...rowsBelow(sheet, header.headerRow, columns, values.length - 1, choices) };
}

type HeaderRows = { readonly headerRow: number; readonly headerRowCount: number };

function bestTable(sheet: SheetCells): SheetTable | null {
  let best: SheetTable | null = null;
  let bestWeight = 0;
  for (const table of sheet.tables ?? []) {
    const row = sheet.values[table.headerRow - sheet.firstRow];
    const from = table.firstColumn - sheet.firstColumn;
    const headers = row?.slice(Math.max(0, from), from + table.columnCount) ?? [];
    const weight = headers.reduce<number>((sum, cell) => sum + weightOf(cell), 0);
    if (weight > bestWeight) {
      best = table;
      bestWeight = weight;
    }
  }
  return bestWeight >= 1 ? best : null;
}

function layoutOfTable(sheet: SheetCells, table: SheetTable, choices: ReadingChoices): Layout {
  const headerRow = table.headerRow - sheet.firstRow;
  const from = Math.max(0, table.firstColumn - sheet.firstColumn);
  const to = table.firstColumn - sheet.firstColumn + table.columnCount;
  const columns: LayoutColumn[] = [];
  for (let index = from; index < to; index++) {
    columns.push({ index, header: headerOf(cellAt(sheet.values, headerRow, index)), group: "" });
  }
  const lastRow = table.lastRow - sheet.firstRow - (table.hasTotals ? 1 : 0);
  const rows = rowsBelow(sheet, headerRow, columns, Math.min(lastRow, sheet.values.length - 1), choices);
  return { headerRow, headerRowCount: 1, columns, ...rows };
}

/** The first row with the most known headers; at least two, or one alone on its row that names a customer. */
function densestHeaderRow(values: Block): number | null {
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
function headerRows(values: Block, densest: number, chosen: boolean): HeaderRows {
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

function columnsOfHeader(values: Block, header: HeaderRows): LayoutColumn[] {
  const { headerRow, headerRowCount } = header;
  const bottom = values[headerRow] ?? [];
  const top = headerRowCount === 2 ? (values[headerRow - 1] ?? []) : [];
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const filled = filledCells(values, headerRow + 1, width);
  const segments: LayoutColumn[][] = [];
  let current: LayoutColumn[] = [];
  let group = "";
  for (let index = 0; index < width; index++) {
    const own = headerOf(top[index]);
    const text = headerOf(bottom[index]);
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
  return joinSegments(values, headerRow, segments);
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
  const mainRows = rowsWithValues(values, headerRow + 1, main);
  const mainFields = exactFields(main);
  const mainHeaders = new Set(main.map(({ header }) => headerKey(header)));
  return segments.flatMap((segment, index) =>
    index === mainIndex || belongs(values, headerRow, segment, mainRows, mainFields, mainHeaders) ? segment : [],
  );
}

function belongs(
  values: Block,
  headerRow: number,
  segment: readonly LayoutColumn[],
  mainRows: ReadonlySet<number>,
  mainFields: ReadonlySet<Field>,
  mainHeaders: ReadonlySet<string>,
): boolean {
  const rows = rowsWithValues(values, headerRow + 1, segment);
  const named = segment.filter(({ header }) => header !== "");
  if (rows.size === 0) return named.length > 0;
  let shared = 0;
  for (const row of rows) if (mainRows.has(row)) shared++;
  const goesAlong = shared >= rows.size * 0.9;
  const covers = shared >= mainRows.size * 0.6;
  // The same headers again are the same list once more, as printed in two halves.
  const sameHeaders = named.filter(({ header }) => mainHeaders.has(headerKey(header))).length;
  if (isSeparateBlock(values, segment, rows, mainRows)) return false;
  if (goesAlong && covers) return sameHeaders < 2 || sameHeaders < named.length / 2;
  const fields = exactFields(segment);
  if (!goesAlong || fields.size === 0 || [...fields].some((field) => mainFields.has(field))) return false;
  return segment.length === 1 || !isBlockAtTheTop(rows, mainRows);
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

/** Sorts the rows below the header into customers, totals and notes; stops where another table begins. */
function rowsBelow(
  sheet: SheetCells,
  headerRow: number,
  columns: readonly LayoutColumn[],
  lastRow: number,
  choices: ReadingChoices,
): { readonly dataRows: readonly number[]; readonly footerRows: readonly number[] } {
  const { values } = sheet;
  const from = choices.firstDataRow === undefined ? headerRow + 1 : choices.firstDataRow - sheet.firstRow;
  const chosenEnd = choices.lastDataRow === undefined ? undefined : choices.lastDataRow - sheet.firstRow;
  const end = Math.min(chosenEnd ?? lastRow, values.length - 1);
  const indexes = columns.map(({ index }) => index);
  const headers = new Map(columns.map(({ index, header }) => [index, header]));
  const checks = typedColumns(columns);
  const dataRows: number[] = [];
  const footerRows: number[] = [];
  let afterGap = false;
  let ended = false;
  for (let row = Math.max(from, 0); row <= end; row++) {
    const cells = values[row] ?? [];
    const filled = filledCount(cells, indexes, 3);
    if (filled === 0) {
      afterGap = true;
      continue;
    }
    const first = firstText(cells, indexes);
    if (isRepeatedHeader(cells, headers)) {
      ended = false;
    } else if (isTotal(first) && !hasPhone(cells, checks)) {
      footerRows.push(row);
      ended = true;
    } else if (isNote(first, filled, indexes.length)) {
      if (dataRows.length > 0) footerRows.push(row);
      ended ||= chosenEnd === undefined && afterGap;
    } else if (chosenEnd !== undefined) {
      dataRows.push(row);
    } else if (startsAnotherTable(values, row, indexes, headers, afterGap || ended, checks)) {
      break;
    } else if (ended && !isLikeData(cells, indexes, checks)) {
      if (filled === 1) footerRows.push(row);
    } else {
      ended = false;
      dataRows.push(row);
    }
    afterGap = false;
  }
  return { dataRows, footerRows };
}

function filledCount(cells: readonly CellValue[], indexes: readonly number[], enough: number): number {
  let filled = 0;
  for (const index of indexes) {
    if (!isBlank(cells[index])) filled++;
    if (filled === enough) return filled;
  }
  return filled;
}

function firstText(cells: readonly CellValue[], indexes: readonly number[]): string {
  for (const index of indexes) {
    const cell = cells[index];
    if (!isBlank(cell)) return typeof cell === "string" ? cell : "";
  }
  return "";
}

function isTotal(text: string): boolean {
  if (text.length === 0 || text.length > 20 || !totalHint.test(text)) return false;
  return totals.test(simplified(plainText(text)).replace(/\s/g, "").toLowerCase());
}

/** "注：…", "制表人：…", or a sentence alone on its row. A company alone on its row is a customer. */
function isNote(text: string, filled: number, columnCount: number): boolean {
  if (filled > 2 || text === "" || columnCount < 2) return false;
  const plain = simplified(plainText(text));
  if (notes.test(plain)) return true;
  return filled === 1 && (/^[*※]/.test(plain) || isSentence(plain));
}

function isSentence(text: string): boolean {
  if (text.length <= longestName || looksLikeCompany(text)) return false;
  return hasHan(text) ? /[,;:!。]/.test(text) : text.split(" ").length >= 6;
}

function isRepeatedHeader(cells: readonly CellValue[], headers: ReadonlyMap<number, string>): boolean {
  let same = 0;
  let named = 0;
  for (const [index, header] of headers) {
    if (header === "") continue;
    named++;
    const cell = cells[index];
    if (typeof cell === "string" && (cell === header || (cell.length <= longestHeader && headerOf(cell) === header)))
      same++;
    else if (named - same > 3 && same === 0) return false;
  }
  return same >= 1 && same >= named * 0.6;
}

/** After a gap or a total: a row of other headers, a title above such a row, or values that fit none of the columns. */
function startsAnotherTable(
  values: Block,
  row: number,
  indexes: readonly number[],
  headers: ReadonlyMap<number, string>,
  afterGap: boolean,
  checks: readonly TypedColumn[],
): boolean {
  if (!afterGap) return false;
  const cells = values[row] ?? [];
  if (isOtherHeader(cells, indexes)) return true;
  const next = values[row + 1] ?? [];
  if (filledCount(cells, indexes, 2) === 1 && isOtherHeader(next, indexes) && !isRepeatedHeader(next, headers))
    return true;
  let fits = 0;
  let misfits = 0;
  for (const { index, fitsColumn } of checks) {
    const cell = cells[index];
    if (isBlank(cell)) continue;
    if (fitsColumn(cell ?? "")) fits++;
    else misfits++;
  }
  return misfits >= 2 && fits === 0;
}

function isOtherHeader(cells: readonly CellValue[], indexes: readonly number[]): boolean {
  let known = 0;
  let filled = 0;
  for (const index of indexes) {
    const cell = cells[index];
    if (isBlank(cell)) continue;
    filled++;
    if (typeof cell !== "string" || isValueLike(cell)) return false;
    if (headerWeight(cell) >= 0.9) known++;
  }
  return known >= 2 && known >= filled / 2;
}

/** After a total only a row that is as full as a customer's and fits the typed columns goes on with the list. */
function isLikeData(cells: readonly CellValue[], indexes: readonly number[], checks: readonly TypedColumn[]): boolean {
  if (filledCount(cells, indexes, 3) < Math.min(3, indexes.length)) return false;
  return (
    checks.length === 0 ||
    checks.some(({ index, fitsColumn }) => !isBlank(cells[index]) && fitsColumn(cells[index] ?? ""))
  );
}

type TypedColumn = {
  readonly index: number;
  readonly isPhone: boolean;
  readonly fitsColumn: (cell: CellValue) => boolean;
};

/** The columns whose header promises dates or phones, to tell customers from other rows. */
function typedColumns(columns: readonly LayoutColumn[]): TypedColumn[] {
  return columns.flatMap(({ index, group, header }): TypedColumn[] => {
    const field = matchHeaderInGroup(group, header).candidates[0]?.field;
    if (field === "phone") return [{ index, isPhone: true, fitsColumn: isPhoneLike }];
    return field?.endsWith("Date") || field === "birthday" ? [{ index, isPhone: false, fitsColumn: isDateLike }] : [];
  });
}

function hasPhone(cells: readonly CellValue[], checks: readonly TypedColumn[]): boolean {
  return checks.some(({ index, isPhone }) => isPhone && isPhoneLike(cells[index] ?? ""));
}

function isPhoneLike(cell: CellValue): boolean {
  return parsePhones(cell, "en-US").kind === "value";
}

function isDateLike(cell: CellValue): boolean {
  const { form } = dateForm(cell);
  return form !== "noDate";
}

function isValueLike(cell: CellValue | undefined): boolean {
  if (typeof cell === "number" || typeof cell === "boolean") return true;
  if (typeof cell !== "string") return false;
  const text = plainText(cell);
  return /^[\d+(#=']/.test(text) || /@|\d{4,}/.test(text);
}

function weightOf(cell: CellValue | undefined): number {
  return typeof cell === "string" && !isValueLike(cell)
    ? headerWeight(cell)
    : typeof cell === "string" && cell.trimStart().startsWith("#")
      ? headerWeight(cell)
      : 0;
}

/** A header as shown: without invisible characters, line breaks and double blanks. */
function headerOf(cell: CellValue | undefined): string {
  if (typeof cell === "string" && plainHeader.test(cell)) return cell;
  return cell === null || cell === undefined
    ? ""
    : String(cell)
        .replace(/[\u200b-\u200f\ufeff]/g, "")
        .replace(/\s+/g, " ")
        .trim();
}

function cellAt(values: Block, row: number, column: number): CellValue {
  return values[row]?.[column] ?? "";
}

const identityFields = new Set<Field>(["customerName", "companyName", "phone", "customerId", "contactName"]);
const plainHeader = /^[^\s\u200b-\u200f\ufeff]+$/;
const rowsSearched = 100;
const longestHeader = 40;
const longestGroup = 16;
/** Longer texts alone on a row are sentences, not names. */
const longestName = 12;
const totals =
  /^(?:本页|本月|本周|本日|当月|全部|全年|年度|部门|团队)?(?:合计|总计|小计|共计|总数|汇总|总和|累计|平均值?|人数)(?:[(:].*|\d.*|[人户条名个].*)?$|^(?:grand|sub)?-?totals?(?:[:(].*)?$|^(?:sum|average|avg|count)(?:[:(].*)?$/;
/** Most first cells begin with none of these, which is quick to see. */
const totalHint = /^[^\S]*[本当當全年部团團合总總小共汇匯累平人gtsacＧＴＳＡＣｇｔｓａｃ]/i;
const notes =
  /^[*※#]?\s*(?:注|备注|说明|附注|注释|填表|制表|审核|审批|复核|统计|数据来源|数据截止|截止|打印|导出|更新|签字|签名|负责人签|经理签|notes?|remarks?|source|prepared|as of|generated|exported|printed|legend)\s*(?:人|日期|时间|者|by|on)?\s*\d?\s*[:.]|^(?:注|说明)\s*[(\d]/i;
