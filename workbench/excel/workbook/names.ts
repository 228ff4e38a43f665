import { OfficeCollection, OfficeError, OfficeObject } from "../../wire/officeObject";
import { formatAbsoluteArea, parseAddress } from "../places/address";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import {
  definedName,
  type DefinedName,
  definedNames,
  isReference,
  putDefinedName,
  removeDefinedName,
} from "./definedNames";
import { Range, rangeAt } from "../ranges/range";
import { checkName, refuseTakenName, sameName } from "../tables/tableNames";
import { Worksheet } from "../sheets/worksheet";

/** The defined names of the workbook, or those that count on one sheet only. */
export class NamedItemCollection extends OfficeCollection<NamedItem> {
  readonly officeName = "NamedItemCollection";
  readonly #book: Book;
  readonly #sheetId: string | undefined;

  constructor(book: Book, sheetId?: string) {
    super();
    this.#book = book;
    this.#sheetId = sheetId;
  }

  get items(): readonly NamedItem[] {
    return definedNames(this.#book)
      .filter((item) => item.localSheetId === this.#sheetId)
      .map((item) => new NamedItem(this.#book, item.id));
  }

  getCount(): number {
    return this.items.length;
  }

  getItem(name: string): NamedItem {
    const item = this.getItemOrNullObject(name);
    if (item === null) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return item;
  }

  getItemOrNullObject(name: string): NamedItem | null {
    return this.items.find((item) => item.nameId === name || sameName(item.name, name)) ?? null;
  }

  add(name: string, reference: Range | string, comment?: string | null): NamedItem {
    checkName(name);
    if (this.#sheetId === undefined) refuseTakenName(this.#book, name);
    else if (this.getItemOrNullObject(name) !== null) {
      throw new OfficeError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
    const id = putDefinedName(this.#book, {
      name,
      formula: reference instanceof Range ? referenceTo(reference) : formulaText(reference),
      comment: comment ?? "",
      visible: true,
      localSheetId: this.#sheetId,
    });
    return new NamedItem(this.#book, id);
  }

  addFormulaLocal(name: string, formula: string, comment?: string | null): NamedItem {
    return this.add(name, formula, comment);
  }
}

export class NamedItem extends OfficeObject {
  readonly officeName = "NamedItem";
  readonly nameId: string;
  readonly #book: Book;

  constructor(book: Book, id: string) {
    super();
    this.#book = book;
    this.nameId = id;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.nameId };
  }

  get name(): string {
    return definedName(this.#book, this.nameId).name;
  }

  get comment(): string {
    return definedName(this.#book, this.nameId).comment;
  }

  set comment(comment: string) {
    change(this.#book, this.nameId, { comment });
  }

  get formula(): string {
    return definedName(this.#book, this.nameId).formula;
  }

  set formula(formula: string) {
    change(this.#book, this.nameId, { formula: formulaText(formula) });
  }

  get scope(): string {
    return definedName(this.#book, this.nameId).localSheetId === undefined ? "Workbook" : "Worksheet";
  }

  get type(): string {
    const { formula } = definedName(this.#book, this.nameId);
    if (isReference(formula)) return "Range";
    const constant = formula.slice(1);
    if (/^".*"$/s.test(constant)) return "String";
    if (constant !== "" && Number.isFinite(Number(constant)))
      return Number.isInteger(Number(constant)) ? "Integer" : "Double";
    return /^(TRUE|FALSE)$/i.test(constant) ? "Boolean" : "Error";
  }

  /** The address of a name that stands for cells, the constant of one that stands for a constant. */
  get value(): unknown {
    const { formula } = definedName(this.#book, this.nameId);
    const constant = formula.slice(1);
    if (isReference(formula)) return constant.replaceAll("$", "");
    if (/^".*"$/s.test(constant)) return constant.slice(1, -1).replaceAll('""', '"');
    return Number.isFinite(Number(constant)) ? Number(constant) : constant;
  }

  get visible(): boolean {
    return definedName(this.#book, this.nameId).visible;
  }

  set visible(visible: boolean) {
    change(this.#book, this.nameId, { visible });
  }

  get worksheetOrNullObject(): Worksheet | null {
    const { localSheetId } = definedName(this.#book, this.nameId);
    return localSheetId === undefined ? null : new Worksheet(this.#book, localSheetId);
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (range === null)
      throw new OfficeError("InvalidReference", "This reference is not valid for the current operation.");
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const { formula, localSheetId } = definedName(this.#book, this.nameId);
    const parsed = parseAddress(formula.slice(1));
    if (parsed === undefined) return null;
    const sheetId = localSheetId ?? this.#book.activeSheet().getSheetId();
    const isKnown = parsed.sheetName === undefined || this.#book.unit().getSheetBySheetName(parsed.sheetName);
    return isKnown ? rangeAt(this.#book, sheetId, formula.slice(1)) : null;
  }

  delete(): void {
    removeDefinedName(this.#book, this.nameId);
  }
}

function change(book: Book, id: string, parts: Partial<DefinedName>): void {
  putDefinedName(book, { ...definedName(book, id), ...parts });
}

function referenceTo(range: Range): string {
  return `=${formatAbsoluteArea(range.book.sheet(range.sheetId).getName(), range.area())}`;
}

function formulaText(formula: unknown): string {
  if (typeof formula === "number") return `=${formula}`;
  if (typeof formula !== "string" || formula === "") throw invalidArgument();
  return formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`;
}
