import { Button, ProgressBar, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMessages } from "../messages/useMessages";
import { JobProgress } from "./JobProgress";
import type { Running } from "../job/useTask";
import { progressMessages } from "../messages/progressMessages";

/** How far a task is, with a way to stop it. Nobody knows how many steps a fit takes, so they are only counted. */
export function TaskProgress({
  running,
  label,
  onCancel,
}: {
  readonly running: Running;
  readonly label: string;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { cancel } = useMessages(progressMessages);
  if (running.step === null) return <JobProgress progress={running.progress} onCancel={onCancel} />;
  return (
    <div className={styles.progress}>
      <div>
        <Text role="status">{label}</Text> {/* Spoken once, not with every step. */}
        <Text aria-hidden className={styles.step}>
          {running.step}
        </Text>
      </div>
      <ProgressBar aria-label={label} />
      <Button size="small" onClick={onCancel} className={styles.cancel}>
        {cancel}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  step: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  cancel: { alignSelf: "flex-start" },
});
