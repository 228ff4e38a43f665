import type { ITableJson } from "@univerjs/sheets-table";
import { newTableState, type TableState } from "../excel/state/documentState";
import { addressesOf, areasOf, plainArea } from "./area";
import type { CarriedTable } from "./carrier";
import type { TableModel } from "./excelts";
import { readTableFilters, writeTableFilters } from "./filters";
import { children, firstChild, replaceChildren, rootElement, withAttributes } from "./xml";

export type ReadTable = {
  readonly table: ITableJson;
  readonly state: TableState;
  readonly carried: CarriedTable;
  /** Whether the grid was given the criteria; else the rows that they hide stay hidden one by one. */
  readonly filtersGiven: boolean;
};

/** A table of the file for the grid. `id` is new: a file has none that outlive the next save. */
export function readTable(id: string, library: TableModel, path: string, xml: string): ReadTable | undefined {
  const area = areasOf(library.ref)[0];
  if (area === undefined) return undefined;
  const { filters: read, understood } = readTableFilters(xml);
  const totalsRow = library.totalsRow === true;
  // Half of the criteria would hide other rows than the file does, and on opening Univer 0.25.1 filters the total row too.
  const given = understood && !totalsRow;
  const filters = given ? read : { tableColumnFilterList: [] };
  const table = {
    id,
    name: library.displayName ?? library.name,
    range: { ...area },
    options: {
      showHeader: library.headerRow !== false,
      showFooter: totalsRow,
      tableStyleId: gridLook,
    },
    filters,
    columns: library.columns.map((column, index) => ({
      id: `${id}-column-${index + 1}`,
      displayName: column.name,
      dataType: "string",
      formula: column.calculatedColumnFormula ?? "",
      meta: {},
      style: {},
    })),
    meta: {},
  } as unknown as ITableJson;
  const state: TableState = {
    ...newTableState(),
    style: library.style?.theme ?? "",
    showFilterButton: firstChild(rootElement(xml), "autoFilter") !== undefined,
    showBandedRows: library.style?.showRowStripes ?? false,
    showBandedColumns: library.style?.showColumnStripes ?? false,
    highlightFirstColumn: library.style?.showFirstColumn ?? false,
    highlightLastColumn: library.style?.showLastColumn ?? false,
  };
  const carried: CarriedTable = { table: library, path, xml, filtersGiven: JSON.stringify(filters) };
  return { table, state, carried, filtersGiven: given };
}

/**
 * A table for the library. `headers` are the texts of its header cells: Excel repairs a file, losing the table, where a
 * column is not called exactly as its header cell.
 */
export function writeTable(
  table: ITableJson,
  state: TableState | undefined,
  carried: CarriedTable | undefined,
  headers: readonly string[],
): TableModel {
  const look = state ?? newTableState();
  const before = carried?.table.columns ?? [];
  const totalsRow = table.options.showFooter === true;
  const whole = plainArea(table.range);
  const ref = addressesOf([whole]);
  const headerRow = table.options.showHeader !== false;
  return {
    name: table.name,
    displayName: table.name,
    ref,
    tableRef: ref,
    ...(look.showFilterButton &&
      headerRow && { autoFilterRef: addressesOf([{ ...whole, endRow: whole.endRow - (totalsRow ? 1 : 0) }]) }),
    headerRow,
    totalsRow,
    style: {
      ...(look.style !== "" && { theme: look.style }),
      showFirstColumn: look.highlightFirstColumn,
      showLastColumn: look.highlightLastColumn,
      showRowStripes: look.showBandedRows,
      showColumnStripes: look.showBandedColumns,
    },
    columns: headers.map((name, index) => {
      const same =
        before.find((column) => column.name === name) ?? (before.length === headers.length ? before[index] : undefined);
      const { filterButton: _, style: __, ...kept } = same ?? { name };
      return { ...kept, name };
    }),
    rows: [],
  };
}

