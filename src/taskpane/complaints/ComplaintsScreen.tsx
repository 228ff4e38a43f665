import { Text } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Reading } from "../../domain/reading/reading";
import { useLookedUp } from "../job/useLookedUp";
import { readComplaints } from "../commands/complaints";
import type { TaskProps } from "../job/taskProps";
import { Screen } from "../layout/Screen";
import { NewComplaint } from "./NewComplaint";
import { OpenComplaints } from "./OpenComplaints";
import { StatusSection } from "./StatusSection";
import { complaintMessages } from "./complaintMessages";
import { useMessages } from "../messages/useMessages";

/** Complaints and their steps: what is open and overdue, one more, and the statuses worked out anew. */
export function ComplaintsScreen({
  source,
  notReady,
  onWritten,
  reading,
  round,
  isShown,
}: TaskProps & {
  readonly reading: Reading | null;
  /** Changes whenever the workbook may hold other complaints than before. */
  readonly round: number;
  readonly isShown: boolean;
}) {
  const messages = useMessages(complaintMessages);
  const { asOf, locale } = source;
  const look = useCallback((signal: AbortSignal) => readComplaints({ asOf, locale }, { signal }), [asOf, locale]);
  const complaints = useLookedUp(isShown ? look : null, round);
  return (
    <Screen heading={messages.heading} what={messages.what}>
      {complaints?.log === null && <Text>{messages.none}</Text>}
      {complaints?.log && <OpenComplaints complaints={complaints} log={complaints.log.log} />}
      {complaints?.log && (
        <StatusSection source={source} round={round} outdated={complaints.outdated} onWritten={onWritten} />
      )}
      {reading && (
        <NewComplaint
          source={source}
          notReady={notReady}
          onWritten={onWritten}
          reading={reading}
          standings={complaints?.standings ?? []}
          asksWanted={!complaints?.log || complaints.log.log.columns.wanted >= 0}
        />
      )}
    </Screen>
  );
}
