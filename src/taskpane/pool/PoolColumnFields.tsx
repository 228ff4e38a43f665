import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { columnLetters } from "../../domain/sheet/cells";
import type { ChosenPoolColumns, PoolColumns } from "../../domain/pool/poolColumns";
import type { ReadColumn } from "../../domain/reading/reading";
import { poolMessages } from "./poolMessages";
import { useMessages } from "../messages/useMessages";

/** Which columns tell since when an owner has a customer, and who is locked. */
export function PoolColumnFields({
  columns,
  inUse,
  onChoose,
}: {
  readonly columns: readonly ReadColumn[];
  readonly inUse: PoolColumns;
  readonly onChoose: (next: ChosenPoolColumns) => void;
}) {
  const styles = useStyles();
  const messages = useMessages(poolMessages);
  const theirs = columns.filter(({ ours, header }) => ours === null && header !== "");
  const options = (
    <>
      <option value={none}>{messages.noColumn}</option>
      {theirs.map(({ column, header }) => (
        <option key={column} value={String(column)}>
          {messages.column(columnLetters(column), header)}
        </option>
      ))}
    </>
  );
  return (
    <div className={styles.fields}>
      <Field label={messages.ownedSince} hint={messages.ownedSinceHint} size="small">
        <Select
          size="small"
          value={valueOf(inUse.ownedSince)}
          onChange={(_event, { value }) => onChoose({ ownedSince: headerOf(value) })}
        >
          {options}
        </Select>
      </Field>
      <Field label={messages.locked} size="small">
        <Select
          size="small"
          value={valueOf(inUse.locked)}
          onChange={(_event, { value }) => onChoose({ locked: headerOf(value) })}
        >
          {options}
        </Select>
      </Field>
    </div>
  );

  function headerOf(value: string): string | null {
    return theirs.find(({ column }) => String(column) === value)?.header ?? null;
  }
}

const none = "none";

function valueOf(column: number | null): string {
  return column === null ? none : String(column);
}

const useStyles = makeStyles({
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    "& select": { width: "100%", minWidth: 0 },
  },
});
