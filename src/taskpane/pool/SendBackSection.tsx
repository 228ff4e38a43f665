import { Text } from "@fluentui/react-components";
import { useState } from "react";
import type { ChosenPoolColumns } from "../../domain/pool/poolColumns";
import { prepareSendBack, type PreparedSendBack } from "../commands/pool";
import type { TaskProps } from "../job/taskProps";
import { useJob } from "../job/useJob";
import { Section } from "../layout/Screen";
import { Summary } from "../layout/Summary";
import { JobPanel } from "../result/JobPanel";
import { PreviewList } from "../result/PreviewList";
import { WarningList } from "../result/WarningList";
import { SendBackChoice } from "./SendBackChoice";
import { poolMessages } from "./poolMessages";
import { useMessages } from "../messages/useMessages";

/** Clears the owners of those who are due and ticked, only when asked. */
export function SendBackSection({
  source,
  columns,
  basis,
  notReady,
  onWritten,
}: TaskProps & { readonly columns: ChosenPoolColumns | undefined; readonly basis: string }) {
  const messages = useMessages(poolMessages);
  const { sendBack } = messages;
  const [choice, setChoice] = useState<{ readonly sheet: string | undefined; readonly staying: ReadonlySet<string> }>();
  const staying = choice && choice.sheet === source.sheet ? choice.staying : nobody;
  const [job, controls, revise] = useJob<PreparedSendBack>(
    basis,
    (options) => prepareSendBack({ ...source, poolColumns: columns, staying }, options),
    onWritten,
  );
  const going = job.status === "prepared" ? job.plan.due.filter(({ key }) => !staying.has(key)).length : 0;
  return (
    <Section heading={sendBack.heading}>
      <Text>{sendBack.what}</Text>
      <JobPanel
        job={job}
        controls={controls}
        notReady={notReady}
        prepareLabel={sendBack.prepare}
        applyLabel={sendBack.apply(going)}
      >
        {(plan) => {
          if (!plan.hasOwnerColumn) return <WarningList sentences={[messages.noOwnerColumn]} />;
          if (plan.due.length === 0) return <Text>{sendBack.nobody}</Text>;
          return (
            <>
              <Summary figure={sendBack.figure(going)} lines={[]} />
              <SendBackChoice
                plan={plan}
                staying={staying}
                onChoose={(next) => {
                  setChoice({ sheet: source.sheet, staying: next });
                  revise(plan.without(next));
                }}
              />
              {going > 0 && <PreviewList preview={plan.preview} />}
            </>
          );
        }}
      </JobPanel>
    </Section>
  );
}

const nobody: ReadonlySet<string> = new Set();
