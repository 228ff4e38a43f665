import type { Block, CellValue } from "../../sheet/cells";
import { isBlank } from "../../sheet/cells";
import { isTimeToPause } from "../../pauses";
import { dateForm } from "../values/dateForm";
import { headerWeight, matchHeaderInGroup } from "../headers/headerMatch";
import { headerOf, isValueLike, longestHeader } from "./layoutCells";
import type { LayoutColumn } from "./layoutCells";
import { saysNothing } from "../values/parsed";
import { parsePhones } from "../values/phones";
import type { ReadingChoices } from "../reading";
import type { SheetCells } from "../../sheet/sheetCells";
import { plainText } from "../../text/text";
import { hasTotalLabel, isNote, isSubtotal, isTotal } from "./totalsAndNotes";

/** Rows below a header, as indexes into the block. Those that are in none of the lists are blank, or of no concern to the table. */
export type SortedRows = {
  readonly dataRows: readonly number[];
  /** The header once more, as on every printed page. */
  readonly repeatedHeaders: readonly number[];
  readonly totalRows: readonly number[];
  readonly noteRows: readonly number[];
};

/** Sorts the rows below the header into customers, totals and notes; stops where another table begins. */
export function* rowsBelowSteps(
  sheet: SheetCells,
  headerRow: number,
  columns: readonly LayoutColumn[],
  lastRow: number,
  choices: ReadingChoices,
): Generator<number, SortedRows, void> {
  const { values } = sheet;
  const from = choices.firstDataRow === undefined ? headerRow + 1 : choices.firstDataRow - sheet.firstRow;
  const chosenEnd = choices.lastDataRow === undefined ? undefined : choices.lastDataRow - sheet.firstRow;
  const end = Math.min(chosenEnd ?? lastRow, values.length - 1);
  const indexes = columns.map(({ index }) => index);
  const headers = columns.filter(({ header }) => header !== "");
  const checks = typedColumns(columns);
  const dataRows: number[] = [];
  const repeatedHeaders: number[] = [];
  const totalRows: number[] = [];
  const noteRows: number[] = [];
  let afterGap = false;
  let ended = false;
  let isPart = false;
  for (let row = Math.max(from, 0); row <= end; row++) {
    if (isTimeToPause(row)) yield 0;
    const cells = values[row] ?? [];
    const filled = filledCount(cells, indexes, 3);
    if (filled === 0) {
      afterGap = true;
      continue;
    }
    const first = firstText(cells, indexes);
    if (isRepeatedHeader(cells, headers)) {
      repeatedHeaders.push(row);
      ended = false;
    } else if ((isTotal(first) || hasTotalLabel(cells, indexes)) && !hasPhone(cells, checks)) {
      totalRows.push(row);
      ended = true;
      isPart = isSubtotal(first);
    } else if (isNote(first, filled, indexes.length) || (afterGap && isTitleOfPart(filled, values[row + 1], headers))) {
      noteRows.push(row);
      ended ||= chosenEnd === undefined && afterGap;
    } else if (chosenEnd !== undefined) {
      dataRows.push(row);
    } else if (startsAnotherTable(values, row, indexes, headers, afterGap || ended, checks)) {
      break;
    } else if (ended && !isLikeData(cells, indexes, checks, isPart)) {
      if (filled === 1) noteRows.push(row);
    } else {
      ended = false;
      dataRows.push(row);
    }
    afterGap = false;
  }
  return { dataRows, repeatedHeaders, totalRows, noteRows };
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

/** Alone on its row, after a gap, with the header once more below it: "B组客户". */
function isTitleOfPart(
  filled: number,
  next: readonly CellValue[] | undefined,
  headers: readonly LayoutColumn[],
): boolean {
  return filled === 1 && next !== undefined && isRepeatedHeader(next, headers);
}

function isRepeatedHeader(cells: readonly CellValue[], headers: readonly LayoutColumn[]): boolean {
  let same = 0;
  let named = 0;
  for (const { index, header } of headers) {
    named++;
    const cell = cells[index];
    if (typeof cell === "string" && (cell === header || isWritten(cell, header))) same++;
    else if (named - same > 3 && same === 0) return false;
  }
  return same >= 1 && same >= named * 0.6;
}

/** Whether a cell is the header but for blanks, of which it has more if anything. */
function isWritten(cell: string, header: string): boolean {
  if (cell.length <= header.length || cell.length > longestHeader || !cell.includes(header.charAt(0))) return false;
  return headerOf(cell) === header;
}

/** Another header; after a gap or a total also a row of fewer headers, a title above such a row, or values that fit none of the columns. */
function startsAnotherTable(
  values: Block,
  row: number,
  indexes: readonly number[],
  headers: readonly LayoutColumn[],
  afterGap: boolean,
  checks: readonly TypedColumn[],
): boolean {
  const cells = values[row] ?? [];
  if (!afterGap) {
    const below = values[row + 1] ?? [];
    const isTitle = filledCount(cells, indexes, 2) === 1 && !isRepeatedHeader(below, headers);
    return isPlainlyAHeader(isTitle ? below : cells, indexes);
  }
  if (isOtherHeader(cells, indexes)) return true;
  const next = values[row + 1] ?? [];
  if (filledCount(cells, indexes, 2) === 1 && isOtherHeader(next, indexes) && !isRepeatedHeader(next, headers))
    return true;
  const { fits, misfits } = fitOf(cells, checks);
  if (misfits >= 2 && fits === 0) return true;
  return headsNumbers(values, filledCount(cells, indexes, 2) === 1 ? row + 1 : row, indexes, checks);
}

/** How many cells are what the header of their column promises, and how many are something else. */
function fitOf(
  cells: readonly CellValue[],
  checks: readonly TypedColumn[],
): { readonly fits: number; readonly misfits: number } {
  let fits = 0;
  let misfits = 0;
  for (const { index, fitsColumn } of checks) {
    const cell = cells[index];
    if (isBlank(cell)) continue;
    if (fitsColumn(cell ?? "")) fits++;
    else misfits++;
  }
  return { fits, misfits };
}

/**
 * A header whose words nobody knows: a few short texts, the row below with values in no other columns, a number under one of
 * them, and nobody's phone. It is narrower than the list, or stands where dates and phones belong.
 */
function headsNumbers(values: Block, row: number, indexes: readonly number[], checks: readonly TypedColumn[]): boolean {
  const top = values[row] ?? [];
  const below = values[row + 1] ?? [];
  if (hasPhone(below, checks) || hasPhone(top, checks)) return false;
  let headers = 0;
  let numbers = 0;
  for (const index of indexes) {
    const cell = top[index];
    if (isBlank(cell)) {
      if (!isBlank(below[index])) return false;
      continue;
    }
    if (typeof cell !== "string" || cell.length > longestHeader || isValueLike(cell) || saysNothing(plainText(cell)))
      return false;
    headers++;
    if (isValueLike(below[index])) numbers++;
  }
  if (headers < 2 || numbers === 0) return false;
  return headers <= indexes.length * 0.6 || (fitOf(top, checks).misfits > 0 && fitOf(below, checks).misfits > 0);
}

/** Without a gap above it only a row that can be nothing else: three texts or more, most of them the headers of fields. */
function isPlainlyAHeader(cells: readonly CellValue[], indexes: readonly number[]): boolean {
  let filled = 0;
  for (const index of indexes) {
    const cell = cells[index];
    if (isBlank(cell)) continue;
    if (typeof cell !== "string" || cell.length > longestHeader || isValueLike(cell)) return false;
    filled++;
  }
  if (filled < 3) return false;
  const known = indexes.filter((index) => headerWeight(String(cells[index] ?? "")) >= 0.9).length;
  return known >= 3 && known >= filled * 0.6;
}

function isOtherHeader(cells: readonly CellValue[], indexes: readonly number[]): boolean {
  let known = 0;
  let compounds = 0;
  let filled = 0;
  for (const index of indexes) {
    const cell = cells[index];
    if (isBlank(cell)) continue;
    filled++;
    if (typeof cell !== "string" || isValueLike(cell)) return false;
    const weight = headerWeight(cell);
    if (weight >= 0.9) known++;
    else if (weight > 0 || headerEnding.test(plainText(cell))) compounds++;
  }
  return known >= 1 && known + compounds >= 2 && known + compounds >= filled / 2;
}

/**
 * After a total only a row with a phone, or one that is as full as a customer's and fits the typed columns, goes on with the
 * list; after the total of a part of it any row that is not plainly something else.
 */
function isLikeData(
  cells: readonly CellValue[],
  indexes: readonly number[],
  checks: readonly TypedColumn[],
  isPart: boolean,
): boolean {
  if (hasPhone(cells, checks)) return true;
  const most = Math.max(3, Math.ceil(indexes.length * 0.6));
  const filled = filledCount(cells, indexes, most);
  if (filled < Math.min(3, indexes.length)) return false;
  const { fits, misfits } = fitOf(cells, checks);
  if (isPart && (misfits === 0 || filled === most)) return true;
  return checks.length === 0 || fits > 0 || (misfits === 0 && filled === most);
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

/** How headers end that say little by themselves: 流失原因, 流失日期. */
const headerEnding =
  /.(?:日期|时间|時間|原因|金额|金額|电话|電話|姓名|名称|名稱|编号|編號|数量?|數量?|状态|狀態|次数|次數|说明|說明|date|reason|amount|name|number|status)$/i;
