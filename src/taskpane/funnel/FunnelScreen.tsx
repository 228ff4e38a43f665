import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { hasStages, studyFunnel, type FunnelStudy } from "../../domain/funnel/funnelStudy";
import { percentText } from "../../domain/text/figures";
import {
  bottleneckText,
  dealDaysText,
  forecastTexts,
  funnelDaysText,
  funnelLeftOutTexts,
} from "../../domain/funnel/funnelWords";
import { doubtfulStageColumn, unknownStageTexts } from "../../domain/funnel/unknownStages";
import { doubtfulStageColumnText } from "../../domain/funnel/unknownStagesWords";
import { readFunnel, type FunnelFindings } from "../commands/funnel";
import { TaskProgress } from "../result/TaskProgress";
import { useTask } from "../job/useTask";
import type { Reading } from "../../domain/reading/reading";
import type { TaskProps } from "../job/taskProps";
import { Screen, Section } from "../layout/Screen";
import { Summary } from "../layout/Summary";
import { useLocale } from "../messages/LocaleContext";
import { FailureMessage } from "../result/FailureMessage";
import { StartButton } from "../result/StartButton";
import { WarningList } from "../result/WarningList";
import { FunnelChoiceFields, type FunnelChoices } from "./FunnelChoiceFields";
import { DashboardPanel } from "./DashboardPanel";
import { FunnelFigures } from "./FunnelFigures";
import { MeasureTable } from "./MeasureTable";
import { StageTextFields } from "./StageTextFields";
import { SplitTable } from "./SplitTable";
import { UnknownStages } from "./UnknownStages";
import { funnelMessages } from "./funnelMessages";
import { useMessages } from "../messages/useMessages";

/** How far customers come on the way to a deal, and where most are lost. */
export function FunnelScreen(task: TaskProps) {
  const { source, notReady, onWritten } = task;
  const messages = useMessages(funnelMessages);
  const [choices, setChoices] = useState<FunnelChoices>({ period: "all", split: "source", definition: "inOrder" });
  const [reading, { run, cancel }] = useTask<FunnelFindings>(source.key);
  // What was read last stays, so that what was written of it can be taken back when the workbook is read anew.
  const [last, setLast] = useState<FunnelFindings>();
  if (reading.status === "done" && reading.value !== last) setLast(reading.value);
  return (
    <Screen heading={messages.heading} what={messages.what}>
      <FunnelChoiceFields choices={choices} onChoose={setChoices} />
      {reading.status === "running" ? (
        <TaskProgress running={reading} label={messages.heading} onCancel={cancel} />
      ) : (
        <StartButton
          label={reading.status === "done" ? messages.studyAgain : messages.study}
          notReady={notReady}
          isAgain={reading.status === "done"}
          onStart={() => run((options) => readFunnel(source, options))}
        />
      )}
      {reading.status === "failed" && <FailureMessage failure={reading.failure} />}
      {reading.status === "done" && <Findings findings={reading.value} choices={choices} />}
      {last && <StageTextFields findings={last} onWritten={onWritten} />}
      <DashboardPanel {...task} period={choices.period} />
    </Screen>
  );
}

function Findings({ findings, choices }: { readonly findings: FunnelFindings; readonly choices: FunnelChoices }) {
  const messages = useMessages(funnelMessages);
  const { found, rules, orders, log } = findings;
  const { reading } = found;
  const { period } = choices;
  const study = useMemo(
    () => studyFunnel({ reading, orders, log, rules, asOf: reading.asOf, period }),
    [reading, orders, log, rules, period],
  );
  if (!hasStages(reading)) return <WarningList sentences={[messages.noStages]} />;
  return <StudyView study={study} choices={choices} reading={reading} />;
}

function StudyView({
  study,
  choices: { split, definition },
  reading,
}: {
  readonly study: FunnelStudy;
  readonly choices: FunnelChoices;
  readonly reading: Reading;
}) {
  const styles = useStyles();
  const locale = useLocale();
  const messages = useMessages(funnelMessages);
  const table = study.tables[definition];
  const deals = table.at(-1)?.reached ?? 0;
  const rate = table.at(-1)?.overall.rate ?? null;
  const days = funnelDaysText(study, locale);
  const nobody = study.customers === 0;
  const doubtful = doubtfulStageColumn(reading, study.unknown);
  return (
    <>
      {doubtful && (
        <WarningList sentences={[doubtfulStageColumnText(doubtful, unknownStageTexts(study.unknown), locale)]} />
      )}
      <Summary
        figure={
          nobody ? messages.nobody : messages.inFunnel(study.customers, deals, rate === null ? "—" : percentText(rate))
        }
        lines={[nobody ? "" : bottleneckText(study.bottlenecks[definition], study, locale), days]}
      />
      <UnknownStages unknown={study.unknown} kind={study.list.kind} sheet={reading.sheet} />
      {!nobody && <FunnelFigures study={study} definition={definition} />}
      {study.measures && <MeasureTable measures={study.measures} />}
      {!nobody && <SplitTable study={study} split={split} />}
      <Section heading={messages.forecast}>
        {forecastTexts(study, locale).map((text) => (
          <Text key={text} block>
            {text}
          </Text>
        ))}
      </Section>
      <Section heading={messages.notes}>
        <ul className={styles.notes}>
          {[...funnelLeftOutTexts(study, locale), dealDaysText(study.dealDaysFrom, locale)].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const useStyles = makeStyles({
  notes: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
