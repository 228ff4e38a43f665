import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { funnelPeriods, type FunnelPeriod } from "../../domain/funnel/funnelPeriod";
import { funnelDefinitions, type FunnelDefinition, type SplitBy } from "../../domain/funnel/funnelStudy";
import { funnelDefinitionName, funnelPeriodName } from "../../domain/funnel/funnelWords";
import { useLocale } from "../messages/LocaleContext";
import { funnelMessages } from "./funnelMessages";
import { useMessages } from "../messages/useMessages";

export type FunnelChoices = {
  readonly period: FunnelPeriod;
  readonly split: SplitBy;
  readonly definition: FunnelDefinition;
};

/** Whom the funnel is about, how it is counted, and how it is split. */
export function FunnelChoiceFields({
  choices,
  onChoose,
}: {
  readonly choices: FunnelChoices;
  readonly onChoose: (next: FunnelChoices) => void;
}) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(funnelMessages);
  return (
    <div className={styles.fields}>
      <Choice
        label={messages.period}
        value={choices.period}
        options={funnelPeriods.map((period) => [period, funnelPeriodName(period, locale)])}
        onChoose={(period) => onChoose({ ...choices, period })}
      />
      <Choice
        label={messages.definition}
        value={choices.definition}
        options={funnelDefinitions.map((definition) => [definition, funnelDefinitionName(definition, locale)])}
        onChoose={(definition) => onChoose({ ...choices, definition })}
      />
      <Choice
        label={messages.splitBy}
        value={choices.split}
        options={splits.map((split) => [split, messages.splits[split]])}
        onChoose={(split) => onChoose({ ...choices, split })}
      />
    </div>
  );
}

function Choice<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (next: Value) => void;
}) {
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={(_event, chosen) => onChoose(chosen.value as Value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

const splits: readonly SplitBy[] = ["source", "owner"];

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    "& select": { width: "100%", minWidth: 0 },
  },
});
