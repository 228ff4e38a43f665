import { OfficeObject } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import { excelSerial } from "../cells/typedText";

/** Excel's own functions, called by an add-in without a cell: so far the one that shows the workbook's date system. */
export class Functions extends OfficeObject {
  readonly officeName = "Functions";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  date(year: number, month: number, day: number): FunctionResult {
    const serial = excelSerial(year, month, day);
    if (serial === undefined) throw invalidArgument();
    return new FunctionResult(this.#book.state.date1904 ? serial - daysBetweenTheSystems : serial);
  }
}

export class FunctionResult extends OfficeObject {
  readonly officeName = "FunctionResult";
  readonly #value: number;

  constructor(value: number) {
    super();
    this.#value = value;
  }

  get value(): number {
    return this.#value;
  }

  get error(): string {
    return "";
  }
}

/** 1 January 1904 is day 1462 of the 1900 system and day 0 of the other. */
const daysBetweenTheSystems = 1_462;
