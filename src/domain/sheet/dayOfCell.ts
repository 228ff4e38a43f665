import { type CellValue } from "./cells";
import { dayFromSerial, type Day } from "../calendar/day";
import type { SheetCells } from "./sheetCells";

/** The day of a cell that holds one as a number; those of a 1904 workbook are 1,462 short. */
export function dayOfCell(cell: CellValue | undefined, dateSystem: SheetCells["dateSystem"]): Day | undefined {
  return typeof cell === "number" ? dayFromSerial(dateSystem === 1904 ? cell + 1_462 : cell) : undefined;
}
