import type { TradeKey } from "../trades/trade";
import { proposeTrade, type SheetOfSomeTrade, type TradeProposal } from "../trades/tradeProposal";
import type { Rules } from "./rules";

/** The trade that holds for a sheet, who says so, and what the sheet itself speaks for. */
export type StandingTrade = {
  readonly trade: TradeKey;
  readonly by: "rules" | "person" | "sheet" | "nothing";
  readonly proposal: TradeProposal;
  /** The trades to choose from, where the sheet is not certainly of one and nobody has said of which; else empty. */
  readonly open: readonly TradeKey[];
};

/** The rules sheet decides, else the person's choice, else what the sheet shows. */
export function standingTrade(
  sheet: SheetOfSomeTrade,
  { trade: ofRules }: Pick<Rules, "trade">,
  chosen: TradeKey | undefined,
): StandingTrade {
  const proposal = proposeTrade(sheet);
  if (ofRules !== "automatic") return { trade: ofRules, by: "rules", proposal, open: [] };
  if (chosen !== undefined) return { trade: chosen, by: "person", proposal, open: [] };
  const { trade, open } = proposal;
  return { trade, by: trade === "general" ? "nothing" : "sheet", proposal, open };
}
