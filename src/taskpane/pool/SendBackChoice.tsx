import { Button, Checkbox, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { cellAddress } from "../../domain/sheet/cells";
import { poolStandingText } from "../../domain/pool/poolWords";
import type { PreparedSendBack } from "../commands/pool";
import { customerNameOf } from "../../domain/customerName";
import { plainList } from "../layout/plainList";
import { useLocale } from "../messages/LocaleContext";
import { CellButton } from "../result/CellButton";
import { poolMessages } from "./poolMessages";
import { useMessages } from "../messages/useMessages";

/** Who is due, each to be ticked or not; those who are not stay with their owners and are asked about the next time. */
export function SendBackChoice({
  plan: { due, found },
  staying,
  onChoose,
}: {
  readonly plan: PreparedSendBack;
  /** The keys of those who are not ticked. */
  readonly staying: ReadonlySet<string>;
  readonly onChoose: (staying: ReadonlySet<string>) => void;
}) {
  const styles = useStyles();
  const locale = useLocale();
  const { sendBack: messages, goTo, more } = useMessages(poolMessages);
  const [shown, setShown] = useState(firstShown);
  const { sheet, asOf, columns } = found.reading;
  const ownerColumn = columns.find(({ field }) => field === "owner")?.column ?? 0;
  const going = due.filter(({ key }) => !staying.has(key)).length;

  /** Whoever else has been left out before stays so. */
  function send(keys: readonly string[], goes: boolean): void {
    const next = new Set(staying);
    for (const key of keys) {
      if (goes) next.delete(key);
      else next.add(key);
    }
    onChoose(next);
  }

  return (
    <div role="group" aria-label={messages.choose}>
      <Checkbox
        label={messages.everybody(going, due.length)}
        checked={going === due.length ? true : going === 0 ? false : "mixed"}
        onChange={() =>
          send(
            due.map(({ key }) => key),
            going < due.length,
          )
        }
      />
      <ul className={styles.list}>
        {due.slice(0, shown).map((standing) => {
          const { customer, key } = standing;
          const cell = cellAddress(ownerColumn, customer.row);
          return (
            <li key={key} className={styles.item}>
              <Checkbox
                className={styles.customer}
                checked={!staying.has(key)}
                onChange={(_event, { checked }) => send([key], checked === true)}
                label={
                  <>
                    <Text block>{[customerNameOf(customer), customer.owner].filter(Boolean).join(" · ")}</Text>
                    <Text block size={200} className={styles.quiet}>
                      {poolStandingText(standing, asOf, locale)}
                    </Text>
                  </>
                }
              />
              <CellButton sheet={sheet} cell={cell} title={goTo(cell)} />
            </li>
          );
        })}
      </ul>
      {due.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + moreShown)}>
          {more(due.length - shown)}
        </Button>
      )}
    </div>
  );
}

const firstShown = 10;
const moreShown = 50;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: plainList,
  item: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  customer: { flexGrow: 1, minWidth: 0, "& > label": { overflowWrap: "anywhere", minWidth: 0 } },
});
