import type { Customer } from "../customer";
import { wordKey } from "../text/text";
import { signFields, tradeKeys, type SignField, type TradeKey } from "./trade";
import { tradeOf } from "./trades";

/** What on the sheet speaks for a trade: a header, or what stands under one. */
export type TradeSign =
  | { readonly kind: "header"; readonly header: string }
  | { readonly kind: "value"; readonly header: string; readonly value: string };

export type TradeProposal = {
  /** "general" where nothing tells a trade, or two are equally likely. */
  readonly trade: TradeKey;
  /** The telling ones first. */
  readonly signs: readonly TradeSign[];
  /** Trades that the sheet may be of, the likeliest first, where that is not certain: then the person is asked. Holds `trade` too, where it is one of them. */
  readonly open: readonly TradeKey[];
};

export type SheetOfSomeTrade = {
  readonly columns: readonly { readonly header: string; readonly field: string | null; readonly ours: unknown }[];
  readonly customers: readonly Customer[];
};

/**
 * The trade that a sheet shows by its headers and values, with what speaks for it. A telling header (护理周期, 试驾, 保单) is
 * enough. What others may have too (剩余次数, 合同, 来店, stages in numbers) proposes a trade where there are two such signs, and
 * decides nothing. Where a second trade has at least half as much for it, both stay open.
 */
export function proposeTrade(sheet: SheetOfSomeTrade): TradeProposal {
  const fitting = tradeKeys
    .map((key) => ({ key, ...evidenceFor(key, sheet) }))
    .filter(({ weight }) => weight >= enoughWeight)
    .sort((one, other) => other.weight - one.weight);
  const [best, second] = fitting;
  if (!best) return { trade: "general", signs: [], open: [] };
  const isAlone = !second || best.weight >= 2 * second.weight;
  if (isAlone && best.isTold) return { trade: best.key, signs: best.signs, open: [] };
  if (isAlone) return { trade: "general", signs: best.signs, open: [best.key] };
  const open = fitting.filter(({ weight }) => 2 * weight > best.weight).map(({ key }) => key);
  const isOpen = best.weight === second.weight || !best.isTold;
  return isOpen ? { trade: "general", signs: [], open } : { trade: best.key, signs: best.signs, open };
}

function evidenceFor(
  key: TradeKey,
  { columns, customers }: SheetOfSomeTrade,
): { readonly weight: number; readonly isTold: boolean; readonly signs: readonly TradeSign[] } {
  const { telling, other, values, otherValues } = tradeOf(key).signs;
  const strong: TradeSign[] = [];
  const weak: TradeSign[] = [];
  for (const { header, field, ours } of columns) {
    if (ours !== null) continue;
    const word = wordKey(header);
    if (telling.test(word)) strong.push({ kind: "header", header });
    else if (other?.test(word)) weak.push({ kind: "header", header });
    else {
      const signField = signFields.find((candidate) => candidate === field);
      const valueOf = (pattern: RegExp | undefined) =>
        signField && pattern && tellingValue(customers, signField, pattern);
      const value = valueOf(signField && values[signField]);
      const otherValue = valueOf(signField && otherValues?.[signField]);
      if (value !== undefined) strong.push({ kind: "value", header, value });
      else if (otherValue !== undefined) weak.push({ kind: "value", header, value: otherValue });
    }
  }
  return { weight: enoughWeight * strong.length + weak.length, isTold: strong.length > 0, signs: [...strong, ...weak] };
}

/** The first value that fits, where at least a third of the first filled cells do. */
function tellingValue(customers: readonly Customer[], field: SignField, pattern: RegExp): string | undefined {
  let filled = 0;
  let fitting = 0;
  let first: string | undefined;
  for (const customer of customers) {
    const value = customer[field];
    if (value === null) continue;
    filled += 1;
    if (pattern.test(wordKey(String(value)))) {
      fitting += 1;
      first ??= String(value);
    }
    if (filled === cellsLookedAt) break;
  }
  return fitting * 3 >= filled ? first : undefined;
}

const enoughWeight = 2;
/** A sheet repeats itself; more would only take time. */
const cellsLookedAt = 200;
