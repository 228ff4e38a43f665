import type { CellValue } from "../../domain/sheet/cells";
import type { Day } from "../../domain/calendar/day";
import { dayOfCell } from "../../domain/sheet/dayOfCell";
import type { OurColumn } from "../../domain/sheet/ourColumns";
import type { Found } from "./findCustomers";

/** What stands in a column of ours, by row number; empty where the sheet does not have it. */
export function ourValues({ cells, reading }: Found, wanted: OurColumn): ReadonlyMap<number, CellValue> {
  const column = reading.columns.find(({ ours }) => ours === wanted)?.column;
  if (column === undefined) return new Map();
  return new Map(
    reading.customers.map(({ row }) => [row, cells.values[row - cells.firstRow]?.[column - cells.firstColumn] ?? null]),
  );
}

/** The days that stand in a column of ours, by row number; cells that hold none are left out. */
export function ourDays(found: Found, wanted: OurColumn): ReadonlyMap<number, Day> {
  const days = new Map<number, Day>();
  for (const [row, value] of ourValues(found, wanted)) {
    const day = dayOfCell(value, found.cells.dateSystem);
    if (day !== undefined) days.set(row, day);
  }
  return days;
}

/** The texts that stand in a column of ours, by row number. */
export function ourTexts(found: Found, wanted: OurColumn): ReadonlyMap<number, string> {
  return new Map(
    [...ourValues(found, wanted)].flatMap(([row, value]) => (typeof value === "string" ? [[row, value] as const] : [])),
  );
}
