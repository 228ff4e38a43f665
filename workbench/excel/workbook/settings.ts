import { OfficeCollection, OfficeError, OfficeObject } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";

/** What the add-in keeps in the workbook, by keys. Values are JSON, kept as they come. */
export class SettingCollection extends OfficeCollection<Setting> {
  readonly officeName = "SettingCollection";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get items(): readonly Setting[] {
    return Object.keys(this.#book.state.settings).map((key) => new Setting(this.#book, key));
  }

  add(key: string, value: unknown): Setting {
    if (typeof key !== "string" || key === "") throw invalidArgument();
    this.#book.state.settings[key] = value;
    return new Setting(this.#book, key);
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(key: string): Setting {
    const setting = this.getItemOrNullObject(key);
    if (setting === null) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return setting;
  }

  getItemOrNullObject(key: string): Setting | null {
    return Object.hasOwn(this.#book.state.settings, key) ? new Setting(this.#book, key) : null;
  }
}

export class Setting extends OfficeObject {
  readonly officeName = "Setting";
  readonly settingKey: string;
  readonly #book: Book;

  constructor(book: Book, key: string) {
    super();
    this.#book = book;
    this.settingKey = key;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.settingKey };
  }

  get key(): string {
    return this.settingKey;
  }

  get value(): unknown {
    return this.#book.state.settings[this.settingKey];
  }

  set value(value: unknown) {
    this.#book.state.settings[this.settingKey] = value;
  }

  delete(): void {
    delete this.#book.state.settings[this.settingKey];
  }
}
