import { Field, Input, Radio, RadioGroup, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { leftOutReasons } from "../../domain/callListLeftOut";
import { addDays, dayFromIso, isoText, type Day } from "../../domain/day";
import { workingWeeks } from "../../domain/holidays";
import { defaultRules } from "../../domain/rules";
import { callListWarningText, leftOutText } from "../../domain/words/callList";
import { isWorkingDay, nextWorkingDay } from "../../domain/workdays";
import { dayAtAGlance } from "../commands/dayAtAGlance";
import type { Found } from "../commands/findCustomers";
import { prepareCallList, rememberCallList, type PreparedCallList } from "../commands/callList";
import type { TaskProps } from "../job/taskProps";
import { isChoosing, useJob } from "../job/useJob";
import { Screen, Section } from "../layout/Screen";
import { Summary } from "../layout/Summary";
import { useLocale, useMessages } from "../messages/MessagesContext";
import { recordingMessages } from "../messages/recording";
import { JobPanel } from "../result/JobPanel";
import { useReport } from "../result/ReportContext";
import { PreviewList } from "../result/PreviewList";
import { WarningList } from "../result/WarningList";
import { RecordSection } from "./RecordSection";
import type { RibbonRun } from "./ribbonRun";
import { TodayStrip } from "./TodayStrip";
import { useLookedUp } from "./useLookedUp";

type DayChoice = "asOf" | "next" | "other";

/**
 * Whom to call on one day: see how the day stands, choose the day, see who is on the list and who is not, make the sheet;
 * and when the calls are made, record what came of them.
 */
export function CallListScreen({
  source,
  isReady,
  onWritten,
  ribbonRun,
  found,
  round,
  isShown,
}: TaskProps & {
  readonly ribbonRun: RibbonRun | undefined;
  readonly found: Found | null;
  /** Changes with every reading of the workbook. */
  readonly round: number;
  readonly isShown: boolean;
}) {
  const messages = useMessages().callList;
  const report = useReport();
  const { asOf } = source;
  const look = useMemo(
    () => (found && isShown ? (signal: AbortSignal) => dayAtAGlance(found, asOf, { signal }) : null),
    [found, isShown, asOf],
  );
  const glance = useLookedUp(look, round);
  const week = glance?.week ?? workingWeeks(defaultRules.workingWeek)(null);
  const [choice, setChoice] = useState<DayChoice | null>(null);
  const [other, setOther] = useState<Day | null>(null);
  const next = nextWorkingDay(addDays(asOf, 1), week);
  const chosen = choice ?? (isWorkingDay(asOf, week) ? "asOf" : "next");
  const day = chosen === "asOf" ? asOf : chosen === "next" ? next : (other ?? next);
  const [job, controls] = useJob<PreparedCallList>(
    `${source.key} ${day}`,
    (options) => prepareCallList({ ...source, day }, options),
    () => {
      if (source.sheet !== undefined) report(rememberCallList(source.sheet));
      onWritten();
    },
    ribbonRun,
  );

  return (
    <Screen heading={messages.heading} what={messages.what}>
      {glance && isReady && <TodayStrip day={asOf} glance={glance} />}
      {isChoosing(job) && (
        <>
          <Field label={messages.day}>
            <RadioGroup value={chosen} onChange={(_event, { value }) => setChoice(value as DayChoice)}>
              <Radio value="asOf" label={messages.onAsOf(isoText(asOf))} />
              <Radio value="next" label={messages.onNext(isoText(next))} />
              <Radio value="other" label={messages.onOther} />
            </RadioGroup>
          </Field>
          {chosen === "other" && (
            <Input
              type="date"
              aria-label={messages.onOther}
              value={isoText(day)}
              onChange={(_event, { value }) => {
                const typed = dayFromIso(value);
                if (typed !== undefined) setOther(typed);
              }}
            />
          )}
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
            <CallListSummary plan={plan} />
            <PreviewList preview={plan.preview} />
          </>
        )}
      </JobPanel>
      <RecordSection source={source} onWritten={onWritten} round={round} isShown={isShown} />
    </Screen>
  );
}

function CallListSummary({ plan: { list, earlier, holidayFaults } }: { readonly plan: PreparedCallList }) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages().callList;
  const recording = recordingMessages[locale];
  const owners = [...new Set(list.rows.map(({ owner }) => owner))];
  const leftOut = leftOutReasons.filter((reason) => list.leftOut[reason].count > 0);
  return (
    <>
      <Summary
        figure={messages.calls(list.rows.length)}
        lines={[
          messages.forDay(isoText(list.day), owners.length),
          list.carried > 0 ? messages.carried(list.carried) : "",
        ]}
      />
      {leftOut.length > 0 && (
        <Section heading={messages.leftOut}>
          <ul className={styles.list}>
            {leftOut.map((reason) => (
              <li key={reason}>{messages.leftOutCount(leftOutText(reason, locale), list.leftOut[reason].count)}</li>
            ))}
          </ul>
        </Section>
      )}
      <WarningList
        sentences={[
          ...(earlier && list.rows.length > 0 ? [recording.earlier(earlier)] : []),
          ...holidayFaults.map((fault) => recording.holidayFault(fault)),
          ...list.warnings.map((warning) => callListWarningText(warning, list.day, locale)),
        ]}
      />
      {list.rows.length > 0 && (
        <Section heading={messages.first}>
          <ol className={styles.calls}>
            {list.rows.slice(0, callsShown).map((row) => (
              <li key={row.row} className={styles.call}>
                <Text weight="semibold">{row.customerName ?? row.companyName ?? row.phone}</Text>{" "}
                <Text size={200} className={styles.quiet}>
                  {[row.phone, row.owner].filter(Boolean).join(" · ")}
                </Text>
                <Text block size={200}>
                  {row.reasonText}
                </Text>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  );
}

const callsShown = 5;

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  calls: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  call: { overflowWrap: "anywhere" },
});
