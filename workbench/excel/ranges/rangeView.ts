import { OfficeObject } from "../../wire/officeObject";
import { cellCount, formatSheetArea } from "../places/address";
import type { CellContent } from "../cells/cellContents";
import { Range } from "./range";

/** The rows of a range that are neither hidden nor filtered out. Hidden columns stay in the view. */
export class RangeView extends OfficeObject {
  readonly officeName = "RangeView";
  readonly #range: Range;

  constructor(range: Range) {
    super();
    this.#range = range;
  }

  get rowCount(): number {
    return visibleRows(this.#range).length;
  }

  get columnCount(): number {
    return this.#range.columnCount;
  }

  get values(): CellContent[][] | null {
    return pick(this.#range, this.#range.values);
  }

  get formulas(): CellContent[][] | null {
    return pick(this.#range, this.#range.formulas);
  }

  get text(): string[][] | null {
    return pick(this.#range, this.#range.text);
  }

  get numberFormat(): string[][] | null {
    return pick(this.#range, this.#range.numberFormat);
  }

  get valueTypes(): string[][] | null {
    return pick(this.#range, this.#range.valueTypes);
  }

  get cellAddresses(): string[][] {
    const { book, sheetId } = this.#range;
    const area = this.#range.area();
    const sheetName = book.sheet(sheetId).getName();
    return visibleRows(this.#range).map((row) =>
      Array.from({ length: this.#range.columnCount }, (_, offset) => {
        const column = area.startColumn + offset;
        return formatSheetArea(sheetName, { startRow: row, endRow: row, startColumn: column, endColumn: column });
      }),
    );
  }

  getRange(): Range {
    return new Range(this.#range.book, this.#range.sheetId, this.#range.area());
  }
}

function pick<Value>(range: Range, rows: readonly Value[][] | null): Value[][] | null {
  if (rows === null) return null;
  const { startRow } = range.area();
  return visibleRows(range).map((row) => rows[row - startRow] ?? []);
}

function visibleRows(range: Range): number[] {
  const sheet = range.book.sheet(range.sheetId);
  const area = range.area();
  if (cellCount(area) === 0) return [];
  const rows: number[] = [];
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    if (row >= sheet.getRowCount() || sheet.getRowVisible(row)) rows.push(row);
  }
  return rows;
}
