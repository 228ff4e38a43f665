import { Button, Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RhythmState } from "../../domain/rhythm/rhythm";
import { isSlipping, type StudiedCustomer } from "../../domain/churn/churnStudy";
import { tradeIn } from "../../domain/rules/rulesOfTrade";
import { rhythmStateName } from "../../domain/rhythm/rhythmWords";
import type { ChurnMark } from "../../domain/churn/churnMark";
import type { ChurnFindings } from "../commands/churn";
import { plainList } from "../layout/plainList";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { SlippingCustomer } from "./SlippingCustomer";
import { churnMessages } from "./churnMessages";
import { useMessages } from "../messages/useMessages";

type Filter = "slipping" | RhythmState | "all";

/** The customers, tier and money first; those who are slipping away unless the person asks for others. */
export function SlippingList({
  findings,
  markOf,
  onMark,
}: {
  readonly findings: ChurnFindings;
  readonly markOf: (key: string) => ChurnMark | null;
  /** `null` where nothing can be written: then there are no reasons to choose. */
  readonly onMark: ((key: string, mark: ChurnMark | null) => void) | null;
}) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(churnMessages);
  const [filter, setFilter] = useState<Filter>("slipping");
  const [shown, setShown] = useState(firstShown);
  const { study, found } = findings;
  const wanted = study.customers.filter((customer) => passes(customer, filter));
  const heading = messages.counted(nameOf(filter), wanted.length);
  return (
    <Section heading={heading}>
      <Field label={messages.show} size="small" orientation="horizontal">
        <Select
          size="small"
          value={filter}
          onChange={(_event, { value }) => {
            setFilter(value as Filter);
            setShown(firstShown);
          }}
        >
          {filters.map((each) => (
            <option key={each} value={each}>
              {messages.counted(nameOf(each), study.customers.filter((customer) => passes(customer, each)).length)}
            </option>
          ))}
        </Select>
      </Field>
      {wanted.length === 0 && <Text>{messages.nobody}</Text>}
      <ol aria-label={heading} className={styles.list}>
        {wanted.slice(0, shown).map((customer) => (
          <SlippingCustomer
            key={customer.row}
            customer={customer}
            sheet={found.cells.name}
            purchase={tradeIn(findings.rules).words[locale].purchase}
            asOf={study.asOf}
            mark={markOf(customer.key)}
            onMark={onMark && ((mark) => onMark(customer.key, mark))}
          />
        ))}
      </ol>
      {wanted.length > shown && (
        <Button size="small" appearance="subtle" className={styles.more} onClick={() => setShown(shown + moreShown)}>
          {messages.more(wanted.length - shown)}
        </Button>
      )}
    </Section>
  );

  function nameOf(name: Filter): string {
    return name === "slipping" || name === "all" ? messages.filters[name] : rhythmStateName(name, locale);
  }
}

function passes(customer: StudiedCustomer, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "slipping":
      return isSlipping(customer);
    default:
      return customer.rhythm?.state === filter;
  }
}

const filters: readonly Filter[] = ["slipping", "watch", "at-risk", "lost", "active", "too-early", "all"];

const firstShown = 10;
const moreShown = 50;

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalS },
  more: { alignSelf: "flex-start" },
});
