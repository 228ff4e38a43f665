import { rateOf, type Rate } from "../rates/rate";
import { plainText, wordKey } from "../text/text";
import { namesOf } from "../text/shippedNames";

/** A stage of the way to a deal; the list of stages is in order, the last one is the deal. */
export type FunnelStage = { readonly label: string; readonly aliases: readonly string[] };

/**
 * How far a customer came, as indexes into the stages. `furthest`: reaching a stage implies the ones before it
 * ("in order"). `recorded`: only the stages on record count ("any").
 */
export type FunnelCustomer =
  | { readonly kind: "furthest"; readonly stage: number }
  | { readonly kind: "recorded"; readonly stages: readonly number[] };

/** Where the text of a stage cell puts a customer. A lost one counts to the stage reached where it is named, else to the first. */
export type FunnelPlace =
  | { readonly kind: "at"; readonly stage: number; readonly lost: boolean }
  | { readonly kind: "unknown"; readonly text: string };

/**
 * Reads stage cells: labels and aliases, whatever their case, width and script, and a label that we ship in any of its
 * languages; "战败（意向）" is lost at 意向. A label goes before every alias.
 */
export function funnelPlaces(stages: readonly FunnelStage[]): (cell: string | number) => FunnelPlace {
  const byKey = new Map<string, number>();
  const place = (names: readonly string[], index: number): void => {
    for (const name of names) if (!byKey.has(wordKey(name))) byKey.set(wordKey(name), index);
  };
  stages.forEach(({ label }, index) => place([label], index));
  stages.forEach(({ label, aliases }, index) => place([...aliases, ...namesOf(label)], index));
  const placeOf = (cell: string | number): FunnelPlace => {
    const text = plainText(String(cell));
    const stage = byKey.get(wordKey(text));
    if (stage !== undefined) return { kind: "at", stage, lost: false };
    const key = wordKey(text);
    const lostWord = lostWords.find((word) => key.startsWith(word) || key.endsWith(word));
    if (lostWord === undefined) return { kind: "unknown", text };
    const where = key.replace(lostWord, "").replace(aroundStage, "");
    const reached = where === "" ? 0 : (byKey.get(where) ?? byKey.get(where.replace(/^(at|in|在|于)/, "")));
    return reached === undefined ? { kind: "unknown", text } : { kind: "at", stage: reached, lost: true };
  };
  // A sheet repeats a few texts many times.
  const known = new Map<string | number, FunnelPlace>();
  return (cell) => {
    const place = known.get(cell) ?? placeOf(cell);
    known.set(cell, place);
    return place;
  };
}

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

/** As `wordKey` writes them; the longer before the shorter that it holds. */
const lostWords = ["closedlost", "lost", "战败", "输单", "流失", "失败", "丢单"];
const aroundStage = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
