import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useMessages } from "../messages/useMessages";
import { cellMessages } from "../messages/cellMessages";

/** What a person should look at before they write, or just know; the first of many. */
export function WarningList({
  sentences,
  intent = "warning",
}: {
  readonly sentences: readonly string[];
  readonly intent?: "info" | "warning";
}) {
  if (sentences.length === 0) return null;
  return (
    <MessageBar layout="multiline" intent={intent}>
      <MessageBarBody>{sentences.length === 1 ? sentences[0] : <Sentences sentences={sentences} />}</MessageBarBody>
    </MessageBar>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const styles = useStyles();
  const messages = useMessages(cellMessages);
  return (
    <ul className={styles.list}>
      {sentences.slice(0, sentencesShown).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {sentences.length > sentencesShown && <li>{messages.moreCells(sentences.length - sentencesShown)}</li>}
    </ul>
  );
}

const sentencesShown = 5;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});
