import { Text } from "@fluentui/react-components";
import type { PoolColumns } from "../../domain/pool/poolColumns";
import { isBackNow } from "../../domain/pool/poolPlan";
import { prepareSendBack, type PreparedPool } from "../commands/pool";
import type { TaskProps } from "../job/taskProps";
import { useJob } from "../job/useJob";
import { Section } from "../layout/Screen";
import { Summary } from "../layout/Summary";
import { JobPanel } from "../result/JobPanel";
import { PreviewList } from "../result/PreviewList";
import { WarningList } from "../result/WarningList";
import { usePoolMessages } from "./usePoolMessages";

/** Clears the owners of whoever is due, only when asked. */
export function SendBackSection({
  source,
  columns,
  basis,
  isReady,
  onWritten,
}: TaskProps & { readonly columns: Partial<PoolColumns>; readonly basis: string }) {
  const messages = usePoolMessages();
  const { sendBack } = messages;
  const [job, controls] = useJob<PreparedPool>(
    basis,
    (options) => prepareSendBack({ ...source, poolColumns: columns }, options),
    onWritten,
  );
  return (
    <Section heading={sendBack.heading}>
      <Text>{sendBack.what}</Text>
      <JobPanel
        job={job}
        controls={controls}
        isReady={isReady}
        prepareLabel={sendBack.prepare}
        applyLabel={sendBack.apply}
      >
        {({ standings, hasOwnerColumn, preview }) => {
          if (!hasOwnerColumn) return <WarningList sentences={[messages.noOwnerColumn]} />;
          const due = standings.filter(isBackNow).length;
          if (due === 0) return <Text>{sendBack.nobody}</Text>;
          return (
            <>
              <Summary figure={sendBack.figure(due)} lines={[]} />
              <PreviewList preview={preview} />
            </>
          );
        }}
      </JobPanel>
    </Section>
  );
}
