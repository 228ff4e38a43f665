import { Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { churnColumns, type ChurnColumn, type ChurnMarks } from "../../domain/churn/churnPlan";
import { churnMarkWarningText } from "../../domain/churn/churnWords";
import { prepareChurnColumns, type ChurnFindings, type PreparedChurnColumns } from "../commands/churn";
import type { ChurnSettings } from "../../workbook/door/settings";
import type { TaskProps } from "../job/taskProps";
import { useJob } from "../job/useJob";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { JobPanel } from "../result/JobPanel";
import { PreviewList } from "../result/PreviewList";
import { WarningList } from "../result/WarningList";
import { churnMessages } from "./churnMessages";
import { notReadyMessages } from "../messages/notReadyMessages";

/** Risk, state and reasons as columns of ours: what will be written, then writing, then taking back. */
export function ChurnColumnsPanel({
  findings,
  basis,
  marks,
  choices,
  source,
  onWritten,
}: Pick<TaskProps, "source" | "onWritten"> & {
  readonly findings: ChurnFindings;
  /** Changes with every study. */
  readonly basis: string;
  /** What the person chose since the study. */
  readonly marks: ChurnMarks;
  readonly choices: ChurnSettings;
}) {
  const locale = useLocale();
  const messages = useMessages(churnMessages);
  const reasons = useMessages(notReadyMessages);
  const [unwanted, setUnwanted] = useState<readonly ChurnColumn[]>([]);
  const offered = churnColumns.filter(isOffered);
  const columns = offered.filter((column) => !unwanted.includes(column));
  const [job, controls] = useJob<PreparedChurnColumns>(
    `${basis} ${columns.join()} ${JSON.stringify([...marks])}`,
    (options) => prepareChurnColumns(findings, { columns, marks }, { ...source, ...choices }, options),
    onWritten,
  );
  return (
    <Section heading={messages.write}>
      {(job.status === "idle" || job.status === "failed") && (
        <div role="group" aria-label={messages.write}>
          {offered.map((column) => (
            <div key={column}>
              <Checkbox
                label={messages.columns[column]}
                checked={columns.includes(column)}
                onChange={(_event, { checked }) =>
                  setUnwanted(checked ? unwanted.filter((each) => each !== column) : [...unwanted, column])
                }
              />
            </div>
          ))}
        </div>
      )}
      <JobPanel
        job={job}
        controls={controls}
        notReady={columns.length > 0 ? null : reasons.nothingChosen}
        prepareLabel={messages.prepare}
        applyLabel={messages.apply}
      >
        {({ plan, preview }) => (
          <>
            <WarningList
              sentences={plan.forcedOfHighTier.map(({ name, row, tier }) =>
                messages.forcedOfHighTier(
                  name,
                  row,
                  churnMarkWarningText("forced-mark-on-high-tier", tier ?? "", locale),
                ),
              )}
            />
            <PreviewList preview={preview} />
          </>
        )}
      </JobPanel>
    </Section>
  );

  function isOffered(column: ChurnColumn): boolean {
    switch (column) {
      case "churnRisk":
        return findings.study.report !== null;
      case "churnState":
        return true;
      case "churnReason":
        return marks.size > 0;
    }
  }
}
