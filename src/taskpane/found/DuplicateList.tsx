import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Reading } from "../../domain/reading/reading";
import { selectCell } from "../../workbook/door/selectCell";
import { Section } from "../layout/Screen";
import { useMessages } from "../messages/useMessages";
import { useReport } from "../result/ReportContext";
import { foundMessages } from "./foundMessages";
import { cellMessages } from "../messages/cellMessages";

/** Rows that are the same customer, and rows that may be: shown, never merged or removed. */
export function DuplicateList({ reading }: { readonly reading: Reading }) {
  const messages = useMessages(foundMessages);
  const { duplicates, possibleDuplicates, sheet } = reading;
  const rows = duplicates.reduce((sum, group) => sum + group.length, 0);
  return (
    <>
      {duplicates.length > 0 && (
        <Section heading={messages.duplicates(duplicates.length, rows)}>
          <Groups groups={duplicates} sheet={sheet} />
        </Section>
      )}
      {possibleDuplicates.length > 0 && (
        <Section heading={messages.possibleDuplicates(possibleDuplicates.length)}>
          <Groups groups={possibleDuplicates} sheet={sheet} />
        </Section>
      )}
    </>
  );
}

function Groups({ groups, sheet }: { readonly groups: readonly (readonly number[])[]; readonly sheet: string }) {
  const styles = useStyles();
  const messages = useMessages(foundMessages);
  const { moreCells } = useMessages(cellMessages);
  const report = useReport();
  return (
    <div className={styles.groups}>
      {groups.slice(0, groupsShown).map((group) => (
        <Button
          key={group.join()}
          size="small"
          onClick={() => report(selectCell(sheet, `${group[0] ?? 1}:${group[0] ?? 1}`))}
        >
          {messages.rowsOf(group)}
        </Button>
      ))}
      {groups.length > groupsShown && <Text size={200}>{moreCells(groups.length - groupsShown)}</Text>}
    </div>
  );
}

const groupsShown = 8;

const useStyles = makeStyles({
  groups: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});
