import type { Outcome } from "./failure";
import { inExcel } from "./inExcel";

export type SheetListing = { readonly name: string; readonly isActive: boolean };

/** The visible sheets of the workbook, in their order. */
export function listSheets(): Promise<Outcome<readonly SheetListing[]>> {
  return inExcel(async (context) => {
    const worksheets = context.workbook.worksheets;
    worksheets.load("items/id,items/name,items/visibility");
    const active = worksheets.getActiveWorksheet();
    active.load("id");
    await context.sync();
    return worksheets.items
      .filter((worksheet) => worksheet.visibility === "Visible")
      .map((worksheet) => ({ name: worksheet.name, isActive: worksheet.id === active.id }));
  });
}
