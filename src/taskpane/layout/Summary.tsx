import { Text, makeStyles, tokens } from "@fluentui/react-components";

/** The one figure that a screen is about, with a few lines on it. */
export function Summary({ figure, lines }: { readonly figure: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <div className={styles.summary}>
      <Text size={600} weight="semibold" block>
        {figure}
      </Text>
      {lines
        .filter((line) => line !== "")
        .map((line) => (
          <Text key={line} block className={styles.line}>
            {line}
          </Text>
        ))}
    </div>
  );
}

const useStyles = makeStyles({
  summary: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
  },
  line: { color: tokens.colorNeutralForeground2 },
});
