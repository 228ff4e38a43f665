import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { FunnelChartKind } from "../../domain/dashboard/dashboardFunnel";
import { doubtfulStageColumn, unknownStageTexts } from "../../domain/funnel/unknownStages";
import { doubtfulStageColumnText } from "../../domain/funnel/unknownStagesWords";
import { useLocale } from "../messages/LocaleContext";
import type { FunnelPeriod } from "../../domain/funnel/funnelPeriod";
import type { Applied } from "../../workbook/apply/applyEdits";
import { prepareDashboard, usualPeriod, type PreparedDashboard } from "../commands/dashboard";
import type { TaskProps } from "../job/taskProps";
import { isChoosing, useJob } from "../job/useJob";
import { Section } from "../layout/Screen";
import { funnelMessages, type FunnelMessages } from "./funnelMessages";
import { JobPanel } from "../result/JobPanel";
import { WarningList } from "../result/WarningList";
import { useMessages } from "../messages/useMessages";

/** Makes the dashboard sheet, or writes its blocks anew, and says what it found there. */
export function DashboardPanel({ source, notReady, onWritten, period }: TaskProps & { readonly period: FunnelPeriod }) {
  const { dashboard: messages } = useMessages(funnelMessages);
  const [funnelChart, setFunnelChart] = useState<FunnelChartKind | "asItIs">("asItIs");
  // Everybody has no period before: the three measures are then those of the last months.
  const measured = period === "all" ? usualPeriod : period;
  const [job, controls] = useJob<PreparedDashboard>(
    `${source.key} ${measured} ${funnelChart}`,
    (options) =>
      prepareDashboard({ ...source, period: measured, ...(funnelChart === "asItIs" ? {} : { funnelChart }) }, options),
    onWritten,
  );
  return (
    <Section heading={messages.heading}>
      <Text>{messages.what}</Text>
      {isChoosing(job) && (
        <Field label={messages.funnelChart}>
          <RadioGroup value={funnelChart} onChange={(_event, { value }) => setFunnelChart(value as typeof funnelChart)}>
            <Radio value="asItIs" label={messages.asItIs} />
            <Radio value="bar" label={messages.bar} />
            <Radio value="native" label={messages.native} />
          </RadioGroup>
        </Field>
      )}
      <JobPanel
        job={job}
        controls={controls}
        notReady={notReady}
        prepareLabel={messages.prepare}
        applyLabel={job.status === "prepared" && job.plan.standing ? messages.refresh : messages.make}
        written={(applied) => writtenLines(applied, messages)}
      >
        {(plan) => <DashboardPreview plan={plan} />}
      </JobPanel>
    </Section>
  );
}

function DashboardPreview({
  plan: { standing, sheet, blocks, charts, found, figures },
}: {
  readonly plan: PreparedDashboard;
}) {
  const locale = useLocale();
  const unknown = figures.funnel?.unknown ?? [];
  const doubtful = doubtfulStageColumn(found.reading, unknown);
  const { dashboard: messages } = useMessages(funnelMessages);
  return (
    <>
      <Text block>
        {standing
          ? messages.willRefresh(standing.sheet, blocks.length)
          : messages.willMake(sheet, blocks.length, charts)}
      </Text>
      <Text block size={200}>
        {blocks.join(messages.separator)}
      </Text>
      <WarningList
        sentences={[
          ...(doubtful ? [doubtfulStageColumnText(doubtful, unknownStageTexts(unknown), locale)] : []),
          ...(standing?.changed.map(messages.changed) ?? []),
        ]}
      />
    </>
  );
}

function writtenLines({ blockSheets = [] }: Applied, messages: FunnelMessages["dashboard"]): string[] {
  return blockSheets.flatMap(({ sheet, isNew, blocks }) => [
    (isNew ? messages.made : messages.refreshed)(sheet, blocks.filter(({ state }) => state === "written").length),
    ...blocks.flatMap(({ title, state, chart }) => [
      ...(state === "changed" ? [messages.changed(title)] : []),
      ...(state === "noRoom" ? [messages.noRoom(title)] : []),
      ...(state === "retired" ? [messages.retired(title)] : []),
      ...(chart === "gone" ? [messages.chartGone(title)] : []),
      ...(chart === "left" ? [messages.chartLeft(title)] : []),
      ...(chart === "replaced" ? [messages.chartReplaced(title)] : []),
    ]),
  ]);
}
