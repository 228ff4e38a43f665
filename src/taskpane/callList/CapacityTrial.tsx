import { Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { cellAddress } from "../../domain/sheet/cells";
import { workloadAt } from "../../domain/callList/workload";
import { prepareCapacity, type PreparedCapacity } from "../commands/capacity";
import type { DayAtAGlance } from "../commands/dayAtAGlance";
import { useJob } from "../job/useJob";
import { workloadMessages } from "./workloadMessages";
import { JobPanel } from "../result/JobPanel";
import { useMessages } from "../messages/useMessages";

/** How far the calls of a month get, and how far they would get with another number of calls a day; nothing is written until it is kept. */
export function CapacityTrial({
  glance: { team, calls },
  onWritten,
}: {
  readonly glance: DayAtAGlance;
  readonly onWritten: () => void;
}) {
  const styles = useStyles();
  const messages = useMessages(workloadMessages);
  const { capacityPerDay, workingDaysPerMonth } = calls;
  const [typed, setTyped] = useState<string>();
  const now = workloadAt(team, capacityPerDay, workingDaysPerMonth);
  const text = typed ?? String(capacityPerDay);
  const tried = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
  const isOther = tried !== null && tried !== capacityPerDay;
  const [job, controls] = useJob<PreparedCapacity>(
    `${tried ?? ""} ${capacityPerDay}`,
    (options) => prepareCapacity(tried ?? capacityPerDay, options),
    () => {
      setTyped(undefined);
      onWritten();
    },
  );
  if (now.customers === 0) return null;
  return (
    <>
      <Text size={200} className={styles.quiet}>
        {messages.now(now)}
      </Text>
      {team.sharing > 0 && (
        <>
          <Field
            label={messages.trial}
            size="small"
            {...(tried === null ? { validationMessage: messages.notANumber } : {})}
          >
            <Input
              type="number"
              min={1}
              max={9999}
              size="small"
              className={styles.number}
              value={text}
              onChange={(_event, { value }) => setTyped(value)}
            />
          </Field>
          {isOther && (
            <Text size={200} role="status">
              {messages.then(workloadAt(team, tried, workingDaysPerMonth), now)}
            </Text>
          )}
          {(isOther || job.status !== "idle") && (
            <JobPanel
              job={job}
              controls={controls}
              notReady={null}
              prepareLabel={messages.keep}
              applyLabel={messages.keepNow}
            >
              {({ rule }) => (
                <Text>
                  {rule === null
                    ? messages.noRulesSheet
                    : messages.willKeep(
                        rule.sheet,
                        cellAddress(rule.column, rule.row),
                        capacityPerDay,
                        tried ?? capacityPerDay,
                      )}
                </Text>
              )}
            </JobPanel>
          )}
        </>
      )}
    </>
  );
}

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  number: { maxWidth: "96px" },
});
