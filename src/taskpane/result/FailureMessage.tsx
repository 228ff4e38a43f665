import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WorkbookFailure } from "../../workbook/door/failure";
import { selectCell } from "../../workbook/door/selectCell";
import { useMessages } from "../messages/useMessages";
import { failureSentence } from "./failureSentence";
import { useReport } from "./ReportContext";
import { failureMessages, faultsSaid } from "../messages/failureMessages";

/** What went wrong and what to do about it; buttons that help go beneath. */
export function FailureMessage({
  failure,
  note,
  children,
}: {
  readonly failure: WorkbookFailure;
  readonly note?: string;
  readonly children?: ReactNode;
}) {
  const messages = useMessages(failureMessages);
  const report = useReport();
  return (
    <div role="alert">
      <MessageBar layout="multiline" intent={failure.kind === "cancelled" ? "info" : "error"}>
        <MessageBarBody>
          {failureSentence(failure, messages)} {note}
          {children}
        </MessageBarBody>
        {failure.kind === "faultyRules" && (
          <MessageBarActions>
            {[...new Set(failure.faults.map(({ cell }) => cell))].slice(0, faultsSaid).map((cell) => (
              <Button key={cell} size="small" onClick={() => report(selectCell(failure.sheet, cell))}>
                {messages.goToRule(cell)}
              </Button>
            ))}
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
