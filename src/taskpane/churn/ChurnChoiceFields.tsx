import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Rules } from "../../domain/rules/rules";
import type { ChurnSettings } from "../../workbook/door/settings";
import { churnMessages } from "./churnMessages";
import { useMessages } from "../messages/useMessages";

/** Where the orders are, and how far to look ahead. */
export function ChurnChoiceFields({
  sheetNames,
  choices,
  rules: { churn },
  onChoose,
}: {
  readonly sheetNames: readonly string[];
  readonly choices: ChurnSettings;
  /** What holds where nothing is chosen. */
  readonly rules: Pick<Rules, "churn">;
  readonly onChoose: (next: ChurnSettings) => void;
}) {
  const styles = useStyles();
  const messages = useMessages(churnMessages);
  const horizonDays = choices.horizonDays ?? churn.horizonDays;
  return (
    <div className={styles.fields}>
      <Field label={messages.ordersSheet} size="small" className={styles.wide}>
        <Select
          size="small"
          value={sheetValue(choices.ordersSheet, sheetNames)}
          onChange={(_event, { value }) => {
            const { ordersSheet: _before, ...others } = choices;
            if (value === byItself) onChoose(others);
            else onChoose({ ...others, ordersSheet: value === without ? null : value.slice(1) });
          }}
        >
          <option value={byItself}>{messages.findByItself}</option>
          {sheetNames.map((name) => (
            <option key={name} value={`:${name}`}>
              {name}
            </option>
          ))}
          <option value={without}>{messages.withoutOrders}</option>
        </Select>
      </Field>
      <Field label={messages.horizon} size="small">
        <Select
          size="small"
          value={String(horizonDays)}
          onChange={(_event, { value }) => onChoose({ ...choices, horizonDays: Number(value) })}
        >
          {[...new Set([...horizons, horizonDays])].map((days) => (
            <option key={days} value={days}>
              {messages.days(days)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

/** A sheet that is no longer there is looked for anew. */
function sheetValue(ordersSheet: string | null | undefined, sheetNames: readonly string[]): string {
  if (ordersSheet === null) return without;
  return ordersSheet !== undefined && sheetNames.includes(ordersSheet) ? `:${ordersSheet}` : byItself;
}

/** No sheet can be named so: the names of sheets follow a colon. */
const byItself = "find";
const without = "none";

const horizons: readonly number[] = [30, 90, 180];

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    "& select": { width: "100%", minWidth: 0 },
  },
  wide: { gridColumn: "1 / -1" },
});
