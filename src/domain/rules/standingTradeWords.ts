import type { InEveryLocale, Locale } from "../locale";
import { tradeQuestion, tradeSignsText } from "../trades/tradeProposalWords";
import type { StandingTrade } from "./standingTrade";

/** Why this trade holds: "因为有“护理周期(天)”“卡项”这些列", "规则表里选定的". */
export function standingTradeText({ by, open, proposal }: StandingTrade, locale: Locale): string {
  switch (by) {
    case "rules":
    case "person":
      return words[locale][by];
    case "sheet":
      return tradeSignsText(proposal.signs, locale);
    case "nothing":
      return open.length > 0 ? tradeQuestion(proposal, locale) : tradeSignsText([], locale);
  }
}

const words: InEveryLocale<Readonly<Record<"rules" | "person", string>>> = {
  "zh-CN": { rules: "规则表里选定的", person: "您选定的" },
  "zh-TW": { rules: "規則表裡選定的", person: "您選定的" },
  "en-US": { rules: "named on the rules sheet", person: "chosen by you" },
};
