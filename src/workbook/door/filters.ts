import type { Outcome } from "./failure";
import { inExcel, worksheetNamed } from "./inExcel";

/** Shows all rows of a sheet again: clears the criteria of its filter and of its tables' filters; the arrows stay. */
export function clearFilters(sheet: string): Promise<Outcome<void>> {
  return inExcel(async (context) => {
    const worksheet = await worksheetNamed(context, sheet);
    worksheet.autoFilter.load("isDataFiltered");
    worksheet.tables.load("items/name");
    await context.sync();
    if (worksheet.autoFilter.isDataFiltered) worksheet.autoFilter.clearCriteria();
    for (const table of worksheet.tables.items) table.clearFilters();
    await context.sync();
  });
}
