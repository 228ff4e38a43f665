import { OfficeCollection } from "../../wire/officeObject";
import type { Area } from "../places/address";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import { Range } from "./range";

export class RangeCollection extends OfficeCollection<Range> {
  readonly officeName = "RangeCollection";
  readonly items: readonly Range[];

  constructor(book: Book, sheetId: string, areas: readonly Area[]) {
    super();
    this.items = areas.map((area) => new Range(book, sheetId, area));
  }

  getCount(): number {
    return this.items.length;
  }

  getItemAt(index: number): Range {
    const range = this.items[index];
    if (range === undefined) throw invalidArgument();
    return range;
  }
}
