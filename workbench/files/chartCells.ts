import type { ICellData, IStyleData, IWorkbookData, Nullable } from "@univerjs/core";
import { formatAbsoluteArea, parseAddress, type SheetArea } from "../excel/places/address";
import type { ChartReference } from "../excel/state/chartState";
import type { GridContents } from "./gridContents";

/** What a file keeps of the cells that a chart shows, for readers that do not look at the cells themselves. */
export type CachedCells = {
  /** `undefined` once the sheet is gone. */
  readonly formula: string | undefined;
  readonly values: readonly (string | number | undefined)[];
  readonly numberFormat: string;
};

export function cachedCells(contents: GridContents, reference: ChartReference): CachedCells {
  const { workbook, spills } = contents;
  const { sheetId, area } = reference;
  const sheet = workbook.sheets[sheetId];
  if (sheet === undefined) return { formula: undefined, values: [], numberFormat: general };
  const cells = sheet.cellData ?? {};
  const endRow = Math.min(area.endRow, area.startRow + mostCached);
  const endColumn = Math.min(area.endColumn, area.startColumn + mostCached);
  const values: (string | number | undefined)[] = [];
  for (let row = area.startRow; row <= endRow; row += 1) {
    for (let column = area.startColumn; column <= endColumn; column += 1) {
      const value = valueOf(cells[row]?.[column]) ?? spilledValue(spills[sheetId] ?? [], row, column);
      values.push(value);
    }
  }
  return {
    formula: formatAbsoluteArea(sheet.name ?? "", area),
    values,
    numberFormat: formatOf(workbook, cells[area.startRow]?.[area.startColumn]),
  };
}

/** `Sheet1!$A$1:$A$3` → its cells; `undefined` for other workbooks, several areas, and names. */
export function referenceTo(formula: string, sheetIds: ReadonlyMap<string, string>): ChartReference | undefined {
  const parsed: SheetArea | undefined = /[[\]]/.test(formula) ? undefined : parseAddress(formula);
  const sheetId = sheetIds.get(parsed?.sheetName ?? "");
  return parsed === undefined || sheetId === undefined ? undefined : { sheetId, area: parsed.area };
}

function valueOf(cell: Nullable<ICellData>): string | number | undefined {
  const value = cell?.v;
  if (value === undefined || value === null || value === "") return undefined;
  if (cell?.t === cellTypes.text || cell?.t === cellTypes.forcedText) return String(value);
  return typeof value === "boolean" ? Number(value) : value;
}

function spilledValue(
  spills: GridContents["spills"][string],
  row: number,
  column: number,
): string | number | undefined {
  for (const { area, values } of spills) {
    const value = values[row - area.startRow]?.[column - area.startColumn];
    if (value !== undefined && value !== "") return typeof value === "boolean" ? Number(value) : value;
  }
  return undefined;
}

function formatOf(workbook: IWorkbookData, cell: Nullable<ICellData>): string {
  const style: Nullable<IStyleData> = typeof cell?.s === "string" ? workbook.styles[cell.s] : cell?.s;
  return style?.n?.pattern ?? general;
}

/** As Univer numbers them. */
const cellTypes = { text: 1, forcedText: 4 };
const general = "General";
/** Of whole columns and rows no more is kept than any chart draws. */
const mostCached = 32_000;
