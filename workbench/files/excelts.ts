import { Note, Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { partText, setPartText, unpack, type Parts } from "./package";

/**
 * The one door to `@cj-tech-master/excelts` 10.2.0. Nothing else of the project imports it, so that it can be replaced.
 */

export type LibraryWorkbook = Workbook;
export type LibraryModel = Workbook["model"];
export type SheetModel = LibraryModel["worksheets"][number];
export type RowModel = NonNullable<SheetModel["rows"]>[number];
export type CellModel = RowModel["cells"][number];
export type ColumnModel = NonNullable<SheetModel["cols"]>[number];
export type TableModel = SheetModel["tables"][number];
export type LibraryStyle = NonNullable<CellModel["style"]>;
export type LibraryFont = NonNullable<LibraryStyle["font"]>;
export type LibraryColor = { argb?: string; theme?: number; tint?: number; indexed?: number };
export type ConditionalFormatting = SheetModel["conditionalFormattings"][number];
export type ConditionalRule = ConditionalFormatting["rules"][number];
export type DefinedName = LibraryModel["definedNames"][number];
export type LibrarySheet = Workbook["worksheets"][number];

/** The kinds of cells, as the library numbers them. */
export const cellKind = {
  blank: 0,
  merged: 1,
  number: 2,
  string: 3,
  date: 4,
  hyperlink: 5,
  formula: 6,
  richText: 8,
  boolean: 9,
  error: 10,
  checkbox: 12,
} as const;

export async function loadLibraryWorkbook(parts: Parts): Promise<LibraryWorkbook> {
  // A file with a chart sheet cannot be loaded before this; other charts the library does not get to see.
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.loadFromFiles(parts);
  workbook.worksheets.forEach((sheet) => {
    sheet.conditionalFormattings.forEach((formatting) => formatting.rules.forEach(giveFillsAPattern));
  });
  return workbook;
}

/** A workbook without sheets, for what was not read from an .xlsx file. */
export function emptyLibraryWorkbook(): LibraryWorkbook {
  installChartSupport();
  return new Workbook();
}

/** What the library takes for a sheet of its own making with nothing on it. */
export function emptySheetModel(name: string): SheetModel {
  return new Workbook().addWorksheet(name).model;
}

/** A note of plain words in the library's usual frame. */
export function noteOf(text: string): NonNullable<CellModel["comment"]> {
  return new Note({ texts: [{ text }] }).model;
}

/** Lets go of the cells once they were read: what is carried is everything else. */
export function forgetCells(workbook: LibraryWorkbook): void {
  for (const sheet of workbook.worksheets as unknown as { _rows: unknown[]; _merges: object }[]) {
    sheet._rows = [];
    sheet._merges = {};
  }
}

/** The font of cells without a style of their own. */
export function defaultFontOf(workbook: LibraryWorkbook): Partial<LibraryFont> | undefined {
  return workbook.model.defaultFont;
}

/**
 * The parts that the library writes for `model`. Its writer takes the model from the workbook and would build each cell
 * twice on the way; so it gets a workbook whose model is the one at hand.
 */
export async function writeLibraryModel(model: LibraryModel): Promise<Parts> {
  model.worksheets.forEach((sheet) => {
    sheet.conditionalFormattings.forEach((formatting) => formatting.rules.forEach(giveFillsAPattern));
  });
  const workbook = new Workbook();
  // It points to a theme even where there is none, so a file without one gets the library's.
  const { themes } = workbook.model;
  const hasTheme = Object.keys(model.themes ?? {}).length > 0;
  Object.defineProperty(workbook, "model", { value: hasTheme ? model : { ...model, themes } });
  // Packed and unpacked once more on the way out, hence hardly compressed; but not left uncompressed, for which the
  // library holds every fragment of the text in memory (four kilobytes a cell).
  const parts = unpack(await workbook.xlsx.writeBuffer({ validate: false, zip: { level: 1 } }));
  nameTheMissingPatterns(parts);
  return parts;
}

/** A fill of a cell may leave its pattern out, meaning none; the library writes "undefined", and Excel calls the file damaged. */
function nameTheMissingPatterns(parts: Parts): void {
  const path = "xl/styles.xml";
  const styles = partText(parts, path);
  if (styles === undefined) return;
  const named = styles.replace(/<fills\b[^]*?<\/fills>/, (fills) =>
    fills.replaceAll('patternType="undefined"', 'patternType="none"'),
  );
  setPartText(parts, path, named);
}

/** A fill of a conditional format may leave its pattern out, meaning solid; the library would write "undefined". */
function giveFillsAPattern(rule: ConditionalRule): void {
  const fill = rule.style?.fill as { type?: string; pattern?: string } | undefined;
  if (fill?.type !== "pattern") return;
  if (fill.pattern === undefined || fill.pattern === "undefined") fill.pattern = "solid";
}
