import { MessageBar, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { useMessages } from "../messages/MessagesContext";

/** What a person should look at before they write, or just know; the first of many. */
export function WarningList({
  sentences,
  intent = "warning",
}: {
  readonly sentences: readonly string[];
  readonly intent?: "info" | "warning";
}) {
  const styles = useStyles();
  const messages = useMessages().found;
  if (sentences.length === 0) return null;
  return (
    <MessageBar layout="multiline" intent={intent}>
      <MessageBarBody>
        <ul className={styles.list}>
          {sentences.slice(0, sentencesShown).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {sentences.length > sentencesShown && <li>{messages.moreCells(sentences.length - sentencesShown)}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

const sentencesShown = 5;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});
