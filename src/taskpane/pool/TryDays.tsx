import { Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { poolCounts } from "../../domain/pool/poolPlan";
import type { PreparedPool } from "../commands/pool";
import { Section } from "../layout/Screen";
import { poolMessages } from "./poolMessages";
import { useMessages } from "../messages/useMessages";

/** What would come back if the days changed; nothing is written. */
export function TryDays({ plan }: { readonly plan: PreparedPool }) {
  const styles = useStyles();
  const { tryOut: messages } = useMessages(poolMessages);
  // The last row of the rules is the one for everybody, as long as nobody has moved it.
  const usual = plan.rules.pool.limits.at(-1);
  const [dealDays, setDealDays] = useState(String(usual?.dealDays ?? ""));
  const [contactDays, setContactDays] = useState(String(usual?.contactDays ?? ""));
  const deal = wholeDays(dealDays);
  const contact = wholeDays(contactDays);
  const now = useMemo(() => poolCounts(plan.standings), [plan]);
  const then = useMemo(
    () =>
      deal === undefined || contact === undefined
        ? undefined
        : poolCounts(plan.tryDays({ dealDays: deal, contactDays: contact })),
    [plan, deal, contact],
  );
  return (
    <Section heading={messages.heading}>
      <Text size={200} className={styles.quiet}>
        {messages.what}
      </Text>
      <div className={styles.fields}>
        <Field label={messages.dealDays} size="small">
          <Input
            size="small"
            type="number"
            min={1}
            value={dealDays}
            onChange={(_event, { value }) => setDealDays(value)}
          />
        </Field>
        <Field label={messages.contactDays} size="small">
          <Input
            size="small"
            type="number"
            min={1}
            value={contactDays}
            onChange={(_event, { value }) => setContactDays(value)}
          />
        </Field>
      </div>
      <Text role="status">{then ? messages.result(now, then) : messages.notDays}</Text>
    </Section>
  );
}

/** A blank is a limit that sends nobody back; `undefined` for what is no number of days. */
function wholeDays(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const days = Number(text);
  return Number.isInteger(days) && days >= 1 ? days : undefined;
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "end",
    "& .fui-Input": { minWidth: 0 },
  },
});
