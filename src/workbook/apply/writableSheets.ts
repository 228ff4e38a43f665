import type { ColumnEdit, Edit } from "../../domain/sheet/edits";
import { refuseLockedBlockSheet } from "../blockSheet/blockSheet";
import { Refusal } from "../door/failure";
import type { SheetStamp } from "../read/sheetStamp";

/** A sheet that may be written to, with what is needed to find the columns. Row and column are zero-based. */
export type WritableSheet = {
  readonly worksheet: Excel.Worksheet;
  readonly id: string;
  readonly name: string;
  readonly used: UsedArea;
  readonly tables: readonly PlacedTable[];
};

export type UsedArea = {
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowCount: number;
  readonly columnCount: number;
};

export type PlacedTable = UsedArea & {
  readonly table: Excel.Table;
  readonly name: string;
  readonly isFiltered: boolean;
};

/**
 * Everything that would make Excel refuse, or put values into the wrong rows, found before the first cell is written:
 * a read-only or protected workbook, protected sheets, active filters, sheets that are gone or have grown.
 */
export async function writableSheets(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  unchanged: readonly SheetStamp[],
): Promise<ReadonlyMap<string, WritableSheet>> {
  await refuseLockedWorkbook(context, edits);
  const columnEdits = edits.filter((edit) => edit.kind === "column");
  const sheets = await sheetsNamed(context, [...new Set(columnEdits.map((edit) => edit.sheet))]);
  for (const sheet of sheets.values()) {
    refuseFilteredRows(
      sheet,
      columnEdits.filter((edit) => edit.sheet === sheet.name),
    );
    refuseOtherRowCount(sheet, unchanged);
  }
  return sheets;
}

/** The sheets by name, protection refused. At most three round trips however many sheets there are. */
export async function sheetsNamed(
  context: Excel.RequestContext,
  namesOrIds: readonly string[],
): Promise<ReadonlyMap<string, WritableSheet & { readonly isSheetFiltered: boolean }>> {
  if (namesOrIds.length === 0) return new Map();
  const asked = namesOrIds.map((nameOrId) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(nameOrId);
    worksheet.load("id,name");
    return { nameOrId, worksheet };
  });
  await context.sync();

  const loaded = asked.map(({ nameOrId, worksheet }) => {
    if (worksheet.isNullObject) throw new Refusal({ kind: "sheetMissing", sheet: nameOrId });
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    worksheet.protection.load("protected");
    worksheet.autoFilter.load("isDataFiltered");
    worksheet.tables.load("items/name");
    return { worksheet, used };
  });
  await context.sync();

  const withTables = loaded.map(({ worksheet, used }) => {
    if (worksheet.protection.protected) throw new Refusal({ kind: "protected", sheet: worksheet.name });
    if (used.isNullObject) throw new Refusal({ kind: "emptySheet", sheet: worksheet.name });
    const tables = worksheet.tables.items.map((table) => {
      table.autoFilter.load("isDataFiltered");
      return { table, range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") };
    });
    return { worksheet, used, tables };
  });
  if (withTables.some(({ tables }) => tables.length > 0)) await context.sync();

  return new Map(
    withTables.map(({ worksheet, used, tables }) => [
      worksheet.name,
      {
        worksheet,
        id: worksheet.id,
        name: worksheet.name,
        used: areaOf(used),
        isSheetFiltered: worksheet.autoFilter.isDataFiltered,
        tables: tables.map(({ table, range }) => ({
          ...areaOf(range),
          table,
          name: table.name,
          isFiltered: table.autoFilter.isDataFiltered,
        })),
      },
    ]),
  );
}

async function refuseLockedWorkbook(context: Excel.RequestContext, edits: readonly Edit[]): Promise<void> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  await context.sync();
  if (workbook.readOnly) throw new Refusal({ kind: "readOnly" });
  let addsSheet = edits.some((edit) => edit.kind === "newSheet");
  for (const edit of edits) {
    if (edit.kind === "blockSheet" && (await refuseLockedBlockSheet(context, edit)) === "new") addsSheet = true;
  }
  if (workbook.protection.protected && addsSheet) throw new Refusal({ kind: "workbookProtected" });
}

/** A filter hides whole rows, so a table's filter counts wherever its rows meet the rows to write. */
function refuseFilteredRows(
  sheet: WritableSheet & { readonly isSheetFiltered: boolean },
  edits: readonly ColumnEdit[],
): void {
  const last = Math.max(...edits.map((edit) => Math.max(edit.headerRow, edit.cells.at(-1)?.row ?? 0)));
  const first = Math.min(...edits.map((edit) => edit.headerRow));
  const isFiltered =
    sheet.isSheetFiltered ||
    sheet.tables.some(
      (table) => table.isFiltered && table.rowIndex + 1 <= last && table.rowIndex + table.rowCount >= first,
    );
  if (isFiltered) throw new Refusal({ kind: "filtered", sheet: sheet.name });
}

function refuseOtherRowCount(sheet: WritableSheet, unchanged: readonly SheetStamp[]): void {
  const stamp = unchanged.find((candidate) => candidate.sheet === sheet.name);
  if (stamp && stamp.lastRow !== sheet.used.rowIndex + sheet.used.rowCount) {
    throw new Refusal({ kind: "changedSince", sheet: sheet.name });
  }
}

function areaOf(range: Excel.Range): UsedArea {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { rowIndex, columnIndex, rowCount, columnCount };
}
