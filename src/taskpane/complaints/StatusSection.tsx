import { Text } from "@fluentui/react-components";
import { prepareStatuses, type PreparedStatuses } from "../commands/complaints";
import type { TaskProps } from "../job/taskProps";
import { useJob } from "../job/useJob";
import { Section } from "../layout/Screen";
import { JobPanel } from "../result/JobPanel";
import { useComplaintMessages } from "./useComplaintMessages";

/** Works out due days and statuses anew, from the days that were typed and the steps that were chosen. */
export function StatusSection({
  source,
  round,
  onWritten,
}: Pick<TaskProps, "source" | "onWritten"> & { readonly round: number }) {
  const { update: messages } = useComplaintMessages();
  const [job, controls] = useJob<PreparedStatuses>(
    `${source.asOf} ${round}`,
    (options) => prepareStatuses(source, options),
    onWritten,
  );
  return (
    <Section heading={messages.heading}>
      <Text>{messages.what}</Text>
      <JobPanel job={job} controls={controls} isReady prepareLabel={messages.prepare} applyLabel={messages.apply}>
        {({ changed }) => <Text>{messages.changed(changed)}</Text>}
      </JobPanel>
    </Section>
  );
}
