import type {
  ICellData,
  IColumnData,
  IDocumentData,
  IRowData,
  IStyleData,
  IWorksheetData,
  Nullable,
} from "@univerjs/core";
import { columnName } from "../excel/places/address";
import { areasOf, plainArea } from "./area";
import type { Carrier } from "./carrier";
import { fileStyle } from "./cellStyle";
import {
  cellKind,
  type CellModel,
  type ColumnModel,
  type LibraryFont,
  type LibraryStyle,
  type RowModel,
} from "./excelts";
import { storedFormula } from "./formulaText";
import type { Spill } from "./gridContents";
import { widthOfPixels } from "./measures";

export type Writing = {
  readonly carrier: Carrier;
  readonly gridStyles: Readonly<Record<string, Nullable<IStyleData>>>;
  readonly defaultFont: Partial<LibraryFont> | undefined;
  /** Looks already turned into the library's, by id or JSON of the grid's style. */
  readonly written: Map<string, LibraryStyle>;
};

export type WrittenCells = {
  readonly rows: RowModel[];
  readonly cols: ColumnModel[];
  readonly mergeCells: string[];
};

/** Notes by `"row,column"`, zero-based. */
export type Notes = ReadonlyMap<string, NonNullable<CellModel["comment"]>>;

/** The cells of a sheet for the library, rows in order. `hiddenRows` are those that filters have hidden. */
export function writeCells(
  sheet: Partial<IWorksheetData>,
  spills: readonly Spill[],
  notes: Notes,
  hiddenRows: ReadonlySet<number>,
  writing: Writing,
): WrittenCells {
  const rows = new Map<number, Map<number, CellModel>>();
  const put = (row: number, column: number, cell: CellModel) => {
    const cells = rows.get(row) ?? new Map<number, CellModel>();
    rows.set(row, cells.set(column, cell));
  };
  const spillAreas = new Map(spills.map((spill) => [`${spill.area.startRow},${spill.area.startColumn}`, spill]));
  for (const [rowKey, cells] of Object.entries(sheet.cellData ?? {})) {
    const row = Number(rowKey);
    for (const [columnKey, cell] of Object.entries((cells ?? {}) as Record<string, Nullable<ICellData>>)) {
      const column = Number(columnKey);
      if (cell) put(row, column, cellModel(cell, row, column, spillAreas.get(`${row},${column}`), writing));
    }
  }
  for (const { area, values } of spills) {
    values.forEach((results, down) =>
      results.forEach((value, right) => {
        if (value === undefined || (down === 0 && right === 0)) return;
        const row = area.startRow + down;
        const column = area.startColumn + right;
        const below = rows.get(row)?.get(column);
        const cell = { address: addressOf(row, column), ...constant(value, undefined) } as CellModel;
        put(row, column, { ...cell, ...(below?.style && { style: below.style }) });
      }),
    );
  }
  for (const [place, comment] of notes) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const cell = rows.get(row)?.get(column) ?? { address: addressOf(row, column), type: cellKind.blank };
    put(row, column, { ...cell, comment });
  }
  const mergeCells = coverMerged(sheet, rows, put);
  return {
    rows: rowModels(sheet.rowData as Record<string, Nullable<Partial<IRowData>>>, rows, hiddenRows, writing),
    cols: columnModels(sheet.columnData as Record<string, Nullable<Partial<IColumnData>>>, writing),
    mergeCells,
  };
}

function cellModel(
  cell: ICellData,
  row: number,
  column: number,
  spill: Spill | undefined,
  writing: Writing,
): CellModel {
  const unlocked = cell.custom?.["unlocked"] === true;
  const style = styleOf(cell.s, unlocked, writing);
  return {
    address: addressOf(row, column),
    ...content(cell, row, column, spill, style, writing),
    ...(style && { style }),
  } as CellModel;
}

