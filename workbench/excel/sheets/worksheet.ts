import { BooleanNumber } from "@univerjs/core";
import {
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { worksheetRenamed } from "../../wire/events";
import { OfficeError, OfficeObject } from "../../wire/officeObject";
import { cellCount, wholeSheet } from "../places/address";
import { AutoFilter } from "../tables/autoFilter";
import type { Book } from "../engine/book";
import { usedArea } from "../cells/cellContents";
import { invalidArgument } from "../cells/cellWrites";
import { ChartCollection } from "../charts/charts";
import { definedNames, removeDefinedName } from "../workbook/definedNames";
import { WorksheetFreezePanes } from "./freezePanes";
import { NamedItemCollection } from "../workbook/names";
import { PageBreakCollection } from "./pageBreaks";
import { PageLayout } from "./pageLayout";
import { WorksheetProtection } from "./protection";
import { Range, rangeAt } from "../ranges/range";
import { hexColor, readColor } from "../ranges/rangeFormat";
import { checkSheetName } from "./sheetNames";
import { TableCollection } from "../tables/tableCollection";
import { sameName } from "../tables/tableNames";
import { copyWorksheet } from "./worksheetCopies";
import { WorksheetCustomPropertyCollection } from "./worksheetCustomProperties";
import { guardStructure } from "../cells/writeGuards";

export class Worksheet extends OfficeObject {
  readonly officeName = "Worksheet";
  readonly book: Book;
  readonly sheetId: string;

  constructor(book: Book, sheetId: string) {
    super();
    this.book = book;
    this.sheetId = sheetId;
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.sheetId };
  }

  get id(): string {
    return this.book.sheet(this.sheetId).getSheetId();
  }

  get name(): string {
    return this.book.sheet(this.sheetId).getName();
  }

  set name(name: string) {
    const before = this.name;
    if (name === before) return;
    guardStructure(this.book);
    checkSheetName(this.book, name, this.sheetId);
    this.book.execute(SetWorksheetNameCommand.id, { subUnitId: this.sheetId, name });
    this.book.events.emit(worksheetRenamed(this.sheetId, before, name));
  }

  get position(): number {
    this.book.sheet(this.sheetId);
    return this.book.unit().getIndexBySheetId(this.sheetId);
  }

  set position(position: number) {
    guardStructure(this.book);
    const fromOrder = this.position;
    if (!Number.isInteger(position) || position < 0 || position >= this.book.unit().getSheetSize())
      throw invalidArgument();
    if (position === fromOrder) return;
    this.book.execute(SetWorksheetOrderMutation.id, { subUnitId: this.sheetId, fromOrder, toOrder: position });
  }

  get visibility(): string {
    const hidden = this.book.sheet(this.sheetId).isSheetHidden() === BooleanNumber.TRUE;
    if (!hidden) return "Visible";
    return this.book.state.sheets[this.sheetId]?.veryHidden === true ? "VeryHidden" : "Hidden";
  }

  set visibility(visibility: string) {
    guardStructure(this.book);
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument();
    const hides = visibility !== "Visible";
    if (hides) refuseIfLastVisible(this.book, this.sheetId);
    this.book.sheetState(this.sheetId).veryHidden = visibility === "VeryHidden";
    const hidden = hides ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    if (hides) activateAnother(this.book, this.sheetId);
    this.book.execute(SetWorksheetHideMutation.id, { subUnitId: this.sheetId, hidden });
  }

  /** `#RRGGBB`, `""` for none. */
  get tabColor(): string {
    const color = this.book.sheet(this.sheetId).getTabColor();
    return color === null || color === undefined || color === "" ? "" : hexColor(color, "");
  }

  set tabColor(color: string) {
    this.book.execute(SetTabColorMutation.id, { subUnitId: this.sheetId, color: color === "" ? "" : readColor(color) });
  }

  get showGridlines(): boolean {
    return !this.book.sheet(this.sheetId).hasHiddenGridlines();
  }

  set showGridlines(shows: boolean) {
    const showGridlines = shows ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    this.book.execute(ToggleGridlinesMutation.id, { subUnitId: this.sheetId, showGridlines });
  }

  get standardHeight(): number {
    return this.book.sheet(this.sheetId).getConfig().defaultRowHeight * 0.75;
  }

  get tables(): TableCollection {
    return new TableCollection(this.book, this.sheetId);
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.book, this.sheetId);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.sheetId);
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.book, this.sheetId);
  }

  get autoFilter(): AutoFilter {
    return new AutoFilter(this.book, { sheetId: this.sheetId });
  }

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.book, this.sheetId);
  }

  get pageLayout(): PageLayout {
    return new PageLayout(this.book, this.sheetId);
  }

  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.book, this.sheetId);
  }

  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.book, this.sheetId);
  }

  activate(): void {
    if (this.visibility !== "Visible") throw new OfficeError("InvalidOperation", "A hidden sheet can't be activated.");
    this.book.execute(SetWorksheetActiveOperation.id, { subUnitId: this.sheetId });
  }

  delete(): void {
    guardStructure(this.book);
    if (this.visibility === "VeryHidden") {
      throw new OfficeError("InvalidOperation", "A very hidden sheet can't be deleted.");
    }
    refuseIfLastVisible(this.book, this.sheetId);
    for (const table of this.tables.items) table.convertToRange();
    for (const { id, localSheetId } of definedNames(this.book)) {
      if (localSheetId === this.sheetId) removeDefinedName(this.book, id);
    }
    activateAnother(this.book, this.sheetId);
    this.book.execute(RemoveSheetCommand.id, { subUnitId: this.sheetId });
    delete this.book.state.sheets[this.sheetId];
  }

  copy(positionType?: string | null, relativeTo?: Worksheet | null): Worksheet {
    guardStructure(this.book);
    return copyWorksheet(this, positionType ?? "None", relativeTo ?? undefined);
  }

  /** The whole sheet without an address; a defined name stands for its range. */
  getRange(address?: string | null): Range {
    this.book.sheet(this.sheetId);
    if (address === null || address === undefined || address === "")
      return new Range(this.book, this.sheetId, wholeSheet);
    const named = definedNames(this.book).find(
      (item) => sameName(item.name, address) && (item.localSheetId === undefined || item.localSheetId === this.sheetId),
    );
    if (named !== undefined) return rangeAt(this.book, this.sheetId, named.formula.slice(1));
    const table = this.tables.getItemOrNullObject(address);
    return table === null ? rangeAt(this.book, this.sheetId, address) : table.getDataBodyRange();
  }

  getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): Range {
    this.book.sheet(this.sheetId);
    return new Range(this.book, this.sheetId, {
      startRow,
      startColumn,
      endRow: startRow + rowCount - 1,
      endColumn: startColumn + columnCount - 1,
    });
  }

  getCell(row: number, column: number): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  /** A1 on a sheet where nothing is used. */
  getUsedRange(valuesOnly?: boolean | null): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }

  getUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    const used = usedArea(this.book, this.sheetId, valuesOnly === true, wholeSheet);
    return used === undefined || cellCount(used) === 0 ? null : new Range(this.book, this.sheetId, used);
  }

  getNext(visibleOnly?: boolean | null): Worksheet {
    return neighbour(this, 1, visibleOnly === true) ?? notThere();
  }

  getNextOrNullObject(visibleOnly?: boolean | null): Worksheet | null {
    return neighbour(this, 1, visibleOnly === true);
  }

  getPrevious(visibleOnly?: boolean | null): Worksheet {
    return neighbour(this, -1, visibleOnly === true) ?? notThere();
  }

  getPreviousOrNullObject(visibleOnly?: boolean | null): Worksheet | null {
    return neighbour(this, -1, visibleOnly === true);
  }

  calculate(markAllDirty: boolean): void {
    const { unitId, calculation } = this.book;
    if (markAllDirty) calculation.recalculateCells([{ unitId, sheetId: this.sheetId, range: { ...wholeSheet } }]);
  }
}

