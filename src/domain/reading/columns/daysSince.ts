import type { CellValue } from "../../sheet/cells";
import { parseCount } from "../values/counts";
import { dayReader } from "./columnDays";
import type { Circumstances, UnmappedColumn } from "./unmappedColumn";

/**
 * The column of days from which a column of numbers counts: 间隔 beside 最近消费 whose days and numbers add up to one and the
 * same day are days since then, and no cycle. `undefined` where they count from no column.
 */
export function countedFrom(
  column: UnmappedColumn,
  columns: readonly UnmappedColumn[],
  sheet: Circumstances,
): string | undefined {
  const days = column.cells.slice(0, rowsJudged).map(daysOf);
  return columns.find(
    (other) => other !== column && other.values.share("dates") >= 0.5 && addUp(days, other.cells, sheet),
  )?.header;
}

function addUp(days: readonly (number | null)[], cells: readonly CellValue[], sheet: Circumstances): boolean {
  const dayOf = dayReader(cells, sheet, "past");
  const sums = new Map<number, number>();
  const different = new Set<number>();
  let rows = 0;
  for (const [row, count] of days.entries()) {
    const day = count === null ? null : dayOf(cells[row] ?? "");
    if (count === null || day === null) continue;
    rows++;
    different.add(count);
    sums.set(day + count, (sums.get(day + count) ?? 0) + 1);
  }
  return rows >= fewestRows && different.size > 1 && Math.max(...sums.values()) >= rows * 0.8;
}

function daysOf(cell: CellValue): number | null {
  const parsed = parseCount(cell);
  return parsed.kind === "value" ? parsed.value : null;
}

const rowsJudged = 200;
const fewestRows = 3;
