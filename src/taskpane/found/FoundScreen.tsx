import { Button, MessageBar, MessageBarBody, ProgressBar, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Day } from "../../domain/calendar/day";
import { orderLinesOf } from "../../domain/reading/orders/orderLines";
import type { ReadingChoices } from "../../domain/reading/reading";
import { decided, rememberChoices, type DecidedChoices } from "../commands/choices";
import type { Found } from "../commands/findCustomers";
import type { TaskProps } from "../job/taskProps";
import { Screen } from "../layout/Screen";
import { Summary } from "../layout/Summary";
import { useMessages } from "../messages/useMessages";
import { FailureMessage } from "../result/FailureMessage";
import { JobProgress } from "../result/JobProgress";
import { useReport } from "../result/ReportContext";
import { CalendarLine } from "./CalendarLine";
import { ColumnList } from "./ColumnList";
import { ConsentList } from "./ConsentList";
import { DuplicateList } from "./DuplicateList";
import { ExclusionList } from "./ExclusionList";
import { LayoutFields } from "./LayoutFields";
import { MarkPanel } from "./MarkPanel";
import { ProblemList } from "./ProblemList";
import { QuestionList } from "./QuestionList";
import { SaidList } from "./SaidList";
import { rowCountMessages } from "./rowCountMessages";
import { rowCountTexts } from "./rowCounts";
import { SampleOffer } from "./SampleOffer";
import { TableChoice } from "./TableChoice";
import { TradeLine } from "./TradeLine";
import { foundIn, type ReadingState } from "./useReading";
import { foundMessages } from "./foundMessages";
import { correctionMessages } from "./correctionMessages";
import { progressMessages } from "../messages/progressMessages";

/** "What I found": how the sheet was understood, what was not, and every choice for the person to change. */
export function FoundScreen({
  reading,
  onChoose,
  onCancel,
  onReadAgain,
  asOf,
  onSampleAdded,
  ...task
}: TaskProps & {
  readonly reading: ReadingState;
  readonly onChoose: (choices: DecidedChoices) => void;
  readonly onCancel: () => void;
  readonly onReadAgain: () => void;
  /** For the days of the sample that is offered where there are no customers yet. */
  readonly asOf: Day;
  readonly onSampleAdded: (sheet: string) => void;
}) {
  const messages = useMessages(foundMessages);
  return (
    <Screen heading={messages.heading} what={messages.what}>
      <FoundState {...task} reading={reading} onChoose={onChoose} onCancel={onCancel} onReadAgain={onReadAgain} />
      {reading.status === "failed" && reading.failure.kind === "emptySheet" && (
        <SampleOffer asOf={asOf} onAdded={onSampleAdded} />
      )}
    </Screen>
  );
}

function FoundState({
  reading,
  onChoose,
  onCancel,
  onReadAgain,
  ...task
}: Omit<Parameters<typeof FoundScreen>[0], "asOf" | "onSampleAdded">) {
  const report = useReport();
  const found = foundIn(reading);
  // A choice made while the one before is still being read adds to it.
  const choices = reading.status === "reading" ? task.source.choices?.choices : undefined;
  function choose({ cells }: Found, choices: ReadingChoices): void {
    const made = decided(cells, choices);
    report(rememberChoices(made));
    onChoose(made);
  }
  return (
    <>
      <ReadingStatus reading={reading} onCancel={onCancel} onReadAgain={onReadAgain} />
      {found && (
        <FoundCustomers
          {...task}
          found={found}
          choices={choices ?? found.choices}
          onChoose={(next) => choose(found, next)}
          onReadAgain={onReadAgain}
        />
      )}
    </>
  );
}

function ReadingStatus({
  reading,
  onCancel,
  onReadAgain,
}: {
  readonly reading: ReadingState;
  readonly onCancel: () => void;
  readonly onReadAgain: () => void;
}) {
  const styles = useStyles();
  const { thinking } = useMessages(progressMessages);
  const { readAgain } = useMessages(foundMessages);
  switch (reading.status) {
    case "ready":
      return null;
    case "reading": {
      // A short second reading takes no room, so that the list beneath stays where it is.
      const isShort = reading.before !== null && reading.before.cells.values.length < longSheet;
      return isShort ? (
        <div className={styles.shortReading}>
          <ProgressBar aria-label={thinking} />
        </div>
      ) : (
        <JobProgress progress={reading.progress} onCancel={onCancel} />
      );
    }
    case "failed":
      return (
        <>
          <FailureMessage failure={reading.failure} />
          <Button onClick={onReadAgain} className={styles.action}>
            {readAgain}
          </Button>
        </>
      );
  }
}

const longSheet = 5_000;

function FoundCustomers({
  found,
  choices,
  onChoose,
  onReadAgain,
  ...task
}: TaskProps & {
  readonly found: Found;
  readonly choices: ReadingChoices;
  readonly onChoose: (choices: ReadingChoices) => void;
  readonly onReadAgain: () => void;
}) {
  const messages = useMessages(foundMessages);
  const { language } = useMessages(correctionMessages);
  const rowCounts = useMessages(rowCountMessages);
  const { reading } = found;
  const lines = useMemo(() => orderLinesOf(reading), [reading]);
  return (
    <>
      <Summary
        figure={lines ? messages.lines(lines.rows, lines.customers) : messages.customers(reading.customers.length)}
        lines={[
          messages.where({
            sheet: reading.sheet,
            headerRow: reading.headerRow,
            firstRow: reading.firstDataRow,
            lastRow: reading.lastDataRow,
          }),
          reading.headerRow === null ? "" : language[reading.language],
          ...rowCountTexts(reading, lines !== null, rowCounts),
        ]}
      />
      {reading.headerRow === null && (
        <MessageBar layout="multiline" intent="warning">
          <MessageBarBody>{messages.noHeader}</MessageBarBody>
        </MessageBar>
      )}
      {reading.headerRow !== null && (
        <>
          <TableChoice tables={found.tables} reading={reading} choices={choices} onChoose={onChoose} />
          <TradeLine trade={found.trade} onChosen={onReadAgain} />
          <CalendarLine calendar={found.calendar} onChosen={onReadAgain} />
        </>
      )}
      <QuestionList reading={reading} choices={choices} onChoose={onChoose} />
      <LayoutFields reading={reading} choices={choices} onChoose={onChoose} />
      <ColumnList reading={reading} choices={choices} onChoose={onChoose} />
      <ConsentList reading={reading} />
      <ExclusionList reading={reading} choices={choices} onChoose={onChoose} />
      <SaidList key={reading.sheet} found={found} choices={choices} onChoose={onChoose} />
      <ProblemList reading={reading} />
      <DuplicateList reading={reading} />
      <MarkPanel {...task} reading={reading} />
    </>
  );
}

const useStyles = makeStyles({
  shortReading: { height: 0 },
  action: { alignSelf: "flex-start" },
});
