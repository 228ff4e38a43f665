import { columnLetters, type CellValue } from "../../domain/sheet/cells";
import type { NewColumn, NewSheetEdit } from "../../domain/sheet/edits";
import { freeName, freeSheetName } from "../../domain/sheet/sheetNames";
import { writeColumns } from "../door/blocks";
import { offerChoices } from "../cells/dropDown";
import { queueColours } from "../cells/conditionalColours";
import { asTyped, numberFormatOf } from "../cells/cellFormat";
import { isOfficeError } from "../door/failure";
import type { JobOptions } from "../door/progress";
import { addOwnSheet } from "./ownSheet";
import type { AddedSheet } from "../cells/undoRecord";

export type WrittenSheet = {
  /** As it is called in the workbook: the wanted name, with a number where that was taken. */
  readonly sheet: string;
  readonly rows: number;
};

/**
 * Adds a sheet of ours: title lines, a real table with its header frozen, drop-downs that accept other text too, and a
 * page set-up that prints on one page's width.
 */
export async function addSheet(
  context: Excel.RequestContext,
  edit: NewSheetEdit,
  added: AddedSheet[],
  options: JobOptions,
): Promise<WrittenSheet> {
  const names = await freeNames(context, edit);
  return addOwnSheet(context, { name: names.sheet }, added, async (worksheet) => {
    const rows = await fillSheet(context, worksheet, names.table, edit, options);
    return { sheet: worksheet.name, rows };
  });
}

/** Writes title, table, looks and page set-up to a sheet that holds nothing; answers how many rows the table has. */
export async function fillSheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  tableName: string,
  edit: NewSheetEdit,
  options: JobOptions,
): Promise<number> {
  const headerRow = edit.title.length === 0 ? 1 : edit.title.length + 2;
  const rows = Math.max(...edit.columns.map((column) => column.values.length), 0);
  await writeColumns(
    context,
    edit.columns.map((column, index) => ({
      sheet: worksheet.name,
      cells: column.values,
      write: (offset, block) => queueValues(worksheet, column, index, headerRow + offset, block),
    })),
    options,
  );
  // After the values, so that none of it is lost where Excel refuses them for their size and they are sent again.
  queueTitle(worksheet, edit.title);
  edit.columns.forEach((column, index) => queueHeader(worksheet, column, index, headerRow));
  // A table has at least one row, so an empty list gets one to type into.
  queueTable(
    worksheet,
    worksheet.getRangeByIndexes(headerRow - 1, 0, Math.max(rows, 1) + 1, edit.columns.length),
    { name: tableName, style: tableStyle },
    { headerRow, frozenColumns: edit.frozenColumns ?? 0 },
  );
  edit.columns.forEach((column, index) => {
    queueLooks(worksheet, column, index, headerRow, Math.max(rows, 1));
  });
  queueChoices(worksheet, edit.columns, headerRow, Math.max(rows, 1));
  edit.columns.forEach(({ colours }, index) => {
    if (!colours) return;
    const body = worksheet.getRangeByIndexes(headerRow, index, Math.max(rows, 1), 1);
    queueColours(body.conditionalFormats, `${columnLetters(index)}${headerRow + 1}`, colours);
  });
  if (edit.printReady) {
    queuePrintLooks(worksheet.getRangeByIndexes(headerRow - 1, 0, Math.max(rows, 1) + 1, edit.columns.length));
    queuePageSetup(worksheet, headerRow);
  }
  await context.sync();
  return rows;
}

/** A table over cells that are there already, with its header frozen. */
export function queueTable(
  worksheet: Excel.Worksheet,
  cells: Excel.Range,
  { name, style }: { readonly name: string; readonly style: string },
  { headerRow, frozenColumns }: { readonly headerRow: number; readonly frozenColumns: number },
): void {
  const table = worksheet.tables.add(cells, true);
  table.name = name;
  table.style = style;
  if (frozenColumns === 0) worksheet.freezePanes.freezeRows(headerRow);
  else worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, headerRow, frozenColumns));
}

/** Lines and a header of their own, for programs and printers that know no table styles: outcomes are written on paper too. */
export function queuePrintLooks(cells: Excel.Range): void {
  for (const edge of [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    "InsideHorizontal",
    "InsideVertical",
  ] as const) {
    const border = cells.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = "#BFBFBF";
  }
  const header = cells.getRow(0);
  header.format.fill.color = "#217346";
  header.format.font.bold = true;
  header.format.font.color = "#FFFFFF";
}

/** A name for a new sheet of this workbook. */
export async function freeNameForSheet(context: Excel.RequestContext, wanted: string): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  return freeSheetName(
    wanted,
    worksheets.items.map((item) => item.name),
  );
}

/** Sheets, tables and names ignore case; a table may not have the name of a defined name either. */
async function freeNames(
  context: Excel.RequestContext,
  edit: NewSheetEdit,
): Promise<{ readonly sheet: string; readonly table: string }> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  names.load("items/name");
  await context.sync();
  return {
    sheet: freeSheetName(
      edit.name,
      worksheets.items.map((item) => item.name),
    ),
    table: freeName(
      edit.tableName,
      [...tables.items, ...names.items].map((item) => item.name),
      (number) => `${edit.tableName}_${number}`,
    ),
  };
}

