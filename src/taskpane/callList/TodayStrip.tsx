import { makeStyles, tokens } from "@fluentui/react-components";
import { isoText, type Day } from "../../domain/calendar/day";
import type { DayAtAGlance } from "../commands/dayAtAGlance";
import { OwnersTable, type FiguresOfOwner } from "../layout/OwnersTable";
import { Section } from "../layout/Screen";
import { recordingMessages } from "./recordingMessages";
import { CapacityTrial } from "./CapacityTrial";
import { useMessages } from "../messages/useMessages";

/** How the day stands, owner by owner: due, overdue, gone cold, done so far; and how far the calls of a month get. */
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
  const messages = useMessages(recordingMessages).today;
  const { owners } = glance;
  const rowOf = ({ owner, due, overdue, cold, done }: (typeof owners)[number]): FiguresOfOwner => ({
    key: `owner ${owner ?? ""}`,
    owner: owner ?? messages.unassigned,
    figures: [due, overdue, cold, done],
  });
  const sumOf = (name: "due" | "overdue" | "cold" | "done") => owners.reduce((sum, owner) => sum + owner[name], 0);
  const everybody = {
    key: "all",
    owner: messages.all,
    figures: [sumOf("due"), sumOf("overdue"), sumOf("cold"), sumOf("done")],
    className: styles.sum,
  };
  return (
    <Section heading={messages.heading(isoText(day))}>
      <OwnersTable
        className={styles.table}
        heading={messages.owner}
        headings={[messages.due, messages.overdue, messages.cold, messages.done]}
        rows={[...(owners.length > 1 ? owners.map(rowOf) : []), everybody]}
      />
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
  sum: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "& th, & td": { fontWeight: tokens.fontWeightSemibold },
  },
});
