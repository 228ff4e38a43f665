import { areaUnderCurve } from "../../../src/domain/purchaseModels/areaUnderCurve";
import type { DatedOrder } from "../../../src/domain/purchaseModels/orderTimeline";
import { addDays, type Day } from "../../../src/domain/calendar/day";

/** The AUC of ranking by log(x+1) − log(days since + 7), the reference of the literature that is hardest to beat. */
export function aucOfReference(customers: readonly (readonly DatedOrder[])[], asOf: Day, horizon: number): number {
  const cutOff = addDays(asOf, -horizon);
  const known = customers
    .map((orders) => [...new Set(orders.map(({ on }) => on))].sort((one, other) => one - other))
    .filter((days) => days.some((day) => day <= cutOff));
  const scores = known.map((days) => {
    const before = days.filter((day) => day <= cutOff);
    return Math.log(before.length) - Math.log(cutOff - (before.at(-1) ?? cutOff) + 7);
  });
  return (
    areaUnderCurve(
      scores,
      known.map((days) => days.some((day) => day > cutOff && day <= asOf)),
    ) ?? NaN
  );
}
