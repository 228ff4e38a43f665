import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { columnLetters } from "../../domain/sheet/cells";
import { isoText } from "../../domain/calendar/day";
import type { ReadColumn } from "../../domain/reading/reading";
import { prepareFollowUps, type PreparedFollowUps } from "../commands/followUps";
import type { TaskProps } from "../job/taskProps";
import { isChoosing, useJob } from "../job/useJob";
import { Screen } from "../layout/Screen";
import { Summary } from "../layout/Summary";
import { warningMessages } from "../messages/warningMessages";
import { useMessages } from "../messages/useMessages";
import { ownLogMessages } from "../ownLog/ownLogMessages";
import { OwnContactLogField } from "../ownLog/OwnContactLogField";
import type { OwnContactLogUse } from "../ownLog/useOwnContactLog";
import { JobPanel } from "../result/JobPanel";
import { PreviewList } from "../result/PreviewList";
import { WarningList } from "../result/WarningList";
import { followUpMessages, leftAloneCodes } from "./followUpMessages";

/** The next contact of every customer: into the person's own column where there is one, or into one of ours. */
export function FollowUpScreen({
  source,
  notReady,
  onWritten,
  nextContactColumn,
  ownLog,
}: TaskProps & { readonly nextContactColumn: ReadColumn | undefined; readonly ownLog: OwnContactLogUse }) {
  const messages = useMessages(followUpMessages);
  const [wanted, setWanted] = useState<"theirs" | "ours">("theirs");
  const [write, setWrite] = useState<"blankOrDone" | "all">("blankOrDone");
  const [colours, setColours] = useState(true);
  const target = nextContactColumn ? wanted : "ours";
  const [job, controls] = useJob<PreparedFollowUps>(
    `${source.key} ${target} ${write} ${colours} ${ownLog.counts}`,
    (options) => prepareFollowUps({ ...source, target, write, colours, ownLog: ownLog.counts }, options),
    onWritten,
  );

  return (
    <Screen heading={messages.heading} what={messages.what}>
      {isChoosing(job) && (
        <>
          <Field label={messages.target}>
            <RadioGroup value={target} onChange={(_event, { value }) => setWanted(value as "theirs" | "ours")}>
              {nextContactColumn && (
                <Radio
                  value="theirs"
                  label={messages.theirs(columnLetters(nextContactColumn.column), nextContactColumn.header)}
                />
              )}
              <Radio value="ours" label={messages.ours} />
            </RadioGroup>
          </Field>
          <Field label={messages.write}>
            <RadioGroup value={write} onChange={(_event, { value }) => setWrite(value as "blankOrDone" | "all")}>
              <Radio value="blankOrDone" label={messages.blankOrDone} />
              <Radio value="all" label={messages.all} />
            </RadioGroup>
          </Field>
          <Checkbox
            label={messages.colours}
            checked={colours}
            onChange={(_event, { checked }) => setColours(checked === true)}
          />
          <OwnContactLogField ownLog={ownLog} />
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
            <FollowUpSummary plan={plan} />
            <PreviewList preview={plan.preview} formulasKept={plan.formulasKept} />
          </>
        )}
      </JobPanel>
    </Screen>
  );
}

function FollowUpSummary({
  plan: { plan, request, holidayFaults, ownLog, complaining },
}: {
  readonly plan: PreparedFollowUps;
}) {
  const messages = useMessages(followUpMessages);
  const warnings = useMessages(warningMessages);
  const { taken } = useMessages(ownLogMessages);
  const { counts } = plan;
  const lines = [
    counts.movedForCapacity > 0 ? messages.moved(counts.movedForCapacity) : "",
    counts.kept > 0 ? messages.kept(counts.kept) : "",
    ...leftAloneCodes.map((code) => {
      const count = counts.leftAlone[code] ?? 0;
      return count > 0 ? messages.leftAlone[code](count) : "";
    }),
    counts.unreadable > 0 ? messages.unreadable(counts.unreadable) : "",
    counts.withoutCapacity > 0 ? messages.withoutCapacity(counts.withoutCapacity) : "",
    request.edits.some((edit) => edit.kind === "column" && edit.colours) ? messages.coloured : "",
    ownLog ? taken(ownLog) : "",
  ];
  return (
    <>
      <Summary figure={messages.dates(counts.written)} lines={lines} />
      <WarningList
        sentences={[
          ...(complaining.length > 0 ? [warnings.complaining(complaining)] : []),
          ...holidayFaults.map(warnings.holidayFault),
          ...plan.warnings.map((warning) => {
            switch (warning.code) {
              case "noHolidayData":
                return messages.noHolidayData(warning.year);
              case "noNextContactColumn":
                return messages.noNextContactColumn;
              case "overfullDay":
                return messages.overfullDay(warning.owner, isoText(warning.day), warning.count);
              case "ownerWithoutCapacity":
                return messages.ownerWithoutCapacity(warning.owner, warning.count);
            }
          }),
        ]}
      />
    </>
  );
}
