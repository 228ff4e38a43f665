import { OfficeCollection, OfficeError, OfficeObject } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";

/** Author, title and what else a file says about itself. */
export class DocumentProperties extends OfficeObject {
  readonly officeName = "DocumentProperties";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get author(): string {
    return this.#book.state.properties.author;
  }

  set author(author: string) {
    this.#book.state.properties.author = author;
  }

  get category(): string {
    return this.#book.state.properties.category;
  }

  set category(category: string) {
    this.#book.state.properties.category = category;
  }

  get comments(): string {
    return this.#book.state.properties.comments;
  }

  set comments(comments: string) {
    this.#book.state.properties.comments = comments;
  }

  get company(): string {
    return this.#book.state.properties.company;
  }

  set company(company: string) {
    this.#book.state.properties.company = company;
  }

  get keywords(): string {
    return this.#book.state.properties.keywords;
  }

  set keywords(keywords: string) {
    this.#book.state.properties.keywords = keywords;
  }

  get manager(): string {
    return this.#book.state.properties.manager;
  }

  set manager(manager: string) {
    this.#book.state.properties.manager = manager;
  }

  get subject(): string {
    return this.#book.state.properties.subject;
  }

  set subject(subject: string) {
    this.#book.state.properties.subject = subject;
  }

  get title(): string {
    return this.#book.state.properties.title;
  }

  set title(title: string) {
    this.#book.state.properties.title = title;
  }

  get lastAuthor(): string {
    return this.#book.state.properties.lastAuthor;
  }

  get custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.#book);
  }
}

export class CustomPropertyCollection extends OfficeCollection<CustomProperty> {
  readonly officeName = "CustomPropertyCollection";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get items(): readonly CustomProperty[] {
    return Object.keys(this.#book.state.properties.custom).map((key) => new CustomProperty(this.#book, key));
  }

  add(key: string, value: string | number | boolean): CustomProperty {
    if (typeof key !== "string" || key === "") throw invalidArgument();
    this.#book.state.properties.custom[key] = value;
    return new CustomProperty(this.#book, key);
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(key: string): CustomProperty {
    const property = this.getItemOrNullObject(key);
    if (property === null) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return property;
  }

  getItemOrNullObject(key: string): CustomProperty | null {
    return this.items.find((item) => item.propertyKey.toLowerCase() === key.toLowerCase()) ?? null;
  }

  deleteAll(): void {
    this.#book.state.properties.custom = {};
  }
}

export class CustomProperty extends OfficeObject {
  readonly officeName = "CustomProperty";
  readonly propertyKey: string;
  readonly #book: Book;

  constructor(book: Book, key: string) {
    super();
    this.#book = book;
    this.propertyKey = key;
  }

  get key(): string {
    return this.propertyKey;
  }

  get value(): string | number | boolean | undefined {
    return this.#book.state.properties.custom[this.propertyKey];
  }

  set value(value: string | number | boolean) {
    this.#book.state.properties.custom[this.propertyKey] = value;
  }

  get type(): string {
    const { value } = this;
    if (typeof value === "number") return "Number";
    return typeof value === "boolean" ? "Boolean" : "String";
  }

  delete(): void {
    delete this.#book.state.properties.custom[this.propertyKey];
  }
}
