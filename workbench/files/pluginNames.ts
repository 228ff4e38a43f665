import type { ITableJson } from "@univerjs/sheets-table";

/** The names under which the plugins of Univer 0.25.1 keep their part of a workbook. */
export const pluginNames: Readonly<Record<keyof Resources, string>> = {
  filters: "SHEET_FILTER_PLUGIN",
  validations: "SHEET_DATA_VALIDATION_PLUGIN",
  conditionalFormats: "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
  notes: "SHEET_NOTE_PLUGIN",
  tables: "SHEET_TABLE_PLUGIN",
  names: "SHEET_DEFINED_NAME_PLUGIN",
};

/** What the plugins of the grid keep, by sheet id. */
export type Resources = {
  filters: Record<string, unknown>;
  validations: Record<string, unknown>;
  conditionalFormats: Record<string, unknown>;
  notes: Record<string, Record<number, Record<number, unknown>>>;
  tables: Record<string, { tables: ITableJson[]; tableFilteredOutRows: number[] }>;
  names: Record<string, unknown>;
};
