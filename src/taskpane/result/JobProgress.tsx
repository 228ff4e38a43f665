import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMessages } from "../messages/useMessages";
import type { Progress } from "../../workbook/door/progress";
import { progressMessages } from "../messages/progressMessages";

/** How far a job is, spoken to a screen reader too, with a way to stop it. */
export function JobProgress({
  progress,
  onCancel,
}: {
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const messages = useMessages(progressMessages);
  const label = progress ? messages[progress.phase](progress.done, progress.total) : messages.thinking;
  return (
    <div className={styles.progress}>
      <Text role="status" aria-live="polite">
        {label}
      </Text>
      {progress && progress.total > 0 ? (
        <ProgressBar aria-label={label} value={progress.done} max={progress.total} />
      ) : (
        <ProgressBar aria-label={label} />
      )}
      <Button size="small" onClick={onCancel} className={styles.cancel}>
        {messages.cancel}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  cancel: { alignSelf: "flex-start" },
});
