import { SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { OfficeError, OfficeObject } from "../../wire/officeObject";
import {
  type Area,
  boundingArea,
  cellCount,
  columnCount,
  formatSheetArea,
  intersection,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  onTheSheet,
  parseAddress,
  rowCount,
} from "../places/address";
import type { Book } from "../engine/book";
import { clearCells } from "../cells/cellClearing";
import { cellAt, type CellContent, formulaOf, readContents, spilledCells, usedArea } from "../cells/cellContents";
import { copyCells } from "../cells/cellCopies";
import { displayText, isErrorText, numberFormatReader } from "../cells/cellFormats";
import { deleteCells, insertCells } from "../cells/cellShifts";
import { changeStyle } from "../cells/cellStyles";
import { cellwise, changeFormats, invalidArgument, refuseUnbounded, writeContents } from "../cells/cellWrites";
import { frameOver } from "../charts/chartAnchors";
import { ConditionalFormatCollection } from "../cellRules/conditionalFormats";
import { DataValidation } from "../cellRules/dataValidation";
import { hideLines, isLineHidden } from "./lines";
import { mergeCells, mergedAreas, unmergeCells } from "./merges";
import { RangeAreas } from "./rangeAreas";
import { RangeFormat } from "./rangeFormat";
import { RangeView } from "./rangeView";
import { surroundingRegion } from "../cells/surroundingRegion";
import { TableCollection } from "../tables/tableCollection";
import { Worksheet } from "../sheets/worksheet";
import { guardOption } from "../cells/writeGuards";

/** Cells of one sheet. A range follows its cells when rows, columns or cells are inserted or deleted. */
export class Range extends OfficeObject {
  readonly officeName = "Range";
  readonly book: Book;
  readonly sheetId: string;
  /** Where the range is now. */
  readonly area: () => Area;

  constructor(book: Book, sheetId: string, area: Area) {
    super();
    onTheSheet(area);
    this.book = book;
    this.sheetId = sheetId;
    const since = book.structuralEdits.count();
    this.area = () => {
      book.sheet(sheetId);
      const here = book.structuralEdits.follow(sheetId, area, since);
      if (here === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
      return here;
    };
  }

  override get isReferenced(): boolean {
    return true;
  }

  get address(): string {
    return formatSheetArea(this.book.sheet(this.sheetId).getName(), this.area());
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.area().startRow;
  }

  get columnIndex(): number {
    return this.area().startColumn;
  }

  get rowCount(): number {
    return rowCount(this.area());
  }

  get columnCount(): number {
    return columnCount(this.area());
  }

  /** Points from the corner of A1. */
  get left(): number {
    return frameOver(this.book, this.sheetId, this.area()).left;
  }

  get top(): number {
    return frameOver(this.book, this.sheetId, this.area()).top;
  }

  get width(): number {
    return frameOver(this.book, this.sheetId, this.area()).width;
  }

  get height(): number {
    return frameOver(this.book, this.sheetId, this.area()).height;
  }

  /** −1 where the count exceeds 2³¹−1, as in Excel. */
  get cellCount(): number {
    const count = cellCount(this.area());
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireRow(): boolean {
    return isWholeRows(this.area());
  }

  get isEntireColumn(): boolean {
    return isWholeColumns(this.area());
  }

  /** `null` for whole columns and rows. */
  get values(): CellContent[][] | null {
    const area = this.area();
    return isUnbounded(area) ? null : readContents(this.book, this.sheetId, area);
  }

  set values(given: unknown) {
    writeContents(this.book, this.sheetId, this.area(), given);
  }

  get valueTypes(): string[][] | null {
    return this.values?.map((row) => row.map(valueType)) ?? null;
  }

  get formulas(): CellContent[][] | null {
    const area = this.area();
    if (isUnbounded(area)) return null;
    const sheet = this.book.sheet(this.sheetId);
    return readContents(this.book, this.sheetId, area).map((row, rowOffset) =>
      row.map((content, columnOffset) => {
        const rowIndex = area.startRow + rowOffset;
        const columnIndex = area.startColumn + columnOffset;
        const cell = cellAt(sheet, rowIndex, columnIndex);
        return formulaOf(this.book, this.sheetId, rowIndex, columnIndex, cell) ?? content;
      }),
    );
  }

  set formulas(given: unknown) {
    writeContents(this.book, this.sheetId, this.area(), given);
  }

  get numberFormat(): string[][] | null {
    const area = this.area();
    if (isUnbounded(area)) return null;
    const formatAt = numberFormatReader(this.book, this.sheetId);
    return overArea(area, formatAt);
  }

  set numberFormat(given: unknown) {
    const area = this.area();
    guardOption(this.book, this.sheetId, "allowFormatCells");
    const formatAt = cellwise(given, area);
    if (!Array.isArray(given)) {
      changeStyle(this.book, this.sheetId, area, { n: { pattern: numberFormatText(given) } });
      return;
    }
    refuseUnbounded(area);
    changeFormats(this.book, this.sheetId, area, (row, column) => {
      const pattern = formatAt(row - area.startRow, column - area.startColumn);
      return pattern === null || pattern === undefined
        ? undefined
        : { s: { n: { pattern: numberFormatText(pattern) } } };
    });
  }

  get text(): string[][] | null {
    const area = this.area();
    if (isUnbounded(area)) return null;
    const formatAt = numberFormatReader(this.book, this.sheetId);
    return readContents(this.book, this.sheetId, area).map((row, rowOffset) =>
      row.map((content, columnOffset) =>
        displayText(content, formatAt(area.startRow + rowOffset, area.startColumn + columnOffset)),
      ),
    );
  }

  get rowHidden(): boolean | null {
    return isLineHidden(this.book, this.sheetId, "row", this.area());
  }

  set rowHidden(hidden: boolean) {
    guardOption(this.book, this.sheetId, "allowFormatRows");
    hideLines(this.book, this.sheetId, "row", this.area(), hidden);
  }

  get columnHidden(): boolean | null {
    return isLineHidden(this.book, this.sheetId, "column", this.area());
  }

  set columnHidden(hidden: boolean) {
    guardOption(this.book, this.sheetId, "allowFormatColumns");
    hideLines(this.book, this.sheetId, "column", this.area(), hidden);
  }

  get hidden(): boolean | null {
    const [rows, columns] = [this.rowHidden, this.columnHidden];
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  get hasSpill(): boolean | null {
    const area = this.area();
    const spilled = spilledCells(this.book, this.sheetId);
    if (spilled === undefined) return false;
    let cells = 0;
    for (const [row, line] of Object.entries(spilled)) {
      if (Number(row) < area.startRow || Number(row) > area.endRow) continue;
      cells += Object.keys(line).filter(
        (column) => Number(column) >= area.startColumn && Number(column) <= area.endColumn,
      ).length;
    }
    if (cells === 0) return false;
    return cells === cellCount(area) ? true : null;
  }

  get format(): RangeFormat {
    return new RangeFormat(this);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheetId);
  }

  /** Cells outside the range can be reached too, as long as they are on the sheet. */
  getCell(row: number, column: number): Range {
    const area = this.area();
    const [startRow, startColumn] = [area.startRow + row, area.startColumn + column];
    return within(this, { startRow, startColumn, endRow: startRow, endColumn: startColumn });
  }

  getRow(row: number): Range {
    const area = this.area();
    return within(this, { ...area, startRow: area.startRow + row, endRow: area.startRow + row });
  }

  getColumn(column: number): Range {
    const area = this.area();
    return within(this, { ...area, startColumn: area.startColumn + column, endColumn: area.startColumn + column });
  }

  getLastCell(): Range {
    const { endRow, endColumn } = this.area();
    return within(this, { startRow: endRow, startColumn: endColumn, endRow, endColumn });
  }

  getLastRow(): Range {
    const area = this.area();
    return within(this, { ...area, startRow: area.endRow });
  }

  getLastColumn(): Range {
    const area = this.area();
    return within(this, { ...area, startColumn: area.endColumn });
  }

  getEntireRow(): Range {
    return within(this, { ...this.area(), startColumn: 0, endColumn: lastColumn });
  }

  getEntireColumn(): Range {
    return within(this, { ...this.area(), startRow: 0, endRow: lastRow });
  }

  getOffsetRange(rowOffset: number, columnOffset: number): Range {
    const area = this.area();
    return within(this, {
      startRow: area.startRow + rowOffset,
      endRow: area.endRow + rowOffset,
      startColumn: area.startColumn + columnOffset,
      endColumn: area.endColumn + columnOffset,
    });
  }

  getResizedRange(deltaRows: number, deltaColumns: number): Range {
    const area = this.area();
    return within(this, { ...area, endRow: area.endRow + deltaRows, endColumn: area.endColumn + deltaColumns });
  }

  getAbsoluteResizedRange(rows: number, columns: number): Range {
    const area = this.area();
    return within(this, { ...area, endRow: area.startRow + rows - 1, endColumn: area.startColumn + columns - 1 });
  }

  getRowsBelow(count?: number | null): Range {
    const area = this.area();
    const rows = count ?? 1;
    if (rows < 0) return this.getRowsAbove(-rows);
    return within(this, { ...area, startRow: area.endRow + 1, endRow: area.endRow + rows });
  }

  getRowsAbove(count?: number | null): Range {
    const area = this.area();
    const rows = count ?? 1;
    if (rows < 0) return this.getRowsBelow(-rows);
    return within(this, { ...area, startRow: area.startRow - rows, endRow: area.startRow - 1 });
  }

  getColumnsAfter(count?: number | null): Range {
    const area = this.area();
    const columns = count ?? 1;
    if (columns < 0) return this.getColumnsBefore(-columns);
    return within(this, { ...area, startColumn: area.endColumn + 1, endColumn: area.endColumn + columns });
  }

  getColumnsBefore(count?: number | null): Range {
    const area = this.area();
    const columns = count ?? 1;
    if (columns < 0) return this.getColumnsAfter(-columns);
    return within(this, { ...area, startColumn: area.startColumn - columns, endColumn: area.startColumn - 1 });
  }

  getBoundingRect(anotherRange: Range | string): Range {
    return within(this, boundingArea(this.area(), areaOnSameSheet(this, anotherRange)));
  }

  getIntersection(anotherRange: Range | string): Range {
    return orItemNotFound(this.getIntersectionOrNullObject(anotherRange));
  }

  getIntersectionOrNullObject(anotherRange: Range | string): Range | null {
    const both = intersection(this.area(), areaOnSameSheet(this, anotherRange));
    return both === undefined ? null : within(this, both);
  }

  getUsedRange(valuesOnly?: boolean | null): Range {
    return orItemNotFound(this.getUsedRangeOrNullObject(valuesOnly));
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    const used = usedArea(this.book, this.sheetId, valuesOnly === true, this.area());
    return used === undefined ? null : within(this, used);
  }

  /** The block of filled cells around the range, up to the next blank rows and columns. */
  getSurroundingRegion(): Range {
    return within(this, surroundingRegion(this.book, this.sheetId, this.area()));
  }

  getSpillingToRange(): Range {
    return orItemNotFound(this.getSpillingToRangeOrNullObject());
  }

  getSpillingToRangeOrNullObject(): Range | null {
    const area = this.area();
    if (cellCount(area) !== 1) throw invalidArgument();
    const ranges = this.book.formulas.getArrayFormulaRange()[this.book.unitId]?.[this.sheetId];
    const spill = ranges?.[area.startRow]?.[area.startColumn];
    return spill === undefined || spill === null ? null : within(this, plainArea(spill));
  }

  getSpillParentOrNullObject(): Range | null {
    const area = this.area();
    const ranges = this.book.formulas.getArrayFormulaRange()[this.book.unitId]?.[this.sheetId] as
      Record<string, Record<string, Area | null>> | undefined;
    for (const [row, line] of Object.entries(ranges ?? {})) {
      for (const [column, spill] of Object.entries(line)) {
        if (spill === null || intersection(plainArea(spill), area) === undefined) continue;
        const [startRow, startColumn] = [Number(row), Number(column)];
        return within(this, { startRow, startColumn, endRow: startRow, endColumn: startColumn });
      }
    }
    return null;
  }

  getVisibleView(): RangeView {
    return new RangeView(this);
  }

  getTables(fullyContained?: boolean | null): TableCollection {
    return new TableCollection(this.book, this.sheetId, { area: this.area(), fullyContained: fullyContained === true });
  }

  getMergedAreasOrNullObject(): RangeAreas | null {
    const merged = mergedAreas(this.book, this.sheetId, this.area());
    return merged.length === 0 ? null : new RangeAreas(this.book, this.sheetId, merged);
  }

  /** `applyTo`: All, Contents, Formats, Hyperlinks, RemoveHyperlinks; All where nothing is said. */
  clear(applyTo?: string | null): void {
    clearCells(this, applyTo ?? "All");
  }

  insert(shift: string): Range {
    const area = this.area();
    insertCells(this.book, this.sheetId, area, shift);
    return within(this, area);
  }

  delete(shift: string): void {
    deleteCells(this.book, this.sheetId, this.area(), shift);
  }

  select(): void {
    const area = this.area();
    const primary = {
      startRow: area.startRow,
      endRow: area.startRow,
      startColumn: area.startColumn,
      endColumn: area.startColumn,
    };
    this.book.execute(SetWorksheetActiveOperation.id, { subUnitId: this.sheetId });
    this.book.execute(SetSelectionsOperation.id, {
      subUnitId: this.sheetId,
      selections: [
        {
          range: { ...area },
          primary: {
            ...primary,
            actualRow: area.startRow,
            actualColumn: area.startColumn,
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
    });
  }

  merge(across?: boolean | null): void {
    mergeCells(this.book, this.sheetId, this.area(), across === true);
  }

  unmerge(): void {
    unmergeCells(this.book, this.sheetId, this.area());
  }

  copyFrom(
    sourceRange: Range | string,
    copyType?: string | null,
    skipBlanks?: boolean | null,
    transpose?: boolean | null,
  ): void {
    const source = typeof sourceRange === "string" ? rangeAt(this.book, this.sheetId, sourceRange) : sourceRange;
    copyCells(source, this, {
      copyType: copyType ?? "All",
      skipBlanks: skipBlanks === true,
      transpose: transpose === true,
    });
  }

  find(text: string, criteria: SearchCriteria): Range {
    return orItemNotFound(this.findOrNullObject(text, criteria));
  }

  findOrNullObject(text: string, criteria: SearchCriteria): Range | null {
    const area = usedArea(this.book, this.sheetId, true, this.area());
    if (area === undefined) return null;
    const wanted = criteria.matchCase === true ? text : text.toLowerCase();
    const rows = readContents(this.book, this.sheetId, area);
    const order =
      criteria.searchDirection === "Backwards" ? rows.map((_, index) => rows.length - 1 - index) : rows.keys();
    for (const rowOffset of order) {
      const columnOffset = (rows[rowOffset] ?? []).findIndex((content) => {
        const shown = criteria.matchCase === true ? String(content) : String(content).toLowerCase();
        return criteria.completeMatch === true ? shown === wanted : shown.includes(wanted);
      });
      if (columnOffset >= 0) return within(this, at(area.startRow + rowOffset, area.startColumn + columnOffset));
    }
    return null;
  }

  calculate(): void {
    const { unitId } = this.book;
    this.book.calculation.recalculateCells([{ unitId, sheetId: this.sheetId, range: { ...this.area() } }]);
  }
}

/** The range that an address means on a sheet: a rectangle, or a defined name that stands for one. */
export function rangeAt(book: Book, sheetId: string, address: string): Range {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw invalidArgument();
  if (parsed.sheetName === undefined) return new Range(book, sheetId, parsed.area);
  const sheet = book.unit().getSheetBySheetName(parsed.sheetName);
  if (sheet === null || sheet === undefined) throw invalidArgument();
  return new Range(book, sheet.getSheetId(), parsed.area);
}

export type SearchCriteria = { completeMatch?: boolean; matchCase?: boolean; searchDirection?: string };

function within(range: Range, area: Area): Range {
  return new Range(range.book, range.sheetId, area);
}

function at(row: number, column: number): Area {
  return { startRow: row, endRow: row, startColumn: column, endColumn: column };
}

function areaOnSameSheet(range: Range, another: Range | string): Area {
  const other = typeof another === "string" ? rangeAt(range.book, range.sheetId, another) : another;
  if (!(other instanceof Range) || other.sheetId !== range.sheetId) throw invalidArgument();
  return other.area();
}

function orItemNotFound<Item>(item: Item | null): Item {
  if (item === null) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
  return item;
}

function overArea<Value>(area: Area, valueAt: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: rowCount(area) }, (_, rowOffset) =>
    Array.from({ length: columnCount(area) }, (__, columnOffset) =>
      valueAt(area.startRow + rowOffset, area.startColumn + columnOffset),
    ),
  );
}

function valueType(content: CellContent): string {
  if (content === "") return "Empty";
  if (typeof content === "number") return "Double";
  if (typeof content === "boolean") return "Boolean";
  return isErrorText(content) ? "Error" : "String";
}

function numberFormatText(given: unknown): string {
  if (typeof given !== "string") throw invalidArgument();
  return given === "" ? "General" : given;
}

function plainArea({ startRow, endRow, startColumn, endColumn }: Area): Area {
  return { startRow, endRow, startColumn, endColumn };
}