function queueTitle(worksheet: Excel.Worksheet, title: readonly string[]): void {
  if (title.length === 0) return;
  const lines = worksheet.getRangeByIndexes(0, 0, title.length, 1);
  lines.values = title.map((line) => [asTyped(line, "general")]);
  queueHeading(worksheet);
}

/** The first line of the title is what the sheet is. */
export function queueHeading(worksheet: Excel.Worksheet): void {
  const heading = worksheet.getRangeByIndexes(0, 0, 1, 1);
  heading.format.font.bold = true;
  heading.format.font.size = 14;
}

function queueHeader(worksheet: Excel.Worksheet, column: NewColumn, index: number, headerRow: number): void {
  worksheet.getRangeByIndexes(headerRow - 1, index, 1, 1).values = [[asTyped(column.header, "general")]];
  if (column.values.length === 0) queueFormat(worksheet.getRangeByIndexes(headerRow, index, 1, 1), column);
}

/** The format goes first: in a cell formatted as text, "=…" and "007" stay what they are. */
function queueValues(
  worksheet: Excel.Worksheet,
  column: NewColumn,
  index: number,
  rowIndex: number,
  values: readonly CellValue[],
): void {
  if (values.length === 0) return;
  const cells = worksheet.getRangeByIndexes(rowIndex, index, values.length, 1);
  queueFormat(cells, column);
  cells.values = values.map((value) => [asTyped(value ?? "", column.format)]);
}

function queueFormat(cells: Excel.Range, { format }: NewColumn): void {
  cells.numberFormat = numberFormatOf[format] as unknown as string[][];
}

function queueLooks(
  worksheet: Excel.Worksheet,
  column: NewColumn,
  index: number,
  headerRow: number,
  rowCount: number,
): void {
  const body = worksheet.getRangeByIndexes(headerRow, index, rowCount, 1);
  const whole = worksheet.getRangeByIndexes(headerRow - 1, index, rowCount + 1, 1);
  whole.format.columnWidth = pointsOf(column.width);
  body.format.verticalAlignment = "Top";
  const alignment = alignmentOf(column.format);
  if (alignment) body.format.horizontalAlignment = alignment;
  if (column.wrap) body.format.wrapText = true;
  if (column.hidden) whole.columnHidden = true;
  if (column.hint) {
    body.dataValidation.prompt = {
      showPrompt: true,
      title: column.hint.title.slice(0, longestPromptTitle),
      message: column.hint.text.slice(0, longestPrompt),
    };
  }
}

/** Dates and ranks stand clear of the text beside them. */
function alignmentOf(format: NewColumn["format"]): "Left" | "Center" | undefined {
  return format === "date" ? "Left" : format === "integer" ? "Center" : undefined;
}

/** Drop-downs. A list that has to stand in cells stands in a hidden column to the right of the table. */
function queueChoices(
  worksheet: Excel.Worksheet,
  columns: readonly NewColumn[],
  headerRow: number,
  rowCount: number,
): void {
  let aside = columns.length + 1;
  columns.forEach(({ choices = [] }, index) => {
    offerChoices(worksheet.getRangeByIndexes(headerRow, index, rowCount, 1), choices, () => {
      const list = worksheet.getRangeByIndexes(headerRow, aside, choices.length, 1);
      list.values = choices.map((choice) => [asTyped(choice, "general")]);
      list.columnHidden = true;
      const letters = columnLetters(aside);
      aside += 1;
      return `=$${letters}$${headerRow + 1}:$${letters}$${headerRow + choices.length}`;
    });
  });
}

function queuePageSetup(worksheet: Excel.Worksheet, headerRow: number): void {
  const layout = worksheet.pageLayout;
  layout.orientation = "Landscape";
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  queueRepeatedHeader(worksheet, headerRow);
  layout.paperSize = "A4";
  layout.leftMargin = narrowMargin;
  layout.rightMargin = narrowMargin;
  layout.topMargin = narrowMargin;
  // The footer stands in the margin.
  layout.bottomMargin = 1.5 * narrowMargin;
  const { defaultForAllPages } = layout.headersFooters;
  defaultForAllPages.leftFooter = "&A";
  defaultForAllPages.rightFooter = "&P / &N";
}

/** The header stands on top of every printed page. */
export function queueRepeatedHeader(worksheet: Excel.Worksheet, headerRow: number): void {
  worksheet.pageLayout.setPrintTitleRows(`$${headerRow}:$${headerRow}`);
}

/** Excel refuses to activate a sheet while another workbook has the focus; the sheet is there all the same. */
export async function bringToFront(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<void> {
  try {
    worksheet.activate();
    await context.sync();
  } catch (error) {
    if (!isOfficeError(error)) throw error;
  }
}

/** Excel measures a column in characters of the standard font (7 pixels, 5 for the margin), the API in points. */
export function pointsOf(characters: number): number {
  return ((characters * 7 + 5) * 3) / 4;
}

const tableStyle = "TableStyleLight9";
/** In points: a centimetre, so that a line holds more. */
const narrowMargin = 28;
const longestPromptTitle = 32;
const longestPrompt = 255;
