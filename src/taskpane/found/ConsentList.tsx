import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { cellAddress } from "../../domain/sheet/cells";
import type { Reading } from "../../domain/reading/reading";
import { customerNameOf } from "../../domain/customerName";
import { Section } from "../layout/Screen";
import { cellMessages } from "../messages/cellMessages";
import { useMessages } from "../messages/useMessages";
import { CellSentences } from "../result/CellSentences";
import { correctionMessages } from "./correctionMessages";

/** Customers who do not agree to be contacted, and how many have not been asked; only the sheet itself changes that. */
export function ConsentList({ reading }: { readonly reading: Reading }) {
  const styles = useStyles();
  const { goTo, moreCells } = useMessages(cellMessages);
  const { consent: words } = useMessages(correctionMessages);
  const { columns, customers, sheet } = reading;
  const column = columns.find(({ field }) => field === "consent");
  if (!column) return null;
  const refusing = customers.filter(({ consent }) => consent === false);
  const blank = customers.filter(({ consent }) => consent === null).length;
  return (
    <Section heading={words.refusing(refusing.length)}>
      <Text size={200} className={styles.quiet}>
        {[
          ...(refusing.length > 0 ? [words.why(column.header)] : []),
          ...(blank > 0 ? [words.blank(column.header, blank)] : []),
        ].join(words.between)}
      </Text>
      <CellSentences
        sheet={sheet}
        sentences={refusing.map((customer) => ({
          key: customer.row,
          cell: cellAddress(column.column, customer.row),
          sentence: customerNameOf(customer),
        }))}
        goTo={goTo}
        more={moreCells}
      />
    </Section>
  );
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });
