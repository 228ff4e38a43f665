import { Accordion, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FunnelList } from "../../domain/funnel/funnelList";
import type { UnknownStage } from "../../domain/funnel/funnelProgress";
import { Part } from "../layout/Part";
import { useMessages } from "../messages/useMessages";
import { CellSentences } from "../result/CellSentences";
import { cellMessages } from "../messages/cellMessages";
import { funnelMessages } from "./funnelMessages";

/** The stage cells that are not in the list, each leading to its cell. */
export function UnknownStages({
  unknown,
  kind,
  sheet,
}: {
  readonly unknown: readonly UnknownStage[];
  readonly kind: FunnelList["kind"];
  readonly sheet: string;
}) {
  const styles = useStyles();
  const messages = useMessages(funnelMessages);
  const { goTo, moreCells } = useMessages(cellMessages);
  if (unknown.length === 0) return null;
  return (
    <Accordion collapsible>
      <Part value="unknown" heading={messages.unknown(unknown.length)}>
        <Text size={200} className={styles.quiet}>
          {messages.unknownWhat[kind]}
        </Text>
        <CellSentences
          sheet={sheet}
          sentences={unknown.map(({ cell, text }) => ({ key: cell, cell, sentence: messages.unknownStage(text) }))}
          goTo={goTo}
          more={moreCells}
        />
      </Part>
    </Accordion>
  );
}

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });
