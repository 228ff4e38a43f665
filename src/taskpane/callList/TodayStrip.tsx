import { makeStyles, tokens } from "@fluentui/react-components";
import { isoText, type Day } from "../../domain/day";
import type { DayAtAGlance } from "../commands/dayAtAGlance";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/MessagesContext";
import { recordingMessages } from "../messages/recording";
import { CapacityTrial } from "./CapacityTrial";

/** How the day stands, owner by owner: due, overdue, done so far; and how far the calls of a month get. */
export function TodayStrip({
  day,
  glance,
  onWritten,
}: {
  readonly day: Day;
  readonly glance: DayAtAGlance;
  readonly onWritten: () => void;
}) {
  const styles = useStyles();
  const messages = recordingMessages[useLocale()].today;
  const { owners } = glance;
  const sumOf = (name: "due" | "overdue" | "done") => owners.reduce((sum, owner) => sum + owner[name], 0);
  return (
    <Section heading={messages.heading(isoText(day))}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.owner}>
              {messages.owner}
            </th>
            <th scope="col">{messages.due}</th>
            <th scope="col">{messages.overdue}</th>
            <th scope="col">{messages.done}</th>
          </tr>
        </thead>
        <tbody>
          {owners.length > 1 &&
            owners.map(({ owner, due, overdue, done }) => (
              <tr key={owner ?? ""}>
                <th scope="row" className={styles.owner}>
                  {owner ?? messages.unassigned}
                </th>
                <td>{due}</td>
                <td>{overdue}</td>
                <td>{done}</td>
              </tr>
            ))}
          <tr className={styles.sum}>
            <th scope="row" className={styles.owner}>
              {messages.all}
            </th>
            <td>{sumOf("due")}</td>
            <td>{sumOf("overdue")}</td>
            <td>{sumOf("done")}</td>
          </tr>
        </tbody>
      </table>
      <CapacityTrial glance={glance} onWritten={onWritten} />
    </Section>
  );
}

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      textAlign: "right",
      fontWeight: tokens.fontWeightRegular,
    },
    "& th:first-child": { textAlign: "left", paddingLeft: 0 },
    "& thead th": { color: tokens.colorNeutralForeground2 },
  },
  owner: { overflowWrap: "anywhere" },
  sum: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "& th, & td": { fontWeight: tokens.fontWeightSemibold },
  },
});
