import { Button, Field, Select, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { StandingTrade } from "../../domain/rules/standingTrade";
import { standingTradeText } from "../../domain/rules/standingTradeWords";
import { tradeKeys, type TradeKey } from "../../domain/trades/trade";
import { openTradeText } from "../../domain/trades/tradeProposalWords";
import { tradeName } from "../../domain/trades/trades";
import { findTradeRule, rememberTrade } from "../commands/trade";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { useReport } from "../result/ReportContext";
import { selectCell } from "../../workbook/door/selectCell";
import { useCardStyles } from "./useCardStyles";
import { correctionMessages } from "./correctionMessages";

/** The trade of the sheet with its reason, to change; a question where the sheet may be of two. */
export function TradeLine({
  trade,
  onChosen,
}: {
  readonly trade: StandingTrade;
  /** Once the workbook remembers the choice. */
  readonly onChosen: () => void;
}) {
  const locale = useLocale();
  const { trade: messages } = useMessages(correctionMessages);
  const report = useReport();

  function choose(chosen: TradeKey): void {
    const remembered = rememberTrade(chosen);
    report(remembered);
    void remembered.then((outcome) => {
      if (outcome.ok) onChosen();
    });
  }

  if (trade.open.length > 1) return <TradeQuestion trade={trade} onAnswer={choose} />;
  const reason = messages.because(standingTradeText(trade, locale));
  if (trade.by === "rules") return <TradeOfRules name={tradeName(trade.trade, locale)} reason={reason} />;
  return (
    <Field label={messages.label} size="small" hint={reason}>
      <Select size="small" value={trade.trade} onChange={(_event, { value }) => choose(value as TradeKey)}>
        {tradeKeys.map((key) => (
          <option key={key} value={key}>
            {tradeName(key, locale)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function TradeQuestion({
  trade: { open, trade },
  onAnswer,
}: {
  readonly trade: StandingTrade;
  readonly onAnswer: (chosen: TradeKey) => void;
}) {
  const styles = useStyles();
  const cards = useCardStyles();
  const locale = useLocale();
  const messages = useMessages(correctionMessages);
  return (
    <Section heading={messages.trade.label}>
      <div className={mergeClasses(cards.item, styles.question)}>
        <Text weight="semibold" block id="trade-question">
          {openTradeText(open, locale)}
        </Text>
        <Text size={200} block className={styles.quiet}>
          {messages.trade.forNow(tradeName(trade, locale))}
        </Text>
        <div role="group" aria-labelledby="trade-question" className={styles.answers}>
          {open.map((key) => (
            <Button key={key} size="small" onClick={() => onAnswer(key)}>
              {tradeName(key, locale)}
            </Button>
          ))}
          <Button size="small" onClick={() => onAnswer("general")}>
            {messages.trade.neither}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function TradeOfRules({ name, reason }: { readonly name: string; readonly reason: string }) {
  const { trade: messages } = useMessages(correctionMessages);
  const report = useReport();
  async function goThere(): ReturnType<typeof selectCell> {
    const place = await findTradeRule();
    return place ? selectCell(place.sheet, place.cell) : { ok: true, value: undefined };
  }
  return (
    <Field label={messages.label} size="small" hint={reason}>
      <Button size="small" onClick={() => report(goThere())}>
        {messages.changeInRules(name)}
      </Button>
    </Field>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  question: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  answers: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
