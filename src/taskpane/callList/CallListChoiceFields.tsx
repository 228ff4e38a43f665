import {
  Checkbox,
  Field,
  Input,
  Radio,
  RadioGroup,
  Select,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useId } from "react";
import { mostDays } from "../../domain/callList/callListDays";
import { dayFromIso, isoText, type Day } from "../../domain/calendar/day";
import { callListDaysMessages } from "./callListDaysMessages";
import { useMessages } from "../messages/useMessages";
import type { CallListScreenChoices } from "./useCallListChoices";
import { callListMessages } from "./callListMessages";

/** From which day on, for how many days, for whom, and on how many sheets. */
export function CallListChoiceFields({
  asOf,
  next,
  day,
  owners,
  choices,
  onChoose,
}: {
  readonly asOf: Day;
  /** The working day after it. */
  readonly next: Day;
  /** The first day as chosen now. */
  readonly day: { readonly choice: "asOf" | "next" | "other"; readonly on: Day };
  /** Of the customer sheet. */
  readonly owners: readonly string[];
  readonly choices: CallListScreenChoices;
  readonly onChoose: (next: CallListScreenChoices) => void;
}) {
  const styles = useStyles();
  const messages = useMessages(callListMessages);
  const more = useMessages(callListDaysMessages);
  const { days = 1, sheets = "together" } = choices;
  return (
    <>
      <Field label={messages.day}>
        <RadioGroup
          value={day.choice}
          onChange={(_event, { value }) => onChoose({ ...choices, day: value as typeof day.choice })}
        >
          <Radio value="asOf" label={messages.onAsOf(isoText(asOf))} />
          <Radio value="next" label={messages.onNext(isoText(next))} />
          <Radio value="other" label={messages.onOther} />
        </RadioGroup>
      </Field>
      {day.choice === "other" && (
        <Input
          type="date"
          aria-label={messages.onOther}
          value={isoText(day.on)}
          onChange={(_event, { value }) => {
            const typed = dayFromIso(value);
            if (typed !== undefined) onChoose({ ...choices, other: typed });
          }}
        />
      )}
      <Field label={more.days} {...(days > 1 ? { hint: more.daysHint } : {})}>
        <Select
          value={String(days)}
          className={styles.narrow}
          onChange={(_event, { value }) => onChoose({ ...choices, days: Number(value) })}
        >
          {[...new Set([...lengths, days])]
            .sort((one, other) => one - other)
            .map((length) => (
              <option key={length} value={length}>
                {more.howMany(length)}
              </option>
            ))}
        </Select>
      </Field>
      {owners.length > 1 && <OwnerFields owners={owners} choices={choices} onChoose={onChoose} />}
      {owners.length > 1 && choices.owners?.length !== 1 && (
        <Field label={more.sheets}>
          <RadioGroup
            value={sheets}
            onChange={(_event, { value }) => onChoose({ ...choices, sheets: value as typeof sheets })}
          >
            <Radio value="together" label={more.together} />
            <Radio value="perOwner" label={more.perOwner} />
          </RadioGroup>
        </Field>
      )}
      {owners.length > 0 && (
        <Checkbox
          label={more.writesOwners}
          checked={choices.writesOwners === true}
          onChange={(_event, { checked }) => onChoose({ ...choices, writesOwners: checked === true })}
        />
      )}
    </>
  );
}

function OwnerFields({
  owners,
  choices,
  onChoose,
}: {
  readonly owners: readonly string[];
  readonly choices: CallListScreenChoices;
  readonly onChoose: (next: CallListScreenChoices) => void;
}) {
  const styles = useStyles();
  const messages = useMessages(callListDaysMessages);
  const hintId = useId();
  const { owners: chosen, ...others } = choices;
  return (
    <>
      <Field label={messages.owners}>
        <RadioGroup
          value={chosen === undefined ? "all" : "some"}
          onChange={(_event, { value }) => onChoose(value === "all" ? others : { ...others, owners: [] })}
        >
          <Radio value="all" label={messages.allOwners(owners.length)} />
          <Radio value="some" label={messages.someOwners} />
        </RadioGroup>
      </Field>
      {chosen !== undefined && (
        <div>
          <div role="group" aria-label={messages.someOwners} aria-describedby={hintId} className={styles.owners}>
            {owners.map((owner) => (
              <Checkbox
                key={owner}
                label={owner}
                checked={chosen.includes(owner)}
                onChange={(_event, { checked }) =>
                  // In the order of the sheet, whichever is ticked first.
                  onChoose({
                    ...others,
                    owners: owners.filter((each) => (each === owner ? checked === true : chosen.includes(each))),
                  })
                }
              />
            ))}
          </div>
          <Text id={hintId} block size={200} className={styles.hint}>
            {messages.ownersHint}
          </Text>
        </div>
      )}
    </>
  );
}

const lengths: readonly number[] = [1, 2, 3, 5, 10, mostDays];

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXXS },
  narrow: { maxWidth: "240px" },
  owners: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(112px, 1fr))",
    maxHeight: "200px",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
});
