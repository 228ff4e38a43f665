import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState, type ReactNode } from "react";
import type { Outcome, WorkbookFailure } from "../../workbook/door/failure";
import { useMessages } from "../messages/useMessages";
import { failureSentence } from "./failureSentence";
import { ReportContext } from "./ReportContext";
import { failureMessages } from "../messages/failureMessages";
import { crashMessages } from "../messages/crashMessages";

/** Shows the failures that are reported from within, one at a time, until they are dismissed. */
export function FailureNotice({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const messages = useMessages(failureMessages);
  const { dismiss } = useMessages(crashMessages);
  const [failure, setFailure] = useState<WorkbookFailure | null>(null);

  function report(outcome: Promise<Outcome<unknown>>): void {
    outcome.then(
      (settled) => setFailure(settled.ok ? null : settled.failure),
      (error: unknown) =>
        setFailure(() => {
          throw error;
        }),
    );
  }

  return (
    <ReportContext value={report}>
      {failure && (
        <div role="alert" className={styles.notice}>
          <MessageBar layout="multiline" intent="error">
            <MessageBarBody>{failureSentence(failure, messages)}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<DismissRegular />}
                  aria-label={dismiss}
                  onClick={() => setFailure(null)}
                />
              }
            />
          </MessageBar>
        </div>
      )}
      {children}
    </ReportContext>
  );
}

const useStyles = makeStyles({ notice: { marginBottom: tokens.spacingVerticalM } });
