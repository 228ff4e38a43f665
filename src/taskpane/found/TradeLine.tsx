import type { StandingTrade } from "../../domain/rules/standingTrade";
import { standingTradeText } from "../../domain/rules/standingTradeWords";
import { tradeKeys } from "../../domain/trades/trade";
import { tradeQuestion } from "../../domain/trades/tradeProposalWords";
import { tradeName } from "../../domain/trades/trades";
import { rememberTrade } from "../commands/remembered";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { correctionMessages } from "./correctionMessages";
import { StandingChoice } from "./StandingChoice";

/** The trade of the sheet with its reason, to change; a question where the sheet may be of two. */
export function TradeLine({ trade, onChosen }: { readonly trade: StandingTrade; readonly onChosen: () => void }) {
  const locale = useLocale();
  const { trade: messages } = useMessages(correctionMessages);
  const name = tradeName(trade.trade, locale);
  const named = trade.open.map((key) => ({ key, text: tradeName(key, locale) }));
  return (
    <StandingChoice
      label={messages.label}
      hint={messages.because(standingTradeText(trade, locale))}
      value={trade.trade}
      options={tradeKeys.map((key) => ({ key, text: tradeName(key, locale) }))}
      question={
        trade.open.length > 0
          ? {
              text: tradeQuestion(trade.proposal, locale),
              forNow: messages.forNow(name),
              answers: [...named, { key: "general", text: named.length > 1 ? messages.neither : messages.notThat }],
            }
          : null
      }
      ofRules={trade.by === "rules" ? { text: messages.changeInRules(name), path: ["trade"] } : null}
      remember={rememberTrade}
      onChosen={onChosen}
    />
  );
}
