import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { cellAddress } from "../../domain/sheet/cells";
import type { SaidProposal } from "../../domain/contactLog/whatCustomersSaid";
import { saidFollowsText } from "../../domain/contactLog/saidWords";
import { customerNameOf } from "../../domain/customerName";
import { findSaid } from "../commands/said";
import type { Found } from "../commands/findCustomers";
import { useLookedUp } from "../job/useLookedUp";
import { plainList } from "../layout/plainList";
import { Section } from "../layout/Screen";
import { cellMessages } from "../messages/cellMessages";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { CellButton } from "../result/CellButton";
import { correctionMessages } from "./correctionMessages";
import type { CorrectionProps } from "./correctionProps";
import { foundMessages } from "./foundMessages";

/** What remarks and logs say about the next contact, and what follows from it: used until the person declines it here. */
export function SaidList({
  found,
  choices,
  onChoose,
}: Pick<CorrectionProps, "choices" | "onChoose"> & { readonly found: Found }) {
  const [showsAll, setShowsAll] = useState(false);
  const styles = useStyles();
  const locale = useLocale();
  const { goTo } = useMessages(cellMessages);
  const { moreCustomers, showFewer } = useMessages(foundMessages);
  const words = useMessages(correctionMessages).said;
  const { reading } = found;
  const look = useCallback(
    (signal: AbortSignal) => findSaid(found, { asOf: found.reading.asOf, locale }, { signal }),
    [found, locale],
  );
  const proposals = useLookedUp(look, 0) ?? [];
  if (proposals.length === 0) return null;
  const customers = new Map(reading.customers.map((customer) => [customer.row, customer]));
  const declined = choices.declinedSayings ?? [];

  function toggle({ key, isDeclined }: SaidProposal): void {
    const others = declined.filter((each) => each !== key);
    onChoose({ ...choices, declinedSayings: isDeclined ? others : [...others, key] });
  }

  return (
    <Section
      heading={words.heading(
        proposals.filter(({ isDeclined, says }) => !isDeclined && says.says !== "dayUnknown").length,
      )}
    >
      <Text size={200} className={styles.quiet}>
        {words.why}
      </Text>
      <ul className={styles.list}>
        {(showsAll ? proposals : proposals.slice(0, shown)).map((proposal) => {
          const customer = customers.get(proposal.row);
          const name = customer ? customerNameOf(customer) : "";
          const cell = cellOf(proposal, reading);
          return (
            <li key={proposal.row} className={styles.item}>
              <div className={styles.who}>
                <Text truncate wrap={false} block>
                  {name} {cell !== null && <CellButton sheet={reading.sheet} cell={cell} title={goTo(cell)} />}
                </Text>
                <Text size={200} block>
                  {words.quoted(proposal.says.words)}
                </Text>
                <Text size={200} className={styles.quiet} block>
                  {proposal.isDeclined ? words.declined : saidFollowsText(proposal, reading.asOf, locale)}
                </Text>
              </div>
              {proposal.says.says !== "dayUnknown" && (
                <Button
                  size="small"
                  aria-label={proposal.isDeclined ? words.useOf(name) : words.declineOf(name)}
                  onClick={() => toggle(proposal)}
                >
                  {proposal.isDeclined ? words.use : words.decline}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {proposals.length > shown && (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={showsAll}
          onClick={() => setShowsAll(!showsAll)}
          className={styles.more}
        >
          {showsAll ? showFewer : moreCustomers(proposals.length - shown)}
        </Button>
      )}
    </Section>
  );
}

/** The remark's cell; a line of a log is on another sheet. */
function cellOf({ row, from }: SaidProposal, { columns }: CorrectionProps["reading"]): string | null {
  const remark = columns.find(({ field }) => field === "remark");
  return from.kind === "remark" && remark ? cellAddress(remark.column, row) : null;
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
  who: { minWidth: 0, overflow: "hidden", overflowWrap: "anywhere" },
  more: { alignSelf: "flex-start" },
});
