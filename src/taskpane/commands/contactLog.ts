import { readOurContactLog, type ContactLog } from "../../domain/contactLog/contactLog";
import type { Day } from "../../domain/calendar/day";
import type { Holiday } from "../../domain/daysOff/holidays";
import { holidaySheetNames, readHolidaySheet, type HolidayFault } from "../../domain/daysOff/holidaysSheet";
import type { SheetCells } from "../../domain/sheet/sheetCells";
import type { Outcome } from "../../workbook/door/failure";
import type { JobOptions } from "../../workbook/door/progress";
import { readSheet } from "../../workbook/read/readSheet";
import { readSheetHeads } from "../../workbook/read/readSheetHeads";

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
export async function readKeptBeside(asOf: Day, { signal }: JobOptions = {}): Promise<Outcome<KeptBeside>> {
  const heads = await readSheetHeads("all");
  if (!heads.ok) return heads;
  const sheets = heads.value.map(({ cells }) => cells);
  const logSheet = sheets.find((cells) => readOurContactLog(cells) !== undefined)?.name;
  const holidaySheet = holidaySheetNames.find((wanted) => sheets.some(({ name }) => name === wanted));

  let log: FoundContactLog | null = null;
  if (logSheet !== undefined) {
    const cells = await readSheet(logSheet, { signal });
    if (!cells.ok) return cells;
    const read = readOurContactLog(cells.value);
    log = read ? { cells: cells.value, log: read } : null;
  }
  if (holidaySheet === undefined) return { ok: true, value: { log, holidays: [], holidayFaults: [] } };
  const cells = await readSheet(holidaySheet, { signal });
  if (!cells.ok) return cells;
  const { holidays, faults } = readHolidaySheet(cells.value, asOf);
  const holidayFaults = faults.map((fault) => ({ ...fault, sheet: holidaySheet }));
  return { ok: true, value: { log, holidays, holidayFaults } };
}
