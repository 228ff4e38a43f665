import { Checkbox, MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { GradingColumn, GradingPlan } from "../../domain/gradingPlan";
import type { GradingNote } from "../../domain/gradingNotes";
import { tiers, type Tier } from "../../domain/rfm";
import { gradingNoteText } from "../../domain/words/grading";
import { fieldName } from "../../domain/words/reading";
import { tierName } from "../../domain/words/rfm";
import { prepareGrading, type PreparedGrading } from "../commands/grading";
import type { TaskProps } from "../job/taskProps";
import { useJob } from "../job/useJob";
import { Screen } from "../layout/Screen";
import { Summary } from "../layout/Summary";
import { useLocale, useMessages } from "../messages/MessagesContext";
import { JobPanel } from "../result/JobPanel";
import { PreviewList } from "../result/PreviewList";
import { WarningList } from "../result/WarningList";

export type ColumnGroup = "scores" | "tier" | "segment" | "churn";

/** Scores, tier, segment and churn of every customer, in columns of ours beside the sheet's own. */
export function GradeScreen({ source, isReady, onWritten }: TaskProps) {
  const messages = useMessages().grade;
  const labelId = useId();
  const [groups, setGroups] = useState<readonly ColumnGroup[]>(columnGroups);
  const columns = columnGroups.filter((group) => groups.includes(group)).flatMap((group) => columnsOf[group]);
  const [job, controls] = useJob<PreparedGrading>(
    `${source.key} ${columns.join()}`,
    (options) => prepareGrading({ ...source, columns }, options),
    onWritten,
  );

  return (
    <Screen heading={messages.heading} what={messages.what}>
      {(job.status === "idle" || job.status === "failed") && (
        <div role="group" aria-labelledby={labelId}>
          <Text id={labelId} block>
            {messages.columns}
          </Text>
          {columnGroups.map((group) => (
            <div key={group}>
              <Checkbox
                label={messages.groups[group]}
                checked={groups.includes(group)}
                onChange={(_event, { checked }) =>
                  setGroups(checked ? [...groups, group] : groups.filter((each) => each !== group))
                }
              />
            </div>
          ))}
        </div>
      )}
      <JobPanel
        job={job}
        controls={controls}
        isReady={isReady && columns.length > 0}
        prepareLabel={messages.prepare}
        applyLabel={messages.apply}
      >
        {({ plan, preview }) => (
          <>
            <GradingSummary plan={plan} />
            <PreviewList preview={preview} />
          </>
        )}
      </JobPanel>
    </Screen>
  );
}

function GradingSummary({ plan }: { readonly plan: GradingPlan }) {
  const locale = useLocale();
  const messages = useMessages().grade;
  if (plan.missing && plan.missing.length > 0) {
    return (
      <MessageBar layout="multiline" intent="warning">
        <MessageBarBody>{messages.missing(plan.missing.map((field) => fieldName(field, locale)))}</MessageBarBody>
      </MessageBar>
    );
  }
  const graded = tiers.reduce((sum, tier) => sum + plan.tiers[tier], 0);
  return (
    <>
      <Summary
        figure={messages.graded(graded)}
        lines={plan.tiers.none > 0 ? [messages.notGraded(plan.tiers.none)] : []}
      />
      <ul style={{ listStyleType: "none", margin: 0, padding: 0 }}>
        {tiers.map((tier) => (
          <TierBar key={tier} tier={tier} count={plan.tiers[tier]} of={graded} />
        ))}
      </ul>
      <WarningList sentences={plan.notes.filter(asksForALook).map((note) => gradingNoteText(note, locale))} />
      <WarningList
        intent="info"
        sentences={plan.notes.filter((note) => !asksForALook(note)).map((note) => gradingNoteText(note, locale))}
      />
    </>
  );
}

/** How many customers a tier has: the name and the number say it, the bar only shows it. */
function TierBar({ tier, count, of }: { readonly tier: Tier; readonly count: number; readonly of: number }) {
  const styles = useStyles();
  const locale = useLocale();
  return (
    <li className={styles.tier}>
      <Text className={styles.name}>{`${tier} ${tierName(tier, locale)}`}</Text>
      <div className={styles.track}>
        <div className={styles.bar} style={{ width: `${of === 0 ? 0 : (100 * count) / of}%` }} />
      </div>
      <Text className={styles.count}>{count}</Text>
    </li>
  );
}

/** Whether something in the sheet may be wrong, rather than how the grading was done. */
function asksForALook({ code }: GradingNote): boolean {
  switch (code) {
    case "mayBeLifetime":
    case "fault":
    case "unreadable":
    case "blankAmount":
    case "tooFewToRank":
      return true;
    case "method":
    case "unreachedScores":
    case "firstOrderUnknown":
    case "riskFromPrior":
      return false;
  }
}

const columnGroups: readonly ColumnGroup[] = ["scores", "tier", "segment", "churn"];

const columnsOf: Readonly<Record<ColumnGroup, readonly GradingColumn[]>> = {
  scores: ["rfmR", "rfmF", "rfmM", "rfmScore"],
  tier: ["rfmTier"],
  segment: ["rfmSegment"],
  churn: ["churnRisk", "churnState"],
};

const useStyles = makeStyles({
  tier: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { width: "96px", flexShrink: 0 },
  track: { flexGrow: 1, minWidth: 0 },
  bar: {
    height: "8px",
    minWidth: "2px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: "none",
  },
  count: { width: "48px", flexShrink: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
});
