import { SetFrozenMutation } from "@univerjs/sheets";
import { OfficeObject } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import { Range, rangeAt } from "../ranges/range";

/** The rows and columns that stay in view at the top and on the left. */
export class WorksheetFreezePanes extends OfficeObject {
  readonly officeName = "WorksheetFreezePanes";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  freezeRows(count?: number | null): void {
    freeze(this.#book, this.#sheetId, count ?? 1, 0);
  }

  freezeColumns(count?: number | null): void {
    freeze(this.#book, this.#sheetId, 0, count ?? 1);
  }

  /** Everything above and left of the end of the range. */
  freezeAt(frozenRange: Range | string): void {
    const range = typeof frozenRange === "string" ? rangeAt(this.#book, this.#sheetId, frozenRange) : frozenRange;
    const area = range.area();
    const rows = range.isEntireColumn ? 0 : area.endRow + 1;
    const columns = range.isEntireRow ? 0 : area.endColumn + 1;
    freeze(this.#book, this.#sheetId, rows, columns);
  }

  getLocation(): Range {
    return this.getLocationOrNullObject() ?? new Range(this.#book, this.#sheetId, firstCell);
  }

  getLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.#book.sheet(this.#sheetId).getFreeze();
    if (xSplit <= 0 && ySplit <= 0) return null;
    const corner = new Range(this.#book, this.#sheetId, {
      ...firstCell,
      endRow: Math.max(0, ySplit - 1),
      endColumn: Math.max(0, xSplit - 1),
    });
    if (ySplit <= 0) return corner.getEntireColumn();
    return xSplit <= 0 ? corner.getEntireRow() : corner;
  }

  unfreeze(): void {
    freeze(this.#book, this.#sheetId, 0, 0);
  }
}

function freeze(book: Book, sheetId: string, rows: number, columns: number): void {
  book.execute(SetFrozenMutation.id, {
    subUnitId: sheetId,
    ySplit: rows,
    startRow: rows === 0 ? -1 : rows,
    xSplit: columns,
    startColumn: columns === 0 ? -1 : columns,
  });
}

const firstCell = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
