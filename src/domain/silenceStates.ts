import { ownGaps, rhythmOf, type RhythmState } from "./churn/rhythm";
import { tradePreset } from "./churn/tradePresets";
import type { Day } from "./day";
import type { OrderMatches } from "./dealDays";
import type { Reading } from "./reading/reading";
import type { Rules } from "./rules";

export type SilenceStates = {
  readonly counts: Readonly<Record<RhythmState, number>>;
  /** Customers without any order that is known. */
  readonly withoutOrder: number;
};

/**
 * How many customers are active, watched, at risk and lost by their silence. With a sheet of orders each is judged by her
 * own gaps between orders; without, by her cycle or by the trade. `null` where no order day is known at all.
 */
export function silenceStates(
  reading: Reading,
  buyers: OrderMatches | null,
  rules: Rules,
  asOf: Day,
): SilenceStates | null {
  const orderDays = new Map<number, readonly Day[]>();
  for (const { row, line } of buyers ?? []) {
    const known = orderDays.get(row);
    orderDays.set(row, known ? [...known, ...line.days] : line.days);
  }
  const counts = { active: 0, watch: 0, "at-risk": 0, lost: 0, "too-early": 0 };
  let withoutOrder = 0;
  const preset = tradePreset(rules.churn.trade);
  for (const { row, lastPurchaseDate, cycleDays } of reading.customers) {
    const days = orderDays.get(row) ?? [];
    const lastOn = days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), lastPurchaseDate);
    if (lastOn === null || lastOn > asOf) {
      withoutOrder += 1;
      continue;
    }
    const rhythm = rhythmOf({
      lastOn,
      asOf,
      ownGaps: ownGaps(days),
      cycleDays: cycleDays !== null && cycleDays > 0 ? cycleDays : undefined,
      preset,
      limits: rules.churn.statesFromGaps,
    });
    if (rhythm.ok) counts[rhythm.rhythm.state] += 1;
  }
  return withoutOrder === reading.customers.length ? null : { counts, withoutOrder };
}
