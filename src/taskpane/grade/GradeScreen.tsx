import { useState } from "react";
import type { GradingColumn } from "../../domain/grading/gradingColumns";
import type { ReadColumn } from "../../domain/reading/reading";
import { prepareGrading, type PreparedGrading } from "../commands/grading";
import { usualPurchases } from "../commands/gradingSources";
import type { TaskProps } from "../job/taskProps";
import { isChoosing, useJob } from "../job/useJob";
import { Screen } from "../layout/Screen";
import { useMessages } from "../messages/useMessages";
import { JobPanel } from "../result/JobPanel";
import { PreviewList } from "../result/PreviewList";
import { FormulaNotes } from "./FormulaNotes";
import { GradingFindings } from "./GradingFindings";
import { GradingOptions, type ColumnGroup, type ExtraOption, type WrittenAs } from "./GradingOptions";
import { useGradingSources } from "./useGradingSources";
import { gradeMessages } from "./gradeMessages";
import { notReadyMessages } from "../messages/notReadyMessages";

/** Scores, tier, segment and churn of every customer, in columns of ours beside the sheet's own. */
export function GradeScreen({
  source,
  notReady,
  onWritten,
  columns: sheetColumns,
}: TaskProps & { readonly columns: readonly ReadColumn[] }) {
  const messages = useMessages(gradeMessages);
  const reasons = useMessages(notReadyMessages);
  const [groups, setGroups] = useState<readonly ColumnGroup[]>(columnGroups);
  const [extras, setExtras] = useState<readonly ExtraOption[]>([]);
  const [writtenAs, setWrittenAs] = useState<WrittenAs>("values");
  const [round, setRound] = useState(0);
  const [sources, remember] = useGradingSources(source, round);
  const { remembered } = sources;
  const purchases = usualPurchases(sheetColumns, source.sheet ?? "", sources);
  const columns = columnGroups
    .filter((group) => groups.includes(group) && (group !== "churn" || purchases.from === "columns"))
    .flatMap((group) => columnsOf[group]);
  const choices = {
    columns,
    purchases,
    method: remembered.method,
    segmentMap: remembered.segmentMap,
    rulerSheet: remembered.rulerSheet ?? null,
    keepsRuler: extras.includes("ruler"),
    colours: extras.includes("colours"),
    asFormulas: writtenAs === "formulas" && purchases.from === "columns",
  };
  const [job, controls] = useJob<PreparedGrading>(
    `${source.key} ${JSON.stringify([choices, sources.rfm.method, sources.rfm.segmentMap])}`,
    (options) => prepareGrading({ ...source, ...choices }, options),
    () => {
      setRound(round + 1);
      onWritten();
    },
  );
  return (
    <Screen heading={messages.heading} what={messages.what}>
      {isChoosing(job) && (
        <GradingOptions
          sheet={source.sheet ?? ""}
          asOf={source.asOf}
          sheetColumns={sheetColumns}
          sources={sources}
          purchases={purchases}
          groups={groups}
          extras={extras}
          writtenAs={writtenAs}
          onRemember={remember}
          onGroups={setGroups}
          onExtras={setExtras}
          onWrittenAs={setWrittenAs}
        />
      )}
      <JobPanel
        job={job}
        controls={controls}
        notReady={notReady ?? (columns.length > 0 || purchases.from === "buyers" ? null : reasons.nothingChosen)}
        prepareLabel={messages.prepare}
        applyLabel={messages.apply}
      >
        {(prepared) => (
          <>
            <GradingFindings prepared={prepared} />
            <FormulaNotes formulas={prepared.plan.formulas} />
            <PreviewList preview={prepared.preview} />
          </>
        )}
      </JobPanel>
      {/* What was written stays on show, to look at it beside the sheet. */}
      {(job.status === "applying" || job.status === "applied") && <GradingFindings prepared={job.plan} />}
    </Screen>
  );
}

const columnGroups: readonly ColumnGroup[] = ["scores", "tier", "segment", "churn"];

const columnsOf: Readonly<Record<ColumnGroup, readonly GradingColumn[]>> = {
  scores: ["rfmR", "rfmF", "rfmM", "rfmScore"],
  tier: ["rfmTier"],
  segment: ["rfmSegment"],
  churn: ["churnRisk", "churnState"],
};