function neighbour(sheet: Worksheet, step: 1 | -1, visibleOnly: boolean): Worksheet | null {
  const sheets = sheet.book.unit().getSheets();
  for (let index = sheet.position + step; index >= 0 && index < sheets.length; index += step) {
    const found = sheets[index];
    if (found !== undefined && !(visibleOnly && found.isSheetHidden() === BooleanNumber.TRUE)) {
      return new Worksheet(sheet.book, found.getSheetId());
    }
  }
  return null;
}

function refuseIfLastVisible(book: Book, sheetId: string): void {
  const visible = book
    .unit()
    .getSheets()
    .filter((sheet) => sheet.isSheetHidden() !== BooleanNumber.TRUE);
  if (visible.length === 1 && visible[0]?.getSheetId() === sheetId) {
    throw new OfficeError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  }
}

/** A sheet that is hidden or deleted stops being the active one first. */
function activateAnother(book: Book, sheetId: string): void {
  if (book.activeSheet().getSheetId() !== sheetId) return;
  const other = book
    .unit()
    .getSheets()
    .find((sheet) => sheet.getSheetId() !== sheetId && sheet.isSheetHidden() !== BooleanNumber.TRUE);
  if (other !== undefined) book.execute(SetWorksheetActiveOperation.id, { subUnitId: other.getSheetId() });
}

function notThere(): never {
  throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
}
