import type { Counted } from "../../domain/grading/gradedCustomer";
import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { oneStepFrom } from "../../domain/grading/gradeExplanation";
import type { Reading } from "../../domain/reading/reading";
import type { RfmScale } from "../../domain/grading/rfmScales";
import { tierName, upgradeWords } from "../../domain/grading/rfmWords";
import { selectCell } from "../../workbook/door/selectCell";
import { plainList } from "../layout/plainList";
import { useLocale } from "../messages/LocaleContext";
import { Part } from "../layout/Part";
import { useReport } from "../result/ReportContext";
import { customerNameOf } from "../../domain/customerName";
import type { Tier } from "../../domain/tier";
import { gradeMessages } from "./gradeMessages";
import { useMessages } from "../messages/useMessages";

/** The customers whom one change lifts to the top tier; each leads to its row. */
export function OneStepList({
  reading,
  scale,
  counted,
}: {
  readonly reading: Reading;
  readonly scale: RfmScale;
  readonly counted: Counted;
}) {
  const report = useReport();
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(gradeMessages);
  const [shown, setShown] = useState(firstShown);
  const steps = useMemo(() => oneStepFrom(topTier, reading.customers, scale), [reading, scale]);
  return (
    <Part value="oneStep" heading={messages.oneStep(`${topTier} ${tierName(topTier, locale)}`, steps.length)}>
      <Text size={200} className={styles.quiet}>
        {steps.length === 0 ? messages.nobody : messages.oneStepWhat}
      </Text>
      <ol className={styles.list}>
        {steps.slice(0, shown).map(({ customer, tier, upgrade }) => (
          <li key={customer.row}>
            <Button
              size="small"
              appearance="transparent"
              aria-label={messages.goTo(customerNameOf(customer), customer.row)}
              className={styles.name}
              onClick={() => report(selectCell(reading.sheet, `${customer.row}:${customer.row}`))}
            >
              {customerNameOf(customer)}
            </Button>
            <Text size={200} className={styles.quiet}>
              {messages.row(customer.row)} · {tier}
            </Text>
            <Text block size={200}>
              {upgradeWords({ kind: "upgrade", upgrade }, locale, counted)}
            </Text>
          </li>
        ))}
      </ol>
      {steps.length > shown && (
        <Button size="small" appearance="subtle" className={styles.more} onClick={() => setShown(shown + moreShown)}>
          {messages.more(Math.min(moreShown, steps.length - shown))}
        </Button>
      )}
    </Part>
  );
}

const topTier: Tier = "P";
const firstShown = 20;
const moreShown = 100;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { ...plainList, overflowWrap: "anywhere" },
  name: { paddingLeft: 0, paddingRight: tokens.spacingHorizontalS, minWidth: 0 },
  more: { alignSelf: "flex-start" },
});
