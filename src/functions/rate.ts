import { churnRate, churnRateBySpend } from "../domain/rates/churnRate";
import { lastTwoWindows, repeatRate, retentionRate, returningRate, usualDaysToReturn } from "../domain/rates/rates";
import { shownAs, shownRate } from "./answers/shownRate";
import { logRows, spendRows } from "./arguments/logRows";
import {
  churnBy,
  countedBy,
  isBlankArgument,
  lastYear,
  monthsOf,
  wholeNumberOr,
  windowOf,
} from "./arguments/rateArguments";
import { today } from "./cells/caller";
import { refuse } from "./cells/cellErrors";
import { dayOr } from "./cells/decodeCell";
import { decodeSingle } from "./cells/decodeColumn";

/**
 * Repeat rate: of the customers with an order in the window, the share with two or more. #DIV/0! without customers.
 * @customfunction RATE.REPEAT RATE.REPEAT
 * @param customers Column with the customer of each order.
 * @param dates Column with the day of each order.
 * @param [from] First day of the window; 12 months before its last day if omitted.
 * @param [to] Last day of the window; today if omitted.
 * @param [by] "order" (default) counts every order, "day" counts several orders of one day once.
 * @param [show] "value" (default), "interval" for a row with rate, low, high (95 %), numerator and denominator, or "words" for a sentence that says where the cases are few.
 * @returns A share from 0 to 1, a row, or a sentence.
 */
export function rateRepeat(
  customers: unknown[][],
  dates: unknown[][],
  from?: unknown[][],
  to?: unknown[][],
  by?: string,
  show?: string,
): unknown[][] {
  const window = windowOf(from, to, lastYear);
  const counted = countedBy(by);
  const rate = repeatRate(logRows(customers, dates), window, counted);
  return shownRate(rate, { code: "repeat", by: counted }, shownAs(show));
}

/**
 * Returning rate: of the visitors of the window, the share that came on two different days within six days in a row. #DIV/0! without visitors.
 * @customfunction RATE.RETURNING RATE.RETURNING
 * @param customers Column with the customer of each visit.
 * @param dates Column with the day of each visit.
 * @param [from] First day of the window; 12 months before its last day if omitted.
 * @param [to] Last day of the window; today if omitted.
 * @param [days] Within how many days in a row, the first and the last counted; 6 if omitted.
 * @param [show] "value" (default), "interval" for a row with rate, low, high (95 %), numerator and denominator, or "words" for a sentence that says where the cases are few.
 * @returns A share from 0 to 1, a row, or a sentence.
 */
export function rateReturning(
  customers: unknown[][],
  dates: unknown[][],
  from?: unknown[][],
  to?: unknown[][],
  days?: unknown[][],
  show?: string,
): unknown[][] {
  const window = windowOf(from, to, lastYear);
  const inARow = wholeNumberOr(usualDaysToReturn, days, "days", 2);
  const rate = returningRate(logRows(customers, dates), window, inARow);
  return shownRate(rate, { code: "returning", days: inARow }, shownAs(show));
}

/**
 * Retention: of the customers with a service in the year before last, the share with one in the last 12 months. #DIV/0! without customers.
 * @customfunction RATE.RETENTION RATE.RETENTION
 * @param customers Column with the customer of each service.
 * @param dates Column with the day of each service.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [months] Length of each of the two periods; 12 if omitted.
 * @param [show] "value" (default), "interval" for a row with rate, low, high (95 %), numerator and denominator, or "words" for a sentence that says where the cases are few.
 * @returns A share from 0 to 1, a row, or a sentence.
 */
export function rateRetention(
  customers: unknown[][],
  dates: unknown[][],
  as_of?: unknown[][],
  months?: unknown[][],
  show?: string,
): unknown[][] {
  const asOf = decodeSingle(as_of, "as_of", dayOr(today()));
  const length = monthsOf(months);
  const rate = retentionRate(logRows(customers, dates), asOf, length);
  return shownRate(rate, { code: "retention", months: length }, shownAs(show));
}

/**
 * Churn rate: of the customers with an order in the year before last, the share without one in the last 12 months; or the same weighted by what they paid. #DIV/0! without customers.
 * @customfunction RATE.CHURN RATE.CHURN
 * @param customers Column with the customer of each order.
 * @param dates Column with the day of each order.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [by] "customer" (default) counts lost customers, "spend" weighs each by what she paid in the earlier period.
 * @param [amounts] Column with the amount of each order, for "spend"; none may be blank.
 * @param [months] Length of each of the two periods; 12 if omitted.
 * @param [show] "value" (default), "interval" for a row with rate, low, high (95 %), numerator and denominator, or "words" for a sentence that says where the cases are few.
 * @returns A share from 0 to 1, a row, or a sentence.
 */
export function rateChurn(
  customers: unknown[][],
  dates: unknown[][],
  as_of?: unknown[][],
  by?: string,
  amounts?: unknown[][],
  months?: unknown[][],
  show?: string,
): unknown[][] {
  const length = monthsOf(months);
  const windows = lastTwoWindows(decodeSingle(as_of, "as_of", dayOr(today())), length);
  if (churnBy(by) === "customer") {
    return shownRate(churnRate(logRows(customers, dates), windows), { code: "churn", months: length }, shownAs(show));
  }
  if (isBlankArgument(amounts, "amounts")) refuse({ code: "missing", argument: "amounts" });
  const log = spendRows(customers, dates, amounts);
  return shownRate(churnRateBySpend(log, windows), { code: "churnBySpend", months: length }, shownAs(show));
}
