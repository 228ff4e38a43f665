import { useMemo } from "react";
import { addDays } from "../../domain/calendar/day";
import { workingWeeks } from "../../domain/daysOff/holidays";
import { defaultRules } from "../../domain/rules/rules";
import { isWorkingDay, nextWorkingDay } from "../../domain/calendar/workdays";
import { dayAtAGlance } from "../commands/dayAtAGlance";
import type { Found } from "../commands/findCustomers";
import { prepareCallList, rememberCallList, type PreparedCallList } from "../commands/callList";
import type { TaskProps } from "../job/taskProps";
import { isChoosing, useJob } from "../job/useJob";
import { Screen } from "../layout/Screen";
import { useMessages } from "../messages/useMessages";
import { OwnContactLogField } from "../ownLog/OwnContactLogField";
import type { OwnContactLogUse } from "../ownLog/useOwnContactLog";
import { JobPanel } from "../result/JobPanel";
import { useReport } from "../result/ReportContext";
import { CallListChoiceFields } from "./CallListChoiceFields";
import { CallListPreview } from "./CallListPreview";
import { RecordSection } from "./RecordSection";
import type { RibbonRun } from "./ribbonRun";
import { TodayStrip } from "./TodayStrip";
import { useCallListChoices } from "./useCallListChoices";
import { useLookedUp } from "../job/useLookedUp";
import { callListMessages } from "./callListMessages";
import { notReadyMessages } from "../messages/notReadyMessages";

/**
 * Whom to call on one day or several: see how the day stands, choose days and owners, see who is on the list and who is
 * not, make the sheets; and when the calls are made, record what came of them.
 */
export function CallListScreen({
  source,
  notReady,
  onWritten,
  ribbonRun,
  found,
  round,
  isShown,
  ownLog,
}: TaskProps & {
  readonly ownLog: OwnContactLogUse;
  readonly ribbonRun: RibbonRun | undefined;
  readonly found: Found | null;
  /** Changes with every reading of the workbook. */
  readonly round: number;
  readonly isShown: boolean;
}) {
  const messages = useMessages(callListMessages);
  const reasons = useMessages(notReadyMessages);
  const report = useReport();
  const { asOf, locale } = source;
  const { counts: ownLogCounts } = ownLog;
  const look = useMemo(
    () =>
      found && isShown
        ? (signal: AbortSignal) => dayAtAGlance(found, { asOf, locale, ownLog: ownLogCounts }, { signal })
        : null,
    [found, isShown, asOf, locale, ownLogCounts],
  );
  const glance = useLookedUp(look, round);
  const owners = useMemo(() => ownersOf(found), [found]);
  const week = glance?.week ?? workingWeeks(defaultRules.workingWeek)(null);
  const [choices, choose] = useCallListChoices();
  const next = nextWorkingDay(addDays(asOf, 1), week);
  const choice = choices.day ?? (isWorkingDay(asOf, week) ? "asOf" : "next");
  const day = choice === "asOf" ? asOf : choice === "next" ? next : (choices.other ?? next);
  const { days, sheets, writesOwners } = choices;
  // An owner who has left the sheet is not asked for any more.
  const chosen = choices.owners?.filter((owner) => owners.includes(owner));
  const [job, controls] = useJob<PreparedCallList>(
    `${source.key} ${day} ${JSON.stringify([days, chosen, sheets, writesOwners, ownLog.counts])}`,
    (options) =>
      prepareCallList({ ...source, day, days, owners: chosen, sheets, writesOwners, ownLog: ownLog.counts }, options),
    () => {
      if (source.sheet !== undefined) {
        report(
          rememberCallList({
            sheet: source.sheet,
            ...(choice === "other" ? {} : { day: choice }),
            ...(days === undefined ? {} : { days }),
            ...(chosen === undefined ? {} : { owners: chosen }),
            ...(sheets === undefined ? {} : { sheets }),
            ...(writesOwners === undefined ? {} : { writesOwners }),
          }),
        );
      }
      onWritten();
    },
    ribbonRun,
  );

  return (
    <Screen heading={messages.heading} what={messages.what}>
      {glance && notReady === null && <TodayStrip day={asOf} glance={glance} onWritten={onWritten} />}
      {isChoosing(job) && (
        <CallListChoiceFields
          asOf={asOf}
          next={next}
          day={{ choice, on: day }}
          owners={owners}
          choices={{ ...choices, ...(chosen === undefined ? {} : { owners: chosen }) }}
          onChoose={choose}
        />
      )}
      {isChoosing(job) && <OwnContactLogField ownLog={ownLog} />}
      <JobPanel
        job={job}
        controls={controls}
        notReady={notReady ?? (chosen?.length === 0 ? reasons.noOwner : null)}
        prepareLabel={messages.prepare}
        applyLabel={messages.apply}
      >
        {(plan) => <CallListPreview plan={plan} />}
      </JobPanel>
      <RecordSection source={source} onWritten={onWritten} round={round} isShown={isShown} />
    </Screen>
  );
}

/** In the order in which the sheet names them. */
function ownersOf(found: Found | null): readonly string[] {
  const owners = (found?.reading.customers ?? []).flatMap(({ owner }) => (owner === null ? [] : [owner]));
  return [...new Set(owners)];
}
