import type { Outcome } from "./failure";
import { inExcel, worksheetNamed } from "./inExcel";

/** Brings the sheet to the front and selects the cells, so that the person sees what the pane speaks of. */
export function selectCell(sheet: string, address: string): Promise<Outcome<void>> {
  return inExcel(async (context) => {
    const worksheet = await worksheetNamed(context, sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
