import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

/** The button that starts a task; while it cannot be pressed, the reason stands beneath it. */
export function StartButton({
  label,
  notReady,
  isAgain = false,
  onStart,
}: {
  readonly label: string;
  /** Why the task cannot be started; `null` where it can. */
  readonly notReady: string | null;
  /** Whether the answer is on show already. */
  readonly isAgain?: boolean;
  readonly onStart: () => void;
}) {
  const styles = useStyles();
  const reasonId = useId();
  return (
    <div className={styles.start}>
      <Button
        appearance={isAgain ? "secondary" : "primary"}
        disabled={notReady !== null}
        aria-describedby={notReady === null ? undefined : reasonId}
        onClick={onStart}
      >
        {label}
      </Button>
      {notReady !== null && (
        <Text id={reasonId} size={200} className={styles.reason}>
          {notReady}
        </Text>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  start: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  reason: { color: tokens.colorNeutralForeground2 },
});
