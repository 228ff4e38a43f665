import { OfficeObject } from "../../wire/officeObject";
import { formatArea } from "../places/address";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import type { HeaderFooterPart, PageLayoutState } from "../state/documentState";
import { Range, rangeAt } from "../ranges/range";

/** How the sheet is printed. Nothing is printed here: it is kept for the file. */
export class PageLayout extends OfficeObject {
  readonly officeName = "PageLayout";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get orientation(): string {
    return known(this.#book, this.#sheetId).orientation ?? "Portrait";
  }

  set orientation(orientation: string) {
    if (orientation !== "Portrait" && orientation !== "Landscape") throw invalidArgument();
    change(this.#book, this.#sheetId, { orientation });
  }

  get paperSize(): string {
    return known(this.#book, this.#sheetId).paperSize ?? "Letter";
  }

  set paperSize(paperSize: string) {
    change(this.#book, this.#sheetId, { paperSize });
  }

  get zoom(): NonNullable<PageLayoutState["zoom"]> {
    return known(this.#book, this.#sheetId).zoom ?? { scale: 100 };
  }

  /** Either a scale in per cent, or pages to fit into; `null` takes a part away. */
  set zoom(zoom: Partial<Record<"scale" | "horizontalFitToPages" | "verticalFitToPages", number | null>>) {
    const given = Object.entries(zoom).filter(([, value]) => value !== null && value !== undefined);
    change(this.#book, this.#sheetId, { zoom: Object.fromEntries(given) });
  }

  get centerHorizontally(): boolean {
    return known(this.#book, this.#sheetId).centerHorizontally ?? false;
  }

  set centerHorizontally(centerHorizontally: boolean) {
    change(this.#book, this.#sheetId, { centerHorizontally });
  }

  get centerVertically(): boolean {
    return known(this.#book, this.#sheetId).centerVertically ?? false;
  }

  set centerVertically(centerVertically: boolean) {
    change(this.#book, this.#sheetId, { centerVertically });
  }

  get blackAndWhite(): boolean {
    return known(this.#book, this.#sheetId).blackAndWhite ?? false;
  }

  set blackAndWhite(blackAndWhite: boolean) {
    change(this.#book, this.#sheetId, { blackAndWhite });
  }

  get printGridlines(): boolean {
    return known(this.#book, this.#sheetId).printGridlines ?? false;
  }

  set printGridlines(printGridlines: boolean) {
    change(this.#book, this.#sheetId, { printGridlines });
  }

  get printHeadings(): boolean {
    return known(this.#book, this.#sheetId).printHeadings ?? false;
  }

  set printHeadings(printHeadings: boolean) {
    change(this.#book, this.#sheetId, { printHeadings });
  }

  get topMargin(): number {
    return margin(this.#book, this.#sheetId, "top");
  }

  set topMargin(top: number) {
    changeMargin(this.#book, this.#sheetId, { top });
  }

  get bottomMargin(): number {
    return margin(this.#book, this.#sheetId, "bottom");
  }

  set bottomMargin(bottom: number) {
    changeMargin(this.#book, this.#sheetId, { bottom });
  }

  get leftMargin(): number {
    return margin(this.#book, this.#sheetId, "left");
  }

  set leftMargin(left: number) {
    changeMargin(this.#book, this.#sheetId, { left });
  }

  get rightMargin(): number {
    return margin(this.#book, this.#sheetId, "right");
  }

  set rightMargin(right: number) {
    changeMargin(this.#book, this.#sheetId, { right });
  }

  get headerMargin(): number {
    return margin(this.#book, this.#sheetId, "header");
  }

  set headerMargin(header: number) {
    changeMargin(this.#book, this.#sheetId, { header });
  }

  get footerMargin(): number {
    return margin(this.#book, this.#sheetId, "footer");
  }

  set footerMargin(footer: number) {
    changeMargin(this.#book, this.#sheetId, { footer });
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.#book, this.#sheetId);
  }

  setPrintArea(printArea: Range | string): void {
    change(this.#book, this.#sheetId, { printArea: addressOf(this.#book, this.#sheetId, printArea) });
  }

  setPrintTitleRows(printTitleRows: Range | string): void {
    const rows = rangeOf(this.#book, this.#sheetId, printTitleRows).getEntireRow();
    change(this.#book, this.#sheetId, { printTitleRows: formatArea(rows.area()) });
  }

  setPrintTitleColumns(printTitleColumns: Range | string): void {
    const columns = rangeOf(this.#book, this.#sheetId, printTitleColumns).getEntireColumn();
    change(this.#book, this.#sheetId, { printTitleColumns: formatArea(columns.area()) });
  }

  getPrintAreaOrNullObject(): Range | null {
    return kept(this.#book, this.#sheetId, "printArea");
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    return kept(this.#book, this.#sheetId, "printTitleRows");
  }

  getPrintTitleColumnsOrNullObject(): Range | null {
    return kept(this.#book, this.#sheetId, "printTitleColumns");
  }
}

export class HeaderFooterGroup extends OfficeObject {
  readonly officeName = "HeaderFooterGroup";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.#book, this.#sheetId);
  }
}

export class HeaderFooter extends OfficeObject {
  readonly officeName = "HeaderFooter";
  readonly #book: Book;
  readonly #sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get leftHeader(): string {
    return printed(this.#book, this.#sheetId, "leftHeader");
  }

  set leftHeader(text: string) {
    print(this.#book, this.#sheetId, "leftHeader", text);
  }

  get centerHeader(): string {
    return printed(this.#book, this.#sheetId, "centerHeader");
  }

  set centerHeader(text: string) {
    print(this.#book, this.#sheetId, "centerHeader", text);
  }

  get rightHeader(): string {
    return printed(this.#book, this.#sheetId, "rightHeader");
  }

  set rightHeader(text: string) {
    print(this.#book, this.#sheetId, "rightHeader", text);
  }

  get leftFooter(): string {
    return printed(this.#book, this.#sheetId, "leftFooter");
  }

  set leftFooter(text: string) {
    print(this.#book, this.#sheetId, "leftFooter", text);
  }

  get centerFooter(): string {
    return printed(this.#book, this.#sheetId, "centerFooter");
  }

  set centerFooter(text: string) {
    print(this.#book, this.#sheetId, "centerFooter", text);
  }

  get rightFooter(): string {
    return printed(this.#book, this.#sheetId, "rightFooter");
  }

  set rightFooter(text: string) {
    print(this.#book, this.#sheetId, "rightFooter", text);
  }
}

type Margins = NonNullable<PageLayoutState["margins"]>;

function known(book: Book, sheetId: string): PageLayoutState {
  book.sheet(sheetId);
  return book.state.sheets[sheetId]?.pageLayout ?? {};
}

function change(book: Book, sheetId: string, layout: PageLayoutState): void {
  book.sheetState(sheetId).pageLayout = { ...known(book, sheetId), ...layout };
}

function margin(book: Book, sheetId: string, side: keyof Margins): number {
  return known(book, sheetId).margins?.[side] ?? excelMargins[side];
}

function changeMargin(book: Book, sheetId: string, margins: Margins): void {
  change(book, sheetId, { margins: { ...known(book, sheetId).margins, ...margins } });
}

function printed(book: Book, sheetId: string, part: HeaderFooterPart): string {
  return known(book, sheetId).headersFooters?.[part] ?? "";
}

function print(book: Book, sheetId: string, part: HeaderFooterPart, text: string): void {
  change(book, sheetId, { headersFooters: { ...known(book, sheetId).headersFooters, [part]: text } });
}

function rangeOf(book: Book, sheetId: string, range: Range | string): Range {
  const found = typeof range === "string" ? rangeAt(book, sheetId, range) : range;
  if (!(found instanceof Range) || found.sheetId !== sheetId) throw invalidArgument();
  return found;
}

function addressOf(book: Book, sheetId: string, range: Range | string): string {
  return formatArea(rangeOf(book, sheetId, range).area());
}

function kept(book: Book, sheetId: string, part: "printArea" | "printTitleRows" | "printTitleColumns"): Range | null {
  const address = known(book, sheetId)[part];
  return address === undefined ? null : rangeAt(book, sheetId, address);
}

/** Excel's "Normal" margins, in points. */
const excelMargins: Required<Margins> = { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 };
