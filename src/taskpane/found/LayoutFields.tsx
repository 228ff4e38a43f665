import { Button, Field, Input, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { columnIndex, columnLetters, rowsOfASheet } from "../../domain/sheet/cells";
import { withoutPlace, withPlace } from "../../domain/reading/layout/chosenPlace";
import type { Outcome } from "../../workbook/door/failure";
import { selectedArea, type SelectedArea } from "../../workbook/door/selectedArea";
import { Section } from "../layout/Screen";
import { useMessages } from "../messages/useMessages";
import { useReport } from "../result/ReportContext";
import type { CorrectionProps } from "./correctionProps";
import { foundMessages } from "./foundMessages";
import { correctionMessages } from "./correctionMessages";

/** Where the header, the customers and their columns are, for the person to correct. */
export function LayoutFields({ reading, choices, onChoose }: CorrectionProps) {
  const styles = useStyles();
  const messages = useMessages(foundMessages);
  const correction = useMessages(correctionMessages);
  const report = useReport();
  const theirs = reading.columns.filter(({ ours }) => ours === null);

  async function takeSelection(): Promise<Outcome<SelectedArea>> {
    const area = await selectedArea(reading.sheet);
    if (area.ok) onChoose(withPlace(choices, area.value));
    return area;
  }

  return (
    <Section heading={messages.layout}>
      <div className={styles.fields}>
        {/* Another header row means other customers and columns, which are found anew. */}
        <PlaceField
          label={messages.headerRow}
          shown={rowText(reading.headerRow)}
          read={rowOf}
          onChange={(headerRow) => onChoose({ ...withoutPlace(choices), headerRow })}
        />
        <PlaceField
          label={messages.firstDataRow}
          shown={rowText(reading.firstDataRow)}
          read={rowOf}
          onChange={(firstDataRow) => onChoose({ ...choices, firstDataRow })}
        />
        <PlaceField
          label={messages.lastDataRow}
          shown={rowText(reading.lastDataRow)}
          read={rowOf}
          onChange={(lastDataRow) => onChoose({ ...choices, lastDataRow })}
        />
        <PlaceField
          label={correction.firstColumn}
          shown={lettersOf(theirs[0]?.column)}
          read={columnIndex}
          onChange={(firstColumn) => onChoose({ ...choices, firstColumn })}
        />
        <PlaceField
          label={correction.lastColumn}
          shown={lettersOf(theirs.at(-1)?.column)}
          read={columnIndex}
          onChange={(lastColumn) => onChoose({ ...choices, lastColumn })}
        />
      </div>
      <Text size={200} className={styles.quiet}>
        {correction.useSelectionHow}
      </Text>
      <div className={styles.actions}>
        <Button size="small" onClick={() => report(takeSelection())}>
          {correction.useSelection}
        </Button>
        {Object.keys(choices).length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => onChoose({})}>
            {messages.forgetChoices}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** A row number or a column's letters; what is neither is put back to what was there. */
function PlaceField({
  label,
  shown,
  read,
  onChange,
}: {
  readonly label: string;
  readonly shown: string;
  readonly read: (typed: string) => number | undefined;
  readonly onChange: (place: number) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const styles = useStyles();
  const commit = (): void => {
    const typed = draft === null || draft.trim().toUpperCase() === shown ? undefined : read(draft);
    if (typed !== undefined) onChange(typed);
    setDraft(null);
  };
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        className={styles.place}
        value={draft ?? shown}
        onChange={(_event, { value }) => setDraft(value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </Field>
  );
}

function rowOf(typed: string): number | undefined {
  const row = Number(typed);
  return Number.isInteger(row) && row >= 1 && row <= rowsOfASheet ? row : undefined;
}

function rowText(row: number | null): string {
  return row === null ? "" : String(row);
}

function lettersOf(column: number | undefined): string {
  return column === undefined ? "" : columnLetters(column);
}

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", gap: tokens.spacingHorizontalS },
  place: { width: "100%", minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
