import type { RankMethod } from "../../domain/rates/rank";
import { refuse } from "../cells/cellErrors";
import { chosenWord } from "../cells/chosenWord";
import { countOrBlank } from "../cells/decodeCell";
import { decodeSingle } from "../cells/decodeColumn";

/** Whether less is better: "low" or a negative number; blank, "high" and positive numbers mean that more is. */
export function lessIsBetter(argument: unknown): boolean {
  const direction = decodeSingle(argument, "direction", (cell) => ({ ok: true, value: Number(cell ?? 0) }));
  if (!Number.isNaN(direction)) return direction < 0;
  return chosenWord(argument, "direction", { high: ["高", "大", "越大越好"], low: ["低", "小", "越小越好"] }) === "low";
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
  return chosenWord(argument, "method", {
    rank: ["排名", "名次", "按名次", "依名次"],
    quantile: ["分位", "分位数", "按分位数", "依分位数"],
  });
}
