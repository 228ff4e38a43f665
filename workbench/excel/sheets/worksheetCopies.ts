import { generateRandomId, type IWorksheetData, Tools } from "@univerjs/core";
import { InsertSheetMutation } from "@univerjs/sheets";
import { AddSheetTableMutation } from "@univerjs/sheets-table";
import { invalidArgument } from "../cells/cellWrites";
import { addConditionalFormat, conditionalFormatsOver } from "../cellRules/conditionalFormatRules";
import { wholeSheet } from "../places/address";
import { chartsForCopy } from "../charts/chartUpkeep";
import { nameOfCopy } from "./sheetNames";
import { freeTableName } from "../tables/tableNames";
import { columnsOf, tablesOn } from "../tables/tableModel";
import { setValidation, validationsOver } from "../cellRules/validationRules";
import { Worksheet } from "./worksheet";

/**
 * A copy with cells, formats, sizes, tables under names of their own, conditional formats and validations. What the add-in
 * keeps on the sheet (page layout, custom properties, protection) and its charts come along.
 */
export function copyWorksheet(source: Worksheet, positionType: string, relativeTo: Worksheet | undefined): Worksheet {
  const { book } = source;
  const index = indexOfCopy(source, positionType, relativeTo);
  const sheetId = generateRandomId();
  const sheet: IWorksheetData = {
    ...Tools.deepClone(book.sheet(source.sheetId).getConfig()),
    id: sheetId,
    name: nameOfCopy(book, source.name),
  };
  book.keepingActive(() => book.execute(InsertSheetMutation.id, { index, sheet }));
  const state = book.state.sheets[source.sheetId];
  if (state !== undefined) {
    const { charts, ...rest } = structuredClone(state);
    const copied = charts && chartsForCopy(charts, source.sheetId, sheetId, generateRandomId);
    book.state.sheets[sheetId] = { ...rest, ...(copied && { charts: copied }) };
  }
  copyTables(source, sheetId);
  for (const format of conditionalFormatsOver(book, source.sheetId, wholeSheet)) {
    const [first] = format.ranges;
    if (format.stated !== undefined && first !== undefined) addConditionalFormat(book, sheetId, first, format.stated);
  }
  for (const { uid: _uid, ranges, ...rule } of validationsOver(book, source.sheetId, wholeSheet)) {
    for (const range of ranges) setValidation(book, sheetId, range, rule);
  }
  return new Worksheet(book, sheetId);
}

function copyTables(source: Worksheet, sheetId: string): void {
  const { book } = source;
  for (const table of tablesOn(book, source.sheetId)) {
    const tableId = generateRandomId();
    book.execute(AddSheetTableMutation.id, {
      subUnitId: sheetId,
      tableId,
      name: freeTableName(book),
      range: table.getRange(),
      header: columnsOf(table).map(({ displayName }) => displayName),
      options: { showHeader: table.isShowHeader(), showFooter: table.isShowFooter() },
    });
    book.state.tables[tableId] = structuredClone(book.tableState(table.getId()));
  }
}

function indexOfCopy(source: Worksheet, positionType: string, relativeTo: Worksheet | undefined): number {
  switch (positionType) {
    case "Beginning":
      return 0;
    case "Before":
      return (relativeTo ?? invalid()).position;
    case "After":
      return (relativeTo ?? invalid()).position + 1;
    case "None":
    case "End":
      return source.book.unit().getSheetSize();
    default:
      throw invalidArgument();
  }
}

function invalid(): never {
  throw invalidArgument();
}
