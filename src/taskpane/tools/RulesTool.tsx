import { Button, MessageBar, MessageBarActions, MessageBarBody, Text } from "@fluentui/react-components";
import type { StandingTrade } from "../../domain/rules/standingTrade";
import { rulesSheetName } from "../../domain/rulesSheet/rulesWords";
import { selectCell } from "../../workbook/door/selectCell";
import { prepareRulesSheet, type PreparedRules } from "../commands/tools";
import { useJob } from "../job/useJob";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { JobPanel } from "../result/JobPanel";
import { useReport } from "../result/ReportContext";
import { toolsMessages } from "./toolsMessages";
import { useMessages } from "../messages/useMessages";

/** Puts the rules on a sheet, once; from then on leads to it. */
export function RulesTool({
  trade,
  onWritten,
}: {
  readonly trade: StandingTrade | null;
  readonly onWritten: () => void;
}) {
  const locale = useLocale();
  const report = useReport();
  const { rules: messages } = useMessages(toolsMessages);
  const [job, controls] = useJob<PreparedRules>(
    `rules ${trade?.trade ?? ""}`,
    () => prepareRulesSheet(locale, trade),
    onWritten,
  );
  return (
    <Section heading={messages.heading}>
      <Text>{messages.what}</Text>
      <JobPanel
        job={job}
        controls={controls}
        notReady={null}
        prepareLabel={messages.prepare}
        applyLabel={messages.apply}
      >
        {({ existing }) =>
          existing === null ? (
            <Text>{messages.willWrite(rulesSheetName(locale))}</Text>
          ) : (
            <MessageBar layout="multiline">
              <MessageBarBody>{messages.exists(existing)}</MessageBarBody>
              <MessageBarActions>
                <Button size="small" onClick={() => report(selectCell(existing, "B1"))}>
                  {messages.show(existing)}
                </Button>
              </MessageBarActions>
            </MessageBar>
          )
        }
      </JobPanel>
    </Section>
  );
}
