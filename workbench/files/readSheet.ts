import type { ICellData, IStyleData, IWorksheetData } from "@univerjs/core";
import { areasOf } from "./area";
import type { CarriedCell, CarriedStyle } from "./carrier";
import { gridStyle, type ThemeColors } from "./cellStyle";
import { cellKind, type CellModel, type LibrarySheet, type LibraryStyle } from "./excelts";
import { typedFormula } from "./formulaText";
import { widthInPixels } from "./measures";

/** What reading the cells of all sheets gathers on the way, for the carrier and for the grid's list of styles. */
export type Gathered = {
  readonly theme: ThemeColors;
  readonly date1904: boolean;
  /** Styles of the grid by id. */
  readonly gridStyles: Record<string, IStyleData>;
  readonly styles: Map<string, CarriedStyle>;
  /** Ids by what the library says of the look; it gives each cell an object of its own. */
  readonly idsOfStyles: Map<string, string>;
  readonly formulas: Map<string, string>;
  readonly cells: CarriedCell[];
};

export type ReadCells = Pick<
  IWorksheetData,
  "cellData" | "rowData" | "columnData" | "mergeData" | "rowCount" | "columnCount"
> & {
  /** Zero-based. */
  readonly hiddenRows: ReadonlySet<number>;
};

/** The cells of a sheet with their rows, columns and merged areas. The cached cells of spilled formulas are left out. */
export function readCells(sheet: LibrarySheet, gathered: Gathered): ReadCells {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: IWorksheetData["rowData"] = {};
  const hiddenRows = new Set<number>();
  const spilled = new Set<string>();
  let lastColumn = 0;
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.findRow(number);
    if (row === undefined) continue;
    const cells: Record<number, ICellData> = {};
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.findCell(column);
      if (cell === undefined) continue;
      const model = cell.type === cellKind.merged ? ({ style: cell.style } as CellModel) : cell.model;
      const read = readCell(model, cell.type === cellKind.merged ? undefined : cell.formula, gathered);
      if (spilled.has(`${number - 1},${column - 1}`)) removeContent(read);
      if (model.shareType === "array") rememberSpill(model, spilled);
      if (Object.keys(read).length > 0) cells[column - 1] = read;
    }
    if (Object.keys(cells).length > 0) cellData[number - 1] = cells;
    lastColumn = Math.max(lastColumn, row.cellCount);
    if (row.hidden) hiddenRows.add(number - 1);
    const style = styleId(row.style, gathered);
    const entry = {
      ...(row.height !== undefined && heightOf(row.height, row.customHeight === true)),
      ...(row.hidden && { hd: 1 as const }),
      ...(style !== undefined && { s: style }),
      ...customOf(row.style, row.outlineLevel),
    };
    if (Object.keys(entry).length > 0) rowData[number - 1] = entry;
  }
  const columns = readColumns(sheet, gathered);
  return {
    cellData,
    rowData,
    hiddenRows,
    columnData: columns.columnData,
    mergeData: sheet.mergedRegions.map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startColumn: left - 1,
      endRow: bottom - 1,
      endColumn: right - 1,
    })),
    rowCount: Math.max(1_000, sheet.rowCount + 200),
    columnCount: Math.max(40, Math.max(lastColumn, columns.count) + 20),
  };
}

/** A height that the person set, or the one that fits what stands in the row. */
function heightOf(points: number, isOwn: boolean): { h: number; ia: 0 } | { ah: number; ia: 1 } {
  const pixels = Math.round(points * pixelsPerPoint);
  return isOwn ? { h: pixels, ia: 0 } : { ah: pixels, ia: 1 };
}

function readCell(model: CellModel, formula: string | undefined, gathered: Gathered): ICellData {
  const style = model.style;
  const id = style && styleId(style, gathered);
  const custom: Record<string, unknown> = {};
  if (style && isUnlocked(style)) custom["unlocked"] = true;
  const content = readContent(model, formula, gathered, custom);
  return { ...content, ...(id !== undefined && { s: id }), ...(Object.keys(custom).length > 0 && { custom }) };
}