function content(
  cell: ICellData,
  row: number,
  column: number,
  spill: Spill | undefined,
  style: LibraryStyle | undefined,
  writing: Writing,
): Partial<CellModel> {
  const pointer: unknown = cell.custom?.["carried"];
  const carried = typeof pointer === "number" ? writing.carrier.cells[pointer] : undefined;
  if (cell.f) {
    const formula = writing.carrier.formulas.get(cell.f) ?? storedFormula(cell.f);
    const result = formulaResult(cell);
    const link = carried?.cell.hyperlink === undefined ? {} : { hyperlink: carried.cell.hyperlink };
    const made = { type: cellKind.formula, formula, ...(result !== undefined && { result }), ...link };
    return { ...made, ...arrayMarks(cell, row, column, spill) } as Partial<CellModel>;
  }
  const text = cell.p ? documentText(cell.p) : undefined;
  const value = text ?? cell.v;
  if (carried !== undefined) {
    if (carried.cell.type === (cellKind.checkbox as number)) {
      return { type: cellKind.checkbox, value: Boolean(value) };
    }
    // Still the words that came with the formatting or the link: they go back as they came.
    if (value === carried.text) return carried.cell;
    if (carried.cell.hyperlink !== undefined) {
      return { type: cellKind.hyperlink, text: String(value ?? ""), hyperlink: carried.cell.hyperlink };
    }
  }
  if (value === undefined || value === null || value === "") return { type: cellKind.blank };
  if (cell.t === 3) return { type: cellKind.boolean, value: value === 1 || value === true };
  return constant(value, cell.t === 1 || cell.t === 4 || formatOf(style) === "@" ? "text" : undefined, style);
}

/** Dynamic arrays are marked as such, so that Excel spills them; what was entered as an array stays one. */
function arrayMarks(cell: ICellData, row: number, column: number, spill: Spill | undefined): object {
  const entered: unknown = cell.custom?.["arrayEntered"];
  if (typeof entered === "string") {
    const area = areasOf(entered)[0];
    const down = area === undefined ? 0 : area.endRow - area.startRow;
    const right = area === undefined ? 0 : area.endColumn - area.startColumn;
    const last = addressOf(row + down, column + right);
    const first = addressOf(row, column);
    return { shareType: "array", ref: first === last ? first : `${first}:${last}` };
  }
  if (spill === undefined) return {};
  const { endRow, endColumn } = spill.area;
  const ref = `${addressOf(row, column)}:${addressOf(endRow, endColumn)}`;
  return { shareType: "array", ref, isDynamicArray: true };
}

function formulaResult(cell: ICellData): unknown {
  const { v: value } = cell;
  if (value === undefined || value === null) return undefined;
  if (cell.t === 3) return value === 1 || value === true;
  if (typeof value === "string" && isErrorText(value)) return { error: fileError(value) };
  return value;
}

function constant(value: string | number | boolean, as: "text" | undefined, style?: LibraryStyle): Partial<CellModel> {
  if (typeof value === "boolean") return { type: cellKind.boolean, value };
  if (typeof value === "number") {
    return as === "text" ? { type: cellKind.string, value: String(value) } : { type: cellKind.number, value };
  }
  if (isErrorText(value) && formatOf(style) !== "@") {
    return { type: cellKind.error, value: { error: fileError(value) } } as Partial<CellModel>;
  }
  return { type: cellKind.string, value };
}

function isErrorText(text: string): boolean {
  return text.startsWith("#") && (errorsOfFiles.has(text) || passingErrors.has(text));
}

/** A file knows the errors of ECMA-376 and the later `#SPILL!` and `#CALC!`; while something is being fetched there is none yet. */
function fileError(error: string): string {
  return passingErrors.has(error) ? "#N/A" : error;
}

