import {
  RemoveSheetsFilterMutation,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from "@univerjs/sheets-filter";
import {
  SetSheetTableFilterMutation,
  TABLE_FILTER_EMPTY_VALUE,
  TableColumnFilterTypeEnum,
} from "@univerjs/sheets-table";
import { OfficeError, OfficeObject } from "../../wire/officeObject";
import { type Area, columnCount, sameArea } from "../places/address";
import type { Book } from "../engine/book";
import { invalidArgument } from "../cells/cellWrites";
import { type FilterCriteria, keptTexts } from "./filterCriteria";
import { Range, rangeAt } from "../ranges/range";
import { columnsOf, hasFilterCriteria, isFiltering, partsOf, tableById } from "./tableModel";
import { guardOption } from "../cells/writeGuards";

/** The filter of a sheet or of a table. */
export class AutoFilter extends OfficeObject {
  readonly officeName = "AutoFilter";
  readonly #filter: Filter;

  constructor(book: Book, owner: { readonly sheetId: string } | { readonly tableId: string }) {
    super();
    this.#filter = "tableId" in owner ? tableFilter(book, owner.tableId) : sheetFilter(book, owner.sheetId);
  }

  get enabled(): boolean {
    return this.#filter.area() !== undefined;
  }

  get isDataFiltered(): boolean {
    return this.#filter.isFiltering();
  }

  /** On a sheet: puts the filter over `range`, and filters by one of its columns if criteria are given. */
  apply(range: Range | string, columnIndex?: number | null, criteria?: FilterCriteria | null): void {
    this.#filter.guard();
    this.#filter.put(range);
    if (columnIndex === null || columnIndex === undefined) return;
    const area = this.#filter.area();
    if (area === undefined || columnIndex < 0 || columnIndex >= columnCount(area)) throw invalidArgument();
    this.#filter.filterBy(columnIndex, criteria ?? undefined);
  }

  clearCriteria(): void {
    this.#filter.guard();
    const area = this.#filter.area();
    if (area === undefined) return;
    for (let column = 0; column < columnCount(area); column += 1) this.#filter.filterBy(column, undefined);
  }

  clearColumnCriteria(columnIndex: number): void {
    this.#filter.guard();
    this.#filter.filterBy(columnIndex, undefined);
  }

  remove(): void {
    this.#filter.guard();
    this.#filter.remove();
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (range === null) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
    return range;
  }

  getRangeOrNullObject(): Range | null {
    const area = this.#filter.area();
    return area === undefined ? null : new Range(this.#filter.book, this.#filter.sheetId, area);
  }
}

type Filter = {
  readonly book: Book;
  readonly sheetId: string;
  readonly area: () => Area | undefined;
  readonly isFiltering: () => boolean;
  readonly guard: () => void;
  readonly put: (range: Range | string) => void;
  readonly filterBy: (column: number, criteria: FilterCriteria | undefined) => void;
  readonly remove: () => void;
};

function sheetFilter(book: Book, sheetId: string): Filter {
  const model = () => book.injector.get(SheetsFilterService).getFilterModel(book.unitId, sheetId) ?? undefined;
  const area = (): Area | undefined => {
    const range = model()?.getRange();
    if (range === undefined) return undefined;
    const { startRow, endRow, startColumn, endColumn } = range;
    return { startRow, endRow, startColumn, endColumn };
  };
  return {
    book,
    sheetId,
    area,
    isFiltering: () => (model()?.filteredOutRows.size ?? 0) > 0,
    guard: () => guardOption(book, sheetId, "allowAutoFilter"),
    put: (range) => {
      const wanted = areaToFilter(book, sheetId, range);
      const known = area();
      if (known !== undefined && sameArea(known, wanted)) return;
      if (known !== undefined) book.execute(RemoveSheetsFilterMutation.id, { subUnitId: sheetId });
      book.execute(SetSheetsFilterRangeMutation.id, { subUnitId: sheetId, range: { ...wanted } });
    },
    filterBy: (column, criteria) => {
      const known = area();
      if (known === undefined) return;
      const col = known.startColumn + column;
      book.execute(SetSheetsFilterCriteriaMutation.id, {
        subUnitId: sheetId,
        col,
        criteria: criteria === undefined ? null : sheetCriteria(book, sheetId, known, column, criteria),
        reCalc: true,
      });
    },
    remove: () => {
      if (area() !== undefined) book.execute(RemoveSheetsFilterMutation.id, { subUnitId: sheetId });
    },
  };
}

function tableFilter(book: Book, tableId: string): Filter {
  const table = tableById(book, tableId);
  const sheetId = table.getSubunitId();
  const shows = (): boolean => book.tableState(tableId).showFilterButton && table.isShowHeader();
  const filterBy = (column: number, criteria: FilterCriteria | undefined): void => {
    const { body } = partsOf(table);
    const columnIndex = body.startColumn + column;
    const kept =
      criteria === undefined
        ? undefined
        : keptTexts(book, sheetId, { ...body, startColumn: columnIndex, endColumn: columnIndex }, criteria);
    book.execute(SetSheetTableFilterMutation.id, {
      subUnitId: sheetId,
      tableId,
      column,
      tableFilter:
        kept === undefined
          ? undefined
          : {
              filterType: TableColumnFilterTypeEnum.manual,
              values: [...kept.texts, ...kept.numbers, ...(kept.blanks ? [TABLE_FILTER_EMPTY_VALUE] : [])],
            },
    });
  };
  return {
    book,
    sheetId,
    area: () => {
      if (!shows()) return undefined;
      const { whole, totals } = partsOf(table);
      return totals === undefined ? whole : { ...whole, endRow: whole.endRow - 1 };
    },
    isFiltering: () => hasFilterCriteria(table) && isFiltering(table),
    guard: () => guardOption(book, sheetId, "allowAutoFilter"),
    put: () => {
      book.tableState(tableId).showFilterButton = true;
    },
    filterBy,
    remove: () => {
      columnsOf(table).forEach((_, column) => filterBy(column, undefined));
      book.tableState(tableId).showFilterButton = false;
    },
  };
}

/** A single cell stands for the block of filled cells around it. */
function areaToFilter(book: Book, sheetId: string, range: Range | string): Area {
  const given = typeof range === "string" ? rangeAt(book, sheetId, range) : range;
  if (!(given instanceof Range) || given.sheetId !== sheetId) throw invalidArgument();
  const area = given.cellCount === 1 ? given.getSurroundingRegion().area() : given.area();
  const used = new Range(book, sheetId, area).getUsedRangeOrNullObject(true);
  return given.isEntireColumn && used !== null ? used.area() : area;
}

function sheetCriteria(book: Book, sheetId: string, area: Area, column: number, criteria: FilterCriteria): object {
  const columnIndex = area.startColumn + column;
  const rows = { startRow: area.startRow + 1, endRow: area.endRow, startColumn: columnIndex, endColumn: columnIndex };
  const kept = keptTexts(book, sheetId, rows, criteria);
  return { colId: columnIndex, filters: { filters: kept.texts, ...(kept.blanks ? { blank: true } : {}) } };
}
