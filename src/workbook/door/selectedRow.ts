import type { Outcome } from "./failure";
import { inExcel } from "./inExcel";

/** Where the person is: the sheet in front and the row of the active cell, as Excel shows it. */
export function selectedRow(): Promise<Outcome<{ readonly sheet: string; readonly row: number }>> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("rowIndex");
    cell.worksheet.load("name");
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex + 1 };
  });
}
