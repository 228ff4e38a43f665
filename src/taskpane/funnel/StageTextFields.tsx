import { Field, Select, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { studyFunnel } from "../../domain/funnel/funnelStudy";
import { unknownStageTexts } from "../../domain/funnel/unknownStages";
import { funnelStageNames } from "../../domain/funnel/funnelWords";
import { rulesSheetName } from "../../domain/rulesSheet/rulesWords";
import type { FunnelFindings } from "../commands/funnel";
import { prepareStageTexts, type PreparedStageTexts } from "../commands/stageTexts";
import { useJob } from "../job/useJob";
import { Section } from "../layout/Screen";
import { useLocale } from "../messages/LocaleContext";
import { JobPanel } from "../result/JobPanel";
import { funnelMessages } from "./funnelMessages";
import { useMessages } from "../messages/useMessages";

/** Says for each unknown text of the stage column which stage it stands for, and puts it on the rules sheet. */
export function StageTextFields({
  findings,
  onWritten,
}: {
  readonly findings: FunnelFindings;
  readonly onWritten: () => void;
}) {
  const styles = useStyles();
  const locale = useLocale();
  const { stageTexts: messages } = useMessages(funnelMessages);
  const { texts, list } = useMemo(() => textsOf(findings), [findings]);
  const [places, setPlaces] = useState<ReadonlyMap<string, number>>(new Map());
  const [job, controls] = useJob<PreparedStageTexts>(
    JSON.stringify([...places]),
    (options) => prepareStageTexts(places, locale, options),
    () => {
      setPlaces(new Map());
      onWritten();
    },
  );
  // The numbered stages of telesales have no other spellings.
  if (list.kind !== "sales" || (texts.length === 0 && job.status === "idle")) return null;
  return (
    <Section heading={messages.heading}>
      <Text size={200} className={styles.quiet}>
        {messages.what}
      </Text>
      {texts.slice(0, textsShown).map(({ text, count }) => (
        <Field key={text} label={messages.text(text, count)} size="small">
          <Select
            size="small"
            value={String(places.get(text) ?? "")}
            onChange={(_event, { value }) => setPlaces(withPlace(places, text, value))}
          >
            <option value="">{messages.none}</option>
            {funnelStageNames({ list }, locale).map((stage, index) => (
              <option key={stage} value={index}>
                {stage}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {texts.length > textsShown && <Text size={200}>{messages.more(texts.length - textsShown)}</Text>}
      <JobPanel
        job={job}
        controls={controls}
        notReady={places.size > 0 ? null : messages.chooseFirst}
        prepareLabel={messages.prepare}
        applyLabel={messages.apply}
      >
        {({ sheet, hasNoTable }) => (
          <Text>
            {hasNoTable
              ? messages.hasNoTable(sheet ?? "")
              : sheet === null
                ? messages.willWriteSheet(rulesSheetName(locale))
                : messages.willAdd(sheet)}
          </Text>
        )}
      </JobPanel>
    </Section>
  );
}

/** A text that separates spellings cannot be one. */
function textsOf({ found: { reading }, orders, log, rules }: FunnelFindings) {
  const { unknown, list } = studyFunnel({ reading, orders, log, rules, asOf: reading.asOf, period: "all" });
  return { texts: unknownStageTexts(unknown).filter(({ text }) => !/[;；]/.test(text)), list };
}

function withPlace(places: ReadonlyMap<string, number>, text: string, value: string): ReadonlyMap<string, number> {
  const next = new Map(places);
  if (value === "") next.delete(text);
  else next.set(text, Number(value));
  return next;
}

const textsShown = 8;

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });
