import { OfficeObject } from "../../wire/officeObject";
import type { Book } from "../engine/book";

/** `context.runtime`. */
export class Runtime extends OfficeObject {
  readonly officeName = "Runtime";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get enableEvents(): boolean {
    return this.#book.events.enabled;
  }

  set enableEvents(enabled: boolean) {
    this.#book.events.enabled = enabled;
  }
}
