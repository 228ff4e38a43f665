import type { Trade, TradeKey } from "../trades/trade";
import { tradeOf } from "../trades/trades";
import { defaultRules, type Rules } from "./rules";

/**
 * The rules as they hold in a trade. The stages of the trade stand in for a list that the person's rules sheet does not
 * have: there the rules still hold the default list itself (see `readRulesSheet`).
 */
export function rulesOfTrade(rules: Rules, trade: TradeKey): Rules {
  const hasOwnStages = rules.funnelStages !== defaultRules.funnelStages;
  const { funnelStages } = tradeOf(trade);
  return {
    ...rules,
    trade,
    funnelStages: hasOwnStages
      ? rules.funnelStages
      : funnelStages.map(({ label, aliases }) => ({ label, aliases: [...aliases] })),
  };
}

/** What the trade of these rules brings; where nobody has named one and no sheet has shown it, the general one. */
export function tradeIn({ trade }: Pick<Rules, "trade">): Trade {
  return tradeOf(trade === "automatic" ? "general" : trade);
}
