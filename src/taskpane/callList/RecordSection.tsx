import { Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import { alreadyRecordedText, resultQuestionText } from "../../domain/callList/recordResultsWords";
import { findCallLists } from "../commands/madeCallLists";
import { prepareResults, type PreparedResults } from "../commands/recordResults";
import type { TaskProps } from "../job/taskProps";
import { isChoosing, useJob, type Job } from "../job/useJob";
import { Section } from "../layout/Screen";
import { Summary } from "../layout/Summary";
import { useLocale } from "../messages/LocaleContext";
import { useMessages } from "../messages/useMessages";
import { warningMessages } from "../messages/warningMessages";
import { recordingMessages } from "./recordingMessages";
import { CellSentences } from "../result/CellSentences";
import { JobPanel } from "../result/JobPanel";
import { PreviewList } from "../result/PreviewList";
import { WarningList } from "../result/WarningList";
import { useLookedUp } from "../job/useLookedUp";
import { notReadyMessages } from "../messages/notReadyMessages";

/** Reads the outcomes of a call list back into the customer sheet and the contact log. */
export function RecordSection({
  source,
  onWritten,
  round,
  isShown,
}: Omit<TaskProps, "notReady"> & {
  /** Changes whenever the workbook may hold other lists than before. */
  readonly round: number;
  readonly isShown: boolean;
}) {
  const messages = useMessages(recordingMessages);
  const reasons = useMessages(notReadyMessages);
  const lists = useLookedUp(isShown ? findCallLists : null, round);
  const [wanted, setWanted] = useState<string>();
  // Of a week that is planned ahead, the list of the day; before its first day that one.
  const proposed = lists?.find(({ day }) => day <= source.asOf) ?? lists?.at(-1);
  const list = lists?.find(({ sheet }) => sheet === wanted)?.sheet ?? proposed?.sheet;
  const [job, controls] = useJob<PreparedResults>(
    `${source.key} ${list ?? ""}`,
    (options) => prepareResults({ ...source, list: list ?? "" }, options),
    onWritten,
  );
  return (
    <Section heading={messages.heading}>
      {isChoosing(job) && (
        <>
          <Text>{messages.what}</Text>
          {list !== undefined && (
            <Field label={messages.list}>
              <Select value={list} onChange={(_event, { value }) => setWanted(value)}>
                {lists?.map(({ sheet }) => (
                  <option key={sheet} value={sheet}>
                    {sheet}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </>
      )}
      <JobPanel
        job={withoutLogColumns(job)}
        controls={controls}
        notReady={list === undefined ? (lists?.length === 0 ? messages.noList : reasons.reading) : null}
        prepareLabel={messages.prepare}
        applyLabel={messages.apply}
      >
        {(plan) => <ResultsPreview plan={plan} />}
      </JobPanel>
    </Section>
  );
}

/** The log is told of as a sheet with so many lines; its columns, cell by cell, would bury what was written to the customers. */
function withoutLogColumns(job: Job<PreparedResults>): Job<PreparedResults> {
  if (job.status !== "applied" || job.plan.log.isNew) return job;
  const { applied, plan } = job;
  return {
    ...job,
    applied: {
      ...applied,
      columns: applied.columns.filter(({ sheet }) => sheet !== plan.log.sheet),
      sheets: [{ sheet: plan.log.sheet, rows: plan.log.lines }],
    },
  };
}

function ResultsPreview({ plan }: { readonly plan: PreparedResults }) {
  const locale = useLocale();
  const messages = useMessages(recordingMessages);
  const { holidayFault } = useMessages(warningMessages);
  const { results, list, found, log } = plan;
  const { recorded, alreadyRecorded, open, questions } = results;
  const gone = questions.filter(({ code }) => code === "customerGone").length;
  return (
    <>
      <Summary
        figure={messages.toRecord(recorded.length)}
        lines={[
          list.name,
          recorded.length > 0 ? messages.customerSheet(found.reading.sheet) : "",
          recorded.length > 0 && !log.isNew ? messages.appended(log.sheet, log.lines) : "",
          open > 0 ? messages.open(open) : "",
          alreadyRecorded.length > 0 ? messages.alreadyRecorded(alreadyRecorded.length) : "",
          gone > 0 ? messages.gone(gone) : "",
        ]}
      />
      <QuestionList plan={plan} />
      <WarningList
        sentences={[
          ...(results.warnings.length > 0 ? [messages.noLastContactColumn] : []),
          ...plan.holidayFaults.map((fault) => holidayFault(fault)),
        ]}
      />
      <WarningList
        intent="info"
        sentences={alreadyRecorded
          .filter(({ recordedAs }) => recordedAs !== null)
          .map((line) => alreadyRecordedText(line, locale))}
      />
      {recorded.length > 0 && <PreviewList preview={plan.preview} />}
    </>
  );
}

/** What the person has to decide, each with a button that leads to the cell. */
function QuestionList({ plan: { questions, list } }: { readonly plan: PreparedResults }) {
  const locale = useLocale();
  const messages = useMessages(recordingMessages);
  if (questions.length === 0) return null;
  return (
    <Section heading={messages.questions(questions.length)}>
      <CellSentences
        sheet={list.name}
        sentences={questions.map(({ question, cell }) => ({
          key: question.listRow,
          cell,
          sentence: resultQuestionText(question, locale),
        }))}
        goTo={messages.goTo}
        more={messages.more}
      />
    </Section>
  );
}
