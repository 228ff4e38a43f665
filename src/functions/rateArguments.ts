import { usualParetoLimits, type ParetoLimits } from "../domain/pareto";
import { wordKey } from "../domain/reading/text";
import { refuse } from "./cellErrors";
import { moneyOrBlank, shown, wordOrBlank } from "./decodeCell";
import { decodeSingle, fault, type CellDecoder } from "./decodeColumn";

/** A number that a cost is made of: blank is 0, "5%" is 0.05, and none is negative. */
export const costFactor: CellDecoder<number> = (cell, argument) => {
  const percent = typeof cell === "string" ? /^([\d.]+)\s*[%％]$/.exec(cell.normalize("NFKC").trim()) : null;
  const number = percent ? ({ ok: true, value: Number(percent[1]) / 100 } as const) : moneyOrBlank(cell, argument);
  if (!number.ok) return number;
  const value = number.value ?? 0;
  return value >= 0 ? { ok: true, value } : fault({ code: "negative", argument, found: value });
};

export function countedBy(argument: unknown): "order" | "day" {
  const by = decodeSingle(argument, "by", wordOrBlank);
  if (by === null || by === 0) return "order";
  switch (wordKey(String(by))) {
    case "order":
    case "订单":
      return "order";
    case "day":
    case "天":
      return "day";
    default:
      return refuse({ code: "notOneOf", argument: "by", found: shown(by), choices: ["order", "day"] });
  }
}

/** Where A and B end; B not before A, and neither beyond the whole. */
export function paretoLimits(aShare: unknown, bShare: unknown): ParetoLimits {
  const a = decodeSingle(aShare, "a_share", costFactor) || usualParetoLimits.a;
  const b = decodeSingle(bShare, "b_share", costFactor) || Math.max(a, usualParetoLimits.b);
  if (a > 1) refuse({ code: "notAShare", argument: "a_share", found: a });
  if (b > 1 || b < a) refuse({ code: "notAShare", argument: "b_share", found: b });
  return { a, b };
}
