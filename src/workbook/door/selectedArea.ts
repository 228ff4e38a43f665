import { Refusal, type Outcome } from "./failure";
import { inExcel } from "./inExcel";

/** The cells that are selected: rows as Excel shows them, columns from zero. */
export type SelectedArea = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** The block of cells that the person has selected on this sheet. */
export function selectedArea(sheet: string): Promise<Outcome<SelectedArea>> {
  return inExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("rowIndex,rowCount,columnIndex,columnCount");
    range.worksheet.load("name");
    await context.sync();
    if (range.worksheet.name !== sheet) throw new Refusal({ kind: "selectedElsewhere", sheet });
    return {
      firstRow: range.rowIndex + 1,
      lastRow: range.rowIndex + range.rowCount,
      firstColumn: range.columnIndex,
      lastColumn: range.columnIndex + range.columnCount - 1,
    };
  });
}
