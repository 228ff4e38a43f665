import { OfficeCollection, OfficeObject } from "../../wire/officeObject";
import { isWholeRows, wholeSheet } from "../places/address";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import { Range, rangeAt } from "../ranges/range";

/** The page breaks that were set between rows of a sheet. Where pages end by themselves is known to a printer only. */
export class PageBreakCollection extends OfficeCollection<PageBreak> {
  readonly officeName = "PageBreakCollection";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get items(): readonly PageBreak[] {
    return rowsAfterBreaks(this.#book, this.#sheetId).map((row) => new PageBreak(this.#book, this.#sheetId, row));
  }

  /** The range is the one after the break; there is none before the first row. */
  add(pageBreakRange: Range | string): PageBreak {
    const range =
      typeof pageBreakRange === "string" ? rangeAt(this.#book, this.#sheetId, pageBreakRange) : pageBreakRange;
    if (!(range instanceof Range) || range.sheetId !== this.#sheetId || range.rowIndex === 0) throw invalidArgument();
    const row = range.rowIndex;
    change(this.#book, this.#sheetId, (rows) => [...rows, row]);
    return new PageBreak(this.#book, this.#sheetId, row);
  }

  getCount(): number {
    return this.items.length;
  }

  /** By its place in the collection, or by what a break is told apart by. */
  getItem(index: number | string): PageBreak {
    const found =
      typeof index === "number" ? this.items[index] : this.items.find(({ rowIndex }) => idOf(rowIndex) === index);
    if (found === undefined) throw invalidArgument();
    return found;
  }

  removePageBreaks(): void {
    change(this.#book, this.#sheetId, () => []);
  }
}

export class PageBreak extends OfficeObject {
  readonly officeName = "PageBreak";
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #row: number;

  constructor(book: Book, sheetId: string, row: number) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#row = row;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: idOf(this.#row) };
  }

  get columnIndex(): number {
    return 0;
  }

  /** Of the first row after the break. */
  get rowIndex(): number {
    return this.#row;
  }

  getCellAfterBreak(): Range {
    return new Range(this.#book, this.#sheetId, { ...wholeSheet, startRow: this.#row }).getCell(0, 0);
  }

  delete(): void {
    change(this.#book, this.#sheetId, (rows) => rows.filter((row) => row !== this.#row));
  }
}

/** Breaks move along with the rows that they stand before; one whose row is deleted goes with it. */
export function keepPageBreaksInStep(book: Book): void {
  book.structuralEdits.listen((sheetId, { kind, axis, area }) => {
    if (axis !== "row" || !isWholeRows(area) || rowsAfterBreaks(book, sheetId).length === 0) return;
    const count = area.endRow - area.startRow + 1;
    change(book, sheetId, (rows) =>
      rows.flatMap((row) => {
        if (row < area.startRow) return [row];
        if (kind === "insert") return [row + count];
        return row > area.endRow ? [row - count] : [];
      }),
    );
  });
}

function rowsAfterBreaks(book: Book, sheetId: string): readonly number[] {
  book.sheet(sheetId);
  return book.state.sheets[sheetId]?.pageLayout?.rowsAfterBreaks ?? [];
}

function change(book: Book, sheetId: string, next: (rows: readonly number[]) => readonly number[]): void {
  const rows = [...new Set(next(rowsAfterBreaks(book, sheetId)))].sort((one, other) => one - other);
  const state = book.sheetState(sheetId);
  state.pageLayout = { ...state.pageLayout, rowsAfterBreaks: rows };
}

function idOf(row: number): string {
  return `row ${row}`;
}
