import type { CellValue } from "../../sheet/cells";
import type { Locale } from "../../locale";
import type { ColumnDateOrder } from "../values/dateColumn";
import { columnDateOrder } from "../values/dateColumn";
import type { DateForm } from "../values/dateForm";
import { dateForm } from "../values/dateForm";
import { isDateField } from "../fieldKinds";
import type { ReadingChoices } from "../reading";
import { remembering } from "../values/remembering";
import type { FieldColumn } from "./sheetColumns";

/** A date column: how its cells look, and in which order they write a date. */
export type DateColumn = {
  readonly column: FieldColumn;
  readonly formOf: (cell: CellValue) => DateForm;
  readonly order: ColumnDateOrder;
};

/** The shapes of all dates, and each column's order: its own values first, then the other columns, then the locale. */
export function* sheetDatesSteps(
  columns: readonly FieldColumn[],
  language: Locale,
  chosen: ReadingChoices["dateOrders"] = {},
): Generator<number, readonly DateColumn[], void> {
  const alone: DateColumn[] = [];
  for (const column of columns) {
    if (column.field === null || !isDateField(column.field)) continue;
    const formOf = remembering(dateForm);
    const order = columnDateOrder(column.cells, formOf, language, null, chosen[column.header]);
    alone.push({ column, formOf, order });
    yield 0;
  }
  const decided = new Set(alone.flatMap(({ order }) => order.decided ?? []));
  const [sheetOrder] = decided;
  if (decided.size !== 1 || sheetOrder === undefined || !alone.some(({ order }) => order.assumed)) return alone;
  return alone.map((date) =>
    date.order.assumed
      ? { ...date, order: columnDateOrder(date.column.cells, date.formOf, language, sheetOrder, undefined) }
      : date,
  );
}
