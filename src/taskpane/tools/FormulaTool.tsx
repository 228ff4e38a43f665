import { MessageBar, MessageBarBody, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { Applied } from "../../workbook/apply/applyEdits";
import { prepareFreeze, prepareRepair, type PreparedFreeze, type PreparedRepair } from "../commands/tools";
import { useJob } from "../job/useJob";
import { Section } from "../layout/Screen";
import { toolsMessages, type ToolsMessages } from "./toolsMessages";
import { JobPanel } from "../result/JobPanel";
import { WarningList } from "../result/WarningList";
import { useMessages } from "../messages/useMessages";

/** Freezes the formulas of this add-in to their values, or enters again those that Excel does not know. */
export function FormulaTool({
  kind,
  onWritten,
}: {
  readonly kind: "freeze" | "repair";
  readonly onWritten: () => void;
}) {
  const messages = useMessages(toolsMessages);
  const words = messages[kind];
  const [job, controls] = useJob<PreparedFreeze | PreparedRepair>(
    kind,
    kind === "freeze" ? prepareFreeze : prepareRepair,
    onWritten,
  );
  return (
    <Section heading={words.heading}>
      <Text>{words.what}</Text>
      <JobPanel
        job={job}
        controls={controls}
        notReady={null}
        prepareLabel={words.prepare}
        applyLabel={words.apply}
        written={(applied) => writtenLines(applied, messages)}
      >
        {({ plan }) => <FormulaPreview sheets={plan.sheets} kind={kind} />}
      </JobPanel>
    </Section>
  );
}

type SheetToWrite = (PreparedFreeze | PreparedRepair)["plan"]["sheets"][number];

function FormulaPreview({
  sheets,
  kind,
}: {
  readonly sheets: readonly SheetToWrite[];
  readonly kind: "freeze" | "repair";
}) {
  const styles = useStyles();
  const messages = useMessages(toolsMessages);
  const open = sheets.filter(({ blocked, cells }) => blocked === null && cells.length > 0);
  const warnings = sheets.flatMap((sheet) => [
    ...(sheet.blocked === "protected" ? [messages.protectedSheet(sheet.sheet, sheet.cells.length)] : []),
    ...(sheet.blocked === "filtered" ? [messages.filteredSheet(sheet.sheet, sheet.cells.length)] : []),
    ...("uncalculated" in sheet && sheet.uncalculated > 0
      ? [messages.freeze.uncalculated(sheet.sheet, sheet.uncalculated)]
      : []),
  ]);
  const formulas = open.reduce((sum, { cells }) => sum + cells.length, 0);
  return (
    <>
      {open.length > 0 ? (
        <div>
          <Text weight="semibold">{messages[kind].found(formulas, open.length)}</Text>
          <ul className={styles.list}>
            {open.map(({ sheetId, sheet, cells }) => (
              <li key={sheetId}>{messages.cells(sheet, filledBy(cells))}</li>
            ))}
          </ul>
        </div>
      ) : (
        warnings.length === 0 && (
          <MessageBar layout="multiline">
            <MessageBarBody>{messages[kind].none}</MessageBarBody>
          </MessageBar>
        )
      )}
      <WarningList sentences={warnings} />
    </>
  );
}

/** A formula that spills fills more cells than its own. */
function filledBy(cells: SheetToWrite["cells"]): number {
  return cells.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
}

function writtenLines({ columns }: Applied, messages: ToolsMessages): string[] {
  const bySheet = new Map<string, number>();
  for (const { sheet, cells } of columns) bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + cells);
  return [...bySheet].map(([sheet, cells]) => messages.cells(sheet, cells));
}

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
});
