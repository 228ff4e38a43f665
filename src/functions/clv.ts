import { customerValues } from "../domain/purchaseModels/customerValue";
import { churnRows, horizonOf, paidOrders, valueCell } from "./arguments/churnRows";
import { today } from "./cells/caller";
import { dayOr, moneyOrBlank } from "./cells/decodeCell";
import { decodeColumn, decodeSingle, rowsOf } from "./cells/decodeColumn";
import { spill } from "./cells/spill";

/**
 * What the future orders of each customer are worth today: expected orders × expected amount, discounted. The models are fitted to the column where it is long enough.
 * @customfunction CLV.VALUE CLV.VALUE
 * @param first Day of the first order: a cell or a column.
 * @param last Day of the last order.
 * @param orders Number of orders on different days. #N/A without any.
 * @param amount Total net amount of these orders; it must be positive.
 * @param [as_of] Day for which to ask; today if omitted.
 * @param [horizon] How many days ahead; 365 if omitted.
 * @param [discount] Interest of 30 days; 0.01 if omitted.
 * @returns Amounts, one a row.
 */
export function clvValue(
  first: unknown[][],
  last: unknown[][],
  orders: unknown[][],
  amount: unknown[][],
  as_of?: unknown[][],
  horizon?: unknown[][],
  discount?: unknown[][],
): unknown[][] {
  const asOf = decodeSingle(as_of, "as_of", dayOr(today()));
  const paid = rowsOf({
    churn: {
      argument: "first",
      cells: churnRows({ first, last, orders, as_of }).map((row) => ({ ok: true, value: row }) as const),
    },
    amount: decodeColumn(amount, "amount", moneyOrBlank),
  }).map(paidOrders);
  const days = horizonOf(horizon, 365);
  const rate = decodeSingle(discount, "discount", moneyOrBlank);
  const { answers } = customerValues(
    paid.flatMap((row) => (row.ok ? [row.value] : [])),
    { asOf, horizon: days, ...(rate === null ? {} : { discount: rate }) },
  );
  const inOrder = answers.values();
  return spill(paid, () => valueCell(inOrder.next().value));
}
