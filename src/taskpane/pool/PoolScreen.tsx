import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { poolColumnsOf } from "../../domain/pool/poolColumns";
import type { Found } from "../commands/findCustomers";
import { preparePool, type PreparedPool } from "../commands/pool";
import type { TaskProps } from "../job/taskProps";
import { isChoosing, useJob } from "../job/useJob";
import { Screen } from "../layout/Screen";
import { JobPanel } from "../result/JobPanel";
import { PreviewList } from "../result/PreviewList";
import { PoolColumnFields } from "./PoolColumnFields";
import { PoolFindings } from "./PoolFindings";
import { SendBackSection } from "./SendBackSection";
import { TryDays } from "./TryDays";
import { usePoolColumns } from "./usePoolColumns";
import { poolMessages } from "./poolMessages";
import { useMessages } from "../messages/useMessages";

/** Who goes back to the pool (公海) and when: the countdown beside the customers, a trial with other days, the way back. */
export function PoolScreen({
  source,
  notReady,
  onWritten,
  found,
}: TaskProps & {
  /** What was understood of the sheet, if anything was. */
  readonly found: Found | null;
}) {
  const styles = useStyles();
  const messages = useMessages(poolMessages);
  const [chosen, choose] = usePoolColumns(found);
  const columns = found?.reading.columns ?? [];
  const basis = `${source.key} ${JSON.stringify(chosen ?? {})}`;
  const [job, controls] = useJob<PreparedPool>(
    basis,
    (options) => preparePool({ ...source, poolColumns: chosen }, options),
    onWritten,
  );
  return (
    <Screen heading={messages.heading} what={messages.what}>
      {isChoosing(job) && (
        <>
          <PoolColumnFields
            columns={columns}
            inUse={poolColumnsOf({ columns }, chosen)}
            onChoose={(next) => choose({ ...chosen, ...next })}
          />
          <Text size={200} className={styles.quiet}>
            {messages.rulesAt}
          </Text>
        </>
      )}
      <JobPanel
        job={job}
        controls={controls}
        notReady={notReady}
        prepareLabel={messages.prepare}
        applyLabel={messages.apply}
      >
        {(plan) => (
          <>
            <PoolFindings plan={plan} />
            {plan.hasOwnerColumn && <TryDays plan={plan} />}
            <PreviewList preview={plan.preview} />
          </>
        )}
      </JobPanel>
      <SendBackSection source={source} columns={chosen} basis={basis} notReady={notReady} onWritten={onWritten} />
    </Screen>
  );
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });
