import { OfficeCollection, OfficeError, OfficeObject } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";

/** Texts that an add-in keeps on a sheet, by keys that differ by more than their capitals. */
export class WorksheetCustomPropertyCollection extends OfficeCollection<WorksheetCustomProperty> {
  readonly officeName = "WorksheetCustomPropertyCollection";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get items(): readonly WorksheetCustomProperty[] {
    this.#book.sheet(this.#sheetId);
    const kept = this.#book.state.sheets[this.#sheetId]?.customProperties ?? {};
    return Object.keys(kept).map((key) => new WorksheetCustomProperty(this.#book, this.#sheetId, key));
  }

  add(key: string, value: string): WorksheetCustomProperty {
    if (typeof key !== "string" || key === "" || key.length > 255 || typeof value !== "string") throw invalidArgument();
    const known = this.getItemOrNullObject(key)?.propertyKey ?? key;
    const state = this.#book.sheetState(this.#sheetId);
    state.customProperties = { ...state.customProperties, [known]: value };
    return new WorksheetCustomProperty(this.#book, this.#sheetId, known);
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(key: string): WorksheetCustomProperty {
    const item = this.getItemOrNullObject(key);
    if (item === null) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return item;
  }

  getItemOrNullObject(key: string): WorksheetCustomProperty | null {
    return this.items.find((item) => item.propertyKey.toLowerCase() === key.toLowerCase()) ?? null;
  }
}

export class WorksheetCustomProperty extends OfficeObject {
  readonly officeName = "WorksheetCustomProperty";
  readonly propertyKey: string;
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string, key: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.propertyKey = key;
  }

  get key(): string {
    return this.propertyKey;
  }

  get value(): string {
    const value = this.#book.state.sheets[this.#sheetId]?.customProperties?.[this.propertyKey];
    if (value === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return value;
  }

  set value(value: string) {
    if (typeof value !== "string") throw invalidArgument();
    const state = this.#book.sheetState(this.#sheetId);
    state.customProperties = { ...state.customProperties, [this.propertyKey]: value };
  }

  delete(): void {
    const state = this.#book.sheetState(this.#sheetId);
    const { [this.propertyKey]: _deleted, ...rest } = state.customProperties ?? {};
    state.customProperties = rest;
  }
}
