import type { ChartState } from "./chartState";

/**
 * What an Excel workbook holds beside its cells and Univer has no place for. A file that is opened fills it, a file that
 * is saved reads it; the objects of Office.js read and write it while the workbook is open. Plain data, so that it can be
 * copied with `structuredClone` and sent to a worker.
 *
 * Kept by Univer itself, hence not here: cells with their formulas, styles and number formats, merges, row and column
 * sizes, hidden rows and columns, frozen panes, tab colours, defined names, tables with their columns, conditional
 * formats, validations, filters and notes (all in `IWorkbookData`, partly in its `resources`). A cell that may be changed on a
 * protected sheet carries `custom: { unlocked: true }`; so do `columnData` and `rowData` of whole columns and rows.
 */
export type DocumentState = {
  /** `workbook.settings`: the values as they came over the wire (JSON). */
  settings: Record<string, unknown>;
  properties: DocumentProperties;
  customXmlParts: CustomXmlPartState[];
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** Opened read-only (`workbook.readOnly`). */
  readOnly: boolean;
  /** The serial numbers of the cells count from 1904 and are 1462 smaller than those of the 1900 system. */
  date1904?: true;
  /** Present while the structure of the workbook is protected: no sheet can be added, renamed, moved or deleted. */
  protection?: { password?: string };
  /** The six accent colours of the file's theme, as `#RRGGBB`: the series of charts take them in turn. */
  accents?: readonly string[];
  /** By the id of the sheet in Univer. A sheet without an entry has everything at its default. */
  sheets: Record<string, SheetState>;
  /** By the id of the table in Univer. */
  tables: Record<string, TableState>;
};

export type SheetState = {
  /** Hidden sheets are known to Univer; this marks those that the user cannot unhide either. */
  veryHidden?: boolean;
  protection?: SheetProtectionState;
  pageLayout?: PageLayoutState;
  customProperties?: Record<string, string>;
  /** The lowest first. */
  charts?: readonly ChartState[];
};

export type SheetProtectionState = { options: SheetProtectionOptions; password?: string };

/** As `Excel.WorksheetProtectionOptions`; what is missing is `false`, the selection mode `"Normal"`. */
export type SheetProtectionOptions = {
  allowAutoFilter?: boolean;
  allowDeleteColumns?: boolean;
  allowDeleteRows?: boolean;
  allowEditObjects?: boolean;
  allowEditScenarios?: boolean;
  allowFormatCells?: boolean;
  allowFormatColumns?: boolean;
  allowFormatRows?: boolean;
  allowInsertColumns?: boolean;
  allowInsertHyperlinks?: boolean;
  allowInsertRows?: boolean;
  allowPivotTables?: boolean;
  allowSort?: boolean;
  selectionMode?: "Normal" | "Unlocked" | "None";
};

/** Margins in points, zoom in per cent; addresses without sheet name. */
export type PageLayoutState = {
  orientation?: "Portrait" | "Landscape";
  paperSize?: string;
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea?: string;
  printTitleRows?: string;
  printTitleColumns?: string;
  /** Zero-based: each the first row of a new page. */
  rowsAfterBreaks?: readonly number[];
  printGridlines?: boolean;
  printHeadings?: boolean;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  blackAndWhite?: boolean;
  margins?: { top?: number; bottom?: number; left?: number; right?: number; header?: number; footer?: number };
  headersFooters?: Partial<Record<HeaderFooterPart, string>>;
};

export type HeaderFooterPart =
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

export type TableState = {
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
};

export type CustomXmlPartState = { id: string; namespaceUri: string; xml: string };

export type DocumentProperties = {
  author: string;
  category: string;
  comments: string;
  company: string;
  keywords: string;
  lastAuthor: string;
  manager: string;
  subject: string;
  title: string;
  /** ISO date and time. */
  creationDate?: string;
  custom: Record<string, string | number | boolean>;
};

/** The state of a workbook that was just created. */
export function newDocumentState(): DocumentState {
  return {
    settings: {},
    properties: {
      author: "",
      category: "",
      comments: "",
      company: "",
      keywords: "",
      lastAuthor: "",
      manager: "",
      subject: "",
      title: "",
      custom: {},
    },
    customXmlParts: [],
    calculationMode: "Automatic",
    readOnly: false,
    sheets: {},
    tables: {},
  };
}

/** The state of a table that was just made: Excel's own look for new tables. */
export function newTableState(): TableState {
  return {
    style: "TableStyleMedium2",
    showFilterButton: true,
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
}
