import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Reading, ReadingChoices } from "../../domain/reading/reading";
import { Section } from "../layout/Screen";
import { useMessages } from "../messages/MessagesContext";

/** Where the header and the data are, for the person to correct. */
export function LayoutFields({
  reading,
  choices,
  onChoose,
}: {
  readonly reading: Reading;
  readonly choices: ReadingChoices;
  readonly onChoose: (choices: ReadingChoices) => void;
}) {
  const styles = useStyles();
  const messages = useMessages().found;
  return (
    <Section heading={messages.layout}>
      <div className={styles.fields}>
        <RowField
          label={messages.headerRow}
          row={reading.headerRow}
          onChange={(headerRow) => onChoose({ ...withoutRows(choices), headerRow })}
        />
        <RowField
          label={messages.firstDataRow}
          row={reading.firstDataRow}
          onChange={(firstDataRow) => onChoose({ ...choices, firstDataRow })}
        />
        <RowField
          label={messages.lastDataRow}
          row={reading.lastDataRow}
          onChange={(lastDataRow) => onChoose({ ...choices, lastDataRow })}
        />
      </div>
      {Object.keys(choices).length > 0 && (
        <Button size="small" appearance="subtle" onClick={() => onChoose({})} className={styles.forget}>
          {messages.forgetChoices}
        </Button>
      )}
    </Section>
  );
}

function RowField({
  label,
  row,
  onChange,
}: {
  readonly label: string;
  readonly row: number | null;
  readonly onChange: (row: number) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const styles = useStyles();
  const commit = (): void => {
    const typed = Number(draft);
    if (draft !== null && Number.isInteger(typed) && typed >= 1 && typed <= rowsOfASheet && typed !== row) {
      onChange(typed);
    }
    setDraft(null);
  };
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        type="number"
        min={1}
        max={rowsOfASheet}
        className={styles.row}
        value={draft ?? (row === null ? "" : String(row))}
        onChange={(_event, { value }) => setDraft(value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </Field>
  );
}

/** Another header row means other data rows, which are found anew. */
function withoutRows({ fields, dateOrders, liftedExclusions }: ReadingChoices): ReadingChoices {
  return {
    ...(fields ? { fields } : {}),
    ...(dateOrders ? { dateOrders } : {}),
    ...(liftedExclusions ? { liftedExclusions } : {}),
  };
}

const rowsOfASheet = 1_048_576;

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  row: { width: "100%", minWidth: 0 },
  forget: { alignSelf: "flex-start" },
});
