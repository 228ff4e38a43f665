import { readOurContactLog, type ContactLog } from "../../domain/contactLog/contactLog";
import type { Day } from "../../domain/calendar/day";
import type { Holiday } from "../../domain/daysOff/holidays";
import { holidaySheetNames, readHolidaySheet, type HolidayFault } from "../../domain/daysOff/holidaysSheet";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import type { Gathered } from "../../workbook/read/gather";

/** What the workbook keeps beside the customers: the calls that were made, and who is off when. */
export type KeptBeside = {
  readonly log: FoundContactLog | null;
  readonly holidays: readonly Holiday[];
  readonly holidayFaults: readonly PlacedHolidayFault[];
};

export type FoundContactLog = { readonly cells: SheetCells; readonly log: ContactLog };

export type PlacedHolidayFault = HolidayFault & { readonly sheet: string };

/**
 * Reads our contact log, known by its headers, and the sheet of days off, known by its name; hidden ones too, because a
 * result that stands on a hidden log is recorded all the same. Without such sheets nothing is kept.
 */
export async function keptBeside(workbook: Gathered, asOf: Day): Promise<KeptBeside> {
  const sheets = (await workbook.heads()).map(({ cells }) => cells);
  const logSheet = sheets.find((cells) => readOurContactLog(cells) !== undefined)?.name;
  const holidaySheet = holidaySheetNames.find((wanted) => sheets.some(({ name }) => name === wanted));
  const log = logSheet === undefined ? null : foundLog(await workbook.sheetBeside(logSheet));
  if (holidaySheet === undefined) return { log, holidays: [], holidayFaults: [] };
  const { holidays, faults } = readHolidaySheet(await workbook.sheetBeside(holidaySheet), asOf);
  return { log, holidays, holidayFaults: faults.map((fault) => ({ ...fault, sheet: holidaySheet })) };
}

function foundLog(cells: SheetCells): FoundContactLog | null {
  const log = readOurContactLog(cells);
  return log ? { cells, log } : null;
}
