import { OfficeObject } from "../../wire/officeObject";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import type { DocumentState } from "../state/documentState";

export class Application extends OfficeObject {
  readonly officeName = "Application";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get calculationMode(): DocumentState["calculationMode"] {
    return this.#book.state.calculationMode;
  }

  set calculationMode(mode: DocumentState["calculationMode"]) {
    if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(mode)) throw invalidArgument();
    this.#book.state.calculationMode = mode;
    this.#book.calculation.setAutomatic(mode !== "Manual");
  }

  get calculationEngineVersion(): number {
    return 191_029;
  }

  get calculationState(): string {
    return "Done";
  }

  get decimalSeparator(): string {
    return ".";
  }

  get thousandsSeparator(): string {
    return ",";
  }

  get useSystemSeparators(): boolean {
    return true;
  }

  get cultureInfo(): CultureInfo {
    return new CultureInfo(this.#book);
  }

  calculate(calculationType: string): void {
    if (!["Recalculate", "Full", "FullRebuild"].includes(calculationType)) throw invalidArgument();
    if (calculationType !== "Recalculate") this.#book.forgetFunctionResults();
    this.#book.calculation.recalculateAll();
  }

  /** Calculation is waited for between requests anyway, so there is nothing to suspend. */
  suspendApiCalculationUntilNextSync(): void {
    this.#book.unit();
  }

  /** The grid paints once a frame, whatever is written. */
  suspendScreenUpdatingUntilNextSync(): void {
    this.#book.unit();
  }
}

export class CultureInfo extends OfficeObject {
  readonly officeName = "CultureInfo";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  /** `zh-CN`, `en-US`. */
  get name(): string {
    return this.#book.cultureName;
  }

  get datetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo(this.#book);
  }

  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo();
  }
}

export class DatetimeFormatInfo extends OfficeObject {
  readonly officeName = "DatetimeFormatInfo";
  readonly #book: Book;

  constructor(book: Book) {
    super();
    this.#book = book;
  }

  get dateSeparator(): string {
    return "/";
  }

  get timeSeparator(): string {
    return ":";
  }

  get shortDatePattern(): string {
    return this.#book.cultureName.startsWith("zh") ? "yyyy/M/d" : "M/d/yyyy";
  }

  get longDatePattern(): string {
    return this.#book.cultureName.startsWith("zh") ? "yyyy'年'M'月'd'日'" : "dddd, MMMM d, yyyy";
  }

  get longTimePattern(): string {
    return this.#book.cultureName.startsWith("zh") ? "H:mm:ss" : "h:mm:ss tt";
  }
}

export class NumberFormatInfo extends OfficeObject {
  readonly officeName = "NumberFormatInfo";

  get numberDecimalSeparator(): string {
    return ".";
  }

  get numberGroupSeparator(): string {
    return ",";
  }
}
