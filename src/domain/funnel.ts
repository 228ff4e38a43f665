import { plainText, wordKey } from "./reading/text";

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

/** Reads stage cells: labels and aliases, whatever their case, width and script; "战败（意向）" is lost at 意向. */
export function funnelPlaces(stages: readonly FunnelStage[]): (cell: string | number) => FunnelPlace {
  const byKey = new Map<string, number>();
  stages.forEach(({ label, aliases }, index) => {
    for (const name of [label, ...aliases]) if (!byKey.has(wordKey(name))) byKey.set(wordKey(name), index);
  });
  return (cell) => {
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
}

/** Of those who reached `from`, how many reached `to`; no rate where nobody reached `from`. */
export type Conversion = { readonly reachedFrom: number; readonly reachedTo: number; readonly rate: number | null };

/** The share of those who reached stage `from` that reached stage `to` as well. */
export function conversion(customers: readonly FunnelCustomer[], from: number, to: number): Conversion {
  let reachedFrom = 0;
  let reachedTo = 0;
  for (const customer of customers) {
    if (!hasReached(customer, from)) continue;
    reachedFrom += 1;
    if (hasReached(customer, to)) reachedTo += 1;
  }
  return { reachedFrom, reachedTo, rate: share(reachedTo, reachedFrom) };
}

export type FunnelRow = {
  readonly stage: number;
  readonly reached: number;
  /** Reached of the stage before; `null` for the first stage, and where nobody reached the stage before. */
  readonly stepRate: number | null;
  /** Reached of those who reached the first stage. */
  readonly overall: number | null;
  /** How many fewer than at the stage before. */
  readonly dropOff: number | null;
  /** The lowest step rate, the first of equals. */
  readonly bottleneck: boolean;
};

/** The funnel stage by stage. */
export function funnelTable(customers: readonly FunnelCustomer[], stageCount: number): FunnelRow[] {
  const reached = Array.from(
    { length: stageCount },
    (_, stage) => customers.filter((customer) => hasReached(customer, stage)).length,
  );
  const stepRates = reached.map((count, stage) => (stage === 0 ? null : share(count, reached[stage - 1] ?? 0)));
  const rates = stepRates.filter((rate) => rate !== null);
  const bottleneck = rates.length > 0 ? stepRates.indexOf(Math.min(...rates)) : -1;
  return reached.map((count, stage) => ({
    stage,
    reached: count,
    stepRate: stepRates[stage] ?? null,
    overall: share(count, reached[0] ?? 0),
    dropOff: stage === 0 ? null : (reached[stage - 1] ?? 0) - count,
    bottleneck: stage === bottleneck,
  }));
}

function hasReached(customer: FunnelCustomer, stage: number): boolean {
  return customer.kind === "furthest" ? customer.stage >= stage : customer.stages.includes(stage);
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** As `wordKey` writes them; the longer before the shorter that it holds. */
const lostWords = ["closedlost", "lost", "战败", "输单", "流失", "失败", "丢单"];
const aroundStage = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
