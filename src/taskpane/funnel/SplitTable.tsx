import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FunnelSplit, FunnelStudy, SplitBy } from "../../domain/funnel/funnelStudy";
import { percentText } from "../../domain/text/figures";
import { funnelStageNames } from "../../domain/funnel/funnelWords";
import { figuresTable } from "../layout/figuresTable";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { funnelMessages, type FunnelMessages } from "./funnelMessages";
import { useMessages } from "../messages/useMessages";

/** The funnel by source or by owner: who entered, who dealt, and what share that is. */
export function SplitTable({ study, split }: { readonly study: FunnelStudy; readonly split: SplitBy }) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(funnelMessages);
  const names = funnelStageNames(study, locale);
  return (
    <Section heading={messages.splits[split]}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{messages.splits[split]}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names.at(-1)}</th>
            <th scope="col">{messages.overall}</th>
          </tr>
        </thead>
        <tbody>
          {study.splits[split].map((row) => (
            <tr key={row.name ?? ""}>
              <th scope="row">{row.name ?? messages.unnamed[split]}</th>
              <td>{row.reached[0]}</td>
              <td>{row.overall.numerator}</td>
              <td>{rateText(row, messages)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size={200} block className={styles.quiet}>
        {messages.splitWhat}
      </Text>
    </Section>
  );
}

/** A share of few customers says little without the range in which it lies. */
function rateText({ overall: { rate, interval, denominator } }: FunnelSplit, messages: FunnelMessages): string {
  if (rate === null || interval === null) return "—";
  if (denominator >= enoughForARate) return percentText(rate);
  return `${percentText(rate)} (${messages.interval(percentText(interval.low), percentText(interval.high))})`;
}

const enoughForARate = 30;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  table: {
    ...figuresTable,
    "& th:first-child": { textAlign: "start", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  },
});
