import { OfficeError, OfficeObject } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import type { SheetProtectionOptions } from "../state/documentState";
import { accessDenied } from "../cells/writeGuards";

export class WorksheetProtection extends OfficeObject {
  readonly officeName = "WorksheetProtection";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get protected(): boolean {
    this.#book.sheet(this.#sheetId);
    return this.#book.state.sheets[this.#sheetId]?.protection !== undefined;
  }

  get options(): Required<SheetProtectionOptions> {
    return { ...nothingAllowed, ...this.#book.state.sheets[this.#sheetId]?.protection?.options };
  }

  protect(options?: SheetProtectionOptions | null, password?: string | null): void {
    if (this.protected) throw new OfficeError("AccessDenied", "The sheet is protected already.");
    this.#book.sheetState(this.#sheetId).protection = {
      options: { ...options },
      ...(password === null || password === undefined || password === "" ? {} : { password }),
    };
  }

  unprotect(password?: string | null): void {
    const state = this.#book.sheetState(this.#sheetId);
    if (state.protection === undefined) return;
    if ((state.protection.password ?? "") !== (password ?? "")) throw accessDenied();
    delete state.protection;
  }
}

/** The structure of the workbook: which sheets there are, and what they are called. */
export class WorkbookProtection extends OfficeObject {
  readonly officeName = "WorkbookProtection";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get protected(): boolean {
    return this.#book.state.protection !== undefined;
  }

  protect(password?: string | null): void {
    if (this.protected) throw new OfficeError("AccessDenied", "The workbook is protected already.");
    this.#book.state.protection = password === null || password === undefined || password === "" ? {} : { password };
  }

  unprotect(password?: string | null): void {
    const known = this.#book.state.protection;
    if (known === undefined) return;
    if ((known.password ?? "") !== (password ?? "")) throw accessDenied();
    delete this.#book.state.protection;
  }
}

const nothingAllowed: Required<SheetProtectionOptions> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};
