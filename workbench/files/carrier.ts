import type { CarriedChart } from "./chartDrawings";
import type { CellModel, LibraryStyle, LibraryWorkbook, TableModel } from "./excelts";
import { emptyLibraryWorkbook } from "./excelts";
import type { Parts } from "./package";

/**
 * What was in the file that was opened and has no place in the grid: kept while the workbook is open and put back when it
 * is saved. Everything here is as the file had it; what the grid has of it too is recognised by ids and texts that have
 * not changed, so an untouched piece goes back exactly as it came.
 */
export type Carrier = {
  /** The workbook as the library loaded it, without its cells. */
  readonly library: LibraryWorkbook;
  /** The parts of the file, for what the library would drop. Empty for a workbook that did not come from an .xlsx file. */
  readonly parts: Parts;
  readonly sheets: ReadonlyMap<string, CarriedSheet>;
  /** By the id of the style in the grid. */
  readonly styles: ReadonlyMap<string, CarriedStyle>;
  /** Stored formulas by what the grid shows for them. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Cells with formatted words or a link; a cell of the grid points here by `custom.carried`. */
  readonly cells: readonly CarriedCell[];
  /** By the id of the table in the grid. */
  readonly tables: ReadonlyMap<string, CarriedTable>;
};

export type CarriedSheet = {
  /** Where the sheet stands in the library's workbook. */
  readonly index: number;
  readonly path: string;
  /** The whole sheet part but its cells. */
  readonly xml: string;
  /** Validations as elements of the file, by their id in the grid. */
  readonly validations: ReadonlyMap<string, Carried>;
  /** Conditional formats as elements of the file, by their id in the grid. */
  readonly conditionalFormats: ReadonlyMap<string, Carried>;
  /** The filter as an element of the file, with what the grid was given for it. */
  readonly filter: Carried | undefined;
  readonly protection: Carried | undefined;
  /** The colour of the tab that the grid was given; the file may hold it as one of the theme's. */
  readonly tabColor: string | undefined;
  /** Notes with their formatted words, by their id in the grid. */
  readonly notes: ReadonlyMap<string, CarriedNote>;
  /** The lowest first. */
  readonly charts: readonly CarriedChart[];
};

export type CarriedNote = { readonly text: string; readonly comment: NonNullable<CellModel["comment"]> };

/** An element of the file, and the JSON of what the grid was given for it: as long as that is the same, it is untouched. */
export type Carried = { readonly xml: string; readonly given: string };

/** `unlocked` is told apart from the look, because the grid keeps it with the cell. */
export type CarriedStyle = { readonly style: LibraryStyle; readonly given: string };

export type CarriedCell = { readonly text: string; readonly cell: Partial<CellModel> };

export type CarriedTable = {
  readonly table: TableModel;
  readonly path: string;
  readonly xml: string;
  /** The filters that the grid was given. */
  readonly filtersGiven: string;
};

/** For a workbook that was made here or read from a .csv file: there is nothing to put back. */
export function emptyCarrier(): Carrier {
  return {
    library: emptyLibraryWorkbook(),
    parts: {},
    sheets: new Map(),
    styles: new Map(),
    formulas: new Map(),
    cells: [],
    tables: new Map(),
  };
}
