import type { RankMethod } from "../domain/rank";
import { wordKey } from "../domain/reading/text";
import { refuse } from "./cellErrors";
import { countOrBlank, shown, wordOrBlank } from "./decodeCell";
import { decodeSingle } from "./decodeColumn";

/** Whether less is better: "low" or a negative number; blank, 0, "high" and positive numbers mean that more is. */
export function lessIsBetter(argument: unknown): boolean {
  const direction = decodeSingle(argument, "direction", wordOrBlank);
  if (direction === null) return false;
  if (typeof direction === "number") return direction < 0;
  switch (wordKey(direction)) {
    case "high":
    case "高":
    case "大":
      return false;
    case "low":
    case "低":
    case "小":
      return true;
    default:
      refuse({ code: "notOneOf", argument: "direction", found: direction, choices: ["high", "low"] });
  }
}

/** How many scores there are: 5 unless the formula says otherwise. */
export function scoreCount(argument: unknown): number {
  const bins = decodeSingle(argument, "bins", countOrBlank) ?? 0;
  if (bins === 0) return 5;
  if (!Number.isInteger(bins) || bins < 2) refuse({ code: "notWhole", argument: "bins", found: bins, least: 2 });
  return bins;
}

/** "rank" unless the formula says "quantile". */
export function rankMethod(argument: unknown): RankMethod {
  const method = decodeSingle(argument, "method", wordOrBlank);
  if (method === null || method === 0) return "rank";
  switch (wordKey(String(method))) {
    case "rank":
    case "排名":
      return "rank";
    case "quantile":
    case "分位":
    case "分位数":
      return "quantile";
    default:
      refuse({ code: "notOneOf", argument: "method", found: shown(method), choices: ["rank", "quantile"] });
  }
}
