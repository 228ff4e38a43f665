import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { poolColumnsOf, type PoolColumns } from "../../domain/pool/poolColumns";
import type { ReadColumn } from "../../domain/reading/reading";
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
import { usePoolMessages } from "./usePoolMessages";

/** Who goes back to the pool (公海) and when: the countdown beside the customers, a trial with other days, the way back. */
export function PoolScreen({
  source,
  isReady,
  onWritten,
  columns,
}: TaskProps & { readonly columns: readonly ReadColumn[] }) {
  const styles = useStyles();
  const messages = usePoolMessages();
  const [choice, setChoice] = useState<{
    readonly sheet?: string | undefined;
    readonly columns: Partial<PoolColumns>;
  }>();
  const chosen = choice?.sheet === source.sheet ? (choice?.columns ?? noColumns) : noColumns;
  const inUse = { ...poolColumnsOf({ columns }), ...chosen };
  const basis = `${source.key} ${JSON.stringify(chosen)}`;
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
            inUse={inUse}
            onChoose={(next) => setChoice({ sheet: source.sheet, columns: { ...chosen, ...next } })}
          />
          <Text size={200} className={styles.quiet}>
            {messages.rulesAt}
          </Text>
        </>
      )}
      <JobPanel
        job={job}
        controls={controls}
        isReady={isReady}
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
      <SendBackSection source={source} columns={chosen} basis={basis} isReady={isReady} onWritten={onWritten} />
    </Screen>
  );
}

const noColumns: Partial<PoolColumns> = {};

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });
