import type { IAutoFilter, IFilterColumn } from "@univerjs/sheets-filter";
import type { ITableJson } from "@univerjs/sheets-table";
import { addressesOf, areasOf, plainArea } from "./area";
import type { Carried } from "./carrier";
import { attributesText, children, firstChild, rootElement, withAttributes, type XmlElement } from "./xml";

type TableFilters = ITableJson["filters"];

export type ReadFilter = {
  readonly filter: IAutoFilter;
  readonly carried: Carried;
  /** Whether every criterion is one that the grid can apply; else the hidden rows have to stay hidden as they are. */
  readonly understood: boolean;
};

/** The filter of a sheet part. `hiddenRows` (zero-based) are the rows that the file shows as filtered out. */
export function readFilter(sheetXml: string, hiddenRows: ReadonlySet<number>): ReadFilter | undefined {
  const element = firstChild(rootElement(sheetXml), "autoFilter");
  const area = areasOf(element?.attributes["ref"] ?? "")[0];
  if (element === undefined || area === undefined) return undefined;
  const columns = children(element, "filterColumn").filter(hasCriterion);
  const understoodColumns = columns.flatMap((column) => gridColumn(column, area.startColumn));
  const understood = understoodColumns.length === columns.length;
  const out = [...hiddenRows]
    .filter((row) => row > area.startRow && row <= area.endRow)
    .sort((one, other) => one - other);
  const filter: IAutoFilter = {
    ref: { ...area },
    ...(understood && columns.length > 0 && { filterColumns: understoodColumns, cachedFilteredOut: out }),
  };
  return { filter, understood, carried: { xml: element.outer, given: criteriaGiven(filter) } };
}

/** The `autoFilter` element of the sheet part, or "" for none. */
export function writeFilter(filter: IAutoFilter | undefined, carried: Carried | undefined): string {
  if (filter === undefined) return "";
  const ref = addressesOf([filter.ref]);
  if (carried?.given === criteriaGiven(filter)) return withAttributes(rootElement(carried.xml), { ref });
  const left = plainArea(filter.ref).startColumn;
  const columns = (filter.filterColumns ?? []).map((column) => columnXml(column.colId - left, column));
  return `<autoFilter ref="${ref}">${columns.join("")}</autoFilter>`;
}

/** The criteria of a table part as the grid holds them: lists of values; others stay with the file alone. */
export function readTableFilters(tableXml: string): { readonly filters: TableFilters; readonly understood: boolean } {
  const element = firstChild(rootElement(tableXml), "autoFilter");
  const columns = element === undefined ? [] : children(element, "filterColumn").filter(hasCriterion);
  const list: TableFilters["tableColumnFilterList"] = [];
  let understood = true;
  for (const column of columns) {
    const values = firstChild(column, "filters");
    if (values === undefined || children(values, "dateGroupItem").length > 0) {
      understood = false;
      continue;
    }
    const chosen = children(values, "filter").map((value) => value.attributes["val"] ?? "");
    const position = Number(column.attributes["colId"] ?? 0);
    list[position] = {
      filterType: "manual",
      values: values.attributes["blank"] === "1" ? [...chosen, emptyValueOfTables] : chosen,
    } as NonNullable<(typeof list)[number]>;
  }
  return { filters: { tableColumnFilterList: list }, understood };
}

/** The inside of a table's `autoFilter` for criteria that were set in the grid, and whether all could be put so. */
export function writeTableFilters(filters: TableFilters): { readonly columns: string; readonly complete: boolean } {
  let complete = true;
  const columns = (filters.tableColumnFilterList ?? []).map((item, position) => {
    if (!item) return "";
    if (item.filterType !== ("manual" as string)) {
      complete = false;
      return "";
    }
    const { values } = item as { values: readonly string[] };
    const blank = values.includes(emptyValueOfTables);
    const chosen = values.filter((value) => value !== emptyValueOfTables);
    return columnXml(position, {
      colId: position,
      filters: { filters: chosen, ...(blank && { blank: true as const }) },
    });
  });
  return { columns: columns.join(""), complete };
}

function hasCriterion(column: XmlElement): boolean {
  return children(column).length > 0;
}

function gridColumn(column: XmlElement, left: number): readonly IFilterColumn[] {
  const colId = Number(column.attributes["colId"] ?? 0) + left;
  const values = firstChild(column, "filters");
  if (values !== undefined && children(values, "dateGroupItem").length === 0) {
    const chosen = children(values, "filter").map((value) => value.attributes["val"] ?? "");
    return [
      { colId, filters: { filters: chosen, ...(values.attributes["blank"] === "1" && { blank: true as const }) } },
    ];
  }
  const custom = firstChild(column, "customFilters");
  if (custom !== undefined) {
    const conditions = children(custom, "customFilter").map(({ attributes }) => ({
      val: attributes["val"] ?? "",
      ...(attributes["operator"] !== undefined && { operator: attributes["operator"] }),
    }));
    const both = custom.attributes["and"] === "1" || custom.attributes["and"] === "true";
    return [{ colId, customFilters: { ...(both && { and: 1 }), customFilters: conditions } } as IFilterColumn];
  }
  return [];
}

function columnXml(position: number, { filters, customFilters }: IFilterColumn): string {
  let inner = "";
  if (filters !== undefined) {
    const values = (filters.filters ?? []).map((val) => `<filter${attributesText({ val })}/>`).join("");
    inner = `<filters${attributesText({ blank: filters.blank ? "1" : undefined })}>${values}</filters>`;
  } else if (customFilters !== undefined) {
    const conditions = customFilters.customFilters
      .map(({ operator, val }) => `<customFilter${attributesText({ operator, val })}/>`)
      .join("");
    inner = `<customFilters${attributesText({ and: customFilters.and ? "1" : undefined })}>${conditions}</customFilters>`;
  }
  return inner === "" ? "" : `<filterColumn colId="${position}">${inner}</filterColumn>`;
}

function criteriaGiven(filter: IAutoFilter): string {
  const left = plainArea(filter.ref).startColumn;
  const relative = (filter.filterColumns ?? []).map((column) => ({ ...column, colId: column.colId - left }));
  return JSON.stringify([relative, addressesOf([filter.ref]).replace(/\d+/g, "")]);
}

/** What Univer's tables list for empty cells. */
const emptyValueOfTables = "__UNIVER_TABLE_FILTER_EMPTY__";
