import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** One screen of the pane: what it is for, then its parts. */
export function Screen({
  heading,
  what,
  children,
}: {
  readonly heading: string;
  readonly what?: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <div>
        <Text as="h2" size={500} weight="semibold" block className={styles.heading}>
          {heading}
        </Text>
        {what !== undefined && (
          <Text block className={styles.what}>
            {what}
          </Text>
        )}
      </div>
      {children}
    </div>
  );
}

/** A part of a screen under a heading of its own. */
export function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={heading}>
      <Text as="h3" weight="semibold" block className={styles.heading}>
        {heading}
      </Text>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0 },
  what: { color: tokens.colorNeutralForeground2, marginTop: tokens.spacingVerticalXS },
});
