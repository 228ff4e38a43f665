import type { CellValue } from "../../sheet/cells";
import type { Locale } from "../../locale";
import type { DateForm } from "./dateForm";
import { fitsOrder } from "./dates";
import type { DateOrder } from "../reading";

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
  /** Whether some date is written in ROC years. */
  readonly hasRocYears: boolean;
  /** Whether some date has a year of two or three digits, which may be one of those. */
  readonly hasShortYears: boolean;
  /** The first date that is another day in the other order. */
  readonly openDate: CellValue;
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
  const shorts = { monthFirst: 0, dayFirst: 0, open: 0 };
  const others = { monthFirst: 0, dayFirst: 0, open: 0 };
  let shortCount = 0;
  let shortsYearFirst = 0;
  let yearFirst = 0;
  let hasRocYears = false;
  let openDate: CellValue = null;
  for (const cell of cells) {
    const form = formOf(cell);
    if (form.form === "full") yearFirst++;
    else if (form.form === "roc") hasRocYears = true;
    const isShort = form.form === "short";
    if (!isShort && form.form !== "yearLast" && !(form.form === "numericMonthDay" && language === "en-US")) continue;
    if (isShort) {
      shortCount++;
      if (fitsOrder(form, "YMD")) shortsYearFirst++;
    }
    const counts = isShort ? shorts : others;
    const [asMonthFirst, asDayFirst] = bothOrders(form);
    if (asMonthFirst && !asDayFirst) counts.monthFirst++;
    else if (asDayFirst && !asMonthFirst) counts.dayFirst++;
    else if (asMonthFirst && asDayFirst && !isSameEitherWay(form)) {
      counts.open++;
      openDate ??= cell;
    }
  }
  // 26-11-5 on a Chinese sheet begins with its year, and then tells nothing about day and month.
  const shortsAreYearFirst = language !== "en-US" && shortsYearFirst >= shortCount / 2;
  const telling = shortsAreYearFirst ? [others] : [others, shorts];
  const [monthFirst, dayFirst, open] = (["monthFirst", "dayFirst", "open"] as const).map((order) =>
    telling.reduce((sum, counts) => sum + counts[order], 0),
  ) as [number, number, number];
  const decided = monthFirst > dayFirst ? "MDY" : dayFirst > monthFirst ? "DMY" : null;
  const chosenYearLast = chosen === "YMD" ? undefined : chosen;
  const yearLastOrder = chosenYearLast ?? decided ?? sheetOrder ?? "MDY";
  const isMixed = monthFirst > 0 && dayFirst > 0;
  const needed = monthFirst + dayFirst + open > 0;
  return {
    shortOrder: chosen ?? (shortsAreYearFirst ? "YMD" : yearLastOrder),
    yearLastOrder,
    shown: chosen ?? (needed ? yearLastOrder : yearFirst + shortsYearFirst > 0 ? "YMD" : null),
    assumed: chosen === undefined && ((decided === null && open > 0) || isMixed),
    decided: isMixed ? null : decided,
    hasRocYears,
    hasShortYears: shortCount > 0,
    openDate,
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
