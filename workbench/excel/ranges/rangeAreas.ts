import { OfficeObject } from "../../wire/officeObject";
import { type Area, cellCount, formatSheetArea } from "../places/address";
import type { Book } from "../engine/book";
import { RangeCollection } from "./rangeCollection";
import { Worksheet } from "../sheets/worksheet";

/** Several areas of one sheet. */
export class RangeAreas extends OfficeObject {
  readonly officeName = "RangeAreas";
  readonly #book: Book;
  readonly #sheetId: string;
  readonly #areas: readonly Area[];

  constructor(book: Book, sheetId: string, areas: readonly Area[]) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
    this.#areas = areas;
  }

  override get isReferenced(): boolean {
    return true;
  }

  get address(): string {
    const sheetName = this.#book.sheet(this.#sheetId).getName();
    return this.#areas.map((area) => formatSheetArea(sheetName, area)).join(",");
  }

  get areaCount(): number {
    return this.#areas.length;
  }

  get cellCount(): number {
    return this.#areas.reduce((count, area) => count + cellCount(area), 0);
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.#book, this.#sheetId, this.#areas);
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.#book, this.#sheetId);
  }
}
