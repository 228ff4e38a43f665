import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ChangeCause, GradeChange } from "../../domain/grading/gradingComparison";
import type { Reading } from "../../domain/reading/reading";
import { selectCell } from "../../workbook/door/selectCell";
import type { ComparedGrades } from "../commands/grading";
import { useReport } from "../result/ReportContext";
import { customerNameOf } from "../../domain/customerName";
import { gradeMessages } from "./gradeMessages";
import { useMessages } from "../messages/useMessages";

/** Who rose and who fell since the grades that stand in the sheet, and whether the customer or the ruler moved. */
export function ComparedGradesList({
  comparison,
  reading,
}: {
  readonly comparison: ComparedGrades;
  readonly reading: Reading;
}) {
  const styles = useStyles();
  const messages = useMessages(gradeMessages);
  const { rose, fell, same, withoutEarlier, notComparable, rulerSheet } = comparison;
  const changes = [...rose, ...fell];
  return (
    <>
      <Text block>{messages.comparison(rose.length, fell.length, same)}</Text>
      {rulerSheet !== null && changes.length > 0 && <Text block>{messages.causeCounts(causeCounts(changes))}</Text>}
      <ul className={styles.notes}>
        {withoutEarlier > 0 && <li>{messages.withoutEarlier(withoutEarlier)}</li>}
        {[...notComparable].slice(0, textsShown).map(([text, count]) => (
          <li key={text}>{messages.notComparable(text, count)}</li>
        ))}
        {changes.length > 0 && <li>{rulerSheet === null ? messages.noEarlierRuler : messages.causeBy(rulerSheet)}</li>}
      </ul>
      {changes.length === 0 && <Text>{messages.noChange}</Text>}
      <Changes heading={messages.rose} changes={rose} reading={reading} />
      <Changes heading={messages.fell} changes={fell} reading={reading} />
    </>
  );
}

function Changes({
  heading,
  changes,
  reading,
}: {
  readonly heading: string;
  readonly changes: readonly GradeChange[];
  readonly reading: Reading;
}) {
  const report = useReport();
  const styles = useStyles();
  const messages = useMessages(gradeMessages);
  const [shown, setShown] = useState(firstShown);
  const customersByRow = new Map(reading.customers.map((customer) => [customer.row, customer]));
  if (changes.length === 0) return null;
  return (
    <div>
      <Text as="h4" weight="semibold" block className={styles.heading}>
        {`${heading} ${changes.length}`}
      </Text>
      <ul className={styles.list}>
        {changes.slice(0, shown).map(({ row, before, after, cause }) => {
          const customer = customersByRow.get(row);
          const name = customer ? customerNameOf(customer) : "";
          return (
            <li key={row}>
              <Button
                size="small"
                appearance="transparent"
                aria-label={messages.goTo(name, row)}
                className={styles.name}
                onClick={() => report(selectCell(reading.sheet, `${row}:${row}`))}
              >
                {name}
              </Button>
              <Text size={200}>
                {`${before ?? messages.noGrade} → ${after ?? messages.noGrade}`}
                {cause && ` · ${messages.causes[cause]}`}
              </Text>
            </li>
          );
        })}
      </ul>
      {changes.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(shown + moreShown)}>
          {messages.more(Math.min(moreShown, changes.length - shown))}
        </Button>
      )}
    </div>
  );
}

function causeCounts(changes: readonly GradeChange[]): Record<ChangeCause, number> {
  const counts: Record<ChangeCause, number> = { customer: 0, ruler: 0, both: 0 };
  for (const { cause } of changes) if (cause) counts[cause] += 1;
  return counts;
}

const firstShown = 10;
const moreShown = 100;
const textsShown = 5;

const useStyles = makeStyles({
  heading: { margin: 0 },
  notes: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  name: { paddingLeft: 0, paddingRight: tokens.spacingHorizontalS, minWidth: 0 },
});