function readContent(
  model: CellModel,
  formula: string | undefined,
  gathered: Gathered,
  custom: Record<string, unknown>,
): ICellData {
  if (formula !== undefined && formula !== "") {
    const typed = typedFormula(formula);
    gathered.formulas.set(typed, formula);
    if (model.shareType === "array" && !model.isDynamicArray) custom["arrayEntered"] = model.ref;
    if (model.hyperlink !== undefined) carry(model, "", gathered, custom);
    // A formula that spills is worked out anew, so that its spill lies where the grid has room for it.
    return model.shareType === "array" ? { f: typed } : { f: typed, ...scalar(model.result, gathered.date1904) };
  }
  switch (model.type as number) {
    case cellKind.richText: {
      const text = runs(model.value)
        .map((run) => run.text)
        .join("");
      carry(model, text, gathered, custom);
      return { v: text, t: 1 };
    }
    case cellKind.hyperlink:
      carry(model, model.text ?? "", gathered, custom);
      return { v: model.text ?? "", t: 1 };
    case cellKind.checkbox:
      carry(model, "", gathered, custom);
      return scalar(model.value, gathered.date1904);
    default:
      return scalar(model.value, gathered.date1904);
  }
}

/** Numbers, texts, booleans, days and errors. Days are their serial number, in the system that the file counts in. */
function scalar(value: unknown, date1904: boolean): ICellData {
  if (typeof value === "number") return { v: value, t: 2 };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: 3 };
  if (typeof value === "string") return { v: value, t: 1 };
  if (value instanceof Date) return { v: serialOf(value, date1904), t: 2 };
  if (typeof value === "object" && value !== null && "error" in value) return { v: String(value.error), t: 1 };
  return {};
}

/** The library gives days as moments in UTC; rounding takes away what the division by a day's milliseconds adds. */
function serialOf(date: Date, date1904: boolean): number {
  const serial = date.getTime() / 86_400_000 + (date1904 ? 24_107 : 25_569);
  return Math.round(serial * 1e9) / 1e9;
}

function carry(model: CellModel, text: string, gathered: Gathered, custom: Record<string, unknown>): void {
  const { address: _, style: __, master: ___, comment: ____, ...cell } = model;
  custom["carried"] = gathered.cells.push({ text, cell }) - 1;
}

function runs(value: unknown): readonly { readonly text: string }[] {
  if (typeof value !== "object" || value === null || !("richText" in value)) return [];
  return (value.richText as readonly { text: string }[]) ?? [];
}

function removeContent(cell: ICellData): void {
  delete cell.v;
  delete cell.t;
  delete cell.f;
}

function rememberSpill(model: CellModel, spilled: Set<string>): void {
  const area = areasOf(model.ref ?? "")[0];
  if (area === undefined) return;
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    for (let column = area.startColumn; column <= area.endColumn; column += 1) spilled.add(`${row},${column}`);
  }
}

function readColumns(
  sheet: LibrarySheet,
  gathered: Gathered,
): { columnData: IWorksheetData["columnData"]; count: number } {
  const columnData: IWorksheetData["columnData"] = {};
  // A file may give one width to all 16,384 columns; the grid needs those near the cells only.
  const columns = (sheet.columns ?? []).slice(0, Math.max(sheet.columnCount, 100));
  columns.forEach((column, index) => {
    const style = styleId(column.style, gathered);
    const entry = {
      ...(column.width !== undefined && column.isCustomWidth && { w: widthInPixels(column.width) }),
      ...(column.hidden && { hd: 1 as const }),
      ...(style !== undefined && { s: style }),
      ...customOf(column.style, column.outlineLevel),
    };
    if (Object.keys(entry).length > 0) columnData[index] = entry;
  });
  return { columnData, count: columns.length };
}

function styleId(style: LibraryStyle | undefined, gathered: Gathered): string | undefined {
  // Most cells have no look of their own, and with it an empty object.
  if (style === undefined || isEmpty(style)) return undefined;
  const text = JSON.stringify(style);
  return gathered.idsOfStyles.get(text) ?? newStyle(style, text, gathered);
}

function isEmpty(record: object): boolean {
  for (const _ in record) return false;
  return true;
}

function newStyle(style: LibraryStyle, text: string, gathered: Gathered): string {
  const id = `file-${gathered.styles.size + 1}`;
  const look = gridStyle(style, gathered.theme);
  gathered.gridStyles[id] = look;
  gathered.styles.set(id, { style, given: JSON.stringify(look) });
  gathered.idsOfStyles.set(text, id);
  return id;
}

function customOf(style: LibraryStyle | undefined, outlineLevel: number): { custom?: Record<string, unknown> } {
  const custom = {
    ...(isUnlocked(style) && { unlocked: true }),
    ...(outlineLevel > 0 && { outlineLevel }),
  };
  return Object.keys(custom).length > 0 ? { custom } : {};
}

function isUnlocked(style: LibraryStyle | undefined): boolean {
  return style?.protection?.locked === false;
}

const pixelsPerPoint = 4 / 3;
