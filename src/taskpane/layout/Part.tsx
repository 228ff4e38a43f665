import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A part of the findings that opens under its heading. */
export function Part({
  value,
  heading,
  children,
}: {
  readonly value: string;
  readonly heading: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <AccordionItem value={value}>
      <AccordionHeader as="h3" size="small" className={styles.header}>
        {heading}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
    </AccordionItem>
  );
}

const useStyles = makeStyles({
  header: { "& > button": { paddingLeft: 0 } },
  panel: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});
