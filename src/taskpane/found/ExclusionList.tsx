import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Customer } from "../../domain/customer";
import { customerKey } from "../../domain/reading/rows/customerKey";
import { customerNameOf } from "../../domain/customerName";
import { plainList } from "../layout/plainList";
import { Section } from "../layout/Screen";
import { useMessages } from "../messages/useMessages";
import type { CorrectionProps } from "./correctionProps";
import { foundMessages } from "./foundMessages";

/** Customers whose cells say that they want no contact: left out of everything until the person lifts it here. */
export function ExclusionList({ reading, choices, onChoose }: CorrectionProps) {
  const [showsAll, setShowsAll] = useState(false);
  const styles = useStyles();
  const messages = useMessages(foundMessages);
  const proposed = reading.customers.filter((customer) => customer.doNotContactWords.length > 0);
  if (proposed.length === 0) return null;
  const lifted = choices.liftedExclusions ?? [];
  const excluded = proposed.filter((customer) => customer.doNotContact).length;

  function toggle(customer: Customer): void {
    const key = customerKey(customer);
    const others = lifted.filter((each) => each !== key);
    onChoose({ ...choices, liftedExclusions: customer.doNotContact ? [...others, key] : others });
  }

  return (
    <Section heading={messages.exclusions(excluded)}>
      <Text size={200} className={styles.quiet}>
        {messages.exclusionsWhy}
      </Text>
      <ul className={styles.list}>
        {(showsAll ? proposed : proposed.slice(0, shown)).map((customer) => (
          <li key={customer.row} className={styles.item}>
            <div className={styles.who}>
              <Text truncate wrap={false} block>
                {customerNameOf(customer)}
              </Text>
              <Text size={200} className={styles.quiet} block>
                {customer.doNotContactWords.join(" · ")}
                {!customer.doNotContact && ` — ${messages.lifted}`}
              </Text>
            </div>
            <Button
              size="small"
              aria-label={
                customer.doNotContact
                  ? messages.lift(customerNameOf(customer))
                  : messages.exclude(customerNameOf(customer))
              }
              onClick={() => toggle(customer)}
            >
              {customer.doNotContact ? messages.liftShort : messages.excludeShort}
            </Button>
          </li>
        ))}
      </ul>
      {proposed.length > shown && (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
          className={styles.more}
        >
          {showsAll ? messages.showFewer : messages.moreCustomers(proposed.length - shown)}
        </Button>
      )}
    </Section>
  );
}

const shown = 5;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { ...plainList, gap: tokens.spacingVerticalS },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  who: { minWidth: 0, overflow: "hidden" },
  more: { alignSelf: "flex-start" },
});
