import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { ReactNode } from "react";
import { columnLetters } from "../../domain/sheet/cells";
import type { Applied } from "../../workbook/apply/applyEdits";
import type { Outcome } from "../../workbook/door/failure";
import { clearFilters } from "../../workbook/door/filters";
import { selectCell } from "../../workbook/door/selectCell";
import type { LeftAlone } from "../../workbook/cells/leftAlone";
import type { Undone } from "../../workbook/apply/undo";
import { holdsSomething, isWorthWriting, type Writable } from "../commands/history";
import type { Job, JobControls } from "../job/useJob";
import { useMessages } from "../messages/useMessages";
import { FailureMessage } from "./FailureMessage";
import { JobProgress } from "./JobProgress";
import { useReport } from "./ReportContext";
import { StartButton } from "./StartButton";
import { resultMessages, type ResultMessages } from "../messages/resultMessages";
import { failureMessages } from "../messages/failureMessages";
import { progressMessages } from "../messages/progressMessages";

/**
 * The steps that every task has in common: work it out, show it, write it, take it back. The screen brings the words of
 * its buttons and shows its own preview.
 */
export function JobPanel<Plan extends Writable>({
  job,
  controls,
  prepareLabel,
  applyLabel,
  notReady,
  written,
  children,
}: {
  readonly job: Job<Plan>;
  readonly controls: JobControls;
  readonly prepareLabel: string;
  readonly applyLabel: string;
  /** Why it cannot be worked out yet; `null` where it can. */
  readonly notReady: string | null;
  /** What was written, one line each, where columns and sheets do not say it. */
  readonly written?: (applied: Applied) => readonly string[];
  readonly children: (plan: Plan) => ReactNode;
}) {
  const styles = useStyles();
  const { tryAgain } = useMessages(failureMessages);
  const { cancel } = useMessages(progressMessages);
  switch (job.status) {
    case "idle":
      return <StartButton label={prepareLabel} notReady={notReady} onStart={controls.prepare} />;
    case "preparing":
    case "undoing":
      return <JobProgress progress={job.progress} onCancel={controls.cancel} />;
    case "applying":
      return <JobProgress progress={job.progress} onCancel={controls.cancel} />;
    case "prepared":
      return (
        <>
          {children(job.plan)}
          {job.obstacle && <FailureMessage failure={job.obstacle} />}
          <div className={mergeClasses(styles.actions, styles.atHand)}>
            {job.obstacle ? (
              <Button appearance="primary" onClick={controls.prepare}>
                {tryAgain}
              </Button>
            ) : (
              isWorthWriting(job.plan) && (
                <Button appearance="primary" onClick={controls.apply}>
                  {applyLabel}
                </Button>
              )
            )}
            <Button onClick={controls.reset}>{cancel}</Button>
          </div>
        </>
      );
    case "applied":
      return <AppliedMessage applied={job.applied} controls={controls} lines={written?.(job.applied)} />;
    case "undone":
      return (
        <>
          <UndoneMessage undone={job.undone} />
          <StartButton label={prepareLabel} notReady={notReady} onStart={controls.prepare} />
        </>
      );
    case "failed":
      return <JobFailure job={job} controls={controls} />;
  }
}

function AppliedMessage({
  applied,
  controls,
  lines,
}: {
  readonly applied: Applied;
  readonly controls: JobControls;
  readonly lines: readonly string[] | undefined;
}) {
  const styles = useStyles();
  const messages = useMessages(resultMessages);
  return (
    <>
      <div role="status">
        <MessageBar layout="multiline" intent="success">
          <MessageBarBody>
            <strong>{messages.written}</strong>
            <ul className={styles.list}>
              {lines?.map((line) => (
                <li key={line}>{line}</li>
              ))}
              {(lines ? [] : applied.sheets).map(({ sheet, rows }) => (
                <li key={`sheet ${sheet}`}>{messages.sheet(sheet, rows)}</li>
              ))}
              {(lines ? [] : applied.columns).map((column) => (
                <li key={`${column.sheet} ${column.column}`}>
                  {messages.column({ ...column, letters: columnLetters(column.column) })}
                  {column.formulasKept.length > 0 && (
                    <> {messages.formulasKept(column.formulasKept, column.formulasKept.length)}</>
                  )}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      </div>
      <div className={styles.actions}>
        {holdsSomething(applied.undo) && (
          <Button icon={<ArrowUndoRegular />} onClick={controls.undo}>
            {messages.undo}
          </Button>
        )}
        <ShowButton applied={applied} label={messages.show} />
        <Button appearance="subtle" onClick={controls.reset}>
          {messages.again}
        </Button>
      </div>
    </>
  );
}

/** Brings what was written to the front. */
function ShowButton({ applied, label }: { readonly applied: Applied; readonly label: string }) {
  const report = useReport();
  const sheet = applied.sheets[0] ?? applied.blockSheets?.[0];
  const [column] = applied.columns;
  const target = sheet
    ? { sheet: sheet.sheet, address: "A1" }
    : column && { sheet: column.sheet, address: `${columnLetters(column.column)}1` };
  if (!target) return null;
  return <Button onClick={() => report(selectCell(target.sheet, target.address))}>{label}</Button>;
}

function UndoneMessage({ undone }: { readonly undone: Undone }) {
  const styles = useStyles();
  const messages = useMessages(resultMessages);
  return (
    <div role="status">
      <MessageBar layout="multiline" intent={undone.left.length > 0 ? "warning" : "success"}>
        <MessageBarBody>
          {messages.undone(undone.cells, undone.columnsRemoved, undone.sheetsRemoved, undone.sheetsRestored)}
          {undone.left.length > 0 && (
            <ul className={styles.list}>
              {undone.left.map((left, index) => (
                <li key={index}>{leftSentence(left, messages.left)}</li>
              ))}
            </ul>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}

function JobFailure<Plan extends Writable>({
  job,
  controls,
}: {
  readonly job: Job<Plan> & { readonly status: "failed" };
  readonly controls: JobControls;
}) {
  const styles = useStyles();
  const messages = useMessages(failureMessages);
  const { cancel } = useMessages(progressMessages);
  const { failure, remains } = job;
  const report = useReport();
  const retry = remains.kind === "nothing" ? controls.prepare : controls.undo;
  async function showAllRows(sheet: string): Promise<Outcome<void>> {
    const cleared = await clearFilters(sheet);
    if (cleared.ok) retry();
    return cleared;
  }
  return (
    <>
      <FailureMessage failure={failure} note={messages.remains[remains.kind]} />
      <div className={styles.actions}>
        {failure.kind === "filtered" && (
          <Button appearance="primary" onClick={() => report(showAllRows(failure.sheet))}>
            {messages.showAllRows}
          </Button>
        )}
        <Button onClick={retry}>{remains.kind === "nothing" ? messages.tryAgain : messages.putBack}</Button>
        <Button appearance="subtle" onClick={controls.reset}>
          {cancel}
        </Button>
      </div>
    </>
  );
}

function leftSentence(left: LeftAlone, messages: ResultMessages["left"]): string {
  switch (left.kind) {
    case "cells":
      return messages.cells(left);
    case "column":
      return messages.column(left);
    case "block":
      return messages.block(left);
    case "sheet":
      return messages.sheet(left);
    case "sheetGone":
      return messages.sheetGone(left);
    case "rewritten":
      return messages.rewritten(left);
  }
}

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  /** In reach however long the preview is. */
  atHand: {
    position: "sticky",
    bottom: 0,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});
