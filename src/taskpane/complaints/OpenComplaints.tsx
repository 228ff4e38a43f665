import { Accordion, Text } from "@fluentui/react-components";
import { cellAddress } from "../../domain/sheet/cells";
import type { ComplaintLog } from "../../domain/complaints/complaintLog";
import type { StandingComplaint } from "../../domain/complaints/complaintPlan";
import { satisfactionInAll } from "../../domain/complaints/satisfaction";
import { isoText } from "../../domain/calendar/day";
import {
  complaintDoerText,
  complaintDoubtTexts,
  complaintStatusText,
  satisfactionText,
} from "../../domain/complaints/complaintWords";
import type { Complaints } from "../commands/complaints";
import { Part } from "../layout/Part";
import { Summary } from "../layout/Summary";
import { useLocale } from "../messages/LocaleContext";
import { CellSentences } from "../result/CellSentences";
import { complaintMessages } from "./complaintMessages";
import { SatisfactionList } from "./SatisfactionList";
import { useMessages } from "../messages/useMessages";

/** The open complaints, overdue first, each leading to its line; what to check; what the customers said when called back. */
export function OpenComplaints({
  complaints: { standings, satisfaction, hasOwnSteps, dissatisfied, speakUpShare },
  log,
}: {
  readonly complaints: Complaints;
  readonly log: ComplaintLog;
}) {
  const locale = useLocale();
  const messages = useMessages(complaintMessages);
  const open = standings.filter(({ standing }) => standing.kind === "open");
  const overdue = open.filter(({ standing }) => standing.kind === "open" && standing.state === "overdue");
  const due = open.filter(({ standing }) => standing.kind === "open" && standing.state === "due");
  const others = open.filter((each) => !overdue.includes(each) && !due.includes(each));
  return (
    <>
      <Summary
        figure={messages.figure(open.length)}
        lines={[
          ...messages.lines({
            overdue: overdue.length,
            due: due.length,
            closed: standings.length - open.length,
            all: standings.length,
          }),
          standings.length > 0 ? satisfactionText(satisfactionInAll(satisfaction), locale) : "",
        ]}
      />
      <Text size={200}>
        {messages.steps(
          log.steps.map(({ name }) => name),
          hasOwnSteps,
        )}
      </Text>
      {standings.length > 0 && (
        <Text size={200}>
          {messages.dissatisfied(standings.length, dissatisfied, `${Number((100 * speakUpShare).toFixed(1))}%`)}
        </Text>
      )}
      <Accordion collapsible multiple defaultOpenItems={["overdue", "due", "toCheck"]}>
        <ComplaintList value="overdue" complaints={overdue} log={log} />
        <ComplaintList value="due" complaints={due} log={log} />
        <ComplaintList value="others" complaints={others} log={log} />
        <ComplaintList
          value="toCheck"
          complaints={standings.filter(({ standing }) => standing.doubts.length > 0)}
          log={log}
        />
        <SatisfactionList counts={satisfaction} />
      </Accordion>
    </>
  );
}

function ComplaintList({
  value,
  complaints,
  log,
}: {
  readonly value: "overdue" | "due" | "others" | "toCheck";
  readonly complaints: readonly StandingComplaint[];
  readonly log: ComplaintLog;
}) {
  const locale = useLocale();
  const messages = useMessages(complaintMessages);
  if (complaints.length === 0) return null;
  const sentenceOf = ({ complaint, standing }: StandingComplaint): string =>
    value === "toCheck"
      ? messages.toCheck({ ...complaint, doubts: complaintDoubtTexts(standing.doubts, log.steps, locale) })
      : messages.line({
          ...complaint,
          status: complaintStatusText(standing, locale),
          who: standing.kind === "open" ? complaintDoerText(standing.who, locale) : "",
          since: standing.kind === "open" && standing.since !== null ? isoText(standing.since) : "",
          due: standing.kind === "open" && standing.dueOn !== null ? isoText(standing.dueOn) : "",
        });
  return (
    <Part value={value} heading={messages.lists[value](complaints.length)}>
      <CellSentences
        sheet={log.sheet}
        sentences={complaints.map((each) => ({
          key: each.complaint.row,
          cell: cellAddress(Math.max(0, log.columns.number), each.complaint.row),
          sentence: sentenceOf(each),
        }))}
        goTo={messages.goTo}
        more={messages.more}
      />
    </Part>
  );
}
