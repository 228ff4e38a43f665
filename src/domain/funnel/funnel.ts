import { rateOf, type Rate } from "../rates/rate";

/**
 * How far a customer came, as indexes into the stages. `furthest`: reaching a stage implies the ones before it
 * ("in order"). `recorded`: only the stages on record count ("any").
 */
export type FunnelCustomer =
  | { readonly kind: "furthest"; readonly stage: number }
  | { readonly kind: "recorded"; readonly stages: readonly number[] };

/** Of those who reached stage `from`, how many reached stage `to` as well. */
export function conversion(customers: readonly FunnelCustomer[], from: number, to: number): Rate {
  let reachedFrom = 0;
  let reachedBoth = 0;
  for (const customer of customers) {
    if (!hasReached(customer, from)) continue;
    reachedFrom += 1;
    if (hasReached(customer, to)) reachedBoth += 1;
  }
  return rateOf(reachedBoth, reachedFrom);
}

export type FunnelRow = {
  readonly stage: number;
  readonly reached: number;
  /** Of those who reached the stage before, how many went on to this one; `null` for the first stage. */
  readonly step: Rate | null;
  /** Of those who reached the first stage, how many reached this one. */
  readonly overall: Rate;
  /** How many of those at the stage before did not go on. */
  readonly dropOff: number | null;
  /** The lowest step rate, the first of equals. */
  readonly bottleneck: boolean;
};

/** The funnel stage by stage. */
export function funnelTable(customers: readonly FunnelCustomer[], stageCount: number): FunnelRow[] {
  return funnelTableOf(
    customers.map((way) => [way, 1] as const),
    stageCount,
  );
}

/** The same from each way and how many customers went it. */
export function funnelTableOf(
  ways: Iterable<readonly [way: FunnelCustomer, customers: number]>,
  stageCount: number,
): FunnelRow[] {
  const reached = Array<number>(stageCount).fill(0);
  const wentOn = Array<number>(stageCount).fill(0);
  const ofFirst = Array<number>(stageCount).fill(0);
  for (const [way, customers] of ways) {
    const entered = hasReached(way, 0);
    let before = false;
    for (let stage = 0; stage < stageCount; stage += 1) {
      const isHere = hasReached(way, stage);
      if (isHere) add(reached, stage, customers);
      if (isHere && before) add(wentOn, stage, customers);
      if (isHere && entered) add(ofFirst, stage, customers);
      before = isHere;
    }
  }
  const steps = wentOn.map((count, stage) => (stage === 0 ? null : rateOf(count, reached[stage - 1] ?? 0)));
  const rates = steps.map((step) => step?.rate ?? null);
  const bottleneck = rates.indexOf(Math.min(...rates.filter((rate) => rate !== null)));
  return steps.map((step, stage) => ({
    stage,
    reached: reached[stage] ?? 0,
    step,
    overall: rateOf(ofFirst[stage] ?? 0, reached[0] ?? 0),
    dropOff: step && step.denominator - step.numerator,
    bottleneck: stage === bottleneck,
  }));
}

function add(counts: number[], stage: number, customers: number): void {
  counts[stage] = (counts[stage] ?? 0) + customers;
}

function hasReached(customer: FunnelCustomer, stage: number): boolean {
  return customer.kind === "furthest" ? customer.stage >= stage : customer.stages.includes(stage);
}
