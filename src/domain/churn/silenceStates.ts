import { ownGaps, type OwnGaps, type RhythmState } from "../rhythm/rhythm";
import { lastPurchaseOrVisit } from "../rules/lastPurchase";
import { rhythmByRules } from "../rules/rhythmByRules";
import type { Customer } from "../customer";
import type { Day } from "../calendar/day";
import type { OrderMatches } from "../reading/orders/orderMatches";
import type { Reading } from "../reading/reading";
import type { Rules } from "../rules/rules";

/** What a customer's silence means, and her own gaps between order days where a sheet of orders gives them. */
export type Silence = { readonly state: RhythmState; readonly gaps: OwnGaps | undefined };

/**
 * The silence of every customer with a known order up to the as-of day, by row number. With a sheet of orders each is
 * judged by her own gaps between orders; without, by her cycle or by the trade. Where a visit ends a silence, visits count.
 */
export function silenceByRow(
  reading: Reading,
  buyers: OrderMatches | null,
  rules: Rules,
  asOf: Day,
): ReadonlyMap<number, Silence> {
  const silenceOf = silenceLookup(buyers, rules, asOf);
  const silences = new Map<number, Silence>();
  for (const customer of reading.customers) {
    const silence = silenceOf(customer);
    if (silence) silences.set(customer.row, silence);
  }
  return silences;
}

function silenceLookup(
  buyers: OrderMatches | null,
  rules: Rules,
  asOf: Day,
): (customer: Customer) => Silence | undefined {
  const orderDays = new Map<number, readonly Day[]>();
  for (const { row, line } of buyers ?? []) {
    const known = orderDays.get(row);
    orderDays.set(row, known ? [...known, ...line.days] : line.days);
  }
  return (customer) => {
    const { row, orderCount, cycleDays } = customer;
    const days = upTo(asOf, orderDays.get(row) ?? noDays);
    let lastOn = lastPurchaseOrVisit(customer, rules, asOf);
    for (const day of days) if (lastOn === null || day > lastOn) lastOn = day;
    if (lastOn === null) return undefined;
    const gaps = ownGaps(days);
    const rhythm = rhythmByRules(
      { lastOn, asOf, ownGaps: gaps, cycleDays, orderedOnce: orderedOnce(days, orderCount) },
      rules,
    );
    return rhythm ? { state: rhythm.state, gaps } : undefined;
  };
}

/** Whether one order is all that is known: by the order days where there are some, else by the sheet's own count. */
export function orderedOnce(days: readonly Day[], orderCount: number | null): boolean {
  return days.length === 0 ? orderCount === 1 : days.every((day) => day === days[0]);
}

function upTo(asOf: Day, days: readonly Day[]): readonly Day[] {
  return days.some((day) => day > asOf) ? days.filter((day) => day <= asOf) : days;
}

const noDays: readonly Day[] = [];

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
  const silenceOf = silenceLookup(buyers, rules, asOf);
  const counts = { active: 0, watch: 0, "at-risk": 0, lost: 0, "too-early": 0 };
  let withoutOrder = 0;
  for (const customer of reading.customers) {
    const silence = silenceOf(customer);
    if (silence) counts[silence.state] += 1;
    else withoutOrder += 1;
  }
  return withoutOrder === reading.customers.length ? null : { counts, withoutOrder };
}
