import type { StandingTrade } from "../../domain/rules/standingTrade";
import type { TaskProps } from "../job/taskProps";
import { Screen } from "../layout/Screen";
import { FormulaTool } from "./FormulaTool";
import { RulesTool } from "./RulesTool";
import { ShareCopyTool } from "./ShareCopyTool";
import { toolsMessages } from "./toolsMessages";
import { useMessages } from "../messages/useMessages";

/** What concerns the whole workbook rather than one sheet of customers: its rules, its formulas, a copy to give away. */
export function ToolsScreen({
  source,
  trade,
  onWritten,
}: Pick<TaskProps, "source" | "onWritten"> & {
  /** Of the sheet in front, where one has been read. */
  readonly trade: StandingTrade | null;
}) {
  const messages = useMessages(toolsMessages);
  return (
    <Screen heading={messages.heading} what={messages.what}>
      <RulesTool trade={trade} onWritten={onWritten} />
      <FormulaTool kind="freeze" onWritten={onWritten} />
      <ShareCopyTool source={source} />
      <FormulaTool kind="repair" onWritten={onWritten} />
    </Screen>
  );
}
