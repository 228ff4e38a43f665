import {
  BooleanNumber,
  generateRandomId,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
} from "@univerjs/core";
import { InsertSheetMutation } from "@univerjs/sheets";
import { OfficeCollection, OfficeError } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import { checkSheetName, freeSheetName } from "./sheetNames";
import { sameName } from "../tables/tableNames";
import { Worksheet } from "./worksheet";
import { guardStructure } from "../cells/writeGuards";

export class WorksheetCollection extends OfficeCollection<Worksheet> {
  readonly officeName = "WorksheetCollection";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get items(): readonly Worksheet[] {
    return this.#book
      .unit()
      .getSheets()
      .map((sheet) => new Worksheet(this.#book, sheet.getSheetId()));
  }

  /** At the end, and not activated. */
  add(name?: string | null): Worksheet {
    const book = this.#book;
    guardStructure(book);
    const sheetName = name === null || name === undefined || name === "" ? freeSheetName(book) : name;
    checkSheetName(book, sheetName);
    const id = generateRandomId();
    const sheet: IWorksheetData = mergeWorksheetSnapshotWithDefault({ id, name: sheetName, ...cellSizes });
    book.keepingActive(() => book.execute(InsertSheetMutation.id, { index: book.unit().getSheetSize(), sheet }));
    return new Worksheet(book, id);
  }

  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.#book, this.#book.activeSheet().getSheetId());
  }

  getCount(visibleOnly?: boolean | null): number {
    return choose(this.#book, visibleOnly === true).length;
  }

  getFirst(visibleOnly?: boolean | null): Worksheet {
    return new Worksheet(this.#book, choose(this.#book, visibleOnly === true)[0] ?? notThere());
  }

  getLast(visibleOnly?: boolean | null): Worksheet {
    return new Worksheet(this.#book, choose(this.#book, visibleOnly === true).at(-1) ?? notThere());
  }

  /** By name or id. */
  getItem(key: string): Worksheet {
    return this.getItemOrNullObject(key) ?? notThere();
  }

  getItemOrNullObject(key: string): Worksheet | null {
    return this.items.find((sheet) => sheet.sheetId === key || sameName(sheet.name, key)) ?? null;
  }
}

function choose(book: Book, visibleOnly: boolean): string[] {
  return book
    .unit()
    .getSheets()
    .filter((sheet) => !visibleOnly || sheet.isSheetHidden() !== BooleanNumber.TRUE)
    .map((sheet) => sheet.getSheetId());
}

function notThere(): never {
  throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
}

/** In pixels: as a file has them that says nothing of its own. */
const cellSizes = { defaultColumnWidth: 72, defaultRowHeight: 20 };
