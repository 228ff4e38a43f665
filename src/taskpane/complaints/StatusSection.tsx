import { Text } from "@fluentui/react-components";
import { prepareStatuses, type PreparedStatuses } from "../commands/complaints";
import type { TaskProps } from "../job/taskProps";
import { isChoosing, useJob } from "../job/useJob";
import { Section } from "../layout/Screen";
import { JobPanel } from "../result/JobPanel";
import { complaintMessages } from "./complaintMessages";
import { useMessages } from "../messages/useMessages";

/** Says how many lines of the sheet are behind, and works out due days and statuses anew from what was typed and chosen. */
export function StatusSection({
  source,
  round,
  outdated,
  onWritten,
}: Pick<TaskProps, "source" | "onWritten"> & {
  readonly round: number;
  /** As the screen has found it when it was opened, and after what was written since. */
  readonly outdated: number;
}) {
  const { update: messages } = useMessages(complaintMessages);
  const [job, controls] = useJob<PreparedStatuses>(
    `${source.asOf} ${round}`,
    (options) => prepareStatuses(source, options),
    onWritten,
  );
  return (
    <Section heading={messages.heading}>
      <Text>{messages.what}</Text>
      {isChoosing(job) && <Text role="status">{messages.outdated(outdated)}</Text>}
      <JobPanel
        job={job}
        controls={controls}
        notReady={null}
        prepareLabel={messages.prepare}
        applyLabel={messages.apply}
      >
        {({ complaints }) => <Text>{messages.changed(complaints.outdated)}</Text>}
      </JobPanel>
    </Section>
  );
}
