import { generateRandomId } from "@univerjs/core";
import { OfficeCollection, OfficeError, OfficeObject } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import type { CustomXmlPartState } from "../state/documentState";

export class CustomXmlPartCollection extends OfficeCollection<CustomXmlPart> {
  readonly officeName = "CustomXmlPartCollection";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get items(): readonly CustomXmlPart[] {
    return partsOf(this.#book);
  }

  add(xml: string): CustomXmlPart {
    const id = `{${generateRandomId(8)}}`;
    this.#book.state.customXmlParts.push({ id, namespaceUri: namespaceOf(xml), xml });
    return new CustomXmlPart(this.#book, id);
  }

  getByNamespace(namespaceUri: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.#book, namespaceUri);
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(id: string): CustomXmlPart {
    return one(this.items, id);
  }

  getItemOrNullObject(id: string): CustomXmlPart | null {
    return this.items.find((part) => part.partId === id) ?? null;
  }
}

export class CustomXmlPartScopedCollection extends OfficeCollection<CustomXmlPart> {
  readonly officeName = "CustomXmlPartScopedCollection";
  readonly #book: Book;
  readonly #namespaceUri: string;

  constructor(book: Book, namespaceUri: string) {
    super();
    this.#book = book;
    this.#namespaceUri = namespaceUri;
  }

  get items(): readonly CustomXmlPart[] {
    return partsOf(this.#book, this.#namespaceUri);
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(id: string): CustomXmlPart {
    return one(this.items, id);
  }

  getItemOrNullObject(id: string): CustomXmlPart | null {
    return this.items.find((part) => part.partId === id) ?? null;
  }

  getOnlyItem(): CustomXmlPart {
    const [only, another] = this.items;
    if (only === undefined || another !== undefined) {
      throw new OfficeError("GeneralException", "There is not exactly one part of this namespace.");
    }
    return only;
  }

  getOnlyItemOrNullObject(): CustomXmlPart | null {
    const [only, another] = this.items;
    return only === undefined || another !== undefined ? null : only;
  }
}

export class CustomXmlPart extends OfficeObject {
  readonly officeName = "CustomXmlPart";
  readonly partId: string;
  readonly #book: Book;

  constructor(book: Book, id: string) {
    super();
    this.#book = book;
    this.partId = id;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.partId };
  }

  get id(): string {
    return this.partId;
  }

  get namespaceUri(): string {
    return stateOf(this.#book, this.partId).namespaceUri;
  }

  getXml(): string {
    return stateOf(this.#book, this.partId).xml;
  }

  setXml(xml: string): void {
    Object.assign(stateOf(this.#book, this.partId), { xml, namespaceUri: namespaceOf(xml) });
  }

  delete(): void {
    const { state } = this.#book;
    state.customXmlParts = state.customXmlParts.filter(({ id }) => id !== this.partId);
  }
}

function partsOf(book: Book, namespaceUri?: string): CustomXmlPart[] {
  return book.state.customXmlParts
    .filter((part) => namespaceUri === undefined || part.namespaceUri === namespaceUri)
    .map(({ id }) => new CustomXmlPart(book, id));
}

function stateOf(book: Book, id: string): CustomXmlPartState {
  const part = book.state.customXmlParts.find((known) => known.id === id);
  if (part === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
  return part;
}

function one(items: readonly CustomXmlPart[], id: string): CustomXmlPart {
  const part = items.find((known) => known.partId === id);
  if (part === undefined) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
  return part;
}

/** The namespace of the root element, by its prefix or by default. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*)(?::[\w.-]+)?([^>]*)>/.exec(xml.replace(/<[?!][^>]*>/g, ""));
  if (root === null) throw invalidArgument();
  const [, prefix = "", attributes = ""] = root;
  const ofPrefix = new RegExp(`xmlns:${prefix}\\s*=\\s*["']([^"']*)["']`).exec(attributes);
  return ofPrefix?.[1] ?? /xmlns\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? "";
}
