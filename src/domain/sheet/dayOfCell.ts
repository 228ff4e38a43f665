import { type CellValue } from "./cells";
import { dayOfSerial } from "../calendar/dateSystem";
import type { Day } from "../calendar/day";
import type { SheetCells } from "./sheetCells";

/** The day of a cell that holds one as a number, in the workbook's own counting. */
export function dayOfCell(cell: CellValue | undefined, dateSystem: SheetCells["dateSystem"]): Day | undefined {
  return typeof cell === "number" ? dayOfSerial(cell, dateSystem) : undefined;
}
