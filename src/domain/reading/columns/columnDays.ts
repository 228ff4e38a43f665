import type { CellValue } from "../../sheet/cells";
import type { Day } from "../../calendar/day";
import { columnDateOrder } from "../values/dateColumn";
import { dateForm } from "../values/dateForm";
import { resolveDate, type DateContext } from "../values/dates";
import { remembering } from "../values/remembering";
import type { Circumstances } from "./unmappedColumn";

/** Reads the days of a column before anybody knows what it means; `null` for a cell that is none. */
export function dayReader(
  cells: readonly CellValue[],
  { asOf, language, dateSystem }: Circumstances,
  kind: "past" | "next",
): (cell: CellValue) => Day | null {
  const formOf = remembering(dateForm);
  const { shortOrder, yearLastOrder, hasRocYears } = columnDateOrder(cells, formOf, language, null, undefined);
  const chinese = language !== "en-US";
  const shortYearsAreRoc = chinese && hasRocYears;
  const context: DateContext = { kind, asOf, shortOrder, yearLastOrder, shortYearsAreRoc, chinese, dateSystem };
  return (cell) => {
    const day = resolveDate(formOf(cell), context);
    return day.kind === "value" ? day.value : null;
  };
}
