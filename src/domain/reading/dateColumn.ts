import type { CellValue } from "../cells";
import type { Locale } from "../locale";
import type { DateForm } from "./dates";
import { fitsOrder } from "./dates";
import type { DateOrder } from "./reading";

/** In which order a column writes day, month and year, and how that was found. */
export type ColumnDateOrder = {
  readonly shortOrder: DateOrder;
  readonly yearLastOrder: "MDY" | "DMY";
  /** The order to show: of the dates that needed one, else year first where years stand first, else none. */
  readonly shown: DateOrder | null;
  /** Neither the values of the column nor the person decided. */
  readonly assumed: boolean;
  /** Whether the values of the column decided between month first and day first. */
  readonly decided: "MDY" | "DMY" | null;
};

/**
 * The date order of a column from its values: one day above 12 settles it. Left open by its own values, the other date
 * columns of the sheet decide (`sheetOrder`), then the locale, which is month before day in each of our languages; both
 * count as assumed.
 */
export function columnDateOrder(
  cells: Iterable<CellValue>,
  formOf: (cell: CellValue) => DateForm,
  language: Locale,
  sheetOrder: "MDY" | "DMY" | null,
  chosen: DateOrder | undefined,
): ColumnDateOrder {
  let monthFirst = 0;
  let dayFirst = 0;
  let open = 0;
  let yearFirst = 0;
  let shorts = 0;
  let shortYearFirst = 0;
  for (const cell of cells) {
    const form = formOf(cell);
    if (form.form === "full") yearFirst++;
    const isShort = form.form === "short";
    if (!isShort && form.form !== "yearLast" && !(form.form === "numericMonthDay" && language === "en-US")) continue;
    if (isShort) {
      shorts++;
      if (fitsOrder(form, "YMD")) shortYearFirst++;
    }
    const [asMonthFirst, asDayFirst] = bothOrders(form);
    if (asMonthFirst && !asDayFirst) monthFirst++;
    else if (asDayFirst && !asMonthFirst) dayFirst++;
    else if (asMonthFirst && asDayFirst && !isSameEitherWay(form)) open++;
  }
  const shortsAreYearFirst = language !== "en-US" && shorts > 0 && shortYearFirst === shorts;
  const decided = monthFirst > dayFirst ? "MDY" : dayFirst > monthFirst ? "DMY" : null;
  const chosenYearLast = chosen === "MDY" || chosen === "DMY" ? chosen : null;
  const yearLastOrder = chosenYearLast ?? decided ?? sheetOrder ?? "MDY";
  const shortOrder = chosen ?? (shortsAreYearFirst || (language !== "en-US" && shorts === 0) ? "YMD" : yearLastOrder);
  const needed = monthFirst + dayFirst + open > 0;
  const onlyYearFirst = shortsAreYearFirst && monthFirst + dayFirst + open <= shorts;
  const isMixed = monthFirst > 0 && dayFirst > 0;
  const assumed = chosen === undefined && needed && !onlyYearFirst && ((decided === null && open > 0) || isMixed);
  return {
    shortOrder,
    yearLastOrder,
    shown: chosen ?? (onlyYearFirst ? "YMD" : needed ? yearLastOrder : yearFirst > 0 ? "YMD" : null),
    assumed,
    decided: onlyYearFirst || isMixed ? null : decided,
  };
}

function bothOrders(form: DateForm): readonly [boolean, boolean] {
  if (form.form === "numericMonthDay") {
    return [isMonthDay(form.first, form.second), isMonthDay(form.second, form.first)];
  }
  return [fitsOrder(form, "MDY"), fitsOrder(form, "DMY")];
}

function isMonthDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isSameEitherWay(form: DateForm): boolean {
  if (form.form === "short") return Number(form.parts[0]) === Number(form.parts[1]);
  return (form.form === "yearLast" || form.form === "numericMonthDay") && form.first === form.second;
}
