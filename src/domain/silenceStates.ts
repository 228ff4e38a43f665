import { ownGaps, rhythmOf, type OwnGaps, type RhythmState } from "./churn/rhythm";
import { tradePreset } from "./churn/tradePresets";
import type { Day } from "./day";
import type { OrderMatches } from "./dealDays";
import type { Reading } from "./reading/reading";
import type { Rules } from "./rules";

/** What a customer's silence means, and her own gaps between order days where a sheet of orders gives them. */
export type Silence = { readonly state: RhythmState; readonly gaps: OwnGaps | undefined };

/**
 * The silence of every customer with a known order up to the as-of day, by row number. With a sheet of orders each is
 * judged by her own gaps between orders; without, by her cycle or by the trade.
 */
export function silenceByRow(
  reading: Reading,
  buyers: OrderMatches | null,
  rules: Rules,
  asOf: Day,
): ReadonlyMap<number, Silence> {
  const orderDays = new Map<number, readonly Day[]>();
  for (const { row, line } of buyers ?? []) {
    const known = orderDays.get(row);
    orderDays.set(row, known ? [...known, ...line.days] : line.days);
  }
  const preset = tradePreset(rules.churn.trade);
  const silences = new Map<number, Silence>();
  for (const { row, lastPurchaseDate, cycleDays } of reading.customers) {
    const days = (orderDays.get(row) ?? []).filter((day) => day <= asOf);
    const typed = lastPurchaseDate !== null && lastPurchaseDate <= asOf ? lastPurchaseDate : null;
    const lastOn = days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), typed);
    if (lastOn === null) continue;
    const gaps = ownGaps(days);
    const rhythm = rhythmOf({
      lastOn,
      asOf,
      ownGaps: gaps,
      cycleDays: cycleDays !== null && cycleDays > 0 ? cycleDays : undefined,
      preset,
      limits: rules.churn.statesFromGaps,
    });
    if (rhythm.ok) silences.set(row, { state: rhythm.rhythm.state, gaps });
  }
  return silences;
}

export type SilenceStates = {
  readonly counts: Readonly<Record<RhythmState, number>>;
  /** Customers without any order that is known. */
  readonly withoutOrder: number;
};

/** How many customers are active, watched, at risk and lost by their silence; `null` where no order day is known at all. */
export function silenceStates(
  reading: Reading,
  buyers: OrderMatches | null,
  rules: Rules,
  asOf: Day,
): SilenceStates | null {
  const silences = silenceByRow(reading, buyers, rules, asOf);
  if (silences.size === 0) return null;
  const counts = { active: 0, watch: 0, "at-risk": 0, lost: 0, "too-early": 0 };
  for (const { state } of silences.values()) counts[state] += 1;
  return { counts, withoutOrder: reading.customers.length - silences.size };
}
