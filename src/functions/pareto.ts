import { paretoClasses, topCount, topShare, usualTop } from "../domain/rates/pareto";
import { shownAs, shownRate } from "./answers/shownRate";
import { paretoLimits, topOf } from "./arguments/rateArguments";
import { moneyOrBlank } from "./cells/decodeCell";
import { decodeColumn, everyRow, rowsOf } from "./cells/decodeColumn";
import { spill } from "./cells/spill";

/**
 * The class of each value by its cumulative share: A for the largest that make 80 % of the total, B up to 95 %, else C.
 * @customfunction PARETO.CLASS PARETO.CLASS
 * @param values Column of amounts. Blank cells stay blank.
 * @param [a_share] Share at which A ends; 0.8 if omitted.
 * @param [b_share] Share at which B ends; 0.95 if omitted.
 * @returns Classes, one a row.
 */
export function paretoClass(values: unknown[][], a_share?: unknown[][], b_share?: unknown[][]): unknown[][] {
  const rows = rowsOf({ value: decodeColumn(values, "values", moneyOrBlank) });
  const limits = paretoLimits(a_share, b_share);
  const classes = paretoClasses(
    rows.flatMap((row) => (row.ok && row.value.value !== null ? [row.value.value] : [])),
    limits,
  ).values();
  return spill(rows, ({ value }) => (value === null ? "" : (classes.next().value ?? "")));
}

/**
 * 80/20: the share of the total that the top 20 % of the customers bring, their number rounded up. #DIV/0! where the total is not positive.
 * @customfunction PARETO.SHARE PARETO.SHARE
 * @param values Column with the amount of each customer. Blank cells are no customers; amounts below 0 add nothing.
 * @param [top] Which part of the customers is the top; 0.2 or 20% if omitted.
 * @param [show] "value" (default), "interval" for a row with share, two cells without an interval, top amount and total, or "words" for a sentence that says where the customers are few.
 * @returns A share from 0 to 1, a row, or a sentence.
 */
export function paretoShare(values: unknown[][], top?: unknown[][], show?: string): unknown[][] {
  const amounts = everyRow(decodeColumn(values, "values", moneyOrBlank).cells).filter((value) => value !== null);
  const part = topOf(top, usualTop);
  const customers = topCount(amounts.length, part);
  return shownRate(topShare(amounts, part), { code: "topShare", customers, top: part }, shownAs(show));
}
