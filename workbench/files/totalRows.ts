import type { FUniver } from "@univerjs/core/facade";
import type { IWorkbookData } from "@univerjs/core";
import { type ITableJson, TableManager } from "@univerjs/sheets-table";
import { setShowsTotals } from "../excel/tables/tableModel";
import { pluginNames } from "./pluginNames";

/** Univer 0.25.1 forgets on opening which tables end in a row of totals. To be called once, right after `createWorkbook`. */
export function restoreTotalRows(univerAPI: FUniver, workbook: Partial<IWorkbookData>): void {
  const open = univerAPI.getActiveWorkbook();
  const data = workbook.resources?.find(({ name }) => name === pluginNames.tables)?.data;
  if (!open || !data) return;
  const manager = open.getActiveSheet().getInject().get(TableManager);
  for (const { tables } of Object.values(JSON.parse(data) as Record<string, { tables: ITableJson[] }>)) {
    for (const { id, options } of tables) {
      const table = options.showFooter === true ? manager.getTableById(open.getId(), id) : undefined;
      if (table !== undefined) setShowsTotals(table, true);
    }
  }
}
