import { cellAddress, type CellValue } from "../sheet/cells";
import type { Day } from "../calendar/day";
import type { Holiday } from "./holidays";
import { parseDate } from "../reading/values/dates";
import { ownerName } from "../text/ownerName";
import type { SheetCells } from "../sheet/sheetCells";
import { wordKey } from "../text/text";

/** The names under which the sheet of days off and days worked is looked for. */
export const holidaySheetNames: readonly string[] = ["节假日", "節假日", "假日", "Holidays"];

export type HolidaySheet = {
  readonly holidays: readonly Holiday[];
  /** Cells of the date column that hold no day; their rows do not count until they are corrected. */
  readonly faults: readonly HolidayFault[];
};

export type HolidayFault = { readonly code: "notADay"; readonly cell: string; readonly text: string };

/**
 * Reads the 节假日 sheet: days in the first column of its header row that says 日期; where the kind says 上班, 补班 or "work",
 * the day is worked, else it is off; an owner makes it that owner's leave. Without headers the columns are day, kind,
 * owner. Rows without a day say nothing.
 */
export function readHolidaySheet(cells: SheetCells, asOf: Day): HolidaySheet {
  const headerIndex = cells.values.findIndex((row) => row.some(isDayHeader));
  const header = (cells.values[headerIndex] ?? []).map(keyOf);
  const placeOf = (names: ReadonlySet<string>, otherwise: number) =>
    headerIndex < 0 ? otherwise : header.findIndex((name) => names.has(name));
  const places = { day: placeOf(headers.day, 0), kind: placeOf(headers.kind, 1), owner: placeOf(headers.owner, 2) };

  const holidays: Holiday[] = [];
  const faults: HolidayFault[] = [];
  for (const [index, row] of cells.values.entries()) {
    if (index <= headerIndex) continue;
    const cell = row[places.day] ?? null;
    const read = parseDate(cell, {
      kind: "next",
      asOf,
      shortOrder: "YMD",
      yearLastOrder: "MDY",
      shortYearsAreRoc: false,
      chinese: true,
      dateSystem: cells.dateSystem ?? 1900,
    });
    if (read.kind === "problem") {
      const address = cellAddress(cells.firstColumn + places.day, cells.firstRow + index);
      faults.push({ code: "notADay", cell: address, text: String(cell) });
    } else if (read.kind === "value") {
      const owner = ownerName(String(row[places.owner] ?? ""));
      const kind = isWorkedKind(row[places.kind]) ? "work" : "rest";
      holidays.push({ day: read.value, kind, owner: owner === "" ? null : owner });
    }
  }
  return { holidays, faults };
}

/** Whether a cell is the header of the days. */
export function isDayHeader(cell: CellValue | undefined): boolean {
  return headers.day.has(keyOf(cell));
}

/** Whether the kind of a line says that the day is worked; any other word is the name of a day off. */
export function isWorkedKind(cell: CellValue | undefined): boolean {
  return workedWords.has(keyOf(cell));
}

function keyOf(cell: CellValue | undefined): string {
  return wordKey(String(cell ?? ""));
}

/** As `wordKey` gives them: Simplified, lower case, without blanks. */
const headers = {
  day: new Set(["日期", "日子", "day", "date"]),
  kind: new Set(["类型", "安排", "type", "kind"]),
  owner: new Set(["业务员", "销售顾问", "员工", "负责人", "owner"]),
};
const workedWords = new Set([
  ...["上班", "补班", "工作日", "调休上班", "调休补班", "班", "上班日", "补班日", "加班"],
  ...["work", "workday", "working", "workingday"],
]);