/** Text that was formatted in the grid, word for word without its formatting. */
function documentText(document: IDocumentData): string {
  return (document.body?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");
}

function formatOf(style: LibraryStyle | undefined): string | undefined {
  return typeof style?.numFmt === "string" ? style.numFmt : style?.numFmt?.formatCode;
}

function styleOf(style: Nullable<IStyleData | string>, unlocked: boolean, writing: Writing): LibraryStyle | undefined {
  if (!style) return unlocked ? { protection: { locked: false } } : undefined;
  const key = `${typeof style === "string" ? style : JSON.stringify(style)} ${unlocked}`;
  const known = writing.written.get(key);
  if (known !== undefined) return known;
  const made = withLock(lookOf(style, writing), unlocked);
  writing.written.set(key, made);
  return made;
}

/** The look from the file as long as nobody changed it, with all that the grid cannot show of it. */
function lookOf(style: IStyleData | string, writing: Writing): LibraryStyle {
  const look = typeof style === "string" ? (writing.gridStyles[style] ?? {}) : style;
  const carried = typeof style === "string" ? writing.carrier.styles.get(style) : undefined;
  if (carried?.given === JSON.stringify(look)) return carried.style;
  return fileStyle(look, writing.defaultFont);
}

function withLock(style: LibraryStyle, unlocked: boolean): LibraryStyle {
  if ((style.protection?.locked === false) === unlocked) return style;
  return { ...style, protection: { ...style.protection, locked: !unlocked } };
}

/** The cells under a merged area, which the library takes as pointing to its first cell. */
function coverMerged(
  sheet: Partial<IWorksheetData>,
  rows: ReadonlyMap<number, ReadonlyMap<number, CellModel>>,
  put: (row: number, column: number, cell: CellModel) => void,
): string[] {
  return (sheet.mergeData ?? []).map((range) => {
    const area = plainArea(range);
    const master = addressOf(area.startRow, area.startColumn);
    for (let row = area.startRow; row <= area.endRow; row += 1) {
      for (let column = area.startColumn; column <= area.endColumn; column += 1) {
        const address = addressOf(row, column);
        const style = rows.get(row)?.get(column)?.style;
        if (address === master) {
          if (!rows.get(row)?.has(column)) put(row, column, { address, type: cellKind.blank });
        } else put(row, column, { address, type: cellKind.merged, master, ...(style && { style }) });
      }
    }
    return `${master}:${addressOf(area.endRow, area.endColumn)}`;
  });
}

function rowModels(
  rowData: Record<string, Nullable<Partial<IRowData>>> | undefined,
  rows: ReadonlyMap<number, ReadonlyMap<number, CellModel>>,
  hiddenRows: ReadonlySet<number>,
  writing: Writing,
): RowModel[] {
  const numbers = new Set([...rows.keys(), ...hiddenRows, ...Object.keys(rowData ?? {}).map(Number)]);
  return [...numbers]
    .sort((one, other) => one - other)
    .flatMap((row): RowModel[] => {
      const data = rowData?.[row] ?? {};
      const cells = [...(rows.get(row) ?? [])].sort(([one], [other]) => one - other);
      const style = styleOf(data.s, data.custom?.["unlocked"] === true, writing);
      const hidden = data.hd === 1 || hiddenRows.has(row);
      const isOwn = data.h !== undefined && data.ia !== 1;
      const pixels = isOwn ? data.h : data.ah;
      const height = pixels === undefined ? undefined : pixels * pointsPerPixel;
      const outlineLevel = outlineOf(data);
      const said = hidden || style !== undefined || height !== undefined || outlineLevel > 0;
      if (cells.length === 0 && !said) return [];
      return [
        {
          cells: cells.map(([, cell]) => cell),
          number: row + 1,
          min: (cells[0]?.[0] ?? 0) + 1,
          max: (cells.at(-1)?.[0] ?? 0) + 1,
          style: style ?? {},
          hidden,
          outlineLevel,
          collapsed: false,
          ...(height !== undefined && { height, customHeight: isOwn }),
        },
      ];
    });
}

function columnModels(
  columnData: Record<string, Nullable<Partial<IColumnData>>> | undefined,
  writing: Writing,
): ColumnModel[] {
  return Object.entries(columnData ?? {})
    .map(([key, data]) => [Number(key), data ?? {}] as const)
    .sort(([one], [other]) => one - other)
    .flatMap(([index, data]): ColumnModel[] => {
      const style = styleOf(data.s, data.custom?.["unlocked"] === true, writing);
      const outlineLevel = outlineOf(data);
      if (data.w === undefined && data.hd !== 1 && style === undefined && outlineLevel === 0) return [];
      return [
        {
          min: index + 1,
          max: index + 1,
          width: data.w === undefined ? defaultWidth : widthOfPixels(data.w),
          isCustomWidth: data.w !== undefined,
          style: style ?? {},
          hidden: data.hd === 1,
          outlineLevel,
          collapsed: false,
        },
      ];
    });
}

/** How deep a row or column is grouped. */
function outlineOf(data: { custom?: Nullable<Record<string, unknown>> }): number {
  const level = data.custom?.["outlineLevel"];
  return typeof level === "number" ? level : 0;
}

function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

const pointsPerPixel = 3 / 4;
/** Excel's own for a font of 11 points. */
const defaultWidth = 9.140625;
const errorsOfFiles = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
]);
const passingErrors = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#FIELD!"]);
