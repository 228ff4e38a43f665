import type { CellValue } from "../../domain/sheet/cells";
import type { SheetTable } from "../../domain/sheet/sheetCells";

/** A sheet as it stands, before its cells are read. */
export type StandingSheet = {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  readonly isVisible: boolean;
  /** Whether the person is looking at it. */
  readonly isActive: boolean;
  /** `null` where it is empty. */
  readonly used: UsedArea | null;
  /** Those that show their header row: a table that hides it is no table to read by. */
  readonly tables: readonly SheetTable[];
  readonly firstCell: CellValue;
};

/** Row and column are zero-based. */
export type UsedArea = {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
};

/** What the workbook has, asked for with the next request. */
export type SheetListing = ReturnType<typeof queueListing>;

export function queueListing({ workbook }: Excel.RequestContext) {
  return {
    worksheets: workbook.worksheets.load("items/id,items/name,items/visibility"),
    active: workbook.worksheets.getActiveWorksheet().load("id"),
    tables: workbook.tables.load("items/name,items/showTotals,items/showHeaders,items/worksheet/id"),
  };
}

/** The sheets of a listing in their order, hidden ones too; one round trip, however many there are. */
export async function standingSheets(
  context: Excel.RequestContext,
  { worksheets, active, tables }: SheetListing,
): Promise<readonly StandingSheet[]> {
  const shown = tables.items.filter(({ showHeaders }) => showHeaders);
  const tablesOf = new Map(worksheets.items.map(({ id }) => [id, [] as { table: Excel.Table; range: Excel.Range }[]]));
  for (const table of shown) tablesOf.get(table.worksheet.id)?.push({ table, range: queueArea(table.getRange()) });
  const asked = worksheets.items.map((worksheet) => ({
    worksheet,
    used: queueArea(worksheet.getUsedRangeOrNullObject(true)),
    firstCell: worksheet.getRange("A1").load("values"),
  }));
  await context.sync();
  return asked.map(({ worksheet, used, firstCell }) => ({
    worksheet,
    name: worksheet.name,
    isVisible: worksheet.visibility === "Visible",
    isActive: worksheet.id === active.id,
    used: used.isNullObject ? null : areaOf(used),
    tables: (tablesOf.get(worksheet.id) ?? []).map(({ table, range }) => ({
      name: table.name,
      headerRow: range.rowIndex + 1,
      lastRow: range.rowIndex + range.rowCount,
      firstColumn: range.columnIndex,
      columnCount: range.columnCount,
      hasTotals: table.showTotals,
    })),
    firstCell: (firstCell.values as CellValue[][])[0]?.[0] ?? null,
  }));
}

/** A range that was asked for with `queueArea`. */
function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): UsedArea {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

function queueArea(range: Excel.Range): Excel.Range {
  return range.load("rowIndex,columnIndex,rowCount,columnCount");
}