/**
 * The table part to save: the file's own with the new place, names and filters as long as the columns are as many as they
 * were, else the library's. Numbers of looks move up by `firstLook`. `complete` is false where a filter was lost.
 */
export function graftTable(
  written: string,
  table: ITableJson,
  state: TableState | undefined,
  carried: CarriedTable | undefined,
  firstLook: number,
): { readonly xml: string; readonly complete: boolean } {
  const made = rootElement(written);
  const filters = graftFilters(made.outer, table, carried);
  if (carried === undefined) return { xml: replaceRoot(written, filters.xml), complete: filters.complete };
  const names = children(made, "tableColumns").flatMap((list) => children(list, "tableColumn"));
  const original = rootElement(carried.xml);
  const columns = children(original, "tableColumns").flatMap((list) => children(list, "tableColumn"));
  if (names.length !== columns.length) return { xml: replaceRoot(written, filters.xml), complete: filters.complete };
  const renamed = columns.map((column, index) =>
    withAttributes(column, { name: names[index]?.attributes["name"], ...movedLooks(column.attributes, firstLook) }),
  );
  const autoFilter = firstChild(rootElement(filters.xml), "autoFilter")?.outer ?? "";
  let xml = withAttributes(original, {
    ...movedLooks(original.attributes, firstLook),
    id: made.attributes["id"],
    name: table.name,
    displayName: table.name,
    ref: made.attributes["ref"],
    totalsRowCount: made.attributes["totalsRowCount"],
    // The connection behind a query table is not kept, so it becomes an ordinary one.
    tableType: undefined,
  });
  xml = replaceChildren(xml, "autoFilter", autoFilter, tableOrder);
  xml = replaceChildren(
    xml,
    "tableColumns",
    `<tableColumns count="${renamed.length}">${renamed.join("")}</tableColumns>`,
    tableOrder,
  );
  if (state !== undefined)
    xml = replaceChildren(xml, "tableStyleInfo", firstChild(made, "tableStyleInfo")?.outer ?? "", tableOrder);
  return { xml: replaceRoot(carried.xml, xml), complete: filters.complete };
}

/** Row (zero-based) and columns of the header of a table. */
export function headerPlace(table: ITableJson): { readonly row: number; readonly columns: readonly number[] } {
  const { startRow, startColumn, endColumn } = plainArea(table.range);
  return {
    row: startRow,
    columns: Array.from({ length: endColumn - startColumn + 1 }, (_, index) => startColumn + index),
  };
}

function graftFilters(
  tableXml: string,
  table: ITableJson,
  carried: CarriedTable | undefined,
): { readonly xml: string; readonly complete: boolean } {
  const autoFilter = firstChild(rootElement(tableXml), "autoFilter");
  if (autoFilter === undefined) return { xml: tableXml, complete: true };
  const ref = autoFilter.attributes["ref"];
  const before = carried === undefined ? undefined : firstChild(rootElement(carried.xml), "autoFilter");
  if (before !== undefined && carried?.filtersGiven === JSON.stringify(table.filters)) {
    return {
      xml: replaceChildren(tableXml, "autoFilter", withAttributes(before, { ref }), tableOrder),
      complete: true,
    };
  }
  const { columns, complete } = writeTableFilters(table.filters);
  const made = `<autoFilter ref="${ref ?? ""}">${columns}</autoFilter>`;
  return { xml: replaceChildren(tableXml, "autoFilter", made, tableOrder), complete };
}

function movedLooks(attributes: Readonly<Record<string, string>>, firstLook: number): Record<string, string> {
  const looks = Object.entries(attributes).filter(([name]) => /dxfId$/i.test(name));
  return Object.fromEntries(looks.map(([name, look]) => [name, String(Number(look) + firstLook)]));
}

function replaceRoot(xml: string, root: string): string {
  return xml.slice(0, rootElement(xml).start) + root;
}

const gridLook = "table-default-0";
const tableOrder = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
