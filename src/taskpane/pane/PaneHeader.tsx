import { Button, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { useState } from "react";
import { dayFromIso, isoText, type Day } from "../../domain/calendar/day";
import type { SheetListing } from "../../workbook/door/listSheets";
import { useMessages } from "../messages/useMessages";
import { paneMessages } from "./paneMessages";
import { foundMessages } from "../found/foundMessages";

/** Which sheet and which day everything in the pane is about. */
export function PaneHeader({
  sheets,
  sheet,
  asOf,
  onSheet,
  onAsOf,
  onReadAgain,
}: {
  readonly sheets: readonly SheetListing[];
  readonly sheet: string | undefined;
  readonly asOf: Day;
  readonly onSheet: (sheet: string) => void;
  readonly onAsOf: (asOf: Day) => void;
  readonly onReadAgain: () => void;
}) {
  const styles = useStyles();
  const messages = useMessages(paneMessages).source;
  const { readAgain } = useMessages(foundMessages);
  return (
    <div className={styles.header}>
      <Field label={messages.sheet} size="small" className={styles.sheet}>
        {(field) => (
          <div className={styles.sheetRow}>
            <Select
              {...field}
              size="small"
              className={styles.select}
              value={sheet ?? ""}
              onChange={(_event, { value }) => onSheet(value)}
            >
              {sheets.map(({ name }) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </Select>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowClockwiseRegular />}
              aria-label={readAgain}
              title={readAgain}
              onClick={onReadAgain}
            />
          </div>
        )}
      </Field>
      <DayField asOf={asOf} onAsOf={onAsOf} />
    </div>
  );
}

function DayField({ asOf, onAsOf }: { readonly asOf: Day; readonly onAsOf: (asOf: Day) => void }) {
  const [draft, setDraft] = useState<string | null>(null);
  const messages = useMessages(paneMessages).source;
  const isBad = draft !== null && dayFromIso(draft) === undefined;
  return (
    <Field label={messages.asOf} size="small" {...(isBad ? { validationMessage: messages.notADay } : {})}>
      <Input
        size="small"
        type="date"
        value={draft ?? isoText(asOf)}
        onChange={(_event, { value }) => {
          const day = dayFromIso(value);
          setDraft(day === undefined ? value : null);
          if (day !== undefined) onAsOf(day);
        }}
      />
    </Field>
  );
}

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
  sheet: { flexGrow: 1, flexBasis: "128px", minWidth: 0 },
  sheetRow: { display: "flex", gap: tokens.spacingHorizontalXXS, minWidth: 0 },
  select: { flexGrow: 1, minWidth: 0, "& > select": { width: "100%", minWidth: 0 } },
});
